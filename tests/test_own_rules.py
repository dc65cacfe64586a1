"""Overlays of somebody's own: what they may say, and that every language then says the same."""

import re
from pathlib import Path
from typing import Any

import pytest

from juspay_rules import Validator
from juspay_rules.codegen.overlay import load_overlay, read_overlay
from juspay_rules.codegen.yaml_file import SpecError
from juspay_rules.rules import POLICIES
from tests import own_rules
from tests.conftest import unasked
from tests.own_rules import ACME, FILES, Schema, changed, compiled, loaded, overlay, raised

CASES = [(path, policy) for path in FILES for policy in POLICIES]


@pytest.mark.parametrize(("path", "policy"), CASES)
def test_python_raises_what_a_vector_says(path: Path, policy: str) -> None:
    validator = Validator(overlay=path, policy=policy)
    vectors = [vector for vector in overlay(path).vectors if "order" in vector]
    assert len(vectors) > 1000
    for vector in vectors:
        assert raised(validator, vector["order"]) == unasked(vector, policy), vector


@pytest.mark.parametrize(("path", "policy"), CASES)
def test_the_schema_refuses_what_python_refuses_rule_by_rule(path: Path, policy: str) -> None:
    schema = Schema(overlay(path).today, policy)
    for vector in overlay(path).vectors:
        if "order" in vector:
            assert schema.agrees(vector["order"], vector["raises"][policy]), vector


@pytest.mark.parametrize("path", FILES)
def test_every_rule_of_its_own_has_vectors_on_both_sides(path: Path) -> None:
    found = overlay(path)
    own = {reason.subject for reason in found.reasons} - set(found.dropped)
    rule_ids = own & {
        f"{field.name}.{rule.keyword}" for field in found.profile.fields for rule in field.rules
    }
    assert len(rule_ids) >= 9
    for rule_id in rule_ids:
        sides = {vector["side"] for vector in found.vectors if vector["rule"] == rule_id}
        expired = rule_id == "customer_phone.every-form-old"
        assert sides == ({"valid"} if expired else {"valid", "invalid"}), rule_id


def test_reasons_say_where_they_stand() -> None:
    text = ACME.read_text(encoding="utf-8").splitlines()
    for reason in overlay(ACME).reasons:
        assert reason.home.startswith("outside:acme.yaml:")
        line = int(reason.home.rpartition(":")[2])
        about = "\n".join(text[line - 1 : line + 2])
        assert any(part in about for part in re.split(r"[.](?=[^.]*$)", reason.subject)), reason


CHANGE = {"field": "udf1", "rule": "mine-x", "why": "so"}
ADDED = {"string": {"maxLength": 9}, "valid": ["a"], "invalid": ["abcdefghij"]}
ENTRY = {"summary": "s", "presence": "optional", "type": ["string"], "why": "so", "examples": ["a"]}
ACROSS = {
    "when": {"udf1": {"present": True}},
    "require": {"udf2": {"present": True}},
    "message": "m",
    "why": "so",
    "valid": [{"value": "a", "with": {"udf2": "b"}}],
    "invalid": ["a"],
}


def of(**change: Any) -> dict[str, Any]:
    return {"changes": [{**CHANGE, **change}]}


