"""Every committed vector, in Python and through a JSON Schema engine."""

import base64
import json
from collections import Counter
from typing import Any

import jsonschema
import pytest

from juspay_rules import ValidationError, Validator, parse_form, parse_json
from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen.json_schema import DRAFTS, longest_prefix
from juspay_rules.rules import POLICIES
from tests.conftest import catalogue, schema, vectors

PARSERS = {"application/json": parse_json, "application/x-www-form-urlencoded": parse_form}
CASES = [(profile, policy) for profile in PROFILES for policy in POLICIES]


@pytest.mark.parametrize(("profile", "policy"), CASES)
def test_an_order_raises_what_its_vector_says(profile: str, policy: str) -> None:
    usual = Validator(profile=profile, policy=policy)
    for vector in vectors(profile):
        if "order" in vector:
            asked = vector.get("warn")
            validator = Validator(profile=profile, policy=policy, warn=asked) if asked else usual
            found = validator.collect_violations(vector["order"])
            raised = {violation.rule_id: violation.severity for violation in found}
            assert raised == vector["raises"][policy], vector
            assert len(found) == len(raised), vector


@pytest.mark.parametrize("profile", PROFILES)
def test_a_body_raises_what_its_vector_says(profile: str) -> None:
    bodies = [vector for vector in vectors(profile) if "body_base64" in vector]
    assert bodies
    validator = Validator(profile=profile)
    for vector in bodies:
        try:
            order = PARSERS[vector["content_type"]](base64.b64decode(vector["body_base64"]))
        except ValidationError as error:
            found = error.violations
        else:
            found = validator.collect_violations(order)
        raised = {violation.rule_id: violation.severity for violation in found}
        assert raised == vector["raises"]["documented"], vector


@pytest.mark.parametrize(("profile", "policy"), CASES)
def test_the_schema_refuses_what_python_refuses_rule_by_rule(profile: str, policy: str) -> None:
    """For every vector: the errors of the schema map to exactly the error rules that JSON Schema
    can say."""
    rules = {rule["id"]: rule for rule in catalogue()["profiles"][profile]["rules"]}
    paths = {path: id_ for id_, rule in rules.items() for path in rule["schema_paths"][policy]}
    engine = jsonschema.Draft202012Validator(schema(profile, policy))
    for vector in vectors(profile):
        if "order" not in vector:
            continue
        wanted = {
            rule_id
            for rule_id, severity in vector["raises"][policy].items()
            if severity == "error" and rules[rule_id]["expressible"]
        }
        found = {rule_of(error, paths) for error in engine.iter_errors(vector["order"])}
        assert found == wanted, vector


def rule_of(error: jsonschema.ValidationError, paths: dict[str, str]) -> str:
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in error.absolute_schema_path)
    path = longest_prefix("/" + "/".join(parts), paths)
    assert path is not None, error
    return paths[path]


@pytest.mark.parametrize(("profile", "policy"), CASES)
def test_both_drafts_say_the_same(profile: str, policy: str) -> None:
    new, old = dict(schema(profile, policy)), dict(schema(profile, policy, "draft-07"))
    assert new.pop("$schema") == DRAFTS["2020-12"]
    assert old.pop("$schema") == DRAFTS["draft-07"]
    assert old.pop("$id") != new.pop("$id")
    assert new == old
    jsonschema.Draft202012Validator.check_schema(new)
    jsonschema.Draft7Validator.check_schema(old)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_rule_has_a_vector_on_both_sides(profile: str) -> None:
    sides = Counter((vector["rule"], vector["side"]) for vector in vectors(profile))
    raised = {rule for vector in vectors(profile) for rule in vector["raises"]["strict"]}
    for rule in catalogue()["profiles"][profile]["rules"]:
        if rule["id"].startswith(("curl.", "gate.")):
            continue  # a command or a run is no vector: the tests of the command hold them
        assert sides[rule["id"], "valid"] > 0, rule["id"]
        assert sides[rule["id"], "invalid"] > 0, rule["id"]
        if "unless" not in rule and rule["field"] is not None:
            assert rule["id"] in raised


def test_the_catalogue_keeps_its_own_schema() -> None:
    from tests.conftest import ROOT

    own = json.loads((ROOT / "generated/rules.schema.json").read_text(encoding="utf-8"))
    content: dict[str, Any] = catalogue()
    jsonschema.Draft202012Validator(own).validate(content)
    assert content["$schema"] == own["$id"]
