"""Markdown: the orders in its code.

A block is read by the language of its fence: curl commands in those of a shell, in one without a
language and in indented code; orders in those of JSON; the request in those of HTTP. A document shows
much else, replies above all: what is no order for sure is passed over (juspay_rules.cli.seen), and so
is JSON that cannot be read and leaves something out (with "...", a comment or a <placeholder>). A
fence with the word ``order`` after its language is always judged: ```json order.
"""

import re

from juspay_rules.cli.document import Document, Passage
from juspay_rules.cli.inputs import curl_input, form_input, headers, json_input
from juspay_rules.cli.inputs.code_blocks import Block, blocks
from juspay_rules.cli.inputs.requests import FORM, creates_an_order
from juspay_rules.cli.payloads import unread
from juspay_rules.cli.seen import is_seen, names_an_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.payloads import Payload

SHELLS = ("sh", "bash", "zsh", "shell", "shell-session", "shellsession", "console", "curl", "text")
MARKED = "order"
LEFT_OUT = re.compile(r"\.\.\.|\u2026|/\*|<\w|(?m:(?:^|[\s,])(?://|#))")
REQUEST = re.compile(r"\s*([A-Za-z]+)[ \t]+(\S+)")
HEAD_END = re.compile(r"\n[ \t]*\n")


def payloads(document: Document) -> "Iterator[Payload]":
    """The order of each block, or of each command in it, that holds one."""
    for number, block in enumerate(blocks(document)):
        marked = MARKED in block.words[1:]
        passage = block.passage()
        for payload in _of_block(block, passage, f"/{number}"):
            if marked or _is_meant(payload):
                yield payload


def _of_block(block: Block, passage: Passage, path: str) -> "Iterable[Payload]":
    language = block.words[0] if block.words else ""
    bad = re.search("[\ud800-\udfff]", passage.text)
    if bad is not None:
        if language not in ("", "json", "http", *SHELLS) or not names_an_order(passage.text):
            return ()
        return (unread(passage.document, passage.span(*bad.span()), "body.encoding", (), path),)
    starts_json = passage.text.lstrip()[:1] in ("{", "[")
    if language == "json" or (not language and block.fenced and starts_json):
        return _json(passage, path)
    if language == "http":
        return _http(passage, path)
    if not language or language in SHELLS:
        return curl_input.passage_payloads(passage, path)
    return ()


def _json(passage: Passage, path: str) -> "Iterable[Payload]":
    if passage.text.lstrip()[:1] == "[":
        return json_input.array_payloads(passage, path)
    return (json_input.passage_payload(passage, path=path),)


def _http(passage: Passage, path: str) -> "Iterable[Payload]":
    """The body of the one request that a block shows, if it creates an order."""
    request = REQUEST.match(passage.text)
    end = HEAD_END.search(passage.text)
    if request is None or end is None or not creates_an_order(*request.groups()):
        return ()
    body = passage.part(end.end(), len(passage.text.rstrip()))
    if FORM in passage.text[: end.start()].lower():
        found: Iterable[Payload] = (form_input.passage_payload(body, path=path),)
    else:
        found = list(_json(body, path))
    sent = list(headers.lines(passage.part(request.end(), end.start())))
    hosts = [header.value for header in sent if header.name.lower() == "host"]
    said = headers.of_request(sent, request[2], *(f"{host}/orders" for host in hosts))
    for payload in found:
        payload.headers = said
    return found


def _is_meant(payload: "Payload") -> bool:
    if payload.order is not None:
        return is_seen(payload)
    if payload.notes[-1][2].rule_id == "body.encoding":
        return True
    text = payload.document.text[payload.start : payload.end]
    return names_an_order(text) and LEFT_OUT.search(text) is None
