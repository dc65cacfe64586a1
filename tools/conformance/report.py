"""docs/measured/conformance.md, written on request."""

import platform
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tools.conformance.deviations import Deviation
from tools.conformance.matrix import legend, table
from tools.conformance.run import Result
from tools.conformance.vocabulary import ROOT

REPORT = ROOT / "docs/measured/conformance.md"


def write(
    lines: Sequence[str],
    results: Sequence[Result],
    known: Sequence[Deviation],
    shares: Sequence[str],
    last: str,
    path: Path = REPORT,
) -> None:
    """Write it; ``lines`` say what was compared."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_report(lines, results, known, shares, last)), encoding="utf-8")


def _report(
    lines: Sequence[str],
    results: Sequence[Result],
    known: Sequence[Deviation],
    shares: Sequence[str],
    last: str,
) -> Iterator[str]:
    day = datetime.now(UTC).date()
    yield "# The same verdict in every language\n"
    yield (
        f"Written by `make conformance-report` on {day}, {platform.system()} {platform.machine()},"
        f" Python {platform.python_version()}. {last}.\n"
    )
    yield from (f"- {line}" for line in lines)
    yield ""
    yield from table(results)
    yield ""
    yield from (f"- {line}" for line in legend(results))
    yield "\n## Known deviations\n"
    yield "| engine | what | wanted | got | cases | why |\n|---|---|---|---|---|---|"
    met = [one for result in results for one in result.known]
    for one in known:
        cells = (
            one.what,
            "/".join(one.wanted),
            "/".join(one.got),
            f"{met.count(one):,}",
            one.reason,
        )
        yield f"| {one.engine} | {' | '.join(cells)} |"
    yield "\n## What somebody gets who has the schema alone\n"
    yield from (f"- {line}" for line in shares)
    yield ""
