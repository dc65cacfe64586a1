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
from tests.test_audit import BY_OWN
from tools.audit.sessions import CLUSTER, judging, session, wheel

PARTS = 4
STAGES = 100  # more than an audit has


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
        found = collected(by_spark.audit(orders, BY_OWN), killed if options.kill else None)
        lost = done_again(spark, options.kill)
    finally:
        spark.stop()
    pq.write_table(found, options.out)
    print(f"killed {len(killed)} of 2 executors; tasks or stages done again: {lost}")
    return 0 if len(killed) == options.kill and (lost > 0) == bool(options.kill) else 1


def collected(frame: DataFrame, killed: list[int] | None) -> pa.Table:
    """All rows of the frame; ``killed`` gets the process of an executor that is killed meanwhile."""
    if killed is None:
        return frame.toArrow()
    killer = threading.Thread(target=_kill_one, args=(killed,))
    killer.start()
    found = frame.toArrow()
    killer.join()
    return found


def _kill_one(killed: list[int]) -> None:
    """Kill an executor once each of the two, of a core each, judges a part: the one that began last,
    as the other may be done already."""
    until = time.monotonic() + 120
    while time.monotonic() < until and not killed:
        found = judging()
        if len(found) == 2:
            os.kill(found[0], signal.SIGKILL)
            killed.append(found[0])
        time.sleep(0.01)


def done_again(spark: SparkSession, wanted: int) -> int:
    """How many tasks were lost, or whole stages as their input was; Spark's count comes late."""
    tracker = spark.sparkContext.statusTracker()
    until = time.monotonic() + 20
    while True:
        infos = [tracker.getStageInfo(stage) for stage in range(STAGES)]
        lost = sum(
            info.numFailedTasks + info.currentAttemptId for info in infos if info is not None
        )
        if lost >= wanted or time.monotonic() > until:
            return int(lost)
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
