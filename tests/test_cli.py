"""The command, as its user runs it."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from juspay_rules.cli import main
from juspay_rules.cli.document import Document
from juspay_rules.cli.formats import FORMATS
from juspay_rules.cli.inputs import curl_input, payloads
from juspay_rules.validator import Validator
from tests.conftest import ROOT
from tests.rendering import REPORT

SAMPLES = ROOT / "tests/cases/samples"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


def found(capsys: pytest.CaptureFixture[str], file: Path, *options: str) -> list[tuple[str, int]]:
    """Rule ids and lines of one file, from the JSON report."""
    _, out, _ = run(capsys, "check", "--format", "json", *options, str(file))
    report = json.loads(out)
    REPORT.validate(report)
    return [(row["rule_id"], row["line"]) for row in report["violations"]]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def test_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = write(tmp_path, "good.json", '{"order_id": "1", "amount": "1"}')
    bad = write(tmp_path, "bad.json", '{"order_id": "a b", "amount": "1"}')
    none = write(tmp_path, "none.json", "{")
    assert run(capsys, "check", str(good))[0] == 0
    assert run(capsys, "check", str(good), str(bad))[0] == 1
    assert run(capsys, "check", str(bad), str(none))[0] == 2
    status, out, err = run(capsys, "check", str(tmp_path / "absent.json"), str(bad))
    assert status == 2
    assert "cannot read" in err
    assert "No such file" in err
    assert "1 order, 1 error" in out
    assert "1 not judged" in out
    status, _, err = run(capsys, "check", "--profile", "credpay", str(good))
    assert status == 2
    assert err.startswith("juspay-rules: unknown profile 'credpay'")
    with pytest.raises(SystemExit) as caught:
        main([])
    assert caught.value.code == 2


def test_a_value_has_its_own_line_and_an_unknown_key_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        '\n{\n "a": {"order_id": 1},\r\n "order_id"\n:\n"a b" ,"x":[1\n,2],\n "amount" : "1,5"\n}\n'
    )
    file = write(tmp_path, "order.json", text)
    assert [row for row in found(capsys, file) if not row[0].endswith(".required")] == [
        ("order.additionalProperties", 3),
        ("order_id.pattern", 6),
        ("order.additionalProperties", 6),
        ("amount.pattern", 8),
    ]


def test_ndjson_rows_are_orders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = '{"order_id": "a b", "amount": "1"}\n\n{"order_id": "1", "amount": "1"\n{"amount": "1,5", "order_id": "1"}\n'
    file = write(tmp_path, "orders.ndjson", text)
    errors = [
        row
        for row in found(capsys, file, "--ignore", "order_id.required")
        if "required" not in row[0]
    ]
    assert errors == [("order_id.pattern", 1), ("body.syntax", 3), ("amount.pattern", 4)]
    by_content = write(tmp_path, "orders.txt", '{"order_id": "a b"}\n{"amount": "x"}\n')
    rows = found(capsys, by_content)
    assert ("order_id.pattern", 1) in rows
    assert ("amount.pattern", 2) in rows


def test_a_syntax_error_has_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, write(tmp_path, "x.json", '{\n\n"a": nope}')) == [("body.syntax", 3)]
    assert found(capsys, write(tmp_path, "y.json", "")) == [("body.syntax", 1)]


def test_prose_is_no_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "check", str(write(tmp_path, "notes.txt", "hello world\na=b")))
    assert status == 2
    assert "notes.txt holds no order" in err
    text = "Set X=1 first.\n\n    curl -d 'order_id=a b&amount=1' x\n"
    assert ("order_id.pattern", 3) in found(capsys, write(tmp_path, "notes.md", text))


def test_a_key_sent_twice_is_named_with_its_second_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '{\n"order_id": "1",\n"udf1": "a",\n"udf1": "b"}'
    assert found(capsys, write(tmp_path, "a.json", text)) == [("body.duplicate-key", 4)]
    _, out, _ = run(capsys, "check", str(tmp_path / "a.json"))
    assert "a.json:4:1: error: udf1: the body holds the same key twice" in out


def test_a_form_body(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "body.txt", "order_id=a+b&amount=1\n&x=1\n")
    rows = [row for row in found(capsys, file) if not row[0].endswith(".required")]
    assert rows == [
        ("order_id.pattern", 1),
        ("amount.pattern", 1),
        ("order.additionalProperties", 2),
    ]


def test_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b"order_id=a%20b&amount=1"))
    monkeypatch.setattr(sys, "stdin", stream)
    status, out, _ = run(capsys, "check", "-")
    assert status == 1
    assert "\n<stdin>:1:10: error: order_id may hold only" in out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert run(capsys, "check", "-")[2] == "juspay-rules: standard input holds no order\n"


def test_curl_is_known_by_its_first_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "command.txt", "curl -d 'order_id=a b&amount=1'")
    assert ("order_id.pattern", 1) in found(capsys, file)


def test_the_json_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "bad.json", '{"order_id": "a b", "amount": "1"}')
    _, out, _ = run(capsys, "check", "--format", "json", "--policy", "strict", str(file))
    report: dict[str, Any] = json.loads(out)
    assert report["policy"] == "strict"
    assert report["orders"] == 1
    assert report["errors"] == len(report["violations"])
    pattern = next(row for row in report["violations"] if row["rule_id"] == "order_id.pattern")
    assert sorted(pattern) == [
        "column",
        "end_column",
        "end_line",
        "field",
        "file",
        "fingerprint",
        "hint",
        "instance_path",
        "line",
        "message",
        "path",
        "rule_id",
        "severity",
    ]
    assert pattern["file"] == str(file)


def test_no_key_drives_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "x.json", '{"order_id\\u001b": "1", "amount": "1", "order_id": "1"}')
    _, out, _ = run(capsys, "check", str(file))
    assert "\x1b" not in out
    assert "order_id\\x1b: no document of this profile lists this key" in out


@pytest.mark.parametrize(
    "row", sorted((ROOT / "tests/cases/curl").glob("*.curl")), ids=lambda path: path.stem
)
def test_curl(row: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file says in its first line, a comment, which rules it raises at which lines."""
    head = row.read_bytes().split(b"\n", 1)[0].decode()
    wanted = [pair.rpartition(":") for pair in head.removeprefix("# raises").split()]
    ignored = ("order.additionalProperties", "gate.duplicate-order-id")
    rows = found(capsys, row, *(word for rule in ignored for word in ("--ignore", rule)))
    rows = [row for row in rows if not row[0].endswith(".required")]
    assert rows == [(rule, int(line)) for rule, _, line in wanted]


