"""Postman collections (v2.1, and v2.0): the requests in them that create an order.

A {{variable}} is not judged, also where the collection gives it a value: an environment has the last
word. In an address the collection's own value is taken, to know which request it is. Saved answers,
and pairs that are switched off, are passed over.
"""

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import form_input, headers
from juspay_rules.cli.inputs.json_tree import Node, payloads_of
from juspay_rules.cli.inputs.requests import FORM, creates_an_order, pairs_of
from juspay_rules.cli.inputs.variables import VARIABLE, form_payload, json_payloads, mark
from juspay_rules.cli.payloads import unread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from juspay_rules.cli.document import Passage
    from juspay_rules.cli.payloads import Payload

DEEPEST_VARIABLE = 5  # how often a value is looked through for further variables


def payloads(document: Document) -> "Iterable[Payload]":
    """The order of each request that creates one."""
    return payloads_of(document, _of_collection)


def _of_collection(top: Node) -> "Iterator[Payload]":
    own = top.at("collection")
    path, collection = ("", top) if own is None else ("/collection", own)
    known = dict(_variables(collection))
    for place, request in _requests(collection, path):
        url = _address(request, known)
        if creates_an_order(request.string("method"), url):
            said = headers.of_request(headers.rows(_headers(request), "key"), url)
            for payload in _of_request(request, place):
                payload.headers = said
                yield payload


def _requests(collection: Node, path: str) -> "Iterator[tuple[str, Node]]":
    """The requests of a collection and of its folders, with their paths, from first to last."""
    waiting = [(path, collection)]
    while waiting:
        place, item = waiting.pop()
        request, items = item.at("request"), item.at("item")
        if request is not None:
            yield f"{place}/request", request
        if items is not None:
            inner = [(f"{place}/item/{n}", one) for n, one in enumerate(items.elements())]
            waiting += reversed(inner)


def _variables(collection: Node) -> "Iterator[tuple[str, str]]":
    rows = collection.at("variable")
    for row in () if rows is None else rows.elements():
        yield row.string("key") or row.string("id"), row.string("value")


def _address(request: Node, known: "Mapping[str, str]") -> str:
    """Where a request goes, with the collection's own values for its variables."""
    path = request.at("url", "path")
    parts = [] if path is None else [_part(part) for part in path.elements()]
    url = request.string("url") or request.string("url", "raw") or "/".join(["", *parts])
    for _ in range(DEEPEST_VARIABLE):
        url = VARIABLE.sub(lambda found: known.get(found[0][2:-2].strip(), found[0]), url)
    return url


def _part(node: Node) -> str:
    return node.string() or node.string("value")


def _of_request(request: Node, path: str) -> "Iterable[Payload]":
    body = request.at("body")
    mode = "" if body is None or _is_off(body) else body.string("mode")
    sent = None if body is None else body.at(mode)
    if sent is None or mode not in _READERS:
        # Nothing is sent, as far as the file says.
        start = request.start
        return (form_input.pairs_payload(request.document, [], (start, start), (), path),)
    return _READERS[mode](sent, request, f"{path}/body/{mode}")


def _raw(sent: Node, request: Node, path: str) -> "Iterable[Payload]":
    passage = sent.passage()
    if passage is None or not passage.text.strip():
        span = (sent.start, sent.start)
        return (form_input.pairs_payload(sent.document, [], span, (), path),)
    if _is_form(request, passage):
        return (form_payload(passage, path),)
    return json_payloads(passage, path)


def _is_form(request: Node, passage: "Passage") -> bool:
    if request.string("body", "options", "raw", "language") == "json":
        return False
    for header in _headers(request):
        if header.string("key").lower() == "content-type":
            return FORM in header.string("value").lower()
    return passage.text.lstrip()[:1] not in ("{", "[")


def _headers(request: Node) -> "Iterable[Node]":
    rows = request.at("header")
    return () if rows is None else (row for row in rows.elements() if not _is_off(row))


def _pairs(sent: Node, _request: Node, path: str) -> "Iterable[Payload]":
    """The pairs of a form, encoded or in parts."""
    rows = [row for row in sent.elements() if not _is_off(row)]
    for row in rows:
        if row.string("type") == "file":
            return (unread(sent.document, (row.start, row.end), "curl.file", (), path),)
    span = (sent.start, sent.end)
    payload = form_input.pairs_payload(sent.document, list(pairs_of(rows, "key")), span, (), path)
    text = sent.document.text
    mark(payload, [found.span() for found in VARIABLE.finditer(text, sent.start, sent.end)])
    return (payload,)


def _file(sent: Node, _request: Node, path: str) -> "Iterable[Payload]":
    return (unread(sent.document, (sent.start, sent.end), "curl.file", (), path),)


def _is_off(node: Node) -> bool:
    switch = node.at("disabled")
    return switch is not None and switch.value() is True


_READERS = {"raw": _raw, "urlencoded": _pairs, "formdata": _pairs, "file": _file}
