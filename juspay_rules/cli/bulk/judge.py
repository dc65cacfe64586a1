"""A chunk of rows into what is to be said of them: places and violations, and no value."""

from juspay_rules.cli.bulk.row_pattern import RowPatterns
from juspay_rules.cli.commands.check import findings
from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs.json_input import body_payload
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
    row that broke nothing, or its JSON where the row was not parsed, else None."""

    __slots__ = ("lines", "order_ids", "orders", "rows", "said")

    def __init__(self) -> None:
        self.lines = self.rows = self.orders = 0
        self.said: list[Row] = []
        self.order_ids: list[str | bytes | None] = []


class Judge:
    """Judges chunks one after another and learns from each."""

    __slots__ = ("_longest", "_patterns", "_validator")

    def __init__(self, validator: Validator, longest: int = LONGEST) -> None:
        self._validator = validator
        self._longest = longest
        self._patterns = RowPatterns(validator)

    def judged(self, content: bytes) -> Judged:
        """What is to be said of whole rows."""
        found = Judged()
        if not content.endswith(b"\n"):
            content += b"\n"
        known = len(content) <= self._longest and _is_utf_8(content)
        order_ids, patterns = found.order_ids, self._patterns
        place, end = 0, len(content)
        while place < end:
            for match in patterns.matches if known else ():
                row = match(content, place)
                if row is not None:
                    order_ids.append(row[1])
                    place = row.end()
                    break
            else:
                stop = content.index(b"\n", place)
                self._row(content, place, stop, found)
                place = stop + 1
        found.lines = len(order_ids)
        found.rows += found.lines
        found.orders += found.lines
        return found

    def _row(self, content: bytes, start: int, stop: int, found: Judged) -> None:
        """Judge one row. ``rows`` and ``orders`` count down what is none, from the lines on."""
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

    def _order(self, text: bytes, row: Row, found: Judged) -> str | None:
        """The order id of a row that breaks nothing."""
        payload = body_payload(Document("", text), text)
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
