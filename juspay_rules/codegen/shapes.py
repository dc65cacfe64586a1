"""The module of shapes: what the spec says of each field, as data, for whoever draws orders."""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import TypeAlias

from juspay_rules import shape
from juspay_rules.codegen import spec as schemas
from juspay_rules.codegen.functions import identifier
from juspay_rules.codegen.python import environment

# The types of a shape and each of its rules, as they are written.
Printed: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of a profile: their texts by name, or for an overlay those that differ."""

    name: str
    profile: str
    base: str | None
    rows: Mapping[str, str]
    without: tuple[str, ...]


def write(spec: schemas.Spec) -> str:
    """The text of the module."""
    names: dict[Printed, str] = {}
    texts = [_row(one.free_text, names) for one in spec.profiles if one.free_text is not None]
    rows: dict[str, dict[str, str]] = {}
    tables = []
    for profile in spec.profiles:
        rows[profile.name] = {field.name: _row(field, names) for field in profile.fields}
        inherited = rows[profile.base] if profile.base else {}
        tables.append(_table(profile, rows[profile.name], inherited))
    text = (
        environment()
        .get_template("shapes.py.j2")
        .render(shapes=names, tables=tables, free_text=texts[:1])
    )
    ast.parse(text)
    return text


def _table(
    profile: schemas.Profile, rows: Mapping[str, str], inherited: Mapping[str, str]
) -> Table:
    return Table(
        name=identifier(profile.name).upper(),
        profile=profile.name,
        base=identifier(profile.base).upper() if profile.base else None,
        rows={name: row for name, row in rows.items() if inherited.get(name) != row},
        without=tuple(name for name in inherited if name not in rows),
    )


def _row(field: schemas.Field, names: dict[Printed, str]) -> str:
    # Told apart by what is printed: True and 1 are equal, and are not the same here.
    one = (ascii(field.type), *(_printed(_rule(rule)) for rule in field.rules))
    if one not in names:
        name = identifier(field.constraint_set or field.name).upper()
        taken = sum(other.rstrip("0123456789_") == name for other in names.values())
        names[one] = f"{name}_{taken + 1}" if taken else name
    parts = [names[one], _tuple(map(_printed, _examples(field.examples)))]
    if field.family is not None:
        parts.append(f"family={field.family!a}")
    if field.free:
        parts.append("free=True")
    return f"Field({', '.join(parts)})"


def _rule(rule: schemas.Rule) -> shape.Rule:
    return shape.Rule(
        keyword=rule.keyword,
        constraints=tuple((one.on, one.keyword, one.value) for one in rule.constraints),
        when=(rule.when.field, rule.when.members) if rule.when else None,
        alias=rule.alias,
        misspelt=rule.misspelt,
        valid=_examples(rule.valid),
        invalid=_examples(rule.invalid),
    )


def _examples(examples: Iterable[schemas.Example]) -> tuple[shape.Example, ...]:
    return tuple(shape.Example(one.value, one.also, bool(one.beside)) for one in examples)


def _printed(value: shape.Rule | shape.Example) -> str:
    """The call that makes the value, without what is left at its default."""
    first, *rest = fields(value)
    parts = [ascii(getattr(value, first.name))]
    for part in rest:
        content = getattr(value, part.name)
        if content != part.default:
            parts.append(f"{part.name}={_argument(content)}")
    return f"{type(value).__name__}({', '.join(parts)})"


def _argument(content: object) -> str:
    if isinstance(content, tuple) and content and isinstance(content[0], shape.Example):
        return _tuple(map(_printed, content))
    return ascii(content)


def _tuple(parts: Iterable[str]) -> str:
    return f"({''.join(f'{part},' for part in parts)})"
