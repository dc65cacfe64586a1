"""For people: file:line:column, severity, what must hold, what to do, the rule id, and the line with
its values masked; what comes again and again is counted; a summary last."""

from juspay_rules.cli.formats.wording import counted, printable, severities

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from juspay_rules.cli.document import Document
    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown
    from juspay_rules.cli.formats.frame import Frames
    from juspay_rules.cli.formats.tally import Seen, Tally

    Place = tuple[Document, int, int]

FRAMES = 3  # of a rule
KEYS = 5  # that another profile knows
NAMES = 3  # of files that were passed over
BOLD, RED, YELLOW, BLUE, FAINT = "1", "1;31", "1;33", "34", "2"


class Writer:
    """A line for each finding that says something new, a frame for the first of a rule, below all that
    is said of its place, and a table by rule for the rest."""

    __slots__ = ("_below", "_frames", "_seen", "_shown", "_tally", "_write", "_written")

    # Made at the first finding: their modules cost a clean run a twentieth of its start.
    _frames: "Frames"
    _tally: "Tally"

    def __init__(self, write: "Callable[[str], object]", shown: "Shown") -> None:
        self._write = write
        self._shown = shown
        self._seen: dict[str, Seen] = {}
        self._written = 0
        self._below: tuple[Place, list[str]] | None = None

    def finding(self, finding: "Finding") -> None:
        """Its line and its frame, or its place alone where the like of it was shown often enough."""
        if not self._seen:
            self._prepare()
        self._tally.add(finding)
        seen = self._seen_of(finding.violation.rule_id)
        if not seen.is_new(finding):
            return
        place = (finding.document, finding.start, finding.end)
        if self._below is not None and self._below[0] != place:
            self._write_frame()
        self._write(self._line(finding) + "\n")
        if self._below is None and seen.lines <= FRAMES:
            self._below = (place, self._frame(finding))
        self._written += 1

    def close(self, report: "Report") -> None:
        """The table by rule where not all was shown in full, and the counts."""
        self._write_frame()
        if self._written < report.errors + report.warnings:
            if not self._seen:
                self._prepare()
            self._write(f"\n{self._paint('By rule', BOLD)}\n")
            for row in self._tally.rows(report):
                self._write(printable(row) + "\n")
            self._write("\n")
        if self._seen:
            self._write(elsewhere(self._tally, report.profile))
        self._write(f"{summary(report)}\n")

    def _write_frame(self) -> None:
        """The frame of the findings before, which stand at one place."""
        for row in self._below[1] if self._below is not None else ():
            self._write(row + "\n")
        self._below = None

    def _prepare(self) -> None:
        from juspay_rules.cli.formats.frame import Frames
        from juspay_rules.cli.formats.tally import Tally

        self._frames = Frames(self._shown)
        self._tally = Tally()

    def _seen_of(self, rule_id: str) -> "Seen":
        from juspay_rules.cli.formats.tally import Seen

        seen = self._seen.get(rule_id)
        if seen is None:
            seen = self._seen[rule_id] = Seen()
        return seen

    def _line(self, finding: "Finding") -> str:
        place = printable(f"{finding.file}:{finding.line}:{finding.column}:")
        said = printable(str(finding.violation))
        if not self._shown.colour:
            return f"{place} {said}"
        severity, rule_id = finding.violation.severity, finding.violation.rule_id
        said = said.removeprefix(f"{severity}:").removesuffix(f"[{rule_id}]")
        colour = RED if severity == "error" else YELLOW
        painted = self._paint(f"{severity}:", colour), self._paint(f"[{rule_id}]", FAINT)
        return f"{self._paint(place, BOLD)} {painted[0]}{said}{painted[1]}"

    def _frame(self, finding: "Finding") -> list[str]:
        rows = self._frames.rows(finding)
        if not self._shown.colour:
            return rows
        colour = RED if finding.violation.severity == "error" else YELLOW
        return [
            self._paint(f"{gutter}{bar}", BLUE) + (self._paint(rest, colour) if number else rest)
            for number, (gutter, bar, rest) in enumerate(map(_parted, rows))
        ]

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._shown.colour else text


def elsewhere(tally: "Tally", profile: str) -> str:
    """That another profile knows keys which this one does not, on a line; "" where none does."""
    found = tally.known_elsewhere(profile)
    if found is None:
        return ""
    other, keys = found
    more = f" and {len(keys) - KEYS} more" if len(keys) > KEYS else ""
    what = f"{', '.join(keys[:KEYS])}{more}"
    return f"Profile {other} knows {what}: to judge by it, add --profile {other}\n"


def summary(report: "Report") -> str:
    """The counts, and under what they were counted."""
    parts = [counted(report.orders, "order"), severities(report.errors, report.warnings)]
    for number, what in (
        (report.expected, "expected"),
        (report.suppressed, "suppressed"),
        (report.baselined, "in the baseline"),
    ):
        if number:
            parts.append(f"{number} {what}")
    if report.omitted:
        parts.append(f"{report.omitted} findings not shown")
    if report.unjudged:
        parts.append(f"{report.unjudged} not judged")
    if passed := len(report.passed):
        which = f": {', '.join(map(printable, report.passed))}" * (passed <= NAMES)
        parts.append(f"{counted(passed, 'file')} without an order passed over{which}")
    day = f", as of {report.as_of}" if report.as_of else ""
    return f"{', '.join(parts)} (profile {report.profile}, policy {report.policy}{day})"


def _parted(row: str) -> tuple[str, str, str]:
    bar = "|" if row.lstrip(" 0123456789")[:1] == "|" else "="
    return row.partition(bar)
