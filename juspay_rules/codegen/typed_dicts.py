"""juspay_rules/types.py: a TypedDict of the order for each profile."""

import ast

from juspay_rules.codegen.exchange_spec import Member
from juspay_rules.codegen.python import environment
from juspay_rules.codegen.replies import shapes
from juspay_rules.codegen.spec import Field, Profile, Spec

PYTHON_TYPES = {"string": "str", "number": "int | float", "integer": "int", "boolean": "bool"}


def write(spec: Spec) -> str:
    """The text of the module."""
    orders = []
    for profile in spec.profiles:
        named = [field for field in profile.fields if field.family is None]
        orders.append((order_name(profile), profile, [(field, _type(field)) for field in named]))
    default = next(name for name, profile, _ in orders if profile.name == spec.default_profile)
    replies = [
        (title(shape.name), shape, [row for one in shape.members for row in _rows(one)])
        for shape in {
            shape.name: shape for reply in spec.replies for shape in shapes(reply.shape)
        }.values()
    ]
    text = (
        environment()
        .get_template("types.py.j2")
        .render(orders=orders, default=default, replies=replies)
    )
    ast.parse(text)
    return text


def order_name(profile: Profile) -> str:
    """The name of the type of the profile's orders."""
    return f"{title(profile.name)}Order"


def title(name: str) -> str:
    """The name of a shape or a profile as the name of a type: created-reply as CreatedReply."""
    return "".join(part.title() for part in name.split("-"))


def _rows(member: Member) -> list[tuple[str, str, str]]:
    """Each spelling of a member with its type and summary; of several none is surely there."""
    if member.shape is not None:
        inner = title(member.shape.name)
        kind = inner if member.type == "object" else f"list[{inner}]"
    else:
        kind = PYTHON_TYPES[member.type]
    taken = f"Required[{kind}]" if member.required and not member.also else kind
    return [(name, taken, member.summary) for name in member.names]


def _type(field: Field) -> str:
    taken = " | ".join(PYTHON_TYPES[kind] for kind in field.type)
    required = field.rule("required")
    if required is not None and required.severity == "error":
        return f"Required[{taken}]"
    return taken
