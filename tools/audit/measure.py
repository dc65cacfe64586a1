"""python -m tools.audit.measure [speed | memory | kills | cost ...]: what docs/audit states, printed.

speed: rows a second of the validator called for each row, of an audit in one process and in two; A B C
A B C, ratios of the same round. By the clock, and by the seconds of a core that all of its processes
took, which other work on the machine disturbs less. The start of the command and the report, the same
for any input, are a row of their own.
memory: the greatest resident size of any process of the command, for 100 MB and 2 GB.
kills: kill -9 at ten moments drawn by chance, the same command again, and what is counted in the end.
cost: 10 TB at the rate a core of today.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from juspay_rules import Validator, parse_json
from juspay_rules.cli import parser
from juspay_rules.cli.commands import audit
from juspay_rules.codegen.__main__ import ROOT
from tools.audit.kills import kills
from tools.audit.orders import BUILT, write_ndjson
from tools.audit.whole import judge, words

ROWS = 20_000
TIMES = 20  # half a minute of a core: the start of two workers is a second
ROUNDS = 3
JOBS = 2
TERABYTE = 10**12
CORES = (16, 64, 256, 1024)


def main() -> int:
    """Print what is asked for, or all of it."""
    choices = {"speed": speed, "memory": memory, "kills": kills, "cost": cost}
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("what", nargs="*", help=f"{', '.join(choices)}; all where nothing is said")
    given.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = given.parse_args()
    if options.one:
        print(json.dumps(one(*options.one)))
        return 0
    print(f"Python {sys.version.split()[0]}")
    return sum(choices[name]() for name in options.what or choices)


def speed() -> int:
    """Whether both ratios hold: 0.85 of the validator's rate a core, 0.65 of the time in two."""
    file = write_ndjson(ROWS, TIMES)
    rows = TIMES * ROWS
    taken: dict[str, list[tuple[float, float]]] = {"validator": [], "1": [], "2": []}
    for _ in range(ROUNDS):
        for name, seconds in taken.items():
            seconds.append(_measured(name, file))
    print(f"speed: {rows:,} rows, {Path(file).stat().st_size / 1e6:.0f} MB, one in a hundred wrong")
    for name, seconds in taken.items():
        clock, core = (median(one) for one in zip(*seconds, strict=True))
        label = "validator, a call a row" if name == "validator" else f"audit, processes: {name}"
        print(
            f"  {label:<26}{rows / core:>8,.0f} rows/s a core{rows / clock:>10,.0f} rows/s in all"
        )
    rate = median(b[1] / a[1] for a, b in zip(taken["1"], taken["validator"], strict=True))
    two = median(b[0] / a[0] for a, b in zip(taken["1"], taken["2"], strict=True))
    print(f"  rate a core, to the validator's: {rate:.2f} (at least 0.85)")
    print(f"  time of two processes, to one's: {two:.2f} (at most 0.65)")
    start = time.perf_counter()
    judge(write_ndjson(1), 1)
    print(f"  start of the command, and its report: {time.perf_counter() - start:.1f} s")
    return int(rate < 0.85) + int(two > 0.65)


def one(name: str, file: str) -> tuple[float, float]:
    """Seconds by the clock, and of cores, that judging a file takes."""
    start, before = time.perf_counter(), _cores()
    if name == "validator":
        validator = Validator()
        with Path(file).open("rb") as rows:
            for row in rows:
                validator.collect_violations(parse_json(row))
    else:
        out = BUILT / "out"
        shutil.rmtree(out, ignore_errors=True)
        options = parser("audit").parse_args(["audit", "--no-config", "--out", str(out), file])
        whole = audit._run(options)
        start, before = time.perf_counter(), _cores()
        whole.judge(int(name), progress=False)
        shutil.rmtree(out)
    return time.perf_counter() - start, _cores() - before


def _cores() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


def _measured(name: str, file: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "tools.audit.measure", "--one", name, file]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    clock, core = json.loads(done.stdout)
    return clock, core


def memory() -> int:
    """Whether 2 GB, twenty times as much, take no more than a quarter over what 100 MB do: pieces that
    follow one another leave gaps in what the allocator holds, and no more than that."""
    sizes = []
    for times in (4, 80):
        file = write_ndjson(ROWS, times)
        watched = (
            "import resource, subprocess, sys\n"
            "status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
            "print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        shutil.rmtree(BUILT / "out", ignore_errors=True)
        call = [sys.executable, "-c", watched, *words(file, JOBS)]
        done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True)
        status, kilobytes = map(int, done.stdout.split())
        assert status == 1, done.stderr
        sizes.append(kilobytes)
        megabytes = Path(file).stat().st_size / 1e6
        print(
            f"memory: {megabytes:5,.0f} MB: {kilobytes / 1000:4.0f} MB at most in any process",
            flush=True,
        )
        Path(file).unlink()
    shutil.rmtree(BUILT / "out")
    print(f"  2 GB to 100 MB: {sizes[1] / sizes[0]:.2f} (at most 1.25)")
    return int(sizes[1] > 1.25 * sizes[0])


def cost() -> int:
    """Print what 10 TB of bodies take."""
    file = write_ndjson(ROWS, TIMES)
    _, core = _measured("1", file)
    rate = Path(file).stat().st_size / core
    hours = 10 * TERABYTE / rate / 3600
    print(f"cost: {rate / 1e6:.1f} MB/s a core; 10 TB take {hours:,.0f} hours of a core")
    for cores in CORES:
        print(f"  {cores:>5} cores: {hours / cores:6.2f} hours")
    return 0


if __name__ == "__main__":
    assert Path.cwd() == ROOT, "run it from the top of the repository"
    sys.exit(main())
