"""The rules read straight from the spec, slowly: a second opinion beside the generated validators,
which vectors and laws lean on."""

import re
from collections.abc import Mapping
from typing import Any

from juspay_rules.codegen.clauses import is_broken, is_of
from juspay_rules.codegen.meaning import Meaning
from juspay_rules.codegen.spec import Field, Profile, Rule, When, severity
from juspay_rules.codegen.wording import meaning
from juspay_rules.codegen.yaml_file import Json
from juspay_rules.rules import POLICIES

UNKNOWN = "order.additionalProperties"


class Judge:
    """One profile's rules, looked up by key. Where it is not closed, an unknown key breaks nothing."""

    def __init__(self, profile: Profile, *, closed: bool = True) -> None:
        self.closed = closed
        self.rules: dict[str, tuple[Field, Rule]] = {}
        self.keys: dict[str, tuple[Field, Rule | None]] = {}
        self.constraints: dict[str, list[tuple[str, Meaning]]] = {}
        self.families = [field for field in profile.fields if field.family is not None]
        self.free_text = profile.free_text
        self.required = [field for field in profile.fields if field.rule("required") is not None]
        texts = () if self.free_text is None else (self.free_text,)
        for field in (*profile.fields, *texts):
            if field.family is None and field is not self.free_text:
                self.keys[field.name] = (field, None)
            for rule in field.rules:
                rule_id = f"{field.name}.{rule.keyword}"
                self.rules[rule_id] = (field, rule)
                self.constraints[rule_id] = [
                    (constraint.on, meaning(constraint)) for constraint in rule.constraints
                ]
                self.keys |= dict.fromkeys(rule.alias + rule.misspelt, (field, rule))

    def expected(
        self, order: Mapping[str, Json], unknown: Mapping[str, str | None]
    ) -> dict[str, dict[str, str]]:
        """For each policy, the rule ids that the order breaks, with their severity.

        ``unknown`` gives the severity of ``order.additionalProperties`` by policy.
        """
        broken = self.breaches(order)
        verdicts: dict[str, dict[str, str]] = {}
        for policy in POLICIES:
            found = {
                rule_id: unknown[policy]
                if rule_id == UNKNOWN
                else severity_in(*self.rules[rule_id], policy)
                for rule_id in broken
            }
            verdicts[policy] = {rule: level for rule, level in found.items() if level is not None}
        return verdicts

    def breaches(self, order: Mapping[str, Json]) -> list[str]:
        """Every rule id that the order breaks, whatever the policy makes of it."""
        broken = [
            f"{field.name}.required"
            for field in self.required
            if not any(key in order for key in (field.name, *field.aliases))
        ]
        for key, value in order.items():
            broken += self._of_item(key, value, order)
        return list(dict.fromkeys(broken))

    def _of_item(self, key: str, value: Json, order: Mapping[str, Json]) -> list[str]:
        if key in self.keys:
            field, rule = self.keys[key]
            if rule is None:
                return self._of_value(field, value, order)
            judged = [] if key in rule.misspelt else self._of_value(field, value, order)
            return [*judged, f"{field.name}.{rule.keyword}"]
        broken = []
        for field in self.families:
            assert field.family is not None
            if re.match(field.family, key):
                broken += self._of_value(field, value, order)
                if re.fullmatch(field.family, key):
                    return broken
        if not self.closed:
            return broken
        return [*broken, UNKNOWN, *self._of_free_text(value, order)]

    def _of_free_text(self, value: Json, order: Mapping[str, Json]) -> list[str]:
        if self.free_text is None or not isinstance(value, str):
            return []
        return self._of_rules(self.free_text, value, order)

    def _of_value(self, field: Field, value: Json, order: Mapping[str, Json]) -> list[str]:
        if not any(is_of(kind, value) for kind in field.type):
            return [f"{field.name}.type"]
        broken = self._of_rules(field, value, order)
        return [*broken, *self._of_free_text(value, order)] if field.free else broken

    def _of_rules(self, field: Field, value: Json, order: Mapping[str, Json]) -> list[str]:
        rule_ids = {f"{field.name}.{rule.keyword}": rule.when for rule in field.rules}
        return [
            rule_id
            for rule_id, when in rule_ids.items()
            if (when is None or _holds(when, order))
            and any(
                is_of(on, value) and _breaks(read, value, order)
                for on, read in self.constraints[rule_id]
            )
        ] + [
            f"{field.name}.{rule.keyword}"
            for rule in field.rules
            if rule.clause is not None and is_broken(rule.clause, order)
        ]


def _breaks(read: Meaning, value: Any, order: Mapping[str, Json]) -> bool:
    return read.breaks(value if read.beside is None else (value, order.get(read.beside)))


def _holds(when: When, order: Mapping[str, Json]) -> bool:
    beside = order.get(when.field)
    return any(type(beside) is type(member) and beside == member for member in when.members)


def severity_in(field: Field, rule: Rule, policy: str) -> str | None:
    """The rule's severity under a policy, None where another rule of the field silences it."""
    other = field.rule(rule.unless) if rule.unless else None
    if other is not None and severity(other, policy) == "error":
        return None
    return severity(rule, policy)
