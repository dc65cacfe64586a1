"""Chunks judged in several processes, and told in the order of the file.

Processes are spawned, not forked: a fork copies locks that threads of the caller may hold, and each
system knows spawning. A worker gets a range of bytes where it can read the file itself, else the rows;
it gives back places, counts and violations. Chunks go round in turn, so that the next result always
comes from a known worker, and a dead one is noticed by the end of its pipe.
"""

from collections import deque

from juspay_rules.cli.bulk.judge import Judge, Judged
from juspay_rules.cli.bulk.stops import StoppedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from typing import Self, TypeAlias

    from juspay_rules.cli.bulk.chunks import Chunk
    from juspay_rules.validator import Validator

    Task: TypeAlias = tuple[int, int] | bytes

# Chunks that one worker has been given: it waits for none of them while the parent writes. Ranges
# alone, since two large messages that cross in one pipe would wait for each other.
AHEAD = 4


def in_process(cut: "Iterable[Chunk]", judge: Judge) -> "Iterator[tuple[Chunk, Judged]]":
    """Each chunk judged here."""
    for chunk in cut:
        yield chunk, Judged() if chunk.is_too_long else judge.judged(chunk.content)


class Workers:
    """Processes that judge chunks of a file, or of a stream where ``file`` is None."""

    __slots__ = ("_ahead", "_ranges", "_workers")

    def __init__(self, count: int, validator: "Validator", longest: int, file: str | None) -> None:
        self._ranges = file is not None
        self._ahead = AHEAD if self._ranges else 1
        self._workers = [_started(validator, longest, file) for _ in range(count)]

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_exception: object) -> None:
        for _, connection in self._workers:
            connection.close()  # which ends a worker after its chunk
        for process, _ in self._workers:
            process.join(5)
            process.kill()
            process.join()

    def judged(self, cut: "Iterable[Chunk]") -> "Iterator[tuple[Chunk, Judged]]":
        """Each chunk with what was found in it, in order. Raises StoppedError for a dead worker."""
        waiting: deque[tuple[Chunk, int | None]] = deque()
        turn = sent = 0
        for chunk in cut:
            while sent == self._ahead * len(self._workers):
                yield self._result(*waiting[0])
                sent -= waiting.popleft()[1] is not None
            if chunk.is_too_long:
                waiting.append((chunk, None))
                continue
            self._send(chunk, turn)
            waiting.append((chunk, turn))
            sent += 1
            turn = (turn + 1) % len(self._workers)
        while waiting:
            yield self._result(*waiting.popleft())

    def _send(self, chunk: "Chunk", worker: int) -> None:
        process, connection = self._workers[worker]
        task: Task = (chunk.offset, chunk.length) if self._ranges else chunk.content
        try:
            connection.send(task)
        except OSError:
            raise _dead(process) from None

    def _result(self, chunk: "Chunk", worker: int | None) -> "tuple[Chunk, Judged]":
        if worker is None:
            return chunk, Judged()
        process, connection = self._workers[worker]
        try:
            result: Judged | str = connection.recv()
        except (EOFError, OSError):
            raise _dead(process) from None
        if isinstance(result, str):
            raise StoppedError(result)
        return chunk, result


def work(connection: "Connection", validator: "Validator", longest: int, file: str | None) -> None:
    """What a worker does until its pipe is closed."""
    judge = Judge(validator, longest)
    try:
        while True:
            connection.send(_answer(connection.recv(), judge, file))
    except (EOFError, OSError):
        connection.close()


def _answer(task: "Task", judge: Judge, file: str | None) -> Judged | str:
    """What was found in a chunk, or why it could not be read."""
    if isinstance(task, bytes):
        return judge.judged(task)
    assert file is not None
    offset, length = task
    try:
        with open(file, "rb") as stream:  # noqa: PTH123  # as everywhere in the command
            stream.seek(offset)
            content = stream.read(length)
    except OSError as error:
        return f"it cannot be read on ({error.strerror})"
    return judge.judged(content) if len(content) == length else "it became shorter meanwhile"


def _started(
    validator: "Validator", longest: int, file: str | None
) -> "tuple[BaseProcess, Connection]":
    import signal
    from multiprocessing import get_context

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, validator, longest, file), daemon=True)
    # Ctrl-C reaches every process of a terminal; only this one decides what it means.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    process.start()
    signal.signal(signal.SIGINT, before)
    theirs.close()
    return process, ours  # pyright: ignore[reportReturnType]  # another class on Windows


def _dead(process: "BaseProcess") -> StoppedError:
    process.join(5)
    code = process.exitcode
    how = f"signal {-code}" if code is not None and code < 0 else f"exit status {code}"
    return StoppedError(f"a worker process ended by {how}; was there too little memory?")
