"""For programs: one JSON object with every violation, its file and its place, and counts by rule; its
schema is report.schema.json beside this file."""

from juspay_rules.cli.fingerprint import Fingerprints

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from juspay_rules.cli.finding import Finding, Place, Report
    from juspay_rules.cli.formats import Shown

SCHEMA = "https://juspay-rules.example/report/1.schema.json"


class Writer:
    """The report as JSON, in ASCII."""

    __slots__ = ("_fingerprints", "_violations", "_write")

    def __init__(self, write: "Callable[[str], object]", _shown: "Shown") -> None:
        self._write = write
        self._fingerprints = Fingerprints()
        self._violations: list[Mapping[str, object]] = []

    def finding(self, finding: "Finding") -> None:
        """Kept until the end."""
        self._violations.append(row(finding, self._fingerprints.of(finding)))

    def close(self, report: "Report") -> None:
        """The whole object."""
        import json

        content = {"$schema": SCHEMA, **summary(report), "violations": self._violations}
        self._write(json.dumps(content, indent=2) + "\n")


def row(finding: "Finding", fingerprint: str) -> "Mapping[str, object]":
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
        "fingerprint": fingerprint,
    }


def summary(report: "Report") -> "Mapping[str, object]":
    """The counts of a run, and under what they were counted."""
    from juspay_rules._generated.version import RULE_SET

    return {
        "rule_set": RULE_SET,
        "profile": report.profile,
        "policy": report.policy,
        **({"as_of": report.as_of} if report.as_of else {}),
        "files": report.files,
        "orders": report.orders,
        "errors": report.errors,
        "warnings": report.warnings,
        "not_shown": report.omitted,
        "not_judged": report.unjudged,
        "expected": report.expected,
        "suppressed": report.suppressed,
        "baselined": report.baselined,
        "unread": [{"file": file, "reason": reason} for file, reason in report.unread],
        "exit_status": report.status,
        "by_rule": [
            {
                "rule_id": rule_id,
                "severity": count.severity,
                "count": count.count,
                "first": _place(count.first),
            }
            for rule_id, count in sorted(report.by_rule.items())
        ],
    }


def _place(place: "Finding | Place") -> "Mapping[str, object]":
    return {"file": place.file, "line": place.line, "column": place.column}
