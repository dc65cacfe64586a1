"""The entry of free text in the spec, and validators of profiles without any."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from juspay_rules import Validator
from juspay_rules.codegen import rules_json, vectors
from juspay_rules.codegen.clauses import is_broken
from juspay_rules.codegen.load import load
from juspay_rules.codegen.spec import Spec
from juspay_rules.codegen.yaml_file import SpecError
from tests.own_rules import ACME, overlay
from tools.bench.growth import grown, validator_of, without_free_text

NAME = "create_order/free_text.yaml"
CARD = "4111111111111111"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("udf-any]", "udf-none]", "no constraint set 'udf-none'"),
        ("carrier: udf6", "carrier: udf66", "no field 'udf66'"),
        ("except: [product_id]", "except: [product]", "no field 'product'"),
    ],
)
def test_a_name_that_free_text_does_not_know_is_refused(
    schema_texts: Mapping[str, str], old: str, new: str, problem: str
) -> None:
    assert old in schema_texts[NAME]
    with pytest.raises(SpecError, match=problem):
        load({**schema_texts, NAME: schema_texts[NAME].replace(old, new)})


def test_a_profile_without_free_text_has_none_of_its_rules(spec: Spec) -> None:
    profile = spec.profile(spec.default_profile)
    silent = replace(profile, free_text=None)
    assert len(vectors.write(spec, silent)) < len(vectors.write(spec, profile))
    named = "order.card-number"
    assert named in str(rules_json._profile(spec, profile))
    assert named not in str(rules_json._profile(spec, silent))


def test_a_validator_without_free_text_looks_into_none(spec: Spec) -> None:
    order = {"metadata.APPLEPAY:gateway_reference_id": CARD, "udf6": CARD, "nowhere": CARD}
    for profile, fields in ((grown(spec, 1), set(order)), (without_free_text(spec), set())):
        found = validator_of(profile).collect_violations(order)
        assert {one.field for one in found if one.rule_id.endswith("card-number")} == fields


def test_a_rule_of_free_text_can_be_ignored_under_a_key_that_nobody_lists() -> None:
    order = {"nowhere": CARD}
    ids = {one.rule_id for one in Validator().collect_violations(order)}
    left = Validator(ignore={"order.card-number"}).collect_violations(order)
    assert ids - {one.rule_id for one in left} == {"order.card-number"}


def test_a_rule_across_fields_says_nothing_where_its_own_field_is_absent() -> None:
    clauses = [
        rule.clause for field in overlay(ACME).profile.fields for rule in field.rules if rule.clause
    ]
    assert clauses
    for clause in clauses:
        assert not is_broken(clause, {})
