"""The command as a whole process."""

import subprocess
import sys

from juspay_rules.codegen.__main__ import ROOT
from tools.audit.orders import BUILT


def words(file: str, jobs: int) -> list[str]:
    """Its words, for a file of bodies in Parquet or of orders in NDJSON."""
    body = ["--body", "body"] if file.endswith(".parquet") else []
    options = ["--no-config", "--jobs", str(jobs), "--out", str(BUILT / "out"), *body]
    return [sys.executable, "-m", "juspay_rules", "audit", *options, file]


def judge(file: str, jobs: int) -> str:
    """Run it; what it prints."""
    done = subprocess.run(words(file, jobs), cwd=ROOT, capture_output=True, text=True)
    assert done.returncode < 2, done.stderr
    return done.stdout
