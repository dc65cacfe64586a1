"""Regexes of faultless values: right where they are written, and not written where none is known."""

import re
from typing import Any

import pytest

from juspay_rules.codegen.plain import ADDRESS_ENDING
from juspay_rules.codegen.raw_values import raw_value
from juspay_rules.codegen.spec import Constraint, Field, Rule, Spec


def field(*types: str, **constraints: Any) -> Field:
    """A field with a rule a constraint; number_minimum is one on numbers."""
    rules = tuple(
        Rule(keyword, constraints=(Constraint(*_constraint(keyword), value),))
        for keyword, value in constraints.items()
    )
    return Field("f", "", types, "optional", (), rules)


def _constraint(keyword: str) -> tuple[str, str]:
    on, _, name = keyword.rpartition("_")
    return on or "string", name


@pytest.mark.parametrize(
    ("one", "taken", "left"),
    [
        (field("string"), ['""', '" a"', '"\u00e9"'], ["a", '"\\n"', '"\n"', '"a"b"']),
        (field("string", maxLength=3), ['""', '"abc"'], ['"abcd"', '"\u00e9\u00e9"']),
        (field("string", minLength=1), ['"a"', '"\u00e9"'], ['""']),
        (field("string", minLength=2, charset="a-c"), ['"ab"'], ['"a"', '"ad"']),
        (field("string", minLength=1, charset="a-c", starts="a-z"), ['"ab"'], ['""']),
        (field("string", trimmed=True), ['""', '"a b"'], ['" a"', '"a "', '" "']),
        (field("string", enum=("AB", "A", "CD")), ['"A"', '"AB"', '"CD"'], ['""', '"C"', '"ABC"']),
        (field("string", enum=("A", "B"), notEnum=("A",)), ['"B"'], ['"A"', "B"]),
        (field("string", decimal=2), ['"0"', '"1.25"'], ['"1."', '".5"', '"-1"', '"1.234"']),
        (field("string", decimal=1, notZero=1), ['"00.1"'], ['"0.0"', '"1.25"']),
        (
            field("string", url="https"),
            ['"https://a.example/x?"'[:-2] + '"'],
            ['"http://a.example"'],
        ),
        (field("integer", number_minimum=0), ["0", "12"], ["-1", "1.5", '"1"', "01"]),
        (field("boolean"), ["true", "false"], ['"true"', "null"]),
        (field("boolean", boolean_not=False), ["true"], ["false"]),
        (field("string", "boolean", enum=("true",)), ['"true"', "true", "false"], ['"false"']),
    ],
)
def test_what_a_regex_takes_and_leaves(one: Field, taken: list[str], left: list[str]) -> None:
    source = raw_value(one)
    assert source is not None
    whole = re.compile(source.encode())
    assert [text for text in taken if not whole.fullmatch(text.encode())] == []
    assert [text for text in left if whole.fullmatch(text.encode())] == []


@pytest.mark.parametrize(
    "one",
    [
        field("number"),
        field("string", excludes="a"),
        field("string", matches="[a-z]+"),
        field("string", matches=f"[a-z]+{ADDRESS_ENDING}"),
        field("string", matches=f"[!-~]+{ADDRESS_ENDING}", charset="a-z@"),
        field("string", minLength=2),
        field("string", starts="a-z"),
        field("string", minLength=1, charset="a-z0-9", starts="a-z"),
        field("string", charset="\\x22"),
        field("string", notZero=2),
        field("string", enum=("A",), notEnum=("A",)),
        field("string", notEnum=("A",)),
        field("integer", number_maximum=99),
        field("integer", number_minimum=1),
        field("integer", number_scale=2),
    ],
)
def test_where_no_regex_is_known_there_is_none(one: Field) -> None:
    assert raw_value(one) is None


def test_every_field_of_the_spec_has_one(spec: Spec) -> None:
    """Else a row that has it is never known before it is parsed."""
    without = {
        one.name for profile in spec.profiles for one in profile.fields if not raw_value(one)
    }
    assert without == set()
