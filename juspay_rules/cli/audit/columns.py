"""A piece into batches of columns, each with the numbers of its rows in the file."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from typing import Any

import pyarrow as pa
from pyarrow import ipc

from juspay_rules.audit.audit import Audit
from juspay_rules.body import parse_json
from juspay_rules.cli.audit.reading import Piece
from juspay_rules.violation import ValidationError

AT_ONCE = 1 << 10  # rows of a batch that is judged at once: what a core keeps at hand
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
    if piece.batch is None:
        numbers: list[int] = []
        full = lines(piece, numbers)
        while rows := list(islice(full, AT_ONCE)):
            yield _of_envelopes(rows, columns), pa.array(numbers, pa.int64())
            numbers.clear()
        return
    with ipc.open_stream(piece.batch) as stream:
        whole = stream.read_next_batch()
    for start in range(0, whole.num_rows, AT_ONCE):
        part = whole.slice(start, AT_ONCE)
        first = piece.first + start
        yield part, pa.array(range(first, first + part.num_rows), pa.int64())


def lines(piece: Piece, numbers: list[int]) -> Iterator[bytes]:
    """Each line of a piece that is not blank, as it is asked for, with its end; ``numbers`` gets its
    number."""
    for number, line in enumerate(BytesIO(piece.rows or b""), piece.first):
        if not line.isspace():
            numbers.append(number)
            yield line


def of_envelopes(how: Audit) -> Audit:
    """The same audit for batches of envelopes."""
    return replace(how, body=BODY)


def _of_envelopes(rows: list[bytes], columns: Columns) -> pa.RecordBatch:
    """Envelopes as a column of bodies, and what goes along as text."""
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
        return (row.rstrip(b"\r\n"), *(None for _ in columns.kept()))
    body = _text(envelope.get(columns.body or ""))
    return (
        None if body is None else body.encode(),
        *(_text(envelope.get(name)) for name in columns.kept()),
    )


def _text(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value)
