"""generated/rules.json: the catalogue of every rule of every profile, and its own JSON Schema."""

from juspay_rules.codegen import json_schema
from juspay_rules.codegen.python import environment
from juspay_rules.codegen.spec import HEADER, Field, GroupRule, Profile, Rule, Spec, severity
from juspay_rules.codegen.wording import message
from juspay_rules.codegen.yaml_file import Json
from juspay_rules.rules import POLICIES

INEXPRESSIBLE = {"headers", "reply", "body", "curl", "gate"}


def write(spec: Spec) -> dict[str, Json]:
    """The catalogue."""
    return {
        "$schema": _schema_id(spec),
        "rule_set": spec.version,
        "default_profile": spec.default_profile,
        "policies": list(POLICIES),
        "documents": {name: dict(document) for name, document in spec.documents.items()},
        "decisions": {
            decision.name: {
                "question": decision.question,
                "readings": [
                    {"reading": reading, "source": list(source)}
                    for reading, source in decision.readings
                ],
                "ours": decision.ours,
                "why": decision.why,
            }
            for decision in spec.decisions
        },
        "profiles": {profile.name: _profile(spec, profile) for profile in spec.profiles},
    }


def _profile(spec: Spec, profile: Profile) -> Json:
    paths = {
        policy: json_schema.write(spec, profile, policy, "2020-12").paths for policy in POLICIES
    }
    rules: list[Json] = []
    for field in profile.fields:
        rules += [_field_rule(field, rule, paths) for rule in field.rules]
    if profile.free_text is not None:
        texts = profile.free_text
        rules += [_field_rule(texts, rule, paths) | {"field": None} for rule in texts.rules]
    rules += [_group_rule(rule, paths) for rule in spec.groups]
    headers: list[Json] = []
    for header in profile.headers:
        headers += [_field_rule(header, rule, {}) for rule in header.rules]
    groups = {rule.rule_id: _group_rule(rule, {}) for rule in spec.exchange_groups}
    headers += [rule for rule_id, rule in groups.items() if rule_id.startswith(HEADER)]
    return {
        "title": profile.title,
        "summary": profile.summary,
        "content_types": list(profile.content_types),
        "source": list(profile.source),
        "fields": [_field(field) for field in profile.fields],
        "rules": rules,
        "headers": {
            "fields": [_field(header) for header in profile.headers],
            "rules": headers,
        },
        "replies": {
            "rules": [rule for rule_id, rule in groups.items() if not rule_id.startswith(HEADER)],
        },
    }


def _field(field: Field) -> Json:
    described: dict[str, Json] = {
        "name": field.name,
        "summary": field.summary,
        "type": list(field.type),
        "presence": field.presence,
        "source": list(field.source),
        "examples": [example.value for example in field.examples],
    }
    optional = {"default": field.default, "note": field.note, "family": field.family}
    return described | {key: value for key, value in optional.items() if value is not None}


def _field_rule(
    field: Field, rule: Rule, paths: dict[str, dict[str, tuple[str, ...]]]
) -> dict[str, Json]:
    rule_id = f"{field.name}.{rule.keyword}"
    described: dict[str, Json] = {
        "id": rule_id,
        "field": field.name,
        "keyword": rule.keyword,
        "severity": {policy: severity(rule, policy) for policy in POLICIES},
        "message": message(field, rule),
        "hint": rule.hint,
        "source": list(rule.source),
        "decision": rule.decision,
        "observed": rule.observed,
        "expressible": json_schema.expressible(rule) and not field.name.startswith(HEADER),
        "schema_paths": _paths(paths, rule_id),
    }
    days = {"since": rule.since, "until": rule.until}
    described |= {name: day for name, day in days.items() if day is not None}
    if rule.unless is not None:
        described["unless"] = f"{field.name}.{rule.unless}"
    return described


def _group_rule(rule: GroupRule, paths: dict[str, dict[str, tuple[str, ...]]]) -> dict[str, Json]:
    group, _, keyword = rule.rule_id.rpartition(".")
    return {
        "id": rule.rule_id,
        "field": None,
        "keyword": keyword,
        "severity": {policy: severity(rule, policy) for policy in POLICIES},
        "message": rule.message,
        "hint": rule.hint,
        "source": list(rule.source),
        "decision": rule.decision,
        "observed": rule.observed,
        "expressible": group not in INEXPRESSIBLE,
        "schema_paths": _paths(paths, rule.rule_id),
    }


def _paths(paths: dict[str, dict[str, tuple[str, ...]]], rule_id: str) -> Json:
    return {policy: list(paths.get(policy, {}).get(rule_id, ())) for policy in POLICIES}


def _schema_id(spec: Spec) -> str:
    return f"{spec.id_base}{spec.version}/rules.schema.json"


def write_schema(spec: Spec) -> str:
    """The JSON Schema of the catalogue, as text."""
    template = environment().get_template("rules.schema.json.j2")
    return template.render(schema_id=_schema_id(spec))
