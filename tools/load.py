"""Many requests over a fixed number of connections, for the storm test and for bench_serve."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Job = tuple[str, bytes]  # a name of one's own, and the bytes of a request


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job came to; the status is None where no whole reply came."""

    name: str
    status: int | None
    body: bytes


def request(method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    """The bytes of a request."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def send(
    host: str, port: int, jobs: list[Job], connections: int, seconds: float = 60.0
) -> list[Outcome]:
    """Every job's outcome, in the order in which they end. Each connection takes the next job as soon
    as its last one has ended; one that breaks, or says nothing for so many seconds, is opened anew."""
    return asyncio.run(_send(host, port, jobs, connections, seconds))


async def _send(
    host: str, port: int, jobs: list[Job], connections: int, seconds: float
) -> list[Outcome]:
    found: list[Outcome] = []
    waiting = iter(jobs)
    workers = [_work(host, port, waiting, found, seconds) for _ in range(connections)]
    await asyncio.gather(*workers)
    return found


async def _work(
    host: str, port: int, waiting: Iterator[Job], found: list[Outcome], seconds: float
) -> None:
    line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
    for name, sent in waiting:
        status, body = None, b""
        try:
            async with asyncio.timeout(seconds):
                if line is None:
                    line = await asyncio.open_connection(host, port)
                line[1].write(sent)
                status, body, closing = await _reply(line[0])
                if closing:
                    line[1].close()
                    line = None
        except (OSError, EOFError, TimeoutError):
            if line is not None:
                line[1].transport.abort()
                line = None
        found.append(Outcome(name, status, body))
    if line is not None:
        line[1].close()
        await line[1].wait_closed()


async def _reply(reader: asyncio.StreamReader) -> tuple[int, bytes, bool]:
    """Status, body, and whether the server closes the connection."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower().split("\r\n")
    status = int(head[0].split(" ")[1])
    headers = dict(line.split(": ", 1) for line in head[1:] if line)
    closing = headers.get("connection") == "close"
    if "content-length" in headers:
        return status, await reader.readexactly(int(headers["content-length"])), closing
    if headers.get("transfer-encoding") != "chunked":
        return status, await reader.read(), True
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size + 2)
    await reader.readline()
    return status, body, closing
