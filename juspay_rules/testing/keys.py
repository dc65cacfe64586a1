"""Keys: those that a field stands for, and those that no field has."""

import re

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules.testing.scope import Scope
from juspay_rules.testing.texts import sendable

LONGEST = 30


def of_family(scope: Scope, family: str) -> SearchStrategy[str]:
    """Keys of a family, but for those that have rules of their own."""
    return st.from_regex(re.compile(family), fullmatch=True).filter(
        lambda key: key not in scope.fields
    )


def unknown(scope: Scope) -> SearchStrategy[str]:
    """Keys that no field of the profile has, slips of a known name among them."""
    families = [re.compile(one.family) for one in scope.fields.values() if one.family is not None]
    known = set(scope.fields)
    for field in scope.fields.values():
        for rule in field.shape.rules:
            known |= {*rule.alias, *rule.misspelt}

    def is_unknown(key: str) -> bool:
        return key not in known and not any(family.match(key) for family in families)

    slips = [slip for name in sorted(known) for slip in _slips(name) if is_unknown(slip)]
    texts = st.text(sendable, min_size=1, max_size=LONGEST).filter(is_unknown)
    return st.sampled_from(list(dict.fromkeys(slips))) | texts


def _slips(name: str) -> tuple[str, ...]:
    first, *others = name.split("_")
    return (
        "".join([first, *map(str.capitalize, others)]),
        name.swapcase(),
        name.replace("_", "-"),
        name[:-1],
        f"{name} ",
        f"order.{name}",
    )
