"""Laws of free text: card numbers, credentials, characters that nobody sees."""

import re
import time
from string import ascii_letters, digits, punctuation
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from juspay_rules import Validator, collect_violations
from juspay_rules._generated.shapes import TEXTS
from juspay_rules._generated.version import PROFILES
from juspay_rules.card_number import holds_card_number
from juspay_rules.codegen.issuer_mutation import with_check_digit
from juspay_rules.codegen.sentinels import card_number
from juspay_rules.rules import FEWEST, POLICIES
from juspay_rules.testing.free_text import card_numbers

ISSUERS: Any = TEXTS.rule("card-number").constraints[0][2]  # type: ignore[union-attr]
FREE = ["description", "udf1", "udf10", "billing_address_line1", "metadata.PAYPAL:brand_name"]
# What may stand around a number: no digit, nor a sign behind which digits go on, nor "+".
neighbours = st.text(f"{ascii_letters}._/:#\n\u00e9\u0967", max_size=8)


def rules_of(field: str, value: object, **chosen: Any) -> set[str]:
    found = Validator(**chosen).collect_violations({field: value})
    return {one.rule_id for one in found if one.field == field}


@given(card_numbers(ISSUERS), neighbours, neighbours, st.sampled_from(FREE))
def test_a_card_number_is_found_in_any_text(number: str, before: str, after: str, key: str) -> None:
    assert "order.card-number" in rules_of(key, before + number + after)
    assert "order.card-number" in rules_of(key, f"12 {before} {number}-{after}-7")


@given(card_numbers(ISSUERS), st.integers(0, 18), st.integers(1, 9))
def test_with_one_digit_changed_it_is_none(number: str, place: int, more: int) -> None:
    """A check digit notices any one digit, wherever it stands."""
    places = [at for at, sign in enumerate(number) if sign in digits]
    at = places[place % len(places)]
    changed = number[:at] + str((int(number[at]) + more) % 10) + number[at + 1 :]
    whole = re.sub("[ -]", "", changed)
    assert not holds_card_number(whole, ISSUERS)


@given(card_numbers(ISSUERS), st.text(digits, min_size=1, max_size=3))
def test_more_digits_beside_it_make_another_number(number: str, more: str) -> None:
    whole = re.sub("[ -]", "", number)
    for longer in (whole + more, more + whole):
        assert holds_card_number(longer, ISSUERS) == card_number(ISSUERS).breaks(longer)
    assert not holds_card_number(f"+{whole}", ISSUERS)
    assert not holds_card_number("  ".join(whole), ISSUERS)


@given(st.text(f"{digits}{digits}{digits} -+a", max_size=60))
@example("4111 1111 1111 1111")
@example("+4 4111111111111111")
def test_the_two_readings_agree(text: str) -> None:
    assert holds_card_number(text, ISSUERS) == card_number(ISSUERS).breaks(text)


@given(card_numbers(ISSUERS), st.sampled_from(PROFILES), st.sampled_from(POLICIES))
def test_never_in_an_order_id(number: str, profile: str, policy: str) -> None:
    """Nor in any other field that holds no free text."""
    for key in ("order_id", "customer_id", "product_id", "gateway_id", "return_url", "amount"):
        found = Validator(profile=profile, policy=policy).collect_violations({key: number})
        assert "order.card-number" not in {one.rule_id for one in found}


def test_digits_that_are_all_equal_are_no_number() -> None:
    """It follows from the check digit and the prefixes."""
    for digit in digits:
        for count in range(13, 20):
            assert not holds_card_number(digit * count, ISSUERS), (digit, count)


@given(st.text(st.characters(), max_size=FEWEST - 1))
@example("Bearer 12345")
@example("411111111111")
def test_a_short_printable_text_is_safe(text: str) -> None:
    """The fast test asks no more of it."""
    assume(text.isprintable())
    assert Validator()._profile.every_text(text, {}) == []


