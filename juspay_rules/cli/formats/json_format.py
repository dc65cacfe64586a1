"""For programs: one JSON object with every violation, its file and its place."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown


class Writer:
    """The report as JSON, in ASCII."""

    __slots__ = ("_violations", "_write")

    def __init__(self, write: "Callable[[str], object]", _shown: "Shown") -> None:
        self._write = write
        self._violations: list[dict[str, str | int | None]] = []

    def finding(self, finding: "Finding") -> None:
        """Kept until the end."""
        self._violations.append(row(finding))

    def close(self, report: "Report") -> None:
        """The whole object."""
        import json

        from juspay_rules._generated.version import RULE_SET

        content = {
            "rule_set": RULE_SET,
            "profile": report.profile,
            "policy": report.policy,
            "orders": report.orders,
            "errors": report.errors,
            "warnings": report.warnings,
            "not_judged": report.unjudged,
            "expected": report.expected,
            "suppressed": report.suppressed,
            "baselined": report.baselined,
            "violations": self._violations,
        }
        self._write(json.dumps(content, indent=2) + "\n")


def row(finding: "Finding") -> dict[str, str | int | None]:
    """One finding."""
    violation = finding.violation
    return {
        "rule_id": violation.rule_id,
        "field": violation.field,
        "instance_path": violation.instance_path,
        "severity": violation.severity,
        "message": violation.message,
        "hint": violation.hint,
        "file": finding.file,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
    }
