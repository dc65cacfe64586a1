"""Rules across fields: what a condition on an order means, in JSON Schema, in words, and as a plain
function that gives vectors a second opinion. What Python makes of it stands in python.py."""

import json
from collections.abc import Iterable, Mapping

from juspay_rules.codegen.meaning import Meaning, Schema
from juspay_rules.codegen.spec import Clause, Condition, Constraint
from juspay_rules.codegen.wording import meaning
from juspay_rules.codegen.yaml_file import Json

PYTHON_TYPES = {
    "string": (str,),
    "boolean": (bool,),
    "number": (int, float),
    "integer": (int, float),
}


def is_of(kind: str, value: Json) -> bool:
    """Whether the value is of that JSON type; an integral number is an integer."""
    if type(value) not in PYTHON_TYPES[kind]:
        return False
    return kind != "integer" or not isinstance(value, float) or value.is_integer()


def constraints_on(condition: Condition, kind: str) -> tuple[Constraint, ...]:
    """The constraints on values of this type."""
    on = "number" if kind == "integer" else kind
    return tuple(one for one in condition.constraints if one.on == on)


def judged_kinds(condition: Condition) -> tuple[str, ...]:
    """The types of which a value can keep the constraints."""
    return tuple(kind for kind in condition.kinds if constraints_on(condition, kind))


def is_broken(clause: Clause, order: Mapping[str, Json]) -> bool:
    """Whether the order breaks the rule."""
    own = clause.own
    if own.field not in order or not any(is_of(kind, order[own.field]) for kind in own.kinds):
        return False
    judged = all(holds(one, order) for one in clause.judged)
    return judged and not all(holds(one, order) for one in clause.require)


def holds(condition: Condition, order: Mapping[str, Json]) -> bool:
    """Whether the condition holds of the order."""
    if condition.present is not None:
        return any(key in order for key in condition.keys) == condition.present
    if condition.field not in order:
        return False
    value = order[condition.field]
    if condition.members:
        return any(type(value) is type(member) and value == member for member in condition.members)
    kind = next((kind for kind in judged_kinds(condition) if is_of(kind, value)), None)
    return kind is not None and not any(
        meaning(one).breaks(value) for one in constraints_on(condition, kind)
    )


def meanings(clause: Clause) -> Iterable[Meaning]:
    """What every constraint in the clause means."""
    for condition in clause.judged + clause.require:
        yield from map(meaning, condition.constraints)


def kept(clause: Clause) -> Schema:
    """A schema that exactly the orders match which keep the rule."""
    judged = [_not(_own(clause.own)), *(_not(_matched(one)) for one in clause.beside)]
    required: list[Json] = [_matched(one) for one in clause.require]
    whole: Json = required[0] if len(required) == 1 else {"allOf": required}
    return {"anyOf": [*judged, whole]}


def spoken(conditions: Iterable[Condition]) -> str:
    """The conditions in words."""
    return " and ".join(map(_spoken, conditions))


def _spoken(condition: Condition) -> str:
    if condition.present is not None:
        return f"{condition.field} is {'there' if condition.present else 'absent'}"
    if condition.members:
        return f"{condition.field} is {' or '.join(json.dumps(one) for one in condition.members)}"
    says = dict.fromkeys(meaning(one).says for one in condition.constraints)
    return f'{condition.field} keeps "{", and ".join(says)}"'


def having(members: Schema) -> Schema:
    """Of an object: it has these members, and they match. The required names stand among the
    properties of the same sub-schema, as ajv in strict mode wants."""
    return {"required": list(members), "properties": members}


def broken_by(constraint: Constraint, kind: str) -> Schema:
    """A schema that exactly the values of the type match which break the constraint."""
    refused = meaning(constraint).broken
    assert refused is not None
    inner = refused.get("not")
    if isinstance(inner, dict):  # ajv wants the type of the schema around it
        refused = refused | {"not": inner | {"type": kind}}
    return {"type": kind, **refused}


def _own(own: Condition) -> Schema:
    if own.present:
        return _object({own.field: _either([{"type": kind} for kind in own.kinds])})
    return _matched(own)


def _matched(condition: Condition) -> Schema:
    """A schema of the orders of which the condition holds."""
    if condition.present is not None:
        there = _either([_object({key: {}}) for key in condition.keys])
        return there if condition.present else {"not": there}
    return _object({condition.field: _value(condition)})


def _value(condition: Condition) -> Schema:
    """A schema of the values of which the condition holds."""
    if condition.members:
        texts: list[Json] = [one for one in condition.members if isinstance(one, str)]
        flags: list[Json] = [one for one in condition.members if isinstance(one, bool)]
        enums: list[tuple[str, list[Json]]] = [("string", texts), ("boolean", flags)]
        return _either([{"type": kind, "enum": some} for kind, some in enums if some])
    return _either([_keeping(condition, kind) for kind in judged_kinds(condition)])


def _keeping(condition: Condition, kind: str) -> Schema:
    kept: list[Json] = [{"not": broken_by(one, kind)} for one in constraints_on(condition, kind)]
    return {"type": kind, "allOf": kept}


def _not(schema: Schema) -> Schema:
    """The schema that is matched by all that the other is not; a double negation is none."""
    inner = schema.get("not")
    return inner if isinstance(inner, dict) else {"not": schema}


def _object(members: Schema) -> Schema:
    return {"type": "object", **having(members)}


def _either(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}
