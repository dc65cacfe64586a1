"""Free text: what keeps the rules that it has in whichever field, and what breaks one of them."""

import re
from string import ascii_letters, digits
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules._generated.shapes import TEXTS
from juspay_rules.shape import Field, Rule
from juspay_rules.testing.scope import Scope

# No digit, which would make a number longer, and no "+", which would make it a telephone's.
_around = st.text(f"{ascii_letters} .,;:()", max_size=12)


def keeping(scope: Scope, values: SearchStrategy[Any], keep: frozenset[str]) -> SearchStrategy[Any]:
    """Those of the values that break no rule of free text in ``keep``."""
    asked = {f"order.{rule.keyword}" for rule in TEXTS.shape.rules} & keep
    every_text = scope.validator._profile.every_text

    def keeps(value: object) -> bool:
        return not isinstance(value, str) or asked.isdisjoint(every_text(value, {}))

    return values.filter(keeps) if asked else values


def breaking(scope: Scope, rule_id: str) -> SearchStrategy[dict[str, Any]]:
    """A field of free text that takes any character, with a text that breaks this rule alone."""
    rule = TEXTS.rule(rule_id.rpartition(".")[2])
    assert rule is not None
    names = [name for name, field in scope.fields.items() if field.free and _takes_any(field)]
    judge = scope.validator

    def is_alone(item: dict[str, Any]) -> bool:
        found = judge.collect_violations(item)
        return [one.rule_id for one in found if one.field in item] == [rule_id]

    texts = st.builds("{}{}{}".format, _around, st.one_of(_unsafe(rule)), _around)
    return st.builds(_item, st.sampled_from(names), texts).filter(is_alone)


def _item(name: str, value: str) -> dict[str, Any]:
    return {name: value}


def _takes_any(field: Field) -> bool:
    keywords = {name for rule in field.shape.rules for _, name, _ in rule.constraints}
    return field.family is None and "charset" not in keywords


def _unsafe(rule: Rule) -> list[SearchStrategy[str]]:
    found: list[SearchStrategy[str]] = []
    for _, keyword, value in rule.constraints:
        if keyword == "cardNumber":
            found.append(card_numbers(value))
        elif keyword == "without":
            found.append(st.sampled_from(value))
        else:
            source: re.Pattern[str] = re.compile(value)
            found.append(st.from_regex(source, fullmatch=True))
    return found


@st.composite
def card_numbers(draw: st.DrawFn, issuers: tuple[tuple[str, str, tuple[int, ...]], ...]) -> str:
    """A number of an issuer, with a space or a hyphen between some of its digits."""
    first, last, lengths = draw(st.sampled_from(issuers))
    prefix = draw(st.sampled_from([first, last]) | st.integers(int(first), int(last)).map(str))
    size = draw(st.sampled_from(lengths)) - len(prefix) - 1
    number = prefix + draw(st.text(digits, min_size=size, max_size=size))
    number += next(digit for digit in digits if _luhn(number + digit) == 0)
    signs = draw(st.lists(st.sampled_from(["", "", " ", "-"]), min_size=18, max_size=18))
    return number[0] + "".join(sign + digit for sign, digit in zip(signs, number[1:], strict=False))


def _luhn(number: str) -> int:
    """Luhn's sum, modulo ten."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)))
    return sum(value // 10 + value % 10 for value in doubled) % 10
