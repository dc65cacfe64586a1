"""What a constraint means, and the constraints that are a regex.

``fails`` is a Python expression over ``value``; ``{pattern}`` and ``{members}`` in it stand for a
constant of the generated module. ``js`` is the same in JavaScript, where ``{regex}`` is a regular
expression that is searched for. ``broken`` is a JSON Schema that exactly the values that break it
match; it needs no type of its own, since every use of it adds one. ``breaks`` is the second opinion
that vectors and laws lean on: the same meaning, read straight from the spec. Where ``beside`` names
another field, it takes the value and that field's. ``table`` is a constant of another kind, which
``{table}`` stands for in both languages. ``test``, where there is one, is a Python function
ready made: of a text that keeps the constraint it gives True, or the text itself, and it may leave
some out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from juspay_rules.codegen.yaml_file import Json

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
    beside: str | None = None
    table: tuple[Any, ...] | None = None
    test: str | None = None


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
