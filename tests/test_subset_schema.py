"""Each shape of a JSON Schema outside of the portable subset is refused, by its place; its portable
twin is not, and nor is anything that is committed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen import json_schema
from juspay_rules.codegen.json_schema import DRAFTS
from juspay_rules.codegen.load import load
from juspay_rules.codegen.plan import write
from juspay_rules.codegen.spec import Constraint, Profile, Spec
from juspay_rules.codegen.subset.errors import SubsetError
from juspay_rules.codegen.subset.schema import check_portable, refusals
from juspay_rules.codegen.yaml_file import SpecError
from juspay_rules.rules import POLICIES
from tests.conftest import schema

GUARD = {"type": "string", "pattern": "[^ -~]"}
DIGITS = {"type": "string", "pattern": "^[0-9]+$"}
GREATEST = 2**53 - 1


@pytest.mark.parametrize("draft", ["", "draft-07"])
@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_committed_is_in_the_subset(profile: str, policy: str, draft: str) -> None:
    assert list(refusals(schema(profile, policy, draft))) == []


@pytest.mark.parametrize("draft", ["", "draft-07"])
@pytest.mark.parametrize("status", [200, 400, 401, 403])
@pytest.mark.parametrize("profile", PROFILES)
def test_the_schema_of_a_reply_is_in_the_subset(profile: str, status: int, draft: str) -> None:
    found = schema(profile, f"replies/{status}", draft)
    assert list(refusals(found)) == []
    broken = {**found, "properties": {"a": {"type": "array", "items": {"const": 1}}}, "allOf": [{}]}
    (refused,) = refusals(broken)
    assert refused.pointer == "/properties/a/items/const"


# The schema of a field, where in it what is refused stands, what is said, the same in the subset
# (None: there is no such thing).
SHAPES: list[tuple[Any, str, str, Any]] = [
    ({"type": "string", "const": "a"}, "/const", "the keyword const; write an enum of one member", {"type": "string", "enum": ["a"]}),
    ({"type": "string", "format": "email"}, "/format", "the keyword format; leave it out", {"type": "string", "pattern": "@"}),
    ({"type": "number", "multipleOf": 0.01}, "/multipleOf", "the keyword multipleOf; leave it to rules.json", {"type": "number"}),
    ({"type": "number", "exclusiveMinimum": 0}, "/exclusiveMinimum", "the keyword exclusiveMinimum; write a not of maximum", {"type": "number", "not": {"type": "number", "maximum": 0}}),
    ({"type": "number", "exclusiveMaximum": 9}, "/exclusiveMaximum", "the keyword exclusiveMaximum; write a not of minimum", {"type": "number", "not": {"type": "number", "minimum": 9}}),
    ({"type": "object", "additionalProperties": False}, "/additionalProperties", "name what is allowed with propertyNames", {"type": "object", "propertyNames": {"type": "string", "enum": ["a"]}}),
    ({"type": "object", "unevaluatedProperties": False}, "/unevaluatedProperties", "propertyNames", None),
    ({"type": "object", "dependentRequired": {"a": ["b"]}}, "/dependentRequired", 'write {"type": "object", "required"', {"anyOf": [{"type": "object", "not": {"type": "object", "required": ["a"], "properties": {"a": {}}}}, {"type": "object", "required": ["b"], "properties": {"b": {}}}]}),
    ({"type": "object", "dependentSchemas": {}}, "/dependentSchemas", "the keyword dependentSchemas", None),
    ({"type": "object", "dependencies": {}}, "/dependencies", "the keyword dependencies", None),
    ({"if": {"type": "string"}}, "/if", "the keyword if; write anyOf", {"anyOf": [{"not": {"type": "string"}}, {"type": "string", "maxLength": 3}]}),
    ({"then": {"type": "string"}}, "/then", "the keyword then; write anyOf", None),
    ({"else": {"type": "string"}}, "/else", "the keyword else; write anyOf", None),
    ({"oneOf": [{"type": "string"}]}, "/oneOf", "the keyword oneOf; write anyOf", {"anyOf": [{"type": "string"}]}),
    ({"$ref": "#/$defs/a", "maxLength": 3}, "/$ref", "the keyword $ref; write the schema in its place", {"type": "string", "maxLength": 3}),
    ({"$dynamicRef": "#a"}, "/$dynamicRef", "write the schema in its place", None),
    ({"$anchor": "a"}, "/$anchor", "the keyword $anchor", None),
    ({"$defs": {}}, "/$defs", "the two drafts keep definitions under different names", None),
    ({"definitions": {}}, "/definitions", "the two drafts keep definitions", None),
    ({"type": "array", "uniqueItems": True}, "/uniqueItems", "the keyword uniqueItems; leave it out", {"type": "array"}),
    ({"type": "array", "minContains": 1}, "/minContains", "the keyword minContains", None),
    ({"type": "array", "prefixItems": []}, "/prefixItems", "the keyword prefixItems", None),
    ({"type": "array", "unevaluatedItems": False}, "/unevaluatedItems", "the keyword unevaluatedItems", None),
    ({"type": "string", "x-rule": "a.b"}, "/x-rule", "the keyword x-rule; leave it out: ", {"type": "string", "description": "a.b"}),
    ({"type": "string", "minLenght": 3}, "/minLenght", "the keyword minLenght", {"type": "string", "minLength": 3}),
    (True, "", "the schema true, which is no mapping; write {} for true", {}),
    ({"not": False}, "/not", "the schema false", {"not": {"type": "null"}}),
    ({"type": "object", "properties": {"a": True}}, "/properties/a", "the schema true", {"type": "object", "properties": {"a": {}}}),
    ({"type": "object", "propertyNames": False}, "/propertyNames", "the schema false", None),
    ({"allOf": [True]}, "/allOf/0", "the schema true", {"allOf": [{}]}),
    ({"type": ["string", "null"]}, "/type", 'a list of types; write anyOf: [{"type": ...}, ...]', {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ({"type": "text"}, "/type", "the type 'text'; use one of string, number", {"type": "string"}),
    ({"enum": ["a", "b"]}, "/enum", "an enum without a type; put the type", {"type": "string", "enum": ["a", "b"]}),
    ({"type": ["string"], "enum": ["a"]}, "/enum", "an enum without a type", {"type": "string", "enum": ["a"]}),
    ({"type": "string", "enum": []}, "/enum", "an enum of no members", {"not": {"type": "string"}}),
    ({"type": "string", "enum": "a"}, "/enum", "an enum of no members", None),
    ({"type": "string", "enum": ["a", 1]}, "/enum", "the member 1 of type string; write one enum a type", {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "number", "enum": [1]}]}),
    ({"type": "number", "enum": [True]}, "/enum", "the member True of type number", {"type": "boolean", "enum": [True]}),
    ({"type": "number", "enum": [0.1]}, "/enum", "the member 0.1 of type number", {"type": "number", "enum": [0]}),
    ({"type": "null", "enum": [None]}, "/enum", "the member None of type null", {"type": "null"}),
    ({"type": "string", "enum": ["a", "a"]}, "/enum", "a member twice; keep one", {"type": "string", "enum": ["a"]}),
    ({"type": "object", "required": ["a"]}, "/required", "'a' is required and not among the properties beside it; put \"properties\": {\"a\": {}}", {"type": "object", "required": ["a"], "properties": {"a": {}}}),
    ({"type": "object", "required": ["a"], "properties": {"b": {}}}, "/required", "'a' is required", {"type": "object", "required": ["b"], "properties": {"b": {}}}),
    ({"type": "object", "required": []}, "/required", "required without names", {"type": "object"}),
    ({"type": "object", "required": True}, "/required", "required without names", None),
    ({"not": {"pattern": "[^0-9]"}}, "/not", "a not without a type; put the type into it", {"not": {"type": "string", "pattern": "[^0-9]"}}),
    ({"not": {"anyOf": [{"type": "null"}, {"maxLength": 1}]}}, "/not", "a not without a type", {"not": {"anyOf": [{"type": "null"}, {"type": "string", "maxLength": 1}]}}),
    ({"not": {"anyOf": True}}, "/not", "a not without a type", None),
    ({"not": {"anyOf": [True]}}, "/not", "a not without a type", None),
    ({"not": {"anyOf": [{"anyOf": [{"maxLength": 1}]}]}}, "/not", "a not without a type", {"not": {"anyOf": [{"anyOf": [{"type": "null"}]}]}}),
    ({"allOf": []}, "/allOf", "a list of no schemas", {"allOf": [{"type": "string"}]}),
    ({"anyOf": {"type": "string"}}, "/anyOf", "a list of no schemas", {"anyOf": [{"type": "string"}]}),
    ({"type": "object", "properties": ["a"]}, "/properties", "no mapping", {"type": "object", "properties": {"a": {}}}),
    ({"type": "object", "patternProperties": ["a"]}, "/patternProperties", "no mapping", None),
    ({"type": "object", "patternProperties": {"_id$": {}}}, "/patternProperties", "the name _id$, which ends with $; leave its end open", {"type": "object", "patternProperties": {"^[a-z]+_id": {}}}),
    ({"type": "object", "patternProperties": {r"^\d": {}}}, "/patternProperties", r"\d at character 2 of ^\d", {"type": "object", "patternProperties": {"^[0-9]": {}}}),
    ({"type": "string", "pattern": r"\d"}, "/pattern", r"\d at character 1 of \d is outside of the portable subset; write [0-9]", {"type": "string", "pattern": "[0-9]"}),
    ({"type": "string", "pattern": 1}, "/pattern", "1, which is no regex", None),
    ({"type": "string", "pattern": "[^a]{1000}" * 100}, "/pattern", "google-re2 refuses", {"type": "string", "pattern": "[^a]{1000}"}),
    (DIGITS, "/pattern", 'the pattern ^[0-9]+$, whose $ passes before a line feed in many engines; put "not": {"type": "string", "pattern": "[^ -~]"} beside it', {**DIGITS, "not": GUARD}),
    ({**DIGITS, "not": {"type": "string", "pattern": "[^a]"}}, "/pattern", "before a line feed", {"type": "string", "pattern": "^[0-9]+", "not": {"type": "string", "pattern": "[^0-9]"}}),
    ({**DIGITS, "not": {"pattern": "[^ -~]"}}, "/pattern", "before a line feed", {"allOf": [DIGITS, {"not": GUARD}]}),
    ({"allOf": [DIGITS, {"type": "string", "maxLength": 3}]}, "/allOf/0/pattern", "before a line feed", {"allOf": [{"not": GUARD}, DIGITS]}),
    ({"allOf": [DIGITS, GUARD]}, "/allOf/0/pattern", "before a line feed", None),
    ({"allOf": [{"anyOf": [DIGITS]}, {"not": GUARD}]}, "/allOf/0/anyOf/0/pattern", "before a line feed", None),
    ({"anyOf": [DIGITS, {"not": GUARD}]}, "/anyOf/0/pattern", "before a line feed", {"anyOf": [{**DIGITS, "not": GUARD}]}),
    ({"not": DIGITS}, "/not/pattern", "before a line feed", {"anyOf": [{"not": DIGITS}, GUARD]}),
    ({"anyOf": [{"not": DIGITS}, {"type": "string"}]}, "/anyOf/0/not/pattern", "before a line feed", {"anyOf": [GUARD, {"type": "string", "not": DIGITS}]}),
    ({"allOf": [{"not": DIGITS}, GUARD]}, "/allOf/0/not/pattern", "before a line feed", None),
    ({"anyOf": [DIGITS, GUARD]}, "/anyOf/0/pattern", "before a line feed", None),
    ({"type": "object", "propertyNames": DIGITS}, "/propertyNames/pattern", "before a line feed", {"type": "object", "propertyNames": {**DIGITS, "not": GUARD}}),
    ({"type": "string", "pattern": "^(?:a|b$)"}, "/pattern", "$ at character 8", {"type": "string", "pattern": r"^(?:a|b(?:[\x0a]|$))"}),
    ({"type": "string", "maxLength": -1}, "/maxLength", f"the length -1; write an integer from 0 to {GREATEST}", {"type": "string", "maxLength": 0}),
    ({"type": "string", "minLength": 1.0}, "/minLength", "the length 1.0", {"type": "string", "minLength": 1}),
    ({"type": "string", "minLength": True}, "/minLength", "the length True", None),
    ({"type": "number", "minimum": 0.5}, "/minimum", "the bound 0.5; write an integer", {"type": "number", "minimum": 0}),
    ({"type": "integer", "maximum": GREATEST + 1}, "/maximum", f"the bound {GREATEST + 1}", {"type": "integer", "maximum": GREATEST}),
    ({"type": "integer", "minimum": -GREATEST - 1}, "/minimum", f"the bound -{GREATEST + 1}", {"type": "integer", "minimum": -GREATEST}),
    ({"type": "string", "description": ["a"]}, "/description", "['a'], which is no text", {"type": "string", "description": "a"}),
    ({"$id": "https://a.example/b"}, "/$id", "an $id inside a schema", {}),
    ({"$schema": DRAFTS["draft-07"]}, "/$schema", "a $schema inside a schema", {}),
]  # fmt: skip


def of_field(field: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"a/b": field}}


@pytest.mark.parametrize(("refused", "where", "said", "twin"), SHAPES)
def test_a_shape_is_refused_at_its_place_and_its_portable_twin_is_not(
    refused: Any, where: str, said: str, twin: Any
) -> None:
    found = {f"{one.pointer}: {one.problem}; {one.remedy}" for one in refusals(of_field(refused))}
    place = f"/properties/a~1b{where}: "
    assert [one for one in found if one.startswith(place) and said in one]
    if twin is not None:
        assert list(refusals(of_field(twin))) == []


ROOT = {"$schema": DRAFTS["2020-12"], "$id": "https://a.example/1.0.0/b.json", "type": "object"}


@pytest.mark.parametrize(
    ("root", "where", "said"),
    [
        (ROOT | {"$schema": "http://json-schema.org/draft-04/schema#"}, "/$schema", "the draft "),
        (ROOT | {"$id": "http://a.example/1.0.0/b.json"}, "/$id", "write an https address"),
        (ROOT | {"$id": "https://a.example/b.json?version=1"}, "/$id", "no query"),
        (ROOT | {"$id": "https://a.example/b.json#"}, "/$id", "no query or fragment"),
        (ROOT | {"$id": 1}, "/$id", "the $id 1"),
        (ROOT | {"type": "string"}, "", 'put "type": "object" there'),
        (False, "", "the schema false"),
    ],
)
def test_a_root_is_refused(root: Any, where: str, said: str) -> None:
    assert list(refusals(ROOT)) == []
    (found,) = refusals(root)
    assert found.pointer == where
    assert said in f"{found.problem}; {found.remedy}"


def with_constraint(spec: Spec, field: str, keyword: str, constraint: Constraint) -> Spec:
    """The spec with one rule of its first profile saying something else."""

    def changed(profile: Profile) -> Profile:
        old = profile.field(field)
        assert old is not None
        rule = old.rule(keyword)
        assert rule is not None
        new = replace(rule, constraints=(constraint,))
        rules = tuple(new if one is rule else one for one in old.rules)
        fields = tuple(replace(old, rules=rules) if one is old else one for one in profile.fields)
        return replace(profile, fields=fields)

    first, *others = spec.profiles
    return replace(spec, profiles=(changed(first), *others))


@pytest.mark.parametrize(
    ("constraint", "said"),
    [
        (Constraint("string", "enum", ()), "/allOf/0/not/not/enum: an enum of no members"),
        (Constraint("string", "excludes", "a$"), "/allOf/0/not/pattern: the pattern a$, whose $"),
        (Constraint("string", "matches", "a|b"), r"/allOf/0/not/anyOf/0/not/pattern: | beside an"),
        (Constraint("string", "maxLength", 10**20), "/maxLength: the length 1"),
    ],
)
def test_the_rule_that_brought_it_is_named_with_its_line(
    spec: Spec, schema_texts: Mapping[str, str], constraint: Constraint, said: str
) -> None:
    broken = with_constraint(spec, "order_id", "pattern", constraint)
    lines = schema_texts["create_order/order.yaml"].split("\n")
    line = lines.index("      pattern:") + 1
    profile = broken.profiles[0]
    name = "generated/json_schema/a.json"
    written = json_schema.write(broken, profile, "documented", "2020-12")
    with pytest.raises(SpecError) as caught:
        check_portable(broken, profile, written, name)
    start = f"schemas/create_order/order.yaml:{line}: order_id.pattern: {name}#/properties/order_id"
    assert str(caught.value).startswith(start)
    assert said in str(caught.value)


def test_a_rule_of_the_order_is_named_too(spec: Spec) -> None:
    profile = spec.profiles[0]
    written = json_schema.write(spec, profile, "strict", "2020-12")
    names = written.schema["propertyNames"]
    assert isinstance(names, dict)
    broken = replace(written, schema={**written.schema, "propertyNames": {**names, "format": "a"}})
    with pytest.raises(SpecError) as caught:
        check_portable(spec, profile, broken, "a.json")
    home = next(one.home for one in spec.groups if one.rule_id == "order.additionalProperties")
    assert str(caught.value).startswith(f"schemas/{home}: order.additionalProperties: a.json#/prop")


def test_nothing_outside_of_the_subset_is_written(spec: Spec) -> None:
    """Where no rule is to blame, the file and the pointer are named."""
    broken = replace(spec, id_base="http://rules.example/")
    with pytest.raises(
        SubsetError, match=r"generated/json_schema/.*[.]json#/\$id: the \$id 'http:"
    ):
        write(broken)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("number: {minimum: 0}", "number: {minimum: -9007199254740992}"),
        ("number: {maximum: 9007199254740991}", "number: {maximum: 9007199254740992}"),
        ("number: {minimum: 0}", "number: {maximum: 0}"),
    ],
)
def test_an_integer_has_bounds(schema_texts: Mapping[str, str], old: str, new: str) -> None:
    name = "create_order/constraint_sets.yaml"
    assert old in schema_texts[name]
    with pytest.raises(SpecError, match=f"integers without a bound .* from -{GREATEST} to"):
        load({**schema_texts, name: schema_texts[name].replace(old, new, 1)})


def test_the_shapes_above_are_json() -> None:
    """A case that no JSON Schema could be would test nothing."""
    for refused, _, _, twin in SHAPES:
        assert json.loads(json.dumps([refused, twin])) == [refused, twin]
