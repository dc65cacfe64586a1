"""parse_json and parse_form: what they take, and what they refuse."""

import json
import time
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import ValidationError, parse_form, parse_json


def refused(parse: Any, body: str | bytes) -> tuple[str, str | None, str | None]:
    with pytest.raises(ValidationError) as caught:
        parse(body)
    (violation,) = caught.value.violations
    return violation.rule_id, violation.field, violation.hint


utf8 = st.text(st.characters(codec="utf-8"))
documents = st.dictionaries(
    utf8,
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**308), 10**308)
        | st.floats(allow_nan=False, allow_infinity=False)
        | utf8,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(utf8, inner, max_size=3),
        max_leaves=6,
    ),
)


@given(documents, st.booleans())
def test_json_is_read_as_it_was_written(order: dict[str, Any], ascii_only: bool) -> None:
    text = json.dumps(order, ensure_ascii=ascii_only)
    assert parse_json(text) == parse_json(text.encode()) == order


@given(st.dictionaries(utf8, utf8))
def test_a_form_is_read_as_it_was_written(order: dict[str, str]) -> None:
    body = urlencode(order)
    assert parse_form(body) == parse_form(body.encode()) == order


@given(st.text("ab=&+%41\u00e9 ;{["))
def test_a_form_means_what_the_standard_library_reads(body: str) -> None:
    try:
        order = parse_form(body)
    except ValidationError:
        return
    assert order == dict(parse_qsl(body, keep_blank_values=True, errors="strict"))


def test_a_number_that_no_double_holds_is_refused_not_raised() -> None:
    for digits in (309, 5000):
        assert refused(parse_json, '{"amount": 1' + "0" * digits + "}")[0] == "body.not-a-number"
        assert refused(parse_json, '{"amount": -1' + "0" * digits + "}")[0] == "body.not-a-number"
    assert parse_json('{"amount": 1' + "0" * 308 + "}") == {"amount": 10**308}
    assert parse_json('{"amount": ' + "0." + "0" * 5000 + "1}") == {"amount": 0.0}


def test_many_keys_one_of_them_twice_are_refused_in_linear_time() -> None:
    body = "{" + ",".join(f'"k{number}": 1' for number in range(200_000)) + ', "k199999": 2}'
    start = time.perf_counter()
    assert refused(parse_json, body)[:2] == ("body.duplicate-key", "k199999")
    assert time.perf_counter() - start < 20  # seconds; a quadratic search takes many minutes


def test_what_is_no_order_is_still_read_to_its_end() -> None:
    assert refused(parse_json, '["\\ud800"]')[0] == "body.surrogate"
    assert refused(parse_json, "[" * 200 + "]" * 200)[0] == "body.depth"
    assert refused(parse_json, "[1]")[0] == "order.type"


def test_a_syntax_error_says_where() -> None:
    assert refused(parse_json, '{\n"a": 1,\n}') == (
        "body.syntax",
        None,
        "line 3, column 1: Expecting property name enclosed in double quotes",
    )


def test_a_duplicate_key_is_named_where_it_may_be_shown() -> None:
    assert refused(parse_json, '{"amount": 1, "amount": 2}')[1] == "amount"
    assert refused(parse_form, "amount=1&amount=2")[1] == "amount"
    assert refused(parse_form, "guest%40x=1&guest%40x=2")[1] == "<key of 7 characters>"


@pytest.mark.parametrize("body", ['{"a": "\ud800"}', "a=\udc00"])
def test_a_str_with_half_a_surrogate_pair_is_refused(body: str) -> None:
    assert refused(parse_json, body)[0] == "body.surrogate"
    assert refused(parse_form, body)[0] == "body.surrogate"


@pytest.mark.parametrize("depth", [99, 100, 101, 5_000, 200_000])
def test_nesting_is_taken_to_one_hundred_levels(depth: int) -> None:
    body = '{"a":' + "[" * (depth - 1) + "]" * (depth - 1) + "}"
    if depth <= 100:
        assert list(parse_json(body)) == ["a"]
    else:
        assert refused(parse_json, body)[0] == "body.depth"


def test_pairs_of_surrogate_escapes_are_whole_characters() -> None:
    assert parse_json('{"a": ["\\ud83d\\ude00", {"b": 1}]}') == {"a": ["\U0001f600", {"b": 1}]}


def test_empty_pairs_and_names_without_a_sign_are_as_in_the_url_standard() -> None:
    assert parse_form("") == {}
    assert parse_form("&a=1&&b&") == {"a": "1", "b": ""}


@pytest.mark.parametrize("parse", [parse_json, parse_form])
def test_a_body_is_text_or_bytes(parse: Any) -> None:
    with pytest.raises(TypeError, match="a body is str or bytes, not dict"):
        parse({})


@given(st.binary() | st.text(st.characters()))
def test_any_other_body_is_refused_never_raised(body: str | bytes) -> None:
    for parse in (parse_json, parse_form):
        try:
            answer: object = parse(body)
        except ValidationError as error:
            answer = error
        assert isinstance(answer, dict) or len(getattr(answer, "violations", ())) == 1
