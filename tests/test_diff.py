"""How two rule sets compare: the relation, and the shortest payload that shows it."""

import json
from contextlib import ExitStack
from typing import Any

import pytest

from juspay_rules.codegen.parts import parts
from juspay_rules.codegen.spec import Spec
from juspay_rules.diff import numbers, orders, texts
from juspay_rules.diff.bump import is_large_enough, next_version
from juspay_rules.diff.compare import Comparison, Difference
from juspay_rules.diff.exported import exported
from juspay_rules.diff.formula import (
    Decimals,
    Formula,
    Matches,
    OneOf,
    UndecidedError,
    every,
    may_hold,
    negated,
    some,
)
from juspay_rules.diff.installed import facts, installed
from juspay_rules.diff.installed import parts as installed_parts
from juspay_rules.diff.machines import Automaton, machine
from juspay_rules.diff.operand import operand
from juspay_rules.diff.parts import KEY, Part
from juspay_rules.diff.reading import alternatives
from juspay_rules.diff.report import Report
from juspay_rules.diff.rule_set import Fact, RuleSet
from juspay_rules.violation import Violation
from tests.conftest import schema

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "number"}
ABSENT: dict[str, Any] = {}

pytestmark = pytest.mark.usefixtures("unmeasured")


def order_schema(field: dict[str, Any], *items: dict[str, Any]) -> str:
    return json.dumps({"type": "object", "properties": {"a": field}, "allOf": list(items)})


def compared(first: str, second: str) -> Comparison:
    return Comparison(exported("first", first), exported("second", second))


def shown(found: Difference) -> tuple[str, Any, Any]:
    """The relation, and what only the first and only the second side takes; None: nothing."""
    return (
        found.relation,
        found.lost and found.lost.order,
        found.gained and found.gained.order,
    )


FIELDS: list[tuple[dict[str, Any], dict[str, Any], str, Any, Any]] = [
    (TEXT, TEXT, "equal", None, None),
    (TEXT, {"type": "string", "description": "Other words."}, "equal", None, None),
    (TEXT | {"maxLength": 20}, TEXT | {"maxLength": 17}, "stricter", "a" * 18, None),
    (TEXT | {"maxLength": 17}, TEXT | {"maxLength": 18}, "looser", None, "a" * 18),
    (TEXT | {"minLength": 1}, TEXT | {"minLength": 2}, "stricter", "a", None),
    (TEXT | {"minLength": 0}, TEXT, "equal", None, None),
    (
        TEXT | {"minLength": 1, "maxLength": 3},
        TEXT | {"minLength": 2, "maxLength": 4},
        "incomparable",
        "a",
        "aaaa",
    ),
    (TEXT | {"pattern": "^[ab]{1,20}$"}, TEXT | {"pattern": "^[ab]{1,17}$"}, "stricter", "a" * 18, None),
    (TEXT | {"pattern": "^(?:ab)+$"}, TEXT | {"pattern": "^a(?:ba)*b$"}, "equal", None, None),
    (TEXT, TEXT | {"not": {"type": "string", "pattern": "[^a]"}}, "stricter", "1", None),
    (TEXT | {"enum": ["a", "b"]}, TEXT | {"enum": ["b", "c"]}, "incomparable", "a", "c"),
    (TEXT | {"enum": ["b", "a"]}, TEXT | {"pattern": "^[ab]$", "maxLength": 1}, "equal", None, None),
    (NUMBER | {"minimum": 0}, NUMBER | {"minimum": 1}, "stricter", 0, None),
    (NUMBER | {"maximum": 9}, NUMBER | {"maximum": 10}, "looser", None, 10),
    (NUMBER, {"type": "integer"}, "stricter", 0.1, None),
    (NUMBER | {"enum": [1]}, NUMBER | {"enum": [1.0]}, "equal", None, None),
    (NUMBER | {"minimum": 1}, NUMBER | {"not": {"type": "number", "not": {"type": "number", "minimum": 1}}}, "equal", None, None),
    ({"type": "boolean"}, {"type": "boolean", "enum": [True]}, "stricter", False, None),
    (TEXT, {"anyOf": [TEXT, {"type": "null"}]}, "looser", None, None),
    (TEXT, {"anyOf": [TEXT, {"type": "array"}]}, "looser", None, []),
    (TEXT, {"anyOf": [TEXT, {"type": "object"}]}, "looser", None, {}),
    (TEXT, NUMBER, "incomparable", "", 0),
    (TEXT | {"minimum": 5}, TEXT, "equal", None, None),
    (TEXT | {"allOf": [{"maxLength": 3}, {"minLength": 3}]}, TEXT | {"maxLength": 3}, "looser", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "relation", "lost", "gained"), FIELDS)
