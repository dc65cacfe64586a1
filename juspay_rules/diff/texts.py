"""The shortest text of which a formula holds."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TypeAlias

from juspay_rules.diff.formula import (
    Atom,
    Formula,
    Longer,
    Matches,
    OneOf,
    UndecidedError,
    atoms,
    holds,
)
from juspay_rules.diff.machines import Automaton, Machine, machine

# Of characters that are all the same to the rules, the one that reads best.
READABLE = "a10b-_. @/:?#%+=&,;~*!()[]{}<>|'\"$^`\\"
OTHERS = "\u00e9\u00df\u00f1\u4e2d"
MOST_STATES = 400_000

States: TypeAlias = tuple[int, ...]


def fits(formula: Formula, text: str) -> bool:
    """Whether it holds of this text."""

    def is_true(atom: Atom) -> bool:
        assert isinstance(atom, Matches | Longer | OneOf)
        found, state = machine(atom), 0
        for character in text:
            state = found.step(state, character)
        return found.accepts(state)

    return holds(formula, is_true)


def shortest(formula: Formula) -> str | None:
    """The shortest text of which it holds, None where there is none. Raises UndecidedError where
    that would take too long."""
    known = list(dict.fromkeys(one for one in atoms(formula)))
    kinds = [one for one in known if isinstance(one, Matches | Longer | OneOf)]
    assert len(kinds) == len(known)
    machines = [machine(one) for one in kinds]
    places = {one: place for place, one in enumerate(kinds)}
    truth: dict[tuple[bool, ...], bool] = {}

    def is_one(states: States) -> bool:
        seen = tuple(map(_accepts, machines, states))
        if seen not in truth:
            truth[seen] = holds(formula, lambda atom: seen[places[atom]])  # type: ignore[index]
        return truth[seen]

    if not machines:
        return "" if holds(formula, lambda _: False) else None
    first: States = (0,) * len(machines)
    before: dict[States, tuple[States, str] | None] = {first: None}
    waiting = deque([first])
    characters = representatives(machines)
    steps = [_steps(one, characters) for one in machines]
    while waiting:
        states = waiting.popleft()
        if is_one(states):
            return _spelt(states, before)
        rows = [row(state) for row, state in zip(steps, states, strict=True)]
        for character, after in zip(characters, zip(*rows, strict=True), strict=True):
            if after not in before:
                before[after] = states, character
                waiting.append(after)
        if len(before) > MOST_STATES:
            raise UndecidedError("the regexes together have too many states")
    return None


def _steps(one: Machine, characters: Sequence[str]) -> Callable[[int], list[int]]:
    """From a state of the machine, the next one for each of the characters."""
    return cache(lambda state: [one.step(state, character) for character in characters])


def _accepts(one: Machine, state: int) -> bool:
    return one.accepts(state)


def _spelt(states: States, before: dict[States, tuple[States, str] | None]) -> str:
    characters: list[str] = []
    while (step := before[states]) is not None:
        states, character = step
        characters.append(character)
    return "".join(reversed(characters))


def representatives(machines: Sequence[Machine]) -> list[str]:
    """One character for each set of them that no machine tells apart, those that read well first."""
    told = frozenset[str]().union(*(one.characters for one in machines))
    # One that no machine knows stands for all of these.
    rest = next(one for one in READABLE + OTHERS if one not in told)
    found: dict[tuple[object, ...], str] = {}
    for character in sorted(told | {rest}, key=_rank):
        found.setdefault(tuple(_signs(machines, character)), character)
    return list(found.values())


def _signs(machines: Iterable[Machine], character: str) -> Iterable[object]:
    for one in machines:
        if isinstance(one, Automaton):
            yield one.classes.get(character)
        else:
            yield character if character in one.characters else None


def _rank(character: str) -> tuple[int, str]:
    place = READABLE.find(character)
    if place >= 0:
        return place, character
    alphabets = (character.islower() and character.isascii(), character.isascii(), True)
    order = alphabets.index(True) if character.isprintable() else len(alphabets)
    return len(READABLE) + order, character
