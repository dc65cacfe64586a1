"""The completion scripts, as text; tests/languages/test_completion.py asks the shells themselves."""

import sys

import pytest

from juspay_rules._generated.version import PROFILES
from juspay_rules.cli import COMMANDS, main, parser
from juspay_rules.cli.commands.completion import SHELLS
from juspay_rules.rules import POLICIES


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_names_each_command_option_profile_and_policy(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", shell]) == 0
    out, err = capsys.readouterr()
    for word in (*COMMANDS, "write-baseline", "fail-on", *PROFILES, *POLICIES, *SHELLS):
        assert word in out
    assert err == ""


def test_a_missing_library_is_named_with_the_command_that_installs_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert main(["completion", "bash"]) == 2
    assert capsys.readouterr().err.endswith("pip install 'juspay_rules[cli]'\n")


def test_every_command_is_described_in_one_line() -> None:
    text = parser().format_help()
    assert all(summary in " ".join(text.split()) for summary in COMMANDS.values())
