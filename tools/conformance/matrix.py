"""What a run came to, in the words of the terminal and of the report."""

from collections.abc import Iterator, Sequence

from tools.conformance.deviations import Deviation
from tools.conformance.engines import Engine
from tools.conformance.run import Result

HEAD = ("engine", "version", "language", "draft", "cases", "disagree", "known", "rules", "seconds")
RIGHT = {"cases", "disagree", "known", "seconds"}
SHOWN = 5


def table(results: Sequence[Result]) -> Iterator[str]:
    """The matrix, which is a table of Markdown too."""
    rows = [_row(result) for result in results]
    widths = [max(map(len, column)) for column in zip(HEAD, *rows, strict=True)]
    yield _line(HEAD, widths)
    yield (
        "|"
        + "|".join(
            "-" * (width + 1) + (":" if name in RIGHT else "-")
            for name, width in zip(HEAD, widths, strict=True)
        )
        + "|"
    )
    for row in rows:
        yield _line(row, widths)


def _row(result: Result) -> tuple[str, ...]:
    return (
        result.engine.name,
        result.version or "?",
        result.engine.language,
        result.draft + ("*" if result.engine.reads_as(result.draft) else ""),
        f"{result.cases:,}",
        "broken" if result.error else f"{len(result.disagreements):,}",
        f"{len(result.known):,}",
        "each" if result.engine.maps_rules else "",
        f"{result.seconds:.1f}",
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell.rjust(width) if name in RIGHT else cell.ljust(width)
        for name, cell, width in zip(HEAD, cells, widths, strict=True)
    )
    return "| " + " | ".join(padded) + " |"


def legend(results: Sequence[Result]) -> Iterator[str]:
    """What the columns mean, and what the engines' notes say."""
    yield "known: explained in deviations.yaml. rules: the errors lead to exactly our rule ids."
    if any(result.engine.reads_as(result.draft) for result in results):
        yield "*: the engine does not know this draft and reads the schema as draft-07."
    for engine in dict.fromkeys(result.engine.name for result in results if result.engine.note):
        note = next(result.engine.note for result in results if result.engine.name == engine)
        yield f"{engine}: {note}."


def failures(results: Sequence[Result]) -> Iterator[str]:
    """What went wrong, engine by engine; the first few disagreements of each."""
    for result in results:
        name = f"{result.engine.name} ({result.draft})"
        if result.error:
            yield f"{name}: {result.error}"
        if result.disagreements:
            shown = result.disagreements[:SHOWN]
            yield f"{name}: disagreements: {len(result.disagreements):,}; the first {len(shown)}:"
            yield from map(str, shown)


def unused(results: Sequence[Result], known: Sequence[Deviation]) -> list[Deviation]:
    """The deviations that no finished run met, of engines all of whose runs finished."""
    met = {one for result in results for one in result.known}
    finished = {result.engine.name for result in results}
    finished -= {result.engine.name for result in results if result.error}
    return [one for one in known if one.engine in finished and one not in met]


def closing(
    results: Sequence[Result], missing: dict[Engine, str], idle: Sequence[Deviation]
) -> tuple[list[str], int]:
    """The last lines, and how many failed. A run is one engine with one draft; a gated engine that
    is missing fails with each of its drafts, and each unused deviation fails too."""
    lines = [
        f"missing: {engine.name} ({engine.language}): {why}" for engine, why in missing.items()
    ]
    lines += [
        f"unused deviation: {one.engine}: {one.what}: no case meets it; delete it" for one in idle
    ]
    gated = [result for result in results if result.engine.gated]
    free = dict.fromkeys(result.engine.name for result in results if not result.engine.gated)
    if free:
        lines.append(f"reported, not gated and not counted: {', '.join(free)}")
    red = {result.engine.language for result in gated if result.failed}
    red |= {engine.language for engine in missing if engine.gated}
    agree = sorted({result.engine.language for result in gated} - red)
    lines.append(f"languages in which every gated engine agrees: {len(agree)} ({', '.join(agree)})")
    failed = sum(result.failed for result in gated) + len(idle)
    failed += sum(len(engine.drafts) for engine in missing if engine.gated)
    passed = sum(not result.failed for result in gated)
    return [*lines, f"{passed} passed, {failed} failed"], failed
