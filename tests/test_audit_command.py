"""The command audit: any kind of file, any number of processes, whatever stops it: the same findings."""

import contextlib
import gzip
import json
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import csv, ipc

from juspay_rules import Validator
from juspay_rules.audit import Audit
from juspay_rules.cli import main, parser
from juspay_rules.cli.audit import processes, reading
from juspay_rules.cli.audit.columns import Columns
from juspay_rules.cli.audit.days import days_of
from juspay_rules.cli.audit.inputs import inputs
from juspay_rules.cli.audit.judging import Plan, judge
from juspay_rules.cli.audit.processes import LostError, Workers
from juspay_rules.cli.audit.reading import Piece, evened, pieces
from juspay_rules.cli.audit.report.page import page
from juspay_rules.cli.audit.run import Run
from juspay_rules.cli.audit.summary import share, summary
from juspay_rules.cli.audit.tally import from_json, tally
from juspay_rules.cli.commands import audit as command
from juspay_rules.validator import load_profile
from tests.conftest import ROOT

SECRET = "hunter2secret"
ORDERS: list[dict[str, Any]] = [
    {"order_id": "order1", "amount": "100.15", "metadata.PAYPAL:brand_name": "Shop"},
    {"order_id": f"or der {SECRET}", "amount": "1.234", "colour": SECRET},
    {"order_id": "order2", "amount": "1,000", "metadata.PG1:promo_code": "x"},
    {"order_id": "order3", "amount": "10", "currency": "INR", "customer_id": ""},
    {"order_id": "order4"},
] * 7
DAYS = [f"2026-11-{1 + number % 3:02}T10:00:00Z" for number in range(len(ORDERS))]
BODIES = [json.dumps(order) for order in ORDERS]
NDJSON = "".join(f"{body}\n" for body in BODIES).encode()
ENVELOPES = "".join(
    json.dumps({"n": number, "at": at, "body": body if number % 2 else json.loads(body)}) + "\n"
    for number, (at, body) in enumerate(zip(DAYS, BODIES, strict=True))
).encode()


def zstd(content: bytes) -> bytes:
    packed: bytes = pa.Codec("zstd").compress(content, asbytes=True)
    return packed


def orders() -> pa.Table:
    """A row an order, with its number and its time."""
    return pa.table({"n": range(len(ORDERS)), "at": DAYS, "body": BODIES})


def files(folder: Path) -> dict[str, tuple[str, list[str]]]:
    """The same orders in every kind of file, and the options that each takes."""
    table, named = orders(), ["--body", "body", "--id", "n", "--time", "at"]
    plain = {"a.ndjson": NDJSON, "b.jsonl.gz": gzip.compress(NDJSON), "c.ndjson.zst": zstd(NDJSON)}
    for name, content in {**plain, "d.ndjson": ENVELOPES}.items():
        (folder / name).write_bytes(content)
    pq.write_table(table, folder / "e.parquet", row_group_size=4)
    csv.write_csv(table, folder / "f.csv")
    (folder / "g.csv.gz").write_bytes(gzip.compress((folder / "f.csv").read_bytes()))
    with ipc.new_file(folder / "h.arrow", table.schema) as file:
        file.write_table(table, max_chunksize=3)
    with ipc.new_stream(folder / "i.arrow", table.schema) as stream:
        stream.write_table(table)
    columns = pa.table(
        {key: pa.array([one.get(key) for one in ORDERS], pa.string()) for key in keys()}
    )
    pq.write_table(columns, folder / "j.parquet")
    csv.write_csv(columns, folder / "k.csv")
    options = {
        name: [] if name in plain or name[0] in "jk" else named
        for name in (one.name for one in folder.iterdir())
    }
    return {name: (str(folder / name), given) for name, given in sorted(options.items())}


def keys() -> list[str]:
    return sorted({key for order in ORDERS for key in order})


def findings(out: Path) -> list[tuple[Any, ...]]:
    """Row, rule and field of each finding of now."""
    table = pq.ParquetDataset(out / "findings").read().sort_by("row")
    table = table.filter(pc.field("rules") == "after")
    return [tuple(row[name] for name in ("row", "rule_id", "field")) for row in table.to_pylist()]


def wanted() -> list[tuple[Any, ...]]:
    """The same from the validator itself."""
    return [
        (number, one.rule_id, one.field)
        for number, order in enumerate(ORDERS, 1)
        for severity in ("error", "warning")
        for one in Validator().collect_violations(order)
        if one.severity == severity
    ]


