"""The orders of a file, in whatever shape they stand there, with the line of each key."""

from juspay_rules.body import decoded, parse_form, parse_json
from juspay_rules.violation import ValidationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from juspay_rules.violation import Violation

    Parse = Callable[[bytes], dict[str, object]]


class Finding:
    """A violation and where it stands: the file's name as it was given, and a line from 1."""

    __slots__ = ("file", "line", "violation")

    def __init__(self, file: str, line: int, violation: "Violation") -> None:
        self.file = file
        self.line = line
        self.violation = violation


class Payload:
    """One order, or None where none could be made; notes on the way there, each with its line."""

    __slots__ = ("_line", "_line_of_key", "notes", "order")

    def __init__(
        self,
        line: int,
        order: "Mapping[str, object] | None",
        line_of_key: "Callable[[], Mapping[str, int]]",
        notes: "list[tuple[int, Violation]]",
    ) -> None:
        self.order = order
        self.notes = notes
        self._line = line
        self._line_of_key = line_of_key

    def lines(self, violations: "Iterable[Violation]") -> list[int]:
        """The line of each violation's key; of the order's start where it has no key."""
        paths = [violation.instance_path for violation in violations]
        known = self._line_of_key() if any(paths) else {}
        return [known.get(_key(path), self._line) if path else self._line for path in paths]


def payloads(name: str, content: bytes) -> "Iterable[Payload]":
    """Each order of the file; none where it is no shape that is known.

    What it holds is told by its name's ending, then by its content.
    """
    shape = _shape(name, content)
    if shape == "curl":
        from juspay_rules.cli.curl import payloads_of

        yield from payloads_of(content)
    elif shape == "ndjson":
        for line, row in enumerate(content.split(b"\n"), 1):
            if row.strip():
                yield parsed(parse_json, row, line, json_lines)
    elif shape == "json":
        yield parsed(parse_json, content, 1, json_lines)
    elif b"=" in content.lstrip().partition(b"\n")[0]:
        yield parsed(parse_form, content.rstrip(b"\r\n"), 1, _form_lines)


def parsed(
    parse: "Parse",
    body: bytes,
    line: int,
    lines: "Callable[[bytes, int], Mapping[str, int]]",
    notes: "Iterable[tuple[int, Violation]]" = (),
) -> Payload:
    """The body as a payload that begins at this line of its file."""
    try:
        order = parse(body)
    except ValidationError as error:
        found = [(_line_of(error, body, line), violation) for violation in error.violations]
        return Payload(line, None, dict, [*notes, *found])
    return Payload(line, order, lambda: lines(body, line), list(notes))


def _line_of(error: ValidationError, body: bytes, line: int) -> int:
    """The line of what keeps a body from becoming an order: of a syntax error, or of the second of
    two keys, where it can be told."""
    inside: int = getattr(error.__context__, "lineno", 1)
    field = error.violations[0].field
    if field is not None:
        key = field.encode()
        first = body.find(key)
        inside += body.count(b"\n", 0, max(0, body.find(key, first + len(key))))
    return line + inside - 1


def _shape(name: str, content: bytes) -> str:
    ending = name.rpartition(".")[2].lower()
    if ending in {"ndjson", "jsonl"}:
        return "ndjson"
    if ending in {"curl", "sh"}:
        return "curl"
    start = content.lstrip()
    if start[:1] in {b"{", b"["}:
        rows = [row.strip() for row in content.split(b"\n") if row.strip()]
        many = len(rows) > 1 and all(row[:1] == b"{" for row in rows)
        return "ndjson" if many else "json"
    if ending == "json":
        return "json"
    return "curl" if _calls_curl(content) else "form"


def _calls_curl(content: bytes) -> bool:
    import re

    return re.search(rb"(?m)^(?:\xef\xbb\xbf)?[ \t]*(?:[$>%][ \t])?curl[ \t]", content) is not None


def _key(path: str) -> str:
    return path[1:].replace("~1", "/").replace("~0", "~")


def json_lines(body: bytes, line: int) -> dict[str, int]:
    """The line of each key of the outermost object; the body is known to be JSON."""
    from json import JSONDecoder

    text = body.decode()
    value_at = JSONDecoder().raw_decode
    lines: dict[str, int] = {}
    place = _past_space(text, text.index("{") + 1)
    counted = 0
    while text[place] != "}":
        line += text.count("\n", counted, place)
        counted = place
        key, place = value_at(text, place)
        lines[key] = line
        place = _past_space(text, place)
        _, place = value_at(text, _past_space(text, place + 1))
        place = _past_space(text, place)
        if text[place] == ",":
            place = _past_space(text, place + 1)
    return lines


def _past_space(text: str, place: int) -> int:
    while text[place] in " \t\r\n":
        place += 1
    return place


def _form_lines(body: bytes, line: int) -> dict[str, int]:
    lines: dict[str, int] = {}
    for pair in body.decode().split("&"):
        name = pair.partition("=")[0]
        if pair:
            lines[decoded(name)] = line + len(name) - len(name.lstrip("\n"))
        line += pair.count("\n")
    return lines
