"""curl commands as they stand in a document: which body they send, and from which line."""

from juspay_rules.body import decoded, parse_form, parse_json
from juspay_rules.cli.payloads import Payload, json_lines, parsed
from juspay_rules.cli.shell import Word, commands
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from juspay_rules.cli.shell import Command

    Note = tuple[int, Violation]
    Piece = tuple[str, Word]

RAW = ("--data", "--data-ascii", "--data-binary", "--data-raw")
FORM = ("--form", "--form-string")
URLENCODE, JSON, NEXT, GET = "--data-urlencode", "--json", "--next", "--get"
NEVER_A_FILE = ("--data-raw", "--form-string")
SHORT = {"d": "--data", "F": "--form", "G": GET, ":": NEXT}
SHORT_WITH_VALUE = "dFAbcCDeEhHKmoPQrtTuUwxXyYz"
LONG_WITH_VALUE = (
    *RAW,
    *FORM,
    URLENCODE,
    JSON,
    "--header",
    "--request",
    "--url",
    "--user",
    "--user-agent",
    "--output",
    "--cookie",
    "--cookie-jar",
    "--referer",
    "--max-time",
    "--connect-timeout",
    "--retry",
    "--proxy",
    "--write-out",
    "--config",
    "--cacert",
    "--cert",
    "--key",
)


def payloads_of(content: bytes) -> "list[Payload]":
    """The body of each curl command that sends one; what else stands in the file is passed over."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [_unread(line, "body.encoding", [])]
    called = list(commands(text, "curl"))
    sent = [payload for command in called for payload in _payloads(command)]
    if called and not sent:
        return [_unread(called[0].line, "curl.no-body", [])]
    return sent


def _payloads(command: "Command") -> "Iterator[Payload]":
    notes = [(line, violation("curl.missing-space")) for line in command.glued]
    if command.unclosed is not None:
        yield _unread(command.unclosed, "curl.syntax", notes)
        return
    request: list[Piece] = []
    for option, word in (*_pieces(command.words), (NEXT, None)):
        if word is not None:
            request.append((option, word))
        elif option == GET:
            return  # what would be the body goes into the address
        elif request:
            yield _request(request, notes)
            request, notes = [], []


def _pieces(words: "list[Word]") -> "Iterator[tuple[str, Word | None]]":
    """Each option that has to do with the body, with its value."""
    rest = iter(words)
    for word in rest:
        name, attached = _option(word.text)
        if name in (GET, NEXT):
            yield name, None
        elif name in LONG_WITH_VALUE and attached is None:
            value = next(rest, None)
            if value is not None and name in (*RAW, *FORM, URLENCODE, JSON):
                yield name, value
        elif attached is not None and name in (*RAW, *FORM):
            yield name, Word(attached, word.line, word.breaks)


def _option(text: str) -> tuple[str, str | None]:
    """The long name of an option, and a value that stands in the same word; "" for others."""
    if text.startswith("--") or not text.startswith("-"):
        return text, None
    for place, letter in enumerate(text[1:], 2):
        if letter in SHORT_WITH_VALUE:
            # Any long name with a value stands for a short one that is not about the body.
            return SHORT.get(letter, "--header"), text[place:] or None
        if letter in SHORT:
            return SHORT[letter], None
    return "", None


def _request(pieces: "list[Piece]", notes: "list[Note]") -> Payload:
    for option, word in pieces:
        if _names_a_file(option, word.text):
            return _unread(word.line, "curl.file", notes)
    first = pieces[0][1]
    joint = "" if pieces[0][0] == JSON else "&"
    joined = joint.join(word.text for _, word in pieces)
    if pieces[0][0] == JSON or (pieces[0][0] in RAW and joined.lstrip()[:1] in ("{", "[")):
        as_it_stands = first.breaks == first.text.count("\n")

        def json_key_lines(body: bytes, line: int) -> "Mapping[str, int]":
            lines = json_lines(body, line)
            return lines if as_it_stands else dict.fromkeys(lines, line)

        payload = _parsed(parse_json, joined, first.line, json_key_lines, notes)
        if not as_it_stands:
            found = payload.notes[len(notes) :]
            payload.notes[len(notes) :] = [(first.line, violation) for _, violation in found]
        return payload
    pairs = [(_pair(option, word.text), word.line) for option, word in pieces]

    def form_key_lines(_body: bytes, _line: int) -> "Mapping[str, int]":
        return {
            decoded(one.partition("=")[0]): line
            for pair, line in pairs
            for one in pair.split("&")
            if one
        }

    body = "&".join(pair for pair, _ in pairs)
    return _parsed(parse_form, body, first.line, form_key_lines, notes)


def _parsed(
    parse: "Callable[[str], dict[str, object]]",
    body: str,
    line: int,
    lines: "Callable[[bytes, int], Mapping[str, int]]",
    notes: "list[Note]",
) -> Payload:
    return parsed(lambda _: parse(body), _utf8(body), line, lines, notes)


def _names_a_file(option: str, value: str) -> bool:
    if option in NEVER_A_FILE:
        return False
    name, equals, content = value.partition("=")
    if option == URLENCODE:
        return not equals and "@" in name
    if option in FORM:
        return content[:1] in ("@", "<")
    return value.startswith("@")


def _pair(option: str, value: str) -> str:
    """What the option adds to a form body."""
    if option in RAW or option == JSON:
        return value
    name, equals, content = value.partition("=")
    if option == URLENCODE:
        # A name is sent as it stands, a value encoded; without a name the "=" is not sent.
        return f"{name}={_encoded(content)}" if name and equals else _encoded(name or content)
    if option == "--form":
        content = content.partition(";type=")[0]
    return f"{_encoded(name)}={_encoded(content)}"


def _encoded(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in _utf8(text))


def _utf8(text: str) -> bytes:
    """The text as bytes; half a character is no UTF-8, and the parser says so."""
    return text.encode("utf-8", "surrogatepass")


def _unread(line: int, rule_id: str, notes: "list[Note]") -> Payload:
    return Payload(line, None, dict, [*notes, (line, violation(rule_id))])


def violation(rule_id: str) -> Violation:
    """What to say of a command; the caller's policy decides how severe a warning is."""
    from juspay_rules._generated.body import RULES

    message, hint = RULES[rule_id]
    return Violation(rule_id, None, "", "error", message, hint)
