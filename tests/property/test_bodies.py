"""A body is judged as the order that it holds, and a form is read as its grammar says."""

import json
from typing import Any
from urllib.parse import parse_qsl, quote, quote_plus, unquote_to_bytes

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import juspay_rules
from juspay_rules import (
    ValidationError,
    Validator,
    Violation,
    parse_form,
    parse_json,
    validate,
    validate_form,
    validate_json,
)
from juspay_rules._generated.version import PROFILES
from tests.conftest import vectors

# What parts a form, spells an escape, or is none: bytes that UTF-8 lacks, cut characters, and what
# means something to Python's own escapes.
ESCAPES = "%41 %2b %26 %3D %25 %5C %C3%A9 %C3 %A9 %FF %fe %FE %ED%A0%80 %zz %4 %+1 \\x41 \\u0041"
PAIRS = "a a= &a=1 %61=1 order_id=a1 &amount=1.00 &udf1=x"
PARTS = st.sampled_from(
    [*"&&&===+%\\x4a1 {[\n\u00e9\u20ac\xff\xfe\U0001f600", *ESCAPES.split(" "), *PAIRS.split(" ")]
)
forms = st.lists(PARTS, max_size=12).map("".join)


def read(body: str) -> dict[str, str] | str:
    """The order of a form, or the rule for which there is none: straight from the grammar."""
    if body.lstrip(" \t\n\r")[:1] in ("{", "["):
        return "body.syntax"
    order: dict[str, str] = {}
    for pair in filter(None, body.split("&")):
        sides = []
        for side in pair.partition("=")[::2]:
            plain = side.replace("+", " ")
            for escape in plain.split("%")[1:]:
                if len(escape) < 2 or not set(escape[:2]) <= set("0123456789abcdefABCDEF"):
                    return "body.escape"
            try:
                sides.append(unquote_to_bytes(plain).decode())
            except UnicodeDecodeError:
                return "body.encoding"
            if len(sides) == 1 and sides[0] in order:
                return "body.duplicate-key"
        order[sides[0]] = sides[1]
    return order


def parsed(body: str | bytes) -> dict[str, object] | str:
    try:
        return parse_form(body)
    except ValidationError as error:
        (violation,) = error.violations
        return violation.rule_id


@given(forms)
@example("a=1%FFa=2")
@example("a=1%FFb=2")
@example("a%FE1")
@example("a%FE=1")
@example("a=1=2")
@example("a=\\x41&b=\\%41")
@example("a=1&")
@example("a=%C3&b=%A9")
@example("a=1&a=%zz")
def test_a_form_is_read_as_its_grammar_says(body: str) -> None:
    wanted = read(body)
    assert parsed(body) == wanted
    assert parsed(body.encode()) == wanted
    if isinstance(wanted, dict):
        assert wanted == dict(parse_qsl(body, keep_blank_values=True, errors="strict"))


@given(
    st.dictionaries(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
)
def test_whoever_spells_a_form_it_means_the_same(order: dict[str, str]) -> None:
    for spell in (quote, quote_plus):
        body = "&".join(
            f"{spell(key, safe='')}={spell(value, safe='')}" for key, value in order.items()
        )
        assert parse_form(body) == order
        assert parse_form(body.lower() if body.islower() else body) == order


def said(ask: Any, of: object) -> object:
    """What is returned, or the violations that are raised."""
    try:
        return ask(of)
    except ValidationError as error:
        return error.violations


def sent(profile: str) -> list[str]:
    """Bodies of vectors: orders as JSON, and what is no order."""
    orders = [json.dumps(one["order"]) for one in vectors(profile) if "order" in one]
    return [
        *orders,
        "[]",
        "null",
        "{",
        '{"a": 1, "a": 2}',
        '{"amount": NaN}',
        '{"a": "\\ud800"}',
        "",
    ]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("policy", ["documented", "strict", "observed"])
def test_a_json_body_is_judged_as_its_order(profile: str, policy: str) -> None:
    validator = Validator(profile=profile, policy=policy)
    for body in sent(profile):
        order = said(parse_json, body)
        wanted = order if isinstance(order, tuple) else said(validator.validate, order) or order
        assert said(validator.validate_json, body) == wanted
        assert said(validator.validate_json, body.encode()) == wanted


@given(forms)
def test_a_form_body_is_judged_as_its_order(body: str) -> None:
    order = said(parse_form, body)
    wanted = order if isinstance(order, tuple) else said(validate, order) or order
    assert said(validate_form, body) == said(Validator().validate_form, body.encode()) == wanted


def test_what_is_valid_comes_back_as_the_order() -> None:
    order = {"order_id": "a1", "amount": "1.00"}
    assert validate_json(json.dumps(order)) == order
    assert validate_form(b"order_id=a1&amount=1.00") == order


@pytest.mark.parametrize(
    ("ask", "body", "rule_id"),
    [
        (validate_json, '{"order_id": "a1", "order_id": "a2"}', "body.duplicate-key"),
        (validate_json, '{"order_id": "a1", "amount": NaN}', "body.not-a-number"),
        (validate_json, b'{"order_id": "\xff"}', "body.encoding"),
        (validate_form, "order_id=a1&order_id=a2", "body.duplicate-key"),
        (validate_form, "order_id=a1&amount=%zz", "body.escape"),
        (validate_form, "order_id=%FF", "body.encoding"),
        (validate_json, '{"order_id": "a b"}', "order_id.pattern"),
        (validate_form, "order_id=a+b", "order_id.pattern"),
    ],
)
def test_what_a_plain_parse_hides_is_refused(ask: Any, body: str | bytes, rule_id: str) -> None:
    found = said(ask, body)
    assert isinstance(found, tuple)
    assert found[0].rule_id == rule_id
    assert isinstance(found[0], Violation)


def test_a_body_is_text_or_bytes() -> None:
    for ask in (juspay_rules.validate_json, juspay_rules.validate_form):
        with pytest.raises(TypeError, match="a body is str or bytes, not dict"):
            ask({})  # type: ignore[arg-type]
