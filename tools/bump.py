"""python -m tools.bump: whether the version of this tree is as large as its rules ask for.

Compares the last version of schemas/releases.yaml, by its tag, with the tree: see juspay_rules/diff/bump.py.
0: it is, or none is published; 1: it is too small; 2: it cannot be told.
"""

import sys

from juspay_rules.cli import main as juspay_rules
from juspay_rules.diff.released import listed


def main() -> int:
    """As above."""
    published = list(listed())
    if not published:
        print("no version is published yet: this one may be any")
        return 0
    return juspay_rules(["diff", published[-1], "installed", "--fail-on", "version"])


if __name__ == "__main__":
    sys.exit(main())
