"""Formulas over atoms: what must hold of a value, or of an order, put together by and, or, not."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]


class UndecidedError(Exception):
    """What cannot be decided here, as a sentence."""


@dataclass(frozen=True, slots=True)
class Matches:
    """A text in which the regex, of the portable subset, is found."""

    regex: str


@dataclass(frozen=True, slots=True)
class Longer:
    """A text of more than so many characters."""

    than: int


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these texts."""

    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reaches:
    """A number that is at least the limit, or, where ``above``, more than it."""

    limit: int | float
    above: bool = False


@dataclass(frozen=True, slots=True)
class Equals:
    """A number, or a boolean, that is this one."""

    value: int | float


@dataclass(frozen=True, slots=True)
class Decimals:
    """A number that needs more decimals than so many; more than none: no integer."""

    more_than: int


@dataclass(frozen=True, slots=True)
class Has:
    """An order that has the key, with a value that fits the schema, given as JSON."""

    key: str
    schema: str = "{}"


@dataclass(frozen=True, slots=True)
class Opaque:
    """What no arithmetic here can read: it may hold or not."""

    text: str


Atom: TypeAlias = Matches | Longer | OneOf | Reaches | Equals | Decimals | Has | Opaque


@dataclass(frozen=True, slots=True)
class Not:
    of: "Formula"


@dataclass(frozen=True, slots=True)
class All:
    of: tuple["Formula", ...]


Formula: TypeAlias = bool | Atom | Not | All


def negated(formula: Formula) -> Formula:
    """Its opposite."""
    if isinstance(formula, bool):
        return not formula
    return formula.of if isinstance(formula, Not) else Not(formula)


def every(formulas: Iterable[Formula]) -> Formula:
    """All of them."""
    parts = tuple(dict.fromkeys(one for one in formulas if one is not True))
    if False in parts:
        return False
    return True if not parts else parts[0] if len(parts) == 1 else All(parts)


def some(formulas: Iterable[Formula]) -> Formula:
    """At least one of them."""
    return negated(every(negated(one) for one in formulas))


def atoms(formula: Formula) -> Iterator[Atom]:
    """Each atom in it, as often as it stands there."""
    if isinstance(formula, Not):
        yield from atoms(formula.of)
    elif isinstance(formula, All):
        for one in formula.of:
            yield from atoms(one)
    elif not isinstance(formula, bool):
        yield formula


def conjuncts(formula: Formula) -> Iterator[Formula]:
    """What must hold for it to hold, in the smallest parts."""
    if isinstance(formula, All):
        for one in formula.of:
            yield from conjuncts(one)
    else:
        yield formula


def replaced(formula: Formula, by: Callable[[Atom], Formula]) -> Formula:
    """The formula with another one for each atom."""
    if isinstance(formula, bool):
        return formula
    if isinstance(formula, Not):
        return negated(replaced(formula.of, by))
    if isinstance(formula, All):
        return every(replaced(one, by) for one in formula.of)
    return by(formula)


def holds(formula: Formula, is_true: Callable[[Atom], bool]) -> bool:
    """Its truth, from that of its atoms."""
    if isinstance(formula, bool):
        return formula
    if isinstance(formula, Not):
        return not holds(formula.of, is_true)
    if isinstance(formula, All):
        return all(holds(one, is_true) for one in formula.of)
    return is_true(formula)


def may_hold(
    formula: Formula, settled: Callable[[Atom], bool | None], *, wanted: bool = True
) -> bool:
    """Whether it may still be true, or false where that is wanted, where some atoms are settled."""
    if isinstance(formula, bool):
        return formula == wanted
    if isinstance(formula, Not):
        return may_hold(formula.of, settled, wanted=not wanted)
    if isinstance(formula, All):
        which = all if wanted else any
        return which(may_hold(one, settled, wanted=wanted) for one in formula.of)
    return settled(formula) in (None, wanted)


def demanded(formula: Formula, *, wanted: bool = True) -> Iterator[tuple[Atom, bool]]:
    """Atoms that must have some truth for the formula to be true, or false where that is wanted."""
    if isinstance(formula, Not):
        yield from demanded(formula.of, wanted=not wanted)
    elif isinstance(formula, All):
        for one in formula.of if wanted else ():
            yield from demanded(one)
    elif not isinstance(formula, bool):
        yield formula, wanted


def is_contradiction(formula: Formula) -> bool:
    """Whether it is false whatever its atoms mean, as far as what it demands of them tells."""
    known: dict[Atom, bool] = {}
    for atom, truth in demanded(formula):
        if known.setdefault(atom, truth) != truth:
            return True
    return not may_hold(formula, known.get)


def text_of(schema: Schema) -> str:
    """The schema as JSON that is the same for equal ones."""
    return json.dumps(schema, sort_keys=True)
