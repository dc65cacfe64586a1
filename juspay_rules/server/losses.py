"""Faults on purpose, for tests of retries. A 500 is sent before anything is kept; under ``timeout`` and
``reset`` the order is kept and its reply is lost, which is what a retry has to cope with."""

import asyncio
from random import Random

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from juspay_rules.server.protocol import abort
from juspay_rules.server.settings import Settings

HOLD_SECONDS = 60.0


class Faults:
    """Which requests meet the fault."""

    def __init__(self, settings: Settings) -> None:
        self._fault, self._rate = settings.fault, settings.rate
        self._random = Random()  # noqa: S311  # nothing secret hangs on it

    def next(self) -> str | None:
        """The fault of the next request, if it has one."""
        return self._fault if self._random.random() < self._rate else None


class LostReply(Response):
    """No reply: the connection is reset, at once or (``timeout``) when the client has waited long
    enough."""

    def __init__(self, fault: str) -> None:
        super().__init__()
        self._seconds = HOLD_SECONDS if fault == "timeout" else 0.0

    async def __call__(self, scope: Scope, receive: Receive, _send: Send) -> None:
        """Wait for the client to give up, then reset. When the server stops it waits no longer."""
        try:
            await asyncio.wait_for(disconnected(receive), self._seconds)
        except (TimeoutError, asyncio.CancelledError):
            abort(scope)
            await disconnected(receive)


async def disconnected(receive: Receive) -> None:
    """Return when the client is gone, or was sent away."""
    while (await receive())["type"] != "http.disconnect":
        pass
