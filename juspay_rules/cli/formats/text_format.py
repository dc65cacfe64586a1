"""For people: file:line:column, severity, what must hold, what to do, the rule id; a summary last."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown


class Writer:
    """One line a finding, and the summary."""

    __slots__ = ("_shown", "_write")

    def __init__(self, write: "Callable[[str], object]", shown: "Shown") -> None:
        self._write = write
        self._shown = shown

    def finding(self, finding: "Finding") -> None:
        """Its line."""
        place = f"{finding.file}:{finding.line}:{finding.column}"
        self._write(printable(f"{place}: {finding.violation}") + "\n")

    def close(self, report: "Report") -> None:
        """The counts."""
        parts = [
            counted(report.orders, "order"),
            counted(report.errors, "error"),
            counted(report.warnings, "warning"),
        ]
        if report.omitted:
            parts.append(f"{report.omitted} findings not shown")
        if report.unjudged:
            parts.append(f"{report.unjudged} not judged")
        settings = f"profile {report.profile}, policy {report.policy}"
        self._write(f"{', '.join(parts)} ({settings})\n")


def printable(text: str) -> str:
    """The text with control and invisible characters escaped, so that no key can drive a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def counted(number: int, noun: str) -> str:
    """1 order, 2 orders."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
