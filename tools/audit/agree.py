"""python -m tools.audit.agree [ENGINE ...]: 200,000 mixed rows, the same findings from every engine.

Each engine runs in a process of its own; the digest is of every row, severity, rule and field. Exit
status 1 where two differ.
"""

import json
import subprocess
import sys

from juspay_rules.codegen.__main__ import ROOT
from tools.audit.engines import ENGINES
from tools.audit.orders import ROWS, write

HEAD = f"{'engine':<32}{'orders that fail':>17}{'findings':>10}  {'digest':<18}{'seconds':>8}"


def main(names: list[str]) -> int:
    """Print the table."""
    write()
    print(f"{ROWS:,} mixed rows\n{HEAD}")
    digests = set()
    for name in names or ENGINES:
        command = [sys.executable, "-m", "tools.audit.engines", name]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            print(f"{name}: {done.stderr}")
            return 1
        said = json.loads(done.stdout.splitlines()[-1])
        digests.add(said["digest"])
        print(
            f"{name:<32}{said['failed']:>17,}{said['findings']:>10,}  "
            f"{said['digest']:<18}{said['seconds']:>8}",
            flush=True,
        )
    print("all the same" if len(digests) == 1 else "they differ")
    return len(digests) - 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
