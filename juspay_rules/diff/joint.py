"""Keys that a rule is about together: which are compared so, and what of them."""

from collections.abc import Mapping, Sequence

from juspay_rules.diff.orders import Demand


def joint(
    levels: Mapping[str, tuple[Sequence[Demand], Sequence[Demand]]], keys: Sequence[str]
) -> dict[tuple[str, ...], set[str]]:
    """The sets of several keys about which one side alone demands something together, with the
    levels at which it does."""
    found: dict[tuple[str, ...], set[str]] = {}
    for level, (ours, theirs) in levels.items():
        alone = {one.formula for one in ours} ^ {one.formula for one in theirs}
        for one in (*ours, *theirs):
            if len(one.keys) > 1 and one.formula in alone:
                names = tuple(key for key in keys if key in one.keys)
                found.setdefault(names, set()).add(level)
    return found


def together(
    taking: list[Demand], refusing: list[Demand], keys: frozenset[str] | None
) -> tuple[list[Demand], list[Demand]]:
    """Both sides' demands; of keys that are compared together, those that they break together
    alone."""
    if keys is None or len(keys) < 2:
        return taking, refusing
    single = [one for one in refusing if len(one.keys) < 2]
    return [*taking, *single], [one for one in refusing if len(one.keys) > 1]
