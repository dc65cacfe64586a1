"""A piece into batches of columns, each with the numbers of its rows in the file."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from pyarrow import ipc

from juspay_rules.audit.audit import Audit
from juspay_rules.body import parse_json
from juspay_rules.cli.audit.reading import Piece
from juspay_rules.violation import ValidationError

AT_ONCE = 1 << 12  # rows of a batch that is judged at once: it bounds what one holds in memory
BODY = "body"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the orders of a file stand: ``body`` is the column, or the member of a row of NDJSON,
    that holds a body, None where the row is the order; ``ids`` go with it, the column ``time`` too."""

    body: str | None = None
    ids: tuple[str, ...] = ()
    time: str | None = None

    def kept(self) -> tuple[str, ...]:
        """What is no field of an order."""
        extra = () if self.time is None or self.time in self.ids else (self.time,)
        return (*self.ids, *extra)

    def read(self) -> list[str] | None:
        """The columns to read of a columnar file; None: all."""
        return None if self.body is None else [self.body, *self.kept()]


def batches(piece: Piece, columns: Columns) -> Iterator[tuple[pa.RecordBatch, pa.Array]]:
    """Each batch of a piece, and the number of each of its rows."""
    if piece.batch is not None:
        with ipc.open_stream(piece.batch) as stream:
            whole = stream.read_next_batch()
        for start in range(0, whole.num_rows, AT_ONCE):
            part = whole.slice(start, AT_ONCE)
            first = piece.first + start
            yield part, pa.array(range(first, first + part.num_rows), pa.int64())
        return
    rows = (piece.rows or b"").split(b"\n")
    for start in range(0, len(rows), AT_ONCE):
        kept = [
            (number, row)
            for number, row in enumerate(rows[start : start + AT_ONCE], piece.first + start)
            if row.strip()
        ]
        if kept:
            numbers = pa.array([number for number, _ in kept], pa.int64())
            yield _of_rows([row for _, row in kept], columns), numbers


def of_row(how: Audit) -> Audit:
    """The same audit for batches of ``_of_rows``."""
    return Audit(BODY, how.encoding, how.ids, how.rules, how.before, how.gateways)


def _of_rows(rows: list[bytes], columns: Columns) -> pa.RecordBatch:
    """Rows of NDJSON as a column of bodies; where they are envelopes, with what goes along as text."""
    if columns.body is None:
        return pa.record_batch({BODY: pa.array(rows, pa.binary())})
    opened = [_opened(row, columns) for row in rows]
    names = [BODY, *columns.kept()]
    kinds = [pa.binary(), *(pa.string() for _ in columns.kept())]
    arrays = [
        pa.array(values, kind)
        for values, kind in zip(zip(*opened, strict=True), kinds, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, names)


def _opened(row: bytes, columns: Columns) -> tuple[Any, ...]:
    """The body of an envelope and what goes along. Of a broken one the body is the row itself: what
    is wrong with it is then a finding."""
    try:
        envelope = parse_json(row)
    except ValidationError:
        return (row, *(None for _ in columns.kept()))
    body = _text(envelope.get(columns.body or ""))
    return (
        None if body is None else body.encode(),
        *(_text(envelope.get(name)) for name in columns.kept()),
    )


def _text(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value)
