"""juspay_rules/_generated/replies.py: what a reply breaks, one function a shape, one more for a member
that is held to more than its type."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from juspay_rules.codegen.exchange_spec import Member, Shape
from juspay_rules.codegen.functions import identifier
from juspay_rules.codegen.python import environment, literal
from juspay_rules.codegen.replies import shapes
from juspay_rules.codegen.spec import Constraint, Spec

TESTS = {"string": "text", "integer": "integer", "boolean": "boolean"}
ARGUMENTS = {"enum": "members", "minLength": "least", "matches": "pattern"}


@dataclass(frozen=True, slots=True)
class Function:
    """The test of a shape: what must be there, and the test of each name."""

    name: str
    about: str
    demanded: tuple[tuple[str, ...], ...]
    members: tuple[tuple[str, str], ...]


def write(spec: Spec) -> str:
    """The text of the module."""
    found = {shape.name: shape for reply in spec.replies for shape in shapes(reply.shape)}
    leaves: dict[str, str] = {}
    functions = [_function(shape, leaves) for shape in found.values()]
    text = (
        environment()
        .get_template("replies.py.j2")
        .render(
            leaves=[(name, call) for call, name in leaves.items()],
            functions=functions,
            replies=[(reply.status, _explain(reply.shape)) for reply in spec.replies],
            rules=[rule for rule in spec.exchange_groups if rule.rule_id.startswith("reply.")],
        )
    )
    ast.parse(text)
    return text


def _function(shape: Shape, leaves: dict[str, str]) -> Function:
    members = [
        (name, _test(shape, member, leaves)) for member in shape.members for name in member.names
    ]
    return Function(
        name=_explain(shape),
        about=f"{shape.summary} ({', '.join(shape.source)})",
        demanded=tuple(_demanded(shape)),
        members=tuple(members),
    )


def _demanded(shape: Shape) -> Iterable[tuple[str, ...]]:
    for member in shape.members:
        if member.required:
            yield member.names
    if shape.one_of:
        yield shape.one_of


def _test(shape: Shape, member: Member, leaves: dict[str, str]) -> str:
    """The name of the function that judges the member's value."""
    if member.shape is not None and member.type == "object":
        return _explain(member.shape)
    if member.shape is not None:
        call = f"items(value, path, {_explain(member.shape)})"
    elif member.constraints:
        arguments = ", ".join(map(_argument, member.constraints))
        call = f"{TESTS[member.type]}(value, path, {arguments})"
    else:
        return TESTS[member.type]
    return leaves.setdefault(call, f"explain_{identifier(f'{shape.name}_{member.name}')}")


def _argument(constraint: Constraint) -> str:
    value = literal(constraint.value)
    written = f"Pattern({value})" if constraint.keyword == "matches" else value
    return f"{ARGUMENTS[constraint.keyword]}={written}"


def _explain(shape: Shape) -> str:
    return f"explain_{identifier(shape.name)}"
