"""The orders of a document, in whatever shape they stand there: one module a shape, each with
``payloads(document) -> Iterable[Payload]``."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from juspay_rules.cli.document import Document
    from juspay_rules.cli.payloads import Payload

# What each is; the module is juspay_rules.cli.inputs.<name>_input.
INPUTS = {
    "json": "an order, or an array of orders",
    "ndjson": "an order a line",
    "form": "a form body",
    "curl": "curl commands, in whatever text",
}
ENDINGS = {
    "json": "json",
    "ndjson": "ndjson",
    "jsonl": "ndjson",
    "curl": "curl",
    "sh": "curl",
}


def has_rows(name: str, input_name: str | None = None) -> bool:
    """Whether a file is NDJSON, of whatever length, before it is opened."""
    ending = name.lower().removesuffix(".gz").rpartition(".")[2]
    return (input_name or ENDINGS.get(ending)) == "ndjson"


def payloads(document: "Document", name: str | None = None) -> "Iterable[Payload]":
    """Each order of the document, read as the input of this name, or as what it looks like; none
    where it is nothing that is known."""
    name = name or detected(document.name, document.content)
    return () if name is None else reader_of(name)(document)


def reader_of(name: str) -> "Callable[[Document], Iterable[Payload]]":
    """What reads an input that INPUTS lists."""
    module = __import__(f"juspay_rules.cli.inputs.{name}_input", fromlist=["payloads"])
    reader: Callable[[Document], Iterable[Payload]] = module.payloads
    return reader


def detected(name: str, content: bytes) -> str | None:
    """Which input it is, by its name's ending, then by its content; None: no order is seen."""
    by_ending = ENDINGS.get(name.rpartition(".")[2].lower())
    if by_ending not in (None, "json"):
        return by_ending
    start = content.lstrip()
    if start[:1] in (b"{", b"["):
        return "ndjson" if _has_an_object_a_line(content) else "json"
    if by_ending is not None:
        return by_ending
    if _calls_curl(content):
        return "curl"
    return "form" if b"=" in start.partition(b"\n")[0] else None


def _has_an_object_a_line(content: bytes) -> bool:
    rows = [row.strip() for row in content.split(b"\n") if row.strip()]
    return len(rows) > 1 and rows[0][-1:] == b"}" and all(row[:1] == b"{" for row in rows)


def _calls_curl(content: bytes) -> bool:
    import re

    return re.search(rb"(?m)^(?:\xef\xbb\xbf)?[ \t]*(?:[$>%][ \t])?curl[ \t]", content) is not None
