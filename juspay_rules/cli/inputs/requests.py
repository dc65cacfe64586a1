"""Requests as other tools keep them: which of them create an order, and the pairs of their bodies."""

from juspay_rules.cli.inputs.form_input import Pair, encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.inputs.json_tree import Node

FORM = "x-www-form-urlencoded"


def creates_an_order(method: str, url: str) -> bool:
    """Whether a request is a POST whose path ends in /orders."""
    path = url.partition("#")[0].partition("?")[0].rstrip("/")
    return method.upper() == "POST" and path.replace("}}", "/").rpartition("/")[2] == "orders"


def pairs_of(rows: "Iterable[Node]", name: str) -> "Iterator[Pair]":
    """The pairs of a list of objects with a name (under this key) and a value."""
    # A curl command has none: it is not to wait for the reader of JSON.
    from juspay_rules.cli.inputs.json_tree import span_of

    for row in rows:
        key, value = row.at(name), row.at("value")
        if key is not None and (row.string(name) or row.string("value")):
            at = span_of(key) if value is None else span_of(value)
            yield Pair(encoded(row.string(name)), encoded(sent(value)), (*span_of(key), *at))


def sent(node: "Node | None") -> str:
    """A value as the text of a form."""
    if node is None or node.value() is None:
        return ""
    passage = node.passage()
    return node.document.text[node.start : node.end] if passage is None else passage.text
