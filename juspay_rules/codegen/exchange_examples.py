"""Examples of the rules of headers and replies, from their vectors."""

import json
from collections.abc import Iterable, Mapping

from juspay_rules.catalogue import Example, Examples, abridged
from juspay_rules.codegen import header_vectors, reply_vectors
from juspay_rules.codegen.spec import HEADER, Spec
from juspay_rules.codegen.vectors import Vector
from juspay_rules.spelling import folded

MOST = {"valid": 4, "invalid": 6}
REPLIES = 4  # on each side: a reply is long


def of_headers(spec: Spec, profile: str) -> dict[str, Examples]:
    """The examples of each rule of the profile's headers."""
    sides: dict[str, dict[str, dict[str, Example]]] = {}
    for vector in header_vectors.write(spec, profile):
        both = sides.setdefault(str(vector["rule"]), {side: {} for side in MOST})
        side = both[str(vector["side"])]
        if len(side) < MOST[str(vector["side"])]:
            example = _headers(vector)
            side.setdefault(example.text, example)
    return _both_sides(sides)


def of_replies(spec: Spec) -> dict[str, Examples]:
    """The examples of each rule of a reply: replies that break it and no other."""
    sides: dict[str, dict[str, dict[str, Example]]] = {}
    for vector in reply_vectors.write(spec):
        raised = list(dict.fromkeys(_rules_of(vector)))
        rule_id = raised[0] if raised else str(vector["rule"])
        both = sides.setdefault(rule_id, {side: {} for side in MOST})
        side = both[str(vector["side"])]
        if len(side) < REPLIES and len(raised) < 2:
            text = f"{vector['status']} {vector.get('body', json.dumps(vector.get('reply')))}"
            side.setdefault(text, Example(kind="reply", source=text))
    return _both_sides(sides)


def _both_sides(sides: Mapping[str, Mapping[str, Mapping[str, Example]]]) -> dict[str, Examples]:
    return {
        rule_id: Examples(*(tuple(side.values()) for side in both.values()))
        for rule_id, both in sides.items()
    }


def _rules_of(vector: Vector) -> Iterable[str]:
    for rule_id, _ in vector["raises"]:
        yield rule_id


def _headers(vector: Vector) -> Example:
    """The rule's own header where there is one, and the fields of the order beside it."""
    rule_id, headers = vector["rule"], vector["headers"]
    name = rule_id.rpartition(".")[0].removeprefix(HEADER)
    lines = [abridged(json.dumps(headers))]
    if rule_id.count(".") > 1:
        own = [(key, value) for key, value in headers if folded(key) == folded(name)]
        lines = list(_lines("", own)) or [f"(no {name})"]
        lines += _lines("beside ", vector.get("order", {}).items())
    raised = dict.fromkeys(rule for rules in vector["raises"].values() for rule in rules)
    also = tuple(other for other in raised if other != rule_id)
    return Example(kind="headers", source="\n".join(lines), also=also)


def _lines(before: str, pairs: Iterable[tuple[str, object]]) -> Iterable[str]:
    for key, value in pairs:
        yield f"{before}{key}: {abridged(json.dumps(value))}"
