"""How a profile differs from another, read from the catalogue."""

from juspay_rules._generated.catalogue import FIELDS, RULES
from juspay_rules.cli.described import by_policy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    Differences: TypeAlias = dict[str, Any]


def differences(profile: str, other: str) -> "Differences":
    """The fields and rules that the profile has more, has not, or has otherwise than the other."""
    fields = {name: field.profiles for name, field in FIELDS.items()}
    rules = {rule_id: rule.profiles for rule_id, rule in RULES.items()}
    both = [rule_id for rule_id, has in rules.items() if profile in has and other in has]
    changed = [
        {"id": rule_id, "here": here, "there": there}
        for rule_id in both
        if (here := _said(rule_id, profile)) != (there := _said(rule_id, other))
    ]
    return {
        "fields_added": [
            name for name, has in fields.items() if profile in has and other not in has
        ],
        "fields_removed": [
            name for name, has in fields.items() if other in has and profile not in has
        ],
        "rules_added": [one for one, has in rules.items() if profile in has and other not in has],
        "rules_removed": [one for one, has in rules.items() if other in has and profile not in has],
        "rules_changed": changed,
    }


def _said(rule_id: str, profile: str) -> "Differences":
    rule = RULES[rule_id]
    statement = rule.statement(profile)
    return {
        "message": statement.message,
        "hint": statement.hint,
        "severity": by_policy(rule.severities(profile)),
    }
