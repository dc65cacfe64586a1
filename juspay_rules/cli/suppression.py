"""Findings that are known and borne: each suppression has a reason and may have a last day."""

from juspay_rules.cli.finding import Finding
from juspay_rules.cli.globs import is_plain, matches
from juspay_rules.cli.payloads import refusal
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.config import Config
    from juspay_rules.cli.finding import Report
    from juspay_rules.cli.payloads import Payload


class Suppression:
    """One entry: its number, and what became of it in this run."""

    __slots__ = ("entry", "expired", "number", "seen", "used")

    def __init__(self, number: int, entry: dict[str, object], today: str) -> None:
        self.number = number
        self.entry = entry
        self.expired = "expires" in entry and str(entry["expires"]) < today
        self.seen = self.used = False

    def fits(self, violation: Violation) -> bool:
        """Whether it is about this rule, and this field where it names one."""
        named = self.entry.get("field", violation.field)
        return self.entry["rule"] == violation.rule_id and named == violation.field


class Suppressions:
    """The suppressions of a configuration; ``today`` is a day as YYYY-MM-DD."""

    __slots__ = ("_all", "_config")

    def __init__(self, config: "Config", today: str) -> None:
        self._config = config
        self._all = [
            Suppression(number, entry, today)
            for number, entry in enumerate(config.entries("suppress"))
        ]

    def of_file(self, path: str) -> "FileSuppressions":
        """Those whose pattern means a file."""
        meant = [one for one in self._all if matches(str(one.entry["files"]), path)]
        for one in meant:
            one.seen = True
        return FileSuppressions(meant)

    def closing(self, whole: bool) -> "Iterator[Finding]":
        """The expired ones, and those that fit no finding.

        Where the run is not of all files, a pattern may mean one that was not checked: then only
        what could be seen is said.
        """
        for one in self._all:
            if one.expired:
                if whole or one.seen:
                    yield self._said("gate.suppression-expired", one)
            elif not one.used and (whole or (one.seen and is_plain(str(one.entry["files"])))):
                yield self._said("gate.suppression-unused", one)

    def _said(self, rule_id: str, one: Suppression) -> Finding:
        said = refusal(rule_id)
        about = f"{one.entry['rule']} in {one.entry['files']}"
        last = f" until {one.entry['expires']}" if one.expired else ""
        hint = f"{about}{last}: {said.hint}"
        document = self._config.document
        line = self._config.line(("suppress", one.number))
        span = document.line_span(line or document.first_line)
        severity = "error" if one.expired else "warning"
        return Finding(document, span, Violation(rule_id, None, "", severity, said.message, hint))


def of_today(config: "Config") -> Suppressions:
    """The suppressions as they hold today."""
    from datetime import date

    return Suppressions(config, date.today().isoformat())


class FileSuppressions:
    """The suppressions that mean one file."""

    __slots__ = ("_meant",)

    def __init__(self, meant: list[Suppression]) -> None:
        self._meant = meant

    def passed(
        self, _payload: "Payload", found: "Iterable[Finding]", report: "Report"
    ) -> list[Finding]:
        """What counts of an order's findings: what nothing suppresses today."""
        kept: list[Finding] = []
        for finding in found:
            by = next((one for one in self._meant if one.fits(finding.violation)), None)
            if by is None or by.expired:
                kept.append(finding)
            else:
                by.used = True
                report.suppressed += 1
        return kept
