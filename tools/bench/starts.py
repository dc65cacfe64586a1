"""Whole processes: what starting costs, in seconds of CPU: a clock would count the waiting too."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from juspay_rules.codegen.__main__ import ROOT
from tools.bench.orders import MINIMAL
from tools.bench.rounds import Table, table

STARTS = 21
FILES = 200
CURL = ROOT / "tests/cases/samples/cred-pay.curl"
# What the installed script juspay-rules holds.
SCRIPT = "import sys; from juspay_rules.cli import main; sys.exit(main())"
TWO_KEYS = {key: MINIMAL[key] for key in ("order_id", "amount")}
VALIDATE = "import juspay_rules; juspay_rules.validate({!r})"
# Byte code is kept, as it is of an installed package; the first round writes it.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def starts() -> Table:
    """Nothing; import and one validation; the command on one file and on many; check-jsonschema with
    the generated schema on the same file."""
    schema = ROOT / "generated/json_schema/draft-07/express-checkout-global/documented.json"
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder) / f"{number}.json") for number in range(FILES)]
        for number, file in enumerate(files):
            order = {"order_id": f"order{number}", "amount": "100.15", "currency": "INR"}
            order |= {"customer_id": "", "customer_email": "guest@example.com"}
            Path(file).write_text(json.dumps(order), encoding="utf-8")
        gate = ["-c", SCRIPT, "check"]
        other = ["-m", "check_jsonschema", "--schemafile", str(schema)]
        taken = _processes(
            {
                "python -c pass": ["-c", "pass"],
                "import, one validation": ["-c", VALIDATE.format(TWO_KEYS)],
                "the same with an e-mail address": ["-c", VALIDATE.format(MINIMAL)],
                "check, one JSON file": [*gate, files[0]],
                f"check, {FILES} JSON files": [*gate, *files],
                "check, one curl command": [*gate, "--profile", "cred-pay", str(CURL)],
                "check-jsonschema, one file": [*other, files[0]],
            }
        )
    return table("whole process", "python -c pass", taken)


def _processes(commands: dict[str, list[str]]) -> dict[str, list[float]]:
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for place in range(STARTS + 1):
        for name, arguments in commands.items():
            _, cpu, _ = run([sys.executable, *arguments])
            if place:  # the first round fills caches
                seconds[name].append(cpu)
    return seconds


def run(command: list[str]) -> tuple[float, float, str]:
    """Seconds that a process takes, seconds of CPU of it and its children, and its last line."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=ENVIRONMENT
    )
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode < 2, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, "".join(done.stdout.splitlines()[-1:])
