"""Laws of the amount."""

import json
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from juspay_rules import Validator, collect_violations, is_valid, parse_json
from tests import strategies

ORDER = {
    "order_id": "orderid9876580",
    "currency": "INR",
    "customer_id": "guest",
    "customer_email": "guest@example.com",
}


def rules_of(amount: object) -> set[str]:
    found = collect_violations(ORDER | {"amount": amount})
    return {v.rule_id for v in found if v.rule_id.startswith("amount.")}


@given(strategies.positive_amounts)
def test_plain_text_with_at_most_two_decimals_breaks_nothing(amount: str) -> None:
    assert rules_of(amount) == set()


@given(strategies.too_fine_amounts)
def test_text_with_more_decimals_is_refused(amount: str) -> None:
    assert rules_of(amount) == {"amount.pattern"}


@given(strategies.plain_amounts)
def test_negative_text_breaks_the_minimum_alone(amount: str) -> None:
    assert rules_of(f"-{amount}") == {"amount.minimum"}


@given(strategies.plain_amounts, st.sampled_from(["+", " ", "\t", "\u200b", "\u2212", "$", "INR "]))
def test_a_sign_or_space_before_it_is_refused(amount: str, before: str) -> None:
    assert rules_of(before + amount) == {"amount.pattern"}


@given(
    strategies.plain_amounts,
    st.sampled_from(["e2", "E2", " ", "\n", "\r\n", ".", "f", "/-", "\x00"]),
)
def test_anything_after_it_is_refused(amount: str, after: str) -> None:
    whole = amount.partition(".")[0]
    assert rules_of(whole + after) == {"amount.pattern"}


@given(strategies.plain_amounts, st.sampled_from(strategies.OTHER_DIGITS), st.integers(0, 30))
def test_a_digit_of_another_script_is_refused(amount: str, digit: str, place: int) -> None:
    assert rules_of(amount[:place] + digit + amount[place:]) == {"amount.pattern"}


@given(st.text())
@example("")
@example("-")
@example(".")
@example("1,000")
def test_other_text_is_refused(text: str) -> None:
    whole, point, rest = text.removeprefix("-").partition(".")
    digits = set("0123456789")
    plain = whole != "" and set(whole + rest) <= digits and (not point or 1 <= len(rest) <= 2)
    assert ("amount.pattern" in rules_of(text)) == (not plain)


@given(st.integers(1, 2**53 - 1), st.integers(0, 2))
@example(1999, 2)
@example(435, 2)
@example(7, 2)
def test_a_number_with_at_most_two_decimals_only_warns(units: int, places: int) -> None:
    assert rules_of(float(Decimal(units).scaleb(-places))) == {"amount.json-number"}


@given(st.floats(0.001, 2.0**53 - 1))
def test_the_scale_of_a_number_is_that_of_its_shortest_text(amount: float) -> None:
    exponent = Decimal(repr(amount)).normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    assert ("amount.scale" in rules_of(amount)) == (exponent < -2)


@given(st.integers(-(10**400), -1))
@example(-1)
def test_a_negative_number_is_refused(amount: int) -> None:
    assert "amount.minimum" in rules_of(amount)


@pytest.mark.parametrize("amount", [2**53 - 1, 2.0**53 - 1])
def test_the_largest_number_that_every_reader_takes(amount: float) -> None:
    assert rules_of(amount) == {"amount.json-number"}


@given(st.integers(2**53, 10**400))
@example(2**53)
def test_a_larger_number_is_refused(amount: int) -> None:
    assert "amount.maximum" in rules_of(amount)


@pytest.mark.parametrize(
    "amount",
    [float("nan"), float("inf"), -float("inf"), True, False, None, [], {}, Decimal(1), b"1"],
)
def test_what_json_cannot_write_as_an_amount_is_of_the_wrong_type(amount: object) -> None:
    assert rules_of(amount) == {"amount.type"}


def test_a_decimal_gets_the_hint_that_helps() -> None:
    (found,) = (
        v for v in collect_violations(ORDER | {"amount": Decimal("1.5")}) if v.field == "amount"
    )
    assert found.hint is not None
    assert "str(amount)" in found.hint


@given(strategies.positive_amounts | st.floats(0.01, 1e6).map(lambda amount: round(amount, 2)))
def test_an_amount_survives_a_json_body(amount: object) -> None:
    order = parse_json(json.dumps(ORDER | {"amount": amount}))
    assert is_valid(order)
    assert order["amount"] == amount


@given(st.sampled_from(["0", "00", "0.0", "0.00", 0, 0.0, -0.0]))
def test_zero_warns_and_is_an_error_under_strict(amount: object) -> None:
    assert "amount.zero" in rules_of(amount)
    assert is_valid(ORDER | {"amount": amount})
    assert not Validator(policy="strict").is_valid(ORDER | {"amount": amount})
