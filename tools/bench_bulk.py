"""python -m tools.bench_bulk [--rows N] [--memory]: NDJSON by `juspay-rules check` beside pydantic.

The file, in build/bulk/: orders of the page's own 44 keys with random values; in four rows of ten some
groups of keys are left out, in one of a hundred a value or a key is wrong. Ours is the command, which
reports every violation of every rule as text. The peer is pydantic's validate_json with the types,
greatest lengths and characters of tools/bench_peer.py, every error listed and counted; with two
processes each takes half of the file. Both are whole processes. Rounds are A B A B, figures medians.

--memory: the greatest resident size of the command, fed 10 MB, 100 MB and 1 GB through its standard
input, and of its workers.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from juspay_rules.codegen.__main__ import ROOT
from tools.bench import sample

FILE = ROOT / "build/bulk/orders.ndjson"
ROUNDS = 5
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


def write(rows: int) -> None:
    """The file, if it is not there with so many rows."""
    mark = FILE.with_suffix(f".{rows}")
    if not mark.exists():
        FILE.parent.mkdir(parents=True, exist_ok=True)
        with FILE.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(order) + "\n" for order in orders(rows))
        mark.touch()


def command(file: str, jobs: int) -> list[str]:
    """Ours."""
    options = ["--input", "ndjson", "--jobs", str(jobs)]
    return [sys.executable, "-m", "juspay_rules", "check", *options, file]


def timed(call: list[str]) -> tuple[float, str]:
    """Seconds of a whole process, and the last line that it prints."""
    start = time.perf_counter()
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    assert done.returncode < 2, done.stderr
    return seconds, done.stdout.splitlines()[-1]


def compare(rows: int, jobs: int) -> str:
    """One row of the table."""
    taken: dict[str, list[float]] = {"ours": [], "theirs": []}
    said: dict[str, str] = {}
    peer = [sys.executable, "-m", "tools.bench_peer", str(FILE), str(jobs)]
    for _ in range(ROUNDS):
        for name, call in (("ours", command(str(FILE), jobs)), ("theirs", peer)):
            seconds, said[name] = timed(call)
            taken[name].append(seconds)
    mine, other = median(taken["ours"]), median(taken["theirs"])
    same_round = median(b / a for a, b in zip(taken["ours"], taken["theirs"], strict=True))
    return (
        f"  {jobs} process{'es' if jobs > 1 else '  '}  {rows / mine:10,.0f} payloads/s, "
        f"pydantic {rows / other:10,.0f}, ratio of medians {other / mine:.2f}, "
        f"median of same-round ratios {same_round:.2f}\n"
        f"    ours: {said['ours']}\n    pydantic: {said['theirs']}"
    )


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


def main() -> int:
    """Print the table, or with --memory what is needed of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    write(options.rows)
    size = FILE.stat().st_size
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores; {options.rows} rows, {size} bytes"
    )
    if options.memory:
        for jobs in (1, 2):
            for megabytes in (10, 100, 1000):
                print(f"  {jobs} jobs, {megabytes:5} MB: {memory(megabytes, jobs):8} kB at most")
        return 0
    for jobs in (1, 2):
        print(compare(options.rows, jobs))
    return 0


if __name__ == "__main__":
    assert Path.cwd() == ROOT, "run it from the top of the repository"
    sys.exit(main())
