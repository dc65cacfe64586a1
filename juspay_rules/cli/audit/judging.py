"""A piece into its part: a Parquet file of findings, with the counts of all its rows in its metadata."""

# pyright: reportAttributeAccessIssue=false
# pyarrow.compute makes its functions as it is imported.

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from juspay_rules.audit.audit import Audit
from juspay_rules.cli.audit.columns import Columns, batches, lines, of_envelopes
from juspay_rules.cli.audit.days import days_of
from juspay_rules.cli.audit.reading import Piece
from juspay_rules.cli.audit.tally import AFTER, BEFORE, Tally, from_json, tally
from juspay_rules.cli.output_file import write_whole

COUNTS = b"juspay_rules.counts"
FINDING = ("rules", "severity", "rule_id", "field")


@dataclass(frozen=True, slots=True)
class Plan:
    """How pieces are judged, and the folder of the parts."""

    audit: Audit
    columns: Columns
    folder: str
    files: tuple[str, ...]

    def part(self, file: int, number: int) -> str:
        """The file of a piece's findings."""
        return os.path.join(self.folder, f"part-{file:05}-{number:06}.parquet")


def judge(piece: Piece, plan: Plan) -> None:
    """Write the part of a piece. Raises ValueError where its columns do not fit, or the part cannot
    be written."""
    orders, findings = [], []
    for found, numbers, day in _judged(piece, plan):
        orders.append(_orders(found, numbers, day))
        findings += _findings(found, numbers, day, plan.columns.kept())
    counted = Tally()
    table = _nothing(plan.columns.kept())
    if findings:
        table = pa.concat_tables(findings)
        counted = tally(pa.concat_tables(orders), table, piece.file)
    if piece.batch is None and piece.rows is None:
        counted.counts[("rows",)] = counted.counts[("too-long",)] = 1
    name = pa.repeat(plan.files[piece.file], table.num_rows).dictionary_encode()
    table = table.sort_by("row").drop_columns([*{"day"} & {*table.column_names}])
    write_part(plan.part(piece.file, piece.number), table.add_column(0, "file", name), counted)


def _judged(piece: Piece, plan: Plan) -> Iterator[tuple[pa.RecordBatch, pa.Array, pa.Array | None]]:
    """What is found in each batch of a piece, the numbers of its rows, and their days."""
    if piece.batch is None and plan.columns.body is None:
        numbers: list[int] = []
        found = plan.audit.of_lines(lines(piece, numbers))
        yield found, pa.array(numbers, pa.int64()), None
        return
    how = plan.audit if piece.batch is not None else of_envelopes(plan.audit)
    for batch, places in batches(piece, plan.columns):
        time = plan.columns.time
        yield how(batch), places, None if time is None else days_of(batch.column(time))


def write_part(path: str, table: pa.Table, counted: Tally) -> None:
    """Put a part in its place at once."""
    metadata = {COUNTS: counted.to_json()}
    sink = pa.BufferOutputStream()
    pq.write_table(table.replace_schema_metadata(metadata), sink, compression="zstd")
    write_whole(path, sink.getvalue().to_pybytes())


def counts_of(path: str) -> Tally:
    """The counts of a part. Raises OSError where it is not there."""
    metadata = pq.read_schema(path).metadata or {}
    return from_json(metadata[COUNTS])


def _orders(found: pa.RecordBatch, numbers: pa.Array, day: pa.Array | None) -> pa.Table:
    kept = [one for one in ("valid", "before_valid", "gateways") if one in found.schema.names]
    table = pa.table({"row": numbers, **{one: found.column(one) for one in kept}})
    return table if day is None else table.append_column("day", day)


def _findings(
    found: pa.RecordBatch,
    numbers: pa.Array,
    day: pa.Array | None,
    ids: tuple[str, ...],
) -> list[pa.Table]:
    """A row a finding."""
    tables = []
    sets = {"": AFTER, "before_": BEFORE} if "before_valid" in found.schema.names else {"": AFTER}
    for prefix, rules in sets.items():
        for severity in ("error", "warning"):
            lists = found.column(f"{prefix}{severity}s")
            rows = pc.list_parent_indices(lists)
            items = pc.list_flatten(lists)
            columns = {"row": numbers.take(rows)}
            columns |= {name: found.column(name).take(rows) for name in ids}
            columns |= {"rules": _all(rules, rows), "severity": _all(severity, rows)}
            columns |= {name: items.field(name) for name in ("rule_id", "field")}
            columns |= {} if day is None else {"day": day.take(rows)}
            tables.append(pa.table(columns))
    return tables


def _all(value: str, rows: pa.Array) -> pa.Array:
    return pa.repeat(value, len(rows))


def _nothing(ids: tuple[str, ...]) -> pa.Table:
    names = ("row", *ids, *FINDING)
    kinds = {"row": pa.int64()}
    return pa.schema([(name, kinds.get(name, pa.string())) for name in names]).empty_table()
