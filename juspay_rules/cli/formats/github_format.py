"""Annotations of GitHub Actions: a workflow command for each finding that the platform will show, one
with the number of the others."""

from juspay_rules.cli.formats.wording import said, severities
from juspay_rules.cli.source_root import from_root, source_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown

    Row = tuple[int, str]

MOST = 10  # of each severity in a step


class Writer:
    """Of each severity the ten findings that differ most: the first of each rule, then the second."""

    __slots__ = ("_number", "_root", "_rows", "_write")

    def __init__(self, write: "Callable[[str], object]", _shown: "Shown") -> None:
        self._write = write
        self._root = source_root()
        self._number = 0
        self._rows: dict[str, dict[str, list[Row]]] = {"error": {}, "warning": {}}

    def finding(self, finding: "Finding") -> None:
        """Kept until the end, where it is among the first of its rule."""
        violation = finding.violation
        self._number += 1
        rows = self._rows[violation.severity].setdefault(violation.rule_id, [])
        if len(rows) < MOST:
            rows.append((self._number, self._command(finding)))

    def close(self, report: "Report") -> None:
        """The annotations, errors first."""
        written = {}
        for severity, by_rule in self._rows.items():
            rows = chosen(by_rule)
            written[severity] = len(rows)
            for _, command in rows:
                self._write(command)
        errors = report.errors - written["error"]
        warnings = report.warnings - written["warning"]
        if errors or warnings:
            more = f"{severities(errors, warnings)} more than GitHub shows of a step"
            self._write(f"::notice title=juspay-rules::{escaped(more)}: the format text has them\n")

    def _command(self, finding: "Finding") -> str:
        violation = finding.violation
        properties = {
            "file": from_root(finding.file, self._root),
            "line": str(finding.line),
            "col": str(finding.column),
            "endLine": str(finding.end_line),
            "endColumn": str(finding.end_column),
            "title": violation.rule_id,
        }
        listed = ",".join(f"{name}={escaped_property(text)}" for name, text in properties.items())
        return f"::{violation.severity} {listed}::{escaped(said(violation))}\n"


def chosen(by_rule: "dict[str, list[Row]]") -> "list[Row]":
    """At most ten rows: the first of each rule, the second of each, and so on; in their order."""
    rounds = [(place, row) for rows in by_rule.values() for place, row in enumerate(rows)]
    return sorted(row for _, row in sorted(rounds)[:MOST])


def escaped(text: str) -> str:
    """A message as the runner takes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_property(text: str) -> str:
    """A property as the runner takes it."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")
