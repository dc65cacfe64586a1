"""The headers of a request as they stand in a document.

They are read where a request goes to Juspay for all that can be seen: a shop's own service takes orders
too, with headers of its own.
"""

import re
from binascii import b2a_base64

from juspay_rules.cli.inputs.requests import creates_an_order
from juspay_rules.header_values import is_masked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.document import Document, Passage, Span
    from juspay_rules.cli.inputs.json_tree import Node

HOST = re.compile(r"(?:\w+://)?([^/?#]*)")
AUTHORIZATION = "Authorization"
SCHEMES = ("basic", "bearer", "digest", "token", "apikey")


class Header:
    """A header as it is sent, and where its name and its value stand."""

    __slots__ = ("at", "name", "name_at", "value")

    def __init__(self, name: str, value: str, name_at: "Span", at: "Span") -> None:
        self.name = name
        self.value = value
        self.name_at = name_at
        self.at = at

    def plain(self, document: "Document") -> "Iterator[Span]":
        """Of its place what may be shown: a known name, and the scheme of credentials."""
        from juspay_rules._generated.portable_headers import PROFILE

        text, (start, end), value = document.text, self.name_at, self.at[0]
        known = {name.removeprefix("headers.").lower() for name in PROFILE.fields}
        is_named = self.name.lower() in known and text[start:end] == self.name
        scheme, space, _ = self.value.partition(" ")
        if space and scheme.lower() in SCHEMES and text.startswith(scheme, value):
            # On one line with its name it is shown as one.
            together = is_named and text[end:value].strip(" ") == ":"
            yield start if together else value, value + len(scheme)
            is_named = is_named and not together
        if is_named:
            yield start, end


def of_request(headers: "Iterable[Header]", *urls: str) -> list[Header]:
    """The headers, where one of the addresses that a command names is Juspay's."""
    return list(headers) if any(map(_is_of_juspay, urls)) else []


def line(passage: "Passage") -> "Iterable[Header]":
    """The header of a line ``Name: value``; none where the line takes one away, or is none."""
    name, colon, rest = passage.text.partition(":")
    value = rest.strip()
    if not name.strip() or not colon or not value:
        return ()
    begin, start = len(name) - len(name.lstrip()), len(name) + 1 + len(rest) - len(rest.lstrip())
    name_at = passage.span(begin, begin + len(name.strip()))
    return (Header(name.strip(), value, name_at, passage.span(start, start + len(value))),)


def lines(passage: "Passage") -> "Iterable[Header]":
    """The headers of a text with one on each line."""
    place = 0
    for text in passage.text.split("\n"):
        yield from line(passage.part(place, place + len(text)))
        place += len(text) + 1


def credentials(passage: "Passage") -> "Iterable[Header]":
    """The header that ``--user name:password`` makes; without a colon curl asks for the password."""
    at = passage.span(0, len(passage.text))
    if ":" not in passage.text or is_masked(passage.text):
        return ()
    token = b2a_base64(passage.text.encode("utf-8", "surrogateescape"), newline=False).decode()
    return (Header(AUTHORIZATION, f"Basic {token}", at, at),)


def rows(nodes: "Iterable[Node]", name: str) -> "Iterable[Header]":
    """The headers of a list of objects with a name (under this key) and a value."""
    from juspay_rules.cli.inputs.json_tree import span_of

    for row in nodes:
        key, value = row.at(name), row.at("value")
        if key is not None and value is not None and row.string(name) and row.string("value"):
            yield Header(row.string(name), row.string("value"), span_of(key), span_of(value))


def _is_of_juspay(url: str) -> bool:
    """Whether a request that creates an order goes to a host of Juspay, or to one that a variable
    names."""
    if not creates_an_order("POST", url):
        return False
    found = HOST.match(url)
    host = "" if found is None else found[1]
    return "juspay" in host.lower() or is_masked(host)
