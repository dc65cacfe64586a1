"""Start a server: in this thread until it is stopped, or in another one for a while."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from threading import Thread
from time import sleep

import uvicorn

from juspay_rules.server.app import App
from juspay_rules.server.bounds import MOST_HEAD_BYTES
from juspay_rules.server.journal import Entry
from juspay_rules.server.orders import Orders
from juspay_rules.server.protocol import BoundedProtocol
from juspay_rules.server.settings import Settings

MOST_AT_ONCE = 512
IDLE_SECONDS = 30
STOP_SECONDS = 1


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A server that is running: where, and what it was asked."""

    url: str
    app: App

    @property
    def requests(self) -> tuple[Entry, ...]:
        """The last requests for orders, the newest first, with verdicts and violations."""
        return tuple(self.app.journal)


@contextmanager
def running(settings: Settings | None = None) -> Iterator[LocalServer]:
    """A server in another thread, ready for requests; stopped at the end.

    Raises ValueError where the port is taken or the orders cannot be kept.
    """
    with _prepared(settings or Settings()) as (local, server, listener):
        thread = Thread(target=server.run, args=([listener],), name="juspay_rules.server")
        thread.start()
        try:
            while thread.is_alive() and not server.started:
                sleep(0.005)
            yield local
        finally:
            server.should_exit = True
            thread.join()


def serve(settings: Settings, announce: Callable[[LocalServer], None]) -> None:
    """Answer until interrupted (KeyboardInterrupt) or terminated; ``announce`` is told where."""
    with _prepared(settings) as (local, server, listener):
        announce(local)
        server.run([listener])


@contextmanager
def _prepared(settings: Settings) -> Iterator[tuple[LocalServer, uvicorn.Server, socket.socket]]:
    with closing(Orders(settings.state)) as orders, closing(_listener(settings)) as listener:
        host, port = listener.getsockname()[:2]
        app = App(settings, orders)
        written = f"[{host}]" if ":" in host else host
        config = uvicorn.Config(
            app.asgi(),
            http=BoundedProtocol,
            ws="none",
            lifespan="off",
            loop="asyncio",
            log_config=None,
            log_level="critical",  # the application says what fails; malformed requests are no news
            access_log=False,
            proxy_headers=False,  # else a header could claim an address that is allowed
            server_header=False,
            limit_concurrency=MOST_AT_ONCE,
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=STOP_SECONDS,
            h11_max_incomplete_event_size=MOST_HEAD_BYTES,
        )
        yield LocalServer(f"http://{written}:{port}", app), uvicorn.Server(config), listener


def _listener(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=512)
    except OSError as error:
        where = f"{settings.host} port {settings.port}"
        raise ValueError(f"cannot listen on {where}: {error.strerror}; try --port 0") from error
