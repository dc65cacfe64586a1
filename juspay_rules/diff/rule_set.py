"""What is compared: the rules of one profile under one policy, wherever they come from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from juspay_rules.diff.parts import Part
from juspay_rules.violation import Violation

ERROR, WARNING = "error", "warning"
# Judges an order: every rule that it breaks and that says something.
Judge: TypeAlias = Callable[[Mapping[str, Any]], tuple[Violation, ...]]


class Fact(NamedTuple):
    """What a rule says and how strictly; None: it says nothing, or another one speaks for it."""

    severity: str | None
    message: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class RuleSet:
    """``name`` is as the user calls it; ``parts`` are pieces of JSON Schema; ``rules`` are the
    facts by rule id, also of rules without a part. ``warns`` is false where only errors are known,
    as in an exported schema, whose rules are named by their place in it. ``judge`` is the rule
    set's own validator."""

    name: str
    parts: tuple[Part, ...]
    rules: Mapping[str, Fact]
    judge: Judge
    warns: bool = True

    def parts_that(self, severities: Iterable[str], without: Iterable[str] = ()) -> list[Part]:
        """The parts of the rules of these severities, but for some rules."""
        wanted, left_out = set(severities), set(without)
        return [
            one
            for one in self.parts
            if one.rule_id not in left_out and self.rules[one.rule_id].severity in wanted
        ]

    def partless(self) -> frozenset[str]:
        """The rules of orders that say something and of which no schema tells what it is."""
        known = {part.rule_id for part in self.parts}
        groups = {rule_id.rpartition(".")[0] for rule_id in known}
        return frozenset(
            rule_id
            for rule_id, fact in self.rules.items()
            if fact.severity and rule_id not in known and rule_id.rpartition(".")[0] in groups
        )
