"""From what is found to what counts: settings by file, what is expected, suppressed or old, order
ids that come twice, and the exit status."""

import os
import sys

from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS
from juspay_rules.cli.case import Case
from juspay_rules.cli.config import config_of, path_from
from juspay_rules.cli.finding import Report
from juspay_rules.cli.ids_of_run import IdsOfRun
from juspay_rules.cli.outputs import is_told_at_once
from juspay_rules.cli.scopes import Scopes

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from juspay_rules.cli.baseline import Baseline
    from juspay_rules.cli.bulk.rows import Bulk
    from juspay_rules.cli.bulk.stops import Place
    from juspay_rules.cli.case import Stage
    from juspay_rules.cli.config import Config
    from juspay_rules.cli.expectation import Expectation
    from juspay_rules.cli.finding import Finding
    from juspay_rules.cli.scopes import Scope
    from juspay_rules.cli.suppression import Suppressions


class Gate:
    """One run. Raises ValueError for a configuration, name or rule id that cannot be."""

    __slots__ = (
        "_baseline",
        "_options",
        "_scopes",
        "_suppressions",
        "config",
        "ids",
        "report",
    )

    def __init__(self, options: "argparse.Namespace") -> None:
        self.config = None if options.no_config else config_of(options.config)
        self._options = options
        self._scopes = Scopes(options, self.config)
        self.ids = IdsOfRun()
        base = self._scopes.of(None).validator
        self.report = Report(base.profile, base.policy, options.max_findings, options.max_per_rule)
        self.report.as_of = base.as_of
        self._suppressions = _suppressions(self.config)
        self._baseline = _baseline(options, self.config)

    @property
    def only_orders(self) -> bool:
        """Whether a file that the command names is passed over where no order is seen in it."""
        chosen: bool = self._options.only_orders
        return chosen

    def names(self) -> list[str]:
        """The files to check: those of the command, else those of the configuration."""
        given: list[str] = self._options.files
        if given:
            return given
        named = [] if self.config is None else self.config.texts("paths")
        if self.config is None or not named:
            raise ValueError("name a FILE to check, or paths in juspay-rules.toml")
        return [self.config.file(name) for name in named]

    def excludes(self, name: str, *, found: bool = False) -> bool:
        """Whether the configuration wants this file left out, also where the command names it."""
        path = self._path(name)
        if found and self._baseline is not None and self._baseline.is_in(name):
            return True
        if self.config is None or path is None or not (patterns := self.config.texts("exclude")):
            return False
        from juspay_rules.cli.globs import matches

        excluded = any(matches(pattern, path) for pattern in patterns)
        if excluded and not found:
            log(f"{name} is excluded by {self.config.name}")
        return excluded

    def refused(self, name: str, why: str) -> None:
        """Say that what this names could not be judged, and why."""
        self.report.unjudged += 1
        self.report.unread.append((name, why))
        log(why)

    def scope(self, name: str | None) -> "Scope":
        """How a file is judged, whatever is expected of it; or one that no entry means."""
        return self._scopes.of(None if name is None else self._path(name))

    def case(self, name: str) -> Case:
        """How a file is judged. Raises UnreadableError or OSError for a bad file of expectations."""
        path = self._path(name)
        scope = self._scopes.of(path)
        stages: list[Stage] = []
        if scope.headers:
            from juspay_rules.cli.header_findings import HeaderSeverities

            stages.append(HeaderSeverities(scope.headers).passed)
        expectation = self._expectation(name, path)
        if expectation is not None:
            stages.append(expectation.passed)
        if self._suppressions is not None and path is not None:
            stages.append(self._suppressions.of_file(path).passed)
        if self._baseline is not None:
            stages.append(self._baseline.passed)
        return Case(self, scope, expectation, stages)

    def refuse_resuming(self) -> None:
        """Raises ValueError where rows are to be skipped in what has none."""
        if self._options.resume_from:
            raise ValueError(
                "--resume-from takes one NDJSON input (*.ndjson, *.jsonl, --input ndjson)"
            )

    def stopped(self, place: "Place") -> None:
        """Say up to where a run that stops has told what it found, so that another can go on."""
        if is_told_at_once(self._options):
            place.cut_back()
            log(str(place))
        else:
            log(f"nothing of this run is reported, since it stopped in {place.file}: run it again")

    def bulk(self) -> "Bulk":
        """How rows are read. Raises ValueError where it is not clear in which file to resume."""
        from juspay_rules.cli.bulk.rows import Bulk

        options = self._options
        if options.resume_from and len(options.files) != 1:
            raise ValueError("--resume-from takes one input at a time")
        return Bulk(options.jobs, options.resume_from, progress=not options.no_progress)

    def closing(self) -> "Iterator[Finding]":
        """What is to be said at the end of the run; a baseline is written, or compared."""
        whole = not self._options.files
        if self._suppressions is not None:
            yield from self._suppressions.closing(whole)
        if (greatest := self.ids.full_at()) is not None:
            log(f"an order id after the first {greatest} is compared with those alone")
        said = None if self._baseline is None else self._baseline.closing(whole)
        if said is not None:
            log(said)

    def status(self) -> int:
        """0: nothing that counts; 1: something does; 2: something could not be judged."""
        report = self.report
        if report.unjudged:
            return COULD_NOT_RUN
        table = {} if self.config is None else self.config.table
        on = self._options.fail_on or table.get("fail-on")
        return VIOLATIONS if report.errors or (on == "warning" and report.warnings) else CLEAN

    def _path(self, name: str) -> str | None:
        """The path of a file from the configuration's folder; None where it has none."""
        return None if self.config is None or name == "-" else path_from(self.config.folder, name)

    def _expectation(self, name: str, path: str | None) -> "Expectation | None":
        if name != "-" and os.path.exists(f"{name}.expect"):
            from juspay_rules.cli.expectation import beside

            return beside(name)
        if self.config is None or path is None:
            return None
        from juspay_rules.cli.expectation import of_config

        return of_config(self.config, path)


def log(message: str) -> None:
    """Say something that is no result, on standard error."""
    print(f"juspay-rules: {message}", file=sys.stderr)


def _suppressions(config: "Config | None") -> "Suppressions | None":
    if config is None or not config.entries("suppress"):
        return None
    from juspay_rules.cli.suppression import of_today

    return of_today(config)


def _baseline(options: "argparse.Namespace", config: "Config | None") -> "Baseline | None":
    name = options.write_baseline or options.baseline
    if name is None and config is not None and "baseline" in config.table:
        name = config.file(str(config.table["baseline"]))
    if name is None:
        return None
    from juspay_rules.cli.baseline import Baseline

    return Baseline(name, writes=options.write_baseline is not None)
