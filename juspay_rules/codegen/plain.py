"""Regexes of texts that break no rule of a field.

They may leave texts out, which are then asked rule by rule, and never take one that breaks a rule.
They are for Python's re alone; possessive, so that each character is looked at once.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_letters, digits
from typing import Any, TypeAlias

from juspay_rules.codegen.meaning import class_characters
from juspay_rules.codegen.spec import OFF, Field
from juspay_rules.rules import FEWEST

# What a field's constraints on text say, by keyword.
Said: TypeAlias = Mapping[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Signs:
    """Regexes of any single sign of a text, and of those that are white space; and of signs that free
    text may surely hold: what stands in the class of those in ASCII, in the class of all, and a regex of
    those that may begin a word behind a digit."""

    any: str
    space: str
    quick: str
    every: str
    begins: str


LONGEST_WORD = FEWEST - 1
# Beyond ASCII, without the bytes that characters nobody sees begin with.
SAFE_BYTES = r"\x80-\xc1\xc3-\xd7\xd9-\xe1\xe3-\xff"

# As JSON spells it, in bytes that stand as they are: an escape is left to the parser. (Ranges are
# quicker than what they leave out.)
RAW = Signs(
    any=r"[ !#-\[\]-\xff]",
    space=" ",
    quick=r"!#-\[\]-~",
    every=rf"!#-\[\]-~{SAFE_BYTES}",
    begins=rf"[!#-/:-\[\]-~{SAFE_BYTES}]",
)
# In memory, where a NUL parts one text from the next. Beyond ASCII letters and digits alone, which are
# one test: re makes a table of 64 kB of any other class, for each place where one stands.
PARTED = Signs(
    any=r"[^\x00]",
    space=r"[\t-\r ]",
    quick="!-~",
    every=r"!-~\w",
    begins=r"(?:[!-/:-~]|[^\W0-9])",
)

# A host name whose last label is letters only, so that it is no IP address; neither query, fragment,
# user info nor plain http.
HOST = "(?:[a-z0-9-]++[.])+[a-z]{2,}+"
PLAIN_URL = rf"https://{HOST}(?::[0-9]{{1,4}}+)?+(?:/[!\x24->@-\x5b\x5d-~]*+)?+"
ADDRESS_CHARACTERS = frozenset(f"{ascii_letters}{digits}._%+-@")
PLAIN_LABEL = "[A-Za-z0-9]{1,30}+(?:-[A-Za-z0-9]{1,30}+)?+"
PLAIN_ADDRESS = f"[A-Za-z0-9._%+-]++@(?:{PLAIN_LABEL}[.])+[A-Za-z0-9]{{1,60}}+"
LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
CLASSES = re.compile(r"\[(?:[^\]\\]|\\.)*\]\+")
ADDRESS_ENDING = f"@{LABEL}(?:[.]{LABEL})+"


def said(field: Field) -> Said:
    """The values of the field's constraints on text, by keyword."""
    found: dict[str, list[Any]] = {}
    asked = (rule for rule in field.rules if rule.severity != OFF)
    for constraint in (one for rule in asked for one in rule.constraints):
        if constraint.on == "string":
            found.setdefault(constraint.keyword, []).append(constraint.value)
    return found


def texts(field: Field, signs: Signs) -> tuple[str, ...]:
    """Regexes of the field's texts, the first one of most; none where none is known."""
    demands = said(field)
    if field.free:
        return _free_text(demands, signs)
    for keywords, source in FORMS:
        if keywords.issuperset(demands):
            found = source(demands, signs)
            return () if found is None else (found,)
    return ()


def plain(field: Field) -> tuple[str, str] | None:
    """A name for the regex to ask first of the field's texts, and the regex; None where there is none."""
    if field.free:
        found = texts(field, PARTED)
        return ("plain_words", found[1]) if found else None
    demands = said(field)
    if "url" in demands and set(demands) == {"url"}:
        return "plain_url", PLAIN_URL
    if "matches" in demands and set(demands) <= {"charset", "matches"}:
        source = _address(demands, PARTED)
        return None if source is None else ("plain_address", source)
    return None


def _address(demands: Said, _: Signs) -> str | None:
    """Most e-mail addresses, where the spec's own regex takes them all; a law holds them to it."""
    charsets = [set(class_characters(ranges)) for ranges in demands.get("charset", [])]
    sources = demands.get("matches", [])
    local = "".join(sorted(ADDRESS_CHARACTERS - {"@"}))
    demanded = all(
        source.endswith(ADDRESS_ENDING)
        and CLASSES.fullmatch(source.removesuffix(ADDRESS_ENDING))
        and re.fullmatch(source, f"{local}@a-b.cd")
        for source in sources
    )
    kept = all(charset.issuperset(ADDRESS_CHARACTERS) for charset in charsets)
    return PLAIN_ADDRESS if sources and demanded and kept else None


