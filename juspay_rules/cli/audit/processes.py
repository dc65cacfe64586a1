"""Pieces judged here, or in several processes.

Processes are spawned, as in ``cli.bulk``; a worker that finds its pipe closed ends, so that none is
left when this process is killed. What a piece gives is a file; only word that it is written comes back.
"""

from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Self

import pyarrow as pa

from juspay_rules.cli.audit.judging import Plan, judge
from juspay_rules.cli.audit.reading import Piece


class LostError(Exception):
    """A worker process that ended by itself, and how."""


class Workers:
    """So many processes that judge pieces; one is this process itself."""

    __slots__ = ("_busy", "_free", "_plan", "_processes")

    def __init__(self, count: int, plan: Plan) -> None:
        self._plan = plan
        self._free: list[Connection] = []
        self._busy: dict[Connection, Piece] = {}
        self._processes: list[BaseProcess] = []
        for _ in range(count if count > 1 else 0):
            process, connection = _started(plan)
            self._processes.append(process)
            self._free.append(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for connection in (*self._free, *self._busy):
            connection.close()
        for process in self._processes:
            process.join(5)
            process.kill()
            process.join()

    def judged(self, pieces: Iterable[Piece]) -> Iterator[tuple[Piece, str | None]]:
        """Each piece once its part is written, or why it cannot be, in the order in which they are
        done. Raises LostError for a worker that is gone.
        """
        for piece in pieces:
            if not self._processes:
                yield piece, _problem(piece, self._plan)
                continue
            while not self._free:
                yield from self._finished()
            connection = self._free.pop()
            self._busy[connection] = piece
            try:
                connection.send(piece)
            except OSError:
                raise LostError(_how(self._processes)) from None
        while self._busy:
            yield from self._finished()

    def _finished(self) -> Iterator[tuple[Piece, str | None]]:
        for connection in wait(list(self._busy)):
            assert isinstance(connection, Connection)
            try:
                problem: str | None = connection.recv()
            except (EOFError, OSError):
                raise LostError(_how(self._processes)) from None
            self._free.append(connection)
            yield self._busy.pop(connection), problem


def work(connection: Connection, plan: Plan) -> None:
    """What a worker does until its pipe is closed."""
    try:
        while True:
            connection.send(_problem(connection.recv(), plan))
    except (EOFError, OSError):
        connection.close()


def _problem(piece: Piece, plan: Plan) -> str | None:
    """Judge a piece; why it cannot be, in words that hold nothing of it."""
    try:
        judge(piece, plan)
    except (pa.ArrowException, UnicodeError):
        return (
            f"the rows from {piece.first} on hold text that is not UTF-8, or columns out of order"
        )
    except ValueError as error:
        return str(error)
    return None


def _started(plan: Plan) -> tuple[BaseProcess, Connection]:
    import signal
    from multiprocessing import get_context

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, plan), daemon=True)
    # Ctrl-C reaches every process of a terminal; only this one decides what it means.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    process.start()
    signal.signal(signal.SIGINT, before)
    theirs.close()
    return process, ours  # pyright: ignore[reportReturnType]  # another class on Windows


def _how(processes: list[BaseProcess]) -> str:
    for process in processes:
        process.join(1)
        code = process.exitcode
        if code is not None:
            how = f"signal {-code}" if code < 0 else f"exit status {code}"
            return f"a worker process ended by {how}; was there too little memory?"
    return "a worker process does not answer"
