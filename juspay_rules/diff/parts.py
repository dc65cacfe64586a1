"""A rule set in parts: each rule's own piece of JSON Schema, and where in an order it applies.

``juspay_rules/_generated/parts.json`` holds those of the profiles; from an exported schema and the
``schema_paths`` of rules.json they are read again.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from juspay_rules.diff.formula import Schema, text_of
from juspay_rules.diff.reading import ANNOTATIONS

KEY, FAMILY, ORDER = "properties", "patternProperties", ""


class Part(NamedTuple):
    """``key`` is a key of the order where ``home`` is KEY, a regex of keys where it is FAMILY, and
    "" where the schema, given as JSON, is one of the whole order."""

    rule_id: str
    home: str
    key: str
    schema: str


def parts_of(schema: Schema, paths: Mapping[str, Iterable[str]]) -> tuple[Part, ...]:
    """The parts of a schema, of which ``paths`` says by rule id where they stand (JSON Pointers)."""
    return tuple(
        _part(rule_id, schema, path) for rule_id, pointers in paths.items() for path in pointers
    )


def listed(rows: Iterable[tuple[str, str, str, Schema]]) -> tuple[Part, ...]:
    """The parts that parts.json lists for a profile."""
    return tuple(Part(rule_id, home, key, text_of(schema)) for rule_id, home, key, schema in rows)


def every_path(schema: Schema) -> Iterator[str]:
    """The JSON Pointer of each part of a schema of ours, whose rules have no other name."""
    yield from _paths(schema, "", (KEY, FAMILY))
    for home in (KEY, FAMILY):
        for key, inner in schema.get(home, {}).items():
            yield from _paths(inner, f"/{home}/{_escaped(key)}", ())


def _paths(schema: Schema, path: str, without: tuple[str, ...]) -> Iterator[str]:
    for keyword, value in schema.items():
        if keyword == "allOf":
            yield from (f"{path}/allOf/{place}" for place in range(len(value)))
        elif keyword not in ANNOTATIONS and keyword not in without:
            yield f"{path}/{keyword}"


def _part(rule_id: str, schema: Schema, path: str) -> Part:
    first, *rest = [_plain(token) for token in path[1:].split("/")]
    if first in (KEY, FAMILY) and len(rest) > 1:
        key, *rest = rest
        return Part(rule_id, first, key, text_of(_piece(schema[first][key], rest)))
    return Part(rule_id, ORDER, "", text_of(_piece(schema, [first, *rest])))


def _piece(schema: Schema, tokens: list[str]) -> Schema:
    keyword, *places = tokens
    value: Any = schema[keyword]
    if places:
        piece: Schema = value[int(places[0])]
        return piece
    return {keyword: value}


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _plain(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")
