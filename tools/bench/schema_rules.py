"""The rules of a field, read out of the published schema, for peers that take no JSON Schema."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SPACE = r"\x09-\x0d "
PADDED = {rf"^[{SPACE}]", rf"[{SPACE}]$"}
UNPADDED = rf"^(?:[^{SPACE}](?:[\s\S]*[^{SPACE}])?)?$"


@dataclass(frozen=True)
class FieldRules:
    """What the schema asks of a field. ``types`` are JSON Schema's; ``must`` and ``must_not`` are
    regexes that a text matches somewhere, in the subset that all engines read alike."""

    types: tuple[str, ...]
    least: int | None
    most: int | None
    words: tuple[str, ...] | None
    not_words: tuple[Any, ...]
    must: tuple[str, ...]
    must_not: tuple[str, ...]


def field_rules(field: dict[str, Any]) -> FieldRules:
    """Those of one property of the schema of policy strict."""
    given = field.get("anyOf", [field])
    types = tuple(one["type"] for one in given if "type" in one)
    found = [rule for item in field.get("allOf", ()) for rule in _refused(item["not"])]
    if ("type", "number") in found:  # whatever number it is
        types = tuple(name for name in types if name != "number")
    kinds: dict[str, list[Any]] = {}
    for kind, value in found:
        kinds.setdefault(kind, []).append(value)
    words = kinds.get("words")
    return FieldRules(
        types,
        max([field.get("minLength", 0), *kinds.get("least", ())]) or None,
        field.get("maxLength"),
        tuple(words[0]) if words else None,
        tuple(word for group in kinds.get("not_words", ()) for word in group),
        tuple(kinds.get("must", ())),
        tuple(kinds.get("must_not", ())),
    )


def _refused(schema: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What a schema under ``not`` asks, with that ``not``."""
    if "anyOf" in schema:
        for one in schema["anyOf"]:
            yield from _refused(one)
        return
    inner = schema.get("not", {})
    if schema == {"type": "number"}:
        yield "type", "number"
    elif schema.get("type") == "boolean" or schema.get("type") == "string":
        if "pattern" in schema:
            yield "must_not", schema["pattern"]
        if "enum" in schema:
            yield "not_words", schema["enum"]
        if "maxLength" in schema:
            yield "least", schema["maxLength"] + 1
        if "pattern" in inner and "pattern" not in schema:
            yield "must", inner["pattern"]
        if "enum" in inner:
            yield "words", inner["enum"]


def native_patterns(rules: FieldRules) -> tuple[list[str], list[str]]:
    """The regexes that a text must match, and those that it must not: as many of the latter as can be
    said as one of the former are."""
    must, must_not = list(rules.must), list(rules.must_not)
    if set(must_not) >= PADDED:
        must_not = [one for one in must_not if one not in PADDED]
        must.append(UNPADDED)
    for one in list(must_not):
        signs = re.fullmatch(r"\[\^([^\]\\]*)\]", one)
        if signs is not None:
            must_not.remove(one)
            must.append(f"^[{signs[1]}]*$")
    return must, must_not


def in_python(pattern: str) -> str:
    """Python's own $ also stands before a last line end."""
    return pattern.replace("$", r"\Z")