def across(keyword: str = "mine-x", **entry: Any) -> dict[str, Any]:
    return {"rules": {keyword: {**ACROSS, **entry}}}


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ({"chagnes": []}, "unknown key 'chagnes'; did you mean changes?"),
        ({"name": "cred-pay"}, "cred-pay is a profile of ours; take another name"),
        ({"name": "Mine"}, "name: 'Mine' does not match"),
        ({"base": "credpay"}, "base: there is no profile 'credpay'; did you mean cred-pay?"),
        ({"base": "nothing"}, "use one of express-checkout-global, cred-pay"),
        (of(field="udf", set={}), "field: there is no field 'udf'; name one that exists"),
        (of(field="odrer_id", set={}), "field: there is no field 'odrer_id'; did you mean order_id?"),
        (of(field="order_id", rule="maxlength", set={}), "the base has no rule order_id.maxlength; did you mean maxLength?, or write add"),
        (of(field="order_id", rule="zzz", set={}), "use one of required, type, minLength"),
        (of(), "the change has none of set, add and drop"),
        (of(add=ADDED, drop=True), "the change has add and drop; write one of"),
        (of(add=ADDED, loosens=True), "a rule that is added loosens nothing"),
        (of(rule="line", add=ADDED), "udf1.line could be an id of ours; begin it with mine-, or use one of required"),
        (of(rule="requird", add={}), "did you mean required? begin it with mine-"),
        (of(rule="maxLength", add=ADDED), "udf1.maxLength is there already; write set in place of add"),
        (of(field="metadata.CRED:offers_applied", add=ADDED), "there is no field 'metadata.CRED:offers_applied'"),
        (of(add={"string": {"maxLength": 9}}), "the rule has no valid example; add valid"),
        (of(add={"string": {"maxLength": 9}, "valid": ["a"]}), "the rule has no invalid example"),
        (of(add={"message": "m"}), "the rule constrains nothing"),
        (of(add={**ADDED, "string": {"maxLength": 10_001}}), "string.maxLength: a length of 10001; write one from 1 to 10000"),
        (of(add={**ADDED, "string": {"minLength": 0}}), "a length of 0"),
        (of(add={**ADDED, "string": {"maxlength": 9}}), "unknown key 'maxlength'; did you mean maxLength?"),
        (of(add={**ADDED, "number": {"minimum": 1}}), "udf1 takes no number; constrain string"),
        (of(add={**ADDED, "string": {"matches": r"\d+"}}), r"\d at character 1 of \d+ is outside of the portable subset"),
        (of(add={**ADDED, "valid": ["abcdefghij"]}), "the valid example 'abcdefghij' of udf1.mine-x breaks"),
        (of(add={**ADDED, "invalid": ["a"]}), "the counterexample 'a' of udf1.mine-x breaks []"),
        (of(rule="required", add={}, why=""), "why: '' should be non-empty"),
        (of(rule="required", add={"since": "2027-01-01"}), "a rule has a date, and nothing says of which day"),
        ({**of(rule="required", add={"since": "2027-01-02", "until": "2027-01-01"}), "dated": "2026-01-01"}, "until 2027-01-01 comes before since 2027-01-02"),
        (of(rule="enum", add={"string": {"enum": ["not valid!"]}, "valid": ["a"], "invalid": ["b"]}), "no example of udf1 is left that keeps every rule; add a value to valid of a rule of udf1"),
        ({"fields": {"udf1": ENTRY}}, "udf1 is a field of express-checkout-global; change its rules"),
        ({"fields": {"metadata.RAZORPAY:offer_id": ENTRY}}, "is a field of express-checkout-india; change its rules, with base: express-checkout-india"),
        ({"fields": {"offers_applied": ENTRY}}, "offers_applied is a field of cred-pay"),
        ({"fields": {"own": {**ENTRY, "type": ["integer"], "examples": [1]}}}, "JSON integers without a bound"),
        ({"fields": {"own": {**ENTRY, "rules": {"line": ADDED}}}}, "own.line could be an id of ours"),
        ({"fields": {"own": {**ENTRY, "constraints": "free-txt"}}}, "no constraint set 'free-txt'"),
        ({"fields": {"own": {**ENTRY, "examples": [1]}}}, "the valid example 1 of own.type breaks"),
        ({"fields": {"order": ENTRY}}, "ids that begin with order. are about no field; give the field another name"),
        ({"fields": {"headers.x": ENTRY}}, "ids that begin with headers. are about no field"),
        ({**of(rule="required", add={"since": "2027-02-30"}), "dated": "2026-01-01"}, "no calendar has the day 2027-02-30"),
        ({**of(rule="required", add={"since": "2027-02-03"}), "dated": "2026-13-01"}, "no calendar has the day 2026-13-01"),
        ({"fields": {"o wn": ENTRY}}, "'o wn' does not match"),
        (across(when={"udf1": {"present": False}}), "no field of when must be there; add a field that is there, for example order_id"),
        (across(when={"udff1": {"present": True}}), "did you mean udf1?"),
        (across(when={"udf1": {"present": True, "enum": ["a"]}}), "the condition has present and enum"),
        (across(when={"udf1": {"enum": [True]}}), "udf1 never is True; write a string"),
        (across(when={"udf1": {"string": {"matches": "."}}}), "outside of the portable subset"),
        (across("enum"), "udf1.enum is there already, or a word of JSON Schema; take another phrase, such as mine-enum"),
        (across("x"), "could be an id of ours"),
        (across(invalid=[{"value": "a", "with": {"udf2": "b"}}]), "the counterexample 'a' of udf1.mine-x breaks []"),
        (across(code="x"), "unknown key 'code'"),
        (across(when={"order_id": {"present": True}}, require={"product_id": {"present": False}}, valid=["a1"], invalid=[{"value": "a1", "with": {"product_id": "b"}}]), "no example of product_id is left that keeps every rule; add a value to valid of a rule of product_id, or under with in another's"),
        ({**across(), **of(add=ADDED)}, "udf1.mine-x is there already"),
        ({"base": "cred-pay", **across(when={"metadata.CRED:offers_applied": {"present": True}})}, "goes by other names too, and a rule cannot hang on it"),
        ({"rules": {"mine-x": {**ACROSS, "when": {"currency": {"enum": ["INR"]}}, "require": {"udf2": {"present": True}}, "valid": [{"value": "INR", "with": {"udf2": "b"}}], "invalid": ["INR"]}}, "changes": [{"field": "currency", "rule": "enum", "set": {"string": {"enum": ["INR"]}}, "why": "so"}]}, "the smallest order that other rules allow breaks currency.mine-x"),
    ],
)  # fmt: skip
def test_a_broken_overlay_says_where_and_what_to_do(content: dict[str, Any], wanted: str) -> None:
    with pytest.raises(SpecError) as caught:
        loaded(**content)
    said = str(caught.value)
    assert wanted in said
    assert re.match(r"mine[.]yaml:[0-9]+: ", said), said
    assert len(said) < 700


