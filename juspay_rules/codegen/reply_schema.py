"""JSON Schema of a reply, in the subset that every engine reads alike."""

from typing import TYPE_CHECKING

from juspay_rules.codegen.exchange_spec import Member, Reply, Shape
from juspay_rules.codegen.json_schema import DRAFTS
from juspay_rules.codegen.meaning import PRINTABLE_GUARD, Schema
from juspay_rules.codegen.spec import Profile, Spec
from juspay_rules.codegen.subset.schema_keywords import GREATEST

if TYPE_CHECKING:
    from juspay_rules.codegen.yaml_file import Json


def path_of(profile: Profile, reply: Reply, draft: str) -> str:
    """Where the schema lies below generated/json_schema/, which is also the end of its $id."""
    folder = "" if draft == "2020-12" else f"{draft}/"
    return f"{folder}{profile.name}/replies/{reply.status}.json"


def write(spec: Spec, profile: Profile, reply: Reply, draft: str) -> Schema:
    """The schema of the body of a reply of that status."""
    head: Schema = {
        "$schema": DRAFTS[draft],
        "$id": f"{spec.id_base}{spec.version}/{path_of(profile, reply, draft)}",
        "title": f"Create Order reply {reply.status}, profile {profile.name}",
    }
    return head | _object(reply.shape, reply.summary)


def _object(shape: Shape, summary: str) -> Schema:
    properties: dict[str, Json] = {
        name: _member(member) for member in shape.members for name in member.names
    }
    items = [_one_of(member.names) for member in shape.members if member.required]
    items += [_one_of(shape.one_of)] if shape.one_of else []
    return {
        "description": summary,
        "type": "object",
        "properties": properties,
        "allOf": list(items),
    }


def _one_of(names: tuple[str, ...]) -> Schema:
    having: list[Schema] = [{"required": [name], "properties": {name: {}}} for name in names]
    return having[0] if len(having) == 1 else {"anyOf": list(having)}


def _member(member: Member) -> Schema:
    if member.shape is not None:
        inner = _object(member.shape, member.summary)
        if member.type == "object":
            return inner
        items = inner | {"description": member.shape.summary}
        return {"description": member.summary, "type": "array", "items": items}
    schema: Schema = {"description": member.summary, "type": member.type}
    if member.type == "integer":
        schema |= {"minimum": -GREATEST, "maximum": GREATEST}
    for constraint in member.constraints:
        if constraint.keyword == "matches":
            schema["pattern"] = f"^{constraint.value}$"
            schema["not"] = {"type": "string", "pattern": PRINTABLE_GUARD}
        else:
            value = constraint.value
            schema[constraint.keyword] = list(value) if isinstance(value, tuple) else value
    return schema
