"""What the local server answers, without a socket: predict_reply's answer, read from bytes."""

import base64
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import ValidationError
from juspay_rules._generated.version import PROFILES
from juspay_rules.exchange import Created, collect_reply_violations, parse_reply, predict_reply
from juspay_rules.rules import POLICIES
from juspay_rules.server.judge import Headers, Judge, read_order
from juspay_rules.server.settings import Settings
from tests.conftest import header_vectors, vectors
from tests.serving import FORM, HEADERS, JSON, ORDER, basic
from tests.test_error_table import ROWS

HERE = "127.0.0.1"


def raw(headers: Any) -> Headers:
    pairs = headers.items() if isinstance(headers, dict) else headers
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in pairs]


def answer(order: Any, headers: Any = HEADERS, address: str = HERE, **settings: Any) -> Any:
    body = order if isinstance(order, bytes) else json.dumps(order).encode()
    return Judge(Settings(**settings)).of_order(raw(headers), body, address)


@pytest.mark.parametrize("name", ROWS)
def test_each_row_of_the_error_table_is_provoked(name: str) -> None:
    order, headers, others, (status, code, blamed, reason, rule_id, _) = ROWS[name]
    settings = {**others}
    if settings.pop("address_allowed", True) is False:
        settings["allow_address"] = ("10.0.0.0/8", "2001:db8::/32")
    found = answer(order, headers, **settings)
    assert (found.status, found.row, found.rule_id) == (status, name, rule_id)
    info = found.body["error_info"]
    assert info["code"] == code
    fields = [(one["field_name"], one["reason"]) for one in info.get("fields", [])]
    assert fields == ([(blamed, reason)] if blamed else [])


@pytest.mark.parametrize(
    ("profile", "policy"),
    [(PROFILES[0], policy) for policy in POLICIES] + [(name, POLICIES[0]) for name in PROFILES[1:]],
)
def test_every_vector_gets_what_is_predicted(profile: str, policy: str) -> None:
    """Sent as JSON; and as a form, where every value is a text."""
    judge = Judge(Settings(profile=profile, policy=policy))
    kinds = 0
    for vector in vectors(profile):
        if "order" in vector:
            order = vector["order"]
            bodies = [(JSON, json.dumps(order).encode())]
            if isinstance(order, dict) and all(isinstance(one, str) for one in order.values()):
                bodies.append((FORM, urlencode(order).encode()))
        else:
            order = None
            bodies = [(vector["content_type"], base64.b64decode(vector["body_base64"]))]
        for kind, body in bodies:
            headers = HEADERS | {"Content-Type": kind, "x-routing-id": "customer-id-007"}
            found = judge.of_order(raw(headers), body, HERE)
            read = read_order(raw(headers), body)
            wanted = predict_reply(read, headers, profile=profile, policy=policy)
            assert (found.status, found.rule_id, found.row) == (
                wanted.status,
                wanted.rule_id,
                wanted.row,
            ), vector
            assert collect_reply_violations(found.status, found.body) == ()
            kinds += found.status == 200
            if order is None and vector["side"] == "invalid":
                assert isinstance(read, ValidationError)
                assert vector["rule"] in {one.rule_id for one in found.violations}
    assert kinds > 100


def test_every_vector_of_headers_gets_what_is_predicted() -> None:
    judge = Judge(Settings())
    statuses = set()
    for vector in header_vectors("express-checkout-global"):
        try:
            headers = raw(vector["headers"])
        except (AttributeError, TypeError, ValueError):
            continue  # not what a socket can bring
        order = ORDER | vector.get("order", {})
        body = json.dumps(order).encode()
        found = judge.of_order(headers, body, HERE)
        read = read_order(headers, body)
        assert (found.status, found.rule_id) == (
            (wanted := predict_reply(read, headers)).status,
            wanted.rule_id,
        ), vector
        statuses.add(found.status)
    assert statuses == {200, 400, 401, 403}


def test_a_created_order_has_an_identifier_of_its_own() -> None:
    first, second = answer(ORDER), answer(ORDER)
    for found in (first, second):
        reply = parse_reply(found.status, found.body)
        assert isinstance(reply, Created)
        assert reply.violations == ()
        assert (reply.status, reply.order_id) == ("CREATED", "a1")
        assert reply.client_auth_token is None
        for link in (reply.web, reply.mobile, reply.iframe):
            assert link
            assert reply.id in link
    assert first.body["id"] != second.body["id"]


@pytest.mark.parametrize(
    ("value", "asked"), [(True, True), ("true", True), (False, False), ("false", False)]
)
def test_a_token_comes_where_it_was_asked_for(value: object, asked: bool) -> None:
    found = answer(ORDER | {"options.get_client_auth_token": value})
    assert ("client_auth_token" in found.body) == asked
    assert collect_reply_violations(200, found.body) == ()


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (basic("live-key"), 200),
        (basic("live-key").replace("Basic ", "basic   "), 200),
        (basic("live-kez"), 401),
        (basic("live"), 401),
        (basic("live-key-2"), 401),
        ("Basic ********", 401),
        ("Basic $KEY", 401),
        ("Bearer live-key", 401),
        ("Basic \xff", 401),
        ("", 403),
    ],
)
def test_one_key_alone(value: str, status: int) -> None:
    headers = HEADERS | {"Authorization": value}
    assert answer(ORDER, headers, api_key="live-key").status == status
    question = Judge(Settings(api_key="live-key")).of_question(raw(headers), HERE)
    assert (200 if question is None else question.status) == status


