"""curl commands as they stand in a document: which body they send, and from which line."""

from juspay_rules.body import parse_form, parse_json
from juspay_rules.cli.payloads import Payload, json_lines, parsed
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Word = tuple[str, int]
    Note = tuple[int, Violation]

RAW = ("-d", "--data", "--data-ascii", "--data-binary", "--data-raw")
NAMED = ("--data-urlencode", "-F", "--form", "--form-string")
JSON = "--json"
MAY_NAME_A_FILE = (*RAW[:4], *NAMED[:3], JSON)
ENDINGS = "\n;|&"
ANSI = {"n": "\n", "t": "\t", "r": "\r", "'": "'", '"': '"', "\\": "\\"}


def commands(content: bytes) -> "Iterable[Payload]":
    """The body of each curl command; what else stands in the file is passed over."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        yield _unread(line, "body.encoding", [])
        return
    shell = _Shell(text)
    while not shell.at_end():
        words, notes = shell.command()
        if "curl" in [word for word, _ in words[:2]]:
            yield _payload(words, notes)


def _payload(words: "list[Word]", notes: "list[Note]") -> Payload:
    start = words[0][1]
    if notes and notes[-1][1].rule_id == "curl.syntax":
        return Payload(start, None, dict, notes)
    pieces: list[tuple[str, str, int]] = []
    rest = iter(words)
    for word, line in rest:
        option, attached = _option(word)
        if option is not None:
            value = attached or next(rest, ("", line))[0]
            if option in MAY_NAME_A_FILE and _names_a_file(option, value):
                return _unread(line, "curl.file", notes)
            pieces.append((option, value, line))
    if not pieces:
        return _unread(start, "curl.no-body", notes)
    return _body(pieces, notes)


def _option(word: str) -> tuple[str | None, str]:
    for option in ("-d", "-F"):
        if word.startswith(option) and len(word) > len(option):
            return option, word[len(option) :]
    return (word if word in (*RAW, *NAMED, JSON) else None), ""


def _names_a_file(option: str, value: str) -> bool:
    if option in NAMED:
        name, equals, content = value.partition("=")
        if option == "--data-urlencode":
            return not equals and "@" in name
        return content[:1] in {"@", "<"}
    return value.startswith("@")


def _body(pieces: "list[tuple[str, str, int]]", notes: "list[Note]") -> Payload:
    first = pieces[0][2]
    if all(option in (*RAW, JSON) for option, _, _ in pieces):
        joined = "&".join(value for _, value, _ in pieces)
        if pieces[0][0] == JSON or joined.lstrip()[:1] in ("{", "["):
            return parsed(parse_json, joined.encode(), first, json_lines, notes)
    pairs = [(_pair(option, value), line) for option, value, line in pieces]

    def lines(_body: bytes, _line: int) -> "Mapping[str, int]":
        return {key: line for pair, line in pairs for key in parse_form(pair)}

    return parsed(parse_form, "&".join(pair for pair, _ in pairs).encode(), first, lines, notes)


def _pair(option: str, value: str) -> str:
    """What the option adds to a form body. A name is sent as it stands, a value encoded."""
    if option in RAW:
        return value
    name, equals, content = value.partition("=")
    if not equals:
        return _encoded(name)
    return f"{name}={_encoded(content)}"


def _encoded(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


def _unread(line: int, rule_id: str, notes: "list[Note]") -> Payload:
    return Payload(line, None, dict, [*notes, (line, _violation(rule_id))])


def _violation(rule_id: str) -> Violation:
    from juspay_rules._generated.body import RULES

    severity = "warning" if rule_id == "curl.missing-space" else "error"
    message, hint = RULES[rule_id]
    return Violation(rule_id, None, "", severity, message, hint)


class _Shell:
    """A reader of POSIX shell words: quotes, backslashes, comments, and lines that go on.

    A backslash at a line's end that follows a word without a space, where the next line begins with
    an option, is read as the space that was meant.
    """

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.place = 0
        self.line = 1

    def at_end(self) -> bool:
        return self.place >= len(self.text)

    def command(self) -> "tuple[list[Word], list[Note]]":
        words: list[Word] = []
        notes: list[Note] = []
        while self.place < len(self.text):
            sign = self.text[self.place]
            if sign in ENDINGS:
                self._step(sign)
                break
            if sign in " \t":
                self.place += 1
            elif self.text.startswith("\\\n", self.place):
                self._step("\\\n")
            elif sign == "#":
                end = self.text.find("\n", self.place)
                self.place = len(self.text) if end < 0 else end
            else:
                line = self.line
                words.append((self._word(notes), line))
        return words, notes

    def _step(self, passed: str) -> None:
        self.place += len(passed)
        self.line += passed.count("\n")

    def _word(self, notes: "list[Note]") -> str:
        parts: list[str] = []
        while self.place < len(self.text):
            sign = self.text[self.place]
            if sign in ENDINGS or sign in " \t":
                break
            if self.text.startswith("\\\n-", self.place):
                notes.append((self.line, _violation("curl.missing-space")))
                self._step("\\\n")
                break
            parts.append(self._part(sign, notes))
        return "".join(parts)

    def _part(self, sign: str, notes: "list[Note]") -> str:
        if sign == "'":
            return self._quoted(sign, notes)
        if sign == '"':
            return _unescaped(self._quoted(sign, notes, escapes=True), ansi=False)
        if self.text.startswith("$'", self.place):
            return _unescaped(self._quoted("'", notes, escapes=True), ansi=True)
        if sign == "\\":
            passed = self.text[self.place : self.place + 2]
            self._step(passed)
            return passed[1:].replace("\n", "")
        self._step(sign)
        return sign

    def _quoted(self, mark: str, notes: "list[Note]", *, escapes: bool = False) -> str:
        start = self.text.index(mark, self.place) + 1
        end = start
        while end < len(self.text) and self.text[end] != mark:
            end += 2 if escapes and self.text[end] == "\\" else 1
        if end >= len(self.text):
            notes.append((self.line, _violation("curl.syntax")))
        inside = self.text[start:end]
        self._step(self.text[self.place : end + 1])
        return inside


def _unescaped(text: str, *, ansi: bool) -> str:
    """What double quotes, or $'...' quotes, leave of backslashes."""
    import re

    if ansi:
        return re.sub(r"\\(.)", lambda found: ANSI.get(found[1], found[0]), text, flags=re.DOTALL)
    return re.sub(r'\\([$`"\\]|\n)', lambda found: found[1].strip("\n"), text)
