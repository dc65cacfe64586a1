"""A YAML document: its values and where they stand.

Built from events, not by the library's own composer: so an alias has a place of its own, and nesting
costs no stack.
"""

import re

from juspay_rules.cli.document import Document, Passage
from juspay_rules.cli.files import MissingLibraryError
from juspay_rules.cli.inputs.yaml_scalar import runs
from juspay_rules.cli.payloads import refusal
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    import yaml

NEEDED = "it is YAML, which takes PyYAML: pip install 'juspay_rules[cli]'"
# An anchor and a tag, which stand before what they belong to.
PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*\s*){0,2}")
# What the library quotes of the file when it complains.
QUOTED = re.compile(r",? ?(?:but )?(?:found )?(?:undefined alias )?['\"].*", re.DOTALL)


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

    __slots__ = ("document", "end", "items", "pairs", "start", "style", "tag", "text", "whole")

    def __init__(self, document: Document, start: int, end: int, tag: str | None) -> None:
        self.document = document
        self.start = start
        self.end = end
        self.tag = tag
        self.items: list[Node] | None = None
        self.pairs: list[tuple[Node, Node]] | None = None
        self.text: str | None = None
        self.style = ""  # a quotation mark, "|", ">", or "" for a plain scalar
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
            node = None if node is None else dict(node.members()).get(name)
        return node

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


def documents(document: Document) -> "Iterator[Node]":
    """The top of each YAML document of a file.

    Raises RefusedError where the text is no YAML, UnreadableError where PyYAML is not installed.
    """
    try:
        import yaml
    except ImportError:
        raise MissingLibraryError(NEEDED) from None
    text = document.text
    _refuse_what_is_no_text(text, yaml.reader.Reader.NON_PRINTABLE)
    mark = int(text[:1] == "\ufeff")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from _Builder(document, mark).tops(yaml.parse(text[mark:], Loader=loader))
    except yaml.MarkedYAMLError as error:
        start = mark + _index(error.problem_mark)
        hint = QUOTED.sub("", error.problem or "")
        raise RefusedError(start, start, "body.syntax", hint) from None


def _refuse_what_is_no_text(text: str, control: "re.Pattern[str]") -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise RefusedError(error.start, error.start + 1, "body.encoding") from None
    found = control.search(text)
    if found is not None:
        raise RefusedError(*found.span(), "body.syntax", "YAML takes no control character")


def _index(mark: "Any") -> int:
    assert mark is not None  # what is read from a text has its marks
    return int(mark.index)


class _Builder:
    """Puts the events of a parser together; ``mark`` is where the text begins that was parsed."""

    def __init__(self, document: Document, mark: int) -> None:
        self.document = document
        self.mark = mark
        self.anchors: dict[str, Node] = {}

    def tops(self, events: "Iterator[yaml.Event]") -> "Iterator[Node]":
        import yaml

        # What is open, the innermost last, each with what it holds so far.
        waiting: list[tuple[Node, list[Node]]] = []
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.anchors = {}
            elif isinstance(event, yaml.CollectionStartEvent):
                waiting.append((self._node(event), []))
            elif isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
                if isinstance(event, yaml.NodeEvent):
                    node = self._node(event)
                else:
                    node = self._closed(*waiting.pop(), event)
                if waiting:
                    waiting[-1][1].append(node)
                else:
                    yield node

    def _node(self, event: "yaml.NodeEvent") -> Node:
        import yaml

        start, end = self.mark + _index(event.start_mark), self.mark + _index(event.end_mark)
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchors:
                raise RefusedError(start, end, "body.syntax", "no anchor before it has this name")
            return self.anchors[event.anchor].alias(start, end)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        tag: str | None = event.tag
        if event.anchor is not None or tag is not None:
            properties = PROPERTIES.match(self.document.text, start, end)
            assert properties is not None
            start = properties.end()
        node = Node(self.document, start, end, tag)
        if isinstance(event, yaml.ScalarEvent):
            node.text, node.style = event.value, event.style or ""
            node.end = self._trimmed(start, end)
        elif isinstance(event, yaml.MappingStartEvent):
            node.pairs = []
        else:
            node.items = []
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def _closed(self, node: Node, held: list[Node], event: "yaml.CollectionEndEvent") -> Node:
        node.end = self._trimmed(node.start, self.mark + _index(event.end_mark))
        if node.items is not None:
            node.items += held
        else:
            assert node.pairs is not None
            node.pairs += zip(held[::2], held[1::2], strict=True)
        return node

    def _trimmed(self, start: int, end: int) -> int:
        return start + len(self.document.text[start:end].rstrip())
