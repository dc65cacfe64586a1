"""Values of one field: what keeps its rules, and what breaks one of them."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules.shape import Example, Field, Rule
from juspay_rules.testing import demands
from juspay_rules.testing.decimals import decimals
from juspay_rules.testing.demands import Demands
from juspay_rules.testing.numbers import numbers
from juspay_rules.testing.texts import matching, members, plain, sendable
from juspay_rules.testing.urls import urls

Value = SearchStrategy[Any]

PYTHON_TYPES = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int, float),
    "number": (int, float),
}
# The constraint that says what a text looks like, where there is one.
LOOKS: dict[str, Callable[[Demands], SearchStrategy[str]]] = {
    "url": urls,
    "decimal": decimals,
    "enum": members,
    "matches": matching,
}

_json_scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)
texts = st.text(sendable, max_size=20)
json_values: Value = st.recursive(
    _json_scalars | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=4,
)


def keeping(field: Field, keep: Collection[str], kinds: Collection[str]) -> Value:
    """Values, of these JSON types, that break no rule in ``keep``."""
    rules = field.shape.rules
    found: list[Value] = []
    for kind in sorted(set(field.shape.types) & set(kinds), key="string".__ne__):
        found += _of_kind(demands.kept(rules, keep, kind))
    if not any(rule.when for rule in rules):
        found += _pool(
            (*field.examples, *(one for rule in rules for one in rule.valid)), keep, kinds
        )
    return st.one_of(found)


def breaking(
    field: Field, rule: Rule, keep: Collection[str], kinds: Collection[str]
) -> Value | None:
    """Values, of these JSON types, that break the rule and none in ``keep``; None if none do."""
    if rule.keyword == "type":
        return _of_another_type(field.shape.types) if set(kinds) > {"string"} else None
    found: list[Value] = []
    for kind in sorted(set(field.shape.types) & set(kinds), key="string".__ne__):
        for one in demands.broken(field.shape.rules, rule, keep, kind):
            found += _of_kind(one)
    found += _pool(rule.invalid, keep, kinds)
    return st.one_of(found) if found else None


def _of_kind(asked: Demands) -> Iterable[Value]:
    if asked.kind == "string":
        look = next((LOOKS[name] for name, _ in asked.stated if name in LOOKS), plain)
        return [look(asked)]
    if asked.kind == "boolean":
        refused = asked.keeps("not")
        wanted = [asked.broken[1]] if asked.broken else [True, False]
        return [st.sampled_from([one for one in wanted if one not in refused])]
    return numbers(asked)


def _pool(
    examples: Iterable[Example], keep: Collection[str], kinds: Collection[str]
) -> list[Value]:
    """The spec's own examples: they stand at the limits that it thought of."""
    types = tuple(of for kind in kinds for of in PYTHON_TYPES[kind])
    values = [
        example.value
        for example in examples
        if type(example.value) in types and not example.beside and not set(example.also) & set(keep)
    ]
    return [st.sampled_from(values)] if values else []


def _of_another_type(types: tuple[str, ...]) -> Value:
    numeric = {"number", "integer"} & set(types)
    others: list[Value] = [
        st.none(),
        st.nothing() if "boolean" in types else st.booleans(),
        st.nothing() if numeric else st.integers(),
        st.nothing() if "number" in types else _broken_numbers,
        st.lists(json_values, max_size=3),
        st.dictionaries(texts, json_values, max_size=3),
    ]
    return st.one_of(others)


# Never integral, which an integer may be.
_broken_numbers = st.integers(-(10**6), 10**6).map(lambda count: count + 0.5)
