"""The README's figures, each held to what is measured now.

A row of its table names the table and the row of the benchmark that prints it, in backquotes:
``| `make bench` | `sample, all violations: jsonschema`, ... | 264 times |``.
"""

import re

from juspay_rules.codegen.__main__ import ROOT
from tools.bench.rounds import Figure, Table

README = ROOT / "README.md"
PARTS = ("works", "growth", "starts", "bulk")
ROW = re.compile(r"\| `make bench` \| `([^`]+): ([^`:]+)`[^|]*\| ([0-9.]+) times \|")
NOISE = 1.15  # two runs on one machine differ by so much


def claimed(text: str) -> dict[tuple[str, str], float]:
    """Each figure of `make bench` in a text, by table and row."""
    return {(table, row): float(figure) for table, row, figure in ROW.findall(text)}


def verdict(claim: float, figure: Figure) -> str | None:
    """What is wrong with a claim: it is outside of all ratios of this run, and of the noise."""
    low, high = min(figure.ratios) / NOISE, max(figure.ratios) * NOISE
    if low <= claim <= high:
        return None
    return f"README says {claim:g}, measured {figure.ratio:.2f} ({low:.2f} to {high:.2f})"


def wrong(claims: dict[tuple[str, str], float], tables: list[Table]) -> list[str]:
    """A line for each claim that does not hold, or that no table printed."""
    figures = {(table.name, one.name): one for table in tables for one in table.figures}
    found = []
    for key, claim in claims.items():
        name = ": ".join(key)
        said = verdict(claim, figures[key]) if key in figures else "no table prints it"
        if said is not None:
            found.append(f"{name}: {said}")
    return found


def check(tables: list[Table]) -> int:
    """Print what no longer holds. 0: nothing; 1: something, or the README claims nothing at all."""
    claims = claimed(README.read_text(encoding="utf-8"))
    found = wrong(claims, tables) if claims else ["no figure of make bench is in README.md"]
    print("\n".join(["", *found, f"{len(claims)} figures of README.md, {len(found)} do not hold"]))
    return 1 if found else 0
