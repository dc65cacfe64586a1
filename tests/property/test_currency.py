"""Laws of the currency, and the lists that codes come from."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import collect_violations
from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen.spec import Spec

# Read off the page.
ACCEPTED = {"HKD", "EUR", "USD", "GBP", "INR"}
LOOK_ALIKES = {
    "I": "\u0406\u0399\uff29l1|",
    "N": "\u039d\uff2e",
    "R": "\uff32\u01a6",
    "E": "\u0415",
    "U": "\uff35",
}
codes = sorted(currency.alpha_3 for currency in pycountry.currencies)


def rules_of(currency: object) -> set[str]:
    return {v.rule_id for v in collect_violations({"currency": currency}) if v.field == "currency"}


@pytest.mark.parametrize("code", codes)
def test_of_all_iso_4217_codes_five_are_accepted(code: str) -> None:
    assert rules_of(code) == (set() if code in ACCEPTED else {"currency.enum"})


@given(st.sampled_from(sorted(ACCEPTED)), st.lists(st.booleans(), min_size=3, max_size=3))
def test_case_counts(code: str, lower: list[bool]) -> None:
    variant = "".join(c.lower() if low else c for c, low in zip(code, lower, strict=True))
    assert rules_of(variant) == ({"currency.enum"} if any(lower) else set())


@given(st.sampled_from(sorted(ACCEPTED)), st.integers(0, 2), st.data())
def test_a_look_alike_is_another_letter(code: str, place: int, data: st.DataObject) -> None:
    twin = data.draw(st.sampled_from(LOOK_ALIKES.get(code[place], "\u0410")))
    assert rules_of(code[:place] + twin + code[place + 1 :]) == {"currency.enum"}


@given(st.sampled_from(sorted(ACCEPTED)), st.sampled_from(["\n", " ", "\u200b", "\x00", "S"]))
def test_nothing_may_stand_beside_it(code: str, beside: str) -> None:
    assert rules_of(code + beside) == rules_of(beside + code) == {"currency.enum"}


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    assert (rules_of(text) == set()) == (text in ACCEPTED)


@pytest.mark.parametrize(("value", "hint"), [("inr", "INR"), (" usd ", "USD"), ("SGD", None)])
def test_a_slip_of_case_or_space_gets_the_code(value: str, hint: str | None) -> None:
    (found,) = (v for v in collect_violations({"currency": value}) if v.field == "currency")
    own = "if your account is enabled for another, override this rule"
    assert found.hint == (own if hint is None else f"did you mean {hint}?")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("HKD", "HKD is a currency: did you mean HKG?"),
        ("IN", "did you mean IND?"),
        ("ind", "did you mean IND?"),
        ("Nowhere", "write three capital letters, for example IND, or leave the field out"),
    ],
)
def test_a_country_code_of_another_kind_gets_the_code(value: str, hint: str) -> None:
    field = "billing_address_country_code_iso"
    (found,) = (v for v in collect_violations({field: value}) if v.field == field)
    assert found.hint == hint


def test_the_lists_are_those_of_pycountry(spec: Spec) -> None:
    assert list(spec.lists["iso-4217"]) == codes
    countries = spec.lists["iso-3166-1-alpha-3"]
    assert {code: country["alpha_2"] for code, country in countries.items()} == {
        country.alpha_3: country.alpha_2 for country in pycountry.countries
    }
    assert set(spec.lists["iso-4217"]) >= ACCEPTED


@pytest.mark.parametrize("profile", PROFILES)
def test_every_iso_3166_code_is_a_country(profile: str) -> None:
    for country in pycountry.countries:
        order = {"shipping_address_country_code_iso": country.alpha_3}
        assert not any(v.field in order for v in collect_violations(order))
