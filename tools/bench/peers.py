"""Those that are compared, each given the rules of policy strict in its own best idiom."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import fastjsonschema
import jsonschema
import jsonschema_rs
import msgspec
import pydantic

from juspay_rules import Validator
from juspay_rules.codegen.__main__ import ROOT
from tools.bench import msgspec_peer, pydantic_peer

SCHEMA = ROOT / "generated/json_schema/draft-07/express-checkout-global/strict.json"
OURS = "juspay_rules"
GATEWAY = "metadata.APPLEPAY:gateway_reference_id"
Call = Callable[[Any], object]


@dataclass(frozen=True)
class Peer:
    """``accepts`` says yes or no; ``errors`` lists every error of a mapping, None where it stops at
    the first; ``body`` judges JSON bytes."""

    name: str
    accepts: Callable[[Any], bool]
    check: Call
    errors: Call | None
    body: Call | None


def _accepts(check: Call, *refusals: type[Exception]) -> Callable[[Any], bool]:
    def accepts(order: Any) -> bool:
        try:
            check(order)
        except refusals:
            return False
        return True

    return accepts


def _listed(check: Call) -> Call:
    def errors(order: Any) -> object:
        try:
            check(order)
        except pydantic.ValidationError as error:
            return error.errors()
        return ()

    return errors


def _pydantic(name: str, check: Call, body: Call) -> Peer:
    accepts = _accepts(check, pydantic.ValidationError)
    return Peer(name, accepts, accepts, _listed(check), _listed(body))


def published() -> dict[str, Any]:
    """The schema of policy strict, which holds every rule that JSON Schema can say."""
    found: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return found


def with_a_gateway() -> dict[str, Any]:
    """The same for who cannot allow a gateway by whatever name: the sample's own is a field."""
    schema = published()
    return schema | {"properties": schema["properties"] | {GATEWAY: {"type": "string"}}}


def peers() -> list[Peer]:
    """Ours first."""
    schema, named = published(), with_a_gateway()
    ours = Validator()
    strict = Validator(policy="strict")
    slow = jsonschema.Draft7Validator(schema)
    fast = fastjsonschema.compile(schema)
    rust = jsonschema_rs.Draft7Validator(schema)
    typed, model = pydantic_peer.typed_dict(named), pydantic_peer.model(named)
    struct = msgspec_peer.struct(named)
    decode = msgspec.json.Decoder(struct).decode
    quick = _accepts(fast, fastjsonschema.JsonSchemaException)
    packed = _accepts(lambda order: msgspec.convert(order, struct), msgspec.ValidationError)
    return [
        Peer(
            OURS,
            strict.is_valid,
            ours.is_valid,
            ours.collect_violations,
            ours.validate_json,
        ),
        Peer(
            "jsonschema",
            slow.is_valid,
            slow.is_valid,
            lambda one: list(slow.iter_errors(one)),
            None,
        ),
        Peer("fastjsonschema", quick, quick, None, None),
        Peer(
            "jsonschema-rs",
            rust.is_valid,
            rust.is_valid,
            lambda one: list(rust.iter_errors(one)),
            None,
        ),
        _pydantic("pydantic TypedDict", typed.validate_python, typed.validate_json),
        _pydantic("pydantic model", model.model_validate, model.model_validate_json),
        Peer("msgspec", packed, packed, None, _accepts(decode, msgspec.ValidationError)),
    ]
