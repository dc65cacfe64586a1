"""Everything that is known of a rule or a field, as JSON would say it."""

import json

from juspay_rules.cli.known import OURS
from juspay_rules.rules import POLICIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TypeAlias

    from juspay_rules.catalogue import Example, Statement
    from juspay_rules.cli.known import Known

    Described: TypeAlias = dict[str, Any]


def rule(rule_id: str, profiles: "Iterable[str]", known: "Known" = OURS) -> "Described":
    """The rule, as far as these profiles have it; they have it somewhere."""
    found = known.RULES[rule_id]
    names = [name for name in found.profiles if name in set(profiles)]
    return {
        "id": rule_id,
        "field": found.field,
        "keyword": rule_id.rpartition(".")[2],
        "profiles": names,
        "statements": [
            _statement(rule_id, one, some, known)
            for one in found.statements
            if (some := [name for name in one.profiles if name in names])
        ],
        "severities": [
            {"profiles": some, **by_policy(one.by_policy)}
            for one in found.verdicts
            if (some := [name for name in one.profiles if name in names])
        ],
        "remarks": list(found.remarks),
        "sources": [_source(row, known) for row in found.rows],
        "decisions": [_decision(name, known) for name in found.decisions],
        "observed": {
            "outcome": found.observed,
            "meaning": known.OBSERVED[found.observed],
            "seen": [_source(row, known) for row in found.seen],
        },
        "expressible": found.expressible,
        "settable": found.settable,
        "related": [other for other in siblings(rule_id, known) if other != rule_id],
    }


def field(name: str, profiles: "Iterable[str]", known: "Known" = OURS) -> "Described":
    """The field, with the ids of its rules in any of these profiles."""
    found = known.FIELDS[name]
    names = set(profiles)
    return {
        "name": name,
        "summary": found.summary,
        "type": list(found.type),
        "presence": found.presence,
        "default": found.default,
        "note": found.note,
        "profiles": [profile for profile in found.profiles if profile in names],
        "rules": [
            rule_id
            for rule_id, one in known.RULES.items()
            if one.field == name and names.intersection(one.profiles)
        ],
    }


def by_policy(severities: "Iterable[str | None]") -> "dict[str, str | None]":
    """The severities by the names of the policies."""
    return dict(zip(POLICIES, severities, strict=True))


def siblings(rule_id: str, known: "Known" = OURS) -> list[str]:
    """The rules of the same field, or of the same group, itself too."""
    group = rule_id.rpartition(".")[0]
    return [other for other in known.RULES if other.rpartition(".")[0] == group]


def _statement(
    rule_id: str, statement: "Statement", profiles: list[str], known: "Known"
) -> "Described":
    examples = known.EXAMPLES[statement.examples].of(known.RULES[rule_id].field or "")
    base = statement.profiles[0]
    return {
        "profiles": profiles,
        "message": statement.message,
        "hint": statement.hint,
        "keeps": [_example(example, base, known) for example in examples.valid],
        "breaks": [_example(example, base, known) for example in examples.invalid],
    }


def _example(example: "Example", profile: str, known: "Known") -> "Described":
    """As a text, and an order as a whole: the profile's smallest one with what is special here."""
    shown: Described = {"kind": example.kind, "text": example.text, "also": list(example.also)}
    if example.kind == "order":
        members = dict(known.PROFILES[profile].smallest) | dict(example.members)
        shown["order"] = {
            key: json.loads(value) for key, value in members.items() if key not in example.missing
        }
    return shown


def _source(row_id: str, known: "Known") -> "Described":
    name = row_id.partition("/")[0]
    document, row = known.DOCUMENTS[name], known.ROWS[row_id]
    return {
        "row": row_id,
        "document": name,
        "title": document.title,
        "address": document.address,
        "where": row.where,
        "says": row.says,
    }


def _decision(name: str, known: "Known") -> "Described":
    decision = known.DECISIONS[name]
    return {
        "name": name,
        "question": decision.question,
        "readings": [
            {"reading": reading, "sources": list(rows)} for reading, rows in decision.readings
        ],
        "ours": decision.ours,
        "why": decision.why,
    }
