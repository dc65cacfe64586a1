"""A JSON Schema of an order, held to what every engine reads alike.

rules.schema.json is not: it describes a file of ours, not an order, and no verdict hangs on it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from juspay_rules.codegen.json_schema import Written, longest_prefix
from juspay_rules.codegen.spec import Profile, Spec
from juspay_rules.codegen.subset.errors import SubsetError
from juspay_rules.codegen.subset.schema_keywords import KEYWORDS, UNPRINTABLE, Place
from juspay_rules.codegen.subset.schema_remedies import OTHERS, UNKNOWN
from juspay_rules.codegen.yaml_file import SpecError, error_at
from juspay_rules.payload import pointer

GUARD = {"not": UNPRINTABLE}


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is outside of the subset, where in the schema, and what to write instead."""

    pointer: str
    problem: str
    remedy: str


def check_portable(spec: Spec, profile: Profile, written: Written, name: str) -> None:
    """Raises SpecError at the rule that brought something outside of the subset into the schema of
    that file name, or SubsetError where no rule did."""
    refused = next(refusals(written.schema), None)
    if refused is not None:
        raise _error(spec, profile, written, f"{name}#{refused.pointer}", refused)


def _error(
    spec: Spec, profile: Profile, written: Written, place: str, refused: Refusal
) -> SpecError | SubsetError:
    rules = {path: rule_id for rule_id, paths in written.paths.items() for path in paths}
    path = longest_prefix(refused.pointer, rules)
    problem = f"{place}: {refused.problem}"
    if path is None:
        return SubsetError(problem, refused.remedy)
    return error_at(_homes(spec, profile)[rules[path]], rules[path], problem, refused.remedy)


def _homes(spec: Spec, profile: Profile) -> Mapping[str, str]:
    """The place of each rule id, as file:line."""
    homes = {group.rule_id: group.home for group in spec.groups}
    for field in profile.fields:
        homes |= {f"{field.name}.{rule.keyword}": rule.home for rule in field.rules}
    return homes


def refusals(schema: Any) -> Iterator[Refusal]:
    """Everything in the schema of an order that engines do not read alike."""
    yield from _of_schema(schema, "", root=True)
    if isinstance(schema, dict) and schema.get("type") != "object":
        yield Refusal("", "a root that takes more than objects", 'put "type": "object" there')


def _of_schema(
    schema: Any, path: str, *, root: bool = False, guarded: bool = False, not_guarded: bool = False
) -> Iterator[Refusal]:
    if not isinstance(schema, dict):
        remedy = "write {} for true; for false, leave the name out of propertyNames"
        yield Refusal(path, f"the schema {json.dumps(schema)}, which is no mapping", remedy)
        return
    place = Place(schema, root, guarded or schema.get("not") == UNPRINTABLE, not_guarded)
    for keyword, value in schema.items():
        here = path + pointer(keyword)
        if keyword not in KEYWORDS:
            yield Refusal(here, f"the keyword {keyword}", OTHERS.get(keyword, UNKNOWN))
            continue
        problem = KEYWORDS[keyword](value, place)
        if problem is not None:
            yield Refusal(here, *problem)
        else:
            yield from _inside(keyword, value, here, place)


def _inside(keyword: str, value: Any, path: str, place: Place) -> Iterator[Refusal]:
    if keyword == "not":
        yield from _of_schema(value, path, guarded=place.not_guarded)
    elif keyword in {"propertyNames", "items"}:
        yield from _of_schema(value, path)
    elif keyword in {"properties", "patternProperties"}:
        for name, child in value.items():
            yield from _of_schema(child, path + pointer(name))
    elif keyword in {"allOf", "anyOf"}:
        guarded = keyword == "allOf" and GUARD in value
        not_guarded = keyword == "anyOf" and UNPRINTABLE in value
        for place_in_list, child in enumerate(value):
            below = f"{path}/{place_in_list}"
            yield from _of_schema(child, below, guarded=guarded, not_guarded=not_guarded)
