"""Python and the generated schema agree, rule id by rule id, on orders that nobody wrote down."""

from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juspay_rules import Validator
from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen.__main__ import read_schemas
from juspay_rules.codegen.judge import Judge
from juspay_rules.codegen.load import load
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT, catalogue, schema, vectors
from tests.test_vectors import rule_of
from tools.conformance.texts import with_a_place

json_values = (
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.text(st.characters(codec="utf-8"))
    | st.lists(st.text(max_size=2), max_size=2)
)
floats = st.floats(-1e16, 1e16)


@cache
def pool(profile: str) -> list[tuple[str, Any]]:
    """Every key and value that a vector sends."""
    return [item for vector in vectors(profile) for item in vector.get("order", {}).items()]


@cache
def judge(profile: str) -> Judge:
    return Judge(load(read_schemas(ROOT)).profile(profile))


@st.composite
def orders(draw: st.DrawFn, profile: str) -> dict[str, Any]:
    """Values of many vectors in one order, some of them replaced by any JSON at all."""
    order = dict(draw(st.lists(st.sampled_from(pool(profile)), max_size=30)))
    keys = sorted({key for key, _ in pool(profile)})
    order |= draw(st.dictionaries(st.sampled_from(keys), json_values | floats, max_size=5))
    return order | draw(
        st.dictionaries(st.text(st.characters(codec="utf-8")), json_values, max_size=2)
    )


@pytest.mark.parametrize(("profile", "policy"), [(a, b) for a in PROFILES for b in POLICIES])
@settings(max_examples=60)
@given(data=st.data())
def test_the_schema_agrees(profile: str, policy: str, data: st.DataObject) -> None:
    order = data.draw(orders(profile))
    rules = {rule["id"]: rule for rule in catalogue()["profiles"][profile]["rules"]}
    paths = {path: id_ for id_, rule in rules.items() for path in rule["schema_paths"][policy]}
    engine = jsonschema.Draft202012Validator(schema(profile, policy))
    found = Validator(profile=profile, policy=policy).collect_violations(order)
    said = with_a_place(found)
    errors = {v.rule_id for v in said if v.severity == "error" and rules[v.rule_id]["expressible"]}
    assert {rule_of(error, paths) for error in engine.iter_errors(order)} == errors


@pytest.mark.parametrize("profile", PROFILES)
@settings(max_examples=100)
@given(data=st.data())
def test_the_rules_read_straight_from_the_spec_agree(profile: str, data: st.DataObject) -> None:
    order = data.draw(orders(profile))
    unknown = {"documented": "warning", "strict": "error", "observed": "warning"}
    wanted = judge(profile).expected(order, unknown)
    for policy in POLICIES:
        found = Validator(profile=profile, policy=policy).collect_violations(order)
        assert {v.rule_id: v.severity for v in found} == wanted[policy]
