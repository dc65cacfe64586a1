"""A file cut into pieces, the same at each reading: whole rows of text, or a batch of columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv, ipc

from juspay_rules.cli.audit.inputs import Input
from juspay_rules.cli.bulk.chunks import chunks

SIZE = 1 << 25  # bytes of a piece: under a second of work, which is what a kill can cost
MOST_ROWS = 1 << 15
LONGEST = 1 << 24  # bytes of a row that is judged; an order has some thousand
BUFFER = 1 << 20


class UnreadableError(Exception):
    """A file that cannot be read on, in words that hold nothing of it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part ``number`` of file ``file``, whose first row is ``first``, from 1; both numbers from 0.

    ``rows`` is text, a row a line; else ``batch`` is an Arrow stream of one batch. Neither: a row that
    is too long. ``taken`` is how many bytes of the file are read by then.
    """

    file: int
    number: int
    first: int
    taken: int
    rows: bytes | None = None
    batch: bytes | None = None


def pieces(file: int, given: Input, columns: list[str] | None, size: int = SIZE) -> Iterator[Piece]:
    """Every piece of a file; of a columnar one only these columns, None for all.

    Raises UnreadableError where it cannot be read on.
    """
    try:
        if given.kind == "ndjson":
            yield from _of_text(file, given, size)
        else:
            with pa.OSFile(given.name) as raw:
                batches = _batches(given, raw, columns, size)
                yield from _of_batches(file, given, raw, evened(batches, size))
    except (OSError, pa.ArrowException):
        # Arrow's own words may quote the row.
        packed = f", packed by {given.packed}" if given.packed else ""
        raise UnreadableError(f"it cannot be read on as {given.kind}{packed}") from None


def _of_text(file: int, given: Input, size: int) -> Iterator[Piece]:
    with pa.OSFile(given.name) as raw:
        stream = _unpacked(raw, given)
        first = 1
        for number, chunk in enumerate(chunks(stream.read, size, LONGEST)):
            rows = None if chunk.is_too_long else chunk.content
            yield Piece(file, number, first, _taken(raw, given), rows)
            # The last chunk alone may lack its line end, and none comes after it.
            first += 1 if rows is None else rows.count(b"\n")


def _unpacked(raw: pa.NativeFile, given: Input) -> pa.NativeFile:
    return raw if given.packed is None else pa.CompressedInputStream(raw, given.packed)


def _taken(raw: pa.NativeFile, given: Input) -> int:
    """How far a file is read; one that is unpacked to its end, or a table, may be closed by then."""
    return given.length if raw.closed else raw.tell()


def _of_batches(
    file: int, given: Input, raw: pa.NativeFile, batches: Iterable[pa.RecordBatch]
) -> Iterator[Piece]:
    first = 1
    for number, batch in enumerate(batches):
        sink = pa.BufferOutputStream()
        with ipc.new_stream(sink, batch.schema) as stream:
            stream.write_batch(batch)
        yield Piece(file, number, first, _taken(raw, given), batch=sink.getvalue().to_pybytes())
        first += batch.num_rows


def _batches(
    given: Input, raw: pa.NativeFile, columns: list[str] | None, size: int
) -> Iterator[pa.RecordBatch]:
    if given.kind == "csv":
        yield from _csv(given, raw, size)
    elif given.kind == "parquet":
        with pq.ParquetFile(raw, buffer_size=BUFFER) as file:
            known = columns and [name for name in columns if name in file.schema_arrow.names]
            yield from file.iter_batches(MOST_ROWS, columns=known)
    else:
        with _arrow(raw) as reader:
            if isinstance(reader, ipc.RecordBatchFileReader):
                yield from map(reader.get_batch, range(reader.num_record_batches))
            else:
                yield from reader


def _arrow(raw: pa.NativeFile) -> ipc.RecordBatchFileReader | ipc.RecordBatchStreamReader:
    magic = raw.read(6)
    raw.seek(0)
    return ipc.open_file(raw) if magic == b"ARROW1" else ipc.open_stream(raw)


def _csv(given: Input, raw: pa.NativeFile, size: int) -> Iterator[pa.RecordBatch]:
    """Every cell is text, as it was sent; an empty one is absent, and ``""`` is an empty text."""
    read = csv.ReadOptions(block_size=max(size, BUFFER), use_threads=False)
    parse = csv.ParseOptions(newlines_in_values=True)
    with pa.OSFile(given.name) as file:
        stream = _unpacked(file, given)
        with csv.open_csv(stream, read_options=read, parse_options=parse) as head:
            names = head.schema.names
    convert = csv.ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()),
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
        null_values=[""],
    )
    with csv.open_csv(
        _unpacked(raw, given), read_options=read, parse_options=parse, convert_options=convert
    ) as rows:
        yield from rows


def evened(batches: Iterable[pa.RecordBatch], size: int) -> Iterator[pa.RecordBatch]:
    """The same rows in batches of at most MOST_ROWS and about ``size`` bytes, small ones put
    together."""
    waiting: list[pa.RecordBatch] = []
    room = MOST_ROWS
    for batch in batches:
        most = max(1, min(MOST_ROWS, size * batch.num_rows // max(1, batch.nbytes)))
        start = 0
        while start < batch.num_rows:
            part = batch.slice(start, min(most, room))
            start += part.num_rows
            waiting.append(part)
            room = min(most, room) - part.num_rows
            if room <= 0:
                yield pa.concat_batches(waiting)
                waiting, room = [], MOST_ROWS
    if waiting:
        yield pa.concat_batches(waiting)
