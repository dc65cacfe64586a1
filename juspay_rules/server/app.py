"""The HTTP of the server, on Starlette."""

import asyncio
import json
import logging
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from juspay_rules.server import page
from juspay_rules.server.bounds import Bounded, Unread, read_body
from juspay_rules.server.journal import Journal, header
from juspay_rules.server.judge import Judge, Verdict
from juspay_rules.server.losses import Faults, LostReply
from juspay_rules.server.orders import Orders
from juspay_rules.server.settings import Settings

logger = logging.getLogger("juspay_rules.server")

ORDERS = "/orders"
RULES_HEADER = "x-juspay-rules"
NUMBER_HEADER = "x-juspay-rules-request"
CLOSE = {"connection": "close"}


class App:
    """The routes, and what they share. Lives in one thread."""

    def __init__(self, settings: Settings, orders: Orders) -> None:
        self.settings, self.orders = settings, orders
        self.journal = Journal(settings.profile)
        self._judge, self._faults = Judge(settings), Faults(settings)

    def asgi(self) -> ASGIApp:
        """The application."""
        routes = [
            Route(ORDERS, self.create, methods=["POST"]),
            Route(f"{ORDERS}/{{order_id}}", self.show, methods=["GET"]),
            Route("/", self.page, methods=["GET"]),
            Route(page.STYLE, self.style, methods=["GET"]),
            Route("/_violations", self.violations, methods=["GET"]),
            Route("/_violations/{number:int}", self.violations_of, methods=["GET"]),
        ]
        app = Starlette(routes=routes, exception_handlers={Exception: broken})
        app.router.redirect_slashes = False
        return Bounded(app)

    async def create(self, request: Request) -> Response:
        """POST /orders."""
        body = await read_body(request)
        if isinstance(body, Unread):
            return refused(body.status, body.problem, CLOSE)
        verdict = self._judge.of_order(request.headers.raw, body, _address(request))
        fault = self._faults.next()
        if verdict.status == 200 and fault != "500":
            order_id = str(verdict.order["order_id"])
            if not self.orders.add(order_id, json.dumps(verdict.body)):
                verdict = self._judge.duplicate(verdict)
        return await self._answer(request, ORDERS, verdict, fault)

    async def show(self, request: Request) -> Response:
        """GET /orders/{order_id}: the reply that the order got."""
        verdict = self._judge.of_question(request.headers.raw, _address(request))
        if verdict is None:
            reply = self.orders.get(request.path_params["order_id"])
            status, found = (404, _problem("there is no such order")) if reply is None else (
                200, json.loads(reply)
            )  # fmt: skip
            verdict = Verdict(status, found, None, None, (), {})
        path = f"{ORDERS}/{{order_id}}"
        return await self._answer(request, path, verdict, self._faults.next())

    async def _answer(
        self, request: Request, path: str, verdict: Verdict, fault: str | None
    ) -> Response:
        entry = self.journal.add(request.method, path, verdict, fault)
        if self.settings.latency:
            await asyncio.sleep(self.settings.latency)
        if fault == "500":
            return refused(500, "a fault on purpose: --fault 500")
        if fault is not None:
            return LostReply(fault)
        headers = {NUMBER_HEADER: str(entry.number), RULES_HEADER: header(verdict.violations)}
        return JSONResponse(verdict.body, verdict.status, headers)

    async def page(self, request: Request) -> Response:
        """GET /."""
        url = str(request.base_url)
        html = page.page(self.settings, self.journal, len(self.orders), url)
        return HTMLResponse(html, headers=page.HEADERS)

    async def style(self, _request: Request) -> Response:
        """The page's style sheet."""
        return PlainTextResponse(page.style(), media_type="text/css", headers=page.HEADERS)

    async def violations(self, _request: Request) -> Response:
        """GET /_violations: of the last requests, the newest first."""
        described = [entry.described() for entry in self.journal]
        return JSONResponse({"requests": described}, headers=page.HEADERS)

    async def violations_of(self, request: Request) -> Response:
        """GET /_violations/{number}: of the request that the reply header numbers."""
        number = request.path_params["number"]
        entry = next((one for one in self.journal if one.number == number), None)
        if entry is None:
            return refused(404, "no such request, or one too long ago")
        return JSONResponse(entry.described(), headers=page.HEADERS)


def refused(status: int, problem: str, headers: dict[str, str] | None = None) -> Response:
    """A reply that the documents do not have, in the shape of those that they have."""
    return JSONResponse(_problem(problem), status, headers)


async def broken(_request: Request, error: Exception) -> Response:
    """The reply where the server itself fails; it goes on, and says so where it was started."""
    logger.error("a request failed: %s", type(error).__name__, exc_info=error)
    return refused(500, "the local server failed; the terminal where it runs says more")


def _problem(problem: str) -> dict[str, Any]:
    return {"status": "error", "error_code": "juspay_rules", "error_message": problem}


def _address(request: Request) -> str:
    assert request.client is not None  # a socket has one
    return request.client.host
