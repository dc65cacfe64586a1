"""JSON: an order, or an array of orders; also a JSON body inside another document."""

from juspay_rules.body import DEEPEST, parse_json
from juspay_rules.cli.document import Document, Passage, whole
from juspay_rules.cli.inputs.json_plain import plain_member, plain_members
from juspay_rules.cli.payloads import Payload, parsed, refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from json import JSONDecoder

    from juspay_rules.cli.document import Span
    from juspay_rules.cli.payloads import Member, Note
    from juspay_rules.row_json import Parse
    from juspay_rules.violation import ValidationError

SPACE = " \t\n\r"


def payloads(document: Document) -> "Iterable[Payload]":
    """The order, or each order of the array."""
    if document.content.lstrip()[:1] == b"[":
        return array_payloads(whole(document))
    return (body_payload(document, document.content),)


def array_payloads(passage: Passage, path: str = "") -> "Iterable[Payload]":
    """Each element of a JSON array, or one payload without an order where it cannot be read."""
    try:
        passage.text.encode()
        spans = list(elements(passage.text))
    except (ValueError, RecursionError):
        # Whatever keeps the array from being read, the parser of bodies says it best.
        yield passage_payload(passage, path=path)
        return
    for number, (start, end) in enumerate(spans):
        yield passage_payload(passage.part(start, end), path=f"{path}/{number}")


def passage_payload(passage: Passage, notes: "Iterable[Note]" = (), path: str = "") -> Payload:
    """The order of a JSON body that stands somewhere in a document."""
    text = passage.text
    try:
        text.encode()
    except UnicodeEncodeError as error:
        # A byte of the document that is no UTF-8, or half of a pair that an escape spells.
        place = passage.span(error.start, error.start + 1)
        escaped = passage.document.text[place[0] : place[1]] != text[error.start]
        rule_id = "body.surrogate" if escaped else "body.encoding"
        note = (*place, refusal(rule_id))
        return Payload(passage.document, None, place, tuple, [*notes, note], path)

    def at(error: "ValidationError") -> "Span":
        return passage.span(*_fault(error, text))

    def places() -> "Iterator[tuple[str, Member]]":
        for key, member in members(text):
            yield key, (*passage.span(*member[:2]), *passage.span(*member[2:]))

    span = _trimmed(passage)
    return parsed(lambda: parse_json(text), passage.document, span, places, at, notes, path)


def body_payload(
    document: Document, content: bytes, path: str = "", parse: "Parse" = parse_json
) -> Payload:
    """The order of a document that is one JSON body; its text is looked at only when asked. ``parse``
    reads it as parse_json does."""

    def at(error: "ValidationError") -> "Span":
        return _fault(error, document.text)

    def places() -> "Iterator[tuple[str, Member]]":
        return members(document.text)

    def find(key: str) -> "Member | None":
        return plain_member(document.text, key)

    start = len(content) - len(content.lstrip())
    span = (start, start)
    return parsed(lambda: parse(content), document, span, places, at, (), path, find)


def elements(text: str) -> "Iterator[Span]":
    """The span of each element of a text that is one JSON array.

    Raises ValueError for what is no such text, RecursionError for too deep a one.
    """
    start = past_space(text, 0)
    _, end = _decoder().raw_decode(text, start)
    if text[end:].strip(SPACE):
        raise ValueError("text after the array's end")
    for _, (_, _, value_start, value_end) in entries(text, start):
        yield value_start, value_end


def entries(text: str, place: int) -> "Iterator[tuple[str | None, Member]]":
    """What the object or array that begins here holds, each with its place; an element has no key.
    The text is known to be JSON."""
    value_at = _decoder().raw_decode
    end = "}" if text[place] == "{" else "]"
    place = past_space(text, place + 1)
    while text[place] != end:
        key, start, key_end = None, place, place
        if end == "}":
            key, key_end = value_at(text, place)
            place = past_space(text, past_space(text, key_end) + 1)
        _, value_end = value_at(text, place)
        yield key, (start, key_end, place, value_end)
        place = past_space(text, value_end)
        if text[place] == ",":
            place = past_space(text, place + 1)


def members(text: str) -> "Iterator[tuple[str, Member]]":
    """The keys of a text that is known to be one JSON object, each with its place."""
    start = past_space(text, 0)
    plain = plain_members(text, start + 1)
    if plain is not None:
        yield from plain
        return
    for key, member in entries(text, start):
        assert key is not None
        yield key, member


def past_space(text: str, place: int) -> int:
    """The first place from here on that holds no white space of JSON."""
    while place < len(text) and text[place] in SPACE:
        place += 1
    return place


def _decoder() -> "JSONDecoder":
    from json import JSONDecoder

    return JSONDecoder()


def _trimmed(passage: Passage) -> "Span":
    start = past_space(passage.text, 0)
    return passage.span(start, max(start, len(passage.text.rstrip(SPACE))))


def _fault(error: "ValidationError", text: str) -> "Span":
    """What keeps the text from becoming an order: a syntax error, or the second of two keys, or a
    byte, where it can be told; else where the text begins."""
    cause = error.__context__
    if isinstance(cause, UnicodeDecodeError):
        start = len(cause.object[: cause.start].decode())
        return start, start + 1
    pos: int | None = getattr(cause, "pos", None)
    if pos is not None:
        return pos, pos
    start = past_space(text, 0)
    if error.violations[0].rule_id == "body.duplicate-key":
        return _second(text, start)
    return start, start


def _second(text: str, start: int) -> "Span":
    """The second of two equal keys, searched from the outermost object inwards, to DEEPEST levels."""
    level = [start]
    for _ in range(DEEPEST):
        inner: list[int] = []
        for place in level:
            seen: set[str] = set()
            for key, (key_start, key_end, value_start, _) in entries(text, place):
                if key is not None and key in seen:
                    return key_start, key_end
                seen |= {key} if key is not None else set()
                inner += [value_start] if text[value_start] in "{[" else []
        level = inner
    return start, start
