"""The JSON Schema of an order cut down to what a type can say."""

from typing import Any


def plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Every field as text, in the order of the spec, and which of them must be there.

    A field that may be text or something else in JSON becomes text: that form is always taken, has no
    rounding, and asks no union of a language that has none. Raises ValueError for a field that
    cannot be text.
    """
    fields: dict[str, Any] = {}
    for name, field in schema["properties"].items():
        if {"type": "string"} not in field.get("anyOf", [{"type": field.get("type")}]):
            raise ValueError(f"{name} cannot be text: teach tools/types/plain.py its type")
        fields[name] = {"type": "string", "description": field["description"]}
    return {
        "$schema": "http://json-schema.org/draft-06/schema#",  # quicktype's
        "title": "Order",
        "description": schema["description"],
        "type": "object",
        "properties": fields,
        "required": [name for item in schema["allOf"] for name in item.get("required", ())],
        "quicktypePropertyOrder": list(fields),
    }
