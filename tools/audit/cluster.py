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
    killed: list[int] = []
    try:
        orders = spark.read.parquet(options.rows_from).repartition(PARTS)
        found = collected(spark, by_spark.audit(orders, HOW), killed if options.kill else None)
    finally:
        spark.stop()
    pq.write_table(found, options.out)
    print(f"killed {len(killed)} of 2 executors, each with a task")
    return 0 if len(killed) == options.kill else 1


def collected(spark: SparkSession, frame: DataFrame, killed: list[int] | None) -> pa.Table:
    """All rows of the frame; ``killed`` gets the process of an executor that is killed meanwhile."""
    if killed is None:
        return frame.toArrow()
    killer = threading.Thread(target=_kill_one, args=(spark, killed))
    killer.start()
    found = frame.toArrow()
    killer.join()
    return found


def _kill_one(spark: SparkSession, killed: list[int]) -> None:
    """Kill an executor once each of the two, of a core each, judges a part: no other stage runs two
    tasks at once."""
    until = time.monotonic() + 120
    while time.monotonic() < until and not killed:
        if _active(spark) == 2 and len(executors()) == 2:
            os.kill(executors()[0], signal.SIGKILL)
            killed.append(1)
        time.sleep(0.01)


def _active(spark: SparkSession) -> int:
    tracker = spark.sparkContext.statusTracker()
    infos = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
    return sum(info.numActiveTasks for info in infos if info is not None)


if __name__ == "__main__":
    sys.exit(main())
