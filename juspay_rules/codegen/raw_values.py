"""Values that break no rule, as regexes of the JSON text that spells them: by them a row of NDJSON is
known to be an order without fault before it is parsed.

They may leave values out, which are then parsed and judged, and never take one that breaks a rule.
They are for Python's re alone, on bytes that are known to be UTF-8; possessive, so that each byte is
looked at once.
"""

import ast
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from string import ascii_letters, digits
from typing import Any

from juspay_rules.codegen.functions import identifier, signature
from juspay_rules.codegen.meaning import class_characters
from juspay_rules.codegen.python import environment
from juspay_rules.codegen.sentinels import FEWEST
from juspay_rules.codegen.spec import OFF, Field, Profile, Spec

# A string's bytes as they stand: an escape is left to the parser. (Ranges are quicker than what they
# leave out.)
ANY = r"[ !#-\[\]-\xff]"
HOST = "(?:[a-z0-9-]++[.])+[a-z]{2,}+"
PLAIN_URL = rf"https://{HOST}(?::[0-9]{{1,4}}+)?(?:/[!\x24->@-\x5b\x5d-~]*+)?"
ADDRESS_CHARACTERS = frozenset(f"{ascii_letters}{digits}._%+-@")
PLAIN_LABEL = "[A-Za-z0-9]{1,30}+(?:-[A-Za-z0-9]{1,30}+|)"
# The same without the space and whatever may begin the bytes of a character that is not seen.
UNSUSPICIOUS = r"!#-\[\]-~\x80-\xc1\xc3-\xd7\xd9-\xe1\xe3-\xff"
BETWEEN_WORDS = "(?: (?![0-9])|(?<![0-9]) )"
TEXT_KEYWORDS = frozenset(("minLength", "maxLength", "charset", "starts", "trimmed"))
PLAIN_ADDRESS = f"[A-Za-z0-9._%+-]++@(?:{PLAIN_LABEL}[.])+[A-Za-z0-9]{{1,60}}+"
LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
ADDRESS_ENDING = f"@{LABEL}(?:[.]{LABEL})+"
# Fifteen digits are below 2**53, the greatest number that a field may be limited to.
WHOLE = "(?:0|[1-9][0-9]{0,14}+)"
GREATEST = 2**53 - 1


@dataclass(frozen=True, slots=True)
class RawValues:
    """A profile's regexes by key, and by the regex of a family's keys; named constants."""

    profile: str
    fields: tuple[tuple[str, str], ...]
    families: tuple[tuple[str, str], ...]


def write(spec: Spec) -> str:
    """The text of the module."""
    names: dict[object, str] = {}
    constants: dict[str, str] = {}
    for profile in spec.profiles:
        for field in profile.fields:
            source = raw_value(field)
            if source is not None and signature(field) not in names:
                name = _free(field, profile, constants)
                names[signature(field)] = name
                constants[name] = source
    rows = [_of_profile(profile, names) for profile in spec.profiles]
    template = environment().get_template("raw_values.py.j2")
    text = template.render(constants=constants, profiles=rows)
    ast.parse(text)
    return text


def raw_value(field: Field) -> str | None:
    """The regex of a field's values that break none of its rules; None where none is known."""
    kinds = {"string": _strings, "integer": _integers, "boolean": _booleans}
    written = [write(field) for kind, write in kinds.items() if kind in field.type]
    sources = [source for source in written if source is not None]
    if len(sources) < 2:
        return sources[0] if sources else None
    return f"(?:{'|'.join(sources)})"


def _of_profile(profile: Profile, names: dict[object, str]) -> RawValues:
    known = [
        (field, names[signature(field)]) for field in profile.fields if signature(field) in names
    ]
    return RawValues(
        profile.name,
        tuple((field.name, name) for field, name in known if field.family is None),
        tuple((field.family, name) for field, name in known if field.family is not None),
    )


def _free(field: Field, profile: Profile, taken: Iterable[str]) -> str:
    name = identifier(field.constraint_set or field.name).upper()
    return name if name not in taken else f"{name}_OF_{identifier(profile.name).upper()}"


def _strings(field: Field) -> str | None:
    said: dict[str, list[Any]] = {}
    asked = (rule for rule in field.rules if rule.severity != OFF)
    for constraint in (one for rule in asked for one in rule.constraints):
        if constraint.on == "string":
            said.setdefault(constraint.keyword, []).append(constraint.value)
    if field.free:
        return _free_text(said)
    for keywords, source in FORMS:
        if keywords.issuperset(said):
            text = source(said)
            return None if text is None else f'"{text}"'
    return None


