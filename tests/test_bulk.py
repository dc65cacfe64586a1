"""NDJSON in bulk: the same findings whatever the chunks and processes, and a place to go on from after
every stop."""

import gzip
import io
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juspay_rules._generated.raw_values import FIELDS
from juspay_rules.cli import UnwritableError, main, parser
from juspay_rules.cli.bulk import chunks as cutting
from juspay_rules.cli.bulk import progress, workers
from juspay_rules.cli.bulk import source as reading
from juspay_rules.cli.bulk.judge import Judge, Judged
from juspay_rules.cli.bulk.row_pattern import FIRST_ROWS, MOST_KEYS, PATIENCE, RowPatterns
from juspay_rules.cli.bulk.rows import MOST_LOGGED, Bulk, Rows
from juspay_rules.cli.bulk.run import rows_of
from juspay_rules.cli.bulk.source import Source
from juspay_rules.cli.bulk.stops import Interrupts, Place, StoppedError
from juspay_rules.cli.case import Case
from juspay_rules.cli.commands import check
from juspay_rules.cli.document import Document
from juspay_rules.cli.files import read as read_whole
from juspay_rules.cli.finding import Finding, Report, findings
from juspay_rules.cli.gate import Gate
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.scopes import Scope
from juspay_rules.validator import Validator
from tests.conftest import ROOT, UNMEASURED, vectors

CLEAN = {
    "order_id": "order1",
    "amount": "100.15",
    "currency": "INR",
    "customer_id": "",
    "customer_email": "guest@my-shop.example.com",
}
VALIDATOR = Validator()
TWICE = ["--ignore", "gate.duplicate-order-id"]  # rows here share an id
CHECK = ["check", "--no-config", "--format", "ndjson", *TWICE]
COMMAND = [sys.executable, "-m", "juspay_rules", *CHECK]

# What stands in a row: faultless, wrong, no order, blank, and what a pattern must leave to the parser.
ROWS = [
    json.dumps(CLEAN).encode(),
    json.dumps(CLEAN, separators=(",", ":")).encode(),
    json.dumps(
        CLEAN | {"description": "caf\u00e9", "udf6": "\u4e00" * 200}, ensure_ascii=False
    ).encode(),
    json.dumps(CLEAN | {"description": "caf\u00e9", "gateway_id": 12, "metadata.a:b": 1}).encode(),
    json.dumps(CLEAN | {"options.get_client_auth_token": True, "gateway_id": 12}).encode(),
    json.dumps(CLEAN | {"options.get_client_auth_token": False}).encode(),
    json.dumps(CLEAN | {"amount": "0.00"}).encode(),
    json.dumps(CLEAN | {"amount": 1}).encode(),
    json.dumps(
        CLEAN | {"description": " padded", "metadata.GW:gateway_reference_id": "x"}
    ).encode(),
    json.dumps({"amount": "1", "order_id": "a" * 21}).encode(),
    json.dumps({key: CLEAN[key] for key in reversed(CLEAN)}).encode() + b" \r",
    b'{"order_id": "a", "order_id": "b"}',
    b'{"order_id": "a", "amount": NaN}',
    b'{"order_id": "\xff"}',
    b'{"order_id": "a\tb"}',
    b'\xef\xbb\xbf{"order_id": "a"}',
    b'{"order_id": ',
    b"[1]",
    b"",
    b" \t\r",
    b"\x0c",
]


def content_of(rows: Iterable[bytes], end: bytes = b"\n") -> bytes:
    return b"\n".join(rows) + end


def told(name: str, bulk: Bulk, place: Place | None = None) -> tuple[list[tuple[Any, ...]], Report]:
    """What the rows of a file say, and the counts."""
    gate = gate_of(name)
    case = gate.case(name)
    with Source(name) as source:
        rows = Rows(name, case, gate, bulk, place or Place())
        said = [shown(one) for row in rows.said(source) for one in case.passed(*row)]
    return said, gate.report


def gate_of(name: str) -> Gate:
    """A run over one file; its orders may share an id."""
    words = ["check", "--no-config", "--ignore", "gate.duplicate-order-id", name]
    return Gate(parser("check").parse_args(words))


def shown(finding: Finding) -> tuple[Any, ...]:
    places = (finding.line, finding.column, finding.end_line, finding.end_column)
    return finding.file, *places, finding.path, tuple(finding.violation)


def expected(name: str, content: bytes) -> tuple[list[tuple[Any, ...]], int, int]:
    """The same by the reader of a small document, and how many orders there are, and are not."""
    found: list[tuple[Any, ...]] = []
    orders = unjudged = 0
    for payload in payloads(Document(name, content), "ndjson"):
        orders += payload.order is not None
        unjudged += payload.order is None
        found += map(shown, findings(payload, VALIDATOR))
    return found, orders, unjudged


