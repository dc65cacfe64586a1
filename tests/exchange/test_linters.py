"""generated/openapi/ before three linters, and each of them before a document that is wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from juspay_rules._generated.version import PROFILES
from tests.conftest import ROOT
from tests.exchange.conftest import tool

FOLDER = ROOT / "generated/openapi"
LINTERS = ("openapi-spec-validator", "redocly", "spectral")
QUIET = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


def command(linter: str, folder: Path) -> list[str]:
    """What lints a file, any finding of which is a failure."""
    if linter == "openapi-spec-validator":
        return [str(Path(sys.executable).parent / linter)]
    if linter == "redocly":
        return [str(tool(linter)), "lint", "--extends=recommended-strict"]
    rules = folder / "rules.yaml"
    rules.write_text('extends: ["spectral:oas"]\n')
    return [str(tool(linter)), "lint", "--fail-severity=hint", f"--ruleset={rules}"]


def lint(linter: str, file: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*command(linter, folder), str(file)],
        capture_output=True,
        check=False,
        text=True,
        env=QUIET,
        cwd=folder,
    )


@pytest.mark.parametrize("linter", LINTERS)
@pytest.mark.parametrize("profile", PROFILES)
def test_a_linter_finds_nothing(linter: str, profile: str, tmp_path: Path) -> None:
    done = lint(linter, FOLDER / f"{profile}.yaml", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("linter", LINTERS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("openapi: ", "openapy: "),
        ("#/components/schemas/Order", "#/components/schemas/Odrer"),
        ("type: http", "type: htpp"),
    ],
)
def test_a_linter_finds_a_mistake(linter: str, old: str, new: str, tmp_path: Path) -> None:
    text = (FOLDER / "express-checkout-global.yaml").read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "broken.yaml"
    broken.write_text(text.replace(old, new), encoding="utf-8")
    assert lint(linter, broken, tmp_path).returncode != 0


@pytest.mark.parametrize("linter", ["redocly", "spectral"])
def test_a_linter_judges_the_examples(linter: str, tmp_path: Path) -> None:
    """One amount that the schema refuses: so the schema is read as it is meant."""
    text = (FOLDER / "express-checkout-global.yaml").read_text(encoding="utf-8")
    broken = tmp_path / "broken.yaml"
    broken.write_text(text.replace('amount: "100.15"', 'amount: "100.157"', 1), encoding="utf-8")
    done = lint(linter, broken, tmp_path)
    assert done.returncode != 0
    assert "100.157" in done.stdout or "amount" in done.stdout


@pytest.mark.parametrize("profile", PROFILES)
def test_a_reader_of_yaml_1_2_reads_the_same(profile: str, tmp_path: Path) -> None:
    """redocly reads YAML 1.2, PyYAML 1.1."""
    out = tmp_path / "bundled.json"
    file = FOLDER / f"{profile}.yaml"
    subprocess.run(
        [tool("redocly"), "bundle", file, "--ext=json", f"--output={out}"],
        capture_output=True,
        check=True,
        env=QUIET,
        cwd=tmp_path,
    )
    assert yaml.safe_load(out.read_text()) == yaml.safe_load(file.read_text())
