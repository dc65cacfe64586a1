"""Daft carries the orders."""

import daft
import pytest

from juspay_rules.audit import Audit
from juspay_rules.audit import daft as by_daft
from juspay_rules.audit.audit import audited_table
from tests.test_audit import HOW, table


def test_daft_carries_bodies() -> None:
    wanted = audited_table(HOW, table()).to_pylist()
    frame = by_daft.audit(daft.from_arrow(table()), HOW)
    assert frame.to_arrow().to_pylist() == wanted


def test_daft_carries_fields() -> None:
    frame = daft.from_pydict({"id": [1, 2], "order_id": ["a b", None], "amount": ["1", "1.234"]})
    rows = by_daft.audit(frame, Audit(ids=("id",))).to_pylist()
    errors = [(row["id"], [one["rule_id"] for one in row["errors"]]) for row in rows]
    assert errors == [
        (1, ["order_id.pattern"]),
        (2, ["order_id.required", "amount.pattern"]),
    ]


def test_a_batch_is_judged_as_one_of_arrow() -> None:
    """Called here, since what Daft's own threads run is not measured."""
    judged = by_daft.Judged(Audit("body"), ["body"])
    found = judged(daft.Series.from_arrow(table()["body"].combine_chunks()))
    wanted = audited_table(Audit("body"), table()).combine_chunks().to_batches()[0]
    assert found.to_pylist() == wanted.to_struct_array().to_pylist()


def test_a_column_that_is_not_there_is_refused_before_anything_runs() -> None:
    with pytest.raises(ValueError, match="no column payload"):
        by_daft.audit(daft.from_pydict({"id": [1]}), Audit(body="payload"))