def _enum(demands: Said, _: Signs) -> str | None:
    refused = {member for members in demands.get("notEnum", []) for member in members}
    members = set.intersection(*map(set, demands["enum"])) - refused if "enum" in demands else set()
    return _choice(sorted(members)) if members else None


def _choice(words: Sequence[str]) -> str:
    """Any of the words, asked a letter at a time."""
    if len(words) == 1:
        return re.escape(words[0])
    if all(len(word) == 1 for word in words):
        return f"[{''.join(map(re.escape, words))}]"
    first = dict.fromkeys(word[:1] for word in words)
    parts = [
        letter and re.escape(letter) + _choice([word[1:] for word in words if word[:1] == letter])
        for letter in first
    ]
    return f"(?:{'|'.join(sorted(parts, reverse=True))})"


def _url(_: Said, _signs: Signs) -> str:
    """What keeps every demand on a URL."""
    return PLAIN_URL


def _decimal(demands: Said, _: Signs) -> str | None:
    if "decimal" not in demands:
        return None
    not_zero = "(?=[0.]*+[1-9])" if "notZero" in demands else ""
    return f"{not_zero}[0-9]++(?:[.][0-9]{{1,{min(demands['decimal'])}}}+)?+"


def _text(demands: Said, signs: Signs) -> str | None:
    """Characters and lengths; a length in bytes is no shorter than one in characters."""
    least, most = max(demands.get("minLength", [0])), min(demands.get("maxLength", [""]))
    allowed = _allowed(demands.get("charset", []))
    for ranges in demands.get("starts", []):
        if not allowed or not least or not set(allowed) <= set(class_characters(ranges)):
            return None
    if least > 1 and not allowed:
        return None  # characters of several bytes would make it look longer than it is
    if allowed == "":
        return None
    single = signs.any if allowed is None else f"[{''.join(map(re.escape, allowed))}]"
    text = f"{single}{{{least},{most}}}+"
    return f"(?!{signs.space}){text}(?<!{signs.space})" if "trimmed" in demands else text


def _free_text(demands: Said, signs: Signs) -> tuple[str, ...]:
    """Short texts; and short words, one space between any two and no digits on both sides of it: neither
    a card number nor a key has room there, and nothing is to be trimmed."""
    allowed = _allowed(demands.get("charset", []))
    if not {"maxLength", "charset", "trimmed"}.issuperset(demands) or " " not in (allowed or " "):
        return ()
    most = min(demands.get("maxLength", [""]))
    if most != "" and most < LONGEST_WORD:
        return ()
    quick, every, begins, numerals = signs.quick, signs.every, signs.begins, "0-9"
    if allowed is not None:
        quick = every = _class(allowed, " ")
        begins = _class(allowed, f" {digits}")
        begins = begins and f"[{begins}]"
        numerals = "".join(sorted(set(digits) & set(allowed)))
    if not every:
        return ()
    times = "" if most == "" else (most - LONGEST_WORD) // (LONGEST_WORD + 1)
    first, rest = f"[{every}]{{1,{LONGEST_WORD}}}+", f"[{every}]{{0,{LONGEST_WORD - 1}}}+"
    numeral = numerals and f"(?<![0-9] )[{numerals}]"
    words = f"{first}(?: (?:{'|'.join(filter(None, (begins, numeral)))}){rest}){{0,{times}}}+"
    if "trimmed" not in demands:
        return (f"[ {quick}]{{0,{LONGEST_WORD}}}+", words)
    return (f"[{quick}][ {quick}]{{0,{LONGEST_WORD - 1}}}+(?<! )", words, "")


def _class(characters: str, without: str) -> str:
    return "".join(re.escape(one) for one in characters if one not in without)


def _allowed(charsets: Sequence[str]) -> str | None:
    """The characters that all of them have, without those that JSON escapes; None for any."""
    if not charsets:
        return None
    common = set.intersection(*(set(class_characters(ranges)) for ranges in charsets))
    return "".join(sorted(one for one in common if one >= " " and one not in '"\\'))


FORMS: tuple[tuple[frozenset[str], Callable[[Said, Signs], str | None]], ...] = (
    (frozenset(("minLength", "maxLength", "charset", "starts", "trimmed")), _text),
    (frozenset(("charset", "matches")), _address),
    (frozenset(("enum", "notEnum")), _enum),
    (frozenset(("decimal", "notNegative", "notZero")), _decimal),
    (frozenset(("url",)), _url),
)
