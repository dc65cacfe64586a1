"""Whether a changed rule takes orders that the old one refuses. Decided exactly: a constraint's new
value is never looser, its severity is never lower, on any day and under any policy; or the place is
named where it is.

Of two regexes neither is decided: an overlay's regex is added to the base's and both must hold.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from juspay_rules.codegen.meaning import class_characters
from juspay_rules.codegen.spec import Constraint, Rule, severity
from juspay_rules.rules import POLICIES

RANK = {None: 0, "warning": 1, "error": 2}
PHASES = {"announced": "before since", "": "in force", "expired": "after until"}


def _characters(new: str, old: str) -> bool:
    return set(class_characters(new)) <= set(class_characters(old))


def _members(new: Iterable[str], old: Iterable[str]) -> bool:
    return set(new) <= set(old)


def _at_least(new: int, old: int) -> bool:
    return new >= old


def _at_most(new: int, old: int) -> bool:
    return new <= old


# Whether the new value refuses all that the old one refuses. The others are compared by their text.
REFUSES_ALL: Mapping[str, Callable[[Any, Any], bool]] = {
    "minLength": _at_least,
    "maxLength": _at_most,
    "charset": _characters,
    "starts": _characters,
    "decimal": _at_most,
    "notZero": _at_least,
    "enum": _members,
    "notEnum": lambda new, old: _members(old, new),
    "minimum": _at_least,
    "maximum": _at_most,
    "scale": _at_most,
}
# Of these a second one is added to the first: both must hold.
BOTH_HOLD = {"matches", "forbids", "excludes", "url"}


def merged(
    old: tuple[Constraint, ...], new: tuple[Constraint, ...], *, replaces: bool
) -> tuple[Constraint, ...]:
    """The old constraints with the new ones in their places; of a regex both, unless it ``replaces``
    the old one."""
    kept = [
        one
        for one in old
        if not any(
            (one.on, one.keyword) == (other.on, other.keyword)
            and (replaces or one.keyword not in BOTH_HOLD)
            for other in new
        )
    ]
    return tuple(dict.fromkeys([*kept, *new]))


def looser(old: Rule, new: Rule) -> Iterable[str]:
    """Each way in which the new rule takes what the old one refuses, in words."""
    for one in old.constraints:
        if not any(_refuses_all(other, one) for other in new.constraints):
            now = [other for other in new.constraints if other.keyword == one.keyword]
            becomes = f"becomes {_shown(now[0].value)}" if now else "goes"
            yield f"{one.keyword} {_shown(one.value)} {becomes}"
    yield from _lower(old, new)


def _refuses_all(new: Constraint, old: Constraint) -> bool:
    if (new.on, new.keyword) != (old.on, old.keyword):
        return False
    decide = REFUSES_ALL.get(old.keyword)
    return bool(decide(new.value, old.value)) if decide else bool(new.value == old.value)


def _lower(old: Rule, new: Rule) -> Iterable[str]:
    for policy in POLICIES:
        before = severity(old, policy)
        for phase in _phases(new):
            after = severity(replace(new, phase=phase), policy)
            if RANK[after] < RANK[before]:
                when = "" if phase == "" else f" {PHASES[phase]}"
                yield f"{before} becomes {after or 'nothing'} under policy {policy}{when}"
                break


def _phases(rule: Rule) -> Iterable[str]:
    yield ""
    if rule.since is not None:
        yield "announced"
    if rule.until is not None:
        yield "expired"


def _shown(value: object) -> str:
    members = value if isinstance(value, tuple) else (value,)
    text = ", ".join(map(str, members))
    return text if len(text) <= 60 else f"{text[:57]}..."
