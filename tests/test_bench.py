"""The benchmark's own arithmetic, and that README and the committed report say the same."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools.bench import claims
from tools.bench.rounds import Figure, Table, exponent, shown, table

REPORT = (ROOT / "docs/measured/benchmark.md").read_text(encoding="utf-8")
SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
ROW = re.compile(r"^\| ([^|]+) \| ([0-9.]+) \(", re.MULTILINE)


def reported() -> dict[tuple[str, str], float]:
    """Each ratio of the committed report, by table and row."""
    parts = SECTION.split(REPORT)[1:]
    return {
        (name, row): float(ratio)
        for name, body in zip(parts[::2], parts[1::2], strict=True)
        for row, ratio in ROW.findall(body)
    }


CLAIMS = claims.claimed((ROOT / "README.md").read_text(encoding="utf-8"))


def test_the_readme_claims_something() -> None:
    assert len(CLAIMS) >= 15


@pytest.mark.parametrize("name", CLAIMS, ids=": ".join)
def test_a_figure_of_the_readme_is_that_of_the_report(name: tuple[str, str]) -> None:
    assert CLAIMS[name] == pytest.approx(reported()[name], rel=0.06)


def test_the_report_names_no_place_of_the_machine() -> None:
    chart = (ROOT / "docs/measured/benchmark.svg").read_text(encoding="utf-8")
    for text in (REPORT, chart):
        assert not re.search(r"/(?:work|tmp|root|home|usr)/", text)


def figure(*ratios: float) -> Figure:
    return Figure("one", ratios, 1.0)


@pytest.mark.parametrize(
    ("claim", "holds"), [(2.0, True), (1.75, True), (1.73, False), (3.44, True), (3.46, False)]
)
def test_a_claim_holds_within_the_spread_and_the_noise(claim: float, holds: bool) -> None:
    assert (claims.verdict(claim, figure(2.0, 2.5, 3.0)) is None) == holds


def test_what_does_not_hold_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    readme = tmp_path / "README.md"
    monkeypatch.setattr(claims, "README", readme)
    measured = [Table("sample, yes or no", "ours", (figure(2.0, 2.1, 2.2),))]
    row = "| `make bench` | `{}: one`, what it is | {} times |\n"
    for text, status, said in (
        (row.format("sample, yes or no", "2.1"), 0, "1 figures of README.md, 0 do not hold"),
        (
            row.format("sample, yes or no", "9"),
            1,
            "sample, yes or no: one: README says 9, measured",
        ),
        (row.format("other", "2"), 1, "other: one: no table prints it"),
        ("", 1, "no figure of make bench is in README.md"),
    ):
        readme.write_text(text, encoding="utf-8")
        assert claims.check(measured) == status
        assert said in capsys.readouterr().out


def test_ratios_are_of_one_round() -> None:
    made = table("t", "a", {"a": [1.0, 2.0, 4.0], "b": [2.0, 4.0, 8.0]})
    assert made.figures[1].ratios == (2.0, 2.0, 2.0)
    assert made.figures[1].ratio == 2.0
    assert "  b " in made.text()
    assert "2.00 (2.00 to 2.00)" in made.text()


def test_the_exponent_of_a_curve() -> None:
    assert exponent({10: 3.0, 100: 30.0, 1000: 300.0}) == pytest.approx(1.0)
    assert exponent({10: 1.0, 100: 100.0}) == pytest.approx(2.0)
    assert exponent({10: 5.0, 100: 5.0}) == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("seconds", "said"), [(2.0, "2.00 s"), (0.0151, "15.10 ms"), (0.000004, "4.00 us")]
)
def test_times_are_shown_in_the_unit_that_fits(seconds: float, said: str) -> None:
    assert shown(seconds) == said
