"""A YAML document: its values and where they stand.

Built from events, not by the library's own composer: so an alias has a place of its own, and nesting
costs no stack.
"""

import re

from juspay_rules.body import DEEPEST
from juspay_rules.cli.files import MissingLibraryError
from juspay_rules.cli.inputs.yaml_node import Node, RefusedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    import yaml

    from juspay_rules.cli.document import Document

NEEDED = "it is YAML, which takes PyYAML: pip install 'juspay_rules[cli]'"
# An order of the deepest kind, in a file that holds it deep inside.
DEEPEST_FILE = 2 * DEEPEST
# An anchor and a tag, which stand before what they belong to.
PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*\s*){0,2}")
# What the library quotes of the file when it complains.
QUOTED = re.compile(r",? ?(?:but )?(?:found )?(?:undefined alias )?['\"].*", re.DOTALL)


def documents(document: "Document") -> "Iterator[Node]":
    """The top of each YAML document of a file.

    Raises RefusedError where the text is no YAML, MissingLibraryError where PyYAML is not installed.
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

    def __init__(self, document: "Document", mark: int) -> None:
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
                if len(waiting) > DEEPEST_FILE:  # libyaml's time is quadratic in the depth
                    raise RefusedError(waiting[-1][0].start, waiting[-1][0].start, "body.depth")
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
