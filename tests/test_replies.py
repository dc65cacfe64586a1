"""Replies: every vector in Python and by the schemas, and parse_reply, which is total."""

import json
import pickle
from collections.abc import Mapping
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import types
from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen.json_schema import DRAFTS
from juspay_rules.codegen.plan import plan
from juspay_rules.codegen.replies import breaches
from juspay_rules.codegen.spec import Spec
from juspay_rules.exchange import Created, Refused, collect_reply_violations, parse_reply
from tests.conftest import ROOT, catalogue, schema
from tests.strategies import json_like

VECTORS: list[dict[str, Any]] = json.loads(
    (ROOT / "generated/vectors/replies.json").read_text(encoding="utf-8")
)["vectors"]
STATUSES = [200, 400, 401, 403]
CREATED = {
    "status": "CREATED",
    "status_id": 1,
    "id": "ord_1",
    "order_id": "a1",
    "payment_links": {"web": "https://pay.example/1", "mobile": "https://pay.example/2"},
}


def test_a_reply_breaks_what_its_vector_says() -> None:
    for vector in VECTORS:
        body: Any = vector.get("body", vector.get("reply"))
        found = collect_reply_violations(vector["status"], body)
        broken = sorted([one.rule_id, one.instance_path] for one in found)
        assert broken == vector["raises"], vector
        as_text = body if isinstance(body, str) else json.dumps(body)
        assert collect_reply_violations(vector["status"], as_text.encode()) == found


@pytest.mark.parametrize("draft", ["", "draft-07"])
@pytest.mark.parametrize("profile", PROFILES)
def test_the_schemas_refuse_what_python_refuses(profile: str, draft: str) -> None:
    engines: dict[int, Any] = {
        status: jsonschema.Draft202012Validator(schema(profile, f"replies/{status}", draft))
        for status in STATUSES
    }
    judged = [vector for vector in VECTORS if "reply" in vector and vector["status"] in engines]
    assert len(judged) > 400
    for vector in judged:
        taken = engines[vector["status"]].is_valid(vector["reply"])
        assert taken == (not vector["raises"]), vector


def test_both_drafts_differ_in_their_names_alone() -> None:
    for profile in PROFILES:
        for status in STATUSES:
            new, old = (
                dict(schema(profile, f"replies/{status}", draft)) for draft in ("", "draft-07")
            )
            assert (new.pop("$schema"), old.pop("$schema")) == (*DRAFTS.values(),)
            assert str(new.pop("$id")).endswith(f"/{profile}/replies/{status}.json")
            assert "/draft-07/" in str(old.pop("$id"))
            assert new == old


def test_every_rule_of_replies_has_vectors_on_both_sides() -> None:
    for profile in PROFILES:
        ids = {rule["id"] for rule in catalogue()["profiles"][profile]["replies"]["rules"]}
        assert {vector["rule"] for vector in VECTORS if vector["side"] == "valid"} == ids
        assert {rule for vector in VECTORS for rule, _ in vector["raises"]} == ids


def test_every_member_of_every_reply_is_judged(spec: Spec) -> None:
    """Under each of its spellings; and one that is demanded is missed."""
    for reply in spec.replies:
        for member in reply.shape.members:
            for name in member.names:
                wrong = collect_reply_violations(reply.status, {name: 1.5})
                assert ("reply.type", f"/{name}") in [(w.rule_id, w.instance_path) for w in wrong]
            missed = [w.instance_path for w in collect_reply_violations(reply.status, {})]
            assert (f"/{member.name}" in missed) == (
                member.required or member.name in reply.shape.one_of[:1]
            )


def test_the_pages_own_replies_break_nothing(spec: Spec) -> None:
    for reply in spec.replies:
        for example in reply.examples:
            assert collect_reply_violations(reply.status, example) == ()
            parsed = parse_reply(reply.status, example)
            assert isinstance(parsed, Created) == (reply.status == 200)
            assert parsed.violations == ()