@given(
    rows=st.lists(
        st.sampled_from(ROWS) | st.binary(max_size=6).map(lambda b: b.replace(b"\n", b"")),
        max_size=8,
    ),
    repeat=st.sampled_from([1, 1, FIRST_ROWS + 3]),
    end=st.sampled_from([b"\n", b""]),
    size=st.sampled_from([1, 7, 100, 1 << 20]),
    packed=st.booleans(),
)
def test_chunks_change_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[bytes],
    repeat: int,
    end: bytes,
    size: int,
    packed: bool,
) -> None:
    """Rows in bulk say what the rows of a small document say, however they are cut, also once a
    pattern has been learned."""
    content = content_of(rows * repeat, end)
    file = tmp_path_factory.mktemp("bulk") / ("a.ndjson.gz" if packed else "a.ndjson")
    file.write_bytes(gzip.compress(content) if packed else content)
    found, report = told(str(file), Bulk(size=size))
    wanted, orders, unjudged = expected(str(file), content)
    assert found == wanted
    assert report.orders == orders
    assert report.unjudged == unjudged + (not content.strip(b" \t\n\r\v\f"))


@given(
    changes=st.lists(
        st.dictionaries(
            st.sampled_from(
                ["amount", "order_id", "udf1", "udf6", "description", "x", "return_url"]
            ),
            st.text(max_size=4) | st.integers() | st.booleans() | st.none(),
        ),
        max_size=6,
    ),
    keys=st.permutations(list(CLEAN)),
)
def test_a_pattern_takes_only_what_breaks_nothing(
    changes: list[dict[str, Any]], keys: list[str]
) -> None:
    """A Judge that has learned from many rows says of any row what one that has not says."""
    first = {key: CLEAN[key] for key in keys}
    rows = [json.dumps(first | change, ensure_ascii=False).encode() for change in changes]
    taught = Judge(VALIDATOR)
    taught.judged(content_of([json.dumps(first).encode()] * (FIRST_ROWS + 1)))
    for row in rows:
        for text in (row, row[:-1], row.replace(b"}", b', "amount": "1"}'), row + b" "):
            one, other = taught.judged(text), Judge(VALIDATOR).judged(text)
            assert [row.said for row in one.said] == [row.said for row in other.said]
            assert (one.lines, one.rows, one.orders) == (other.lines, other.rows, other.orders)


def known(patterns: RowPatterns, *rows: bytes) -> list[str | None]:
    """What the patterns say of rows."""
    assert patterns.order_ids is not None
    return patterns.order_ids(content_of(rows), 0)


def test_a_pattern_is_learned_and_takes_rows() -> None:
    patterns = RowPatterns(VALIDATOR)
    row = json.dumps(CLEAN).encode()
    more = json.dumps(CLEAN | {"udf1": "QZ7X", "metadata.GW:gateway_reference_id": "b"}).encode()
    for _ in range(FIRST_ROWS - 1):
        patterns.learn(row)
    assert patterns.order_ids is None
    patterns.learn(more)
    for text in (row, more):
        assert known(patterns, text) == ["order1"]
    for text in (
        more.replace(b'"amount": "100.15", ', b""),
        row.replace(b", ", b","),
        row.replace(b"100.15", b"-1"),
        row[:-1] + b', "amount": "1"}',
        row[:-1] + b', "udf2": "1"}',
    ):
        assert known(patterns, text) == [""], text
    assert "QZ7X" not in patterns._source(patterns._layouts[0])


def test_a_pattern_is_made_anew_for_new_keys_only_now_and_then() -> None:
    patterns = RowPatterns(VALIDATOR)
    row = json.dumps(CLEAN).encode()
    for _ in range(FIRST_ROWS):
        patterns.learn(row)
    first = patterns.order_ids
    more = json.dumps(CLEAN | {"udf1": "a"}).encode()
    for _ in range(4 * FIRST_ROWS):
        assert patterns.order_ids is first
        assert known(patterns, more, row) == ["", "order1"]
        patterns.learn(more)
    assert known(patterns, more, row) == ["order1", "order1"]


def test_patterns_are_few_and_rows_without_use_are_soon_passed_over() -> None:
    patterns = RowPatterns(VALIDATOR)
    for keys in itertools.islice(itertools.permutations(CLEAN), 0, 120, 24):
        for _ in range(FIRST_ROWS):
            patterns.learn(json.dumps({key: CLEAN[key] for key in keys}).encode())
    assert len(patterns._layouts) == 4
    rows = [b'{"order_id": "o1", "amount": "1"}', json.dumps(CLEAN).encode()]
    assert known(patterns, *rows) == ["", "order1"]
    learner = RowPatterns(VALIDATOR)
    for _ in range(PATIENCE + 1):
        learner.learn(b'{"order_id": "caf\\u00e9"}')
    for _ in range(FIRST_ROWS):
        learner.learn(json.dumps(CLEAN).encode())
    assert learner.order_ids is None
    for _ in range(FIRST_ROWS * PATIENCE):
        learner.learn(json.dumps(CLEAN).encode())
    assert learner.order_ids is not None


