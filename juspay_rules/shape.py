"""The shape of a field: what the spec says of its keys and values, as data.

The validators do not read it: they are generated from the same spec. ``juspay_rules.testing`` draws
from it.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

# The JSON type that it is about, its keyword as the spec spells it, and the keyword's value.
Constraint: TypeAlias = tuple[str, str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A value, the field's other rules that it breaks, and whether it counts only beside others."""

    value: Any
    also: tuple[str, ...] = ()
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a field. ``when`` is another field with the values under which the rule counts;
    ``alias`` and ``misspelt`` are keys that break it, with a value that is read and one that is not.
    """

    keyword: str
    constraints: tuple[Constraint, ...] = ()
    when: tuple[str, tuple[Any, ...]] | None = None
    alias: tuple[str, ...] = ()
    misspelt: tuple[str, ...] = ()
    valid: tuple[Example, ...] = ()
    invalid: tuple[Example, ...] = ()

    def implied(self) -> frozenset[str]:
        """The field's other rules that whatever breaks this one breaks too: those that every
        counterexample of the spec names."""
        named = [frozenset(example.also) for example in self.invalid]
        return frozenset.intersection(*named) if named else frozenset()


@dataclass(frozen=True, slots=True)
class Shape:
    """What fields with the same constraints have in common."""

    types: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a profile. ``family`` is a regex of every key that it stands for. The values of a
    ``free`` one are free text, which has a shape of its own besides."""

    shape: Shape
    examples: tuple[Example, ...]
    family: str | None = None
    free: bool = False

    def rule(self, keyword: str) -> Rule | None:
        """The rule of that keyword, or None."""
        return next((rule for rule in self.shape.rules if rule.keyword == keyword), None)
