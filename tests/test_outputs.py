"""Where formats go: standard output, files that are there whole or not at all, pipes."""

import json
import os
import resource
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from juspay_rules.cli import main, outputs
from juspay_rules.cli.finding import Report
from juspay_rules.cli.formats import text_format
from tests.conftest import ROOT
from tests.test_formats import BAD, GOOD, held


@pytest.fixture
def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a file that breaks rules, in the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.json").write_text(json.dumps(BAD))
    return "bad.json"


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of a call that cannot run."""
    assert main(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.removeprefix("juspay-rules: ").rstrip("\n")


def left(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_each_format_goes_to_its_file_and_one_to_standard_output(
    bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--format", "sarif", "--output", "a.sarif", "--format", "junit"]
    arguments += ["--output", "b.xml", "--format", "ndjson"]
    assert main(["check", *arguments, bad]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    held("ndjson", out)
    held("sarif", (tmp_path / "a.sarif").read_text())
    held("junit", (tmp_path / "b.xml").read_text())
    assert left(tmp_path) == ["a.sarif", "b.xml", "bad.json"]
    assert main(["check", "--format", "gitlab", "--output", "c.json", bad]) == 1
    assert capsys.readouterr() == ("", "")


def test_contradictions_are_refused_before_a_file_is_read(
    bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two = refusal(capsys, "--format", "json", "--format", "sarif", bad)
    assert two == (
        "the formats json and sarif both go to standard output: "
        "give one of them a file of its own, --format sarif --output FILE"
    )
    first = refusal(capsys, "--output", "x", "--format", "json", bad)
    assert first == "--output x: write the --format that it is for before it"
    twice = refusal(capsys, "--format", "json", "--output", "x", "--output", "y", bad)
    assert twice == "--output y: write the --format that it is for before it"
    one_file = ["--format", "json", "--output", "x", "--format", "sarif", "--output", "x"]
    assert "the formats json and sarif both go to x: " in refusal(capsys, *one_file, bad)
    assert left(tmp_path) == ["bad.json"]
    assert outputs.pairs([]) == [("text", None)]


def test_a_file_that_cannot_be_written_is_named(
    bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, why in (("no/x", "No such file or directory"), (".", "Is a directory")):
        said = refusal(capsys, "--format", "json", "--output", name, bad)
        assert said == f"cannot write {name}: {why}"
    # The first file is not left behind where the second cannot be opened.
    pair = ["--format", "json", "--output", "x", "--format", "sarif", "--output", "no/y"]
    assert refusal(capsys, *pair, bad) == "cannot write no/y: No such file or directory"
    assert left(tmp_path) == ["bad.json"]


def test_a_file_keeps_its_mode_and_a_link_its_target(
    bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text("old")
    kept.chmod(0o604)
    (tmp_path / "link.json").symlink_to("kept.json")
    mask = os.umask(0o027)
    try:
        assert main(["check", "--format", "json", "--output", "link.json", bad]) == 1
        assert main(["check", "--format", "json", "--output", "new.json", bad]) == 1
    finally:
        os.umask(mask)
    assert (tmp_path / "link.json").is_symlink()
    held("json", kept.read_text())
    assert stat.S_IMODE(kept.stat().st_mode) == 0o604
    assert stat.S_IMODE((tmp_path / "new.json").stat().st_mode) == 0o640
    assert left(tmp_path) == ["bad.json", "kept.json", "link.json", "new.json"]


def test_what_a_step_of_a_job_wrote_into_its_summary_is_kept(
    bad: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary, other = tmp_path / "summary.md", tmp_path / "other.md"
    for file in (summary, other):
        file.write_text("# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for file in (summary, other):
        assert main(["check", "--format", "markdown", "--output", str(file), bad]) == 1
    assert summary.read_text().startswith("# Before\n## juspay-rules: ")
    assert other.read_text().startswith("## juspay-rules: ")


def test_a_pipe_is_written_to_at_once(bad: str) -> None:
    reader, writer = os.pipe()
    name = f"/dev/fd/{writer}"
    assert main(["check", "--format", "github", "--output", name, bad]) == 1
    os.close(writer)
    with os.fdopen(reader) as pipe:
        held("github", pipe.read())


def test_a_device_that_is_full_is_named(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = refusal(capsys, "--format", "json", "--output", "/dev/full", bad)
    assert said == "cannot write /dev/full: No space left on device"
    assert Path("/dev/full").exists()


@pytest.mark.parametrize("layout", ["json", "ndjson"])
def test_a_disk_that_fills_up_leaves_the_old_report(
    layout: str, bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of more than 4 kB is what this process may not write: at a write, or at the end."""
    (tmp_path / "many.ndjson").write_text((json.dumps(BAD) + "\n") * 40)
    (tmp_path / "report").write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        said = refusal(capsys, "--format", layout, "--output", "report", "many.ndjson")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    *before_that, last = said.split("\njuspay-rules: ")
    assert last == "cannot write report: File too large"
    # A run that stops between two rows says that there is no place to go on from.
    stopped = "nothing of this run is reported, since it stopped in many.ndjson: run it again"
    assert before_that == ([stopped] if layout == "ndjson" else [])
    assert (tmp_path / "report").read_text() == "old"
    assert left(tmp_path) == ["bad.json", "many.ndjson", "report"]


