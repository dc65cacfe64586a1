"""HTTP/1.1 by uvicorn and h11, with two bounds that they lack, and a way to reset a connection.

uvicorn waits for the head of a request for ever, and accepts any number of connections.
"""

import asyncio
import socket
import struct
import sys
from typing import Any

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 10.0
MOST_CONNECTIONS = 1024
RESET = "juspay_rules.reset"
# l_onoff, l_linger: what is not sent is thrown away, and the other side is told by a reset.
LINGER = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class BoundedProtocol(H11Protocol):
    """One connection."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, or close it where there are too many."""
        super().connection_made(transport)
        inner = self.app

        async def with_reset(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[RESET] = {"transport": transport}
            await inner(scope, receive, send)

        self.app = with_reset
        if len(self.connections) > MOST_CONNECTIONS:
            transport.abort()
        else:
            self._expect_head()

    def data_received(self, data: bytes) -> None:
        """Bytes of a head keep the deadline that the first of them set."""
        super().data_received(data)
        if self.cycle is None or self.cycle.response_complete:
            self._expect_head()
        else:
            self._forget_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._forget_head()
        super().connection_lost(exc)

    def _expect_head(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(HEAD_SECONDS, self.transport.close)

    def _forget_head(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


def abort(scope: Scope) -> None:
    """Reset the connection of a request, unless the client has closed it."""
    transport: Any = scope["extensions"][RESET]["transport"]
    if not transport.is_closing():
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER)
        transport.abort()
