"""Examples of a rule for a reader: the first vectors of each side, cut down to what matters."""

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from juspay_rules.codegen import header_vectors, reply_vectors, vectors
from juspay_rules.codegen.spec import HEADER, Profile, Spec
from juspay_rules.spelling import folded

MOST = {"valid": 4, "invalid": 6}
LONGEST = 72
GATE = {
    "gate.variable": (
        'a collection whose body holds "amount": "100.00"',
        'a collection whose body holds "amount": "{{amount}}"',
    ),
    "gate.duplicate-order-id": (
        "two orders with the order_ids a1 and a2",
        "two orders with the order_id a1",
    ),
    "gate.expected-violation": (
        "an order_id with a hyphen, where order_id.pattern is expected",
        "an order_id of letters alone, where order_id.pattern is expected",
    ),
    "gate.suppression-expired": (
        "an exception that runs until tomorrow",
        "an exception that ran until yesterday",
    ),
    "gate.suppression-unused": (
        "an exception for a finding of this run",
        "an exception for a file that breaks nothing",
    ),
}
BODY_TYPES = {"application/json": "JSON", "application/x-www-form-urlencoded": "form"}
# The spec has no vectors of commands and of runs. A test judges each of the commands.
CURL = {
    "curl.missing-space": {
        "valid": ["curl -d 'order_id=a1' \\\n  -d 'amount=1.00' https://api.example/orders"],
        "invalid": ["curl -d 'order_id=a1'\\\n-d 'amount=1.00' https://api.example/orders"],
    },
    "curl.syntax": {
        "valid": ["curl -d 'udf6=it'\\''s' https://api.example/orders"],
        "invalid": ["curl -d 'udf6=it's' https://api.example/orders"],
    },
    "curl.no-body": {
        "valid": ["curl -d 'order_id=a1' https://api.example/orders"],
        "invalid": ["curl -X POST https://api.example/orders"],
    },
    "curl.file": {
        "valid": ["curl --data-urlencode 'order_id=a1' https://api.example/orders"],
        "invalid": ["curl -d @order.json https://api.example/orders"],
    },
}


@dataclass(frozen=True, slots=True)
class Shown:
    """An example as text; ``kind`` says what it is part of, ``also`` what else it breaks."""

    text: str
    kind: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Examples:
    """What keeps a rule, and what breaks it."""

    valid: tuple[Shown, ...]
    invalid: tuple[Shown, ...]


def examples_by_rule(spec: Spec) -> Mapping[str, Examples]:
    """The examples of each rule id, from the first profile that has it."""
    found: dict[str, Examples] = {}
    for profile in spec.profiles:
        for rule_id, both in _of_profile(spec, profile).items():
            found.setdefault(rule_id, both)
        for rule_id, both in _of_headers(spec, profile.name).items():
            found.setdefault(rule_id, both)
    found |= _of_replies(spec)
    for rule_id, sides in CURL.items():
        shown = {side: tuple(Shown(text, "command") for text in sides[side]) for side in sides}
        found[rule_id] = Examples(shown["valid"], shown["invalid"])
    for rule_id, (valid, invalid) in GATE.items():
        found[rule_id] = Examples((Shown(valid, "run"),), (Shown(invalid, "run"),))
    return found


def _of_profile(spec: Spec, profile: Profile) -> Mapping[str, Examples]:
    base = vectors.minimal(profile)
    sides: dict[str, dict[str, dict[str, Shown]]] = {}
    for vector in vectors.write(spec, profile):
        both = sides.setdefault(str(vector["rule"]), {"valid": {}, "invalid": {}})
        side = both[str(vector["side"])]
        if len(side) < MOST[str(vector["side"])]:
            shown = _shown(vector, base)
            side.setdefault(shown.text, shown)
    return {
        rule_id: Examples(tuple(both["valid"].values()), tuple(both["invalid"].values()))
        for rule_id, both in sides.items()
    }


