"""JSON Schema, as far as ours use it, read as formulas over a value of one JSON type."""

import json
import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any, TypeAlias

from juspay_rules.diff.formula import (
    Decimals,
    Equals,
    Formula,
    Has,
    Longer,
    Matches,
    OneOf,
    Opaque,
    Reaches,
    Schema,
    every,
    negated,
    some,
    text_of,
)

# Of the types of JSON: an integer is a number without decimals.
KINDS = ("string", "number", "boolean", "null", "array", "object")
ANNOTATIONS = {"$schema", "$id", "$comment", "title", "description", "default", "examples"}
Read: TypeAlias = Callable[[Any], Formula]


@cache
def value_formula(schema: str, kind: str) -> Formula:
    """What a value of the kind must be to fit the schema, which is given as JSON."""
    return _value(json.loads(schema), kind)


@cache
def order_formula(schema: str) -> Formula:
    """What an order, which is an object, must be to fit a schema of orders, given as JSON."""
    return _order(json.loads(schema))


def _order(schema: Schema) -> Formula:
    return every(_of_order(keyword, value) for keyword, value in schema.items())


def _value(schema: Schema, kind: str) -> Formula:
    return every(_of_value(keyword, value, kind) for keyword, value in schema.items())


def _of_value(keyword: str, value: Any, kind: str) -> Formula:
    if keyword in ANNOTATIONS:
        return True
    combined = _combined(keyword, value, partial(_value, kind=kind))
    if combined is not None:
        return combined
    if keyword == "type":
        return _type(value, kind)
    if keyword == "enum":
        return _enum(value, kind)
    about, read = LIMITS.get(keyword, (kind, None))
    if about != kind:
        return True
    return Opaque(f"{keyword} {json.dumps(value, sort_keys=True)}") if read is None else read(value)


def _combined(keyword: str, value: Any, read: Read) -> Formula | None:
    if keyword == "not":
        return negated(read(value))
    if keyword == "allOf":
        return every(map(read, value))
    if keyword == "anyOf":
        return some(map(read, value))
    return None


def _type(value: object, kind: str) -> Formula:
    if value == "integer":
        return negated(Decimals(0)) if kind == "number" else False
    return bool(value == kind)


def _enum(members: list[Any], kind: str) -> Formula:
    texts = frozenset(one for one in members if isinstance(one, str))
    others = [_member(one, kind) for one in members if not isinstance(one, str)]
    return some([OneOf(texts) if texts and kind == "string" else False, *others])


def _member(member: object, kind: str) -> Formula:
    if isinstance(member, bool):
        return Equals(member) if kind == "boolean" else False
    if isinstance(member, int | float):
        return Equals(member) if kind == "number" else False
    return Opaque(f"enum {json.dumps(member)}")


def _of_order(keyword: str, value: Any) -> Formula:
    if keyword in ANNOTATIONS:
        return True
    combined = _combined(keyword, value, _order)
    if combined is not None:
        return combined
    if keyword == "type":
        return bool(value == "object")
    if keyword == "required":
        return every(map(Has, value))
    if keyword == "properties":
        # A key that is absent fits whatever its schema says.
        return every(absent_or(key, text_of(inner)) for key, inner in value.items() if inner)
    return Opaque(f"{keyword} {json.dumps(value, sort_keys=True)}")


def absent_or(key: str, schema: str) -> Formula:
    """The key is absent, or its value fits the schema, given as JSON."""
    return negated(Has(key, f'{{"not": {schema}}}'))


def alternatives(regex: str) -> list[str]:
    """The regexes of which one is found where this one is, if it is a group of alternatives and no
    more: each by itself has a small automaton."""
    inside = regex[3:-1]
    if not (regex.startswith("(?:") and regex.endswith(")")) or set("()[]\\|") & set(
        re.sub(r"\[[^]\\]+\]|[|]", "", inside)
    ):
        return [regex]
    return re.split(r"[|](?![^[]*\])", inside)


# The kind that each keyword is about; what is of another kind fits. "decimals" is ours: JSON Schema
# cannot say it.
LIMITS: dict[str, tuple[str, Read | None]] = {
    "minLength": ("string", lambda limit: Longer(limit - 1) if limit > 0 else True),
    "maxLength": ("string", lambda limit: negated(Longer(limit))),
    "pattern": ("string", lambda regex: some(map(Matches, alternatives(regex)))),
    "minimum": ("number", Reaches),
    "maximum": ("number", lambda limit: negated(Reaches(limit, above=True))),
    "decimals": ("number", lambda limit: negated(Decimals(limit))),
}
