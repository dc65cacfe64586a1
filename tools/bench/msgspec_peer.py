"""The rules as msgspec says them: a Struct, no other key allowed. It tells the first error only."""

import re
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from tools.bench.pydantic_peer import UNCAPTURED
from tools.bench.schema_rules import FieldRules, field_rules, in_python


def annotation(rules: FieldRules) -> Any:
    """The type of one field. One regex is allowed, so all are looked for from its start."""
    found: Any = None
    if "string" in rules.types:
        found = _text(rules)
    if "integer" in rules.types:
        whole = Annotated[int, Meta(ge=0, le=2**53 - 1)]
        found = whole if found is None else found | whole
    if "boolean" in rules.types:
        found = bool if found is None else found | bool
    return found


def _text(rules: FieldRules) -> Any:
    if rules.words is not None:
        return Literal[tuple(word for word in rules.words if word not in rules.not_words)]
    looks = [f"(?={_anywhere(one)})" for one in rules.must]
    looks += [f"(?!{_anywhere(one)})" for one in rules.must_not]
    pattern = rf"\A{''.join(looks)}" if looks else None
    return Annotated[str, Meta(min_length=rules.least, max_length=rules.most, pattern=pattern)]


def _anywhere(pattern: str) -> str:
    return in_python(pattern) if pattern.startswith("^") else rf"[\s\S]*?(?:{in_python(pattern)})"


def struct(schema: dict[str, Any]) -> Any:
    """The type of an order."""
    required = {name for one in schema["allOf"] for name in one.get("required", ())}
    names = {name: re.sub(r"\W", "_", name) for name in schema["properties"]}
    fields: list[Any] = [
        (names[name], annotation(field_rules(field)))
        if name in required
        else (names[name], annotation(field_rules(field)) | UnsetType, UNSET)
        for name, field in schema["properties"].items()
    ]

    def together(self: Any) -> None:
        if self.txn_type in UNCAPTURED and self.metadata_txns_auto_capture in (True, "true"):
            raise ValueError("txn_type and metadata.txns.auto_capture contradict each other")

    return msgspec.defstruct(
        "Order",
        fields,
        kw_only=True,
        forbid_unknown_fields=True,
        rename={own: name for name, own in names.items()},
        namespace={"__post_init__": together},
    )
