"""Spark on this machine: in one process, or as a cluster of two executors that have only what is sent."""

import os
import subprocess
import sys
from pathlib import Path

from pyspark.sql import SparkSession

from juspay_rules.codegen.__main__ import ROOT

CLUSTER = "local-cluster[2,1,1024]"
BUILT = ROOT / "build/audit"


def session(master: str, *sent: str, executor: str = sys.executable) -> SparkSession:
    """A session that listens on this machine alone; ``sent`` is what --py-files would send."""
    os.environ |= {
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(BUILT / "work"),
        "PYSPARK_PYTHON": executor,
    }
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.memory": "1g",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.warehouse.dir": str(BUILT / "warehouse"),
    }
    builder = SparkSession.builder.master(master)
    for key, value in settings.items():
        builder = builder.config(key, value)
    found = builder.getOrCreate()
    found.sparkContext.setLogLevel("OFF")
    for file in sent:
        found.sparkContext.addPyFile(file)
    return found


def wheel() -> str:
    """The package's wheel, built anew; Spark sends a .zip, and knows no other name of one."""
    for old in BUILT.glob("*.whl"):
        old.unlink()
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(BUILT)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (built,) = BUILT.glob("*.whl")
    return str(built.replace(BUILT / "juspay_rules.zip"))


def executors() -> list[int]:
    """The processes of this driver's executors."""
    parents, named = {}, []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text(encoding="utf-8")
                command = (entry / "cmdline").read_bytes()
            except OSError:  # it has ended
                continue
            pid = int(entry.name)
            parents[pid] = int(status.rpartition(")")[2].split()[1])
            if b"CoarseGrainedExecutorBackend" in command and b"java" in command.split(b"\0")[0]:
                named.append(pid)
    return [pid for pid in named if _descends(pid, os.getpid(), parents)]


def _descends(pid: int, ancestor: int, parents: dict[int, int]) -> bool:
    while pid in parents:
        pid = parents[pid]
        if pid == ancestor:
            return True
    return False
