"""For programs: one JSON object with every violation, its file and its line."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.check import Report
    from juspay_rules.cli.payloads import Finding


def write(report: "Report") -> str:
    """The report as JSON, in ASCII."""
    import json

    from juspay_rules._generated.version import RULE_SET

    content = {
        "rule_set": RULE_SET,
        "profile": report.profile,
        "policy": report.policy,
        "orders": report.orders,
        "errors": report.count("error"),
        "warnings": report.count("warning"),
        "not_judged": report.unjudged,
        "violations": [_violation(finding) for finding in report.findings],
    }
    return json.dumps(content, indent=2)


def _violation(finding: "Finding") -> dict[str, str | int | None]:
    violation = finding.violation
    return {
        "rule_id": violation.rule_id,
        "field": violation.field,
        "instance_path": violation.instance_path,
        "severity": violation.severity,
        "message": violation.message,
        "hint": violation.hint,
        "file": finding.file,
        "line": finding.line,
    }
