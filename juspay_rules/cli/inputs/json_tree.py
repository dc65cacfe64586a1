"""A JSON document that holds orders somewhere: its values and where they stand, read when asked."""

import re

from juspay_rules.cli.document import Document, Passage
from juspay_rules.cli.inputs.json_input import SPACE, body_payload, entries, past_space

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from juspay_rules.cli.document import Span
    from juspay_rules.cli.payloads import Payload

ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)")


class Node:
    """A value, from its first character to after its last."""

    __slots__ = ("_held", "_named", "document", "end", "start")

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.document = document
        self.start = start
        self.end = end
        self._held: list[tuple[str | None, Node]] | None = None
        self._named: dict[str, Node] | None = None

    def value(self) -> object:
        """What it means to Python."""
        import json

        return json.loads(self.document.text[self.start : self.end])

    def members(self) -> "Iterator[tuple[str, Node]]":
        """What an object holds by name; nothing for anything else."""
        yield from ((name, node) for name, node in self._inside() if name is not None)

    def elements(self) -> "Iterator[Node]":
        """What an array holds; nothing for anything else."""
        yield from (node for name, node in self._inside() if name is None)

    def at(self, *names: str) -> "Node | None":
        """The value under these names, one inside another; of a name given twice, the last."""
        node: Node | None = self
        for name in names:
            node = None if node is None else node._by_name().get(name)
        return node

    def _by_name(self) -> "dict[str, Node]":
        if self._named is None:
            self._named = dict(self.members())
        return self._named

    def string(self, *names: str) -> str:
        """The text of the string there; "" where there is none."""
        passage = None if (node := self.at(*names)) is None else node.passage()
        return "" if passage is None else passage.text

    def passage(self) -> Passage | None:
        """What a string holds, unescaped; None for anything else."""
        text = self.document.text
        if text[self.start] != '"':
            return None
        runs, shorter = [(0, self.start + 1)], 0
        for found in ESCAPE.finditer(text, self.start + 1, self.end - 1):
            shorter += found.end() - found.start() - 1
            runs.append((found.end() - self.start - 1 - shorter, found.end()))
        content = str(self.value())
        return Passage(self.document, content, [*runs, (len(content), self.end - 1)], gapless=True)

    def itself(self) -> Passage:
        """Its text as it stands."""
        text = self.document.text[self.start : self.end]
        return Passage(self.document, text, [(0, self.start)])

    def _inside(self) -> "list[tuple[str | None, Node]]":
        if self._held is None:
            self._held = []
            if self.document.text[self.start] in "{[":
                for name, (_, _, start, end) in entries(self.document.text, self.start):
                    self._held.append((name, Node(self.document, start, end)))
        return self._held


def root(document: Document) -> Node:
    """The one value of the document.

    Raises ValueError where it is no JSON, RecursionError where it is too deep.
    """
    import json

    start = past_space(document.text, 0)
    _, end = json.JSONDecoder().raw_decode(document.text, start)
    if document.text[end:].strip(SPACE):
        raise ValueError("text after the value's end")
    return Node(document, start, end)


def payloads_of(
    document: Document, find: "Callable[[Node], Iterable[Payload]]"
) -> "Iterable[Payload]":
    """What is found in a document, or one payload without an order where it is no JSON."""
    try:
        top = root(document)
    except (ValueError, RecursionError):
        return (body_payload(document, document.content),)
    return find(top)


def span_of(node: Node) -> "Span":
    """From where to where it stands; inside the quotes where it is a string."""
    quotes = int(node.document.text[node.start] == '"')
    return node.start + quotes, node.end - quotes
