"""curl commands as they stand in a document: which body they send, and where it stands."""

from juspay_rules.cli.document import Document, Passage, joined, whole
from juspay_rules.cli.inputs import form_input, json_input
from juspay_rules.cli.inputs.form_input import Pair
from juspay_rules.cli.inputs.headers import credentials, line, of_request
from juspay_rules.cli.inputs.shell import commands
from juspay_rules.cli.payloads import Payload, refusal, unread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.inputs.headers import Header
    from juspay_rules.cli.inputs.shell import Command
    from juspay_rules.cli.payloads import Note

    Piece = tuple[str, Passage]

RAW = ("--data", "--data-ascii", "--data-binary", "--data-raw")
FORM = ("--form", "--form-string")
URLENCODE, JSON, NEXT, GET = "--data-urlencode", "--json", "--next", "--get"
HEADER, USER, URL = "--header", "--user", "--url"
BODY, BESIDE = (*RAW, *FORM, URLENCODE, JSON), (HEADER, USER, URL)
NEVER_A_FILE = ("--data-raw", "--form-string")
SHORT = {"d": "--data", "F": "--form", "G": GET, ":": NEXT, "H": HEADER, "u": USER}
SHORT_WITH_VALUE = "dFAbcCDeEhHKmoPQrtTuUwxXyYz"
LONG_WITH_VALUE = (
    *BODY,
    *BESIDE,
    "--request",
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


def payloads(document: Document) -> "Iterable[Payload]":
    """The body of each curl command that sends one; what else stands in the file is passed over."""
    try:
        document.text.encode()
    except UnicodeEncodeError as error:
        return (unread(document, (error.start, error.start + 1), "body.encoding"),)
    text = whole(document)
    return passage_payloads(text.part(1, len(text.text)) if text.text[:1] == "\ufeff" else text)


def passage_payloads(passage: Passage, path: str = "") -> "Iterator[Payload]":
    """The same for a text that stands somewhere in a document."""
    first: int | None = None
    sends = False
    for number, command in enumerate(commands(passage, "curl")):
        first = command.start if first is None else first
        for payload in _payloads(passage.document, command, f"{path}/{number}"):
            sends = True
            yield payload
    if first is not None and not sends:
        yield unread(passage.document, (first, first + 4), "curl.no-body", (), path)


def _payloads(document: Document, command: "Command", path: str) -> "Iterator[Payload]":
    notes = [(at, at + 1, refusal("curl.missing-space")) for at in command.glued]
    if command.unclosed is not None:
        span = (command.unclosed, command.unclosed + 1)
        yield unread(document, span, "curl.syntax", notes, path)
        return
    body: list[Piece] = []
    beside: list[Piece] = []
    for option, word in (*_pieces(command.words), (NEXT, None)):
        if word is not None:
            (body if option in BODY else beside).append((option, word))
        elif option == GET:
            return  # what would be the body goes into the address
        else:
            if body:
                payload = _request(body, notes, path)
                payload.headers = _headers(beside)
                yield payload
                notes = []
            body, beside = [], []


def _pieces(words: "list[Passage]") -> "Iterator[tuple[str, Passage | None]]":
    """Each option that has to do with the request, with its value; an address as URL."""
    rest = iter(words)
    for word in rest:
        name, attached = _option(word.text)
        if name in (GET, NEXT):
            yield name, None
        elif name in LONG_WITH_VALUE and attached is None:
            value = next(rest, None)
            if value is not None and name in (*BODY, *BESIDE):
                yield name, value
        elif attached is not None and name in (*RAW, *FORM, HEADER, USER):
            yield name, word.part(len(word.text) - len(attached), len(word.text))
        elif not word.text.startswith("-"):
            yield URL, word


def _option(text: str) -> tuple[str, str | None]:
    """The long name of an option, and a value that stands in the same word; "" for others."""
    if text.startswith("--") or not text.startswith("-"):
        return text, None
    for place, letter in enumerate(text[1:], 2):
        if letter in SHORT_WITH_VALUE:
            # Any long name with a value stands for a short one that is not about the request.
            return SHORT.get(letter, "--output"), text[place:] or None
        if letter in SHORT:
            return SHORT[letter], None
    return "", None


def _request(pieces: "list[Piece]", notes: "list[Note]", path: str) -> Payload:
    for option, word in pieces:
        if _names_a_file(option, word.text):
            span = word.span(0, len(word.text))
            return unread(word.document, span, "curl.file", notes, path)
    words = [word for _, word in pieces]
    body = joined(words, "" if pieces[0][0] == JSON else "&")
    if pieces[0][0] == JSON or (pieces[0][0] in RAW and body.text.lstrip()[:1] in {"{", "["}):
        return json_input.passage_payload(body, notes, path)
    sent = [pair for option, word in pieces for pair in _pairs(option, word)]
    span = words[0].offset(0), words[-1].span(0, len(words[-1].text))[1]
    return form_input.pairs_payload(body.document, sent, span, notes, path)


def _headers(pieces: "list[Piece]") -> "list[Header]":
    urls = [word.text for option, word in pieces if option == URL]
    found: list[Header] = []
    for option, word in pieces:
        if option == USER:
            found += credentials(word)
        elif option == HEADER and not word.text.startswith("@"):
            found += line(word)
    return of_request(found, *urls)


def _pairs(option: str, word: Passage) -> "Iterable[Pair]":
    """What the option adds to a form body."""
    if option in RAW or option == JSON:
        return form_input.pairs(word)
    name, equals, content = word.text.partition("=")
    value = len(name) + len(equals)
    member = (*word.span(0, len(name)), *word.span(value, len(word.text)))
    if option == URLENCODE:
        # A name is sent as it stands, a value encoded; without a name the "=" is not sent.
        if name and equals:
            own = name.rfind("&") + 1
            last = Pair(
                name[own:], form_input.encoded(content), (*word.span(own, len(name)), *member[2:])
            )
            return [*form_input.pairs(word.part(0, own)), last]
        at = (*word.span(0, 0), *word.span(0, len(word.text)))
        return [Pair(form_input.encoded(name or content), None, at)]
    if option == "--form":
        content = content.partition(";type=")[0]
    return [Pair(form_input.encoded(name), form_input.encoded(content), member)]


def _names_a_file(option: str, value: str) -> bool:
    if option in NEVER_A_FILE:
        return False
    name, equals, content = value.partition("=")
    if option == URLENCODE:
        return not equals and "@" in name
    if option in FORM:
        return content[:1] in ("@", "<")
    return value.startswith("@")
