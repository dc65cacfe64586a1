"""The error table: each row is provoked, and each reply leads back to what caused it."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import ValidationError, Validator, parse_json
from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen.plan import plan
from juspay_rules.codegen.spec import Spec, named
from juspay_rules.exchange import (
    Created,
    HeaderValidator,
    Prediction,
    collect_reply_violations,
    parse_reply,
    predict_reply,
    refusal_by_row,
    refusal_of,
    rules_for_reply,
)
from juspay_rules.rules import POLICIES
from tests.conftest import header_vectors, vectors
from tests.strategies import json_like

ORDER = {
    "order_id": "a1",
    "amount": "1.00",
    "currency": "INR",
    "customer_id": "",
    "customer_email": "guest@example.com",
}
HEADERS = {
    "Authorization": "Basic a2V5LW9mLW5vYm9keTo=",
    "x-merchantid": "testaccount",
    "Content-Type": "application/json",
}


def without(mapping: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if key != name}


# Row, order, headers, other arguments; status, code, blamed name and reason, rule and its field.
ROWS: dict[str, tuple[Any, Any, dict[str, Any], tuple[Any, ...]]] = {
    "currency-missing": (without(ORDER, "currency"), HEADERS, {"policy": "strict"}, (400, "INVALID_INPUT", "currency", "Missing field or Invalid Value", "currency.required", "currency")),
    "amount-missing": (without(ORDER, "amount"), HEADERS, {}, (400, "INVALID_INPUT", "amount", "Missing field or Invalid Value", "amount.required", "amount")),
    "amount-negative": (ORDER | {"amount": "-5"}, HEADERS, {}, (400, "INVALID_INPUT", "amount", "Invalid amount", "amount.minimum", "amount")),
    "amount-positive-integer": (ORDER | {"amount": 5}, HEADERS, {"policy": "strict"}, (400, "INVALID_INPUT", "amount", "Missing field or Invalid Value", "amount.json-number", "amount")),
    "customer-email-missing": (without(ORDER, "customer_email"), HEADERS, {"policy": "strict"}, (400, "INVALID_INPUT", "customerEmail", "Invalid value.", "customer_email.required", "customer_email")),
    "order-id-missing": (without(ORDER, "order_id"), HEADERS, {}, (400, "MISSING_MANDATORY_PARAMETER", "order_id", "Missing field.", "order_id.required", "order_id")),
    "key-missing": (ORDER, without(HEADERS, "Authorization"), {}, (403, "UNAUTHORIZED", None, None, "headers.Authorization.required", None)),
    "key-invalid": (ORDER, HEADERS | {"Authorization": "Bearer x"}, {}, (401, "UNAUTHORIZED", None, None, "headers.Authorization.scheme", None)),
    "address": (ORDER, HEADERS, {"address_allowed": False}, (403, "BAD_ORIGIN", None, None, None, None)),
}  # fmt: skip


def test_the_table_has_nine_rows_and_the_ledger_agrees(spec: Spec) -> None:
    """What predicts a row is what its row of the ledger became."""
    assert [row.name for row in spec.errors.rows] == list(ROWS)
    ledger = {row.row_id: row for row in spec.rows}
    for row in spec.errors.rows:
        claimed = named(ledger[row.source[0]].rules, spec.rule_ids())
        assert set(named(row.rules, spec.rule_ids())) <= set(claimed)
        assert ledger[row.source[0]].where.startswith("Error Codes, row")


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_predicted_and_leads_back(name: str) -> None:
    order, headers, others, (status, code, blamed, reason, rule_id, field) = ROWS[name]
    found = predict_reply(order, headers, **others)
    assert (found.status, found.row, found.rule_id) == (status, name, rule_id)
    info: Any = found.body["error_info"]
    assert info["code"] == code
    fields = info.get("fields", [])
    assert [(one["field_name"], one["reason"]) for one in fields] == [(blamed, reason)] * bool(
        blamed
    )
    causes = rules_for_reply(found.status, json.dumps(found.body))
    assert name in causes.rows
    assert causes.fields == ((field,) if field else ())
    assert rule_id is None or rule_id in causes.rule_ids
    assert collect_reply_violations(found.status, found.body) == ()


def test_a_good_request_gets_the_pages_own_200() -> None:
    found = predict_reply(ORDER, HEADERS, policy="strict")
    assert (found.status, found.rule_id, found.row, found.violation) == (200, None, None, None)
    parsed = parse_reply(200, found.body)
    assert isinstance(parsed, Created)
    assert parsed.order_id == "a1"
    assert parsed.violations == ()
    assert repr(found) == "Prediction(200, rule_id=None, row=None)"


def test_the_first_thing_wrong_is_said_and_nothing_else() -> None:
    """Key missing, key invalid, address, errors of the order in spec order, other headers."""
    bad: dict[str, Any] = {"amount": "-1", "currency": "XXX"}
    wrong = {**HEADERS, "Content-Type": "text/html"}
    no_address: dict[str, Any] = {"address_allowed": False}
    steps: list[tuple[Any, dict[str, Any], str | None]] = [
        (without(wrong, "Authorization"), {**no_address, "key_known": False}, "key-missing"),
        (wrong | {"Authorization": "x y"}, no_address, "key-invalid"),
        (wrong, {**no_address, "key_known": False}, "key-invalid"),
        (wrong, no_address, "address"),
        (wrong, {}, "order-id-missing"),
        (None, {}, "order-id-missing"),
        (None, {"key_known": False}, "key-invalid"),
    ]
    for headers, others, row in steps:
        assert predict_reply(bad, headers, **others).row == row
    bad["order_id"] = "a1"
    assert predict_reply(bad, wrong).row == "amount-negative"
    bad["amount"] = "1"
    assert predict_reply(bad, wrong).rule_id == "currency.enum"
    bad["currency"] = "INR"
    found = predict_reply(bad, wrong)
    assert (found.rule_id, found.row, found.status) == (
        "headers.Content-Type.media-type",
        None,
        400,
    )
    assert predict_reply(bad, HEADERS).status == 200


def test_an_error_that_no_row_is_about_gets_the_sample_with_its_own_name() -> None:
    found = predict_reply(ORDER | {"return_url": "https://shop.example.com/?a=1"})
    assert (found.status, found.row, found.rule_id) == (400, None, "return_url.no-query")
    body: Any = found.body
    assert [one["field_name"] for one in body["error_info"]["fields"]] == ["return_url"]
    causes = rules_for_reply(400, body)
    assert causes.rows == ()
    assert causes.fields == ("return_url",)
    assert "return_url.no-query" in causes.rule_ids
    assert all(rule_id.startswith("return_url.") for rule_id in causes.rule_ids)


def test_a_body_that_is_no_order_is_refused_after_the_key() -> None:
    with pytest.raises(ValidationError) as caught:
        parse_json('{"a": 1, "a": 2}')
    assert predict_reply(caught.value, {}).row == "key-missing"
    found = predict_reply(caught.value, HEADERS)
    assert (found.status, found.rule_id) == (400, "body.duplicate-key")
    found = predict_reply(ValidationError(()), HEADERS)
    body: Any = found.body
    assert (found.status, found.rule_id, body["error_info"]["fields"]) == (400, None, [])
    found = predict_reply([], HEADERS)  # type: ignore[arg-type]
    assert (found.status, found.rule_id) == (400, "order.type")


def test_whoever_gets_a_body_may_change_it() -> None:
    for order in ({}, ORDER | {"currency": "X"}):
        body: Any = predict_reply(order).body
        body["error_info"]["fields"][0]["field_name"] = "changed"
        assert "changed" not in json.dumps(predict_reply(order).body)
    created: Any = predict_reply(ORDER).body
    created["payment_links"]["web"] = "changed"
    assert "changed" not in json.dumps(predict_reply(ORDER).body)


def test_warnings_predict_nothing() -> None:
    assert refusal_of(Validator().collect_violations(without(ORDER, "currency"))) is None
    assert refusal_of(()) is None
    with pytest.raises(KeyError):
        refusal_by_row("no-such-row")


OF_FREE_TEXT = {
    "order.card-number",
    "order.credential",
    "order.control-character",
    "order.hidden-character",
}


@pytest.mark.parametrize("profile", PROFILES)
def test_every_invalid_vector_leads_back_to_its_rule(profile: str) -> None:
    """For each vector, policy by policy: what is predicted for the first error names that rule again,
    by a row of the table or by the field; and it is 200 exactly where nothing is an error."""
    rows, others = 0, 0
    for vector in vectors(profile):
        for policy in POLICIES:
            if "order" not in vector:
                continue
            found = predict_reply(vector["order"], profile=profile, policy=policy)
            assert (found.status == 200) == ("error" not in vector["raises"][policy].values())
            # A reply names a field; what free text holds is no rule of one field.
            if found.rule_id is not None and found.rule_id not in ("order.type", *OF_FREE_TEXT):
                causes = rules_for_reply(found.status, found.body, profile=profile)
                assert found.rule_id in causes.rule_ids, vector
                assert (found.row in causes.rows) == (found.row is not None), vector
                rows += found.row is not None
                others += found.row is None
                assert collect_reply_violations(found.status, found.body) == ()
    assert rows > 50
    assert others > 500


@pytest.mark.parametrize("profile", PROFILES)
def test_every_invalid_vector_of_headers_leads_back_to_its_rule(profile: str) -> None:
    order = ORDER | {"metadata.CRED:offers_applied": "true"}
    for vector in header_vectors(profile):
        if vector["headers"] is None:
            continue  # no headers at all are not judged
        for policy in POLICIES:
            beside = order | vector.get("order", {})
            found = predict_reply(beside, vector["headers"], profile=profile, policy=policy)
            judged = HeaderValidator(profile=profile, policy=policy)
            if Validator(profile=profile, policy=policy).is_valid(beside):
                assert (found.status == 200) == judged.is_valid(vector["headers"], beside)
            if found.rule_id is not None and found.rule_id != "headers.type":
                causes = rules_for_reply(found.status, found.body, profile=profile)
                assert found.rule_id in causes.rule_ids, vector


def test_real_replies_differ_in_small_things() -> None:
    """Spaces, case, other names for a field, a reason left out, and a flat reply."""
    row = refusal_by_row("customer-email-missing")
    body = json.dumps(row.body)
    for changed in (
        body,
        body.replace("Invalid value.", "invalid  value"),
        body.replace("customerEmail", "customer_email"),
        body.replace(', "reason": "Invalid value."', ""),
        body.replace('"code": "INVALID_INPUT", ', ""),
    ):
        causes = rules_for_reply(400, changed)
        assert causes.rows == ("customer-email-missing",), changed
        assert causes.fields == ("customer_email",)
    camel = json.dumps(refusal_by_row("order-id-missing").body).replace('"order_id"', '"orderId"')
    assert rules_for_reply(400, camel).fields == ("order_id",)
    assert rules_for_reply(400, camel).rule_ids == ("order_id.required",)
    flat = {"status": "Bad Request", "error_message": "order_id is missing"}
    assert rules_for_reply(400, flat).rows == ("order-id-missing",)
    assert (
        rules_for_reply(400, {"status": "Bad Request", "error_message": "Bad Request."}).rows == ()
    )
    assert rules_for_reply(400, {"status": "Bad Request"}).rule_ids == ()


def test_two_causes_of_one_reply_are_both_named() -> None:
    causes = rules_for_reply(400, refusal_by_row("amount-missing").body)
    assert causes.rows == ("amount-missing", "amount-positive-integer")
    assert causes.rule_ids[:2] == ("amount.required", "amount.json-number")
    assert "amount.pattern" in causes.rule_ids
    assert repr(causes).startswith("Causes(rows=('amount-missing', 'amount-positive-integer'), ")


def test_a_field_that_no_page_lists_is_the_rule_of_unknown_keys() -> None:
    body = json.dumps(refusal_by_row("amount-missing").body).replace(
        '"amount"', '"payment_page_id"'
    )
    causes = rules_for_reply(400, body)
    assert (causes.rule_ids, causes.fields) == (
        ("order.additionalProperties",),
        ("payment_page_id",),
    )


def test_the_profile_says_which_rules_there_are() -> None:
    body = refusal_by_row("currency-missing").body
    assert "currency.required" in rules_for_reply(400, body).rule_ids
    assert "currency.required" not in rules_for_reply(400, body, profile="cred-pay").rule_ids
    with pytest.raises(ValueError, match="did you mean 'cred-pay'"):
        rules_for_reply(400, body, profile="credpay")


def test_what_is_no_refusal_has_no_cause() -> None:
    replies: list[tuple[int, Any]] = [
        (200, predict_reply(ORDER).body),
        (500, b"<html>"),
        (400, b"\xff"),
    ]
    for status, body in replies:
        causes = rules_for_reply(status, body)
        assert (causes.rows, causes.rule_ids, causes.fields) == ((), (), ())


@given(st.sampled_from([200, 400, 401, 403]) | st.integers(), st.binary() | json_like)
def test_any_reply_gets_an_answer(status: Any, body: Any) -> None:
    assert len(rules_for_reply(status, body)) == 3


@given(json_like | st.dictionaries(st.sampled_from(list(ORDER)), json_like), json_like)
def test_any_request_gets_a_prediction(order: Any, headers: Any) -> None:
    """Whatever the objects: a reply that the documents know, and a repr without a value."""
    found = predict_reply(order, headers)
    assert isinstance(found, Prediction)
    assert collect_reply_violations(found.status, found.body) == ()
    assert len(repr(found)) < 120


ERRORS = "create_order/errors.yaml"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("rules: [amount.minimum]", "rules: [amount.minimun]", "no rule id is like 'amount.minimun'"),
        ("rules: [amount.minimum]", "rules: [amount.required]", "amount-missing is predicted by amount.required too"),
        ("status: 400\n    source: [sea-ec-sdk/errors.currency", "status: 418\n    source: [sea-ec-sdk/errors.currency", "no reply has the status 418; use one of 200, 400, 401, 403"),
        ("code: BAD_ORIGIN", "code: BAD", "the reply breaks [('enum', '/error_info/code')]"),
        ("errors.address]", "errors.adress]", "did you mean sea-ec-sdk/errors.address?"),
    ],
)  # fmt: skip
def test_a_broken_table_says_where(
    schema_texts: Mapping[str, str], old: str, new: str, wanted: str
) -> None:
    assert old in schema_texts[ERRORS]
    with pytest.raises(ValueError, match=r"^schemas/create_order/errors\.yaml:[0-9]+: ") as caught:
        plan({**schema_texts, ERRORS: schema_texts[ERRORS].replace(old, new, 1)})
    assert wanted in str(caught.value)
