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
    judging = replace(how, ids=())

    def judged(*columns: daft.Series) -> pa.StructArray:
        arrays = [column.to_arrow() for column in columns]
        return judging(pa.RecordBatch.from_arrays(arrays, names)).to_struct_array()

    kind = daft.DataType.from_arrow_type(pa.struct(how.columns()))
    of_batch = daft.func.batch(return_dtype=kind, unnest=True)(judged)
    return frame.select(*map(daft.col, how.ids), of_batch(*map(daft.col, names)))
