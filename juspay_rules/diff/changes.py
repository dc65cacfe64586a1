"""What changes between two rule sets besides what is taken: rule ids, severities, words."""

from collections.abc import Mapping
from dataclasses import dataclass

from juspay_rules.diff.rule_set import Fact, RuleSet


@dataclass(frozen=True, slots=True)
class Changes:
    """Rule ids, those of headers, replies and bodies too. ``severities`` has the old and the new
    one; ``words`` are those whose message or hint changed."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    severities: tuple[tuple[str, str | None, str | None], ...] = ()
    words: tuple[str, ...] = ()


def changes(first: RuleSet, second: RuleSet) -> Changes | None:
    """How the rules differ; None where a side names none, as an exported schema."""
    if not (first.warns and second.warns):
        return None
    return _changes(first.rules, second.rules)


def _changes(old: Mapping[str, Fact], new: Mapping[str, Fact]) -> Changes:
    both = [rule_id for rule_id in old if rule_id in new]
    return Changes(
        added=tuple(rule_id for rule_id in new if rule_id not in old),
        removed=tuple(rule_id for rule_id in old if rule_id not in new),
        severities=tuple(
            (rule_id, old[rule_id].severity, new[rule_id].severity)
            for rule_id in both
            if old[rule_id].severity != new[rule_id].severity
        ),
        words=tuple(rule_id for rule_id in both if old[rule_id][1:] != new[rule_id][1:]),
    )
