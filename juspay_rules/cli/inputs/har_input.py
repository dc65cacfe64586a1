"""HAR (HTTP Archive 1.2): the recorded requests that created an order."""

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import form_input, headers, json_input
from juspay_rules.cli.inputs.json_tree import Node, payloads_of
from juspay_rules.cli.inputs.requests import FORM, creates_an_order, pairs_of
from juspay_rules.cli.payloads import unread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.payloads import Payload


def payloads(document: Document) -> "Iterable[Payload]":
    """The order of each request that creates one."""
    return payloads_of(document, _of_log)


def _of_log(top: Node) -> "Iterator[Payload]":
    entries = top.at("log", "entries")
    for number, entry in enumerate(() if entries is None else entries.elements()):
        request = entry.at("request")
        if request is not None and creates_an_order(
            request.string("method"), request.string("url")
        ):
            rows = request.at("headers")
            sent = headers.rows(() if rows is None else rows.elements(), "name")
            said = headers.of_request(sent, request.string("url"))
            for payload in _of_request(request, f"/log/entries/{number}/request"):
                payload.headers = said
                yield payload


def _of_request(request: Node, path: str) -> "Iterable[Payload]":
    text, params = request.at("postData", "text"), request.at("postData", "params")
    passage = None if text is None else text.passage()
    # The text of a body in parts is not read; its parts are.
    in_parts = request.string("postData", "mimeType").lower().startswith("multipart/")
    if passage is not None and passage.text.strip() and not in_parts:
        where = f"{path}/postData/text"
        if FORM in request.string("postData", "mimeType").lower():
            return (form_input.passage_payload(passage, path=where),)
        if passage.text.lstrip()[:1] == "[":
            return json_input.array_payloads(passage, where)
        return (json_input.passage_payload(passage, path=where),)
    rows = [] if params is None else list(params.elements())
    for row in rows:
        if row.at("fileName") is not None:
            return (unread(row.document, (row.start, row.end), "curl.file", (), path),)
    span = (request.start, request.start) if params is None else (params.start, params.end)
    where = path if params is None else f"{path}/postData/params"
    return (
        form_input.pairs_payload(request.document, list(pairs_of(rows, "name")), span, (), where),
    )
