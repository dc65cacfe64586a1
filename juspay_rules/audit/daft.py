"""Daft carries the orders, on one machine or on Ray: ``audit(frame, Audit(...))``."""

from dataclasses import replace

import daft
import pyarrow as pa

from juspay_rules.audit.audit import Audit


def audit(frame: daft.DataFrame, how: Audit) -> daft.DataFrame:
    """The findings of a frame, as lazy as it is. Raises ValueError as an Audit does."""
    schema = frame.schema().to_pyarrow_schema()
    how.schema(schema)
    names = [how.body] if how.body else [one for one in schema.names if one not in how.ids]
    kind = daft.DataType.from_arrow_type(pa.struct(how.columns()))
    of_batch = daft.func.batch(return_dtype=kind, unnest=True)(Judged(replace(how, ids=()), names))
    return frame.select(*map(daft.col, how.ids), of_batch(*map(daft.col, names)))


class Judged:
    """The outcome of so many columns, as one of structs: what Daft calls, on threads of its own."""

    __name__ = "judged"

    def __init__(self, how: Audit, names: list[str]) -> None:
        self._how = how
        self._names = names

    def __call__(self, *columns: daft.Series) -> pa.StructArray:
        """Of each row of a batch."""
        arrays = [column.to_arrow() for column in columns]
        return self._how(pa.RecordBatch.from_arrays(arrays, self._names)).to_struct_array()
