"""juspay-rules serve, as a process and as its user reads it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from juspay_rules.cli import main
from tests.conftest import ROOT
from tests.serving import HEADERS, ORDER, ask

SECONDS = 60.0


@contextmanager
def served(*arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """The command on a free port, once it says that it answers, and where."""
    command = [sys.executable, "-m", "juspay_rules", "serve", "--port", "0", *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            found = re.match(r"juspay-rules: (http://\S+) answers as Juspay's", line)
            assert found, line + process.stdout.read()
            yield process, found[1]
        finally:
            process.kill()


def test_it_answers_until_it_is_interrupted() -> None:
    with served("--policy", "strict", "--profile", "cred-pay") as (process, url):
        reply = ask(url, body={"order_id": "a", "amount": 5})
        assert reply.headers["x-juspay-rules"].startswith("error amount.json-number")
        process.send_signal(signal.SIGINT)
        assert process.stdout
        out = process.stdout.read()  # not communicate(), which passes by what readline() took ahead
        assert process.wait(SECONDS) == 0
        assert out.splitlines() == [
            f"requests and verdicts: {url}/ (Ctrl-C stops it)",
            "juspay-rules: stopped",
        ]


def test_an_order_that_was_acknowledged_outlives_a_killed_process(tmp_path: Path) -> None:
    state = ["--state", str(tmp_path / "orders.sqlite")]
    with served(*state) as (process, url):
        for place in range(20):
            assert ask(url, body={**ORDER, "order_id": f"k{place}"}).status == 200
        process.kill()
        process.wait(SECONDS)
    with served(*state) as (_, url):
        for place in range(20):
            assert ask(url, "GET", f"/orders/k{place}").status == 200


def test_every_option_reaches_the_server() -> None:
    options = ["--api-key", "key-of-nobody", "--latency", "0.01", "--fault", "500", "--rate", "0"]
    options += ["--allow-address", "127.0.0.0/8", "--allow-address", "::1/128"]
    options += ["--host", "127.0.0.2"]
    with served(*options) as (_, url):
        assert url.startswith("http://127.0.0.2:")
        assert ask(url, body=ORDER).status == 200
        assert (
            ask(url, body=ORDER, headers={**HEADERS, "Authorization": "Basic eDo="}).status == 401
        )
        html = ask(url, "GET", "/").body.decode()
        assert "addresses of 127.0.0.0/8, ::1/128" in html
        assert "Fault on purpose: 500, rate 0.0" in html
        assert "Latency: 0.01 s" in html


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--host", "0.0.0.0"], "0.0.0.0 is not loopback: .* --remote allows it"),
        (["--profile", "credpay"], "did you mean 'cred-pay'"),
        (["--fault", "resets"], "did you mean 'reset'"),
        (["--state", "/dev/null/x"], "the orders cannot be kept in /dev/null/x"),
        (["--host", "192.0.2.1", "--remote"], "cannot listen on 192.0.2.1 port 8765"),
    ],
)
def test_what_cannot_be_is_told_before_it_begins(
    options: list[str], wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert re.match(f"juspay-rules: .*{wanted}", err), err


@pytest.mark.parametrize("library", ["jinja2", "starlette", "uvicorn"])
def test_a_missing_library_is_named_with_the_command_that_installs_it(
    library: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [one for one in sys.modules if one.startswith("juspay_rules.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    assert main(["serve"]) == 2
    said = capsys.readouterr().err
    wanted = f"juspay_rules.server needs {library}: pip install 'juspay_rules[serve]'\n"
    assert said == f"juspay-rules: {wanted}"


def test_help_says_what_is_kept() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "juspay_rules", "serve", "--help"],
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
    )
    said = " ".join(done.stdout.split())
    for word in (
        "--allow-address CIDR",
        "values masked",
        "only its order_id and its reply are kept",
    ):
        assert word in said
