"""python -m tools.bench_serve: requests a second of `juspay-rules serve` beside prism's mock.

Both answer POST /orders with the 44-key sample of the page, its slips mended, as a form and as JSON,
from the same generated OpenAPI: prism judges the body by the schema and answers with an example; ours
judges it by every rule, keeps the order (in memory) and refuses one that came before, so each of its
requests has an order_id of its own, and prism gets the same bytes. 64 connections, one process each
side, in the same run; rounds are A B A B, the figure is the median of same-round ratios.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from statistics import median
from urllib.parse import urlencode

from juspay_rules.codegen.__main__ import ROOT
from tools.bench.orders import sample
from tools.load import Job, request, send

ROUNDS = 5
REQUESTS = 2_000
CONNECTIONS = 64
HOST = "127.0.0.1"
PRISM = ROOT / "build/exchange-node/node_modules/.bin/prism"
OPENAPI = ROOT / "generated/openapi/express-checkout-global.yaml"
HEADERS = {"Authorization": "Basic a2V5LW9mLW5vYm9keTo=", "x-merchantid": "testaccount"}
KINDS = ("application/x-www-form-urlencoded", "application/json")
SECONDS_TO_START = 60


@contextmanager
def ours() -> Iterator[int]:
    """The port of the command."""
    command = [sys.executable, "-m", "juspay_rules", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout
            found = re.search(r":(\d+) answers", process.stdout.readline())
            assert found
            yield int(found[1])
        finally:
            process.kill()


@contextmanager
def prism() -> Iterator[int]:
    """The port of prism's mock, which tells its own by the log alone."""
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    command = [str(PRISM), "mock", "--host", HOST, "--port", str(port), "--verboseLevel", "silent"]
    environment = {**os.environ, "NODE_ENV": "production"}
    with subprocess.Popen(
        [*command, str(OPENAPI)], stdout=subprocess.DEVNULL, cwd=ROOT, env=environment
    ) as process:
        try:
            _wait(port)
            yield port
        finally:
            process.kill()


def _wait(port: int) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            socket.create_connection((HOST, port), 1).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def jobs(kind: str, mark: str) -> list[Job]:
    """Requests with an order_id of their own each."""
    order = sample()
    made = []
    for place in range(REQUESTS):
        body = order | {"order_id": f"{mark}{place}"}
        text = json.dumps(body) if kind.endswith("json") else urlencode(body)
        made.append(
            (mark, request("POST", "/orders", HEADERS | {"Content-Type": kind}, text.encode()))
        )
    return made


def rate(port: int, work: list[Job]) -> float:
    """Requests a second; every one must be answered by 200."""
    started = time.perf_counter()
    found = send(HOST, port, work, CONNECTIONS)
    took = time.perf_counter() - started
    assert {one.status for one in found} == {200}, {one.status for one in found}
    return len(found) / took


def main() -> None:
    """Print the figures."""
    with ExitStack() as stack:
        ports = {
            "juspay-rules serve": stack.enter_context(ours()),
            "prism mock": stack.enter_context(prism()),
        }
        for kind in KINDS:
            for port in ports.values():
                rate(port, jobs(kind, "w" + kind[-1]))
            rounds = []
            for place in range(ROUNDS):
                work = jobs(kind, f"r{kind[-1]}{place}n")
                rounds.append({name: rate(port, work) for name, port in ports.items()})
            ratio = median(one["juspay-rules serve"] / one["prism mock"] for one in rounds)
            print(f"{kind}, {CONNECTIONS} connections, {ROUNDS} rounds of {REQUESTS} requests")
            for name in ports:
                print(f"  {name}: {median(one[name] for one in rounds):.0f} requests a second")
            print(f"  ours to prism's: {ratio:.2f} times")


if __name__ == "__main__":
    main()
