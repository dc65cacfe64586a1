"""OpenAPI 3: the examples of the requests that create an order.

They stand in the body of a POST whose path ends in /orders: ``example`` and ``examples`` of its media
types, and of their schemas. References within the file are followed, others are not.
"""

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import form_input, json_input, yaml_node
from juspay_rules.cli.inputs.json_tree import payloads_of
from juspay_rules.cli.inputs.requests import creates_an_order
from juspay_rules.cli.inputs.yaml_input import node_payload
from juspay_rules.cli.inputs.yaml_tree import documents
from juspay_rules.cli.payloads import Payload

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from juspay_rules.cli.inputs import json_tree

    Node: TypeAlias = json_tree.Node | yaml_node.Node
    Placed: TypeAlias = tuple[Node, str]

MOST_REFERENCES = 10  # one leading to another
FORMS = ("x-www-form-urlencoded", "multipart/form-data")


def payloads(document: Document) -> "Iterable[Payload]":
    """Each example, once, however many requests refer to it."""
    if document.content.lstrip()[:1] == b"{":
        return payloads_of(document, _of_description)
    try:
        tops = list(documents(document))
    except yaml_node.RefusedError as error:
        start, end, _ = error.note
        return (Payload(document, None, (start, end), tuple, [error.note]),)
    return [payload for top in tops for payload in _of_description(top)]


def _of_description(top: "Node") -> "Iterator[Payload]":
    seen: set[str] = set()
    for media, (node, path) in _media_types(top):
        for example, place in _examples(top, node, path):
            if place not in seen:
                seen.add(place)
                yield from _of_example(example, place, is_form=any(form in media for form in FORMS))


def _media_types(top: "Node") -> "Iterator[tuple[str, Placed]]":
    """What each request that creates an order sends, by its content type."""
    paths = top.at("paths")
    for url, item in () if paths is None else paths.members():
        if creates_an_order("POST", url):
            found = _under(top, (item, f"/paths/{_token(url)}"), "post", "requestBody", "content")
            for media, node in () if found is None else found[0].members():
                assert found is not None
                yield media.lower(), (node, f"{found[1]}/{_token(media)}")


def _examples(top: "Node", node: "Node", path: str) -> "Iterator[Placed]":
    places = [_under(top, (node, path), "schema"), (node, path)]
    for place in filter(None, places):
        one, several = _under(top, place, "example"), _under(top, place, "examples")
        if one is not None:
            yield one
        if several is not None:
            node, path = several
            for name, example in node.members():
                value = _under(top, (example, f"{path}/{_token(name)}"), "value")
                yield from () if value is None else (value,)
            elements: Iterable[Node] = node.elements()
            yield from ((one, f"{path}/{number}") for number, one in enumerate(elements))


def _under(top: "Node", place: "Placed", *names: str) -> "Placed | None":
    """What stands under these names, one inside another, with each reference followed."""
    found: Placed | None = _referred(top, place)
    for name in names:
        if found is None:
            return None
        node, path = found
        inner = node.at(name)
        found = None if inner is None else _referred(top, (inner, f"{path}/{_token(name)}"))
    return found


def _referred(top: "Node", place: "Placed") -> "Placed | None":
    from urllib.parse import unquote

    for _ in range(MOST_REFERENCES):
        reference = place[0].string("$ref")
        if not reference:
            return place
        names = [
            unquote(name).replace("~1", "/").replace("~0", "~") for name in reference.split("/")
        ]
        node = top.at(*names[1:]) if names[0] == "#" else None
        if node is None:
            return None
        place = node, "".join(f"/{_token(name)}" for name in names[1:])
    return None


def _token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _of_example(node: "Node", path: str, *, is_form: bool) -> "Iterable[Payload]":
    passage = node.passage()
    if passage is None:
        payload = _of_value(node, path)
        if is_form and payload.order is not None:
            payload.order = {key: _sent(value) for key, value in payload.order.items()}
        return (payload,)
    if not passage.text.strip():
        return ()
    if is_form:
        return (form_input.passage_payload(passage, path=path),)
    return (json_input.passage_payload(passage, path=path),)


def _of_value(node: "Node", path: str) -> Payload:
    if isinstance(node, yaml_node.Node):
        return node_payload(node, path)
    return json_input.passage_payload(node.itself(), path=path)


def _sent(value: object) -> str:
    """A value as the text of a form."""
    import json

    return value if isinstance(value, str) else "" if value is None else json.dumps(value)
