"""What the laws draw from: both sides of each limit on purpose, since random text rarely has
exactly 20 characters."""

import string

from hypothesis import assume
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

# Regexes of the portable subset, by its grammar (juspay_rules/codegen/subset/regex.py).
_PRINTABLE = [chr(code) for code in range(0x20, 0x7F)]
_literals = st.sampled_from([sign for sign in _PRINTABLE if sign not in ".^$*+?()[]{}|\\"])
_escapes = st.sampled_from([r"\.", r"\+", r"\/", r"\[", r"\]"])


@st.composite
def _members(draw: st.DrawFn) -> str:
    """A character of a class, or a range; each end as it is or as \\xNN."""
    low, high = sorted([draw(st.integers(0, 0x7F)), draw(st.integers(0, 0x7F))])
    ends = [low] if draw(st.booleans()) else [low, high]
    return "-".join(
        chr(code)
        if 0x20 <= code < 0x7F and chr(code) not in r"$-[\]^" and draw(st.booleans())
        else f"\\x{code:02x}"
        for code in ends
    )


@st.composite
def regex_classes(draw: st.DrawFn) -> str:
    """A class, negated or not, with a dash at its end or not."""
    members = "".join(draw(st.lists(_members(), min_size=1, max_size=4)))
    assume(not any(twice in members for twice in ("&&", "||", "~~")))
    content = members + draw(st.sampled_from(["", "-"]))
    assume(len(content) == 1 or content[0] != content[-1] or content[0] not in ":.=")
    return f"[{draw(st.sampled_from(['', '^']))}{content}]"


@st.composite
def _counted(draw: st.DrawFn, atoms: st.SearchStrategy[str]) -> str:
    atom = draw(atoms)
    low, more = draw(st.integers(0, 3)), draw(st.integers(0, 2))
    counts = ["", "?"]
    # A count of counts makes engines that backtrack slow, which is another law's concern.
    if not (atom.startswith("(?:") and set("?*+}") & set(atom[3:])):
        counts += [f"{{{low}}}", f"{{{low},{low + more}}}"]
        counts += [] if "|" in atom else ["*", "+", f"{{{low},}}"]
    return atom + draw(st.sampled_from(counts))


def _sequences(atoms: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(_counted(atoms), min_size=1, max_size=3).map("".join)


def _groups(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(_sequences(inner), min_size=1, max_size=3).map(
        lambda branches: f"(?:{'|'.join(branches)})"
    )


# One sequence of atoms: no anchor, no choice outside of a group.
regexes = _sequences(st.recursive(_literals | _escapes | regex_classes(), _groups, max_leaves=4))
