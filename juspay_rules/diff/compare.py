"""How two rule sets compare: for each key, for rules about several keys, for the whole order."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from juspay_rules.diff.formula import UndecidedError
from juspay_rules.diff.orders import Demand, Order, demands, difference, keys_of
from juspay_rules.diff.rule_set import ERROR, WARNING, RuleSet
from juspay_rules.violation import Violation

EQUAL, STRICTER, LOOSER = "equal", "stricter", "looser"
INCOMPARABLE, UNDECIDED = "incomparable", "undecided"
WHOLE = "the whole order"
# What counts against an order: only errors, or warnings too.
Counted: TypeAlias = Callable[[Violation], bool]
LEVELS = {"errors": (ERROR,), "findings": (ERROR, WARNING)}


@dataclass(frozen=True, slots=True)
class Witness:
    """An order that one side takes and the other does not, and what the other says of it; judged by
    both validators."""

    order: Order
    violations: tuple[Violation, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How the second side compares with the first one at one level. ``lost`` is taken by the first
    alone, ``gained`` by the second alone; ``doubts`` says what could not be decided."""

    lost: Witness | None = None
    gained: Witness | None = None
    doubts: tuple[str, ...] = ()

    @property
    def relation(self) -> str:
        """One of the five words; a doubt outweighs all but what two witnesses prove."""
        if self.lost and self.gained:
            return INCOMPARABLE
        if self.doubts:
            return UNDECIDED
        return STRICTER if self.lost else LOOSER if self.gained else EQUAL


@dataclass(frozen=True, slots=True)
class Row:
    """What is compared: a key, the keys that a rule is about together, or the whole order.

    ``errors`` counts errors alone; ``findings`` warnings too, None where a side knows of none."""

    name: str
    keys: tuple[str, ...]
    errors: Difference
    findings: Difference | None

    @property
    def differs(self) -> bool:
        """Whether anything is not equal."""
        return any(one.relation != EQUAL for one in (self.errors, self.findings) if one)


@dataclass(frozen=True)
class Comparison:
    """Two rule sets side by side."""

    first: RuleSet
    second: RuleSet

    @cached_property
    def _known(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return keys_of((self.first.parts, self.second.parts))

    @property
    def named(self) -> tuple[str, ...]:
        """The keys that a side names."""
        return self._known[0]

    @cached_property
    def keys(self) -> list[str]:
        """The keys that are compared: those that are named, and others that stand for many."""
        return [*self._known[0], *self._known[1]]

    @cached_property
    def whole(self) -> Row:
        """The order as a whole."""
        return self._row(WHOLE, None)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Each key, then what several keys are about together, if that differs."""
        return (
            *(self._row(key, frozenset({key})) for key in self.keys),
            *(
                self._row(" + ".join(keys), frozenset(keys), levels)
                for keys, levels in self._joint().items()
            ),
        )

    @property
    def sides(self) -> tuple[RuleSet, RuleSet]:
        return self.first, self.second

    @cached_property
    def _unsaid(self) -> frozenset[str]:
        """The rules of which a side has no schema."""
        return self.first.partless() | self.second.partless()

    @cached_property
    def _levels(self) -> dict[str, tuple[Sequence[Demand], Sequence[Demand]]]:
        both_warn = self.first.warns and self.second.warns
        levels = LEVELS if both_warn else {"errors": LEVELS["errors"]}
        return {
            level: (
                demands(self.first.parts_that(severities, self._unsaid), self.keys),
                demands(self.second.parts_that(severities, self._unsaid), self.keys),
            )
            for level, severities in levels.items()
        }

    def _joint(self) -> dict[tuple[str, ...], set[str]]:
        """The sets of several keys about which one side alone demands something together, with the
        levels at which it does."""
        found: dict[tuple[str, ...], set[str]] = {}
        for level, (ours, theirs) in self._levels.items():
            alone = {one.formula for one in ours} ^ {one.formula for one in theirs}
            for one in (*ours, *theirs):
                if len(one.keys) > 1 and one.formula in alone:
                    keys = tuple(key for key in self.keys if key in one.keys)
                    found.setdefault(keys, set()).add(level)
        return found

    def _row(
        self, name: str, keys: frozenset[str] | None, at: Collection[str] = tuple(LEVELS)
    ) -> Row:
        """A row; at another level nothing is said that is not said of a single key."""
        found = {
            level: self._difference(level, keys) if level in at else Difference()
            for level in self._levels
        }
        ordered = tuple(self.keys if keys is None else sorted(keys, key=self.keys.index))
        return Row(name, ordered, found["errors"], found.get("findings"))

    def _difference(self, level: str, keys: frozenset[str] | None) -> Difference:
        ours, theirs = (
            [one for one in side if keys is None or one.keys <= keys]
            for side in self._levels[level]
        )
        doubts = list(self._doubts(level, keys))
        if {one.formula for one in ours} == {one.formula for one in theirs}:
            return Difference(doubts=tuple(doubts))
        counted = self._counted(level, None if keys is None else (*ours, *theirs))
        found: list[Witness | None] = []
        for taking, refusing in ((self.first, self.second), (self.second, self.first)):
            sides = (ours, theirs) if taking is self.first else (theirs, ours)
            try:
                order = self._in_spec_order(difference(*sides))
                found.append(None if order is None else _witness(order, taking, refusing, counted))
            except UndecidedError as error:
                found.append(None)
                doubts.append(str(error))
        lost, gained = found
        return Difference(lost, gained, tuple(dict.fromkeys(doubts)))

    def _in_spec_order(self, order: Order | None) -> Order | None:
        return order and {key: order[key] for key in self.keys if key in order}

    def _counted(self, level: str, judged: Iterable[Demand] | None) -> Counted:
        """Whether a violation counts: those of these demands, or all."""
        severities = LEVELS[level]
        if judged is None:
            return lambda one: one.severity in severities
        rule_ids = {one.rule_id for one in judged}
        return lambda one: one.severity in severities and one.rule_id in rule_ids

    def _doubts(self, level: str, keys: frozenset[str] | None) -> Iterator[str]:
        """On rules of these keys that no schema says, unless both sides say the same of it."""
        for rule_id in sorted(self._unsaid):
            if keys is None or rule_id.rpartition(".")[0] in keys:
                facts = [one.rules.get(rule_id) for one in self.sides]
                severities = {fact.severity for fact in facts if fact}
                if facts[0] != facts[1] and severities.intersection(LEVELS[level]):
                    yield f"no schema says what {rule_id} refuses"


def _witness(order: Order, taker: RuleSet, refuser: RuleSet, counted: Counted) -> Witness:
    """The order, once both validators have borne it out. Raises UndecidedError."""
    taken, refused = (tuple(filter(counted, one.judge(order))) for one in (taker, refuser))
    if taken or not refused:
        raise UndecidedError("the validators do not bear out what the schemas say")
    return Witness(order, refused)