def audit(out: Path, *words: str) -> int:
    """The exit status of the command."""
    return main(["audit", "--no-config", "--no-progress", "--out", str(out), *words])


@pytest.mark.parametrize(
    "name", [f"{letter}." for letter in "abcdefghijk"], ids=lambda name: name[0]
)
def test_every_kind_of_file_gives_the_validator_s_findings(name: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    path, options = next(
        given for file, given in files(tmp_path / "in").items() if file.startswith(name)
    )
    assert audit(tmp_path / "out", path, "--jobs", "1", *options) == 1
    assert sorted(findings(tmp_path / "out")) == sorted(wanted())


def test_a_folder_in_two_processes_and_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    files(tmp_path / "in")
    for name in ("a.ndjson", "b.jsonl.gz", "c.ndjson.zst", "d.ndjson", "j.parquet", "k.csv"):
        (tmp_path / "in" / name).unlink()
    (tmp_path / "in/_SUCCESS.csv").write_text("not ours", encoding="utf-8")
    out = tmp_path / "out"
    words = [str(tmp_path / "in"), "--body", "body", "--id", "n", "--time", "at", "--jobs", "2"]
    words += ["--before", "policy=observed", "--before", "ignore=amount.scale"]
    assert audit(out, *words, "--error", "currency.required") == 1
    said = capsys.readouterr().out
    assert said.startswith(
        "175 rows in 5 files\n175 orders, 140 fail (80.0 %)\n35 that passed before"
    )
    report = (out / "report.html").read_text(encoding="utf-8")
    assert SECRET not in report + said
    assert SECRET not in str(findings(out))
    for words_of_it in (
        "profile express-checkout-global, policy observed, amount.scale off",
        "currency.required error",
        load_profile("express-checkout-global").rules["amount.pattern"][3],
        "2026-11-02",
        "PAYPAL",
        "no gateway",
        "Why orders that passed fail now",
    ):
        assert words_of_it in report
    assert "<script" not in report
    assert not re.search(r'(href|src)="?http', report)


def test_the_same_command_goes_on_and_counts_nothing_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.ndjson").write_bytes(NDJSON)
    first = audit(tmp_path / "out", str(tmp_path / "a.ndjson"), "--jobs", "1")
    before = (capsys.readouterr().out.splitlines(), findings(tmp_path / "out"))
    assert audit(tmp_path / "out", str(tmp_path / "a.ndjson"), "--jobs", "1") == first
    after = (capsys.readouterr().out.splitlines(), findings(tmp_path / "out"))
    assert after[0][0] == f"{before[0][0]}; 1 piece judged by an earlier run"
    assert after[0][1:] == before[0][1:]
    assert after[1] == before[1]


SMALL = """
import sys
from juspay_rules.cli import parser
from juspay_rules.cli.commands import audit
whole = audit._run(parser("audit").parse_args(sys.argv[1:]))
whole.size = 600
whole.judge(2, progress=False)
"""


def test_killed_at_random_moments_it_ends_with_the_same_totals(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(NDJSON * 12)
    words = ["audit", "--no-config", "--out", str(tmp_path / "out"), str(tmp_path / "a.ndjson")]
    drawn = random.Random(8)
    done = None
    for _ in range(3):
        run = subprocess.Popen([sys.executable, "-c", SMALL, *words], cwd=ROOT)
        parts = tmp_path / "out/findings"
        seen = len(list(parts.glob("*.parquet"))) if parts.exists() else 0
        until = time.monotonic() + 60
        while time.monotonic() < until and run.poll() is None:
            if parts.exists() and len(list(parts.glob("*.parquet"))) > seen + 5:
                break
            time.sleep(0.01)
        time.sleep(drawn.random() / 5)
        run.send_signal(signal.SIGKILL)
        run.wait()
    done = subprocess.run([sys.executable, "-c", SMALL, *words], cwd=ROOT, check=True)
    assert done.returncode == 0
    options = parser("audit").parse_args(words)
    whole = command._run(options)
    whole.judge(1, progress=False)
    undisturbed = _run(tmp_path, ["--out", str(tmp_path / "other"), str(tmp_path / "a.ndjson")])
    undisturbed.judge(1, progress=False)
    assert whole.counted().counts == undisturbed.counted().counts
    assert whole.kept > 30
    rows = pq.ParquetDataset(tmp_path / "out/findings").read().num_rows
    assert rows == len(wanted()) * 12


def _run(folder: Path, words: list[str]) -> Run:
    return command._run(parser("audit").parse_args(["audit", "--no-config", *words]))


def test_a_torn_line_of_the_journal_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(NDJSON)
    words = [str(tmp_path / "a.ndjson"), "--jobs", "1"]
    audit(tmp_path / "out", *words)
    journal = tmp_path / "out/done.ndjson"
    journal.write_bytes(journal.read_bytes()[:-1])
    assert audit(tmp_path / "out", *words) == 1
    assert findings(tmp_path / "out") == wanted()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["x.txt"], "x.txt: its name does not say what it is: .ndjson"),
        (["*.zip"], "*.zip: no file that is .ndjson"),
        (["empty"], "empty: no file that is"),
        (["gone.csv"], "cannot read gone.csv: No such file"),
        (["x.parquet.gz"], "x.parquet.gz: its name does not say"),
        (["a.ndjson", "--id", "n"], "leave out --id and --time, or name the member"),
        (["a.ndjson", "--time", "n"], "leave out --id and --time, or name the member"),
        (["a.ndjson", "--before", "policy"], "--before takes KEY=VALUE, with one of profile"),
        (["a.ndjson", "--before", "id=x"], "--before takes KEY=VALUE, with one of profile"),
        (["a.ndjson", "--before", "policy=lax"], "unknown policy 'lax'"),
        (["a.ndjson", "--warn", "amount.scal"], "did you mean 'amount.scale'?"),
        (["a.ndjson", "--out", "full"], "full holds something else: name an empty folder"),
        (["a.ndjson", "--out", "a.ndjson"], "cannot write to a.ndjson: "),
    ],
)
def test_what_cannot_be_had_is_refused(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.ndjson").write_bytes(NDJSON)
    (tmp_path / "x.txt").write_bytes(NDJSON)
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full/other").touch()
    assert main(["audit", "--no-config", "--out", "out", *words]) == 2
    assert said in capsys.readouterr().err


def test_another_audit_in_the_folder_is_refused(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a.ndjson").write_bytes(NDJSON)
    name = str(tmp_path / "a.ndjson")
    audit(tmp_path / "out", name, "--jobs", "1")
    assert audit(tmp_path / "out", name, "--policy", "strict") == 2
    assert "holds an audit with other rules: name another folder" in capsys.readouterr().err
    (tmp_path / "a.ndjson").write_bytes(NDJSON * 2)
    assert audit(tmp_path / "out", name) == 2
    assert "holds an audit with other files" in capsys.readouterr().err


def test_the_configuration_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.ndjson").write_text('{"order_id": "a_b", "amount": "1"}\n', encoding="utf-8")
    (tmp_path / "juspay-rules.toml").write_text('profile = "cred-pay"', encoding="utf-8")
    options = parser("audit").parse_args(
        ["audit", "--out", "out", "a.ndjson", "--before", "warn=amount.scale"]
    )
    rules, before = command._validators(options)
    assert before is not None
    assert (rules.profile, before.profile) == ("cred-pay", "cred-pay")
    assert before.severity_of("amount.scale") == "warning"


def test_what_cannot_be_read_on_is_said_and_the_rest_is_judged(tmp_path: Path, capsys: Any) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.ndjson.gz").write_bytes(gzip.compress(NDJSON * 100)[:-200])
    (folder / "b.parquet").write_bytes(b"PAR1" + SECRET.encode())
    (folder / "c.arrow").write_bytes(b"ARROW1" + SECRET.encode())
    (folder / "d.csv").write_text(f"{SECRET},1\n{SECRET}\n", encoding="utf-8")
    (folder / "e.csv").write_text("order_id,amount\nor der,1\n", encoding="utf-8")
    (folder / "f.csv").write_bytes(b"order_id\n\xff\n")
    (folder / "g.ndjson").write_bytes(b'{"order_id": "or der"}\n')
    pq.write_table(
        pa.table({"order_id": pa.array([b"\xff"], pa.binary()).view(pa.string())}),
        folder / "h.parquet",
    )
    assert audit(tmp_path / "out", str(folder), "--jobs", "1") == 2
    said = capsys.readouterr()
    assert "2 orders" in said.out.splitlines()[1] or "orders" in said.out
    for name, why in (
        ("a.ndjson.gz", "it cannot be read on as ndjson, packed by gzip"),
        ("b.parquet", "it cannot be read on as parquet"),
        ("c.arrow", "it cannot be read on as arrow"),
        ("d.csv", "it cannot be read on as csv"),
        ("f.csv", "it cannot be read on as csv"),
        ("h.parquet", "hold text that is not UTF-8"),
    ):
        assert f"{folder / name}: " in said.err
        assert why in said.err
    assert SECRET not in said.err + said.out
    assert {row[1] for row in findings(tmp_path / "out")} >= {"order_id.pattern"}
    report = (tmp_path / "out/report.html").read_text(encoding="utf-8")
    assert "Not judged to the end" in report


def test_a_file_without_the_columns_is_named_and_the_rest_is_judged(
    tmp_path: Path, capsys: Any
) -> None:
    for name, head in (("a", "body,n"), ("b", f"{'x' * 70},n"), ("c", "body,m")):
        rows = '"{""order_id"": ""or der""}",1\n' * 3
        (tmp_path / f"{name}.csv").write_text(f"{head}\n{rows}", encoding="utf-8")
    pattern = str(tmp_path / "*.csv")
    assert audit(tmp_path / "out", pattern, "--body", "body", "--id", "n", "--time", "n") == 2
    said = capsys.readouterr().err
    assert "b.csv: no column body: the columns are <key of 70 characters>, n" in said
    assert "c.csv: no column n: the columns are body, m" in said
    assert len({row[0] for row in findings(tmp_path / "out")}) == 3


def test_a_file_is_given_up_once(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("n\n" + "1\n" * 900_000, encoding="utf-8")
    run = _run(tmp_path, ["--out", str(tmp_path / "out"), "--body", "body", str(path)])
    run.judge(1, progress=False)
    assert list(run.unread) == [0]
    assert run.counted().counts[("rows",)] == 0


def test_a_row_that_is_too_long_is_counted_and_not_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setattr(reading, "LONGEST", 500)
    (tmp_path / "a.ndjson").write_bytes(NDJSON + b"x" * 5000 + b"\n\n" + NDJSON)
    run = _run(tmp_path, ["--out", str(tmp_path / "out"), str(tmp_path / "a.ndjson")])
    run.size = 400
    run.judge(1, progress=False)
    counted = run.counted()
    assert counted.counts[("too-long",)] == 1
    assert counted.counts[("rows",)] == 2 * len(ORDERS) + 1
    assert command._status(run, counted) == 2
    assert "1 not judged, too long" in summary(run, counted, "report.html")
    assert "rows too long to judge" in page(run, counted)
    assert sorted({row[0] for row in findings(tmp_path / "out")})[-1] == 2 * len(ORDERS) + 2


def test_rows_without_a_body_and_broken_envelopes(tmp_path: Path, capsys: Any) -> None:
    rows = [
        '{"n": 1}',
        '{"n": 2, "body": null}',
        '{"n": 3, "body"',
        "",
        '{"n": null, "body": "{}"}',
    ]
    (tmp_path / "a.ndjson").write_text("\n".join(rows), encoding="utf-8")
    words = [str(tmp_path / "a.ndjson"), "--body", "body", "--id", "n", "--jobs", "1"]
    assert audit(tmp_path / "out", *words) == 1
    assert capsys.readouterr().out.startswith(
        "4 rows in 1 file (2 without a body)\n2 orders, 2 fail"
    )
    found = [one for one in findings(tmp_path / "out") if one[0] == 3]
    assert found == [(3, "body.syntax", None)]


def test_a_row_may_be_a_form(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a.ndjson").write_bytes(b"order_id=a&amount=1&udf1=x\r\norder_id=a+b&amount=1\n")
    words = [str(tmp_path / "a.ndjson"), "--encoding", "form", "--jobs", "1"]
    assert audit(tmp_path / "out", *words) == 1
    assert "2 orders, 1 fail" in capsys.readouterr().out


def test_faultless_orders_give_a_report_too(tmp_path: Path, capsys: Any) -> None:
    order = {
        "order_id": "order1",
        "amount": "100.15",
        "currency": "INR",
        "customer_id": "",
        "customer_email": "guest@shop.example.com",
    }
    (tmp_path / "a.ndjson").write_text(json.dumps(order), encoding="utf-8")
    words = [str(tmp_path / "a.ndjson"), "--before", "policy=strict", "--jobs", "1"]
    assert audit(tmp_path / "out", *words) == 0
    assert "1 order, 0 fail (0 %)\n0 that passed before" in capsys.readouterr().out
    report = (tmp_path / "out/report.html").read_text(encoding="utf-8")
    assert "Each rule has as many findings as before." in report
    assert "No rule is broken." in report


@pytest.mark.parametrize("words", [[], ["--body", "body"]], ids=["orders", "envelopes"])
def test_a_file_of_no_row(words: list[str], tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a.ndjson").write_bytes(b"\n \n")
    assert audit(tmp_path / "out", str(tmp_path / "a.ndjson"), "--jobs", "1", *words) == 0
    assert capsys.readouterr().out.startswith("0 rows in 1 file\n0 orders, 0 fail (0 %)")


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    assert audit(tmp_path / "out", "a.ndjson") == 2
    assert "pip install 'juspay_rules[audit]'" in capsys.readouterr().err


def test_no_other_command_loads_pyarrow() -> None:
    code = (
        "import sys; from juspay_rules.cli import main, parser; parser();"
        "main(['check', '--no-config', 'tests/cases/samples/sea-ec-sdk.curl']);"
        "sys.exit(any(name.startswith(('pyarrow', 'vl_convert')) for name in sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True).returncode == 0
    )


def plan(folder: Path) -> Plan:
    return Plan(Audit("body", ids=(), gateways=True), Columns(), str(folder), ("a.ndjson",))


def test_a_part_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot write"):
        judge(Piece(0, 0, 1, 0, NDJSON), plan(tmp_path / "gone"))


def test_a_worker_that_is_gone_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piece = Piece(0, 0, 1, 0, NDJSON * 200)
    with Workers(2, plan(tmp_path)) as workers:
        for process in workers._processes:
            process.kill()
            process.join()
        with pytest.raises(LostError, match="a worker process ended by signal 9"):
            list(workers.judged([piece] * 3))


def test_a_worker_that_dies_over_a_piece_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    (tmp_path / "a.ndjson").write_bytes(NDJSON)
    killed = processes._how

    def lost(self: Any, pieces: Any) -> Iterator[Any]:
        raise LostError("a worker process ended by signal 9")
        yield

    monkeypatch.setattr(Workers, "judged", lost)
    assert audit(tmp_path / "out", str(tmp_path / "a.ndjson"), "--jobs", "1") == 2
    assert "ended by signal 9; the same command goes on there" in capsys.readouterr().err
    assert killed([]) == "a worker process does not answer"


def test_a_worker_killed_while_it_judges_is_noticed(tmp_path: Path) -> None:
    with Workers(2, plan(tmp_path)) as workers:

        def cut() -> Iterator[Piece]:
            yield Piece(0, 0, 1, 0, NDJSON)
            yield Piece(0, 1, 1, 0, NDJSON)
            # Both have just begun to load what they need.
            workers._processes[1].kill()
            yield Piece(0, 2, 1, 0, NDJSON)

        with pytest.raises(LostError, match="signal 9"):
            list(workers.judged(cut()))


def test_a_worker_ends_when_its_pipe_is_closed(tmp_path: Path) -> None:
    """Nothing is left of a run that was killed."""
    from multiprocessing import Pipe

    ours, theirs = Pipe()
    ours.send(Piece(0, 0, 1, 0, NDJSON))
    ours.send(Piece(0, 1, 1, 0, NDJSON))
    with contextlib.suppress(OSError):
        ours.close()
    processes.work(theirs, plan(tmp_path))
    assert theirs.closed


@pytest.mark.parametrize(
    ("value", "kind", "day"),
    [
        ("2026-11-29T10:00:00+05:30", pa.string(), "2026-11-29"),
        ("2026-11-29", pa.large_string(), "2026-11-29"),
        ("2026-13-29", pa.string(), None),
        ("29/11/2026", pa.string(), None),
        ("1764417600", pa.string(), "2025-11-29"),
        ("1764417600.5", pa.string(), "2025-11-29"),
        (1764417600, pa.int64(), "2025-11-29"),
        (1764417600123, pa.int64(), "2025-11-29"),
        (1764417600123456, pa.int64(), "2025-11-29"),
        (1764417600123456789, pa.int64(), "2025-11-29"),
        (99_999_999_999, pa.int64(), "5138-11-16"),
        (100_000_000_000, pa.int64(), "1973-03-03"),
        (-1, pa.int64(), None),
        (float("nan"), pa.float64(), None),
        (1764417600.9, pa.float64(), "2025-11-29"),
        (1764460799, pa.timestamp("s"), "2025-11-29"),
        (1764460799, pa.timestamp("s", "Asia/Kolkata"), "2025-11-29"),
        (20421, pa.date32(), "2025-11-29"),
        (None, pa.null(), None),
    ],
)
def test_days(value: Any, kind: pa.DataType, day: str | None) -> None:
    column = pa.array([value], kind)
    assert days_of(column).to_pylist() == [day]
    assert days_of(column.dictionary_encode()).to_pylist() == [day]


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 0, "0 %"), (0, 9, "0 %"), (9, 9, "100 %"), (1, 10**6, "0.01 %"), (1, 8, "12.5 %"),
     (999_999, 10**6, "99.99 %"), (5, 1000, "0.50 %")],
)  # fmt: skip
def test_shares(part: int, whole: int, said: str) -> None:
    assert share(part, whole) == said


@given(sizes=st.lists(st.integers(0, 40), max_size=12), most=st.integers(1, 30))
@settings(max_examples=60)
def test_batches_are_evened_and_lose_nothing(sizes: list[int], most: int) -> None:
    """Whatever the batches of a file: the same rows, in pieces that are neither many nor large."""
    numbers = iter(range(10_000))
    batches = [pa.record_batch({"n": [next(numbers) for _ in range(size)]}) for size in sizes]
    before, reading.MOST_ROWS = reading.MOST_ROWS, most
    try:
        found = list(evened([one for one in batches if one.num_rows], 1 << 20))
    finally:
        reading.MOST_ROWS = before
    assert [row for one in found for row in one.column(0).to_pylist()] == list(range(sum(sizes)))
    assert all(one.num_rows == most for one in found[:-1])
    assert all(0 < one.num_rows <= most for one in found)


@given(cuts=st.lists(st.integers(40, 3000), min_size=1, max_size=4), jobs=st.just(1))
@settings(max_examples=4)
def test_the_counts_are_the_same_however_a_file_is_cut(cuts: list[int], jobs: int) -> None:
    """Counts of pieces add up, and the first places stay the first."""
    import tempfile

    found = []
    for size in (1 << 20, *cuts):
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "a.ndjson").write_bytes(ENVELOPES)
            words = ["--body", "body", "--time", "at", "--id", "n", "--before", "policy=strict"]
            run = _run(Path(name), ["--out", f"{name}/out", *words, f"{name}/a.ndjson"])
            run.size = size
            run.judge(jobs, progress=False)
            found.append(run.counted())
    assert all(one == found[0] for one in found)
    assert from_json(found[0].to_json()) == found[0]


def test_large_rows_make_small_batches() -> None:
    rows = pa.record_batch({"b": ["x" * 1000] * 100})
    assert [one.num_rows for one in evened([rows], 10_000)] == [9] * 11 + [1]


def test_one_file_by_two_names_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("order_id\na\n", encoding="utf-8")
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.csv")
    found = inputs([str(tmp_path), str(tmp_path / "a.csv"), str(tmp_path / "*.csv")])
    assert [Path(one.name).name for one in found] == ["a.csv"]


def test_a_tally_of_nothing() -> None:
    orders = pa.table({"row": pa.array([], pa.int64()), "valid": pa.array([], pa.bool_()),
                       "gateways": pa.array([], pa.list_(pa.string()))})  # fmt: skip
    names = ("rules", "severity", "rule_id", "field")
    nothing = pa.table(
        {"row": pa.array([], pa.int64()), **{n: pa.array([], pa.string()) for n in names}}
    )
    assert +tally(orders, nothing, 0).counts == {}


def test_a_piece_says_how_much_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(NDJSON)
    (given,) = inputs([str(tmp_path / "a.ndjson")])
    found = list(pieces(0, given, None, 500))
    assert found[-1].taken == len(NDJSON)
    assert [piece.taken for piece in found] == sorted(piece.taken for piece in found)
    assert [piece.first for piece in found][:2] == [1, 1 + (found[0].rows or b"").count(b"\n")]
