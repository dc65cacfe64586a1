"""python -m tools.audit.engines NAME: the findings of the mixed rows by one engine, as a line of JSON."""

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from juspay_rules import ValidationError, Validator, parse_form, parse_json
from juspay_rules.audit import Audit
from juspay_rules.cli import main as command
from tools.audit.orders import BUILT, write

HOW = Audit(body="body", ids=("id",))
FLAT = pa.schema(
    {"id": pa.int64(), "severity": pa.string(), "rule_id": pa.string(), "field": pa.string()}
)


def in_process(file: str) -> pa.Table:
    """The validator, called for each row."""
    validator = Validator()
    found = []
    for row in pq.read_table(file, columns=["id", "body"]).to_pylist():
        number, body = row.values()
        if body is None:
            continue
        parse = parse_json if body.strip()[:1] in (b"{", b"[") else parse_form
        try:
            said = validator.collect_violations(parse(body))
        except ValidationError as error:
            said = error.violations
        found += [(number, one.severity, one.rule_id, one.field) for one in said]
    columns = [pa.array(column) for column in zip(*found, strict=True)]
    return pa.Table.from_arrays(columns, schema=FLAT)


def by_command(jobs: int) -> Callable[[str], pa.Table]:
    """The command, in so many processes."""

    def run(file: str) -> pa.Table:
        out = BUILT / f"out-{jobs}"
        shutil.rmtree(out, ignore_errors=True)
        words = ["--no-config", "--jobs", str(jobs), "--body", "body", "--id", "id", file]
        assert command(["audit", "--out", str(out), *words]) == 1
        found = pq.ParquetDataset(out / "findings").read(columns=FLAT.names)
        shutil.rmtree(out)
        return found

    return run


def by_polars(file: str) -> pa.Table:
    """Polars, lazily, in parts."""
    import polars as pl

    from juspay_rules.audit.polars import audit

    found = audit(pl.scan_parquet(file).select("id", "body"), HOW)
    return flat(found.collect(engine="streaming").to_arrow())


def by_duckdb(file: str) -> pa.Table:
    """DuckDB."""
    import duckdb

    from juspay_rules.audit.duckdb import audit

    with duckdb.connect() as connection:
        return flat(audit(connection.read_parquet(file).select("id, body"), HOW).read_all())


def by_daft(file: str) -> pa.Table:
    """Daft."""
    import daft

    from juspay_rules.audit.daft import audit

    return flat(audit(daft.read_parquet(file), HOW).to_arrow())


def by_spark(master: str) -> Callable[[str], pa.Table]:
    """Spark; in a cluster the executors have but what is sent."""

    def run(file: str) -> pa.Table:
        from juspay_rules.spark import audit
        from tools.audit.sessions import session, wheel

        sent = [wheel()] if master.startswith("local-cluster") else []
        python = os.environ["EXECUTOR_PYTHON"] if sent else sys.executable
        spark = session(master, *sent, executor=python)
        try:
            return flat(audit(spark.read.parquet(file), HOW).toArrow())
        finally:
            spark.stop()

    return run


ENGINES = {
    "validator": in_process,
    "audit, 1 process": by_command(1),
    "audit, 2 processes": by_command(2),
    "polars": by_polars,
    "duckdb": by_duckdb,
    "daft": by_daft,
    "spark local[2]": by_spark("local[2]"),
    "spark local-cluster[2,1,1024]": by_spark("local-cluster[2,1,1024]"),
}


def flat(found: pa.Table) -> pa.Table:
    """A row a finding."""
    tables = []
    for severity in ("error", "warning"):
        lists = found[f"{severity}s"].combine_chunks()
        items = pc.list_flatten(lists)
        ids = found["id"].take(pc.list_parent_indices(lists))
        columns = [
            ids,
            pa.repeat(severity, len(items)),
            items.field("rule_id"),
            items.field("field"),
        ]
        tables.append(pa.table(dict(zip(FLAT.names, columns, strict=True))))
    return pa.concat_tables(tables).cast(FLAT)


def digest(found: pa.Table) -> str:
    """The same for the same findings, whatever their order."""
    rows = found.select(FLAT.names).cast(FLAT).sort_by([(name, "ascending") for name in FLAT.names])
    return sha256("\n".join(map(str, _rows(rows))).encode()).hexdigest()[:16]


def _rows(table: pa.Table) -> Iterator[tuple[object, ...]]:
    return zip(*(column.to_pylist() for column in table.columns), strict=True)


def main(name: str) -> int:
    """Print the counts and the digest of one engine's findings."""
    file = write()
    start = time.perf_counter()
    found = ENGINES[name](file)
    seconds = round(time.perf_counter() - start, 1)
    errors = found.filter(pc.field("severity") == "error")
    print(
        json.dumps(
            {
                "findings": found.num_rows,
                "failed": len(pc.unique(errors["id"])),
                "digest": digest(found),
                "seconds": seconds,
            }
        )
    )
    return 0


if __name__ == "__main__":
    assert Path.cwd() == BUILT.parents[1], "run it from the top of the repository"
    sys.exit(main(sys.argv[1]))