@pytest.mark.parametrize(
    "row",
    [
        b"{}",
        b"[]",
        b'{"order_id": "1" "amount": "1"}',
        b'{, "order_id": "1"}',
        b'{"order_id": "1", "x": "1"}',
        b'{"order_id": "1","amount": "1", "udf1": "1"}',
        b'{"order_id": "1", "order_id": "1"}',
        b'{"caf\xc3\xa9": "1"}',
        json.dumps(
            {f"metadata.G{n}:gateway_reference_id": "1" for n in range(MOST_KEYS + 1)}
        ).encode(),
    ],
)
def test_nothing_is_learned_of_a_row_that_no_pattern_could_say(row: bytes) -> None:
    patterns = RowPatterns(VALIDATOR)
    for _ in range(FIRST_ROWS):
        patterns.learn(row)
    assert patterns.order_ids is None
    assert patterns._layouts == []


def test_a_layout_has_a_bounded_number_of_keys() -> None:
    patterns = RowPatterns(VALIDATOR)
    for start in range(0, 2 * MOST_KEYS, 50):
        keys = [f"metadata.G{n}:gateway_reference_id" for n in range(start, start + 50)]
        patterns.learn(json.dumps(CLEAN | dict.fromkeys(keys, "")).encode())
    assert max(len(layout.keys) for layout in patterns._layouts) <= MOST_KEYS


def test_an_ignored_rule_may_be_broken_and_a_pattern_still_learned() -> None:
    row = json.dumps({key: CLEAN[key] for key in CLEAN if key != "order_id"}).encode()
    judge = Judge(Validator(ignore=["order_id.required"]))
    found = judge.judged(content_of([row] * (FIRST_ROWS + 2)))
    assert found.said == []
    assert found.order_ids[-2:] == [None, None]
    assert known(judge._patterns, row) == [None]
    for _ in range(4 * FIRST_ROWS):
        judge._patterns.learn(json.dumps(CLEAN).encode())
    assert known(judge._patterns, row, json.dumps(CLEAN).encode()) == [None, "order1"]
    (row_said,) = Judge(VALIDATOR).judged(row).said
    assert [said[2].rule_id for said in row_said.said] == ["order_id.required"]


@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_processes_change_nothing(tmp_path: Path, suffix: str) -> None:
    content = content_of(ROWS * 40)
    file = tmp_path / f"a.ndjson{suffix}"
    file.write_bytes(gzip.compress(content) if suffix else content)
    found, report = told(str(file), Bulk(jobs=2, size=4000))
    wanted, orders, unjudged = expected(str(file), content)
    assert found == wanted
    assert (report.orders, report.unjudged) == (orders, unjudged)


def test_a_row_over_the_limit_is_not_judged_and_the_others_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row, bad = json.dumps(CLEAN).encode(), b'{"order_id": "a b"}'
    long = b'{"order_id": "' + b"a" * 1000 + b'"}'
    file = tmp_path / "a.ndjson"
    for rows in ([row, long, bad], [long, row, bad], [row, bad, long], [long, long, row, bad]):
        file.write_bytes(content_of(rows))
        lines = {rows.index(bad) + 1}
        for size, count in itertools.product((50, 333, 1500, 1 << 20), (1, 2)):
            if count == 2 and size < 1500:
                continue  # processes are for large chunks
            found, report = told(str(file), Bulk(jobs=count, size=size, longest=500))
            assert {one[1] for one in found} == lines
            assert {one[5] for one in found} == {f"/{rows.index(bad)}"}
            assert (report.orders, report.unjudged) == (2, rows.count(long))
            err = capsys.readouterr().err
            assert f"a.ndjson:{rows.index(long) + 1}: not judged: the row has over 500 bytes" in err
            assert "aaaa" not in err


def test_many_rows_over_the_limit_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(b"a" * 20 + (b"\n" + b"a" * 20) * (MOST_LOGGED + 1))
    for count in (1, 2):
        _, report = told(str(file), Bulk(jobs=count, size=8, longest=10))
        assert report.unjudged == MOST_LOGGED + 2
        err = capsys.readouterr().err
        assert err.count("not judged") == MOST_LOGGED
        assert "2 more rows are too long" in err


