"""Which order ids a run has seen: by their hashes, in bounded memory."""

from juspay_rules.cli.finding import Finding
from juspay_rules.cli.payloads import refusal
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.payloads import Payload

LINE = (1 << 40) - 1
GREATEST = 1 << 18  # ids, of a hundred bytes each


class OrderIds:
    """The first place of each order id, up to a number of ids; a later one is not remembered."""

    __slots__ = ("_file", "_files", "_places", "greatest")

    def __init__(self, greatest: int = GREATEST) -> None:
        self.greatest = greatest
        self._file: str | None = None
        self._files: list[str] = []
        self._places: dict[int, int] = {}  # by the hash of an id

    @property
    def full(self) -> bool:
        """Whether the next id that is new will not be remembered."""
        return len(self._places) >= self.greatest

    def first(self, order_id: str, file: str, line: int) -> tuple[str, int] | None:
        """Where this id was seen before; None where it was not, and then it is remembered."""
        self._begin(file)
        return self._first(hash(order_id), len(self._files) - 1 << 40 | line)

    def seen(self, order_ids: "list[str | None]", file: str, line: int) -> list[int]:
        """Those of lines, from this one on, that were seen before, by index. The others are
        remembered; a line may have none."""
        self._begin(file)
        place = len(self._files) - 1 << 40 | line
        keys = list(map(hash, order_ids))
        new = set(keys)
        if (
            len(new) == len(keys)
            and None not in order_ids
            and len(self._places) + len(new) <= self.greatest
            and self._places.keys().isdisjoint(new)
        ):
            # All of them are new, as nearly always: each step is one call for all.
            self._places.update(zip(keys, range(place, place + len(keys)), strict=True))
            return []
        return [
            index
            for index, order_id in enumerate(order_ids)
            if order_id is not None and self._first(keys[index], place + index) is not None
        ]

    def _first(self, key: int, place: int) -> tuple[str, int] | None:
        first = self._places.get(key)
        if first is not None:
            return self._files[first >> 40], first & LINE
        if not self.full:
            self._places[key] = place
        return None

    def _begin(self, file: str) -> None:
        if self._file != file:
            self._file = file
            self._files.append(file)


def twice(payload: "Payload", before: tuple[str, int], severity: str) -> Finding:
    """That an order's id came before, at this file and line; it holds no id."""
    said = refusal("gate.duplicate-order-id")
    hint = f"it came before at {before[0]}:{before[1]}; {said.hint}"
    violation = Violation(said.rule_id, "order_id", "/order_id", severity, said.message, hint)
    return Finding(payload.document, payload.span_of(violation), violation, payload)
