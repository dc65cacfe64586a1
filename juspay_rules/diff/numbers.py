"""The shortest number of which a formula holds, by arithmetic.

Between two limits that it names, all numbers with the same count of decimals are alike: one of each
kind is tried.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from juspay_rules.diff.formula import Atom, Decimals, Equals, Formula, Reaches, atoms, holds

STEP = Decimal(1)


def shortest(formula: Formula) -> int | float | None:
    """The number with the shortest JSON of which it holds, None where there is none that a double
    or an integer holds."""
    fitting = (one for one in _candidates(list(atoms(formula))) if _holds(formula, one))
    values = map(_value, fitting)
    return min(values, key=lambda value: (len(repr(value)), value < 0, abs(value)), default=None)


def _holds(formula: Formula, number: Decimal) -> bool:
    return holds(formula, lambda atom: _is(atom, number))


def _is(atom: Atom, number: Decimal) -> bool:
    if isinstance(atom, Decimals):
        exponent = number.normalize().as_tuple().exponent
        assert isinstance(exponent, int)
        return -exponent > atom.more_than
    if isinstance(atom, Equals):
        return number == Decimal(repr(atom.value))
    assert isinstance(atom, Reaches)
    limit = Decimal(repr(atom.limit))
    return number > limit if atom.above else number >= limit


def _candidates(known: list[Atom]) -> Iterator[Decimal]:
    decimals = max((one.more_than for one in known if isinstance(one, Decimals)), default=0) + 1
    limits = {Decimal(0)}
    limits |= {Decimal(repr(one.limit)) for one in known if isinstance(one, Reaches)}
    limits |= {Decimal(repr(one.value)) for one in known if isinstance(one, Equals)}
    ordered = sorted(limits)
    whole = {part for one in ordered for part in (one - STEP, one, one + STEP)}
    whole |= {(low + high) / 2 for low, high in pairwise(ordered)}
    whole |= {Decimal(int(one)) for one in whole}
    for one in sorted(whole | set(_near(whole, decimals))):
        if one == one.to_integral_value() or Decimal(repr(float(one))) == one:
            yield one


def _near(whole: Iterable[Decimal], decimals: int) -> Iterator[Decimal]:
    """Numbers with each count of decimals, on either side of each."""
    for one in whole:
        for count in range(1, decimals + 1):
            yield one + STEP.scaleb(-count)
            yield one - STEP.scaleb(-count)


def _value(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
