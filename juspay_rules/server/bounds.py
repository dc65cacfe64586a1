"""How large a request may be, and how long it may take."""

import asyncio
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from juspay_rules.server.losses import HOLD_SECONDS
from juspay_rules.server.protocol import abort
from juspay_rules.server.settings import LONGEST_LATENCY

# Of the target and the headers. h11 holds what is incomplete to it; a head that came at once it takes.
MOST_HEAD_BYTES = 1 << 14
MOST_BODY_BYTES = 1 << 20
BODY_SECONDS = 10.0
# Enough for the longest that a request is held on purpose; then a client that does not read its
# reply is sent away.
REQUEST_SECONDS = BODY_SECONDS + HOLD_SECONDS + LONGEST_LATENCY + 10.0


@dataclass(frozen=True, slots=True)
class Unread:
    """A body that was not read to its end: the status to answer with, and why."""

    status: int
    problem: str


async def read_body(request: Request) -> bytes | Unread:
    """The body, if it is small enough and comes in time."""
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BODY_BYTES:
                    return Unread(413, f"a body has at most {MOST_BODY_BYTES} bytes here")
    except TimeoutError:
        return Unread(408, f"a body comes within {BODY_SECONDS:.0f} seconds here")
    except ClientDisconnect:
        return Unread(400, "the client left before the end of the body")
    return bytes(body)


class Bounded:
    """An application whose requests have small heads and end in time, whatever the client does."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on; reset its connection where it takes too long."""
        app = self._app if _head_bytes(scope) <= MOST_HEAD_BYTES else HEAD_TOO_LARGE
        try:
            async with asyncio.timeout(REQUEST_SECONDS):
                await app(scope, receive, send)
        except TimeoutError:
            abort(scope)


HEAD_TOO_LARGE = PlainTextResponse(
    f"a request line and headers have at most {MOST_HEAD_BYTES} bytes here",
    status_code=431,
    headers={"connection": "close"},
)


def _head_bytes(scope: Scope) -> int:
    target = len(scope["raw_path"]) + len(scope["query_string"])
    return target + sum(len(name) + len(value) for name, value in scope["headers"])
