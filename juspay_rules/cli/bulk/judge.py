"""A chunk of rows into what is to be said of them: places and violations, and no value."""

from juspay_rules.cli.bulk.row_pattern import RowPatterns
from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import findings
from juspay_rules.cli.inputs.json_input import body_payload
from juspay_rules.row_json import row_parser
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from juspay_rules.cli.payloads import Payload
    from juspay_rules.violation import Violation

    Said = tuple[int, int, Violation]

LONGEST = 16 << 20  # bytes of a row; an order has some thousand


class Row:
    """A row of which something is to be said: its line and its number in the chunk, from 0; where it
    stands there, in bytes; whether an order could be made of it, or nobody read it for its length;
    spans in its text, and what they break."""

    __slots__ = ("end", "is_order", "is_too_long", "line", "number", "payload", "said", "start")

    def __init__(self, line: int, number: int, start: int, end: int) -> None:
        self.line = line
        self.number = number
        self.start = start
        self.end = end
        self.is_order = self.is_too_long = False
        self.said: list[Said] = []
        self.payload: Payload | None = None

    def __getstate__(self) -> "tuple[None, Mapping[str, object]]":
        """All but the payload, which holds values: they stay in the process that read them."""
        return None, {name: getattr(self, name) for name in self.__slots__} | {"payload": None}


class Judged:
    """What was found in a chunk, and the counts of it. ``order_ids`` has an item a line: the id of a
    row that broke nothing, else None."""

    __slots__ = ("lines", "order_ids", "orders", "rows", "said")

    def __init__(self) -> None:
        self.lines = self.rows = self.orders = 0
        self.said: list[Row] = []
        self.order_ids: list[str | None] = []


class Judge:
    """Judges chunks one after another and learns from each."""

    __slots__ = ("_longest", "_parse", "_patterns", "_validator")

    def __init__(self, validator: Validator, longest: int = LONGEST) -> None:
        self._validator = validator
        self._longest = longest
        self._parse = row_parser()
        self._patterns = RowPatterns(validator)

    def judged(self, content: bytes) -> Judged:
        """What is to be said of whole rows."""
        found = Judged()
        if not content.endswith(b"\n"):
            content += b"\n"
        known = len(content) <= self._longest and _is_utf_8(content)
        place, end = 0, len(content)
        while place < end:
            if known and self._patterns.order_ids is not None:
                order_ids = self._patterns.order_ids(content, place)
                self._others(content, place, order_ids, found)
                break
            place = self._row(content, place, found)
        found.lines = len(found.order_ids)
        found.rows += found.lines
        found.orders += found.lines
        return found

    def _others(
        self, content: bytes, place: int, order_ids: list[str | None], found: Judged
    ) -> None:
        """Judge the lines of a chunk, from a place on, that no pattern took."""
        line = 0
        for _ in range(order_ids.count("")):
            until = order_ids.index("", line)
            for _ in range(line, until):
                place = content.index(b"\n", place) + 1
            found.order_ids += order_ids[line:until]
            place = self._row(content, place, found)
            line = until + 1
        found.order_ids += order_ids[line:]

    def _row(self, content: bytes, start: int, found: Judged) -> int:
        """Judge the row that begins here; where the next one does. ``rows`` and ``orders`` count down
        what is none, from the lines on."""
        stop = content.index(b"\n", start)
        line = len(found.order_ids)
        row = Row(line, line + found.rows, start, stop)
        text = content[start:stop]
        if len(text) > self._longest:
            row.is_too_long = True
            found.order_ids.append(None)
            found.orders -= 1
            found.said.append(row)
        elif not text.strip():
            found.order_ids.append(None)
            found.orders -= 1
            found.rows -= 1
        else:
            found.order_ids.append(self._order(text, row, found))
        return stop + 1

    def _order(self, text: bytes, row: Row, found: Judged) -> str | None:
        """The order id of a row that breaks nothing."""
        payload = body_payload(Document("", text), text, parse=self._parse)
        said = findings(payload, self._validator)
        if payload.order is None:
            found.orders -= 1
        elif not said:
            self._patterns.learn(text)
            order_id = payload.order.get("order_id")
            return order_id if type(order_id) is str and order_id else None
        row.is_order = payload.order is not None
        row.said = [(one.start, one.end, one.violation) for one in said]
        row.payload = payload
        found.said.append(row)
        return None


def _is_utf_8(content: bytes) -> bool:
    if content.isascii():  # asked without making a text of it
        return True
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
