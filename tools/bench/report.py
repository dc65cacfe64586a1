"""docs/measured/benchmark.md, and a chart beside it."""

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from xml.sax.saxutils import escape

from juspay_rules.codegen.__main__ import ROOT
from tools.bench.rounds import Figure, Table, shown

REPORT = ROOT / "docs/measured/benchmark.md"
NAMES = (
    "fastjsonschema",
    "jsonschema",
    "jsonschema-rs",
    "msgspec",
    "orjson",
    "pydantic",
    "check-jsonschema",
)
CHARTED = (
    "sample, yes or no",
    "sample, all violations",
    "one error, all violations",
    "eight errors, all violations",
)
ABOUT = """\
Written by `make bench-report`. Each figure is the median of same-round ratios, calls being timed in
turn; in brackets the quartiles. Times are CPU time, but for the tables that name the clock. Each peer
gets the rules of policy strict in its own idiom; the first block says which of them it cannot say."""
WIDTH, LEFT, ROW, MOST = 760, 190, 20, 8.0


def machine() -> str:
    """What it was measured on, and with which versions; neither a host's name nor a path."""
    python = f"{platform.python_implementation()} {sys.version.split()[0]}"
    packages = ", ".join(f"{name} {version(name)}" for name in NAMES)
    cores = f"{_processor()}, {os.cpu_count()} cores, load average {os.getloadavg()[0]:.0f}"
    return f"{python}; {cores}; {packages}"


def _processor() -> str:
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()


def write(pieces: "list[Table | str]") -> None:
    """Both files."""
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.with_suffix(".svg").write_text(chart(tables), encoding="utf-8")
    REPORT.write_text(page(pieces), encoding="utf-8")


def page(pieces: "list[Table | str]") -> str:
    """The report in Markdown."""
    parts = [
        "# What validating costs",
        ABOUT,
        f"{machine()}.",
        "![Times of the sample order, to ours](benchmark.svg)",
    ]
    parts += [
        _section(piece) if isinstance(piece, Table) else f"```text\n{piece}\n```"
        for piece in pieces
    ]
    return "\n\n".join(parts) + "\n"


def _section(table: Table) -> str:
    lines = [f"## {table.name}", "", f"| | to {table.base} | median |", "|---|---|---|"]
    for one in table.figures:
        low, high = one.quartiles
        ratio = f"{one.ratio:.2f} ({low:.2f} to {high:.2f})"
        lines.append(f"| {one.name} | {ratio} | {shown(one.seconds)} |")
    return "\n".join([*lines, *(f"\n{note[:1].upper()}{note[1:]}." for note in table.notes)])


def chart(tables: list[Table]) -> str:
    """Bars of how many times as long as ours each takes; those that are longer are cut, and say so."""
    parts: list[str] = []
    height = 10
    for table in tables:
        if table.name not in CHARTED:
            continue
        parts.append(_text(0, height + 14, f"{table.name} (times ours)", "bold"))
        height += 24
        for one in table.figures:
            parts += _bar(one, height)
            height += ROW
        height += 16
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="sans-serif" font-size="13" role="img">\n'
        f"<title>Times of the sample order, to ours</title>\n"
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _bar(one: Figure, y: int) -> list[str]:
    room = WIDTH - LEFT - 110
    width = max(1, round(min(one.ratio, MOST) / MOST * room))
    fill = "#1f6feb" if one.name == "juspay_rules" else "#9aa4b2"
    cut = " (bar cut)" if one.ratio > MOST else ""
    return [
        _text(0, y + 14, one.name),
        f'<rect x="{LEFT}" y="{y + 3}" width="{width}" height="{ROW - 6}" fill="{fill}"/>',
        _text(LEFT + width + 6, y + 14, f"{one.ratio:.2f}{cut}"),
    ]


def _text(x: int, y: int, text: str, weight: str = "normal") -> str:
    return f'<text x="{x}" y="{y}" font-weight="{weight}" fill="#111">{escape(text)}</text>'