def test_a_field_is_compared_and_the_answer_has_its_mirror(
    first: dict[str, Any], second: dict[str, Any], relation: str, lost: Any, gained: Any
) -> None:
    there = compared(order_schema(first), order_schema(second))
    (row, *_) = there.rows
    found = shown(row.errors)
    assert found[0] == relation
    assert row.errors == there.whole.errors
    if relation in ("stricter", "incomparable"):
        assert found[1] == {"a": lost}
    if relation in ("looser", "incomparable"):
        assert found[2] == {"a": gained}
    back = compared(order_schema(second), order_schema(first))
    mirror = {"stricter": "looser", "looser": "stricter"}
    assert shown(back.rows[0].errors) == (mirror.get(relation, relation), found[2], found[1])


def need(*keys: str) -> dict[str, Any]:
    return {"required": list(keys), "properties": {key: {} for key in keys}}


def test_presence_belongs_to_its_key_and_absence_is_a_payload() -> None:
    found = compared(order_schema(TEXT), order_schema(TEXT, need("a")))
    assert shown(found.rows[0].errors) == ("stricter", ABSENT, None)
    assert shown(found.whole.errors) == ("stricter", ABSENT, None)


def test_the_whole_order_has_what_the_other_demands_ask_for() -> None:
    """A key that a side requires stands in each payload, with its shortest value."""
    first = order_schema(TEXT | {"minLength": 2}, need("a"))
    second = order_schema(TEXT | {"minLength": 2}, need("a"), need("b"))
    assert shown(compared(first, second).whole.errors) == ("stricter", {"a": "aa"}, None)


def both(first: Any, second: Any) -> dict[str, Any]:
    """Refuses an order with these values of a and b together."""
    return {
        "not": {
            "type": "object",
            "required": ["a", "b"],
            "properties": {"a": {"type": "string", "enum": first}, "b": second},
        }
    }


def test_a_rule_about_two_keys_is_compared_as_one() -> None:
    found = compared(order_schema(TEXT), order_schema(TEXT, both(["x", "y"], {})))
    assert [row.name for row in found.rows if row.differs] == ["a + b"]
    joint = found.rows[-1]
    assert shown(joint.errors) == ("stricter", {"a": "x", "b": 0}, None)
    fewer = compared(order_schema(TEXT, both(["x", "y"], {})), order_schema(TEXT, both(["y"], {})))
    assert shown(fewer.whole.errors) == ("looser", None, {"a": "x", "b": 0})


def test_a_rule_about_two_keys_that_another_one_implies_changes_nothing() -> None:
    """Where a must not be "x" at all, that it must not stand beside b says no more."""
    alone = {"type": "string", "not": {"type": "string", "enum": ["x"]}}
    found = compared(order_schema(alone), order_schema(alone, both(["x"], {})))
    assert shown(found.whole.errors) == ("equal", None, None)
    assert not found.whole.differs


def test_either_of_two_keys_may_be_required() -> None:
    either = {"anyOf": [need("a"), need("b")]}
    found = compared(order_schema(TEXT, either), order_schema(TEXT, need("a")))
    assert shown(found.whole.errors) == ("stricter", {"b": 0}, None)


def names(*known: str, pattern: str | None = None) -> str:
    listed: list[dict[str, Any]] = [{"type": "string", "enum": list(known)}]
    if pattern:
        listed.append({"type": "string", "pattern": pattern})
    return json.dumps(
        {"type": "object", "properties": {"a": TEXT}, "propertyNames": {"anyOf": listed}}
    )


def test_unknown_keys_are_one_row_for_all_that_are_alike() -> None:
    found = compared(order_schema(TEXT), names("a", pattern="^x[0-9]$"))
    assert found.keys == ["a", "x1", "b"] or found.keys[0] == "a"
    differing = [row for row in found.rows if row.differs]
    assert [row.name in found.named for row in differing] == [False]
    assert shown(differing[0].errors)[0] == "stricter"
    assert found.whole.errors.relation == "stricter"


def test_keys_of_a_family_are_one_row() -> None:
    def family(limit: int) -> str:
        rows = {"^x[.]": {"type": "string", "maxLength": limit}}
        return json.dumps({"type": "object", "properties": {"a": TEXT}, "patternProperties": rows})

    found = compared(family(2), family(1))
    (row,) = [one for one in found.rows if one.differs]
    assert shown(row.errors) == ("stricter", {"x.": "aa"}, None)


