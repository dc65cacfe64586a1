"""Which order ids a run has seen: by their hashes, in little memory."""

from array import array

from juspay_rules.cli.finding import Finding
from juspay_rules.cli.payloads import refusal
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.payloads import Payload

EMPTY = 0
HASH = (1 << 64) - 1
LINE = (1 << 40) - 1
# 8 MB at most: half of twice this many places of 16 bytes stay free.
GREATEST = 1 << 18


class OrderIds:
    """The first place of each order id, up to a number of ids; a later one is not remembered."""

    __slots__ = ("_files", "_hashes", "_places", "_size", "greatest")

    def __init__(self, greatest: int = GREATEST) -> None:
        self.greatest = greatest
        self._files: list[str] = []
        self._size = 0
        self._hashes = array("Q", bytes(8 * 64))
        self._places = array("Q", bytes(8 * 64))

    @property
    def full(self) -> bool:
        """Whether the next id that is new will not be remembered."""
        return self._size >= self.greatest

    def first(self, order_id: str, file: str, line: int) -> tuple[str, int] | None:
        """Where this id was seen before; None where it was not, and then it is remembered."""
        key = hash(order_id) & HASH or 1
        slot = self._slot(key)
        if self._hashes[slot] == EMPTY:
            if not self.full:
                self._remember(key, slot, file, line)
            return None
        place = self._places[slot]
        return self._files[place >> 40], place & LINE

    def _slot(self, key: int) -> int:
        hashes = self._hashes
        mask = len(hashes) - 1
        slot = key & mask
        while hashes[slot] not in (EMPTY, key):
            slot = (slot + 1) & mask
        return slot

    def _remember(self, key: int, slot: int, file: str, line: int) -> None:
        if not self._files or self._files[-1] != file:
            self._files.append(file)
        self._hashes[slot] = key
        self._places[slot] = (len(self._files) - 1) << 40 | line
        self._size += 1
        if 2 * self._size > len(self._hashes):
            self._grow()

    def _grow(self) -> None:
        kept = [(key, place) for key, place in zip(self._hashes, self._places, strict=True) if key]
        room = bytes(16 * len(self._hashes))
        self._hashes, self._places = array("Q", room), array("Q", room)
        for key, place in kept:
            slot = self._slot(key)
            self._hashes[slot], self._places[slot] = key, place


def twice(payload: "Payload", before: tuple[str, int], severity: str) -> Finding:
    """That an order's id came before, at this file and line; it holds no id."""
    said = refusal("gate.duplicate-order-id")
    hint = f"it came before at {before[0]}:{before[1]}; {said.hint}"
    violation = Violation(said.rule_id, "order_id", "/order_id", severity, said.message, hint)
    return Finding(payload.document, payload.span_of(violation), violation, payload)
