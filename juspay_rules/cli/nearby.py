"""Names that may be meant where one is not known."""

from difflib import get_close_matches

from juspay_rules.spelling import LONGEST, nearest, spellings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 5


def nearby(name: str, known: "Iterable[str]") -> list[str]:
    """The known name that is one slip away; else names that it is a part of, then names that share
    most of its letters, few and the likeliest first."""
    if len(name) > LONGEST:
        return []
    names = list(known)
    slip = nearest(name, spellings(names))
    if slip is not None:
        return [slip]
    part = [one for one in names if name and name.casefold() in one.casefold()]
    alike = get_close_matches(name, names, MOST)
    return list(dict.fromkeys([*part, *alike]))[:MOST]


def unknown(what: str, name: str, known: "Iterable[str]", otherwise: str) -> str:
    """A sentence on a name that is not known, with the nearest ones, or what to do otherwise."""
    shown = name if len(name) <= LONGEST else f"{name[:LONGEST]}..."
    near = nearby(name, known)
    return f"unknown {what} {shown!r}: {did_you_mean(near) if near else otherwise}"


def did_you_mean(names: "list[str]") -> str:
    """did you mean a, b or c?"""
    *most, last = names
    return f"did you mean {', '.join(most)}{' or ' if most else ''}{last}?"
