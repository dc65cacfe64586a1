"""The rules as pydantic says them: a model and a TypedDict, strict, no other key allowed."""

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, NotRequired

import pydantic
from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter
from typing_extensions import TypedDict

from tools.bench.schema_rules import FieldRules, field_rules, in_python, native_patterns

CONFIG = ConfigDict(strict=True, extra="forbid")
UNCAPTURED = ("AUTHORIZATION", "AUTHENTICATION")


def _matching(patterns: list[str], *, wanted: bool) -> Callable[[str], str]:
    searches = [re.compile(in_python(pattern)).search for pattern in patterns]

    def check(value: str) -> str:
        for search in searches:
            if (search(value) is not None) != wanted:
                raise ValueError("not in the right form")
        return value

    return check


def annotation(rules: FieldRules) -> Any:
    """The type of one field: what pydantic's core can test there, the rest by a function."""
    options: list[Any] = []
    if "string" in rules.types:
        options.append(_text(rules))
    if "integer" in rules.types:
        options.append(Annotated[int, Field(ge=0, le=2**53 - 1)])
    if "boolean" in rules.types:
        options.append(Literal[True] if False in rules.not_words else bool)
    return options[0] if len(options) == 1 else _union(options)


def _union(options: list[Any]) -> Any:
    found = options[0]
    for option in options[1:]:
        found = found | option
    return found


def _text(rules: FieldRules) -> Any:
    if rules.words is not None:
        return Literal[tuple(word for word in rules.words if word not in rules.not_words)]
    must, must_not = native_patterns(rules)
    first = must[0] if must else None
    extras: list[Any] = []
    if must[1:]:
        extras.append(AfterValidator(_matching(must[1:], wanted=True)))
    if must_not:
        extras.append(AfterValidator(_matching(must_not, wanted=False)))
    limits = Field(min_length=rules.least, max_length=rules.most, pattern=first)
    return Annotated[(str, limits, *extras)]


def _together(order: Any) -> Any:
    """What two fields may not say together."""
    captures = order.get("metadata.txns.auto_capture") in (True, "true")
    if captures and order.get("txn_type") in UNCAPTURED:
        raise ValueError("txn_type and metadata.txns.auto_capture contradict each other")
    return order


def _required(schema: dict[str, Any]) -> set[str]:
    return {name for one in schema["allOf"] for name in one.get("required", ())}


def typed_dict(schema: dict[str, Any]) -> TypeAdapter[Any]:
    """pydantic's quickest form of a mapping."""
    required = _required(schema)
    fields = {
        name: annotation(field_rules(field))
        if name in required
        else NotRequired[annotation(field_rules(field))]
        for name, field in schema["properties"].items()
    }
    make: Any = TypedDict
    order = make("Order", fields)
    order.__pydantic_config__ = CONFIG
    return TypeAdapter(Annotated[order, AfterValidator(_together)])


def model(schema: dict[str, Any]) -> Any:
    """The usual form; names with a dot or a colon are aliases."""
    required = _required(schema)
    names = {name: re.sub(r"\W", "_", name) for name in schema["properties"]}
    fields: dict[str, Any] = {
        names[name]: (
            annotation(field_rules(field)),
            Field(... if name in required else None, alias=name),
        )
        for name, field in schema["properties"].items()
    }

    def together(self: Any) -> Any:
        _together(
            {
                "txn_type": self.txn_type,
                "metadata.txns.auto_capture": self.metadata_txns_auto_capture,
            }
        )
        return self

    return pydantic.create_model(
        "Order",
        __config__=CONFIG,
        __validators__={"together": pydantic.model_validator(mode="after")(together)},
        **fields,
    )