def test_an_id_is_never_one_of_ours() -> None:
    """Even where the overlay's name makes it begin as it should."""
    with pytest.raises(SpecError, match=r"return_url[.]no-query is an id of ours; take another"):
        loaded(
            name="no",
            base="cred-pay",
            changes=[{"field": "return_url", "rule": "no-query", "add": ADDED, "why": "so"}],
        )


def test_a_word_of_json_schema_says_the_same_in_every_profile() -> None:
    add = {"field": "currency", "rule": "required", "add": {"severity": "warning"}, "why": "so"}
    found = loaded(base="cred-pay", changes=[add]).profile.field("currency")
    assert found is not None
    assert found.presence == "recommended"


@pytest.mark.parametrize(
    ("field", "rule", "stricter", "looser"),
    [
        ("order_id", "maxLength", {"string": {"maxLength": 19}}, {"string": {"maxLength": 21}}),
        ("order_id", "maxLength", {"string": {"maxLength": 20}}, {"string": {"maxLength": 10_000}}),
        ("order_id", "minLength", {"string": {"minLength": 2}}, None),
        ("order_id", "pattern", {"string": {"charset": "A-Z0-9"}}, {"string": {"charset": "A-Za-z0-9_"}}),
        ("order_id", "pattern", {"string": {"charset": "0-9A-Za-z"}}, {"string": {"charset": "A-Ya-z0-9_"}}),
        ("order_id", "pattern", {"severity": "error"}, {"severity": "warning"}),
        ("currency", "enum", {"string": {"enum": ["INR", "USD"]}}, {"string": {"enum": ["INR", "SGD"]}}),
        ("currency", "required", {"severity": "error"}, None),
        ("amount", "pattern", {"string": {"decimal": 1}}, {"string": {"decimal": 3}}),
        ("amount", "scale", {"number": {"scale": 1}}, {"number": {"scale": 3}}),
        ("amount", "zero", {"string": {"notZero": 3}}, {"string": {"notZero": 1}}),
        ("amount", "maximum", {"number": {"maximum": 1000}}, None),
        ("mobile_country_code", "minimum", {"number": {"minimum": 1}}, {"number": {"minimum": -1}}),
        ("txn_type", "auto-capture", {"string": {"notEnum": ["AUTHORIZATION", "AUTHENTICATION", "CAPTURE"]}}, {"string": {"notEnum": ["AUTHENTICATION"]}}),
        ("customer_email", "required", {"severity": "error", "since": "2027-01-01"}, {"until": "2027-01-01"}),
        ("order_id", "maxLength", {"hint": "h", "message": "m"}, {"string": {"maxLength": 19}, "since": "2027-01-01"}),
    ],
)  # fmt: skip
def test_what_loosens_is_decided_and_must_be_said(
    field: str, rule: str, stricter: dict[str, Any], looser: dict[str, Any] | None
) -> None:
    found = changed_on(field, rule, set=stricter)
    assert found.loosened == ()
    with pytest.raises(SpecError, match="becomes no looser; take loosens out"):
        changed_on(field, rule, set=stricter, loosens=True)
    if looser is not None:
        with pytest.raises(SpecError, match=rf"this loosens {field}[.]{rule}: "):
            changed_on(field, rule, set=looser)
        assert changed_on(field, rule, set=looser, loosens=True).loosened == (f"{field}.{rule}",)


