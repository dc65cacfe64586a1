"""generated/openapi/<profile>.yaml: the call as OpenAPI 3.1.

Every schema in it is one of generated/json_schema/ as a value, but for ``$schema`` and ``$id``: the
order under policy documented, and the replies. A form carries texts alone, so a form body is the
order and a mapping of texts.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from juspay_rules.codegen import json_schema, reply_schema, yaml_text
from juspay_rules.codegen.load import FORM
from juspay_rules.codegen.meaning import Schema
from juspay_rules.codegen.spec import Field, Profile, Spec
from juspay_rules.codegen.typed_dicts import title
from juspay_rules.codegen.vectors import Vector
from juspay_rules.codegen.yaml_file import Json
from juspay_rules.rules import POLICIES

POLICY = "documented"
DRAFT = "2020-12"  # the dialect of OpenAPI 3.1
MOST_EXAMPLES = 2  # of a field
TAG = "orders"
# Two bodies hold the order, and ajv, which redocly and spectral use, refuses to meet an $id twice.
LEFT_OUT = {"$schema", "$id"}
# OpenAPI says these by a security scheme and by the names of the content.
SAID_ELSEWHERE = {"Authorization", "Content-Type"}


def write(spec: Spec, profile: Profile, vectors: Iterable[Vector]) -> str:
    """The text of the document."""
    source = "# Generated from schemas/ by `make generate`; never edited.\n"
    return source + yaml_text.write(document(spec, profile, vectors))


def document(spec: Spec, profile: Profile, vectors: Iterable[Vector]) -> dict[str, Json]:
    """The document as a value."""
    endpoint = spec.endpoint
    title_ = f"Juspay Create Order API, profile {profile.name}"
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title_,
            "version": spec.version,
            "summary": profile.title,
            "description": _about(spec, profile),
            "contact": {"name": "juspay_rules, which is not Juspay"},
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [
            {"url": url, "description": name.capitalize()} for name, url in endpoint.servers.items()
        ],
        "security": [{"apiKey": []}],
        "tags": [{"name": TAG, "description": "Orders"}],
        "paths": {endpoint.path: {endpoint.method.lower(): _operation(spec, profile, vectors)}},
        "components": {
            "schemas": _schemas(spec, profile),
            "securitySchemes": {"apiKey": _security(profile)},
        },
    }


def _about(spec: Spec, profile: Profile) -> str:
    cited = {row.partition("/")[0] for row in profile.source}
    documents = [spec.documents[name] for name in spec.documents if name in cited]
    read = "; ".join(f"{one['title']}, {one['address']}" for one in documents if "address" in one)
    return (
        f"{profile.summary} By the documents, as read by juspay_rules: {read or 'all of them'}. "
        f"The schemas hold what policy {POLICY} makes an error and JSON Schema can say; "
        "rules.json lists the rest."
    )


def _operation(spec: Spec, profile: Profile, vectors: Iterable[Vector]) -> dict[str, Json]:
    orders = _orders(profile, vectors)
    return {
        "operationId": "createOrder",
        "summary": spec.endpoint.summary,
        "description": spec.endpoint.note,
        "tags": [TAG],
        "parameters": [
            _parameter(header) for header in profile.headers if header.label not in SAID_ELSEWHERE
        ],
        "requestBody": {
            "description": profile.summary,
            "required": True,
            "content": {kind: _content(kind, orders) for kind in profile.content_types},
        },
        "responses": {str(reply.status): _reply(spec, reply.status) for reply in spec.replies},
    }


def _content(kind: str, orders: Mapping[str, Mapping[str, Json]]) -> dict[str, Json]:
    if kind != FORM:
        return _with_examples("Order", orders)
    texts = {
        name: order
        for name, order in orders.items()
        if all(isinstance(value, str) for value in order.values())
    }
    return _with_examples("FormOrder", texts)


def _with_examples(schema: str, examples: Mapping[str, Mapping[str, Json]]) -> dict[str, Json]:
    return {
        "schema": {"$ref": f"#/components/schemas/{schema}"},
        "examples": {name: {"value": dict(value)} for name, value in examples.items()},
    }


def _orders(profile: Profile, vectors: Iterable[Vector]) -> dict[str, Mapping[str, Json]]:
    """Orders of the vectors that break nothing under any policy, named for the field they show: of
    each field that is more than optional."""
    shown = {f"{field.name}.type" for field in profile.fields if field.presence != "optional"}
    found: dict[str, Mapping[str, Json]] = {}
    for vector in vectors:
        if vector["rule"] not in shown or any(vector["raises"][policy] for policy in POLICIES):
            continue
        if vector["order"] not in found.values():
            name = vector["rule"].removesuffix(".type")
            free = [one for one in _names(name) if one not in found]
            if free:
                found[free[0]] = vector["order"]
    return found


def _names(field: str) -> list[str]:
    return [field, *(f"{field} ({place})" for place in range(2, MOST_EXAMPLES + 1))]


def _parameter(header: Field) -> dict[str, Json]:
    return {
        "name": header.label,
        "in": "header",
        "required": header.presence == "required",
        "description": header.summary,
        "schema": json_schema.of_field(header, POLICY),
        "example": header.examples[0].value,
    }


def _security(profile: Profile) -> dict[str, Json]:
    header = next(one for one in profile.headers if one.label == "Authorization")
    return {"type": "http", "scheme": "basic", "description": header.summary}


def _reply(spec: Spec, status: int) -> dict[str, Json]:
    reply = next(one for one in spec.replies if one.status == status)
    examples: dict[str, Mapping[str, Json]] = {
        f"example {place}": example for place, example in enumerate(reply.examples, 1)
    }
    examples |= {row.name: row.reply for row in spec.errors.rows if row.status == status}
    content = _with_examples(title(reply.shape.name), examples)
    return {"description": reply.summary, "content": {"application/json": content}}


def _schemas(spec: Spec, profile: Profile) -> dict[str, Json]:
    found: dict[str, Any] = {"Order": _bare(json_schema.write(spec, profile, POLICY, DRAFT).schema)}
    if FORM in profile.content_types:
        found["FormOrder"] = {
            "description": "An order as a form: every value is a text; a guest's customer_id is empty.",
            "type": "object",
            "additionalProperties": {"type": "string"},
            "allOf": [{"$ref": "#/components/schemas/Order"}],
        }
    for reply in spec.replies:
        found[title(reply.shape.name)] = _bare(reply_schema.write(spec, profile, reply, DRAFT))
    return found


def _bare(schema: Schema) -> Schema:
    return {keyword: value for keyword, value in schema.items() if keyword not in LEFT_OUT}