def test_any_well_formed_key() -> None:
    for value, status in ((basic("x"), 200), ("Basic ********", 200), ("Basic eA==", 401)):
        assert answer(ORDER, HEADERS | {"Authorization": value}).status == status


def test_a_second_key_does_not_slip_in() -> None:
    headers = [*HEADERS.items(), ("Authorization", basic("other"))]
    found = answer(ORDER, headers, api_key="key-of-nobody")
    assert found.status == 401
    assert answer(ORDER, HEADERS, api_key="key-of-nobody").status == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("10.1.2.3", 200),
        ("::ffff:10.1.2.3", 200),
        ("2001:db8::1", 200),
        ("11.0.0.1", 403),
        ("127.0.0.1", 403),
        ("::1", 403),
    ],
)
def test_addresses(address: str, status: int) -> None:
    allowed = ("10.0.0.0/8", "2001:db8::/32")
    assert answer(ORDER, address=address, allow_address=allowed).status == status
    assert answer(ORDER, address=address).status == 200
    question = Judge(Settings(allow_address=allowed)).of_question(raw(HEADERS), address)
    assert (200 if question is None else question.status) == status


def test_a_duplicate_is_refused_with_the_order_id() -> None:
    judge = Judge(Settings())
    found = judge.duplicate(judge.of_order(raw(HEADERS), json.dumps(ORDER).encode(), HERE))
    assert (found.status, found.rule_id, found.row) == (400, "gate.duplicate-order-id", None)
    assert [one["field_name"] for one in found.body["error_info"]["fields"]] == ["order_id"]
    assert [(one.severity, one.rule_id) for one in found.violations] == [
        ("error", "gate.duplicate-order-id")
    ]
    assert collect_reply_violations(400, found.body) == ()


@pytest.mark.parametrize(
    ("kind", "body", "read"),
    [
        (JSON, b'{"a": 1}', {"a": 1}),
        ("application/JSON; charset=utf-8", b' {"a": 1}', {"a": 1}),
        (FORM, b"a=1", {"a": "1"}),
        (None, b' \n{"a": 1}', {"a": 1}),
        (None, b"a=1", {"a": "1"}),
        (None, b"", {}),
        ("text/plain", b'{"a": 1}', {"a": 1}),
        ("text/plain", b"a=1", {"a": "1"}),
        (FORM, b'{"a": 1}', "body.syntax"),
        (JSON, b"a=1", "body.syntax"),
        (JSON, b"", "body.syntax"),
        (JSON, b"[1]", "order.type"),
    ],
)
def test_a_body_is_read_as_its_type_says(kind: str | None, body: bytes, read: object) -> None:
    found = read_order(raw({} if kind is None else {"Content-Type": kind}), body)
    if isinstance(found, ValidationError):
        assert found.violations[0].rule_id == read
    else:
        assert found == read


header_values = st.text(st.characters(max_codepoint=0xFF, exclude_categories=["Cc"]), max_size=40)


@given(
    st.binary(max_size=200) | st.sampled_from([b"{}", b"[]", b"{", b"a=1&a=2", b"\xff"]),
    st.lists(
        st.tuples(
            st.sampled_from(["Authorization", "Content-Type", "x-merchantid", "X-Other"]),
            header_values | st.sampled_from([JSON, FORM, basic("k"), "Basic ", "Basic ****"]),
        ),
        max_size=5,
    ),
    st.sampled_from([None, "k"]),
)
def test_any_request_gets_a_reply_of_the_documents(body: bytes, headers: Any, key: str) -> None:
    """Whatever the bytes and the headers: a status and a body as the documents have them."""
    judge = Judge(Settings(api_key=key))
    found = judge.of_order(raw(headers), body, HERE)
    assert collect_reply_violations(found.status, found.body) == ()
    question = judge.of_question(raw(headers), HERE)
    assert question is None or collect_reply_violations(question.status, question.body) == ()


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ({"profile": "credpay"}, "did you mean 'cred-pay'"),
        ({"policy": "strickt"}, "did you mean 'strict'"),
        ({"fault": "timeouts"}, "did you mean 'timeout'"),
        ({"rate": 1.01}, "from 0 to 1"),
        ({"rate": -0.01}, "from 0 to 1"),
        ({"rate": float("nan")}, "from 0 to 1"),
        ({"latency": 60.1}, "from 0 to 60"),
        ({"latency": -1.0}, "from 0 to 60"),
        ({"port": 65536}, "from 0 to 65535"),
        ({"port": -1}, "from 0 to 65535"),
        ({"api_key": ""}, "without a colon"),
        ({"api_key": "key:"}, "without a colon"),
        ({"allow_address": ("10.0.0.1/8",)}, "host bits set: write an address"),
        ({"allow_address": ("localhost",)}, "write an address or a network"),
        ({"host": "localhost"}, "an IP address, as 127.0.0.1"),
        ({"host": "0.0.0.0"}, "is not loopback"),
        ({"host": "::"}, "is not loopback"),
        ({"host": "192.0.2.1"}, "--remote allows it"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(settings: dict[str, Any], wanted: str) -> None:
    with pytest.raises(ValueError, match=wanted):
        Settings(**settings)


def test_limits_of_settings_are_taken() -> None:
    Settings(rate=0, latency=0, port=0, host="::1")
    Settings(rate=1, latency=60, port=65535, host="127.8.9.10")
    Settings(host="0.0.0.0", remote=True)
    assert "secret" not in repr(Settings(api_key="secret"))
