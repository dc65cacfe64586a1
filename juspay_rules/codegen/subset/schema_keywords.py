"""Each keyword of JSON Schema that every engine reads alike, one function each.

A function takes the keyword's value and where it stands, and returns what is wrong with it and what
to write instead, or None. A schema inside is walked by schema.py.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from juspay_rules.codegen.json_schema import DRAFTS
from juspay_rules.codegen.meaning import PRINTABLE_GUARD
from juspay_rules.codegen.subset.engines import compile_everywhere
from juspay_rules.codegen.subset.errors import SubsetError
from juspay_rules.codegen.subset.regex import parse

Problem: TypeAlias = tuple[str, str]
GREATEST = 2**53 - 1  # the last integer that every engine's numbers hold
# Of a text: some character of it is not printable ASCII. The guard of a pattern that ends with "$".
UNPRINTABLE = {"type": "string", "pattern": PRINTABLE_GUARD}
# The types, with the Python types that members of an enum have.
TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int,),
    "integer": (int,),
    "boolean": (bool,),
    "object": (),
    "array": (),
    "null": (),
}
_ID = re.compile(r"https://[a-z0-9.-]+/[A-Za-z0-9._/-]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a keyword stands: the schema around it, whether that is the root, and whether a guard
    keeps every text with a line feed away from a pattern there, or from one in its ``not``."""

    beside: Mapping[str, Any]
    root: bool
    guarded: bool
    not_guarded: bool


def text(value: Any, _: Place) -> Problem | None:
    return None if isinstance(value, str) else (f"{value!r}, which is no text", "write a text")


def draft(value: Any, place: Place) -> Problem | None:
    if not place.root:
        return "a $schema inside a schema", "leave it out; the root has it"
    if value not in DRAFTS.values():
        return f"the draft {value!r}", f"use one of {', '.join(DRAFTS.values())}"
    return None


def identity(value: Any, place: Place) -> Problem | None:
    if not place.root:
        return "an $id inside a schema", "leave it out: it changes what a $ref means"
    if not isinstance(value, str) or not _ID.fullmatch(value):
        return f"the $id {value!r}", "write an https address with a path and no query or fragment"
    return None


def type_(value: Any, _: Place) -> Problem | None:
    if isinstance(value, list):
        return "a list of types", 'write anyOf: [{"type": ...}, ...]; ajv in strict mode throws'
    if value not in TYPES:
        return f"the type {value!r}", f"use one of {', '.join(TYPES)}"
    return None


def enum(value: Any, place: Place) -> Problem | None:
    if not isinstance(value, list) or not value:
        return "an enum of no members", "name a member, or refuse the value by its type"
    kind = place.beside.get("type")
    if not isinstance(kind, str):
        return "an enum without a type", "put the type of its members beside it"
    for member in value:
        if type(member) not in TYPES.get(kind, ()):
            return f"the member {member!r} of type {kind}", "write one enum a type, in an anyOf"
    if len(set(value)) < len(value):
        return "a member twice", "keep one of the two"
    return None


def required(value: Any, place: Place) -> Problem | None:
    if not isinstance(value, list) or not value:
        return "required without names", "name a field, or leave it out"
    properties = place.beside.get("properties")
    for name in value:
        if not isinstance(properties, dict) or name not in properties:
            remedy = f'put "properties": {{"{name}": {{}}}} beside it; ajv in strict mode throws'
            return f"{name!r} is required and not among the properties beside it", remedy
    return None


def not_(value: Any, _: Place) -> Problem | None:
    if isinstance(value, dict) and not _has_type(value):
        return "a not without a type", "put the type into it, or it fires on every other type"
    return None


def _has_type(schema: Mapping[str, Any]) -> bool:
    if "type" in schema:
        return True
    choices = schema.get("anyOf")
    return isinstance(choices, list) and all(
        isinstance(choice, dict) and _has_type(choice) for choice in choices
    )


def schemas(value: Any, _: Place) -> Problem | None:
    if not isinstance(value, list) or not value:
        return "a list of no schemas", "write a schema, or leave it out"
    return None


def schema(_: Any, __: Place) -> Problem | None:
    return None


def properties(value: Any, _: Place) -> Problem | None:
    return None if isinstance(value, dict) else ("no mapping", "map each name to a schema")


def pattern_properties(value: Any, place: Place) -> Problem | None:
    for name in value if isinstance(value, dict) else ():
        refused = _regex(name)
        if refused is not None:
            return refused
        if "$" in name:  # in the subset it is always an anchor
            problem = f"the name {name}, which ends with $"
            return problem, "leave its end open: five engines let $ pass before a line feed"
    return properties(value, place)


def pattern(value: Any, place: Place) -> Problem | None:
    if not isinstance(value, str):
        return f"{value!r}, which is no regex", "write a text"
    refused = _regex(value)
    if refused is None and parse(value).bare_dollar and not place.guarded:
        remedy = f'put "not": {{"type": "string", "pattern": "{PRINTABLE_GUARD}"}} beside it'
        return f"the pattern {value}, whose $ passes before a line feed in many engines", remedy
    return refused


def _regex(source: str) -> Problem | None:
    try:
        parse(source)
        compile_everywhere(source)
    except SubsetError as refused:
        return refused.problem, refused.remedy
    return None


def length(value: Any, _: Place) -> Problem | None:
    if type(value) is not int or not 0 <= value <= GREATEST:
        return f"the length {value!r}", f"write an integer from 0 to {GREATEST}"
    return None


def bound(value: Any, _: Place) -> Problem | None:
    if type(value) is not int or not -GREATEST <= value <= GREATEST:
        return f"the bound {value!r}", f"write an integer from -{GREATEST} to {GREATEST}"
    return None


KEYWORDS: Mapping[str, Callable[[Any, Place], Problem | None]] = {
    "$schema": draft,
    "$id": identity,
    "title": text,
    "description": text,
    "type": type_,
    "properties": properties,
    "patternProperties": pattern_properties,
    "propertyNames": schema,
    "items": schema,
    "required": required,
    "allOf": schemas,
    "anyOf": schemas,
    "not": not_,
    "enum": enum,
    "pattern": pattern,
    "minLength": length,
    "maxLength": length,
    "minimum": bound,
    "maximum": bound,
}
