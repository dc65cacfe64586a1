"""Whether the peers give the verdict that each vector wants, and what each cannot say."""

from collections import Counter
from typing import Any

from tests import conftest
from tests.conftest import unasked
from tools.bench.orders import orders
from tools.bench.peers import Peer

# No regex adds digits up, nor do engines read one beyond ASCII alike: no schema has these two rules.
SCHEMA = {
    "order.card-number, invalid": 170,
    "order.hidden-character, invalid": 47,
}
# A gateway by whatever name is allowed in a key: those that are not named are refused, and what their
# text holds is not looked into; and 15.0 is a whole number in JSON Schema.
CLOSED = SCHEMA | {
    "order.additionalProperties, valid": 7,
    "order.credential, invalid": 1,
    "gateway_id.type, valid": 1,
}
# By peer: how many vectors of a rule get another verdict than they want; of any other rule none.
CANNOT: dict[str, dict[str, int]] = {
    "jsonschema": SCHEMA,
    "fastjsonschema": SCHEMA,
    "jsonschema-rs": SCHEMA,
    "pydantic TypedDict": CLOSED,
    "pydantic model": CLOSED,
    "msgspec": CLOSED | {"options.get_client_auth_token.only-true, invalid": 1},
}
FAULTLESS = ("minimal", "sample")


def vectors() -> list[dict[str, Any]]:
    """Those that are an order; the others are bodies, which no schema judges."""
    return [one for one in conftest.vectors("express-checkout-global") if "order" in one]


def deviations(peer: Peer, cases: list[dict[str, Any]]) -> dict[str, int]:
    """The vectors, by rule and side, on which its verdict is not the one that policy strict wants."""
    found: Counter[str] = Counter()
    for case in cases:
        if peer.accepts(case["order"]) == bool(unasked(case, "strict")):
            found[f"{case['rule']}, {case['side']}"] += 1
    return dict(found)


def prove(peers: list[Peer]) -> str:
    """What each peer cannot say. Raises AssertionError where that is not what CANNOT has."""
    cases = vectors()
    lines = [f"verdicts on {len(cases)} vectors, policy strict"]
    for peer in peers:
        found = deviations(peer, cases)
        assert found == CANNOT.get(peer.name, {}), (peer.name, found)
        said = "; ".join(f"{rule} ({count})" for rule, count in found.items())
        for name, order in orders().items():
            assert peer.accepts(order) == (name in FAULTLESS), (peer.name, name)
        lines.append(f"  {peer.name:<26}{f'cannot say: {said}' if said else 'all the same'}")
    return "\n".join(lines)
