"""The shortest JSON value of which a formula holds."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import product
from typing import Any, TypeAlias

from juspay_rules.diff import numbers, texts
from juspay_rules.diff.formula import (
    Atom,
    Equals,
    Formula,
    Opaque,
    UndecidedError,
    atoms,
    every,
    holds,
    negated,
    replaced,
)
from juspay_rules.diff.reading import KINDS, value_formula

Value: TypeAlias = Any
MOST_OPAQUE = 8
# The values of the other types; a schema of ours looks into no list and no object.
FEW: dict[str, tuple[Value, ...]] = {
    "boolean": (True, False),
    "null": (None,),
    "array": ([],),
    "object": ({},),
}


class Nothing:
    """No value at all: None is a value of JSON."""


@lru_cache(maxsize=4096)
def shortest(fits: frozenset[str], misfits: frozenset[str] = frozenset()) -> Value | type[Nothing]:
    """The value with the shortest JSON that fits each of these schemas and none of those, all given
    as JSON; Nothing where there is none. What is opaque may hold or not. Raises UndecidedError."""
    found = list(_by_kind(fits, misfits))
    return min(found, key=lambda value: len(json.dumps(value)), default=Nothing)


def _by_kind(fits: Iterable[str], misfits: Iterable[str]) -> Iterator[Value]:
    for kind in KINDS:
        formula = every(
            [
                *(value_formula(one, kind) for one in fits),
                *(negated(value_formula(one, kind)) for one in misfits),
            ]
        )
        for possible in cases(formula):
            value = _of_kind(possible, kind)
            if value is not Nothing:
                yield value


def cases(formula: Formula) -> Iterator[Formula]:
    """The formula without what is opaque: once for each way in which that may hold or not."""
    unread = list(dict.fromkeys(one for one in atoms(formula) if isinstance(one, Opaque)))
    if len(unread) > MOST_OPAQUE:
        raise UndecidedError(f"{len(unread)} keywords of it are not read here")
    for truths in product((True, False), repeat=len(unread)):
        possible = replaced(formula, partial(_known, truths=dict(zip(unread, truths, strict=True))))
        if possible is not False:
            yield possible


def _known(atom: Atom, truths: dict[Opaque, bool]) -> Formula:
    return truths[atom] if isinstance(atom, Opaque) else atom


def _of_kind(formula: Formula, kind: str) -> Value | type[Nothing]:
    if kind == "string":
        text = texts.shortest(formula)
        return Nothing if text is None else text
    if kind == "number":
        number = numbers.shortest(formula)
        return Nothing if number is None else number
    return next(
        (value for value in FEW[kind] if holds(formula, partial(_equals, value=value))), Nothing
    )


def _equals(atom: Atom, value: Value) -> bool:
    return isinstance(atom, Equals) and atom.value is value
