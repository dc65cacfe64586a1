"""The tables of one order: a yes or no, all violations, JSON bytes, a form body."""

import json
from collections.abc import Iterator
from functools import partial
from urllib.parse import parse_qsl

import jsonschema_rs
import orjson

from juspay_rules import Validator, parse_form
from tools.bench.orders import form, orders
from tools.bench.peers import OURS, Peer, published
from tools.bench.rounds import Calls, Table, table, timed

LOADS, QSL = "json.loads", "urllib.parse.parse_qsl"


def tables(peers: list[Peer]) -> Iterator[Table]:
    """All of them, in turn."""
    for name, order in orders().items():
        body = json.dumps(order).encode()
        loads = {LOADS: partial(json.loads, body)}
        if name in ("minimal", "sample"):
            yes_or_no: Calls = {peer.name: partial(peer.check, order) for peer in peers}
            yield _table(f"{name}, yes or no", yes_or_no | loads)
        listed: Calls = {
            peer.name: partial(peer.errors, order) for peer in peers if peer.errors is not None
        }
        stops = ", ".join(peer.name for peer in peers if peer.errors is None)
        yield _table(f"{name}, all violations", listed | loads, f"stop at the first: {stops}")
    yield _bodies(peers)
    yield _forms()


def _table(name: str, calls: Calls, *notes: str) -> Table:
    return table(name, OURS, timed(calls), notes)


def _bodies(peers: list[Peer]) -> Table:
    body = json.dumps(orders()["sample"]).encode()
    rust = jsonschema_rs.Draft7Validator(published())
    calls: Calls = {peer.name: partial(peer.body, body) for peer in peers if peer.body is not None}
    calls["orjson, jsonschema-rs"] = lambda: list(rust.iter_errors(orjson.loads(body)))
    calls[LOADS] = partial(json.loads, body)
    return _table("sample, from JSON bytes", calls)


def _forms() -> Table:
    body = form(orders()["sample"])
    text = body.decode()
    calls: Calls = {
        OURS: partial(Validator().validate_form, body),
        "parse_form alone": partial(parse_form, body),
        f"{QSL} alone": partial(parse_qsl, text, keep_blank_values=True),
    }
    return _table("sample, from a form body", calls)
