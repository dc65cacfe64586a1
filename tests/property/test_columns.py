"""The orders of a table are the orders that it was made of, whichever way they stand in it."""

import json
from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from juspay_rules import Validator
from juspay_rules.audit import Audit
from tests.property.test_agreement import orders
from tests.test_audit import expected, plain

VALIDATOR = Validator()


@settings(max_examples=25)
@given(rows=st.lists(orders("express-checkout-global"), min_size=1, max_size=8), data=st.data())
def test_a_body_is_judged_as_its_order(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    """A slice of a batch, which shares its buffers, gives the findings of its rows."""
    batch = pa.record_batch({"body": [json.dumps(order) for order in rows]})
    start = data.draw(st.integers(0, len(rows)))
    found = Audit(body="body", encoding="json", rules=VALIDATOR)(batch.slice(start)).to_pylist()
    assert [plain(row) for row in found] == [expected(order, VALIDATOR) for order in rows[start:]]


@settings(max_examples=25)
@given(rows=st.lists(orders("express-checkout-global"), min_size=1, max_size=8))
def test_columns_are_judged_as_the_orders_that_they_hold(rows: list[dict[str, Any]]) -> None:
    """Keys with a dot stand in structs; an order of texts is the same order again."""
    texts = [{key: value for key, value in row.items() if type(value) is str} for row in rows]
    if not any(texts):
        return
    found = Audit(rules=VALIDATOR)(nested(texts)).to_pylist()
    assert [plain(row) for row in found] == [expected(order, VALIDATOR) for order in texts]


def nested(rows: list[dict[str, str]]) -> pa.RecordBatch:
    """A column a key; ``metadata.<name>`` are the members of one struct."""
    keys = dict.fromkeys(key for row in rows for key in row)
    columns = {key: pa.array([row.get(key) for row in rows], pa.string()) for key in keys}
    members = {key: column for key, column in columns.items() if key.startswith("metadata.")}
    flat = {key: column for key, column in columns.items() if key not in members}
    if not members or "metadata" in flat:
        return pa.record_batch(columns)
    names = [key.removeprefix("metadata.") for key in members]
    absent = pa.array([not any(key in row for key in members) for row in rows])
    struct = pa.StructArray.from_arrays(list(members.values()), names, mask=absent)
    return pa.record_batch({**flat, "metadata": struct})
