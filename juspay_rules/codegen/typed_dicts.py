"""juspay_rules/types.py: a TypedDict of the order for each profile."""

import ast

from juspay_rules.codegen.python import environment
from juspay_rules.codegen.spec import Field, Profile, Spec

PYTHON_TYPES = {"string": "str", "number": "int | float", "integer": "int", "boolean": "bool"}


def write(spec: Spec) -> str:
    """The text of the module."""
    orders = []
    for profile in spec.profiles:
        named = [field for field in profile.fields if field.family is None]
        orders.append((order_name(profile), profile, [(field, _type(field)) for field in named]))
    default = next(name for name, profile, _ in orders if profile.name == spec.default_profile)
    text = environment().get_template("types.py.j2").render(orders=orders, default=default)
    ast.parse(text)
    return text


def order_name(profile: Profile) -> str:
    """The name of the type of the profile's orders."""
    return "".join(part.title() for part in profile.name.split("-")) + "Order"


def _type(field: Field) -> str:
    taken = " | ".join(PYTHON_TYPES[kind] for kind in field.type)
    required = field.rule("required")
    if required is not None and required.severity == "error":
        return f"Required[{taken}]"
    return taken
