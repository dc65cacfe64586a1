"""Mixed rows, the same at each call: what an archive of bodies holds, and what breaks rules."""

import json
import random
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa
import pyarrow.parquet as pq

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import payloads
from juspay_rules.codegen.__main__ import ROOT
from tests.conftest import vectors

BUILT = ROOT / "build/audit"
ROWS = 200_000
SEED = 8
FREE = ("billing_address_line", "shipping_address_line", "udf", "description")
MENDED = {
    "return_url": "https://shop.example.com/payments/handleResponse",
    "billing_address_country_code_iso": "HKG",
    "shipping_address_country_code_iso": "HKG",
}
BROKEN = [
    b"",
    b"[]",
    b"null",
    b'{"order_id": "a", "order_id": "b"}',
    b'{"order_id": "a", "amount": NaN}',
    b'{"order_id": "\xff"}',
    b'{"order_id": "a"',
    b"order_id=%zz",
]


def bodies(rows: int) -> Iterator[bytes | None]:
    """Of ten rows six are whole orders as JSON and one as a form; two are an order of the vectors,
    which break each rule on both sides; of a hundred five have one wrong value or key, three are no
    order, two hold no body."""
    drawn = random.Random(SEED)
    whole = _sample()
    pool = [one["order"] for one in vectors("express-checkout-global") if "order" in one]
    for number in range(rows):
        chance = drawn.random()
        order = _order(whole, number, drawn)
        if chance < 0.6:
            yield json.dumps(order).encode()
        elif chance < 0.7:
            yield urlencode(order).encode()
        elif chance < 0.9:
            yield json.dumps(drawn.choice(pool)).encode()
        elif chance < 0.95:
            wrong = (("amount", 10.157), ("udf1", None), ("colour", "x"), ("txn_type", 7))
            yield json.dumps(dict([*order.items(), drawn.choice(wrong)])).encode()
        else:
            yield drawn.choice(BROKEN) if chance < 0.98 else None


def table(rows: int) -> pa.Table:
    """The bodies with a number and a time each."""
    column = pa.array(bodies(rows), pa.binary())
    times = pa.array(range(1_760_000_000, 1_760_000_000 + 7 * rows, 7), pa.int64())
    return pa.table({"id": range(rows), "time": times.cast(pa.timestamp("s")), "body": column})


def write(rows: int = ROWS) -> str:
    """The table as Parquet, if it is not there; its path."""
    path = BUILT / f"orders-{rows}.parquet"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(table(rows), path, row_group_size=20_000)
    return str(path)


def write_ndjson(rows: int, times: int = 1) -> str:
    """Whole orders, one in a hundred wrong, as NDJSON, so many times over; the path."""
    path = BUILT / f"orders-{rows}x{times}.ndjson"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        text = b"".join(clean(rows))
        with path.open("wb") as file:
            for _ in range(times):
                file.write(text)
    return str(path)


def clean(rows: int) -> Iterator[bytes]:
    """Rows of NDJSON, one of a hundred with a fault."""
    drawn = random.Random(SEED)
    whole = _sample()
    for number in range(rows):
        order = _order(whole, number, drawn)
        if number % 100 == 0:
            order |= [drawn.choice((("amount", "1,000"), ("order_id", "a" * 30), ("colour", "x")))]
        yield json.dumps(order).encode() + b"\n"


def _sample() -> dict[str, Any]:
    file = ROOT / "tests/cases/samples/sea-ec-sdk.curl"
    (payload,) = payloads(Document(file.name, file.read_bytes()))
    return {**(payload.order or {}), **MENDED}


def _order(whole: dict[str, Any], number: int, drawn: random.Random) -> dict[str, Any]:
    order = dict(whole) | {"order_id": f"order{number:09d}"}
    for key in order:
        if key.startswith(FREE):
            order[key] = "".join(
                drawn.choices("abcdefghijklmnopqrstuvwxyz", k=drawn.randint(3, 20))
            )
    order["amount"] = f"{drawn.randrange(1, 10**6)}.{drawn.randrange(100):02d}"
    return order
