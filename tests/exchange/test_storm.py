"""The server in a process of its own before 64 connections: nothing is lost, nothing is there twice,
memory stays flat. Each test prints what it sent and what it found."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from urllib.parse import urlsplit

import pytest

from juspay_rules.server.orders import Orders
from tests.serving import HEADERS, ORDER, ask
from tests.test_cli_serve import served
from tools.load import Job, Outcome, request, send

CONNECTIONS = 64
REQUESTS = 10_000
# What two snapshots of the same work may differ by: arenas of the allocator, not orders or requests.
FLAT_KILOBYTES = 2_048


def create(order_id: str, changes: Mapping[str, object] | None = None) -> Job:
    body = json.dumps({**ORDER, "order_id": order_id, **(changes or {})}).encode()
    return order_id, request("POST", "/orders", HEADERS, body)


def question(order_id: str) -> Job:
    return order_id, request("GET", f"/orders/{order_id}", HEADERS)


def resident(process: Popen[str]) -> int:
    """Kilobytes in memory."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


class Client:
    """Sends jobs to one server and counts what comes back."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        assert address.hostname
        assert address.port
        self.url, self.host, self.port = url, address.hostname, address.port

    def send(self, jobs: list[Job], seconds: float = 60.0) -> list[Outcome]:
        return send(self.host, self.port, jobs, CONNECTIONS, seconds)


@contextmanager
def storm(*options: str) -> Iterator[tuple[Client, Popen[str]]]:
    with served(*options) as (process, url):
        yield Client(url), process


def test_ten_thousand_requests(tmp_path: Path) -> None:
    """Of five requests one repeats an order_id, one is refused and one asks; the others are new."""
    file = tmp_path / "orders.sqlite"
    drawn = random.Random(5)
    jobs: list[Job] = []
    for place in range(REQUESTS):
        kind, known = place % 5, f"o{drawn.randrange(place // 5 + 1) * 5}"
        if kind < 2:
            jobs.append(create(f"{'op'[kind]}{place}"))
        elif kind == 2:
            jobs.append(create(known))
        elif kind == 3:
            jobs.append(create(f"bad{place}", {"amount": "-1"}))
        else:
            jobs.append(question(known if place % 2 else f"x{place}"))
    with storm("--state", str(file)) as (client, process):
        found: list[Outcome] = []
        memory = []
        for part in (jobs[:2_000], jobs[2_000:6_000], jobs[6_000:]):
            found += client.send(part)
            memory.append(resident(process))
        assert process.poll() is None
        asked = client.send([question(name) for name in {job[0] for job in jobs}])
    statuses = Counter(one.status for one in found)
    print(
        f"{len(found)} requests, {CONNECTIONS} connections: {dict(statuses)}; resident {memory} kB"
    )
    assert len(found) == REQUESTS
    assert set(statuses) == {200, 400, 404}
    check_once(found, asked, file)
    assert memory[2] - memory[1] < FLAT_KILOBYTES


def created(found: list[Outcome]) -> dict[str, list[bytes]]:
    """The replies of every order that was acknowledged, by its order_id; an order and a question of
    it have the same reply."""
    replies: dict[str, list[bytes]] = defaultdict(list)
    for one in found:
        if one.status == 200:
            replies[one.name].append(one.body)
    return replies


def check_once(found: list[Outcome], asked: list[Outcome], file: Path) -> None:
    """Each acknowledged order is there once, with the one reply that it got."""
    acknowledged = created(found)
    there = created(asked)
    kept = Orders(str(file))
    try:
        assert len(kept) == len(there)
        for order_id, replies in acknowledged.items():
            assert len(set(replies)) == 1, order_id
            assert there[order_id][0] == replies[0]
            assert json.loads(kept.get(order_id) or "") == json.loads(replies[0])
    finally:
        kept.close()


@pytest.mark.parametrize(("fault", "waited"), [("500", 60.0), ("reset", 60.0), ("timeout", 0.5)])
def test_a_storm_of_faults(fault: str, waited: float, tmp_path: Path) -> None:
    """Three of ten requests fail; a client tries again until it is told, as a client should: 200, or
    400 for an order_id that came before. Then each order is there, once."""
    file = tmp_path / "orders.sqlite"
    names = [f"f{place}" for place in range(1_000)]
    with storm("--state", str(file), "--fault", fault, "--rate", "0.3") as (client, process):
        statuses: Counter[int | None] = Counter()
        found: list[Outcome] = []
        waiting, rounds, memory = list(names), 0, []
        while waiting:
            rounds += 1
            assert rounds < 40
            outcomes = client.send([create(name) for name in waiting], waited)
            statuses.update(one.status for one in outcomes)
            found += outcomes
            waiting = [one.name for one in outcomes if one.status not in (200, 400)]
            memory.append(resident(process))
        assert process.poll() is None
        assert ask(client.url, "GET", "/").status == 200
    with storm("--state", str(file)) as (client, _):
        asked = client.send([question(name) for name in names])
    print(f"{fault}: {rounds} rounds, {dict(statuses)}; resident {memory[0]} to {memory[-1]} kB")
    failed = 500 if fault == "500" else None
    assert statuses[failed] > 200
    assert (statuses[400] > 0) == (fault != "500"), "a reply that was lost is a duplicate's 400"
    assert {one.status for one in asked} == {200}
    assert len(asked) == len(names)
    check_once(found, asked, file)
    assert memory[-1] - memory[0] < FLAT_KILOBYTES


def test_orders_in_memory_take_what_they_hold() -> None:
    """Not flat, since each is kept: less than a kilobyte an order."""
    with storm() as (client, process):
        client.send([create(f"w{place}") for place in range(2_000)])
        before = resident(process)
        client.send([create(f"m{place}") for place in range(4_000)])
        grown = resident(process) - before
    print(f"4000 orders in memory: {grown} kB")
    assert grown < 4_000


def test_one_order_id_at_once_over_64_connections() -> None:
    with storm() as (client, _):
        for name in ("same1", "same2", "same3"):
            found = client.send([create(name)] * (4 * CONNECTIONS))
            assert Counter(one.status for one in found) == {200: 1, 400: 4 * CONNECTIONS - 1}


def test_malformed_requests_among_good_ones() -> None:
    """Bytes that are no HTTP on half of the connections, orders on the others."""
    with storm() as (client, process):
        jobs: list[Job] = []
        for place in range(2_000):
            broken = request("POST", "/orders", HEADERS, b"{" * (place % 50))[
                : -(place % 7) or None
            ]
            jobs.append(create(f"g{place}") if place % 2 else ("bad", b"\x16\x03" + broken))
        found = client.send(jobs, 20.0)
        good = [one.status for one in found if one.name != "bad"]
        assert process.poll() is None
    assert Counter(good) == {200: 1_000}
    assert {one.status for one in found if one.name == "bad"} <= {400, None}
