"""generated/openapi/: the same schemas as generated/json_schema/, with examples that keep them.

tests/exchange/ has what other people's linters say of it.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from juspay_rules import Validator
from juspay_rules._generated.version import PROFILES, RULE_SET
from juspay_rules.codegen import openapi, yaml_text
from juspay_rules.codegen.plan import plan
from juspay_rules.codegen.spec import Spec
from juspay_rules.exchange import collect_reply_violations
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT, schema, vectors

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
REPLIES = {
    "200": "CreatedReply",
    "400": "BadRequestReply",
    "401": "UnauthorizedReply",
    "403": "ForbiddenReply",
}


def document(profile: str) -> dict[str, Any]:
    text = (ROOT / f"generated/openapi/{profile}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def operation(profile: str) -> dict[str, Any]:
    found: dict[str, Any] = document(profile)["paths"]["/orders"]["post"]
    return found


def bare(found: Mapping[str, Any]) -> dict[str, Any]:
    assert {"$schema", "$id"} <= set(found)
    return {key: value for key, value in found.items() if key not in ("$schema", "$id")}


def with_references(profile: str, name: str) -> Draft202012Validator:
    schemas = document(profile)["components"]["schemas"]
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
    )


@pytest.mark.parametrize("profile", PROFILES)
def test_every_schema_is_the_published_one(profile: str) -> None:
    schemas = document(profile)["components"]["schemas"]
    assert schemas["Order"] == bare(schema(profile, "documented"))
    for status, name in REPLIES.items():
        assert schemas[name] == bare(schema(profile, f"replies/{status}"))
    assert set(schemas) == {"Order", "FormOrder", *REPLIES.values()}


@pytest.mark.parametrize("profile", PROFILES)
def test_it_has_servers_credentials_headers_bodies_and_replies(profile: str, spec: Spec) -> None:
    found = document(profile)
    assert found["openapi"].startswith("3.1.")
    assert found["info"]["version"] == RULE_SET
    assert [one["url"] for one in found["servers"]] == [
        "https://sandbox.juspay.in",
        "https://api.juspay.in",
    ]
    assert found["security"] == [{"apiKey": []}]
    scheme = found["components"]["securitySchemes"]["apiKey"]
    assert (scheme["type"], scheme["scheme"]) == ("http", "basic")
    headers = {header.label for header in spec.profile(profile).headers}
    named = {one["name"] for one in operation(profile)["parameters"]}
    assert named == headers - {"Authorization", "Content-Type"}
    assert not any(one["required"] for one in operation(profile)["parameters"])
    content = operation(profile)["requestBody"]["content"]
    assert list(content) == list(spec.profile(profile).content_types)
    for kind, name in ((FORM, "FormOrder"), (JSON, "Order")):
        if kind in content:
            assert content[kind]["schema"] == {"$ref": f"#/components/schemas/{name}"}
    for status, name in REPLIES.items():
        replied = operation(profile)["responses"][status]["content"][JSON]
        assert replied["schema"] == {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize("profile", PROFILES)
def test_examples_are_vectors_that_break_nothing(profile: str) -> None:
    known = [vector["order"] for vector in vectors(profile) if "order" in vector]
    content = operation(profile)["requestBody"]["content"]
    for kind, described in content.items():
        orders = [one["value"] for one in described["examples"].values()]
        assert len(orders) > 5
        assert any(order.get("customer_id") == "" for order in orders), "a guest is shown"
        for order in orders:
            assert order in known
            assert kind == JSON or all(isinstance(value, str) for value in order.values())
            for policy in POLICIES:
                found = Validator(profile=profile, policy=policy).collect_violations(order)
                assert found == ()
            name = described["schema"]["$ref"].rpartition("/")[2]
            with_references(profile, name).validate(order)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_row_of_the_error_table_is_an_example_of_its_reply(profile: str, spec: Spec) -> None:
    shown: dict[str, int] = {}
    for status, reply in operation(profile)["responses"].items():
        for name, example in reply["content"][JSON]["examples"].items():
            assert collect_reply_violations(int(status), example["value"]) == ()
            shown[name] = int(status)
    assert {row.name: row.status for row in spec.errors.rows}.items() <= shown.items()


def test_a_form_carries_texts_and_is_otherwise_the_order() -> None:
    """What the schema of a form says is what the runtime says of the parsed form."""
    form = with_references("express-checkout-global", "FormOrder")
    validator = Validator()
    disagreements = []
    texts = 0
    for vector in vectors("express-checkout-global"):
        order = vector.get("order")
        if not isinstance(order, dict):
            continue
        if all(isinstance(value, str) for value in order.values()):
            texts += 1
            if form.is_valid(order) != validator.is_valid(order):
                disagreements.append(vector)
        else:
            assert not form.is_valid(order)
    assert texts > 300
    assert disagreements == []


ODD_TEXTS = [
    "yes",
    "NO",
    "on",
    "null",
    "~",
    "1e2",
    "0o7",
    "0x1f",
    "1_000",
    "1:30",
    ".5",
    "-1",
    "007",
]
ODD_TEXTS += [
    "2026-11-29",
    "=",
    "<<",
    "- a",
    "a: b",
    "a #b",
    " a",
    "a\n",
    "\x85",
    "\u2028",
    "!x",
    "y",
]


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_a_text_that_some_yaml_takes_for_more_is_quoted(text: str) -> None:
    written = yaml_text.write({text: text})
    assert yaml.safe_load(written) == {text: text}
    assert written.count('"') == 4
    assert written.isascii()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
        max_leaves=10,
    )
)
def test_what_is_written_as_yaml_is_read_again(value: Any) -> None:
    """Of what the documents hold: no floats."""
    assert yaml.safe_load(yaml_text.write(value)) == value


def test_equal_values_stand_twice() -> None:
    same = {"a": ["b"]}
    assert yaml_text.write([same, same]).count("a:") == 2
    assert "&" not in yaml_text.write([same, same])


def test_a_broken_endpoint_says_where(schema_texts: Mapping[str, str]) -> None:
    name = "create_order/endpoint.yaml"
    for old, new, wanted in (
        ("/endpoints", "/endpoint", "did you mean sea-ec-sdk/endpoints?"),
        ("https://api", "http://api", "this does not satisfy|does not match"),
    ):
        broken = {**schema_texts, name: schema_texts[name].replace(old, new, 1)}
        with pytest.raises(ValueError, match=rf"^schemas/{name}:[0-9]+: .*(?:{wanted})"):
            plan(broken)


def test_a_profile_without_forms_has_no_schema_of_one(spec: Spec) -> None:
    """A schema that nothing refers to would be a finding of the linters."""
    profile = replace(spec.profile(PROFILES[0]), content_types=(JSON,))
    found: Any = openapi.document(spec, profile, vectors(PROFILES[0]))
    assert set(found["components"]["schemas"]) == {"Order", *REPLIES.values()}
    content = found["paths"]["/orders"]["post"]["requestBody"]["content"]
    assert list(content) == [JSON]


def test_the_document_is_json_too() -> None:
    """Nothing in it is a date, a set or another thing that YAML has and JSON has not."""
    for profile in PROFILES:
        assert json.loads(json.dumps(document(profile))) == document(profile)