def test_what_is_not_read_is_said_and_never_guessed() -> None:
    """uniqueItems is none of our keywords: the library that judges knows it, the arithmetic does not."""
    odd = {"anyOf": [TEXT, {"type": "array", "uniqueItems": True}]}
    plain = {"anyOf": [TEXT, {"type": "array"}]}
    found = compared(order_schema(plain), order_schema(odd)).whole.errors
    assert found.relation == "undecided"
    assert found.doubts == ("the validators do not bear out what the schemas say",)
    assert compared(order_schema(odd), order_schema(odd)).whole.errors.relation == "equal"
    longer = {"anyOf": [odd, NUMBER]}
    wider = compared(order_schema(odd), order_schema(longer)).whole.errors
    assert shown(wider) == ("looser", None, {"a": 0})


def test_an_order_with_more_unread_keywords_than_can_be_tried_is_undecided() -> None:
    items = [{"type": "array", "uniqueItems": True, "maxItems": size} for size in range(9)]
    found = compared(order_schema({"anyOf": items}), order_schema(TEXT)).rows[0].errors
    assert found.relation == "undecided"
    assert "keywords" in found.doubts[0]
    strange = {"allOf": [{"minProperties": 2}], "properties": {"a": TEXT}}
    whole = compared(order_schema(TEXT), json.dumps(strange)).whole.errors
    assert shown(whole) == ("stricter", {}, None)
    mixed = compared(order_schema({"enum": [[1]]}), order_schema(TEXT)).rows[0].errors
    assert mixed.relation in ("undecided", "incomparable")


def test_regexes_with_too_many_states_are_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MOST_STATES", 10)
    with pytest.raises(UndecidedError, match="too many states"):
        texts.shortest(Matches("^a{20}b$"))


def rule_set(name: str, severity: str, limit: int | None, message: str = "") -> RuleSet:
    """One rule on a, which a schema says where there is a limit, and no schema where there is none."""
    listed = [Part("a.type", KEY, "a", '{"type": "string"}')]
    if limit is not None:
        listed.append(Part("a.maxLength", KEY, "a", json.dumps({"maxLength": limit})))
    known = {"a.type": Fact("error", ""), "a.maxLength": Fact(severity, message)}

    def judge(order: Any) -> tuple[Violation, ...]:
        found = []
        if "a" in order and not isinstance(order["a"], str):
            found.append(Violation("a.type", "a", "/a", "error", ""))
        elif len(order.get("a", "")) > (limit or 3):
            found.append(Violation("a.maxLength", "a", "/a", severity, message))
        return tuple(found)

    return RuleSet(name, tuple(listed), known, judge)


def test_a_warning_that_becomes_an_error_changes_the_verdict() -> None:
    found = Comparison(rule_set("a", "warning", 3), rule_set("b", "error", 3)).rows[0]
    assert shown(found.errors) == ("stricter", {"a": "aaaa"}, None)
    assert found.findings is not None
    assert shown(found.findings) == ("equal", None, None)
    assert found.differs


def test_a_rule_that_no_schema_says_is_equal_where_both_say_the_same_of_it() -> None:
    same = Comparison(
        rule_set("a", "error", None, "at most 3"), rule_set("b", "error", 3, "at most 3")
    )
    assert same.whole.errors.relation == "equal"
    other = Comparison(
        rule_set("a", "error", None, "at most 2"), rule_set("b", "error", 3, "at most 3")
    )
    assert other.whole.errors.relation == "undecided"
    assert other.whole.errors.doubts == ("no schema says what a.maxLength refuses",)
    assert other.rows[0].errors.relation == "undecided"
    quiet = Comparison(rule_set("a", "warning", None, "x"), rule_set("b", "warning", 3, "y")).whole
    assert quiet.errors.relation == "equal"
    assert quiet.findings is not None
    assert quiet.findings.relation == "undecided"


def test_the_shortest_number_is_found_by_arithmetic() -> None:
    fine: list[tuple[Formula, Any]] = [
        (Decimals(0), 0.1),
        (Decimals(2), 0.001),
        (every([Decimals(1), negated(Decimals(2))]), 0.01),
        (False, None),
        (some([]), None),
        (True, 0),
    ]
    for formula, expected in fine:
        assert numbers.shortest(formula) == expected


def test_no_text_is_both_in_a_list_and_none_of_it() -> None:
    members = OneOf(frozenset({"a", "bc"}))
    assert texts.shortest(members) == "a"
    assert texts.shortest(every([members, negated(OneOf(frozenset({"a"})))])) == "bc"
    assert texts.shortest(every([members, negated(members)])) is None
    assert texts.shortest(True) == ""
    assert texts.shortest(False) is None


def test_what_only_describes_says_nothing() -> None:
    said = {"allOf": [{"description": "Text.", "type": "string"}]}
    item = {"description": "Needed.", **need("a")}
    found = compared(order_schema(TEXT, need("a")), order_schema(said, item))
    assert not found.whole.differs


def test_an_order_of_which_nothing_is_asked_is_empty() -> None:
    assert orders.shortest(True) == {}
    assert orders.shortest(False) is None
    assert list(orders._branches(False, {}, wanted=True)) == []


