"""Every rule id with the profiles that have it, and what the ledger and the decisions say of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from juspay_rules.codegen.judge import UNKNOWN, severity_in
from juspay_rules.codegen.spec import (
    Decision,
    Field,
    GroupRule,
    Profile,
    Row,
    Rule,
    Spec,
    named,
    severity,
)
from juspay_rules.codegen.wording import message

SANDBOX = "sandbox-2023"


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule of one profile; ``field`` is None for a rule of the order, a body or a command, and for
    one of free text."""

    rule_id: str
    profile: Profile
    field: Field | None
    rule: Rule | GroupRule

    @property
    def message(self) -> str:
        """What must hold."""
        if isinstance(self.rule, GroupRule):
            return self.rule.message
        owner = self.profile.free_text if self.field is None else self.field
        assert owner is not None
        return message(owner, self.rule)

    def severity(self, policy: str) -> str | None:
        """What the policy makes of it; None: nothing, or another rule of the field speaks."""
        if isinstance(self.rule, GroupRule) or self.field is None:
            return severity(self.rule, policy)
        return severity_in(self.field, self.rule, policy)


def entries_by_rule(spec: Spec) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of each rule id, in spec order; what is about whole orders and bodies last, the rules
    of free text among it."""
    found: dict[str, list[Entry]] = {}
    for profile in spec.profiles:
        for field in profile.entries:
            for rule in field.rules:
                rule_id = f"{field.name}.{rule.keyword}"
                owner = None if field is profile.free_text else field
                found.setdefault(rule_id, []).append(Entry(rule_id, profile, owner, rule))
    texts = {rule_id: found.pop(rule_id) for rule_id in list(found) if rule_id.startswith("order.")}
    for group in spec.exchange_groups + spec.groups:
        everywhere = [Entry(group.rule_id, profile, None, group) for profile in spec.profiles]
        found[group.rule_id] = everywhere
        if group.rule_id == UNKNOWN:
            found |= texts
    return {rule_id: tuple(entries) for rule_id, entries in found.items()}


def decisions_of(spec: Spec, entries: Iterable[Entry]) -> tuple[Decision, ...]:
    """The decisions that name the rule, or that the rule names."""
    entries = tuple(entries)
    cited = {entry.rule.decision for entry in entries}
    rule_ids = {entry.rule_id for entry in entries}
    return tuple(
        decision
        for decision in spec.decisions
        if decision.name in cited or named(decision.rules, rule_ids)
    )


def sandbox_rows(spec: Spec, rule_id: str) -> tuple[Row, ...]:
    """What the sandbox was seen to do about the rule."""
    return tuple(
        row
        for row in spec.rows
        if row.row_id.startswith(f"{SANDBOX}/") and named(row.rules, [rule_id])
    )