def test_curl_after_a_comment_a_byte_order_mark_or_a_shebang(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = "curl -d 'order_id=a b&amount=1' x\n"
    for start in ("# a comment\n", "\ufeff", "#!/bin/sh\nset -e\n"):
        file = write(tmp_path, "command", f"{start}{command}")
        assert ("order_id.pattern", start.count("\n") + 1) in found(capsys, file)


@pytest.mark.parametrize("name", ["empty.curl", "empty.ndjson", "words.sh"])
def test_a_file_that_holds_no_order_is_not_clean(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "check", str(write(tmp_path, name, "\n# nothing\n"[:1])))
    assert status == 2
    assert f"{name} holds no order" in err
    assert "0 orders" in out


def test_a_key_that_looks_like_json_is_only_an_unknown_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "a.form", "order_id=a1&amount=-1.00&{b=2\n&c=1")
    assert [row for row in found(capsys, file) if "required" not in row[0]] == [
        ("amount.minimum", 1),
        ("order.additionalProperties", 1),
        ("order.additionalProperties", 2),
    ]


def test_policy_and_overrides_reach_what_is_said_of_a_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sample = SAMPLES / "sea-ec-sdk.curl"
    rows = found(capsys, sample, "--ignore", "curl.missing-space")
    assert "curl.missing-space" not in [rule for rule, _ in rows]
    status, out, _ = run(capsys, "check", "--policy", "strict", str(sample))
    assert status == 1
    assert "1 order, 6 errors, 0 warnings" in out
    status, _, err = run(capsys, "check", "--ignore", "body.syntax", str(sample))
    assert status == 2
    assert "body.syntax cannot be set: it is said of what is no order" in err