def _of_headers(spec: Spec, profile: str) -> Mapping[str, Examples]:
    sides: dict[str, dict[str, dict[str, Shown]]] = {}
    for vector in header_vectors.write(spec, profile):
        both = sides.setdefault(str(vector["rule"]), {"valid": {}, "invalid": {}})
        side = both[str(vector["side"])]
        if len(side) < MOST[str(vector["side"])]:
            shown = _shown_headers(vector)
            side.setdefault(shown.text, shown)
    return {
        rule_id: Examples(tuple(both["valid"].values()), tuple(both["invalid"].values()))
        for rule_id, both in sides.items()
    }


def _of_replies(spec: Spec) -> Mapping[str, Examples]:
    sides: dict[str, dict[str, dict[str, Shown]]] = {}
    for vector in reply_vectors.write(spec):
        raised = dict.fromkeys(str(pair[0]) for pair in _pairs(vector))
        for rule_id in raised or [str(vector["rule"])]:
            side = sides.setdefault(rule_id, {}).setdefault(str(vector["side"]), {})
            text = f"{vector['status']} {vector.get('body', json.dumps(vector.get('reply')))}"
            also = tuple(other for other in raised if other != rule_id)
            if len(side) < MOST["valid"] and not also:
                side.setdefault(text, Shown(text, "reply", also))
    return {
        rule_id: Examples(tuple(both["valid"].values()), tuple(both["invalid"].values()))
        for rule_id, both in sides.items()
    }


def _pairs(vector: Mapping[str, Any]) -> list[list[str]]:
    pairs: list[list[str]] = vector["raises"]
    return pairs


def _shown_headers(vector: Mapping[str, Any]) -> Shown:
    """The rule's own header where there is one, and the fields of the order beside it."""
    rule_id, headers = vector["rule"], vector["headers"]
    name = rule_id.rpartition(".")[0].removeprefix(HEADER)
    lines = [literal(headers)]
    if vector["rule"].count(".") > 1:
        own = [pair for pair in headers if folded(pair[0]) == folded(name)]
        lines = [f"{key}: {literal(value)}" for key, value in own] or [f"(no {name})"]
        lines += [f"beside {key}: {literal(value)}" for key, value in _beside(vector).items()]
    raised = dict.fromkeys(rule for rules in vector["raises"].values() for rule in rules)
    also = tuple(other for other in raised if other != rule_id)
    return Shown("\n".join(lines), "headers", also)


def _beside(vector: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = vector.get("order", {})
    return found


def _shown(vector: Mapping[str, Any], base: Mapping[str, Any]) -> Shown:
    rule_id: str = vector["rule"]
    if "order" not in vector:
        body = base64.b64decode(vector["body_base64"])
        return Shown(_abridged(_printable(body)), f"{BODY_TYPES[vector['content_type']]} body")
    raised = dict.fromkeys(rule for rules in vector["raises"].values() for rule in rules)
    also = tuple(other for other in raised if other != rule_id)
    return Shown("\n".join(_members(rule_id, vector["order"], base)), "order", also)


def _members(rule_id: str, order: Mapping[str, Any], base: Mapping[str, Any]) -> Iterable[str]:
    """What the order has other than the smallest one, and the rule's own field."""
    field = rule_id.rpartition(".")[0]
    for key, value in order.items():
        if key == field or key not in base or repr(base[key]) != repr(value):
            yield f"{literal(key)}: {literal(value)}"
    missing = [key for key in base if key not in order]
    if missing:
        yield f"(no {', no '.join(missing)})"
    elif not set(order) - set(base) and field not in order and order == base:
        yield "(nothing but known keys)"


def literal(value: Any) -> str:
    """The value as JSON in ASCII, so that nothing in it is invisible; long texts abridged."""
    return _abridged(json.dumps(value, ensure_ascii=True))


def _abridged(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[:24]} ... {text[-8:]} ({len(text)} characters)"


def _printable(body: bytes) -> str:
    text = body.decode("utf-8", "backslashreplace")
    return (
        "".join(
            sign
            if sign.isprintable() and sign.isascii()
            else sign.encode("unicode_escape").decode()
            for sign in text
        )
        or "(an empty body)"
    )
