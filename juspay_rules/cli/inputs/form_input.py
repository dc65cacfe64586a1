"""A form body: pairs of a name and a value, joined by "&"."""

from juspay_rules.body import decoded, parse_form
from juspay_rules.cli.document import Document, Passage, whole
from juspay_rules.cli.payloads import Payload, parsed, unread
from juspay_rules.violation import ValidationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from juspay_rules.cli.document import Span
    from juspay_rules.cli.payloads import Member, Note


class Pair:
    """A pair as it is sent, still encoded, and where its name and value stand."""

    __slots__ = ("member", "name", "value")

    def __init__(self, name: str, value: str | None, member: "Member") -> None:
        self.name = name
        self.value = value
        self.member = member

    def sent(self) -> str:
        """name=value, or a name alone."""
        return self.name if self.value is None else f"{self.name}={self.value}"


def payloads(document: Document) -> "Iterable[Payload]":
    """The order of the one body that the document holds."""
    try:
        passage = whole(document)
        passage.text.encode()
    except UnicodeEncodeError as error:
        yield unread(document, (error.start, error.start + 1), "body.encoding")
        return
    yield passage_payload(passage.part(0, len(passage.text.rstrip("\r\n"))))


def passage_payload(passage: Passage, notes: "Iterable[Note]" = (), path: str = "") -> Payload:
    """The order of a form body that stands somewhere in a document."""
    span = passage.span(0, len(passage.text))
    return pairs_payload(passage.document, list(pairs(passage)), span, notes, path)


def pairs(passage: Passage) -> "Iterator[Pair]":
    """The pairs of a body; line ends before a name are no part of its place."""
    place = 0
    for text in passage.text.split("&"):
        if text:
            name, equals, value = text.partition("=")
            start = place + len(name) - len(name.lstrip("\r\n"))
            at = place + len(name) + len(equals)
            key = passage.span(start, place + len(name))
            member = (*key, *passage.span(at, at + len(value)))
            yield Pair(name, value if equals else None, member)
        place += len(text) + 1


def pairs_payload(
    document: Document,
    sent: "Sequence[Pair]",
    span: "Span",
    notes: "Iterable[Note]" = (),
    path: str = "",
) -> Payload:
    """The order that these pairs make."""
    body = "&".join(pair.sent() for pair in sent)

    def at(_error: ValidationError) -> "Span":
        return _fault(sent) or span

    def places() -> "Iterator[tuple[str, Member]]":
        for pair in sent:
            yield decoded(pair.name), pair.member

    return parsed(lambda: parse_form(body), document, span, places, at, notes, path)


def _fault(sent: "Sequence[Pair]") -> "Span | None":
    """The pair that keeps the body from becoming an order; None where it is no single one."""
    seen: set[str] = set()
    for pair in sent:
        key_span, value_span = pair.member[:2], pair.member[2:]
        try:
            key = decoded(pair.name)
        except ValidationError:
            return key_span
        if key in seen:
            return key_span
        seen.add(key)
        try:
            decoded(pair.value or "")
        except ValidationError:
            return value_span
    return None


def encoded(text: str) -> str:
    """Each byte as %XX; half a character is no UTF-8, and the parser says so."""
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))
