"""Which order ids a run has seen: by their hashes, in little memory."""

from array import array

from juspay_rules.cli.finding import Finding
from juspay_rules.cli.payloads import refusal
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from juspay_rules.cli.payloads import Payload

EMPTY = 0
LINE = (1 << 40) - 1
# 8 MB at most: half of twice this many places of 16 bytes stay free.
GREATEST = 1 << 18
FIRST_ROOM, GROWTH = 1 << 7, 4  # whose powers lead to 1 << 19


class OrderIds:
    """The first place of each order id, up to a number of ids; a later one is not remembered."""

    __slots__ = ("_file", "_files", "_hashes", "_places", "_size", "greatest")

    def __init__(self, greatest: int = GREATEST) -> None:
        self.greatest = greatest
        self._file: str | None = None
        self._files: list[str] = []
        self._size = 0
        self._hashes = array("q", bytes(8 * FIRST_ROOM))
        self._places = array("q", bytes(8 * FIRST_ROOM))

    @property
    def full(self) -> bool:
        """Whether the next id that is new will not be remembered."""
        return self._size >= self.greatest

    def first(self, order_id: str, file: str, line: int) -> tuple[str, int] | None:
        """Where this id was seen before; None where it was not, and then it is remembered."""
        return next((place for _, place in self.seen((order_id,), file, line)), None)

    def seen(
        self, order_ids: "Iterable[str | None]", file: str, line: int
    ) -> list[tuple[int, tuple[str, int]]]:
        """Those of lines, from this one on, that were seen before: the index of each, and where. The
        others are remembered; a line may have none."""
        # In one piece: it runs for each order, and a call would cost as much as the search.
        found: list[tuple[int, tuple[str, int]]] = []
        self._begin(file)
        place = len(self._files) - 1 << 40 | line
        hashes, mask = self._hashes, len(self._hashes) - 1
        for index, order_id in enumerate(order_ids):
            if not order_id:
                continue
            key = hash(order_id) or 1
            slot = key & mask
            while (held := hashes[slot]) != EMPTY and held != key:
                slot = (slot + 1) & mask
            if held == key:
                first = self._places[slot]
                found.append((index, (self._files[first >> 40], first & LINE)))
            elif self._size < self.greatest:
                hashes[slot] = key
                self._places[slot] = place + index
                self._size += 1
                if 2 * self._size > mask + 1:
                    hashes = self._grow()
                    mask = len(hashes) - 1
        return found

    def _begin(self, file: str) -> None:
        if self._file != file:
            self._file = file
            self._files.append(file)

    def _grow(self) -> "array[int]":
        """Make more room, and find each id its slot there."""
        hashes, places = self._hashes, self._places
        room = bytes(8 * GROWTH * len(hashes))
        self._hashes, self._places = array("q", room), array("q", room)
        mask = len(self._hashes) - 1
        for key, place in zip(hashes, places, strict=True):
            if key != EMPTY:
                slot = key & mask
                while self._hashes[slot] != EMPTY:
                    slot = (slot + 1) & mask
                self._hashes[slot], self._places[slot] = key, place
        return self._hashes


def twice(payload: "Payload", before: tuple[str, int], severity: str) -> Finding:
    """That an order's id came before, at this file and line; it holds no id."""
    said = refusal("gate.duplicate-order-id")
    hint = f"it came before at {before[0]}:{before[1]}; {said.hint}"
    violation = Violation(said.rule_id, "order_id", "/order_id", severity, said.message, hint)
    return Finding(payload.document, payload.span_of(violation), violation, payload)
