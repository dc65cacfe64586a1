"""Laws of the user-defined fields."""

import string

from hypothesis import example, given
from hypothesis import strategies as st

from juspay_rules import collect_violations
from tests import strategies

PLAIN = [f"udf{number}" for number in range(1, 6)]
ANY = [f"udf{number}" for number in range(6, 11)]
# The page forbids special characters; letters, digits and the space are what is left.
SPOKEN = strategies.ALPHANUMERIC + " "


def rules_of(field: str, value: object) -> set[str]:
    return {
        v.rule_id.removeprefix(f"{field}.")
        for v in collect_violations({field: value})
        if v.field == field and not v.rule_id.startswith("order.")
    }


@given(st.sampled_from(PLAIN), st.sampled_from(ANY), st.characters(), st.text(SPOKEN, max_size=9))
@example("udf1", "udf6", "_", "user5349")
@example("udf5", "udf10", "\n", "")
@example("udf2", "udf7", "\u00a0", "a")
@example("udf3", "udf8", "\u0661", "a")
@example("udf4", "udf9", "\ud800", "a")
@example("udf4", "udf9", "\x00", "a")
def test_a_special_character_is_refused_in_udf1_to_5_and_taken_in_udf6_to_10(
    plain: str, other: str, character: str, text: str
) -> None:
    assert rules_of(plain, text + character) == (set() if character in SPOKEN else {"pattern"})
    assert rules_of(other, text + character) == set()


@given(st.sampled_from(PLAIN + ANY), strategies.around(255), st.sampled_from("aZ09 "))
def test_255_characters_are_taken_and_256_are_not(field: str, size: int, character: str) -> None:
    assert rules_of(field, character * size) == ({"maxLength"} if size > 255 else set())


@given(
    st.sampled_from(ANY),
    strategies.around(255),
    st.sampled_from("\U0001f600\U00010000\u00e9e\u0301"),
)
def test_length_counts_code_points_in_any_plane(field: str, size: int, character: str) -> None:
    assert rules_of(field, character * size) == ({"maxLength"} if size > 255 else set())


@given(st.sampled_from(PLAIN + ANY), st.sampled_from([None, True, 12, 1.5, [], {}, b"x"]))
def test_what_is_no_text_is_of_the_wrong_type_and_nothing_else(field: str, value: object) -> None:
    assert rules_of(field, value) == {"type"}


@given(st.sampled_from(PLAIN), st.sampled_from(string.punctuation), st.integers(250, 260))
def test_charset_and_length_are_independent(field: str, sign: str, size: int) -> None:
    broken = rules_of(field, sign * size)
    assert broken == ({"pattern", "maxLength"} if size > 255 else {"pattern"})
