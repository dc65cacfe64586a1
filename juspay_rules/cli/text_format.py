"""For people: file:line, severity, what must hold, what to do, the rule id; a summary at the end."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.check import Report
    from juspay_rules.cli.payloads import Finding


def write(report: "Report") -> str:
    """One line a finding, and the summary."""
    return "\n".join([*map(_line, report.findings), _summary(report)])


def _line(finding: "Finding") -> str:
    return printable(f"{finding.file}:{finding.line}: {finding.violation}")


def printable(text: str) -> str:
    """The text with control and invisible characters escaped, so that no key can drive a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _summary(report: "Report") -> str:
    parts = [
        counted(report.orders, "order"),
        counted(report.count("error"), "error"),
        counted(report.count("warning"), "warning"),
    ]
    if report.unjudged:
        parts.append(f"{report.unjudged} not judged")
    return f"{', '.join(parts)} (profile {report.profile}, policy {report.policy})"


def counted(number: int, noun: str) -> str:
    """1 order, 2 orders."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
