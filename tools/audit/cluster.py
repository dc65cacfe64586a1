"""python -m tools.audit.cluster --rows-from FOLDER --out FILE [--kill 1]: an audit in a cluster of two
executors, of which one is killed while both judge.

The folder holds Parquet of the columns ``id`` and ``body``. EXECUTOR_PYTHON is a Python that has
pyarrow and pandas, and no juspay_rules: that is sent as a wheel.
"""

import argparse
import os
import signal
import sys
import threading
import time

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import DataFrame, SparkSession

from juspay_rules import spark as by_spark
from tests.test_audit import HOW
from tools.audit.sessions import CLUSTER, executors, session, wheel

PARTS = 4


def main() -> int:
    """Run it, and say who was killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows-from", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--kill", type=int, choices=(0, 1), default=0)
    options = parser.parse_args()
    spark = session(CLUSTER, wheel(), executor=os.environ["EXECUTOR_PYTHON"])
    try:
        orders = spark.read.parquet(options.rows_from).repartition(PARTS)
        found, failed = collected(spark, by_spark.audit(orders, HOW), kill=options.kill)
    finally:
        spark.stop()
    pq.write_table(found, options.out)
    print(f"killed {options.kill} of 2 executors; {failed} tasks failed and ran again")
    return 0 if bool(failed) == bool(options.kill) else 1


def collected(spark: SparkSession, frame: DataFrame, *, kill: int) -> tuple[pa.Table, int]:
    """All rows of the frame, and how many tasks failed on the way."""
    killer = threading.Thread(target=_kill_one, args=(spark,))
    if kill:
        killer.start()
    found = frame.toArrow()
    if kill:
        killer.join()
    return found, _sum(spark, "numFailedTasks")


def _kill_one(spark: SparkSession) -> None:
    """Kill an executor as soon as each judges a part: the last stage has more parts than the first."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if _sum(spark, "numActiveTasks") >= 2 and _sum(spark, "numTasks") > PARTS:
            os.kill(executors()[0], signal.SIGKILL)
            return
        time.sleep(0.01)


def _sum(spark: SparkSession, name: str) -> int:
    tracker = spark.sparkContext.statusTracker()
    stages = {stage for job in tracker.getJobIdsForGroup() for stage in _stages(tracker, job)}
    infos = [tracker.getStageInfo(stage) for stage in stages]
    return sum(getattr(info, name) for info in infos if info is not None)


def _stages(tracker: object, job: int) -> list[int]:
    info = tracker.getJobInfo(job)  # type: ignore[attr-defined]  # pyspark's, where it is installed
    return list(info.stageIds) if info else []


if __name__ == "__main__":
    sys.exit(main())