def test_a_search_that_begins_anew_within_itself_has_few_states() -> None:
    """Each of 35 characters may begin the word anew: all sets of such places are some 80,000."""
    found = machine(Matches("AIza[A-Za-z0-9_-]{35}"))
    assert isinstance(found, Automaton)
    assert len(found.next) < 1_000
    text = texts.shortest(Matches("AIza[A-Za-z0-9_-]{35}"))
    assert text is not None
    assert (text[:4], len(text)) == ("AIza", 39)


@pytest.mark.parametrize(
    ("regex", "parts"),
    [
        ("(?:ab{2}|[c|d]e)", ["ab{2}", "[c|d]e"]),
        ("(?:a(?:b|c))", ["(?:a(?:b|c))"]),
        ("(?:a)b(?:c)", ["(?:a)b(?:c)"]),
        ("^a", ["^a"]),
    ],
)
def test_alternatives_are_searched_for_one_by_one(regex: str, parts: list[str]) -> None:
    assert alternatives(regex) == parts


def test_what_is_settled_leaves_no_hope() -> None:
    member = OneOf(frozenset({"a"}))
    assert may_hold(True, lambda _: None)
    assert not may_hold(False, lambda _: None)
    assert may_hold(negated(member), lambda _: None)
    assert not may_hold(negated(member), lambda _: True)


def test_a_key_is_never_empty() -> None:
    assert "" not in orders.keys_of([[]])[1]


def test_the_package_holds_the_parts_of_every_profile(spec: Spec) -> None:
    for profile in spec.profiles:
        assert installed_parts(profile.name) == parts(spec, profile)
        known = facts(profile.name, "documented")
        assert {part.rule_id for part in parts(spec, profile)} <= known.keys()
        # What no schema can say: a check digit, and characters of many planes.
        unsaid = {"order.card-number", "order.hidden-character"}
        assert installed("x", profile.name, "documented").partless() == unsaid


@pytest.mark.parametrize("profile", ["express-checkout-global", "cred-pay", "portable"])
@pytest.mark.parametrize("policy", ["documented", "strict", "observed"])
def test_a_profile_is_its_exported_schema_but_for_what_no_schema_says(
    profile: str, policy: str
) -> None:
    """The parts and the generated validator against the schema and the library jsonschema."""
    text = json.dumps(schema(profile, policy))
    found = Comparison(exported("schema", text), installed("profile", profile, policy))
    differing = [row.name for row in found.rows if row.differs]
    # Under strict every JSON number is refused.
    assert differing == ([] if policy == "strict" else ["amount"])
    lost = found.whole.errors.lost
    assert (lost is None) == (policy == "strict")
    assert lost is None or [one.rule_id for one in lost.violations if one.severity == "error"] == [
        "amount.scale"
    ]
    assert found.whole.errors.gained is None


def test_both_drafts_are_equal() -> None:
    drafts = [json.dumps(schema("cred-pay", "strict", draft)) for draft in ("", "draft-07")]
    assert not compared(*drafts).whole.differs


def report_of(first: str, second: str) -> Report:
    with ExitStack() as stack:
        return Report(operand(first, stack), operand(second, stack))


def test_what_the_readme_says_of_cred_pay() -> None:
    report = report_of("express-checkout-global", "cred-pay")
    (one,) = report.compared
    rows = {row.name: row for row in one.comparison.rows}
    assert shown(rows["order_id"].errors) == ("stricter", {"order_id": "a" * 18}, None)
    assert report.size == "major"
    assert report.asked == next_version(report.first.version or "", "major")
    assert not rows["udf1"].differs


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("documented", "strict", "stricter"),
        ("documented", "observed", "looser"),
        ("cred-pay/strict", "cred-pay", "looser"),
        ("portable", "express-checkout-india", "looser"),
        ("express-checkout-india", "express-checkout-global", "equal"),
    ],
)
def test_profiles_and_policies(first: str, second: str, relation: str) -> None:
    whole = report_of(first, second).compared[0].comparison.whole
    assert whole.errors.relation in (relation, "incomparable")
    if relation != "equal":
        assert whole.errors.relation == relation


@pytest.mark.parametrize(
    ("old", "size", "asked"),
    [
        ("0.1.0", "major", "1.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
    ],
)
def test_a_version_of_a_size(old: str, size: str, asked: str) -> None:
    assert next_version(old, size) == asked
    assert is_large_enough(old, asked, size)
    assert is_large_enough(old, "10.0.0", size)
    below = {"1.0.0": "0.99.99", "1.3.0": "1.2.99", "1.2.4": "1.2.3", "1.2.3": "1.2.2"}
    assert not is_large_enough(old, below[asked], size)
