"""index.d.ts of the npm package: an interface of the order for each profile, its documentation in
the hover."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from juspay_rules.codegen.javascript import literal, rendered
from juspay_rules.codegen.spec import Field, Profile, Spec
from juspay_rules.codegen.typed_dicts import order_name
from juspay_rules.codegen.wording import message
from juspay_rules.rules import POLICIES

TYPES = {"string": "string", "number": "number", "integer": "number", "boolean": "boolean"}


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an order's interface: lines of its comment, its name and its type."""

    about: tuple[str, ...]
    key: str
    type: str


@dataclass(frozen=True, slots=True)
class Order:
    """The interface of one profile."""

    name: str
    profile: Profile
    members: tuple[Member, ...]


def write(spec: Spec) -> str:
    """The text of the declarations."""
    return rendered("index.d.ts.j2", spec=spec, policies=POLICIES, orders=_orders(spec))


def _orders(spec: Spec) -> list[Order]:
    return [
        Order(
            order_name(profile),
            profile,
            tuple(_member(field) for field in profile.fields),
        )
        for profile in spec.profiles
    ]


def _member(field: Field) -> Member:
    types = " | ".join(dict.fromkeys(TYPES[kind] for kind in field.type))
    about = (field.summary, *_about(field))
    if field.family is not None:
        name = re.sub(r"<\w+>", "${string}", field.name)
        return Member(about, f"[key: `{name}`]", f"{types} | undefined")
    required = field.rule("required")
    optional = "" if required is not None and required.severity == "error" else "?"
    return Member(about, f"{literal(field.name)}{optional}", types)


def _about(field: Field) -> Iterable[str]:
    for rule in field.rules:
        level = "" if rule.severity == "error" else "warning: "
        yield f"- {level}{message(field, rule)} (`{field.name}.{rule.keyword}`)"
    if field.default is not None:
        yield f"@default {field.default}"
    for example in field.examples[:1]:
        yield f"@example {literal(example.value)}"
    yield f"@see {', '.join(field.source)}"
