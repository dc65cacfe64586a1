"""The automaton that finds anywhere in a text what another one finds at its beginning.

A search begins anew at each character, so its states are sets of states; a state of a set that takes
no more than another one of it is left out. Without that, a run of 35 characters in which the search
can begin anew would ask for some hundred thousand sets.
"""

from collections.abc import Mapping

Rows = Mapping[int, Mapping[int, int]]


def searching(
    following: Rows, accepting: frozenset[int]
) -> tuple[dict[int, dict[int, int]], frozenset[int]]:
    """The rows, and the accepting states, of the automaton that begins at state 0 at any place."""
    following = _alive(following, accepting)
    included: dict[tuple[int, int], bool] = {}
    keys = sorted({key for row in following.values() for key in row})

    def least(states: frozenset[int]) -> frozenset[int]:
        kept: list[int] = []
        for state in sorted(states):
            if any(_is_in(state, other, following, accepting, included) for other in kept):
                continue
            kept = [
                other for other in kept if not _is_in(other, state, following, accepting, included)
            ]
            kept.append(state)
        return frozenset(kept)

    names = {least(frozenset({0})): 0}
    waiting = list(names)
    rows: dict[int, dict[int, int]] = {}
    found = set()
    while waiting:
        states = waiting.pop()
        row = rows[names[states]] = {}
        if states & accepting:
            found.add(names[states])
        for key in keys:
            reached = {following[state][key] for state in states if key in following[state]}
            after = least(frozenset({*reached, 0}))
            if after not in names:
                names[after] = len(names)
                waiting.append(after)
            row[key] = names[after]
    return rows, frozenset(found)


def _alive(following: Rows, accepting: frozenset[int]) -> Rows:
    """The rows without what leads to no accepting state."""
    alive = set(accepting)
    while (
        more := {state for state, row in following.items() if alive.intersection(row.values())}
        - alive
    ):
        alive |= more
    return {
        state: {key: target for key, target in row.items() if target in alive}
        for state, row in following.items()
    }


def _is_in(
    one: int,
    other: int,
    following: Rows,
    accepting: frozenset[int],
    known: dict[tuple[int, int], bool],
) -> bool:
    """Whether the other state takes whatever the one takes."""
    if (one, other) in known:
        return known[one, other]
    seen, waiting = {(one, other)}, [(one, other)]
    while waiting:
        ours, theirs = waiting.pop()
        if ours in accepting and theirs not in accepting:
            known[one, other] = False
            return False
        for key, state in following[ours].items():
            if key not in following[theirs]:
                known[one, other] = False
                return False
            pair = state, following[theirs][key]
            if pair not in seen and known.get(pair) is not True:
                seen.add(pair)
                waiting.append(pair)
    known |= dict.fromkeys(seen, True)
    return True
