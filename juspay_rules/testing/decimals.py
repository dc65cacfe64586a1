"""Amounts as decimal text."""

from string import digits

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules.testing.demands import Demands
from juspay_rules.testing.texts import around

LONGEST = 20  # no document states a greatest length; a double has 17 digits
# What is near to a digit, or stands in numbers elsewhere. No "." and no "-": with these a text may
# be a decimal number.
SIGNS = "+,eE_/: '%\u20b9\u0661\u0967\uff11\u00b2\n"


def decimals(demands: Demands) -> SearchStrategy[str]:
    """Plain decimal texts, or texts that break one thing that is asked of them."""
    places = demands.value("decimal")
    plain = _plain(0, places)
    if demands.breaks("notNegative"):
        return plain.map("-{}".format)
    if demands.breaks("notZero"):
        return _zeros(demands.value("notZero"))
    if demands.breaks("decimal"):
        return _plain(places + 1, places + 8) | _with_stranger(plain)
    return plain.map(_above_zero) if demands.keeps("notZero") else plain


def _plain(least: int, most: int) -> SearchStrategy[str]:
    whole = st.text(digits, min_size=1, max_size=LONGEST)
    fraction = st.text(digits, min_size=most, max_size=most)
    return st.builds(
        lambda whole, size, fraction: _joined(whole, fraction[:size]),
        whole,
        around(least, most),
        fraction,
    )


def _zeros(places: int) -> SearchStrategy[str]:
    return st.builds(
        _joined, st.integers(1, 4).map("0".__mul__), around(0, places).map("0".__mul__)
    )


def _joined(whole: str, fraction: str) -> str:
    return f"{whole}.{fraction}" if fraction else whole


def _above_zero(text: str) -> str:
    return text if text.strip("0.") else f"{text[:-1]}1"


def _with_stranger(plain: SearchStrategy[str]) -> SearchStrategy[str]:
    """A decimal text with a character put in that no decimal text has."""
    strangers = st.sampled_from(SIGNS) | st.characters(
        exclude_categories=["Cs"], exclude_characters=f"{digits}.-"
    )

    def put_in(text: str, stranger: str, far: int) -> str:
        place = far % (len(text) + 1)
        return text[:place] + stranger + text[place:]

    return st.builds(put_in, plain, strangers, st.integers(0, LONGEST))
