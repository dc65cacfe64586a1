"""What the laws draw from: both sides of each limit on purpose, since random text rarely has
exactly 20 characters."""

import string

from hypothesis import strategies as st

ALPHANUMERIC = string.ascii_letters + string.digits
# Digits of other scripts, which str.isdigit takes and no document means.
OTHER_DIGITS = "\u0660\u0967\u0b66\uff11\u00b2\u2460"

wholes = st.text(string.digits, min_size=1, max_size=20)


def decimals(places: int) -> st.SearchStrategy[str]:
    """Plain decimal text with exactly that many decimals."""
    if places == 0:
        return wholes
    return st.builds(
        "{}.{}".format, wholes, st.text(string.digits, min_size=places, max_size=places)
    )


plain_amounts = st.integers(0, 2).flatmap(decimals)
too_fine_amounts = st.integers(3, 12).flatmap(decimals)
positive_amounts = plain_amounts.filter(lambda text: text.strip("0.") != "")


def alphanumeric(size: int) -> st.SearchStrategy[str]:
    """Letters and digits, exactly that many."""
    return st.text(ALPHANUMERIC, min_size=size, max_size=size)


def around(limit: int) -> st.SearchStrategy[int]:
    """Lengths on both sides of a limit, the limit itself often."""
    return st.sampled_from([max(limit - 1, 0), limit, limit + 1]) | st.integers(0, 2 * limit)


# Any Python object that somebody might hand in, hashable or not.
json_like = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**300, 10**400)
    | st.floats()
    | st.text(st.characters())
    | st.text(st.characters(categories=["Cs"]), min_size=1)
    | st.binary()
    | st.decimals(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner),
    max_leaves=8,
)
