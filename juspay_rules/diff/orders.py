"""What a rule set demands of an order, and the shortest order that meets demands."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any, TypeAlias

from juspay_rules.diff import texts, values
from juspay_rules.diff.formula import (
    All,
    Atom,
    Formula,
    Has,
    Matches,
    Not,
    OneOf,
    atoms,
    every,
    negated,
    replaced,
    text_of,
)
from juspay_rules.diff.parts import FAMILY, KEY, ORDER, Part
from juspay_rules.diff.reading import absent_or, order_formula, value_formula

Order: TypeAlias = dict[str, Any]
# For each key that occurs, the schemas that its value fits, and those that it does not.
Literals: TypeAlias = dict[Has, bool]


@dataclass(frozen=True, slots=True)
class Demand:
    """What one rule asks of an order; ``keys`` are those that it is about."""

    rule_id: str
    formula: Formula
    keys: frozenset[str]


def demands(parts: Iterable[Part], keys: Sequence[str]) -> tuple[Demand, ...]:
    """What the parts ask of an order that has no keys but these."""
    return tuple(demand for part in parts for demand in _demands(part, tuple(keys)))


@lru_cache(maxsize=4096)
def _demands(part: Part, keys: tuple[str, ...]) -> tuple[Demand, ...]:
    return tuple(
        Demand(part.rule_id, formula, frozenset(_keys(formula)))
        for formula in _formulas(part, keys)
        if formula is not True
    )


def _keys(formula: Formula) -> Iterator[str]:
    return (one.key for one in atoms(formula) if isinstance(one, Has))


def _formulas(part: Part, keys: Sequence[str]) -> Iterator[Formula]:
    names = _names(part)
    if part.home == KEY:
        yield absent_or(part.key, part.schema)
    elif part.home == FAMILY:
        family = re.compile(part.key)
        for key in filter(family.search, keys):
            yield absent_or(key, part.schema)
    elif names is not None:
        yield from (negated(Has(key)) for key in keys if not texts.fits(names, key))
    else:
        yield order_formula(part.schema)


@cache
def _names(part: Part) -> Formula | None:
    """What the keys must be, of a part that says so of every key."""
    names = json.loads(part.schema).get("propertyNames") if part.home == ORDER else None
    return None if names is None else value_formula(text_of(names), "string")


def keys_of(sides: Iterable[Iterable[Part]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every key that either side names; then one for each set of other keys that none of their
    regexes and lists of names tells apart."""
    named: dict[str, None] = {}
    kinds: dict[Formula, None] = {}
    for part in (part for parts in sides for part in parts):
        if part.home == KEY:
            named[part.key] = None
        elif part.home == FAMILY:
            kinds[Matches(part.key)] = None
        elif (names := _names(part)) is not None:
            kinds[names] = None
        else:
            named |= dict.fromkeys(_keys(order_formula(part.schema)))
    return tuple(named), _others(frozenset(named), tuple(kinds))


@cache
def _others(named: frozenset[str], kinds: tuple[Formula, ...]) -> tuple[str, ...]:
    # Of a key that is not named, a list of names never holds.
    read = dict.fromkeys(replaced(kind, _unlisted) for kind in kinds)
    found = []
    for truths in product((True, False), repeat=len(read)):
        chosen = every(
            kind if truth else negated(kind) for kind, truth in zip(read, truths, strict=True)
        )
        # An empty key would read like a mistake of ours.
        taken = [name for name in ("", *named) if texts.fits(chosen, name)]
        key = texts.shortest(every([chosen, negated(OneOf(frozenset(taken)))]))
        if key is not None:
            found.append(key)
    return tuple(found)


def _unlisted(atom: Atom) -> Formula:
    return False if isinstance(atom, OneOf) else atom


def shortest(formula: Formula) -> Order | None:
    """The order with the shortest JSON of which the formula holds; None where there is none. What
    is opaque may hold or not. Raises UndecidedError."""
    found = [
        order
        for possible in values.cases(formula)
        for literals in _branches(possible, {}, wanted=True)
        if (order := _order(literals)) is not None
    ]
    return min(found, key=lambda order: len(json.dumps(order)), default=None)


def _branches(formula: Formula, known: Literals, *, wanted: bool) -> Iterator[Literals]:
    """Each way to make the formula true, or false, in accordance with what is known."""
    if isinstance(formula, bool):
        if formula == wanted:
            yield known
    elif isinstance(formula, Not):
        yield from _branches(formula.of, known, wanted=not wanted)
    elif isinstance(formula, All):
        if wanted:
            yield from _together(formula.of, known)
        else:
            for one in formula.of:
                yield from _branches(one, known, wanted=False)
    else:
        assert isinstance(formula, Has)
        if known.get(formula, wanted) == wanted:
            yield known | {formula: wanted}


def _together(formulas: Sequence[Formula], known: Literals) -> Iterator[Literals]:
    """Every formula; those that leave no choice first, of which there are hundreds."""
    choices = []
    for one in formulas:
        atom, truth = (one.of, False) if isinstance(one, Not) else (one, True)
        if not isinstance(atom, Has):
            choices.append(one)
        elif known.setdefault(atom, truth) != truth:
            return
    yield from _chosen(choices, known)


def _chosen(formulas: Sequence[Formula], known: Literals) -> Iterator[Literals]:
    if not formulas:
        yield known
        return
    for literals in _branches(formulas[0], dict(known), wanted=True):
        yield from _chosen(formulas[1:], literals)


def _order(literals: Literals) -> Order | None:
    """The order that has what it must and no other key; None where no value fits."""
    order: Order = {}
    for key in dict.fromkeys(one.key for one, truth in literals.items() if truth):
        fits, misfits = (
            frozenset(
                one.schema for one, truth in literals.items() if one.key == key and truth is t
            )
            for t in (True, False)
        )
        order[key] = values.shortest(fits, misfits)
        if order[key] is values.Nothing:
            return None
    return order


def difference(ours: Sequence[Demand], theirs: Sequence[Demand]) -> Order | None:
    """The shortest order that meets all of ours and not all of theirs; None where there is none."""
    known = {one.formula for one in ours}
    broken = dict.fromkeys(negated(one.formula) for one in theirs if one.formula not in known)
    base = every(one.formula for one in ours)
    found = [order for one in broken if (order := shortest(every([base, one]))) is not None]
    return min(found, key=lambda order: len(json.dumps(order)), default=None)
