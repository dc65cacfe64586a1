"""NDJSON in bulk: the command beside pydantic, rows in one process, and the memory it takes.

The file, in build/bulk/: orders of the page's own 44 keys with random values; in four rows of ten some
groups of keys are left out, in one of a hundred a value or a key is wrong. Ours is the command, which
reports every violation of every rule as text; pydantic lists and counts every error of the same rules.
With two processes each takes half of the file. Both are whole processes.
"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any
from unittest import mock

import jsonschema_rs
import orjson
import pydantic

from juspay_rules import Validator
from juspay_rules.cli.bulk.judge import Judge
from juspay_rules.codegen.__main__ import ROOT
from tools.bench import pydantic_peer
from tools.bench.orders import sample
from tools.bench.peers import published, with_a_gateway
from tools.bench.rounds import Table, table, timed
from tools.bench.starts import run

OURS = "juspay-rules check"
FILE = ROOT / "build/bulk/orders.ndjson"
ROUNDS = 3
ROWS = 600_000
PART = 10_000  # rows that are judged in this process
FREE = ("billing_address_", "shipping_address_", "udf", "description", "metadata.")
KEPT = ("country_code_iso", "webhook_url", "txns.")
LEFT_OUT = ("billing_address_", "shipping_address_", "udf", "metadata.")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MEGABYTE = 1_000_000


def orders(rows: int) -> Iterator[dict[str, Any]]:
    """Orders of a shop, the same at each call."""
    drawn = random.Random(7)
    whole = sample()
    for number in range(rows):
        order = {key: _value(key, value, drawn) for key, value in whole.items()}
        order["order_id"] = f"order{number:09d}"
        order["amount"] = f"{drawn.randrange(1, 10**6)}.{drawn.randrange(100):02d}"
        order["customer_email"] = f"{_word(drawn)}.{_word(drawn)}@{_word(drawn)}.example.com"
        if drawn.random() < 0.4:
            absent = tuple(part for part in LEFT_OUT if drawn.random() < 0.5)
            order = {key: value for key, value in order.items() if not key.startswith(absent)}
        if number % 100 == 0:
            wrong = (("amount", "1,000"), ("order_id", "a" * 30), ("udf1", "a#b"), ("colour", "x"))
            order |= [drawn.choice(wrong)]
        yield order


def _value(key: str, value: str, drawn: random.Random) -> str:
    if key.startswith(FREE) and not any(part in key for part in KEPT):
        return " ".join(_word(drawn) for _ in range(drawn.randint(1, 3)))
    return value


def _word(drawn: random.Random) -> str:
    return "".join(drawn.choices(LETTERS, k=drawn.randint(3, 8)))


def write() -> None:
    """The file, if it is not there."""
    if not FILE.exists():
        FILE.parent.mkdir(parents=True, exist_ok=True)
        begun = FILE.with_suffix(".begun")
        with begun.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(order) + "\n" for order in orders(ROWS))
        begun.rename(FILE)


def command(file: str, jobs: int) -> list[str]:
    """Ours."""
    options = ["--input", "ndjson", "--jobs", str(jobs)]
    return [sys.executable, "-m", "juspay_rules", "check", *options, file]


def tables() -> Iterator[Table]:
    """In one process; whole processes by the clock, and by their CPU; memory."""
    write()
    yield _rows()
    peer = [sys.executable, "-m", "tools.bench.bulk_peer", str(FILE)]
    calls = {
        f"{name}, {jobs}": command(str(FILE), jobs) if name == OURS else [*peer, str(jobs)]
        for jobs in (1, 2)
        for name in (OURS, "pydantic")
    }
    walls: dict[str, list[float]] = {name: [] for name in calls}
    cpus: dict[str, list[float]] = {name: [] for name in calls}
    said: dict[str, str] = {}
    for _ in range(ROUNDS):
        for name, call in calls.items():
            wall, cpu, said[name] = run(call)
            walls[name].append(wall)
            cpus[name].append(cpu)
    notes = tuple(f"{name}: {line}" for name, line in said.items())
    for jobs in (1, 2):
        base = f"{OURS}, {jobs}"
        for how, seconds in (("the clock", walls), ("CPU", cpus)):
            mine = {name: taken for name, taken in seconds.items() if name.endswith(f", {jobs}")}
            title = f"{ROWS:,} rows, processes: {jobs}, by {how}"
            yield table(title, base, mine, notes if mine is walls else ())
    pair = {name: walls[name] for name in (f"{OURS}, 1", f"{OURS}, 2")}
    yield table(f"{ROWS:,} rows, two processes to one", f"{OURS}, 1", pair)


def _rows() -> Table:
    """Rows in memory to all their violations, in this process."""
    with FILE.open("rb") as file:
        rows = list(islice(file, PART))
    rust = jsonschema_rs.Draft7Validator(published()).iter_errors
    peer = pydantic_peer.typed_dict(with_a_gateway()).validate_json
    chunks = [b"".join(rows[start : start + 188]) for start in range(0, PART, 188)]

    def ours() -> int:
        judge = Judge(Validator())
        return sum(len(row.said) for chunk in chunks for row in judge.judged(chunk).said)

    def without_orjson() -> int:
        with mock.patch.dict(sys.modules, {"orjson": None}):
            return ours()

    def theirs() -> int:
        found = 0
        for row in rows:
            try:
                peer(row)
            except pydantic.ValidationError as error:
                found += len(error.errors())
        return found

    seconds = timed(
        {
            "juspay_rules": ours,
            "juspay_rules without orjson": without_orjson,
            "json.loads": lambda: [json.loads(row) for row in rows],
            "orjson.loads": lambda: [orjson.loads(row) for row in rows],
            "orjson, jsonschema-rs": lambda: [list(rust(orjson.loads(row))) for row in rows],
            "pydantic validate_json": theirs,
        },
        rounds=7,
    )
    note = f"violations: ours {ours()}, pydantic {theirs()}"
    return table(f"{PART:,} rows in one process", "juspay_rules", seconds, (note,))


def memory(megabytes: int, jobs: int) -> int:
    """The greatest resident size in kB, of the command and of any worker, fed so much."""
    with FILE.open("rb") as file:
        rows = file.read(10 * MEGABYTE)
    rows = rows[: rows.rindex(b"\n") + 1]
    watched = (
        "import resource, subprocess, sys\n"
        "status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    call = [sys.executable, "-c", watched, *command("-", jobs)]
    with subprocess.Popen(call, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for _ in range(megabytes // 10):
            run.stdin.write(rows)
        run.stdin.close()
        status, kilobytes = run.stdout.read().split()
    assert int(status) == 1
    return int(kilobytes)


def memories() -> str:
    """What each size of input takes."""
    write()
    lines = ["greatest resident size of the command, and of any worker"]
    lines += [
        f"  {jobs} jobs, {megabytes:5} MB: {memory(megabytes, jobs):8} kB"
        for jobs in (1, 2)
        for megabytes in (10, 100, 1000)
    ]
    return "\n".join(lines)
