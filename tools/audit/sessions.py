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


def judging() -> list[int]:
    """The processes of this driver's executors that have a Python worker, which only judging starts;
    the one whose worker is youngest first."""
    parents, started, named, workers = {}, {}, [], []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text(encoding="utf-8")
                command = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:  # it has ended
                continue
            pid = int(entry.name)
            fields = status.rpartition(")")[2].split()
            parents[pid], started[pid] = int(fields[1]), int(fields[19])
            if b"java" in command[0] and any(
                b"CoarseGrainedExecutorBackend" in part for part in command
            ):
                named.append(pid)
            if b"pyspark.daemon" in command:
                workers.append(pid)
    # The daemon is a child of its executor, and each worker a fork of the daemon.
    workers.sort(key=started.__getitem__, reverse=True)
    busy = dict.fromkeys(parents.get(parents[pid], 0) for pid in workers)
    return [pid for pid in busy if pid in named and _descends(pid, os.getpid(), parents)]


def _descends(pid: int, ancestor: int, parents: dict[int, int]) -> bool:
    while pid in parents:
        pid = parents[pid]
        if pid == ancestor:
            return True
    return False
