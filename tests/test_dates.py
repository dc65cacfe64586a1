"""Rules that are in force on some days only: before, on and after, in every output alike."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from juspay_rules import Validator
from juspay_rules.codegen import javascript, python, vectors
from juspay_rules.codegen.dates import on
from juspay_rules.codegen.load import load
from juspay_rules.codegen.plan import write
from juspay_rules.codegen.portable import portable
from juspay_rules.codegen.spec import Spec
from juspay_rules.codegen.yaml_file import SpecError
from juspay_rules.rules import POLICIES
from tests.conftest import unasked
from tests.own_rules import Schema, raised

ORDER, CUSTOMER, RULE_SET = "create_order/order.yaml", "create_order/customer.yaml", "rule_set.yaml"
SINCE, UNTIL = "2027-01-01", "2027-03-31"
BEFORE, LAST, AFTER = "2026-12-31", "2027-03-31", "2027-04-01"
DATED = {
    # An error, an error that the sandbox took, a warning, one that the sandbox took.
    ORDER: (
        ("string: {minLength: 1}", f'string: {{minLength: 1}}\n        since: "{SINCE}"'),
        ("string: {charset: A-Za-z0-9}", f'string: {{charset: A-Za-z0-9}}\n        since: "{SINCE}"'),
        ("string: {notZero: 2}", f'string: {{notZero: 2}}\n        since: "{SINCE}"\n        until: "{UNTIL}"'),
        ("decision: currency-presence", f'decision: currency-presence\n        since: "{SINCE}"'),
        ("string: {maxLength: 20}", f'string: {{maxLength: 20}}\n        until: "{UNTIL}"'),
    )
}  # fmt: skip
IDS = {
    "order_id.minLength",
    "order_id.pattern",
    "amount.zero",
    "currency.required",
    "order_id.maxLength",
}


def dated_texts(texts: Mapping[str, str], day: str | None) -> dict[str, str]:
    changed = dict(texts)
    for name, changes in DATED.items():
        for old, new in changes:
            assert old in changed[name], old
            changed[name] = changed[name].replace(old, new, 1)
    if day is not None:
        changed[RULE_SET] += f'dated: "{day}"\n'
    return changed


@pytest.fixture(scope="module")
def dated(schema_texts: Mapping[str, str]) -> Spec:
    return load(dated_texts(schema_texts, BEFORE))


def validator(spec: Spec, policy: str, day: str | None) -> Validator:
    """The validator of a spec that nothing was generated from."""
    names: dict[str, Any] = {}
    exec(python.write(spec, spec.profiles[0]), names)
    made = Validator.__new__(Validator)
    made._set(names["PROFILE"], policy, {}, None, day)
    return made


@pytest.mark.parametrize("day", [BEFORE, SINCE, LAST, AFTER])
def test_on_each_day_python_and_the_schema_say_what_the_vectors_say(dated: Spec, day: str) -> None:
    stands = on(dated, day)
    written = [one for one in vectors.write(stands, stands.profiles[0]) if "order" in one]
    for policy in POLICIES:
        judge, schema = validator(dated, policy, day), Schema(stands, policy)
        for vector in written:
            raises: Any = vector["raises"]
            assert raised(judge, vector["order"]) == unasked(vector, policy), vector
            if {*raises["strict"]} & IDS or vector["rule"] in IDS:
                assert schema.agrees(vector["order"], raises[policy]), vector


@pytest.mark.parametrize(
    ("rule_id", "policy", "severities"),
    [
        ("order_id.minLength", "documented", ("warning", "error", "error", "error")),
        ("order_id.minLength", "strict", ("error", "error", "error", "error")),
        ("order_id.minLength", "observed", ("warning", "error", "error", "error")),
        ("order_id.pattern", "documented", ("warning", "error", "error", "error")),
        ("order_id.pattern", "observed", (None, "warning", "warning", "warning")),
        ("amount.zero", "documented", (None, "warning", "warning", None)),
        ("amount.zero", "strict", (None, "error", "error", None)),
        ("currency.required", "documented", (None, "warning", "warning", "warning")),
        ("currency.required", "observed", (None, None, None, None)),
        ("order_id.maxLength", "documented", ("error", "error", "error", None)),
        ("order_id.type", "documented", ("error", "error", "error", "error")),
    ],
)
def test_a_rule_is_one_step_softer_before_and_nothing_after(
    dated: Spec, rule_id: str, policy: str, severities: tuple[str | None, ...]
) -> None:
    days = (BEFORE, SINCE, LAST, AFTER)
    found = tuple(validator(dated, policy, day).severity_of(rule_id) for day in days)
    assert found == severities
    assert validator(dated, policy, None).severity_of(rule_id) == severities[0]


def test_the_message_says_from_when_it_fails_where_it_will(dated: Spec) -> None:
    def said(policy: str, day: str, order: Mapping[str, object]) -> dict[str, str]:
        found = validator(dated, policy, day).collect_violations(order)
        return {one.rule_id: one.message for one in found}

    order = {"order_id": "a-b", "amount": "0"}
    fails = f": this payload will fail from {SINCE}"
    assert said("documented", BEFORE, order)["order_id.pattern"].endswith(fails)
    assert fails not in str(said("documented", SINCE, order))
    # Under strict it fails already; under observed it never does.
    assert fails not in str(said("strict", BEFORE, order))
    assert fails not in str(said("observed", BEFORE, order))


def test_of_a_rule_that_the_caller_sets_no_day_is_said(dated: Spec) -> None:
    names: dict[str, Any] = {}
    exec(python.write(dated, dated.profiles[0]), names)
    for severity in ("error", "warning"):
        made = Validator.__new__(Validator)
        chosen = {"order_id.pattern": severity}
        made._set(names["PROFILE"], "documented", chosen, None, BEFORE)
        (found,) = made.collect_violations({"order_id": "a-b", "amount": "1"})[:1]
        assert (found.severity, "fail from" in found.message) == (severity, False)


def test_every_output_is_of_the_day_that_the_spec_names(dated: Spec) -> None:
    files = write(dated)
    module = files["juspay_rules/_generated/express_checkout_global.py"]
    assert f'dated="{BEFORE}"' in module
    assert f'"order_id.minLength": ("{SINCE}", None)' in module
    rules = json.loads(files["generated/rules.json"])
    jsonschema.validate(rules, json.loads(files["generated/rules.schema.json"]))
    by_id = {one["id"]: one for one in rules["profiles"]["express-checkout-global"]["rules"]}
    assert by_id["order_id.minLength"]["since"] == SINCE
    assert by_id["amount.zero"]["until"] == UNTIL
    assert by_id["order_id.minLength"]["severity"]["documented"] == "warning"
    assert by_id["amount.zero"]["severity"] == dict.fromkeys(POLICIES)
    schema = json.loads(files["generated/json_schema/express-checkout-global/documented.json"])
    assert "minLength" not in schema["properties"]["order_id"]
    later = write(replace(dated, dated=SINCE))
    schema = json.loads(later["generated/json_schema/express-checkout-global/documented.json"])
    assert schema["properties"]["order_id"]["minLength"] == 1
    assert f"In force from {SINCE}" in files["juspay_rules/_generated/catalogue.py"]
    assert f"In force until {UNTIL}." in files["juspay_rules/_generated/catalogue.py"]


def test_javascript_is_of_that_day_too(dated: Spec) -> None:
    stands = on(dated, BEFORE)
    assert '"zero", OFF' in javascript.write(stands, stands.profiles[0])


def test_a_spec_without_dates_is_of_every_day(spec: Spec) -> None:
    assert on(spec, None) is spec
    assert on(spec, AFTER).profiles == spec.profiles


def test_portable_is_as_long_in_force_as_any_profile(dated: Spec) -> None:
    found = portable(dated.profiles[:-1]).field("order_id")
    assert found is not None
    rule = found.rule("minLength")
    assert rule is not None
    assert (rule.since, rule.until) == (SINCE, None)
    undated = load_without(dated, "order_id", "minLength")
    assert undated.since is None


def load_without(dated: Spec, field: str, keyword: str) -> Any:
    """The rule of portable where one profile has it without dates."""
    first, *rest = dated.profiles[:-1]
    fields = tuple(
        replace(one, rules=tuple(replace(rule, since=None, until=None) for rule in one.rules))
        for one in first.fields
    )
    found = portable((replace(first, fields=fields), *rest)).field(field)
    assert found is not None
    return found.rule(keyword)


@pytest.mark.parametrize(
    ("name", "old", "new", "day", "wanted"),
    [
        (ORDER, "", "", None, "a rule has a date, and nothing says of which day"),
        (ORDER, f'since: "{SINCE}"\n        until: "{UNTIL}"', f'since: "{UNTIL}"\n        until: "{SINCE}"', BEFORE, "comes before since"),
        (ORDER, f'since: "{SINCE}"', f"since: {SINCE}", BEFORE, "as timestamp; put it in quotes"),
        (ORDER, f'since: "{SINCE}"', 'since: "soon"', BEFORE, "'soon' does not match"),
        ("create_order/headers.yaml", "decision: basic-word", f'decision: basic-word\n        since: "{SINCE}"', BEFORE, "a header's rule has a date; take since and until out"),
    ],
)  # fmt: skip
def test_dates_that_cannot_be(
    schema_texts: Mapping[str, str], name: str, old: str, new: str, day: str | None, wanted: str
) -> None:
    texts = dated_texts(schema_texts, day)
    assert old in texts[name]
    with pytest.raises(SpecError) as caught:
        load({**texts, name: texts[name].replace(old, new, 1)})
    assert wanted in str(caught.value)
