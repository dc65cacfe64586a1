"""Laws of the order id."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from juspay_rules import Validator
from juspay_rules._generated.version import PROFILES
from tests import strategies

# Read off the documents: fewer than 21 characters, and fewer than 18 for cred-pay.
LONGEST = {"cred-pay": 17, "portable": 17}
OBSERVED = strategies.ALPHANUMERIC + "_.(){}+~-"


def rules_of(order_id: object, profile: str = PROFILES[0], policy: str = "documented") -> set[str]:
    found = Validator(profile=profile, policy=policy).collect_violations({"order_id": order_id})
    return {v.rule_id for v in found if v.field == "order_id"}


@pytest.mark.parametrize("profile", PROFILES)
@given(data=st.data())
def test_the_length_decides(profile: str, data: st.DataObject) -> None:
    limit = LONGEST.get(profile, 20)
    size = data.draw(strategies.around(limit))
    order_id = data.draw(strategies.alphanumeric(size))
    wanted = (
        {"order_id.minLength"} if size == 0 else {"order_id.maxLength"} if size > limit else set()
    )
    assert rules_of(order_id, profile) == wanted


@given(st.characters(), st.integers(0, 5))
@example("\n", 5)
@example("_", 0)
@example("\u0661", 2)
@example("\uff21", 2)
@example("\u212a", 2)
def test_any_character_but_ascii_letters_and_digits_is_refused(character: str, place: int) -> None:
    order_id = "Order"[:place] + character + "Order"[place:]
    wanted = set() if character in strategies.ALPHANUMERIC else {"order_id.pattern"}
    assert rules_of(order_id) == wanted


@given(st.text(OBSERVED + "$#@!&*\n\u00e9", min_size=1, max_size=17))
@example("a_b")
@example("_ab")
@example("a$b")
@example("ab\n")
def test_under_observed_the_sandbox_decides(order_id: str) -> None:
    taken = order_id[0] in strategies.ALPHANUMERIC and set(order_id) <= set(OBSERVED)
    validator = Validator(policy="observed")
    errors = [
        v
        for v in validator.collect_violations({"order_id": order_id, "amount": "1"})
        if v.severity == "error"
    ]
    assert [v.rule_id for v in errors] == ([] if taken else ["order_id.observed-charset"])
    assert "order_id.observed-charset" not in rules_of(order_id)


@given(st.text(st.characters(codec="utf-16"), min_size=15, max_size=25))
@example("\U0001f600" * 20)
@example("\U0001f600" * 21)
def test_lengths_count_code_points(order_id: str) -> None:
    assert ("order_id.maxLength" in rules_of(order_id)) == (len(list(order_id)) > 20)


def test_overriding_the_pattern_leaves_the_charset_that_was_observed() -> None:
    validator = Validator(ignore={"order_id.pattern"})
    assert validator.is_valid({"order_id": "a_b", "amount": "1"})
    (found,) = (
        v
        for v in validator.collect_violations({"order_id": "a$b", "amount": "1"})
        if v.field == "order_id"
    )
    assert found.rule_id == "order_id.observed-charset"
