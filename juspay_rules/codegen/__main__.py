"""python -m juspay_rules.codegen [--check | --release DATE]: write every generated file, show what
is stale, or list the current version as published on that day."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from juspay_rules.codegen import schema_files
from juspay_rules.codegen.differences import differences
from juspay_rules.codegen.plan import plan
from juspay_rules.codegen.releases import NAME as RELEASES
from juspay_rules.codegen.releases import with_release

ROOT = Path(__file__).resolve().parents[2]
TREES = ("generated", "juspay_rules/_generated")


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """0: written, fresh or listed; 1: stale; 2: the spec is broken, or no release can be made."""
    parser = argparse.ArgumentParser(prog="python -m juspay_rules.codegen", description=__doc__)
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument("--check", action="store_true", help="write nothing; show what is stale")
    modes.add_argument("--release", metavar="DATE", help="list the version as published that day")
    options = parser.parse_args(arguments)
    texts = read_schemas(root)
    try:
        planned = plan(texts)
        day = options.release
        listed = None if day is None else with_release(texts, planned, day)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    found = read_generated(root, planned)
    if listed is None and not options.check:
        _write(root, planned, found)
        return 0
    stale = list(differences(planned, found))
    print("".join(stale), end="")
    if stale:
        print("stale: run `make generate` and commit what it writes", file=sys.stderr)
    elif listed is not None:
        (root / "schemas" / RELEASES).write_bytes(listed.encode())
    return bool(stale)


def read_schemas(root: Path) -> dict[str, str]:
    """The texts of schemas/**/*.yaml by name below schemas/, with "/"."""
    return schema_files.read_schemas(root / "schemas")


def read_generated(root: Path, planned: Mapping[str, str]) -> dict[str, str]:
    """What lies where generated files lie, planned or not."""
    paths = {root / name for name in planned}
    for tree in TREES:
        paths |= {path for path in (root / tree).rglob("*") if "__pycache__" not in path.parts}
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(paths)
        if path.is_file()
    }


def _write(root: Path, planned: Mapping[str, str], found: Mapping[str, str]) -> None:
    for name in found.keys() - planned.keys():
        (root / name).unlink()
    for name, text in planned.items():
        if found.get(name) != text:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(text.encode())


if __name__ == "__main__":
    sys.exit(main())
