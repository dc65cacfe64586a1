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

    __slots__ = ("_file", "_files", "_hashes", "_places", "_size", "greatest")

    def __init__(self, greatest: int = GREATEST) -> None:
        self.greatest = greatest
        self._file: str | None = None
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
        # In one piece: it runs for each order, and a call would cost as much as the search.
        key = hash(order_id) & HASH or 1
        hashes = self._hashes
        mask = len(hashes) - 1
        slot = key & mask
        while (held := hashes[slot]) != EMPTY:
            if held == key:
                place = self._places[slot]
                return self._files[place >> 40], place & LINE
            slot = (slot + 1) & mask
        if self._size < self.greatest:
            if self._file != file:
                self._file = file
                self._files.append(file)
            hashes[slot] = key
            self._places[slot] = (len(self._files) - 1) << 40 | line
            self._size += 1
            if 2 * self._size > mask:
                self._grow()
        return None

    def _grow(self) -> None:
        """Make twice the room, and find each id its slot there."""
        hashes, places = self._hashes, self._places
        room = bytes(16 * len(hashes))
        self._hashes, self._places = array("Q", room), array("Q", room)
        mask = len(self._hashes) - 1
        for key, place in zip(hashes, places, strict=True):
            if key != EMPTY:
                slot = key & mask
                while self._hashes[slot] != EMPTY:
                    slot = (slot + 1) & mask
                self._hashes[slot], self._places[slot] = key, place


def twice(payload: "Payload", before: tuple[str, int], severity: str) -> Finding:
    """That an order's id came before, at this file and line; it holds no id."""
    said = refusal("gate.duplicate-order-id")
    hint = f"it came before at {before[0]}:{before[1]}; {said.hint}"
    violation = Violation(said.rule_id, "order_id", "/order_id", severity, said.message, hint)
    return Finding(payload.document, payload.span_of(violation), violation, payload)
