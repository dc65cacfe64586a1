"""One conversation with a driver: a process that may die, talk nonsense or never answer."""

import json
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO, Any

PATIENCE = 120.0  # seconds for one answer; some drivers answer a whole schema's texts at once


class DriverError(Exception):
    """A driver that did not do its part, and the last line that it was to answer."""


def converse(
    command: Sequence[str],
    environment: Mapping[str, str],
    requests: Sequence[str],
    patience: float = PATIENCE,
) -> Iterator[dict[str, Any]]:
    """What the driver says of itself, then one answer for each request.

    Raises DriverError where the driver cannot be started, dies, says what is no JSON object, or
    lets ``patience`` seconds pass.
    """
    with TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env={**os.environ, **environment},
                start_new_session=True,
            )
        except OSError as error:
            raise DriverError(f"cannot be started: {error}") from None
        try:
            lines = _lines(process, requests)
            for request in ("(its greeting)", *requests):
                yield _answer(lines, request, patience, process, errors)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _lines(process: "subprocess.Popen[bytes]", requests: Sequence[str]) -> "queue.Queue[bytes]":
    """The lines that the driver says, as they come; an empty one where it has ended."""
    said: queue.Queue[bytes] = queue.Queue(maxsize=10_000)
    stdin, stdout = process.stdin, process.stdout
    assert stdin is not None
    assert stdout is not None

    def ask() -> None:
        with suppress(OSError), stdin:  # a driver that died reads no more; its silence is told
            for request in requests:
                stdin.write(request.encode() + b"\n")

    def listen() -> None:
        with stdout:
            for line in stdout:
                said.put(line)
        said.put(b"")

    for work in (ask, listen):
        threading.Thread(target=work, daemon=True).start()
    return said


def _answer(
    lines: "queue.Queue[bytes]",
    request: str,
    patience: float,
    process: "subprocess.Popen[bytes]",
    errors: IO[bytes],
) -> dict[str, Any]:
    try:
        line = lines.get(timeout=patience)
    except queue.Empty:
        raise DriverError(f"gave no answer in {patience:g} seconds to {_shown(request)}") from None
    if not line:
        errors.seek(0)
        last = errors.read().decode(errors="replace").strip().splitlines()[-1:] or ["nothing"]
        raise DriverError(
            f"ended with status {process.wait()} before it answered {_shown(request)};"
            f" its last words: {last[0][:200]}"
        )
    try:
        answer = json.loads(line)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise DriverError(f"said {line[:80]!r}, no JSON object, to {_shown(request)}")
    return answer


def _shown(request: str) -> str:
    return request if len(request) <= 300 else f"{request[:300]}..."
