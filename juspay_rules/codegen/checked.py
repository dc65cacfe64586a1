"""Each YAML file against its branch of spec.schema.yaml: file, line, field, what to do."""

from collections.abc import Mapping, Sequence
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError as SchemaError
from jsonschema.exceptions import best_match

from juspay_rules.codegen.yaml_file import OUTSIDE, SpecError, YamlFile, read
from juspay_rules.spelling import nearest, spellings

META_SCHEMA = "spec.schema.yaml"
OVERLAY = "overlay"


def checked_files(texts: Mapping[str, str]) -> dict[str, YamlFile]:
    """Every file, parsed and checked, by its name below schemas/. Raises SpecError."""
    meta: Any = read(META_SCHEMA, texts[META_SCHEMA]).content
    files = {name: read(name, text) for name, text in texts.items() if name != META_SCHEMA}
    kinds = [kind for kind in meta["properties"]["kind"]["enum"] if kind != OVERLAY]
    for file in files.values():
        _check(file, meta, kinds)
    return files


def checked_overlay(name: str, text: str, meta_schema: str) -> YamlFile:
    """An overlay of somebody's own, parsed and checked. Raises SpecError."""
    file = read(f"{OUTSIDE}{name}", text)
    _check(file, read(META_SCHEMA, meta_schema).content, [OVERLAY])
    return file


def _check(file: YamlFile, meta: Any, kinds: Sequence[str]) -> None:
    content = file.content
    kind = content.get("kind") if isinstance(content, dict) else None
    if kind not in kinds:
        raise file.error((), "the file has no kind", f"begin it with kind: {' | '.join(kinds)}")
    branch = {"$ref": f"#/$defs/{kind}", "$defs": meta["$defs"]}
    error = best_match(Draft202012Validator(branch).iter_errors(content))
    if error is not None:
        raise _spec_error(file, error)


def _spec_error(file: YamlFile, error: SchemaError) -> SpecError:
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        schema: Any = error.schema
        allowed = list(schema.get("properties", ()))
        key = next(key for key in error.instance if key not in allowed)
        near = nearest(key, spellings(allowed))
        remedy = f"did you mean {near}?" if near else f"use one of {', '.join(allowed)}"
        return file.error((*path, key), f"unknown key {key!r}", remedy)
    remedies = {
        "required": "add it",
        "type": f"write a value of type {error.validator_value}",
        "enum": f"use one of {error.validator_value}",
        "pattern": f"write a text that matches {error.validator_value}",
        "minProperties": "say what became of it",
    }
    message = error.message
    if len(message) > 160:
        message = f"this does not satisfy {error.validator}"
    return file.error(path, message, remedies.get(str(error.validator), "see spec.schema.yaml"))
