"""DuckDB carries the orders: ``audit(relation, Audit(...))``."""

import duckdb
import pyarrow as pa

from juspay_rules.audit.audit import Audit, audited

ROWS = 1 << 14


def audit(relation: duckdb.DuckDBPyRelation, how: Audit) -> pa.RecordBatchReader:
    """The findings of a relation, to be read once, as batches or by another cursor:
    ``connection.cursor().from_arrow(audit(...))``, since this one is busy with the orders.

    Raises ValueError as an Audit does.
    """
    reader = relation.to_arrow_reader(ROWS)
    return pa.RecordBatchReader.from_batches(how.schema(reader.schema), audited(how, reader))
