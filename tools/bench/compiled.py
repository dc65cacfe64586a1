"""python -m tools.bench.compiled: what compiling the validator with mypyc would give; nothing of it is kept.

A copy of the package is compiled in a temporary folder (it takes a C compiler and some minutes). The same
orders are then judged by both, in turn, each time in a new process. The loader of regexes
(juspay_rules/rules.py) stays as it is: it makes attributes when they are asked for, which mypyc does not
know.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from juspay_rules.codegen.__main__ import ROOT
from tools.bench.orders import orders
from tools.bench.proof import vectors
from tools.bench.rounds import table

MODULES = ("_generated/express_checkout_global", "validator", "layouts", "explanation")
ROUNDS = 7
# Prints seconds a call by order, and what is said of each vector. It runs in either folder.
JUDGE = """
import json, sys, time
from juspay_rules import Validator
work = json.load(sys.stdin)
judge = Validator().collect_violations
taken = {}
for name, order in work["orders"].items():
    for _ in range(500):
        judge(order)
    start = time.process_time()
    for _ in range(3000):
        judge(order)
    taken[name] = (time.process_time() - start) / 3000
print(json.dumps([taken, [repr(judge(order)) for order in work["vectors"]]]))
"""


def compiled(folder: Path) -> None:
    """Compile a copy of the package there."""
    shutil.copytree(ROOT / "juspay_rules", folder / "juspay_rules")
    files = [f"juspay_rules/{name}.py" for name in MODULES]
    mypyc = Path(sys.executable).with_name("mypyc")
    subprocess.run([mypyc, *files], cwd=folder, check=True, capture_output=True)


def judged(folder: Path, work: str) -> tuple[dict[str, float], list[str]]:
    """Seconds a call by order, and what is said of each vector."""
    call = [sys.executable, "-c", JUDGE]
    done = subprocess.run(call, cwd=folder, input=work, capture_output=True, text=True, check=True)
    taken, said = json.loads(done.stdout)
    return taken, said


def main() -> int:
    """Print the table of each order. 1: the two do not say the same."""
    work = json.dumps({"orders": orders(), "vectors": [one["order"] for one in vectors()]})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compiled(folder)
        seconds: dict[str, dict[str, list[float]]] = {
            order: {"as it is": [], "compiled": []} for order in orders()
        }
        said: dict[str, list[str]] = {}
        for _ in range(ROUNDS):
            for which, where in (("as it is", ROOT), ("compiled", folder)):
                taken, said[which] = judged(where, work)
                for order, cost in taken.items():
                    seconds[order][which].append(cost)
    for order, both in seconds.items():
        print(table(f"{order}, all violations", "as it is", both).text())
    same = said["as it is"] == said["compiled"]
    print(f"the same said of {len(said['compiled'])} vectors: {same}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
