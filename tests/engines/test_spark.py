"""Spark carries the orders: in one process, as a stream, and in a cluster that loses an executor."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyspark.sql import SparkSession

from juspay_rules import spark as by_spark
from juspay_rules.audit import Audit
from juspay_rules.audit.audit import audited_table
from tests.conftest import ROOT
from tests.test_audit import BY_OWN, HOW, table
from tools.audit.sessions import session


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """Spark in this process, two threads."""
    found = session("local[2]")
    yield found
    found.stop()


def test_spark_carries_bodies(spark: SparkSession) -> None:
    wanted = audited_table(HOW, table()).to_pylist()
    frame = by_spark.audit(spark.createDataFrame(table()), HOW)
    assert frame.toArrow().sort_by("id").to_pylist() == wanted


def test_spark_carries_fields_and_structs(spark: SparkSession) -> None:
    rows = pa.table(
        {
            "id": [1, 2],
            "order_id": ["a b", None],
            "amount": ["1", "1.234"],
            "metadata": [{"colour": "x"}, None],
        }
    )
    how = Audit(ids=("id",))
    found = by_spark.audit(spark.createDataFrame(rows), how).toArrow().sort_by("id")
    assert found.to_pylist() == audited_table(how, rows).to_pylist()
    assert {
        "rule_id": "order.additionalProperties",
        "field": "metadata.colour",
    } in found.to_pylist()[0]["warnings"]


def test_without_pyspark_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyspark'] = None; import juspay_rules.spark"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert "takes pyspark: pip install 'juspay_rules[spark]'" in done.stderr


def test_ids_keep_their_types(spark: SparkSession) -> None:
    frame = spark.sql(
        "SELECT timestamp '2026-11-29 10:00:00' AS a, timestamp_ntz '2026-11-29 10:00:00' AS b, "
        "cast(1.5 AS decimal(10, 2)) AS c, date '2026-11-29' AS d, array(1) AS e, "
        '\'{"order_id": "a b"}\' AS body'
    )
    found = by_spark.audit(frame, Audit(body="body", ids=("a", "b", "c", "d", "e")))
    assert found.schema.fields[:5] == frame.schema.fields[:5]
    assert found.select("a", "b", "c", "d", "e").collect() == frame.drop("body").collect()


def test_a_column_that_is_not_there_is_refused_before_anything_runs(spark: SparkSession) -> None:
    with pytest.raises(ValueError, match="no column payload"):
        by_spark.audit(spark.range(1), Audit(body="payload"))


def test_a_stream_is_judged_batch_by_batch(spark: SparkSession, tmp_path: Path) -> None:
    """The example of docs/audit, and again after more has arrived: nothing is judged twice."""
    folders = [str(tmp_path / name) for name in ("orders", "findings", "checkpoint")]
    example = ROOT / "docs/audit/spark_stream.py"
    code: dict[str, object] = {"__name__": "example"}
    exec(compile(example.read_text(encoding="utf-8"), example, "exec"), code)
    main = code["main"]
    assert callable(main)
    Path(folders[0]).mkdir()
    for number in (1, 2):
        line = f'{{"request_id": "r{number}", "body": "{{\\"order_id\\": \\"a b\\"}}"}}\n'
        (tmp_path / f"orders/{number}.json").write_text(line, encoding="utf-8")
        main(*folders)
        found = pq.read_table(folders[1]).sort_by("request_id").to_pylist()
        assert [row["request_id"] for row in found] == [f"r{n + 1}" for n in range(number)]
    assert {one["rule_id"] for one in found[0]["errors"]} >= {"order_id.pattern"}


@pytest.mark.parametrize("lost", [0, 1])
def test_a_cluster_gives_the_same_and_outlives_an_executor(lost: int, tmp_path: Path) -> None:
    """Executors have no juspay_rules but the wheel that is sent, and no overlay's file; one is killed."""
    pq.write_table(pa.concat_tables([table()] * 20000), tmp_path / "orders.parquet")
    command = [sys.executable, "-m", "tools.audit.cluster", "--rows-from", str(tmp_path), "--out"]
    command += [str(tmp_path / "out.parquet"), "--kill", str(lost)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"killed {lost} of 2 executors" in done.stdout
    found = pq.read_table(tmp_path / "out.parquet")
    wanted = pa.concat_tables([audited_table(BY_OWN, table())] * 20000)
    assert found.sort_by("id").to_pylist() == wanted.sort_by("id").to_pylist()


def test_the_executors_have_no_package_of_their_own() -> None:
    python = os.environ["EXECUTOR_PYTHON"]
    done = subprocess.run([python, "-c", "import juspay_rules"], cwd="/", capture_output=True)
    assert done.returncode == 1
