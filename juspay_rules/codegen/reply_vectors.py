"""Test vectors of replies: each example, and each with one member left out or of another value, with
what it breaks."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from juspay_rules.codegen.exchange_spec import Reply
from juspay_rules.codegen.replies import breaches
from juspay_rules.codegen.spec import Spec
from juspay_rules.codegen.yaml_file import Json

OTHERS: tuple[Json, ...] = (None, True, 1.5, 10**20, "", "x", [], {})
NO_OBJECTS = ("", "<html>", "[]", "null", '"text"', "12", '{"id": NaN}', '{"id": 1, "id": 2}')
UNDESCRIBED = (201, 204, 302, 404, 429, 500, 502, 503)


def write(spec: Spec) -> list[dict[str, Json]]:
    """The vectors of every reply; the profiles have the same replies."""
    found: dict[str, dict[str, Json]] = {}
    for reply in spec.replies:
        for body in _bodies(reply):
            found.setdefault(json.dumps([reply.status, body]), _vector(reply, body))
    first = spec.replies[0]
    kept = [_kept(rule.rule_id, first) for rule in spec.exchange_groups if _is_said(rule.rule_id)]
    return [*found.values(), *kept, *_unreadable(first), *_undescribed(first)]


def _bodies(reply: Reply) -> Iterable[Mapping[str, Json]]:
    first, *rest = reply.examples
    yield first
    yield from changed(first)
    for example in rest:
        yield example
        yield from _left_out(example)


def changed(value: Any) -> Iterable[Any]:
    """The value with one member, at any depth, left out, renamed or replaced."""
    if isinstance(value, dict):
        for key in value:
            yield {name: member for name, member in value.items() if name != key}
            yield {name.title() if name == key else name: one for name, one in value.items()}
            for other in (*OTHERS, *changed(value[key])):
                yield value | {key: other}
    elif isinstance(value, list):
        for other in (*OTHERS, *(inner for item in value for inner in changed(item))):
            yield [*value, other]


def _left_out(value: Mapping[str, Json]) -> Iterable[Mapping[str, Json]]:
    for key in value:
        yield {name: member for name, member in value.items() if name != key}


def _vector(reply: Reply, body: Mapping[str, Json]) -> dict[str, Json]:
    broken = sorted(
        {(f"reply.{rule}", path) for rule, path in breaches(reply.shape, dict(body), "")}
    )
    return {
        "rule": broken[0][0] if broken else "reply.type",
        "side": "invalid" if broken else "valid",
        "status": reply.status,
        "reply": dict(body),
        "raises": [list(pair) for pair in broken],
    }


def _is_said(rule_id: str) -> bool:
    return rule_id.startswith("reply.")


def _kept(rule_id: str, reply: Reply) -> dict[str, Json]:
    return _vector(reply, reply.examples[0]) | {"rule": rule_id}


def _unreadable(reply: Reply) -> Iterable[dict[str, Json]]:
    for body in NO_OBJECTS:
        yield {
            "rule": "reply.syntax",
            "side": "invalid",
            "status": reply.status,
            "body": body,
            "raises": [["reply.syntax", ""]],
        }


def _undescribed(reply: Reply) -> Iterable[dict[str, Json]]:
    for status in UNDESCRIBED:
        yield {
            "rule": "reply.status",
            "side": "invalid",
            "status": status,
            "reply": dict(reply.examples[0]),
            "raises": [["reply.status", ""]],
        }
