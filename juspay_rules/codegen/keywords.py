"""The constraints a rule is made of, one function each: what breaks it, in Python, JavaScript, JSON
Schema and words. Every function takes the constraint's value and returns a Meaning."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from juspay_rules.codegen.headers import basic, media_type, same_as
from juspay_rules.codegen.meaning import (
    FOUND,
    NOT_FOUND,
    Meaning,
    class_characters,
    excludes,
    forbids,
    matches,
    spoken,
)
from juspay_rules.codegen.sentinels import card_number, without
from juspay_rules.codegen.urls import url
from juspay_rules.rules import WHITE_SPACE


def min_length(limit: int) -> Meaning:
    noun = "character" if limit == 1 else "characters"
    return Meaning(
        fails="not value" if limit == 1 else f"len(value) < {limit}",
        js=f"isShorter(value, {limit})",
        broken={"maxLength": limit - 1},
        plain={"minLength": limit},
        says=f"must have at least {limit} {noun}",
        breaks=lambda value: len(value) <= limit - 1,
    )


def max_length(limit: int) -> Meaning:
    return Meaning(
        fails=f"len(value) > {limit}",
        js=f"isLonger(value, {limit})",
        broken={"minLength": limit + 1},
        plain={"maxLength": limit},
        says=f"must have at most {limit} characters",
        breaks=lambda value: len(value) >= limit + 1,
    )


def charset(ranges: str) -> Meaning:
    """Only characters of the regex class ``[ranges]``."""
    allowed = class_characters(ranges)
    fast = {
        "A-Za-z0-9": "not (value.isascii() and (value.isalnum() or not value))",
        "A-Za-z0-9 ": "not (value.isascii() and (value.isalnum()"
        ' or value.replace(" ", "a").isalnum() or not value))',
        "0-9": "not (value.isascii() and (value.isdigit() or not value))",
    }
    return Meaning(
        fails=fast.get(ranges, "not value.isascii() or value.encode().translate(None, {members})"),
        js=FOUND,
        regex=f"[^{ranges}]",
        broken={"pattern": f"[^{ranges}]"},
        says=f"may hold only {spoken(ranges)}",
        breaks=lambda value: not set(value) <= set(allowed),
        members=None if ranges in fast else allowed.encode(),
    )


def starts(ranges: str) -> Meaning:
    """A first character of the regex class ``[ranges]``."""
    first = tuple(class_characters(ranges))
    return Meaning(
        fails="value[:1] not in {members}",
        js=NOT_FOUND,
        regex=f"^[{ranges}]",
        broken={"not": {"type": "string", "pattern": f"^[{ranges}]"}},
        says=f"must begin with one of {spoken(ranges)}",
        breaks=lambda value: value[:1] not in first,
        members=first,
    )


def decimal(places: int) -> Meaning:
    """Plain decimal notation, a leading "-" allowed."""
    source = f"-?[0-9]+(?:[.][0-9]{{1,{places}}})?"
    reading = matches(source)
    return Meaning(
        fails=f"not is_decimal(value, {places})",
        js=reading.js,
        regex=reading.regex,
        broken=reading.broken,
        says=f"must be a plain decimal number with at most {places} decimals",
        breaks=reading.breaks,
    )


def not_negative(_: bool) -> Meaning:
    """No "-" followed by a digit at the start; "-0" counts."""
    source = "^-[0-9]"
    return Meaning(
        fails='value[:1] == "-" and "0" <= value[1:2] <= "9"',
        js=FOUND,
        regex=source,
        broken={"pattern": source},
        says="must not be negative",
        breaks=lambda value: re.match(source, value) is not None,
    )


def not_zero(places: int) -> Meaning:
    """No plain decimal notation of zero with so many decimals at most."""
    reading = forbids(f"0+(?:[.]0{{1,{places}}})?")
    return Meaning(
        fails=f'not value.strip("0.") and is_decimal(value, {places})',
        js=reading.js,
        regex=reading.regex,
        broken=reading.broken,
        says="should not be zero",
        breaks=reading.breaks,
    )


def trimmed(_: bool) -> Meaning:
    """No white space (U+0009-000D, U+0020) at either end."""
    white = r"[\x09-\x0d ]"
    return Meaning(
        fails="value.strip(WHITE_SPACE) != value",
        js="isPadded(value)",
        broken={
            "anyOf": [
                {"type": "string", "pattern": f"^{white}"},
                {"type": "string", "pattern": f"{white}$"},
            ]
        },
        says="should not begin or end with white space",
        breaks=lambda value: value[:1] in tuple(WHITE_SPACE) or value[-1:] in tuple(WHITE_SPACE),
        test="str.strip",
    )


def enum(members: Sequence[str]) -> Meaning:
    return Meaning(
        fails="value not in {members}",
        js="!{members}.has(value)",
        broken={"not": {"type": "string", "enum": list(members)}},
        says=f"must be one of {', '.join(members)}",
        breaks=lambda value: value not in members,
        members=tuple(members),
        test="{members}.__contains__",
    )


def not_enum(members: Sequence[str]) -> Meaning:
    return Meaning(
        fails="value in {members}",
        js="{members}.has(value)",
        broken={"enum": list(members)},
        says=f"should not be {' or '.join(members)}",
        breaks=lambda value: value in members,
        members=tuple(members),
    )


def minimum(limit: int) -> Meaning:
    return Meaning(
        fails=f"value < {limit}",
        js=f"value < {limit}",
        # Not exclusiveMaximum: engines that end at draft-04 take only a boolean there.
        broken={"not": {"type": "number", "minimum": limit}},
        says=f"must be at least {limit}",
        breaks=lambda value: Decimal(value) < limit,
    )


def maximum(limit: int) -> Meaning:
    return Meaning(
        fails=f"value > {limit}",
        js=f"value > {limit}",
        broken={"not": {"type": "number", "maximum": limit}},
        says=f"must be at most {limit}",
        breaks=lambda value: Decimal(value) > limit,
    )


def scale(places: int) -> Meaning:
    """At most that many decimals in the shortest text that reads back as the same number.

    JSON Schema cannot say it: multipleOf 0.01 refuses 19.99 in most engines.
    """
    return Meaning(
        fails=f"round(value, {places}) != value",
        js=f"Number(value.toFixed({places})) !== value",
        broken=None,
        says=f"must have at most {places} decimals",
        breaks=lambda value: _decimals(value) > places,
    )


def number_is(refused: int) -> Meaning:
    return Meaning(
        fails=f"value == {refused}",
        js=f"value === {refused}",
        broken={"enum": [refused]},
        says=f"should not be {refused}",
        breaks=lambda value: Decimal(value) == refused,
    )


def round_from(least: int) -> Meaning:
    """No multiple of a hundred from this number on. JSON Schema cannot say it: it needs multipleOf."""
    return Meaning(
        fails=f"value >= {least} and value % 100 == 0",
        js=f"value >= {least} && value % 100 === 0",
        broken=None,
        says=f"should be no round number of {least} or more",
        breaks=lambda value: (
            value >= least and str(int(value)).endswith("00") and int(value) == value
        ),
    )


def never(_: bool) -> Meaning:
    """No value of this type."""
    return Meaning(
        fails="True",
        js="true",
        broken={},
        says="should not be a number",
        breaks=lambda _: True,
    )


def boolean_is(refused: bool) -> Meaning:
    return Meaning(
        fails=f"value is {refused}",
        js=f"value === {str(refused).lower()}",
        broken={"enum": [refused]},
        says=f"should not be {str(refused).lower()}",
        breaks=lambda value: value is refused,
    )


BY_TYPE: dict[str, dict[str, Callable[[Any], Meaning]]] = {
    "string": {
        "minLength": min_length,
        "maxLength": max_length,
        "charset": charset,
        "starts": starts,
        "matches": matches,
        "forbids": forbids,
        "excludes": excludes,
        "decimal": decimal,
        "notNegative": not_negative,
        "notZero": not_zero,
        "trimmed": trimmed,
        "url": url,
        "enum": enum,
        "notEnum": not_enum,
        "cardNumber": card_number,
        "without": without,
        "basic": basic,
        "mediaType": media_type,
        "sameAs": same_as,
    },
    "number": {
        "minimum": minimum,
        "maximum": maximum,
        "scale": scale,
        "not": number_is,
        "roundFrom": round_from,
        "never": never,
    },
    "boolean": {"not": boolean_is},
}


def _decimals(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
