"""The constraints a rule is made of, one function each: what breaks it, in Python, JSON Schema
and words.

Every function takes the constraint's value and returns a Meaning. ``fails`` is a Python
expression over ``value``; ``{pattern}`` and ``{members}`` in it stand for a constant of the
generated module. ``js`` is the same in JavaScript, where ``{regex}`` is a regular expression that
is searched for. ``broken`` is a JSON Schema that exactly the values that break it match; it needs
no type of its own, since every use of it adds one. ``breaks`` is the second opinion that vectors
and laws lean on: the same meaning, read straight from the spec.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeAlias

from juspay_rules.codegen.yaml_file import Json
from juspay_rules.rules import WHITE_SPACE

Schema: TypeAlias = dict[str, Json]
PRINTABLE_GUARD = "[^ -~]"
FOUND, NOT_FOUND = "{regex}.test(value)", "!{regex}.test(value)"


@dataclass(frozen=True, slots=True)
class Meaning:
    fails: str
    js: str
    broken: Schema | None
    says: str
    breaks: Callable[[Any], bool]
    pattern: str | None = None
    regex: str | None = None
    members: bytes | tuple[str, ...] | None = None
    plain: Schema | None = None


def min_length(limit: int) -> Meaning:
    noun = "character" if limit == 1 else "characters"
    return Meaning(
        fails=f"len(value) < {limit}",
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
        "A-Za-z0-9 ": 'not (value.isascii() and (value.replace(" ", "").isalnum()'
        ' or not value.strip(" ")))',
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
    return Meaning(
        fails="not {pattern}.match(value)",
        js=NOT_FOUND,
        regex=f"^[{ranges}]",
        broken={"not": {"type": "string", "pattern": f"^[{ranges}]"}},
        says=f"must begin with one of {spoken(ranges)}",
        breaks=lambda value: value[:1] not in set(class_characters(ranges)),
        pattern=f"[{ranges}]",
    )


def matches(source: str) -> Meaning:
    """The whole value matches."""
    return Meaning(
        fails="not {pattern}.fullmatch(value)",
        js=NOT_FOUND,
        regex=f"^(?:{source})$",
        broken={
            "anyOf": [
                {"type": "string", "not": {"type": "string", "pattern": f"^{source}$"}},
                {"type": "string", "pattern": PRINTABLE_GUARD},
            ]
        },
        says=f"must match {source}",
        breaks=lambda value: re.fullmatch(source, value) is None,
        pattern=source,
    )


def forbids(source: str) -> Meaning:
    """The whole value does not match."""
    return Meaning(
        fails="{pattern}.fullmatch(value)",
        js=FOUND,
        regex=f"^(?:{source})$",
        broken={
            "pattern": f"^{source}$",
            "not": {"type": "string", "pattern": PRINTABLE_GUARD},
        },
        says=f"must not match {source}",
        breaks=lambda value: re.fullmatch(source, value) is not None,
        pattern=source,
    )


def excludes(source: str) -> Meaning:
    """No part of the value matches."""
    return Meaning(
        fails="{pattern}.search(value)",
        js=FOUND,
        regex=source,
        broken={"pattern": source},
        says=f"must not contain {source}",
        breaks=lambda value: re.search(source, value) is not None,
        pattern=source,
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


def url(part: str) -> Meaning:
    """One demand on an absolute http or https URL; see URL."""
    return URL[part]()


def _absolute_url() -> Meaning:
    """Printable ASCII without a backslash; scheme, "://", perhaps user info, a host of letters,
    digits, hyphens and dots or an address in brackets, perhaps a port up to 65535."""
    any_user = r"(?:[!-\x22\x24-.0-\x3e@-\x5b\x5d-~]*@)?"
    host = r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])"
    number = "[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
    rest = r"(?:[/?#][!-\x5b\x5d-~]*)?"
    return replace(
        matches(f"{SCHEME}{any_user}{host}(?::(?:{number}))?{rest}"),
        says="must be an absolute http or https URL",
    )


def _no_query() -> Meaning:
    """No "?" before a "#", not even one with nothing after it."""
    reading = excludes("^[^#]*[?]")
    return replace(reading, fails='"?" in value.partition("#")[0]', pattern=None)


def _no_fragment() -> Meaning:
    return replace(excludes("#"), fails='"#" in value', pattern=None)


def _no_userinfo() -> Meaning:
    reading = excludes(f"^{SCHEME}[^/?#\\x5c]*@")
    return replace(reading, fails=f'"@" in value and {reading.fails}')


def _https() -> Meaning:
    reading = excludes("^[Hh][Tt][Tt][Pp]://")
    return replace(reading, fails='value[:7].lower() == "http://"', pattern=None)


def _no_ip_host() -> Meaning:
    """Whatever a browser takes for an IP address: brackets, or a last label (a trailing dot
    dropped) of digits or of hexadecimal after 0x."""
    # Where a scheme or its slashes are missing, a browser that supplies them reads an address too.
    start = r"[\x00-\x20]*(?:[Hh][Tt][Tt][Pp][Ss]?:)?[/\x5c]*"
    last = "(?:[0-9]+|0[Xx][0-9A-Fa-f]*)[.]?"
    return excludes(rf"^{start}{USER}(?:\[|(?:[A-Za-z0-9-]*[.])*{last}{END_OF_HOST})")


def _no_localhost() -> Meaning:
    name = "[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt][.]?"
    reading = excludes(f"^{SCHEME}{USER}{name}{END_OF_HOST}")
    return replace(reading, fails=f'"localhost" in value.lower() and {reading.fails}')


# Most URLs: a host name whose last label is letters only, so that it is no IP address, and neither
# query, fragment, user info nor plain http. What matches keeps every demand of URL; a law says so.
PLAIN_URL = r"https://[a-z0-9-]+(?:[.][a-z0-9-]+)*[.][a-z]{2,}(?::[0-9]{1,4})?(?:/[!-\x22\x24->@-\x5b\x5d-~]*)?"
SCHEME = "[Hh][Tt][Tt][Pp][Ss]?://"
USER = r"(?:[^/?#\x5c]*@)?"
# Whatever is not printable ends the host too: before a line feed, or in Java before any end of a line,
# "$" holds in some engines and not in others.
END_OF_HOST = r"(?::[0-9]*)?(?:[/?#\x5c]|(?:[^ -~]|$))"
URL: dict[str, Callable[[], "Meaning"]] = {
    "absolute": _absolute_url,
    "no-query": _no_query,
    "no-fragment": _no_fragment,
    "no-userinfo": _no_userinfo,
    "no-ip-host": _no_ip_host,
    "no-localhost": _no_localhost,
    "https": _https,
}


def trimmed(_: bool) -> Meaning:
    """No white space (U+0009-000D, U+0020) at either end."""
    white = r"[\x09-\x0d ]"
    return Meaning(
        fails="value.strip() != value and value.strip(WHITE_SPACE) != value",
        js="isPadded(value)",
        broken={
            "anyOf": [
                {"type": "string", "pattern": f"^{white}"},
                {"type": "string", "pattern": f"{white}$"},
            ]
        },
        says="should not begin or end with white space",
        breaks=lambda value: value[:1] in tuple(WHITE_SPACE) or value[-1:] in tuple(WHITE_SPACE),
    )


def enum(members: Sequence[str]) -> Meaning:
    return Meaning(
        fails="value not in {members}",
        js="!{members}.has(value)",
        broken={"not": {"type": "string", "enum": list(members)}},
        says=f"must be one of {', '.join(members)}",
        breaks=lambda value: value not in members,
        members=tuple(members),
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
    },
    "number": {
        "minimum": minimum,
        "maximum": maximum,
        "scale": scale,
        "not": number_is,
        "never": never,
    },
    "boolean": {"not": boolean_is},
}


def class_characters(ranges: str) -> str:
    """The characters that the regex class ``[ranges]`` stands for, by code point."""
    compiled = re.compile(f"[{ranges}]")
    return "".join(filter(compiled.match, map(chr, range(0x80))))


def spoken(ranges: str) -> str:
    """A charset in words, for a message."""
    words = {"A-Za-z": "letters A-Z a-z", "0-9": "digits 0-9"}
    rest, parts = ranges, []
    for chunk, word in words.items():
        if chunk in rest:
            rest = rest.replace(chunk, "")
            parts.append(word)
    if " " in rest:
        rest = rest.replace(" ", "")
        parts.append("the space")
    if rest:
        parts.append(" ".join(rest))
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def _decimals(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