def test_a_row_of_100_mb_takes_no_such_memory(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    with file.open("wb") as written:
        written.write(b'{"order_id": "')
        written.truncate(100_000_000)
        written.seek(100_000_000)
        written.write(b'"}\n{"order_id": "a b"}\n')
    status, kilobytes, out, err = measured("check", str(file))
    assert status == 2
    assert "a.ndjson:1: not judged: the row has over 16777216 bytes" in err
    assert "a.ndjson:2:14: error: order_id may hold only" in out
    assert kilobytes < 100_000


def test_memory_does_not_grow_with_the_input(tmp_path: Path) -> None:
    small, large = tmp_path / "s.ndjson", tmp_path / "l.ndjson"
    rows = content_of(
        [*[json.dumps(CLEAN | {"udf6": "a" * 200}).encode()] * 199, b'{"order_id": " "}']
    )
    small.write_bytes(rows * (1_000_000 // len(rows)))
    large.write_bytes(rows * (20_000_000 // len(rows)))
    used = [measured("check", *TWICE, str(file))[1] for file in (small, large)]
    assert used[1] - used[0] < 8_000  # kB


LAUNCHER = """
import os, sys
pid = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(pid, 0)
print(f"\\n{usage.ru_maxrss}", file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def measured(*arguments: str) -> tuple[int, int, str, str]:
    """The command in a process of its own: its status, greatest size in kB, output and log.

    It is started by a small process: a child's greatest size is at least that of its parent.
    """
    done = subprocess.run(
        [sys.executable, "-c", LAUNCHER, "-m", "juspay_rules", *arguments],
        cwd=ROOT,
        env=UNMEASURED,
        capture_output=True,
        text=True,
        check=False,
    )
    log, _, kilobytes = done.stderr.rstrip().rpartition("\n")
    return done.returncode, int(kilobytes), done.stdout, log


def resumed(err: str) -> int:
    (place,) = re.findall(r"--resume-from (\d+)", err)
    return int(place)


def test_a_gzip_file_cut_off_anywhere_is_judged_up_to_there_and_resumed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was said before the stop and what is said after it are what one run says."""
    content = content_of([*ROWS, *ROWS])
    packed = gzip.compress(content[:700]) + b"\0" * 5 + gzip.compress(content[700:])
    file, whole = tmp_path / "a.ndjson.gz", tmp_path / "whole" / "a.ndjson.gz"
    whole.parent.mkdir()
    whole.write_bytes(packed)
    wanted, orders, unjudged = expected(str(whole), content)
    for length in range(0, len(packed), 3):
        file.write_bytes(packed[:length])
        first, one = told(str(file), Bulk(size=300))
        err = capsys.readouterr().err
        if "to its end" not in err:
            assert length == len(gzip.compress(content[:700])) or packed[length - 1] == 0
            continue
        assert "its gzip data is cut off" in err
        second, two = told(str(whole), Bulk(size=300, resume_from=resumed(err)))
        capsys.readouterr()
        assert [row[1:] for row in first + second] == [row[1:] for row in wanted]
        assert one.orders + two.orders == orders
        assert one.unjudged - 1 + two.unjudged == unjudged


def test_zeros_between_gzip_files_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BLOCK", 8)
    parts = [gzip.compress(b"a\n"), bytes(20), gzip.compress(b"b\n"), bytes(9)]
    unpack = reading.Gunzip(io.BytesIO(b"".join(parts)).read)
    assert [unpack.read(100), unpack.read(100), unpack.read(100)] == [b"a\n", b"b\n", b""]


@pytest.mark.parametrize("place", [12, 40, -3])
def test_broken_gzip_data_stops_the_file_and_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: int
) -> None:
    packed = bytearray(gzip.compress(content_of(ROWS * 3)))
    packed[place] ^= 0x55
    bad, good = tmp_path / "bad.jsonl.gz", tmp_path / "good.jsonl"
    bad.write_bytes(packed)
    good.write_bytes(json.dumps(CLEAN).encode())
    assert main(["check", str(bad), str(good)]) == 2
    out, err = capsys.readouterr()
    assert "is not judged to its end: its gzip data is broken; " in err
    assert "good.jsonl" not in err
    assert " orders, " in out or "1 order, " in out


@given(
    stop=st.integers(0, 3 * len(ROWS)),
    size=st.sampled_from([1, 200, 1 << 20]),
    packed=st.booleans(),
)
def test_two_runs_from_any_row_are_one(
    tmp_path_factory: pytest.TempPathFactory, stop: int, size: int, packed: bool
) -> None:
    """Run A up to a row and run B from there say and count what one run does."""
    rows = ROWS * 3
    content = content_of(rows)
    head = content_of(rows[:stop]) if stop else b""
    folder = tmp_path_factory.mktemp("resume")
    name = "a.ndjson.gz" if packed else "a.ndjson"
    first, whole = folder / "first" / name, folder / name
    first.parent.mkdir()
    first.write_bytes(gzip.compress(head) if packed else head)
    whole.write_bytes(gzip.compress(content) if packed else content)
    place = Place()
    one, counts = told(str(first), Bulk(size=size))
    two, more = told(str(whole), Bulk(size=size, resume_from=len(head)), place)
    wanted, orders, _ = expected(str(whole), content)
    assert [row[1:] for row in one + two] == [row[1:] for row in wanted]
    assert counts.orders + more.orders == orders
    assert (place.offset, place.line) == (len(content), len(rows) + 1)


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (1, "no row begins at byte 1"),
        (30, "no row begins at byte 30"),
        (10_000, "there is no byte 10000"),
    ],
)
def test_a_place_where_no_row_begins_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], start: int, said: str
) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(content_of([b"{}", json.dumps(CLEAN).encode(), json.dumps(CLEAN).encode()]))
    assert main(["check", "--resume-from", str(start), str(file)]) == 2
    assert said in capsys.readouterr().err
    monkey = Bulk(size=8, longest=20, resume_from=30)
    with pytest.raises(ValueError, match="no row begins at byte 30"):
        told(str(file), monkey)


