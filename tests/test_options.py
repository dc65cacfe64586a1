"""Options that several commands take, and what they refuse."""

import os

import pytest

from juspay_rules.cli import main
from juspay_rules.cli.options import jobs


@pytest.mark.parametrize("option", ["--max-findings", "--max-per-rule", "--resume-from", "--jobs"])
@pytest.mark.parametrize("value", ["-1", "x", "", "1.5", "\u0663", "+1"])
def test_a_number_is_a_whole_one_from_0_on(
    option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check", f"{option}={value}", "a.ndjson"])
    assert stopped.value.code == 2
    assert f"argument {option}: {value!r} is no whole number from 0 on" in capsys.readouterr().err


def test_a_number_of_processes() -> None:
    assert jobs("3") == 3
    assert jobs("auto") == jobs("0") == os.cpu_count()
