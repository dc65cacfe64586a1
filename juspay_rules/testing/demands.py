"""What is asked of a drawn value: which constraints of its JSON type it keeps, and which it breaks."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from juspay_rules.shape import Rule

# A JSON type as the spec says it, and the type under which constraints on it stand.
STATED_UNDER = {"string": "string", "boolean": "boolean", "number": "number", "integer": "number"}


@dataclass(frozen=True, slots=True)
class Demands:
    """Constraints on values of one JSON type, each a keyword and its value.

    ``stated`` are all; a value keeps those in ``kept``, breaks ``broken`` where there is one, and
    may do as it likes with the others.
    """

    kind: str
    stated: tuple[tuple[str, Any], ...]
    kept: tuple[tuple[str, Any], ...]
    broken: tuple[str, Any] | None = None

    def value(self, keyword: str) -> Any:
        """The value of the constraint, which the field has."""
        return next(value for name, value in self.stated if name == keyword)

    def keeps(self, keyword: str) -> list[Any]:
        """The values of the constraints of that keyword that are to be kept."""
        return [value for name, value in self.kept if name == keyword]

    def breaks(self, keyword: str) -> bool:
        """Whether a constraint of that keyword is the one to break."""
        return self.broken is not None and self.broken[0] == keyword


def kept(rules: Collection[Rule], keep: Collection[str], kind: str) -> Demands:
    """What a value of that JSON type owes to the rules in ``keep``."""
    return Demands(
        kind,
        tuple(pair for rule in rules for pair in _on(rule, kind)),
        tuple(pair for rule in rules if rule.keyword in keep for pair in _on(rule, kind)),
    )


def broken(rules: Collection[Rule], rule: Rule, keep: Collection[str], kind: str) -> list[Demands]:
    """The ways of breaking the rule while keeping others: one constraint of it each."""
    others = kept(rules, keep, kind)
    return [
        Demands(
            kind,
            others.stated,
            (*others.kept, *(pair for pair in _on(rule, kind) if pair != one)),
            one,
        )
        for one in _on(rule, kind)
    ]


def _on(rule: Rule, kind: str) -> list[tuple[str, Any]]:
    return [(name, value) for on, name, value in rule.constraints if on == STATED_UNDER[kind]]