def test_a_created_order_is_typed() -> None:
    reply = {**CREATED, "client_auth_token": "token-of-nobody", "unlisted": [1]}
    parsed = parse_reply(200, json.dumps(reply))
    assert isinstance(parsed, Created)
    assert (parsed.status, parsed.status_id) == ("CREATED", 1)
    assert (parsed.id, parsed.order_id) == ("ord_1", "a1")
    assert parsed.web == "https://pay.example/1"
    assert parsed.mobile == "https://pay.example/2"
    assert parsed.iframe is None
    assert parsed.client_auth_token == "token-of-nobody"
    assert parsed == pickle.loads(pickle.dumps(parsed))
    assert repr(parsed) == "Created(0 violations)"


def test_an_order_without_its_links_is_still_created() -> None:
    parsed = parse_reply(200, {"id": "ord_1", "order_id": "a1"})
    assert isinstance(parsed, Created)
    assert parsed.web is None
    assert [one.instance_path for one in parsed.violations] == [
        "/status",
        "/status_id",
        "/payment_links",
    ]
    assert parsed.violations[0].field == "status"
    assert "must have this member" in str(parsed.violations[0])


def test_a_status_that_no_document_shows_is_told() -> None:
    (violation,) = parse_reply(200, {**CREATED, "status": "CHARGED"}).violations
    assert (violation.rule_id, violation.field) == ("reply.enum", "status")
    assert "CHARGED" not in repr(violation)
    (link,) = parse_reply(
        200, {**CREATED, "payment_links": {"web": "http://pay.example"}}
    ).violations
    assert (link.rule_id, link.field) == ("reply.pattern", "payment_links.web")


@pytest.mark.parametrize("lost", ["id", "order_id"])
def test_a_200_that_names_no_order_is_no_order(lost: str) -> None:
    for body in (
        {**CREATED, lost: ""},
        {**CREATED, lost: 7},
        {k: v for k, v in CREATED.items() if k != lost},
    ):
        parsed = parse_reply(200, body)
        assert isinstance(parsed, Refused)
        assert not parsed.is_documented


def test_a_refusal_is_typed_nested_and_flat() -> None:
    nested = parse_reply(
        400,
        {
            "status": "Bad Request",
            "error_code": "INVALID_REQUEST",
            "error_info": {
                "user_message": "for the user",
                "developer_message": "for you",
                "category": "USER_ERROR",
                "code": "INVALID_INPUT",
                "request_id": "r1",
                "fields": [{"field_name": "amount", "reason": "x"}, {"field_name": "currency"}],
            },
        },
    )
    assert isinstance(nested, Refused)
    assert (nested.status, nested.code, nested.error_code) == (
        400,
        "INVALID_INPUT",
        "INVALID_REQUEST",
    )
    assert (nested.user_message, nested.developer_message) == ("for the user", "for you")
    assert nested.fields == (("amount", "x"), ("currency", None))
    assert nested.request_id == "r1"
    assert nested.is_documented
    assert nested == pickle.loads(pickle.dumps(nested))
    assert repr(nested) == "Refused(400, 0 violations)"
    flat = parse_reply(400, '{"status": "x", "error_message": "for you", "user_message": "u"}')
    assert isinstance(flat, Refused)
    assert (flat.code, flat.fields, flat.request_id) == (None, (), None)
    assert (flat.user_message, flat.developer_message) == ("u", "for you")
    assert flat.is_documented


def test_capitals_of_the_table_are_read_too() -> None:
    info = {
        "User_message": "u",
        "Developer_message": "d",
        "Category": "c",
        "Code": "BAD_ORIGIN",
        "Fields": [{"field_name": "amount"}, 7, {"reason": "x"}],
    }
    parsed = parse_reply(400, {"status": "x", "error_info": info})
    assert isinstance(parsed, Refused)
    assert (parsed.user_message, parsed.developer_message, parsed.code) == ("u", "d", "BAD_ORIGIN")
    assert parsed.fields == (("amount", None),)
    assert [one.instance_path for one in parsed.violations] == [
        "/error_info/Fields/1",
        "/error_info/Fields/2/field_name",
    ]
    links = {"Web": "https://pay.example/1", "Iframe": "https://pay.example/3"}
    created = parse_reply(200, {**CREATED, "payment_links": links})
    assert isinstance(created, Created)
    assert (created.web, created.iframe) == (links["Web"], links["Iframe"])


