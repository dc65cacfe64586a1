"""The conformance run goes red where it should; needs the engines (`make engines`)."""

import re
from pathlib import Path

import pytest

from tests.conformance_run import conformance, with_bare_pattern

SCHEMA = "express-checkout-global/documented"
# Whose "$" takes a line feed at the end of the text; the last two are reported, not gated.
FOOLED = {"jsonschema", "networknt", "json-validator", "justinrainbow", "njsonschema"}


def disagreements(printed: str) -> dict[str, set[str]]:
    """By engine, what stands under "disagree" in its rows."""
    found: dict[str, set[str]] = {}
    for row in re.findall(r"^\| (?!engine)(\w.*) \|$", printed, flags=re.MULTILINE):
        cells = [cell.strip() for cell in row.split("|")]
        found.setdefault(cells[0], set()).add(cells[5])
    return found


def test_a_bare_pattern_turns_the_engines_red_whose_dollar_takes_a_line_feed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_bare_pattern(tmp_path, SCHEMA)
    code, printed = conformance(capsys, "--schemas", str(tmp_path), "--schema", SCHEMA)
    assert code == 1
    found = disagreements(printed)
    assert len(found) >= 13
    assert {engine for engine, cells in found.items() if cells != {"0"}} == FOOLED
    assert "broken" not in {cell for cells in found.values() for cell in cells}
    assert printed.endswith("16 passed, 6 failed\n")


def test_the_schema_as_it_is_turns_none_red(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = conformance(capsys, "--schema", SCHEMA)
    assert code == 0
    assert {cell for cells in disagreements(printed).values() for cell in cells} == {"0"}
    assert printed.endswith("22 passed, 0 failed\n")