@pytest.mark.parametrize("sink", ["/dev/full", "closed"])
def test_a_report_that_cannot_be_written_is_status_2_without_a_traceback(sink: str) -> None:
    command = [sys.executable, "-m", "juspay_rules", "check", str(SAMPLES / "sea-ec-sdk.curl")]
    if sink == "closed":
        reader, writer = os.pipe()
        os.close(reader)
    else:
        writer = os.open(sink, os.O_WRONLY)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    os.close(writer)
    assert done.returncode == 2
    assert done.stderr.startswith(b"juspay-rules: cannot write the report: ")
    assert b"Traceback" not in done.stderr


def test_closed_standard_input_is_status_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    status, _, err = run(capsys, "check", "-")
    assert status == 2
    assert "standard input is closed" in err


@pytest.mark.parametrize("layout", FORMATS)
def test_no_value_appears_in_a_report(
    layout: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = {key: f" QZ7X-PRIVATE-{key}" for key in ("order_id", "amount", "udf1", "return_url")}
    order |= {"customer_email": "QZ7X-PRIVATE", "QZ7X PRIVATE \u00e9": "QZ7X"}
    bodies = {
        "a.json": json.dumps(order),
        "b.txt": urlencode(order),
        "c.json": '{"order_id": QZ7X-PRIVATE}',
        "d.curl": "curl " + " ".join(f"--data-urlencode '{k}={v}'" for k, v in order.items()),
    }
    files = [str(write(tmp_path, name, body)) for name, body in bodies.items()]
    status, out, err = run(capsys, "check", "--format", layout, "--policy", "strict", *files)
    assert status == 2
    assert "order_id.pattern" in out
    assert "QZ7X" not in out + err


def test_it_runs_as_a_module_in_an_ascii_terminal(tmp_path: Path) -> None:
    file = write(tmp_path, "x.json", '{"order_id\u00e9": "1"}')
    done = subprocess.run(
        [sys.executable, "-m", "juspay_rules", "check", str(file)],
        env={**os.environ, "LANG": "C", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 1, done.stderr
    assert b"order_id\\xe9: no document" in done.stdout
    assert done.stderr == b""


@pytest.mark.parametrize(
    "piece", [" ", "!", "env-", "; a=b;", "curl x\n", "(a=", "a=env ", "!a/", "curl ", "env a=b "]
)
def test_a_text_is_searched_for_commands_in_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.perf_counter()
    list(curl_input.payloads(Document("a.curl", text.encode())))
    assert time.perf_counter() - start < 10  # seconds; a quadratic search takes minutes


def test_an_empty_pair_of_a_form_has_no_line() -> None:
    (payload,) = payloads(Document("order.txt", b"order_id=a&&\namount=1&"))
    assert payload.order is not None
    found = Validator().collect_violations(payload.order)
    places = {one.rule_id: payload.document.position(payload.span_of(one)[0]) for one in found}
    assert places["currency.required"] == (1, 1)
    assert places["amount.required"] == (1, 1)
    assert places["order.additionalProperties"] == (2, 1)


def test_findings_that_are_not_shown_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "a.json", '{"order_id": "a b", "amount": "x"}')
    status, out, _ = run(capsys, "check", "--max-findings", "1", str(file))
    assert status == 1
    assert "1 order, 2 errors, 3 warnings, 4 findings not shown" in out
    assert [line for line in out.splitlines() if line.startswith(str(file))] == [
        out.splitlines()[0]
    ]
    assert "  error   1  amount.pattern" in out


def test_the_help_is_as_wide_as_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns, widest in (("60", 58), ("1", 58), ("wide", 78), ("", 78)):
        monkeypatch.setenv("COLUMNS", columns)
        with pytest.raises(SystemExit) as caught:
            main(["check", "--help"])
        assert caught.value.code == 0
        lines = [line for line in capsys.readouterr().out.splitlines() if "{" not in line]
        assert max(map(len, lines)) <= widest
