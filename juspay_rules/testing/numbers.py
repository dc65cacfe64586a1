"""JSON numbers that keep or break their limits."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules.testing.demands import Demands
from juspay_rules.testing.texts import around

FURTHEST = 10**20  # how far beyond a limit; a double holds it
MOST_OF_A_FRACTION = 10**9
TENTHS = 10


def numbers(demands: Demands) -> list[SearchStrategy[int | float]]:
    """Numbers of the type, whole ones as integers and as doubles; none where all are refused."""
    if demands.keeps("never"):
        return []
    found = _breaking(demands) if demands.broken else _within(demands)
    refused = demands.keeps("not")
    return [one.filter(lambda number: number not in refused) for one in found]


def _within(demands: Demands) -> list[SearchStrategy[int | float]]:
    least = max(demands.keeps("minimum"), default=-FURTHEST)
    most = min(demands.keeps("maximum"), default=FURTHEST)
    whole = around(least, most)
    if demands.kind == "integer":
        return [whole, whole.map(float).filter(lambda number: least <= number <= most)]
    places = demands.value("scale")
    return [whole, _fractions(max(least, 0), places)]


def _breaking(demands: Demands) -> list[SearchStrategy[int | float]]:
    assert demands.broken is not None
    keyword, value = demands.broken
    if keyword == "minimum":
        below = around(value - FURTHEST, value - 1).map(int)
        return [below, below.map(float)]
    if keyword == "maximum":
        above = around(value + 1, value + FURTHEST)
        return [above, above.map(float)]
    if keyword == "not":
        return [st.sampled_from([value, float(value)])]
    if keyword == "scale":
        return [_too_fine(max(demands.keeps("minimum"), default=0), value)]
    return _within(demands)


def _fractions(least: int, places: int) -> SearchStrategy[float]:
    unit: int = 10**places
    return around(least * unit, least * unit + MOST_OF_A_FRACTION).map(lambda count: count / unit)


def _too_fine(least: int, places: int) -> SearchStrategy[float]:
    """One decimal too many, or up to four."""
    return st.builds(
        lambda count, last, finer: least + (count * TENTHS + last) / 10 ** (places + finer),
        st.integers(0, MOST_OF_A_FRACTION // TENTHS),
        st.integers(1, TENTHS - 1),
        st.integers(1, 4),
    )
