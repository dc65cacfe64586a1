"""Examples of a rule for a reader: the first vectors of each side, cut down to what matters."""

import base64
import json
from collections.abc import Iterable, Mapping
from typing import Any

from juspay_rules.catalogue import Example, Examples, abridged
from juspay_rules.codegen import exchange_examples
from juspay_rules.codegen.spec import Profile, Spec
from juspay_rules.codegen.vectors import Vector, minimal

MOST = {"valid": 4, "invalid": 6}
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


def examples_by_profile(
    spec: Spec, vectors: Mapping[str, Iterable[Vector]]
) -> Mapping[str, Mapping[str, Examples]]:
    """The examples of each rule id of each profile, from the profile's vectors."""
    others = {
        rule_id: Examples(*(tuple(map(_command, sides[side])) for side in MOST))
        for rule_id, sides in CURL.items()
    }
    others |= {
        rule_id: Examples((_run(valid),), (_run(invalid),))
        for rule_id, (valid, invalid) in GATE.items()
    }
    others |= exchange_examples.of_replies(spec)
    return {
        profile.name: _of_profile(profile, vectors[profile.name])
        | exchange_examples.of_headers(spec, profile.name)
        | others
        for profile in spec.profiles
    }


def _command(text: str) -> Example:
    return Example(kind="command", source=text)


def _run(text: str) -> Example:
    return Example(kind="run", source=text)


def _of_profile(profile: Profile, vectors: Iterable[Vector]) -> dict[str, Examples]:
    base = minimal(profile)
    sides: dict[str, dict[str, dict[str, Example]]] = {}
    for vector in vectors:
        both = sides.setdefault(str(vector["rule"]), {side: {} for side in MOST})
        side = both[str(vector["side"])]
        if len(side) < MOST[str(vector["side"])]:
            example = _example(vector, base)
            side.setdefault(example.text, example)
    return {
        rule_id: Examples(*(tuple(side.values()) for side in both.values()))
        for rule_id, both in sides.items()
    }


def _example(vector: Vector, base: Vector) -> Example:
    rule_id: str = vector["rule"]
    if "order" not in vector:
        body = base64.b64decode(vector["body_base64"])
        kind = f"{BODY_TYPES[vector['content_type']]} body"
        return Example(kind=kind, source=abridged(_printable(body)))
    order: Vector = vector["order"]
    field = rule_id.rpartition(".")[0]
    raised = dict.fromkeys(rule for rules in vector["raises"].values() for rule in rules)
    return Example(
        members=members(
            {
                key: value
                for key, value in order.items()
                if key == field or key not in base or repr(base[key]) != repr(value)
            }
        ),
        missing=tuple(key for key in base if key not in order),
        also=tuple(other for other in raised if other != rule_id),
    )


def members(order: Vector) -> tuple[tuple[str, str], ...]:
    """Each key with its value as JSON in ASCII, so that nothing in it is invisible."""
    return tuple((key, json.dumps(value)) for key, value in order.items())


def literal(value: Any) -> str:
    """The value as JSON in ASCII; a long one abridged."""
    return abridged(json.dumps(value))


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
