"""How two rule sets compare: for each key, for rules about several keys, for the whole order."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from juspay_rules.diff.formula import UndecidedError
from juspay_rules.diff.joint import joint, together
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
                for keys, levels in joint(self._levels, self.keys).items()
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
        doubts: list[str] = []
        if {one.formula for one in ours} == {one.formula for one in theirs}:
            return self._doubted(Difference(), level, keys)
        counted = self._counted(level, None if keys is None else (*ours, *theirs))
        found: list[Witness | None] = []
        for taking, refusing in ((self.first, self.second), (self.second, self.first)):
            sides = (ours, theirs) if taking is self.first else (theirs, ours)
            try:
                order = self._in_spec_order(difference(*together(*sides, keys)))
                found.append(None if order is None else _witness(order, taking, refusing, counted))
            except UndecidedError as error:
                found.append(None)
                doubts.append(str(error))
        lost, gained = found
        return self._doubted(Difference(lost, gained, tuple(dict.fromkeys(doubts))), level, keys)

    def _in_spec_order(self, order: Order | None) -> Order | None:
        return order and {key: order[key] for key in self.keys if key in order}

    def _counted(self, level: str, judged: Iterable[Demand] | None) -> Counted:
        """Whether a violation counts: those of these demands, or all."""
        severities = LEVELS[level]
        if judged is None:
            return lambda one: one.severity in severities
        rule_ids = {one.rule_id for one in judged}
        return lambda one: one.severity in severities and one.rule_id in rule_ids

    def _doubted(self, found: Difference, level: str, keys: frozenset[str] | None) -> Difference:
        """The difference, and the rules of these keys that no schema says and that may change it: one
        that counts on one side alone can only take away from what that side takes."""
        doubts = list(found.doubts)
        for rule_id in sorted(self._unsaid):
            if keys is not None and rule_id.rpartition(".")[0] not in keys:
                continue
            facts = [one.rules.get(rule_id) for one in self.sides]
            counts = [fact is not None and fact.severity in LEVELS[level] for fact in facts]
            is_settled = (
                facts[0] == facts[1]
                or not any(counts)
                or (counts == [False, True] and found.lost)
                or (counts == [True, False] and found.gained)
                or (all(counts) and facts[0] and facts[1] and facts[0][1:] == facts[1][1:])
            )
            if not is_settled:
                doubts.append(f"no schema says what {rule_id} refuses")
        return replace(found, doubts=tuple(doubts))


def _witness(order: Order, taker: RuleSet, refuser: RuleSet, counted: Counted) -> Witness:
    """The order, once both validators have borne it out. Raises UndecidedError."""
    taken, refused = (tuple(filter(counted, one.judge(order))) for one in (taker, refuser))
    if taken or not refused:
        raise UndecidedError("the validators do not bear out what the schemas say")
    return Witness(order, refused)
