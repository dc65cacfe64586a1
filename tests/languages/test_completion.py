"""The completion scripts in the shells they are for: make completion-test installs nothing, and names
what is missing."""

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

# What is typed, and what the shell may then offer: each of these, or what it adds to the line.
ASKED = [
    ("juspay-rules co", "completion"),
    ("juspay-rules check --write-b", "--write-baseline"),
    ("juspay-rules check --policy str", "strict"),
    ("juspay-rules check --profile cred", "cred-pay"),
    ("juspay-rules check --config unus", "unusual.toml"),
    ("juspay-rules check unus", "unusual.toml"),
    ("juspay-rules completion fi", "fish"),
]


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scripts, and a file of an unusual name."""
    folder = tmp_path_factory.mktemp("completion")
    (folder / "unusual.toml").write_text("")
    for shell in ("bash", "zsh", "fish"):
        assert shutil.which(shell), f"{shell} is missing: apt-get install {shell}"
        command = [sys.executable, "-m", "juspay_rules", "completion", shell]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        (folder / ("_juspay-rules" if shell == "zsh" else shell)).write_bytes(done.stdout)
    return folder


@pytest.mark.parametrize(("line", "offered"), ASKED)
def test_bash(line: str, offered: str, scripts: Path) -> None:
    program = """
source ./bash
complete -p juspay-rules | grep -q -- '-F _shtab_juspay_rules ' || exit 3
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_juspay_rules
printf '%s\\n' "${COMPREPLY[@]}"
"""
    command = ["bash", "--norc", "-c", program, "bash", *line.split(" ")]
    done = subprocess.run(command, cwd=scripts, capture_output=True, check=True, text=True)
    assert done.stdout.split() == [offered], done.stderr


@pytest.mark.parametrize(("line", "offered"), ASKED)
def test_fish(line: str, offered: str, scripts: Path) -> None:
    command = ["fish", "--no-config", "-c", "source ./fish; complete -C $argv[1]", line]
    done = subprocess.run(command, cwd=scripts, capture_output=True, check=True, text=True)
    assert [row.partition("\t")[0] for row in done.stdout.splitlines()] == [offered], done.stderr


@pytest.mark.parametrize(("line", "offered"), ASKED)
def test_zsh(line: str, offered: str, scripts: Path) -> None:
    """Its completion runs in its line editor alone: what it writes there after a tab is read."""
    start = "fpath=($PWD $fpath); autoload -Uz compinit; compinit -D -u; PS1='READY> '\n"
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "HOME": str(scripts)}
    with subprocess.Popen(
        ["zsh", "-f", "-i"],
        cwd=scripts,
        stdin=child,
        stdout=child,
        stderr=child,
        env=environment,
        start_new_session=True,
    ) as shell:
        os.close(child)
        try:
            os.write(parent, start.encode())
            _until(parent, b"\rREADY> ")
            os.write(parent, f"{line}\t".encode())
            out = _until(parent, offered.encode())
        finally:
            shell.kill()
    os.close(parent)
    assert offered in out.decode().splitlines()[-1]


def _until(descriptor: int, text: bytes) -> bytes:
    """What the terminal shows, up to the text; 20 seconds are enough for any shell."""
    out, end = b"", time.monotonic() + 20
    while text not in out:
        ready, _, _ = select.select([descriptor], [], [], max(0, end - time.monotonic()))
        assert ready, f"no {text!r} in {out!r}"
        out += os.read(descriptor, 1 << 12)
    return out