def test_resuming_takes_one_ndjson_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, other = tmp_path / "a.ndjson", tmp_path / "a.json"
    rows.write_bytes(content_of(ROWS[:1]))
    other.write_bytes(ROWS[0])
    for files in ([str(rows), str(rows)], [str(other)]):
        assert main(["check", "--resume-from", "5", *files]) == 2
        assert "--resume-from takes one" in capsys.readouterr().err


def large(folder: Path, rows: int = 30_000) -> Path:
    """More chunks than are handed out at once; one row in a hundred breaks rules, so that the report
    is more than a pipe holds."""
    file = folder / "large.ndjson"
    order = json.dumps(CLEAN | {"udf6": "a" * 250}).encode()
    file.write_bytes(
        content_of([*[order] * 99, b'{"order_id": "a b", "amount": "1"}']) * (rows // 100)
    )
    return file


@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_a_killed_worker_is_said_with_the_place_to_go_on(tmp_path: Path, suffix: str) -> None:
    file = large(tmp_path)
    content = file.read_bytes()
    if suffix:
        file = file.with_suffix(".ndjson.gz")
        file.write_bytes(gzip.compress(content, 1))
    command = [*COMMAND, "--jobs", "2", str(file)]
    with subprocess.Popen(
        command, cwd=ROOT, env=UNMEASURED, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        head = run.stdout.readline()
        os.kill(worker_of(run.pid), signal.SIGKILL)
        out, err = run.stdout.read(), run.stderr.read()
    assert run.returncode == 2
    assert "a worker process ended by signal 9" in err
    assert "Traceback" not in err
    done = subprocess.run(
        [*command[:-1], "--resume-from", str(resumed(err)), str(file)],
        cwd=ROOT,
        env=UNMEASURED,
        capture_output=True,
        text=True,
        check=False,
    )
    assert lines(head + out) + lines(done.stdout) == lines(whole_output(file))


def lines(output: str) -> list[dict[str, Any]]:
    """The findings of a report; the number in a fingerprint counts from where a run begins."""
    rows = [json.loads(line) for line in output.splitlines()]
    return [
        {key: value for key, value in row.items() if key != "fingerprint"}
        for row in rows
        if row["type"] == "finding"
    ]


def whole_output(file: Path) -> str:
    done = subprocess.run(
        [*COMMAND, str(file)],
        cwd=ROOT,
        env=UNMEASURED,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def worker_of(parent: int) -> int:
    """A process that the parent has spawned to judge."""
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text(encoding="utf-8")
            called = (status.parent / "cmdline").read_bytes()
        except OSError:  # gone meanwhile
            continue
        if f"PPid:\t{parent}\n" in text and b"spawn_main" in called:
            return int(status.parent.name)
    raise AssertionError("no worker")


def test_ctrl_c_leaves_whole_lines_and_the_place_to_go_on(tmp_path: Path) -> None:
    file = large(tmp_path)
    for count in ("1", "2"):
        command = [*COMMAND, "--jobs", count, str(file)]
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=UNMEASURED,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as run:
            assert run.stdout is not None
            assert run.stderr is not None
            head = run.stdout.readline()
            os.killpg(run.pid, signal.SIGINT)  # as a terminal does: the workers too
            out, err = run.stdout.read(), run.stderr.read()
        assert run.returncode == 130
        assert "Traceback" not in err
        assert err.endswith("juspay-rules: interrupted\n")
        done = subprocess.run(
            [*command[:-1], "--resume-from", str(resumed(err)), str(file)],
            cwd=ROOT,
            env=UNMEASURED,
            capture_output=True,
            text=True,
            check=False,
        )
        assert lines(head + out) + lines(done.stdout) == lines(whole_output(file))


def test_a_full_disk_leaves_what_was_reported_before_the_place(tmp_path: Path) -> None:
    """The report is cut back to the last chunk that was written whole, so that nothing comes twice."""
    file = large(tmp_path)
    wanted = whole_output(file)
    script = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({len(wanted) // 2}, {len(wanted) // 2}))\n"
        "from juspay_rules.cli import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    report = tmp_path / "report.txt"
    with report.open("wb") as sink:
        done = subprocess.run(
            [sys.executable, "-c", script, *CHECK, str(file)],
            cwd=ROOT,
            env=UNMEASURED,
            stdout=sink,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "cannot write the report: File too large" in done.stderr
    assert "Traceback" not in done.stderr
    rest = subprocess.run(
        [*COMMAND, "--resume-from", str(resumed(done.stderr)), str(file)],
        cwd=ROOT,
        env=UNMEASURED,
        capture_output=True,
        text=True,
        check=False,
    )
    written = report.read_text(encoding="utf-8")
    assert written
    assert written.endswith("\n")
    assert lines(written) + lines(rest.stdout) == lines(wanted)


def test_what_was_written_after_the_place_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report"
    before = os.dup(1)
    try:
        with report.open("wb") as sink:
            os.dup2(sink.fileno(), 1)
        with os.fdopen(1, "w", closefd=False) as stdout:
            monkeypatch.setattr(sys, "stdout", stdout)
            place = Place()
            stdout.write("first\n")
            place.advance(10, 2)
            stdout.write("second\nhal")
            stdout.flush()
            place.cut_back()
    finally:
        os.dup2(before, 1)
        os.close(before)
    assert report.read_text(encoding="utf-8") == "first\n"


def test_a_full_device_is_said_with_the_place(tmp_path: Path) -> None:
    file = large(tmp_path, 200)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, str(file)],
            cwd=ROOT,
            env=UNMEASURED,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert resumed(done.stderr) == 0
    assert "cannot write the report: No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input_holds_rows_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for content in (content_of(ROWS), gzip.compress(content_of(ROWS))):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert main(["check", *TWICE, "--input", "ndjson", "-"]) == 2
        out, _ = capsys.readouterr()
        assert out.startswith("<stdin>:4:")
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["check", "--input", "ndjson", "-"]) == 2
    assert "standard input is closed" in capsys.readouterr().err


def test_what_cannot_be_read_or_holds_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.ndjson"
    empty.write_bytes(b"\n \n")
    assert main(["check", str(empty), str(tmp_path / "none.ndjson"), str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert "empty.ndjson holds no order" in err
    assert "cannot read" in err
    assert "No such file" in err


def test_a_file_that_cannot_be_read_on_is_said_with_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(content_of([json.dumps(CLEAN).encode()] * 10))
    read = Source._bytes

    def failing(self: Source, size: int) -> bytes:
        if self.taken > 400:
            raise OSError(5, "Input/output error")
        return read(self, size)

    monkeypatch.setattr(Source, "_bytes", failing)
    _, report = told(str(file), Bulk(size=200))
    err = capsys.readouterr().err
    assert "it cannot be read on (Input/output error)" in err
    assert 0 < resumed(err) <= 402
    assert report.orders == resumed(err) // (len(json.dumps(CLEAN)) + 1)


def test_a_worker_reads_its_range_or_says_why_not(tmp_path: Path) -> None:
    from multiprocessing import Pipe

    file = tmp_path / "a.ndjson"
    file.write_bytes(content_of([json.dumps(CLEAN).encode(), b'{"order_id": "QZ7X b"}']))
    size = file.stat().st_size
    ours, theirs = Pipe()
    for task in ((0, size), (0, size + 1), file.read_bytes()):
        ours.send(task)
    thread = threading.Thread(target=workers.work, args=(theirs, VALIDATOR, 1 << 20, str(file)))
    thread.start()
    answers = [ours.recv() for _ in range(3)]
    file.unlink()
    ours.send((0, size))
    answers.append(ours.recv())
    ours.close()
    thread.join(10)
    assert not thread.is_alive()
    first, short, third, gone = answers
    assert isinstance(first, Judged)
    assert [row.payload for row in first.said] == [None]
    assert (first.orders, third.orders) == (2, 2)
    assert short == "it became shorter meanwhile"
    assert gone == "it cannot be read on (No such file or directory)"


def test_no_value_crosses_from_a_worker() -> None:
    import pickle

    found = Judge(VALIDATOR).judged(b'{"order_id": "QZ7X b", "udf1": "QZ7X"}\n')
    assert b"QZ7X" not in pickle.dumps(found)


def test_a_worker_that_says_why_it_stopped_stops_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(content_of([json.dumps(CLEAN).encode()] * 9))
    with workers.Workers(1, VALIDATOR, 1 << 20, str(file)) as crew:
        chunk = cutting.Chunk(0, file.read_bytes(), 10 * file.stat().st_size)
        chunk.content = b"x" * chunk.length
        with pytest.raises(StoppedError, match="it became shorter meanwhile"):
            list(crew.judged([chunk]))
        process, connection = crew._workers[0]
        assert process.pid is not None
        os.kill(process.pid, signal.SIGSTOP)
        told_of = crew.judged(iter([cutting.Chunk(0, b"a\n", 2)]))
        threading.Timer(0.1, process.kill).start()
        with pytest.raises(StoppedError, match="ended by signal 9"):
            next(told_of)
        process.join()
        connection.close()
        with pytest.raises(StoppedError, match="ended by signal 9"):
            list(crew.judged([cutting.Chunk(0, b"a\n", 2)] * 2))


def test_order_ids_of_rows_that_break_nothing_are_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    other = json.dumps(CLEAN | {"description": "caf\u00e9"}).encode()
    rows = [
        *[json.dumps(CLEAN).encode()] * (FIRST_ROWS + 2),
        b"",
        other,
        b'{"order_id": "a b"}',
        other,
    ]
    file.write_bytes(content_of(rows))
    asked: list[tuple[str, int]] = []

    class Asked(Case):
        def came_before(self, order_ids: list[str | None], name: str, line: int) -> Iterable[int]:
            lines = [(one, line + index) for index, one in enumerate(order_ids)]
            asked.extend((one, place) for one, place in lines if one is not None)
            again = (FIRST_ROWS + 1, FIRST_ROWS + 6)
            return [index for index, (_, place) in enumerate(lines) if place in again]

    gate = gate_of(str(file))
    case = Asked(gate, Scope(VALIDATOR, None, {}), None, [])
    with Source(str(file)) as source:
        bulk = Rows(str(file), case, gate, Bulk(), Place())
        said = [(payload, found) for payload, found in bulk.said(source)]
    lines_asked = [line for line, row in enumerate(rows, 1) if row and b"a b" not in row]
    assert asked == [("order1", line) for line in lines_asked]
    places = [(one.document.first_line, one.path, len(found)) for one, found in said]
    assert places == [
        (FIRST_ROWS + 1, f"/{FIRST_ROWS}", 0),
        (FIRST_ROWS + 5, f"/{FIRST_ROWS + 3}", 5),
        (FIRST_ROWS + 6, f"/{FIRST_ROWS + 4}", 0),
    ]
    assert all(payload.order is not None for payload, _ in said)


def test_findings_over_a_number_of_each_rule_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(content_of([b'{"order_id": "a b"}'] * 3))
    assert main(["check", *TWICE, "--max-per-rule", "1", str(file)]) == 1
    out = capsys.readouterr().out
    assert out.count("[order_id.pattern]") == 1
    assert "3 orders, 6 errors, 9 warnings, 10 findings not shown" in out


def test_a_count_keeps_a_place_and_no_document() -> None:
    report = Report("p", "documented", max_findings=0)
    payload = next(iter(payloads(Document("a", b'{\n "order_id": "a b"}'), "json")))
    found = list(findings(payload, VALIDATOR))
    assert not any(map(report.add, found))
    first = report.by_rule["order_id.pattern"].first
    assert (first.file, first.line, first.column) == ("a", 2, 14)
    assert not hasattr(first, "document")
    assert report.omitted == len(found)


def test_an_interrupt_waits_while_findings_are_written() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupts() as interrupts:
        interrupts.hold()
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0)
        with pytest.raises(KeyboardInterrupt):
            interrupts.release()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_on_a_terminal_once_the_work_is_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("rich")
    for wanted, long, drawn in ((True, -1.0, True), (True, 60.0, False), (False, -1.0, False)):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setattr(progress, "LONG", long)
        with progress.Bar(100, wanted=wanted) as bar:
            bar.update(50)
            bar.update(60)
        assert ("checking" in terminal.getvalue()) == drawn


def test_without_rich_there_is_no_bar_and_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "LONG", -1.0)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with progress.Bar(None, wanted=True) as bar:
        bar.update(50)
    assert terminal.getvalue() == ""


def test_rows_are_counted_without_a_look_at_each(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cutting.counted(b"a\nb\n") == (2, 2)
    assert cutting.counted(b"a\nb") == (2, 2)
    assert cutting.counted(b"\na\n \r\n\x0b\nb") == (5, 2)


def fields_by_regex() -> list[tuple[str, str]]:
    """A profile and a key for each regex."""
    found = {
        regex: (profile, key) for profile, keys in FIELDS.items() for key, regex in keys.items()
    }
    return sorted(found.values())


@pytest.mark.parametrize(("profile", "key"), fields_by_regex())
@given(data=st.data())
@settings(max_examples=60)
def test_a_raw_value_breaks_no_rule(data: st.DataObject, profile: str, key: str) -> None:
    """What a field's regex takes is JSON of a value that the field's rules accept."""
    text = data.draw(st.from_regex(re.compile(FIELDS[profile][key]), fullmatch=True))
    try:
        value = json.loads(text.decode())
    except UnicodeDecodeError:
        return  # a chunk that is no UTF-8 is parsed row by row
    broken = Validator(profile=profile).collect_violations(CLEAN | {key: value})
    assert [one.rule_id for one in broken if one.field == key] == []


ONE_WRONG = """
import json, sys
from juspay_rules import Validator
from juspay_rules.cli.bulk.judge import Judge
profile = Validator().rules()
fields = profile.fields.items()
texts = {key: sys.argv[1] for key, field in fields if "order.control-character" in field[2]("x\\x01", {})}
row = {"order_id": "a1", "amount": "1.00", "currency": "INR", "customer_id": "c", **texts}
rows = [json.dumps({**row, "customer_email": one}) + "\\n" for one in ("a@b.co", "a b")]
judge = Judge(Validator())
assert not judge.judged((rows[0] * 300).encode()).said
assert {one[2].field for one in judge.judged(rows[1].encode()).said[0].said} == {"customer_email"}
print(len(texts))
"""


@pytest.mark.parametrize("text", ["short", "ab 1 cd"])
def test_a_value_at_fault_behind_many_texts_takes_no_longer(text: str) -> None:
    """Each text may be taken in two ways: a row tried in both of each would take years."""
    command = [sys.executable, "-c", ONE_WRONG, text]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 30


def test_what_no_pattern_may_take_is_parsed_however_it_looks() -> None:
    order = json.dumps(CLEAN | {"udf6": "x" * 99}).encode()
    judge = Judge(VALIDATOR, longest=100 * len(order))
    judge.judged(content_of([order] * (FIRST_ROWS + 1)))
    (row,) = judge.judged(order.replace(b"xx", b"\xff\xff")).said
    assert [said[2].rule_id for said in row.said] == ["body.encoding"]
    small = Judge(VALIDATOR, longest=len(order) - 1)
    small._patterns = judge._patterns
    found = small.judged(content_of([order, json.dumps(CLEAN).encode()]))
    assert [(row.line, row.is_too_long) for row in found.said] == [(0, True)]
    assert found.orders == 1


@pytest.mark.parametrize("profile", sorted(FIELDS))
def test_the_vectors_know_each_limit_of_a_raw_value(profile: str) -> None:
    """No value of a vector that breaks a rule is taken, and most that break none are: else the
    patterns would be right, and of no use."""
    validator = Validator(profile=profile)
    known = total = 0
    for vector in vectors(profile):
        order = vector.get("order")
        if not isinstance(order, dict):
            continue
        broken = {one.field for one in validator.collect_violations(order)}
        for key, value in order.items():
            regex = FIELDS[profile].get(key)
            text = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
            taken = regex is not None and re.fullmatch(regex, text) is not None
            if key in broken:
                assert not taken, (key, value)
            else:
                total += 1
                known += taken
    assert known > 0.8 * total > 0


def test_a_run_that_stops_between_rows_names_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(content_of([b'{"order_id": "a b"}'] * 2))
    gate = gate_of(str(file))
    found = rows_of(str(file), gate.case(str(file)), gate)
    assert next(found).line == 1
    found.close()
    assert resumed(capsys.readouterr().err) == 0

    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys.stdout, "flush", full)
    gate = gate_of(str(file))
    with pytest.raises(UnwritableError, match="No space left on device"):
        list(rows_of(str(file), gate.case(str(file)), gate))
    monkeypatch.undo()
    assert resumed(capsys.readouterr().err) == 0


def test_a_row_without_an_order_id_is_no_other_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b'[{"amount": "1"}, {"amount": "1"}, {"order_id": "", "amount": "1"}]')
    assert main(["check", "--no-config", "--format", "json", str(file)]) == 1
    assert "gate.duplicate-order-id" not in capsys.readouterr().out


def test_rows_in_a_folder_are_judged_in_bulk_where_the_first_is_an_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then no reader holds the file whole, and an error in a later row is found nevertheless."""
    (tmp_path / "orders.ndjson").write_bytes(content_of([json.dumps(CLEAN).encode(), b'{"a": 1}']))
    (tmp_path / "packed.ndjson.gz").write_bytes(gzip.compress(content_of(ROWS[:1])))
    (tmp_path / "cut.ndjson.gz").write_bytes(b"\x1f\x8b" + b"\xff" * 20)
    (tmp_path / "log.ndjson").write_bytes(content_of([b'{"level": "info"}']))
    read: list[str] = []

    def noted(name: str) -> bytes:
        read.append(Path(name).name)
        return read_whole(name)

    monkeypatch.setattr(check, "read", noted)
    assert main([*CHECK, str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert read == ["cut.ndjson.gz", "log.ndjson"]
    assert "orders.ndjson" in out
    assert "order_id.required" in out
    assert "cut.ndjson.gz" in err