def _free_text(said: dict[str, list[Any]]) -> str | None:
    """Texts that are too short to hold what free text should not, or that have short words only and
    no two neighbouring ones with digits where they meet: neither a card number nor a key fits in."""
    most = min(said.get("maxLength", [""]))
    if not TEXT_KEYWORDS.issuperset(said) or {"minLength", "starts"} & said.keys():
        return None
    allowed = _allowed(said.get("charset", []))
    letters = UNSUSPICIOUS if allowed is None else "".join(map(re.escape, allowed.replace(" ", "")))
    if allowed is not None and " " not in allowed:
        return None
    word = f"[{letters}]{{0,{FEWEST - 1}}}+"
    first, last = ("(?! )", "(?<! )") if "trimmed" in said else ("", "")
    within = f'(?=[^"]{{0,{most}}}+")' if most else ""
    short = f'[ {letters}]{{0,{FEWEST - 1}}}+{last}"'
    long = f'{within}{word}(?:{BETWEEN_WORDS}{word})*+{last}"'
    return f'"{first}(?:{short}|{long})'


def _enum(said: dict[str, list[Any]]) -> str | None:
    refused = {member for members in said.get("notEnum", []) for member in members}
    members = set.intersection(*map(set, said["enum"])) - refused if "enum" in said else set()
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


def _url(_: dict[str, list[Any]]) -> str:
    """What keeps every demand on a URL, as functions.py has it too."""
    return PLAIN_URL


def _decimal(said: dict[str, list[Any]]) -> str | None:
    if "decimal" not in said:
        return None
    not_zero = "(?=[0.]*+[1-9])" if "notZero" in said else ""
    return f"{not_zero}[0-9]++(?:[.][0-9]{{1,{min(said['decimal'])}}}+)?"


def _text(said: dict[str, list[Any]]) -> str | None:
    """Characters and lengths; a length in bytes is no shorter than one in characters."""
    least, most = max(said.get("minLength", [0])), min(said.get("maxLength", [""]))
    allowed = _allowed(said.get("charset", []))
    for ranges in said.get("starts", []):
        if not allowed or not least or not set(allowed) <= set(class_characters(ranges)):
            return None
    if least > 1 and not allowed:
        return None  # characters of several bytes would make it look longer than it is
    if allowed == "":
        return None
    single = ANY if allowed is None else f"[{''.join(map(re.escape, allowed))}]"
    text = f"{single}{{{least},{most}}}+"
    return f"(?! ){text}(?<! )" if "trimmed" in said else text


def _address(said: dict[str, list[Any]]) -> str | None:
    """Most e-mail addresses, where the spec's own regex takes them all; a law holds them to it."""
    charsets = [set(class_characters(ranges)) for ranges in said.get("charset", [])]
    sources = said.get("matches", [])
    demanded = all(
        source.endswith(f"+{ADDRESS_ENDING}") and re.fullmatch(source, "aZ09._%+-@a-b.cd")
        for source in sources
    )
    kept = all(charset.issuperset(ADDRESS_CHARACTERS) for charset in charsets)
    return PLAIN_ADDRESS if sources and demanded and kept else None


def _allowed(charsets: Sequence[str]) -> str | None:
    """The characters that all of them have, without those that JSON escapes; None for any."""
    if not charsets:
        return None
    common = set.intersection(*(set(class_characters(ranges)) for ranges in charsets))
    return "".join(sorted(one for one in common if one >= " " and one not in '"\\'))


def _integers(field: Field) -> str | None:
    constraints = [one for rule in field.rules for one in rule.constraints if one.on == "number"]
    within = all(
        (one.keyword, one.value) == ("minimum", 0)
        or (one.keyword == "maximum" and one.value >= GREATEST)
        for one in constraints
    )
    return WHOLE if within else None


def _booleans(field: Field) -> str | None:
    constraints = [one for rule in field.rules for one in rule.constraints if one.on == "boolean"]
    refused = {one.value for one in constraints}
    texts = [text for text, value in (("true", True), ("false", False)) if value not in refused]
    return "|".join(texts) or None


FORMS: tuple[tuple[frozenset[str], Callable[[dict[str, list[Any]]], str | None]], ...] = (
    (TEXT_KEYWORDS, _text),
    (frozenset(("charset", "matches")), _address),
    (frozenset(("enum", "notEnum")), _enum),
    (frozenset(("decimal", "notNegative", "notZero")), _decimal),
    (frozenset(("url",)), _url),
)
