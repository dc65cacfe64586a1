"""What a text surely has where a regex is found in it: never asked of a text in vain."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules.codegen.guards import guard, guard_of_all, literals

LETTERS = st.sampled_from(["a", "b", "ab", "abc", "[ab]", "[^a]", "(?:ab)", "(?:a|bc)", "[.]", " "])
TIMES = st.sampled_from(["", "", "", "+", "*", "?", "{2}", "{0,3}", "{1,2}"])
WAYS = st.lists(st.tuples(LETTERS, TIMES).map("".join), min_size=1, max_size=5).map("".join)
SOURCES = st.lists(WAYS, min_size=1, max_size=3).map("|".join)


@given(st.data(), SOURCES | SOURCES.map("(?:{})".format))
def test_what_matches_has_one_of_the_literals(data: st.DataObject, source: str) -> None:
    found = literals(source)
    text = data.draw(st.from_regex(source, fullmatch=True))
    assert not found or any(one in text for one in found)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("[Bb]earer [0-9]{2}", '"earer " in value and '),
        ("(?:ab[0-9]|c[d-f]gh)", '("ab" in value or "gh" in value) and '),
        ("(?:ab)(?:cd)", ""),
        ("abc?", '"ab" in value and '),
        ("abc{2}", '"ab" in value and '),
        ("ab|c", ""),
        ("\\x4Abc", '"bc" in value and '),
        ("\\u004Abc", '"bc" in value and '),
        ("\\dbc", '"bc" in value and '),
        ("a(?:bc)+d", ""),
        ("[\\x00-\\x1f\\x7f]", "not value.isprintable() and "),
        ("[\\x00-\\x20]", ""),
        ("[^ -~]", ""),
        ("-----BEGIN (?:RSA )?KEY", '"-----BEGIN " in value and '),
    ],
)
def test_a_guard(source: str, found: str) -> None:
    assert guard(source) == found


DIGITS = st.sampled_from(
    ["0", "7", "[0-9]", "[13-5]", "(?:1|20)", "a", "[0-9-]", "[^0-9]", "[+-9]"]
)
NUMBERS = st.lists(st.tuples(DIGITS, TIMES).map("".join), min_size=1, max_size=4).map("".join)


@given(st.data(), st.lists(NUMBERS, min_size=1, max_size=3).map("|".join))
def test_what_is_of_digits_is_asked_for_digits(data: st.DataObject, source: str) -> None:
    text = data.draw(st.from_regex(source, fullmatch=True))
    if guard_of_all(source) == "value.isdigit() and ":
        assert text.isdigit()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("[1-9][0-9][0-9]+00", "value.isdigit() and "),
        ("(?:12|[3-5]){2,3}", "value.isdigit() and "),
        ("[0-9]*", ""),
        ("[0-9-]+", ""),
        ("[+-9]", ""),
        ("[^0-9]", ""),
        ("-?[0-9]", ""),
        ("[0-9]+ab", '"ab" in value and '),
    ],
)
def test_a_guard_of_all(source: str, found: str) -> None:
    assert guard_of_all(source) == found


@given(st.text())
def test_what_holds_no_printable_text_holds_no_control(text: str) -> None:
    assert not re.search("[\\x00-\\x1f\\x7f]", text) or not text.isprintable()
