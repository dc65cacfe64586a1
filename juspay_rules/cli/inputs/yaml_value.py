"""The order that a YAML mapping holds, as YAML 1.1 reads it, in values that JSON has.

A date is its text, since JSON has no dates; ``no`` is false, 0123 is 83 and 12:30 is 750, as for every
reader of YAML 1.1. A key is its text. A merge key (<<) is merged. Other tags than those of JSON's types
are refused.
"""

from juspay_rules.body import DEEPEST
from juspay_rules.cli.inputs.yaml_node import RefusedError
from juspay_rules.payload import shown
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from juspay_rules.cli.inputs.yaml_node import Node
    from juspay_rules.cli.payloads import Member

# How much one order may hold: aliases of aliases spell billions of values in a few lines.
MOST_VALUES = 10_000
TAG = "tag:yaml.org,2002:"
TEXT = ("str", "timestamp", "value", "merge")
MERGE = f"{TAG}merge"


class Reading:
    """The values of one order."""

    __slots__ = ("_constructor", "_left", "_resolver")

    def __init__(self) -> None:
        import yaml

        self._resolver: Any = yaml.resolver.Resolver()
        self._constructor = yaml.constructor.SafeConstructor()
        self._left = MOST_VALUES

    def order(self, node: "Node") -> "tuple[dict[str, object], dict[str, Member]]":
        """A mapping's values, and where each stands. Raises RefusedError."""
        values: dict[str, object] = {}
        places: dict[str, Member] = {}
        for key, name, value in self._members(node, 1):
            values[key] = self.value(value, 1)
            places[key] = (name.start, name.end, value.start, value.end)
        return values, places

    def value(self, node: "Node", depth: int = 0) -> object:
        """What a node means. Raises RefusedError."""
        self._spend(node, depth)
        if node.text is not None:
            return self._scalar(node)
        if node.items is not None:
            self._refuse_tag(node, "seq")
            return [self.value(item, depth + 1) for item in node.items]
        return {
            key: self.value(value, depth + 1) for key, _, value in self._members(node, depth + 1)
        }

    def _spend(self, node: "Node", depth: int) -> None:
        self._left -= 1
        if depth > DEEPEST:
            raise RefusedError(node.start, node.end, "body.depth")
        if self._left < 0:
            hint = f"with its aliases, it holds over {MOST_VALUES} values"
            raise RefusedError(node.start, node.end, "body.syntax", hint)

    def _members(self, node: "Node", depth: int) -> "Iterator[tuple[str, Node, Node]]":
        """The keys of a mapping, its own before those that it merges, which do not replace them."""
        self._spend(node, depth)
        self._refuse_tag(node, "map")
        seen: set[str] = set()
        merged: list[Node] = []
        for name, value in node.pairs or ():
            if name.text is None:
                raise RefusedError(name.start, name.end, "body.syntax", "a key must be text")
            merges = self._tag_of(name) == MERGE
            own = MERGE if merges else name.text
            if own in seen:
                raise _sent_twice(name, name.text)
            seen.add(own)
            if merges:
                merged += [value] if value.items is None else value.items
            else:
                yield name.text, name, value
        for other in merged:
            if other.pairs is None:
                hint = "<< takes a mapping, or a list of them"
                raise RefusedError(other.start, other.end, "body.syntax", hint)
            for key, name, value in self._members(other, depth + 1):
                if key not in seen:
                    seen.add(key)
                    yield key, name, value

    def _tag_of(self, node: "Node") -> str:
        import yaml

        if node.tag not in (None, "!"):
            return str(node.tag)
        plain = not node.style and node.tag is None
        return str(self._resolver.resolve(yaml.ScalarNode, node.text, (plain, not plain)))

    def _scalar(self, node: "Node") -> object:
        name = self._tag_of(node).removeprefix(TAG)
        text = node.text or ""
        if name in TEXT:
            _refuse_half_a_character(node, text)
            return text
        if name == "null":
            return None
        if name == "bool" and text.lower() in self._constructor.bool_values:
            return self._constructor.bool_values[text.lower()]
        if name in ("int", "float"):
            return self._number(node, name)
        raise _unknown_tag(node)

    def _number(self, node: "Node", name: str) -> int | float:
        import yaml

        read = getattr(self._constructor, f"construct_yaml_{name}")
        try:
            number: int | float = read(yaml.ScalarNode(f"{TAG}{name}", node.text))
            if float(number) - float(number) == 0.0:
                return number
        except (ValueError, OverflowError):
            pass
        raise RefusedError(node.start, node.end, "body.not-a-number")

    def _refuse_tag(self, node: "Node", name: str) -> None:
        if node.tag not in (None, "!", TAG + name):
            raise _unknown_tag(node)


def _refuse_half_a_character(node: "Node", text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise RefusedError(node.start, node.end, "body.surrogate") from None


def _unknown_tag(node: "Node") -> RefusedError:
    hint = "only the tags of JSON's types are read (!!str, !!int, !!float, !!bool, !!null)"
    return RefusedError(node.start, node.end, "body.syntax", hint)


def _sent_twice(name: "Node", key: str) -> RefusedError:
    refused = RefusedError(name.start, name.end, "body.duplicate-key")
    start, end, said = refused.note
    field = shown(key, None)[0]
    refused.note = start, end, Violation(said.rule_id, field, "", "error", said.message, said.hint)
    return refused
