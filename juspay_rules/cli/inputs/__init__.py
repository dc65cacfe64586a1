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
    "yaml": "an order, a list of orders, or several documents",
    "curl": "curl commands, in whatever text",
    "markdown": "curl commands and orders in the code of a document",
    "postman": "a Postman collection, v2",
    "har": "recorded requests (HTTP Archive)",
    "openapi": "the examples of an OpenAPI 3 description",
}
# What tells a collection of requests from an order, and what it must have at its top.
MARKS = {
    "postman": ((b'"_postman_id"', b"schema.getpostman.com"), ("item", "collection")),
    "har": ((b'"entries"',), ("log",)),
    "openapi": ((b'"openapi"',), ("paths",)),
}
ENDINGS = {
    "json": "json",
    "ndjson": "ndjson",
    "jsonl": "ndjson",
    "form": "form",
    "curl": "curl",
    "sh": "curl",
    "yaml": "yaml",
    "yml": "yaml",
    "md": "markdown",
    "markdown": "markdown",
    "har": "har",
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


def without_gz(name: str) -> str:
    """A file's name without the ending that says that it is packed."""
    return name[:-3] if name[-3:].lower() == ".gz" else name


def detected(name: str, content: bytes) -> str | None:
    """Which input it is, by its name's ending, then by its content; None: no order is seen."""
    by_ending = ENDINGS.get(without_gz(name).rpartition(".")[2].lower())
    if by_ending == "yaml":
        return "openapi" if _has(rb"^[\"']?openapi[\"']?[ ]*:", content) else "yaml"
    if by_ending not in (None, "json"):
        return by_ending
    start = content.lstrip()
    if start[:1] in (b"{", b"["):
        return _collection(content) or ("ndjson" if _has_an_object_a_line(content) else "json")
    return by_ending or _text(content)


def _text(content: bytes) -> str | None:
    """What a text looks like that is no JSON."""
    if _has(rb"^[ \t>]*(?:```|~~~)", content):
        return "markdown"
    if _has(rb"^(?:\xef\xbb\xbf)?[ \t]*(?:[$>%][ \t])?curl[ \t]", content):
        return "curl"
    if _has(rb"^openapi[ ]*:", content):
        return "openapi"
    if _has(rb"^(?:- |  )?[\"']?(?:order_id|amount)[\"']?[ ]*:(?:[ \t\r]|$)", content):
        return "yaml"
    return "form" if b"=" in content.lstrip().partition(b"\n")[0] else None


def _collection(content: bytes) -> str | None:
    """The collection that a JSON text is; it is read only where it has the marks of one."""
    for name, (marks, keys) in MARKS.items():
        for mark in marks:
            if mark in content and _has_one_of(keys, content):
                return name
    return None


def _has_one_of(keys: "Iterable[str]", content: bytes) -> bool:
    import json

    try:
        top = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(top, dict) and any(key in top for key in keys)


def _has_an_object_a_line(content: bytes) -> bool:
    rows = [row.strip() for row in content.split(b"\n") if row.strip()]
    return len(rows) > 1 and rows[0][-1:] == b"}" and all(row[:1] == b"{" for row in rows)


def _has(line: bytes, content: bytes) -> bool:
    """Whether a line begins with what this regular expression matches."""
    import re

    return re.search(line, content, re.MULTILINE) is not None
