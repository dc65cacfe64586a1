"""YAML: an order, a list of orders, or several documents of either."""

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs.yaml_node import Node, RefusedError
from juspay_rules.cli.inputs.yaml_tree import documents
from juspay_rules.cli.inputs.yaml_value import Reading
from juspay_rules.cli.payloads import Payload
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def payloads(document: Document) -> "Iterator[Payload]":
    """The orders of each document, up to where the text is no YAML. An empty document has none."""
    tops: list[Node] = []
    refused: RefusedError | None = None
    try:
        for top in documents(document):
            tops.append(top)  # noqa: PERF402  # those before an error are kept
    except RefusedError as error:
        refused = error
    several = len(tops) + (refused is not None) > 1
    for number, top in enumerate(tops):
        path = f"/{number}" if several else ""
        if top.items is not None:
            for place, item in enumerate(top.items):
                yield node_payload(item, f"{path}/{place}")
        elif top.text != "" or top.style:
            yield node_payload(top, path)
    if refused is not None:
        start, end, _ = refused.note
        yield Payload(document, None, (start, end), tuple, [refused.note])


def node_payload(node: Node, path: str) -> Payload:
    """The order that a mapping holds."""
    span = (node.start, node.end)
    try:
        if node.pairs is None:
            found = Validator().collect_violations(Reading().value(node))  # type: ignore[arg-type]
            notes = [(node.start, node.start, violation) for violation in found]
            return Payload(node.document, None, span, tuple, notes, path)
        order, places = Reading().order(node)
    except RefusedError as error:
        return Payload(node.document, None, span, tuple, [error.note], path)
    return Payload(node.document, order, span, places.items, (), path)