TOKENS = [
    "Authorization: Bearer 0aB0aB0aB0aB0aB0aB0aB0aB",
    "bearer 0aB0aB0aB0aB0aB0aB0aB",
    "Basic MDEyMzQ1Njc4OUFCQ0RFRjAxMjM0NTY3ODlBQkNERUY6",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.c2lnbmF0dXJlMTIz",
    "AKIAQWERTYUIOPASDFGH",
    "ghp_0aB0aB0aB0aB0aB0aB0aB0aB0aB0aB0aB0aB0",
    "sk_live_0aB0aB0aB0aB0aB0aB0aB0aB",
    "AIza0aB0aB0aB0aB0aB0aB0aB0aB0aB0aB0aB0aB",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA0aB0aB0aB0aB",
]


@given(st.sampled_from(TOKENS), neighbours, st.text(f"{punctuation} ", max_size=4))
def test_a_credential_is_found_in_any_text(token: str, before: str, after: str) -> None:
    assert "order.credential" in rules_of("udf6", f"{before} {token} {after}".strip())


@pytest.mark.parametrize(
    "text",
    [
        "Basic plan, monthly/annual",
        "The bearer of this voucher is entitled to one coffee",
        "Basic tshirt-longsleeve-navyblue-2026-xl",
        "prod_0aB0aB0aB0aB0aB0aB0aB0aB0aB0aB",
        "550e8400-e29b-41d4-a716-446655440000",
        "https://shop.example.com/orders/550e8400e29b41d4a716446655440000",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "+4915123456789",
        "2026-11-29 17:20:21.123456",
        "Flat 12, 4th floor, 560001 Bengaluru",
        "10,000.00",
        "line one\nline two\tthree",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert rules_of("udf6", text) == set()


@given(st.characters(), st.sampled_from(FREE[:1] + FREE[3:]))
def test_characters_that_nobody_sees(character: str, key: str) -> None:
    """By Unicode's own properties, as far as Python's tables have them."""
    import unicodedata

    found = rules_of(key, f"a{character}b") - {f"{key}.surrogate"}
    control = unicodedata.category(character) == "Cc" and not "\t" <= character <= "\r"
    explicit = unicodedata.bidirectional(character) in {
        "LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI",
    }  # fmt: skip
    marks = character in "\u061c\u200e\u200f"
    if control and character < "\x80":
        assert found == {"order.control-character"}
    else:
        assert found == ({"order.hidden-character"} if control or explicit or marks else set())


@given(st.text(digits, min_size=1, max_size=12), st.sampled_from(["", ".00", ".5"]))
@example("10000", "")
@example("9900", "")
@example("10010", "")
def test_paise_are_said_only_where_they_are_asked_for(whole: str, decimals: str) -> None:
    rule, amount = "amount.paise", whole + decimals
    for policy in POLICIES:
        assert rule not in rules_of("amount", amount, policy=policy)
    round_amount = amount[:1] != "0" and amount.endswith("00") and int(float(amount)) >= 10_000
    wanted = round_amount and not decimals
    for chosen in ({"warn": {rule}}, {"error": {rule}}):
        assert (rule in rules_of("amount", amount, **chosen)) is wanted
        number = int(whole) if not decimals else float(amount)
        if isinstance(number, int) and number < 2**53:
            said = number >= 10_000 and number % 100 == 0
            assert (rule in rules_of("amount", number, **chosen)) is said


@given(st.sampled_from(TOKENS) | card_numbers(ISSUERS), st.sampled_from(FREE))
def test_nothing_of_it_is_said(secret: str, key: str) -> None:
    said = "\n".join(map(str, collect_violations({key: secret, "metadata.x": secret})))
    assert secret not in said
    for part in re.findall("[0-9A-Za-z]{5,}", secret):
        assert part not in said or part in {"Bearer", "bearer", "Basic", "BEGIN", "PRIVATE"}


@pytest.mark.parametrize("part", ["4-", "4 1-", "1", "6759 ", "-", "4111111111111112 ", "+4"])
def test_time_is_linear_in_the_text(part: str) -> None:
    def seconds(size: int) -> float:  # of this process: another's turn does not count
        text = (part * size)[:size]
        best = 60.0
        for _ in range(3):
            start = time.process_time()
            holds_card_number(text, ISSUERS)
            best = min(best, time.process_time() - start)
        return best

    assert any(seconds(64_000) < 64 * max(seconds(4_000), 1e-4) for _ in range(5))


def test_the_check_digit_is_luhns() -> None:
    """Of the example in ISO/IEC 7812-1, annex B."""
    assert with_check_digit("7992739871") == "79927398713"
