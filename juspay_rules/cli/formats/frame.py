"""The line that a finding points at, with carets under what it points at, and values masked."""

from juspay_rules.cli.formats.masking import cells, command_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.document import Span
    from juspay_rules.cli.finding import Finding
    from juspay_rules.cli.formats import Shown
    from juspay_rules.cli.formats.masking import Cell
    from juspay_rules.cli.payloads import Payload

WIDTH = 88  # columns of a line
BEFORE = 40  # of them at most before the place, where the line is cut
LONGEST_RUN = 40  # of hidden characters
ENDS = 18  # of them on each side of a gap
REACH = 400  # characters of the line on each side of the place that are looked at
CUT = "..."
GAP = (CUT, len(CUT), True)
END = ("", 0, False)
UNKNOWN, TWICE = "order.additionalProperties", "body.duplicate-key"


class Frames:
    """Draws the place of each finding; keeps the names of the payload that it drew last."""

    __slots__ = ("_names", "_payload", "_shown")

    def __init__(self, shown: "Shown") -> None:
        self._shown = shown
        self._payload: Payload | None = None
        self._names: list[Span] = []

    def rows(self, finding: "Finding") -> list[str]:
        """The line, the carets, and what is said of signs that cannot be seen; nothing where a field
        is missing, the line is empty, or the finding is about no order."""
        document, line = finding.document, finding.line
        begin, end = document.line_span(line)
        start = min(finding.start, end)
        stop = max(start, min(finding.end, end, start + REACH))
        low, high = max(begin, start - REACH), min(end, stop + REACH)
        text = document.text[low:high]
        if finding.payload is None or is_missing(finding) or not text.strip():
            return []
        names = self._names_in(finding, low, high)
        escapes = ((start + a - low, start + b - low) for a, b in _escapes(finding))
        plain = sorted([*names, *_said(finding, low), *command_words(text), *escapes])
        row = cells(text, plain, reveal=self._shown.reveal, ascii_only=self._shown.ascii)
        own = max((place for place, _ in names if place <= start - low), default=0)
        head, body, tail = _window(row, start - low, stop - low, own)
        left = CUT if low > begin and head[:1] != [GAP] else ""
        drawn = [*head, *body, *tail]
        right = CUT if high < end and drawn[-1:] != [GAP] else ""
        shown = "".join(cell[0] for cell in drawn)
        carets = " " * (len(left) + _width(head)) + "^" * max(1, _width(body))
        space = " " * len(str(line))
        return [f" {line} | {left}{shown}{right}", f" {space} | {carets}"] + [
            f" {space} = {note}" for note in notes(finding)
        ]

    def _names_in(self, finding: "Finding", low: int, high: int) -> "list[Span]":
        """The names of fields in a part of the text, as places in that part."""
        payload = finding.payload
        if payload is None or payload.order is None:
            return sorted(_known_names(finding.document.text[low:high]))
        from bisect import bisect_left

        if payload is not self._payload:
            self._payload, self._names = payload, sorted(finding.plain())
        first = bisect_left(self._names, (low, low))
        last = bisect_left(self._names, (high, high))
        return [(start - low, min(end, high) - low) for start, end in self._names[first:last]]


def is_missing(finding: "Finding") -> bool:
    """Whether it points at an order and at nothing in it."""
    payload = finding.payload
    if payload is None or payload.order is None:
        return False
    return finding.end == finding.start == payload.start and not finding.violation.instance_path


def notes(finding: "Finding") -> list[str]:
    """The names of signs at fault that cannot be seen, or look like others."""
    value = _value(finding)
    if value.isascii() and value.isprintable():
        return []
    from juspay_rules.cli.formats.signs import named

    return named(value)


def _value(finding: "Finding") -> str:
    """What the rule speaks of, as its reader understands it."""
    violation, payload = finding.violation, finding.payload
    if payload is not None and payload.order is not None and violation.instance_path:
        key = violation.instance_path[1:].replace("~1", "/").replace("~0", "~")
        value = key if violation.rule_id == UNKNOWN else payload.order.get(key)
        return value if isinstance(value, str) else ""
    return finding.document.text[finding.start : max(finding.end, finding.start + 1)]


def _said(finding: "Finding", low: int) -> "Iterator[Span]":
    """The key at fault, where the message says it as it stands."""
    text = finding.document.text[finding.start : finding.end]
    if finding.violation.rule_id in (UNKNOWN, TWICE) and text.strip('"') == finding.violation.field:
        yield finding.start - low, finding.end - low


def _escapes(finding: "Finding") -> "Iterable[Span]":
    """Those in the value at fault that are shown as they stand, as places in it."""
    text = finding.document.text[finding.start : min(finding.end, finding.start + REACH + 1)]
    if len(text) > REACH or ("%" not in text and "\\" not in text):
        return ()
    from juspay_rules.cli.formats.escapes import shown_as_they_stand

    return shown_as_they_stand(text, _value(finding))


def _known_names(text: str) -> "Iterator[Span]":
    """Names of fields in a text that could not be read: before a colon, or an equals sign."""
    from juspay_rules._generated.express_checkout_global import PROFILE

    for quote, joint, sign in (('"', '"', ":"), ("", "&", "=")):
        place = 0
        pieces = text.split(joint)
        for number, piece in enumerate(pieces):
            name, found, _ = (piece, "", "") if quote else piece.partition(sign)
            after = "".join(pieces[number + 1 : number + 2]).lstrip()
            if name in PROFILE.fields and (found or after[:1] == sign):
                yield place, place + len(name)
            place += len(piece) + len(joint)


def _window(
    row: "list[Cell]", start: int, stop: int, own: int
) -> "tuple[list[Cell], list[Cell], list[Cell]]":
    """What stands before, at and after the place, of a line so wide that it can be shown: from the
    field's own name on, where the line begins too far on the left."""
    head, body, tail = _elided(row[:start]), _elided(row[start:stop]), _elided(row[stop:])
    if _width(head) + _width(body) + _width(tail) <= WIDTH:
        return head, body, tail
    if _width(head) > BEFORE:
        named = _elided(row[own:start])
        kept = named if own and _width(named) <= BEFORE else _cut(head[::-1], BEFORE)[::-1]
        head = [GAP, *kept] if kept[:1] != [GAP] else kept
    body = _cut(body, WIDTH - _width(head))
    room = WIDTH - _width(head) - _width(body)
    return head, body, [] if body[-1:] == [GAP] else _cut(tail, max(room, len(CUT)))


def _elided(row: "list[Cell]") -> "list[Cell]":
    """The cells with the middle of each long run of hidden characters left out."""
    found: list[Cell] = []
    run: list[Cell] = []
    for cell in (*row, END):
        if cell[2]:
            run.append(cell)
            continue
        found += run if len(run) <= LONGEST_RUN else [*run[:ENDS], GAP, *run[-ENDS:]]
        run = []
        found.append(cell)
    return found[:-1]


def _cut(row: "list[Cell]", width: int) -> "list[Cell]":
    """As many of the first cells as there is room for, and a gap where that is not all."""
    if _width(row) <= width:
        return row
    left, number = width - len(CUT), 0
    while (left := left - row[number][1]) >= 0:
        number += 1
    return [*row[:number], GAP]


def _width(row: "list[Cell]") -> int:
    return sum(cell[1] for cell in row)
