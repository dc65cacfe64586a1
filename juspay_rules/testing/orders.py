"""Whole orders: which fields stand in them, and what about them is broken."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules.shape import Field, Rule
from juspay_rules.testing import free_text, keys
from juspay_rules.testing.scope import OF_FREE_TEXT, Scope
from juspay_rules.testing.values import PYTHON_TYPES, Value, breaking, json_values, keeping, texts

MOST_OPTIONAL = 8

Order: TypeAlias = dict[str, Any]

no_mappings = (
    st.none()
    | st.booleans()
    | st.integers()
    | texts
    | st.lists(st.dictionaries(texts, texts, max_size=2), max_size=3)
)


@dataclass(frozen=True, slots=True, repr=False)
class Slot:
    """A field as it is drawn: its key or keys, and its values where the other field that one of its rules
    names has a value under which the rule counts, and where it has not."""

    key: str | SearchStrategy[str]
    values: Value
    where_it_counts: Value
    when: tuple[str, tuple[Any, ...]] | None

    def values_beside(self, order: Mapping[str, Any]) -> Value:
        """The values that may stand in this order."""
        if self.when is None:
            return self.values
        other, members = self.when
        beside = order.get(other)
        counts = any(type(beside) is type(one) and beside == one for one in members)
        return self.where_it_counts if counts else self.values


class Kind:
    """Which orders to draw: what each field may hold, which must stand there, and the items that
    break a rule.

    No dataclass: Hypothesis would print all of it, a hundred thousand characters.
    """

    __slots__ = ("_about", "broken", "must", "slots")

    def __init__(
        self,
        about: str,
        slots: Mapping[str, Slot],
        must: Collection[str],
        broken: SearchStrategy[Order] | None = None,
    ) -> None:
        self._about = about
        self.slots = slots
        self.must = must
        self.broken = st.just({}) if broken is None else broken

    def __repr__(self) -> str:
        return f"<{self._about}>"


def valid(scope: Scope, including: Collection[str]) -> SearchStrategy[Order]:
    """Orders that break no rule of severity error, and hold these fields."""
    errors, warnings = scope.rules_of("error"), scope.rules_of("warning")
    slots = {name: _slot(scope, name, errors, warnings) for name in scope.fields}
    must = dict.fromkeys([*_required(scope, errors), *including])
    return _orders(Kind(f"valid under {scope}", slots, list(must)))


def invalid(scope: Scope, rule_id: str) -> SearchStrategy[Any] | None:
    """Orders that break the rule, what it implies, and no other; None where no such body can."""
    if rule_id == "order.type":
        return no_mappings if len(scope.kinds) > 1 else None
    keep = scope.rules_of("error", "warning") - {rule_id} - scope.implied(rule_id)
    slots = {name: _slot(scope, name, keep, frozenset()) for name in scope.fields}
    must = _required(scope, keep)
    if rule_id == "order.additionalProperties":
        values = free_text.keeping(scope, json_values if len(scope.kinds) > 1 else texts, keep)
        unknown = st.builds(_item, keys.unknown(scope), values)
        return _orders(Kind(f"{rule_id} under {scope}", slots, must, unknown))
    if rule_id in OF_FREE_TEXT:
        unsafe = free_text.breaking(scope, rule_id)
        return _orders(Kind(f"{rule_id} under {scope}", slots, must, unsafe))
    name, _, keyword = rule_id.rpartition(".")
    slot = slots.pop(name)
    must = [one for one in must if one != name]
    if keyword == "required":
        return _orders(Kind(f"{rule_id} under {scope}", slots, must))
    rule = scope.fields[name].rule(keyword)
    assert rule is not None
    broken = _broken(scope, name, rule, slot, keep)
    if broken is None:
        return None
    return _orders(Kind(f"{rule_id} under {scope}", slots, must, broken))


def _required(scope: Scope, rule_ids: frozenset[str]) -> list[str]:
    return [name for name in scope.fields if f"{name}.required" in rule_ids]


def _slot(scope: Scope, name: str, keep: frozenset[str], may: frozenset[str]) -> Slot:
    """The field with values that break no rule in ``keep`` and perhaps one in ``may``."""
    one = scope.fields[name]
    conditional = frozenset(rule.keyword for rule in one.shape.rules if rule.when)
    kept, free = scope.keywords(name, keep), scope.keywords(name, may)

    def drawn(kept: frozenset[str], free: frozenset[str]) -> Value:
        values = _values(scope, one, kept, free)
        return free_text.keeping(scope, values, keep) if one.free else values

    # Made when first drawn from: an order holds few of a hundred fields.
    return Slot(
        name if one.family is None else keys.of_family(scope, one.family),
        st.deferred(lambda: drawn(kept - conditional, free - conditional)),
        st.deferred(lambda: drawn(kept, free)),
        next((rule.when for rule in one.shape.rules if rule.when), None),
    )


def _values(scope: Scope, one: Field, keep: frozenset[str], may: frozenset[str]) -> Value:
    found = [keeping(one, keep | may, scope.kinds)]
    for rule in one.shape.rules:
        if rule.keyword in may and rule.constraints:
            broken = breaking(one, rule, keep, scope.kinds)
            found += [] if broken is None else [broken]
    return st.one_of(found)


def _broken(
    scope: Scope, name: str, rule: Rule, slot: Slot, keep: frozenset[str]
) -> SearchStrategy[Order] | None:
    """The item that breaks the rule, and what must stand beside it."""
    if rule.alias:
        return st.builds(_item, st.sampled_from(rule.alias), slot.values)
    if rule.misspelt:
        return st.builds(_item, st.sampled_from(rule.misspelt), texts)
    values = breaking(scope.fields[name], rule, scope.keywords(name, keep), scope.kinds)
    if values is None:
        return None
    if scope.fields[name].free:
        values = free_text.keeping(scope, values, keep)
    key = st.just(slot.key) if isinstance(slot.key, str) else slot.key
    items = st.builds(_item, key, values)
    if rule.when is None:
        return items
    other, members = rule.when
    taken = tuple(of for kind in scope.kinds for of in PYTHON_TYPES[kind])
    beside = st.sampled_from([one for one in members if type(one) in taken])
    return st.builds(lambda item, value: {other: value, **item}, items, beside)


def _item(key: str, value: object) -> Order:
    return {key: value}


@st.composite
def _orders(draw: st.DrawFn, kind: Kind) -> Order:
    """The required fields and some others, those that look at another last; then what is broken."""
    slots = kind.slots
    place = {name: number for number, name in enumerate(slots)}
    others = [name for name in slots if name not in kind.must]
    some = draw(st.lists(st.sampled_from(others), unique=True, max_size=MOST_OPTIONAL))
    names = [*kind.must, *some]
    for name in names:
        when = slots[name].when
        if when is not None and when[0] in slots and draw(st.booleans()):
            names.append(when[0])
    order: Order = {}
    for name in sorted(set(names), key=lambda name: (slots[name].when is not None, place[name])):
        slot = slots[name]
        key = slot.key if isinstance(slot.key, str) else draw(slot.key)
        order[key] = draw(slot.values_beside(order))
    return order | draw(kind.broken)
