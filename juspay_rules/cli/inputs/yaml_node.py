"""A value of a YAML document, and what is said where a text has none."""

from juspay_rules.cli.document import Document, Passage
from juspay_rules.cli.inputs.yaml_scalar import runs
from juspay_rules.cli.payloads import refusal
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class RefusedError(Exception):
    """What keeps a text from being read, and from where to where it stands."""

    def __init__(self, start: int, end: int, rule_id: str, hint: str | None = None) -> None:
        super().__init__(rule_id)
        said = refusal(rule_id)
        violation = Violation(rule_id, None, "", "error", said.message, hint or said.hint)
        self.note = (start, end, violation)


class Node:
    """A mapping (``pairs``), a sequence (``items``) or a scalar (``text``), from its first character
    to after its last. An alias stands in its own place and holds what its anchor holds."""

    __slots__ = (
        "_named",
        "document",
        "end",
        "items",
        "pairs",
        "start",
        "style",
        "tag",
        "text",
        "whole",
    )

    def __init__(self, document: Document, start: int, end: int, tag: str | None) -> None:
        self.document = document
        self.start = start
        self.end = end
        self.tag = tag
        self.items: list[Node] | None = None
        self.pairs: list[tuple[Node, Node]] | None = None
        self.text: str | None = None
        self.style = ""  # a quotation mark, "|", ">", or "" for a plain scalar
        self._named: dict[str, Node] | None = None
        self.whole: Node = self  # what an alias stands for

    def alias(self, start: int, end: int) -> "Node":
        """The same in another place."""
        other = Node(self.document, start, end, self.tag)
        other.items, other.pairs, other.text = self.items, self.pairs, self.text
        other.style, other.whole = self.style, self.whole
        return other

    def members(self) -> "Iterator[tuple[str, Node]]":
        """What a mapping holds under names; nothing for anything else."""
        yield from ((key.text, value) for key, value in self.pairs or () if key.text is not None)

    def elements(self) -> "Iterator[Node]":
        """What a sequence holds; nothing for anything else."""
        yield from self.items or ()

    def at(self, *names: str) -> "Node | None":
        """The value under these names, one inside another."""
        node: Node | None = self
        for name in names:
            node = None if node is None else node._by_name().get(name)
        return node

    def _by_name(self) -> "dict[str, Node]":
        if self._named is None:
            self._named = dict(self.members())
        return self._named

    def string(self, *names: str) -> str:
        """The text of the scalar there; "" where there is none."""
        node = self.at(*names)
        return "" if node is None or node.text is None else node.text

    def passage(self) -> Passage | None:
        """What a scalar says, as text; None for anything else."""
        own = self.whole
        if own.text is None:
            return None
        places = runs(own.document.text, own.start, own.end, own.style, own.text)
        return Passage(own.document, own.text, places, gapless=True)