@pytest.mark.parametrize(
    ("status", "body", "rule_id", "hint"),
    [
        (502, b"<html>", "reply.syntax", "line 1, column 1: Expecting value"),
        (200, b"\xff", "reply.syntax", "the byte at offset 0 is not UTF-8"),
        (200, "[]", "reply.syntax", "None"),
        (200, None, "reply.syntax", "reading it raised TypeError"),
        (504, {}, "reply.status", "ask for its status before you send it again"),
        (True, {}, "reply.status", "ask for its status"),
        ("200", {}, "reply.status", "ask for its status"),
    ],
)
def test_what_is_no_documented_reply_is_told(
    status: Any, body: Any, rule_id: str, hint: str
) -> None:
    parsed = parse_reply(status, body)
    assert isinstance(parsed, Refused)
    assert not parsed.is_documented
    (violation,) = parsed.violations
    assert violation.rule_id == rule_id
    assert violation.field is None
    assert hint in str(violation.hint)
    assert parsed.status == (status if type(status) is int else 0)


statuses = st.sampled_from(STATUSES) | st.integers()
near = st.sampled_from([vector["reply"] for vector in VECTORS if "reply" in vector])


@given(statuses | json_like, st.binary() | st.text() | json_like | near.map(json.dumps))
def test_any_status_and_any_bytes_get_an_answer(status: Any, body: Any) -> None:
    """Created or Refused, whatever comes; Created only for a 200 with both identifiers."""
    parsed = parse_reply(status, body)
    assert parsed.violations == collect_reply_violations(status, body)
    if isinstance(parsed, Created):
        assert status == 200
        assert parsed.id
        assert parsed.order_id
    else:
        assert isinstance(parsed, Refused)
        assert parsed.is_documented == (status in STATUSES[1:] and not parsed.violations)
    assert len(repr(parsed)) < 5000


@given(st.sampled_from(STATUSES), near, st.text(), json_like)
def test_the_generated_functions_agree_with_the_spec(
    spec: Spec, status: int, reply: dict[str, Any], key: str, value: Any
) -> None:
    """For a reply with any member replaced: the same keywords at the same places."""
    shapes = {one.status: one.shape for one in spec.replies}
    for changed in (
        reply,
        {**reply, key: value},
        {**reply, "error_info": value},
        {**reply, "payment_links": value},
    ):
        found = {
            (one.rule_id, one.instance_path) for one in collect_reply_violations(status, changed)
        }
        assert found == {
            (f"reply.{rule}", path) for rule, path in breaches(shapes[status], changed, "")
        }


def test_types_has_the_replies() -> None:
    links: types.PaymentLinks = {"web": "https://pay.example/1"}
    reply: types.CreatedReply = {
        "status": "NEW",
        "status_id": 1,
        "id": "ord_1",
        "order_id": "a1",
        "payment_links": links,
    }
    assert parse_reply(200, reply).violations == ()
    assert types.CreatedReply.__required_keys__ == set(reply)


REPLIES = "create_order/replies.yaml"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("shape: payment-links", "shape: payment-link", "there is no shape 'payment-link'; use one of"),
        ("shape: payment-links", "shape: created-reply", "the shape created-reply holds itself"),
        ("one_of: [error_info", "one_of: [error_inf", "no member 'error_inf'; name a member"),
        ("status_id: {type: integer", "status_id: {type: integer, minLength: 1", "is no text"),
        ("status_id: {type: integer", "status_id: {type: object", "a shape belongs to objects and"),
        ('pattern: "https://[!-~]+"', 'pattern: "https://.+"', "character 9 of https://.+"),
        ("shape: error-field, presence", "shape: payment-links, presence", "no reply has this shape"),
        ("status_id: 1\n", "status_id: x\n", "the example breaks [('type', '/status_id')]"),
        ("enum: [CREATED, NEW]", "enum: [CREATED]", "the example breaks [('enum', '/status')]"),
        ("source: [sea-ec-sdk/replies.401]", "source: [sea-ec-sdk/replies.40]", "did you mean"),
    ],
)  # fmt: skip
def test_a_broken_spec_of_replies_says_where(
    schema_texts: Mapping[str, str], old: str, new: str, wanted: str
) -> None:
    assert old in schema_texts[REPLIES]
    with pytest.raises(ValueError, match=r"^schemas/create_order/replies\.yaml:[0-9]+: ") as caught:
        plan({**schema_texts, REPLIES: schema_texts[REPLIES].replace(old, new, 1)})
    assert wanted in str(caught.value)
