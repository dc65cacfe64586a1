"""python -m tools.bench [PART ...] [--report | --check]: what validating costs beside the peers.

Parts: proof works growth starts bulk memory npm; all of them where none is named. --report also writes
docs/measured/benchmark.md and .svg; --check compares the README's figures with what is measured.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

from juspay_rules.codegen.__main__ import ROOT
from tools.bench import bulk, claims, growth, orders, proof, report, starts, works
from tools.bench.peers import peers
from tools.bench.rounds import Table

Piece = Table | str


def _npm() -> Iterator[str]:
    """ajv and the npm package, where Node and ajv are there."""
    if shutil.which("node") is None or not (ROOT / "build/node/node_modules/ajv").exists():
        yield "npm: not run: node or ajv is missing; make bench-npm installs ajv"
        return
    call = ["node", "tools/bench/npm.mjs"]
    order = subprocess.run(
        [sys.executable, "-m", orders.__name__], cwd=ROOT, capture_output=True, check=True
    ).stdout
    done = subprocess.run(call, cwd=ROOT, input=order, capture_output=True, check=True)
    yield done.stdout.decode().rstrip()


PARTS: dict[str, Callable[[], Iterator[Piece]]] = {
    "proof": lambda: iter([proof.prove(peers())]),
    "works": lambda: works.tables(peers()),
    "growth": growth.tables,
    "starts": lambda: iter([starts.starts()]),
    "bulk": bulk.tables,
    "memory": lambda: iter([bulk.memories()]),
    "npm": _npm,
}


def main() -> int:
    """Print each part as it is measured. 1: a figure of the README is no longer within its spread."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=" ".join(PARTS))
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--report", action="store_true")
    how.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no part is called {min(unknown)}: choose from {' '.join(PARTS)}")
    names = options.parts or ([*claims.PARTS] if options.check else [*PARTS])
    print(report.machine(), flush=True)
    found: list[Piece] = []
    for name in names:
        for piece in PARTS[name]():
            found.append(piece)
            print(f"\n{piece.text() if isinstance(piece, Table) else piece}", flush=True)
    if options.report:
        report.write(found)
    tables = [piece for piece in found if isinstance(piece, Table)]
    return claims.check(tables) if options.check else 0


if __name__ == "__main__":
    sys.exit(main())
