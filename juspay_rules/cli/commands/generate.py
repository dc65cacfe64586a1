"""Write an overlay for a team to keep: a Python module, JSON Schemas in two drafts, the catalogue,
vectors and a page on each rule. Who uses them needs no extra. Exit status: 0 written, or nothing is
stale; 1 something is, with --check; 2 the overlay is broken, or a file cannot be written."""

import sys
from pathlib import Path

from juspay_rules.cli import CLEAN, VIOLATIONS
from juspay_rules.cli.output_file import write_whole
from juspay_rules.overlay import generator

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add(
        "--overlay",
        metavar="FILE",
        required=True,
        help="your rules; docs/overlays/README.md explains them",
    )
    add("--out", metavar="DIR", required=True, help="the folder to write to")
    add("--check", action="store_true", help="write nothing; show what is stale")


def run(options: "argparse.Namespace") -> int:
    """Write the files, or compare them. Raises ValueError for a broken overlay."""
    planned = _planned(options.overlay)
    if options.check:
        return _checked(planned, options.out)
    for name, text in planned.items():
        path = Path(options.out, name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ValueError(f"cannot write {path}: {error.strerror}") from None
        write_whole(str(path), text.encode())
    print(f"juspay-rules: {len(planned)} files written in {options.out}", file=sys.stderr)
    return CLEAN


def _planned(name: str) -> "Mapping[str, str]":
    # Where the file lies on this machine is nobody's business who reads what is written.
    overlay = generator("overlay").read_overlay(name)
    planned: Mapping[str, str] = generator("overlay_plan").plan_overlay(overlay, Path(name).name)
    return planned


def _checked(planned: "Mapping[str, str]", folder: str) -> int:
    paths = {name: Path(folder, name) for name in planned}
    found = {
        name: path.read_bytes().decode("utf-8", "replace")
        for name, path in paths.items()
        if path.is_file()
    }
    stale = list(generator("differences").differences(planned, found))
    print("".join(stale), end="")
    if stale:
        print(f"juspay-rules: {folder} is stale: run generate without --check", file=sys.stderr)
    return VIOLATIONS if stale else CLEAN
