"""Values that break no rule, as regexes of the JSON text that spells them: by them a row of NDJSON is
known to be an order without fault before it is parsed.

They may leave values out, which are then parsed and judged, and never take one that breaks a rule.
They are for Python's re alone, on bytes that are known to be UTF-8; possessive, so that each byte is
looked at once.
"""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from juspay_rules.codegen.functions import identifier, signature
from juspay_rules.codegen.plain import RAW, texts
from juspay_rules.codegen.python import environment
from juspay_rules.codegen.spec import Field, Profile, Spec

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
    found = [f'"{text}"' for text in texts(field, RAW)]
    if len(found) < 2:
        return found[0] if found else None
    # Atomic: a text may be taken in two ways, and a row whose last value is at fault would be tried in
    # both for each of its texts, in exponential time.
    return f"(?>{'|'.join(found)})"


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
    spelled = [text for text, value in (("true", True), ("false", False)) if value not in refused]
    return "|".join(spelled) or None
