"""The rule sets of the package that runs: a profile under a policy."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from juspay_rules._generated.catalogue import RULES
from juspay_rules.diff.parts import Part, listed
from juspay_rules.diff.rule_set import Fact, RuleSet
from juspay_rules.rules import POLICIES
from juspay_rules.validator import Validator


def installed(name: str, profile: str, policy: str) -> RuleSet:
    """A profile of this version under a policy, both of which exist."""
    judge = Validator(profile=profile, policy=policy).collect_violations
    return RuleSet(name, parts(profile), facts(profile, policy), judge)


def facts(profile: str, policy: str) -> dict[str, Fact]:
    """What each rule of the profile says, those of headers and replies too."""
    column = POLICIES.index(policy)
    return {
        rule_id: Fact(rule.severities(profile)[column], said.message, said.hint)
        for rule_id, rule in RULES.items()
        if profile in rule.profiles
        for said in [rule.statement(profile)]
    }


def parts(profile: str) -> tuple[Part, ...]:
    """The profile's rules as pieces of JSON Schema."""
    return listed(_rows()[profile])


@cache
def _rows() -> dict[str, list[Any]]:
    text = files("juspay_rules").joinpath("_generated/parts.json").read_text(encoding="utf-8")
    rows: dict[str, list[Any]] = json.loads(text)
    return rows
