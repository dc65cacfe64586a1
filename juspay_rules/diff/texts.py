"""The shortest text of which a formula holds."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeAlias

from juspay_rules.diff.formula import (
    All,
    Atom,
    Formula,
    Longer,
    Matches,
    Not,
    OneOf,
    UndecidedError,
    atoms,
    conjuncts,
    every,
    holds,
    is_contradiction,
    may_hold,
    negated,
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
    that would take too long.

    Of what must hold together only as much is searched for as the texts that are found break, and of
    what may hold one by one: most rules of a field are kept by a short text anyway.
    """
    return _shortest(tuple(dict.fromkeys(conjuncts(formula))), ())


def _shortest(wanted: Sequence[Formula], active: tuple[Formula, ...]) -> str | None:
    text = _found(every(active))
    broken = None if text is None else next((one for one in wanted if not fits(one, text)), None)
    if text is None or broken is None:
        return text
    if not (isinstance(broken, Not) and isinstance(broken.of, All)):
        return _shortest(wanted, (*active, broken))
    found = (_shortest(wanted, (*active, negated(one))) for one in broken.of.of)
    return min((one for one in found if one is not None), key=len, default=None)


@lru_cache(maxsize=1024)
def _found(formula: Formula) -> str | None:
    """The shortest text of which the whole formula holds."""
    if is_contradiction(formula):
        return None
    known = dict.fromkeys(atoms(formula))
    kinds = [one for one in known if isinstance(one, Matches | Longer | OneOf)]
    assert len(kinds) == len(known)
    machines = [machine(one) for one in kinds]
    if not machines:
        return "" if holds(formula, lambda _: False) else None
    places: dict[Atom, int] = {one: place for place, one in enumerate(kinds)}

    @cache
    def is_one(seen: tuple[bool, ...]) -> bool:
        return holds(formula, lambda atom: seen[places[atom]])

    @cache
    def has_hope(settled: tuple[bool | None, ...]) -> bool:
        """Whether any text that goes on from here will do."""
        return may_hold(formula, lambda atom: settled[places[atom]])

    return _walk(
        machines,
        lambda states: is_one(tuple(map(_accepts, machines, states))),
        lambda states: has_hope(tuple(map(_settled, machines, states))),
    )


def _walk(
    machines: Sequence[Machine],
    is_one: Callable[[States], bool],
    has_hope: Callable[[States], bool],
) -> str | None:
    """The shortest text that leads the machines, side by side, to states that will do."""
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
            if after not in before and has_hope(after):
                before[after] = states, character
                waiting.append(after)
        if len(before) > MOST_STATES:
            raise UndecidedError("the regexes together have too many states")
    return None


@lru_cache(maxsize=65536)
def _settled(one: Machine, state: int) -> bool | None:
    return one.settled(state)


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
