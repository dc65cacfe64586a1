"""One engine, one draft: every case, and what came of it."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.conformance.cases import Suite
from tools.conformance.compare import Disagreement, compared, rule_finder
from tools.conformance.deviations import Deviation, first_cover
from tools.conformance.driver import PATIENCE, DriverError, converse
from tools.conformance.engines import Engine


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one run. ``known`` holds the deviations that were met, once a case."""

    engine: Engine
    draft: str
    version: str = ""
    cases: int = 0
    disagreements: tuple[Disagreement, ...] = ()
    known: tuple[Deviation, ...] = ()
    seconds: float = 0.0
    error: str | None = None

    @property
    def failed(self) -> bool:
        """Whether the run says that something is wrong; an engine that is not gated cannot fail."""
        return self.engine.gated and (self.error is not None or bool(self.disagreements))


def run(
    engine: Engine,
    draft: str,
    suites: Sequence[Suite],
    schemas: Path,
    known: Sequence[Deviation],
    patience: float = PATIENCE,
) -> Result:
    """Hand every case to the engine."""
    start = time.monotonic()
    found: list[Disagreement] = []
    version, cases, error = "", 0, None
    try:
        answers = converse(
            engine.filled(engine.command),
            engine.environment(),
            [line for suite in suites for line in _requests(suite, draft, schemas)],
            patience,
        )
        version = str(next(answers).get("version") or "")
        for suite in suites:
            _ready(suite, draft, next(answers))
            found += _disagreements(engine, draft, suite, answers)
            cases += len(suite.cases)
    except DriverError as failure:
        error = f"its driver {failure}"
    covers = [first_cover(one, known) for one in found]
    left = tuple(one for one, cover in zip(found, covers, strict=True) if cover is None)
    met = tuple(cover for cover in covers if cover is not None)
    seconds = time.monotonic() - start
    return Result(engine, draft, version, cases, left, met, seconds, error)


def _requests(suite: Suite, draft: str, schemas: Path) -> Iterator[str]:
    yield json.dumps({"schema": suite.schema(draft, schemas), "draft": draft})
    for case in suite.cases:
        yield json.dumps({"text": case.text})


def _ready(suite: Suite, draft: str, answer: dict[str, Any]) -> None:
    if answer.get("ready") is not True:
        said = str(answer.get("error", answer))[:300]
        raise DriverError(f"refused the schema {suite.profile}/{suite.policy} ({draft}): {said}")


def _disagreements(
    engine: Engine, draft: str, suite: Suite, answers: Iterator[dict[str, Any]]
) -> Iterator[Disagreement]:
    rule_of = rule_finder(suite) if engine.maps_rules else None
    schema = f"{suite.profile}/{suite.policy}"
    for case in suite.cases:
        seen = compared(case, next(answers), rule_of)
        if seen is not None:
            yield Disagreement(engine.name, draft, schema, case, *seen)