def changed_on(field: str, rule: str, **how: Any) -> Any:
    change = {"field": field, "rule": rule, "why": "so", **how}
    return loaded(dated="2026-06-15", changes=[change])


def test_dropping_loosens() -> None:
    with pytest.raises(SpecError, match=r"this loosens udf1[.]pattern: udf1[.]pattern goes"):
        changed("udf1", "pattern", drop=True)
    found = changed("udf1", "pattern", drop=True, loosens=True)
    assert (found.loosened, found.dropped) == (("udf1.pattern",), ("udf1.pattern",))
    assert raised(compiled(found, "strict"), smallest(udf1="a-b")) == {}


def smallest(**members: object) -> dict[str, object]:
    order = {"order_id": "a1", "amount": "1.00", "currency": "INR", "customer_id": "c1"}
    return {**order, "customer_email": "guest@example.com", **members}


def test_a_second_regex_is_added_to_the_first_and_both_must_hold() -> None:
    change = {"set": {"string": {"matches": "[ -~]*[.]in"}, "valid": ["a@example.in"]}}
    found = changed("customer_email", "address", **change)
    validator = compiled(found, "strict")
    for email, kept in (("a@b.in", True), ("a@b.com", False), ("address.in", False)):
        wanted = {} if kept else {"customer_email.address": "error"}
        assert raised(validator, smallest(customer_email=email)) == wanted


def test_a_regex_that_loosens_stands_in_the_place_of_the_first() -> None:
    change = {"set": {"string": {"matches": "[ -~]+"}}, "loosens": True}
    found = changed("customer_email", "address", **change)
    assert raised(compiled(found, "strict"), smallest(customer_email="address")) == {}


def test_a_new_field_is_known_and_another_is_not() -> None:
    found = loaded(fields={"own": {**ENTRY, "constraints": "free-text"} | {"type": ["string"]}})
    validator = compiled(found, "strict")
    assert raised(validator, smallest(own="text")) == {}
    assert raised(validator, smallest(own=" text")) == {"own.surrounding-space": "error"}
    assert raised(validator, smallest(own=1)) == {"own.type": "error"}
    unknown = validator.collect_violations(smallest(owm="text"))
    assert [one.rule_id for one in unknown] == ["order.additionalProperties"]


def test_a_rule_across_fields_points_at_the_field_that_it_hangs_on() -> None:
    found = loaded(**across())
    (violation,) = compiled(found, "documented").collect_violations(smallest(udf1="a"))
    assert violation.rule_id == "udf1.mine-x"
    assert (violation.field, violation.instance_path) == ("udf1", "/udf1")
    assert violation.message == "udf1 m"


def test_an_unread_name_and_a_file_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"cannot read .*none[.]yaml: No such file"):
        read_overlay(tmp_path / "none.yaml")
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("kind: overlay\ntitle: caf\xe9\n".encode("latin-1"))
    with pytest.raises(ValueError, match="it is no UTF-8; save it as UTF-8"):
        read_overlay(latin)
    with pytest.raises(ValueError, match="an overlay is a file or a written module, not int"):
        read_overlay(3)


def test_a_profile_is_no_overlay() -> None:
    text = own_rules.texts()["profiles/cred-pay.yaml"]
    with pytest.raises(SpecError, match="begin it with kind: overlay"):
        load_overlay(own_rules.texts(), "mine.yaml", text)


def test_an_overlay_is_no_file_of_schemas() -> None:
    from juspay_rules.codegen.load import load

    with pytest.raises(SpecError, match="the file has no kind"):
        load({**own_rules.texts(), "profiles/acme.yaml": ACME.read_text(encoding="utf-8")})


def test_no_text_of_an_overlay_is_ever_code() -> None:
    """What it says stands in literals and docstrings, which it cannot end."""
    nasty = 'x"""\\\nraise SystemExit\n"""\'\'\'{{ 1 }}{% raw %}'
    found = loaded(
        title=nasty,
        fields={"own": {**ENTRY, "summary": nasty, "why": nasty, "default": nasty}},
        changes=[{**CHANGE, "why": nasty, "add": {**ADDED, "message": nasty, "hint": nasty}}],
    )
    (violation,) = compiled(found, "strict").collect_violations(smallest(udf1="a" * 10))
    assert (violation.message, violation.hint) == (f"udf1 {nasty}", nasty)