def test_a_place_that_is_taken_meanwhile_is_named(
    bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(_: Report) -> str:
        (tmp_path / "report").mkdir()
        return ""

    monkeypatch.setattr(text_format, "summary", taken)
    said = refusal(capsys, "--format", "text", "--output", "report", bad)
    assert said == "cannot write report: Is a directory"
    assert left(tmp_path) == ["bad.json", "report"]


@pytest.fixture
def interrupts() -> Iterator[None]:
    """Ctrl-C and a hang-up reach a child, also where the tests run in the background or under nohup."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    hung_up = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGINT, before)
    signal.signal(signal.SIGHUP, hung_up)


@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize(
    ("number", "status", "said"),
    [
        (signal.SIGINT, 130, "interrupted"),
        (signal.SIGTERM, 143, "ended by signal 15"),
        (signal.SIGHUP, 129, "ended by signal 1"),
    ],
)
def test_a_run_that_is_stopped_leaves_no_file_and_no_traceback(
    number: int, status: int, said: str, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text(json.dumps(GOOD))
    command = [
        "check",
        "--format",
        "json",
        "--output",
        "report.json",
        "--format",
        "ndjson",
        "a.json",
        "-",
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "juspay_rules", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    deadline = time.monotonic() + 30
    while not any(name.startswith(".juspay-rules.") for name in left(tmp_path)):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    time.sleep(0.2)  # it waits for standard input now
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (status, b"")
    assert err.decode() == f"juspay-rules: {said}\n"
    assert left(tmp_path) == ["a.json"]


@pytest.mark.parametrize(
    ("color", "terminal", "environment", "coloured"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colours(
    color: str,
    terminal: bool,
    environment: dict[str, str],
    coloured: bool,
    bad: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert main(["check", "--color", color, bad]) == 1
    assert ("\x1b[" in capsys.readouterr().out) == coloured


def test_a_file_is_coloured_only_where_somebody_asks(bad: str, tmp_path: Path) -> None:
    for color, coloured in (("auto", False), ("always", True)):
        assert main(["check", "--color", color, "--format", "text", "--output", "x", bad]) == 1
        assert ("\x1b[" in (tmp_path / "x").read_text()) == coloured


def test_values_are_revealed_on_request(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", bad]) == 1
    assert '"a a"' in capsys.readouterr().out
    assert main(["check", "--reveal", bad]) == 1
    assert '"a b"' in capsys.readouterr().out


def test_a_closed_standard_output_is_status_2_and_no_hindrance_to_a_file(
    bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-m", "juspay_rules", "check"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for more, status in (([], 2), (["--format", "json", "--output", "x"], 1)):
        done = subprocess.run(
            ["sh", "-c", 'exec "$@" >&-', "sh", *command, *more, bad],
            stderr=subprocess.PIPE,
            check=False,
            env=environment,
            cwd=tmp_path,
        )
        assert done.returncode == status, done.stderr
        assert (b"standard output is closed" in done.stderr) == (status == 2)
        assert b"Traceback" not in done.stderr
    held("json", (tmp_path / "x").read_text())
