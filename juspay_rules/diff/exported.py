"""The rule set of an exported JSON Schema: its errors, each named by its place in the schema."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from juspay_rules.diff.formula import Schema
from juspay_rules.diff.needed import library
from juspay_rules.diff.parts import every_path, parts_of
from juspay_rules.diff.rule_set import ERROR, Fact, Judge, RuleSet
from juspay_rules.payload import pointer
from juspay_rules.violation import Violation

FAILS = "the order does not fit the schema here"


def exported(name: str, text: str) -> RuleSet:
    """The rule set of a schema, given as text. Raises ValueError where it is none of an order."""
    try:
        schema = json.loads(text)
    except ValueError as error:
        raise ValueError(f"{name} is no JSON: {error}") from None
    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        problem = "is no JSON Schema of an order: it has no properties"
        raise ValueError(f"{name} {problem}; name one of generated/json_schema/")
    paths = list(every_path(schema))
    rules = {path: Fact(ERROR, FAILS) for path in paths}
    judge = judge_by_schema(schema, paths)
    return RuleSet(name, parts_of(schema, {path: (path,) for path in paths}), rules, judge, False)


def judge_by_schema(schema: Schema, paths: Iterable[str]) -> Judge:
    """What the library jsonschema says of an order."""
    jsonschema = library("jsonschema", "an exported schema")
    validator = jsonschema.validators.validator_for(schema)(schema)
    known = sorted(paths, key=len, reverse=True)

    def judge(order: Mapping[str, Any]) -> tuple[Violation, ...]:
        found = (_violation(error, known) for error in validator.iter_errors(order))
        return tuple(dict.fromkeys(found))

    return judge


def _violation(error: Any, known: Iterable[str]) -> Violation:
    place = "".join(pointer(str(token)) for token in error.absolute_schema_path)
    path = next(one for one in known if place == one or place.startswith(f"{one}/"))
    key = str(error.absolute_path[0]) if error.absolute_path else None
    return Violation(path, key, "" if key is None else pointer(key), ERROR, FAILS)
