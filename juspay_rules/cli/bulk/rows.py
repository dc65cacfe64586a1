"""The rows of an NDJSON input of any length, and what is to be said of them, in its order."""

from contextlib import ExitStack

from juspay_rules.cli.bulk.chunks import SIZE, after, chunks
from juspay_rules.cli.bulk.judge import LONGEST, Judge
from juspay_rules.cli.bulk.progress import Bar
from juspay_rules.cli.bulk.source import Source
from juspay_rules.cli.bulk.stops import Interrupts, Place, StoppedError
from juspay_rules.cli.bulk.workers import Workers, in_process
from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import Finding
from juspay_rules.cli.gate import log
from juspay_rules.cli.inputs.json_input import body_payload
from juspay_rules.row_json import row_parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from juspay_rules.cli.bulk.chunks import Chunk
    from juspay_rules.cli.bulk.judge import Judged, Row
    from juspay_rules.cli.case import Case
    from juspay_rules.cli.gate import Gate
    from juspay_rules.cli.payloads import Payload

    Said: TypeAlias = tuple[Payload, list[Finding]]

MOST_LOGGED = 10


class Bulk:
    """How rows are read: by how many processes, from which byte on, with a bar or not; in chunks of
    which size, and rows up to which length."""

    __slots__ = ("jobs", "longest", "progress", "resume_from", "size")

    def __init__(
        self,
        jobs: int = 1,
        resume_from: int = 0,
        *,
        progress: bool = True,
        size: int = SIZE,
        longest: int = LONGEST,
    ) -> None:
        self.jobs = jobs
        self.resume_from = resume_from
        self.progress = progress
        self.size = size
        self.longest = longest


class Rows:
    """The rows of one input. ``place`` says at each moment up to where they are told."""

    __slots__ = ("_bulk", "_case", "_gate", "_long", "_number", "_parse", "_place", "name")

    def __init__(self, name: str, case: "Case", gate: "Gate", bulk: Bulk, place: Place) -> None:
        self.name = "<stdin>" if name == "-" else name
        self._case = case
        self._gate = gate
        self._bulk = bulk
        self._place = place
        self._parse = row_parser()
        self._number = self._long = 0

    def said(self, source: Source) -> "Iterator[Said]":
        """Each row of which something is to be said, with what it is. The report counts the other
        orders, and the rows that nobody reads for their length.

        Raises OSError where the report cannot be written, KeyboardInterrupt for Ctrl-C: then
        ``place`` is where to go on. ValueError: there is no row to begin at.
        """
        self._place.begin(self.name)
        bulk, lost = self._bulk, None
        cut = chunks(source.read, bulk.size, bulk.longest)
        with ExitStack() as stack:
            interrupts = stack.enter_context(Interrupts())
            bar = stack.enter_context(Bar(source.total, wanted=bulk.progress))
            try:
                cut, lines, self._number = after(cut, bulk.resume_from)
                self._place.begin(self.name, bulk.resume_from, lines + 1)
                for chunk, judged in self._judged(source, cut, stack):
                    interrupts.hold()
                    yield from self._of_chunk(chunk, judged)
                    self._place.advance(
                        chunk.offset + chunk.length, self._place.line + judged.lines
                    )
                    bar.update(source.taken)
                    interrupts.release()
            except StoppedError as error:
                lost = error
        if lost is not None:
            self._refused(f"{self.name} is not judged to its end: {lost}; {self._place}")
        elif not self._number:
            self._refused(f"{self.name} holds no order")
        if self._long > MOST_LOGGED:
            log(f"{self.name}: {self._long - MOST_LOGGED} more rows are too long")

    def _judged(
        self, source: Source, cut: "Iterable[Chunk]", stack: ExitStack
    ) -> "Iterator[tuple[Chunk, Judged]]":
        bulk = self._bulk
        is_small = source.is_plain and (source.total or 0) <= bulk.size
        if bulk.jobs == 1 or is_small:
            return in_process(cut, Judge(self._case.validator, bulk.longest))
        file = source.name if source.is_plain else None
        workers = Workers(bulk.jobs, self._case.validator, bulk.longest, file)
        return stack.enter_context(workers).judged(cut)

    def _of_chunk(self, chunk: "Chunk", judged: "Judged") -> "Iterator[Said]":
        if chunk.is_too_long:
            self._too_long(self._place.line)
            judged.lines = judged.rows = 1
        clean = judged.order_ids
        self._count(judged.orders - sum(row.is_order for row in judged.said))
        told = 0
        for row in judged.said:
            yield from self._again(chunk, clean, told, row.line)
            told = row.line + 1
            if row.is_too_long:
                self._too_long(self._place.line + row.line)
            else:
                yield self._told(chunk, row)
        yield from self._again(chunk, clean, told, len(clean))
        self._number += judged.rows

    def _count(self, orders: int) -> None:
        report = self._gate.report
        report.orders += orders
        report.orders_of[self.name] = report.orders_of.get(self.name, 0) + orders

    def _refused(self, why: str) -> None:
        self._gate.refused(self.name, why)

    def _told(self, chunk: "Chunk", row: "Row") -> "Said":
        content = chunk.content[row.start : row.end]
        payload = self._payload(content, row.line, row.number, row.payload)
        document = payload.document
        return payload, [
            Finding(document, (start, end), violation, payload)
            for start, end, violation in row.said
        ]

    def _payload(
        self, content: bytes, line: int, number: int, payload: "Payload | None" = None
    ) -> "Payload":
        """The payload of a row, which is read again where another process has read it."""
        document = Document(self.name, content, self._place.line + line)
        if payload is None:
            payload = body_payload(document, content, parse=self._parse)
        payload.document = document
        payload.path = f"/{self._number + number}"
        return payload

    def _again(
        self, chunk: "Chunk", order_ids: "list[str | None]", start: int, end: int
    ) -> "Iterator[Said]":
        """The rows between two lines that break nothing, and are to be told for their order ids."""
        among = order_ids[start:end]
        first_line = self._place.line + start
        for index in self._case.came_before(among, self.name, first_line):
            self._count(-1)  # it is counted where it is told
            content, number = chunk.row(start + index)
            yield self._payload(content, start + index, number), []

    def _too_long(self, line: int) -> None:
        self._long += 1
        if self._long > MOST_LOGGED:
            self._gate.report.unjudged += 1
        else:
            self._refused(
                f"{self.name}:{line}: not judged: the row has over {self._bulk.longest} bytes; "
                "is a line end missing?"
            )
