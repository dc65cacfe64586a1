"""A job's summary in Markdown: counts by rule, and the first findings."""

from juspay_rules.cli.formats.tally import by_weight
from juspay_rules.cli.formats.wording import counted, printable, said, severities
from juspay_rules.cli.source_root import from_root, source_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown

MOST = 50
SPECIAL = "\\`*_{}[]<>#!|~$&@:"


class Writer:
    """Two tables, written at the end."""

    __slots__ = ("_findings", "_number", "_root", "_write")

    def __init__(self, write: "Callable[[str], object]", _shown: "Shown") -> None:
        self._write = write
        self._root = source_root()
        self._number = 0
        self._findings: dict[str, list[Sequence[str]]] = {"error": [], "warning": []}

    def finding(self, finding: "Finding") -> None:
        """Kept until the end, where it is among the first of its severity."""
        violation = finding.violation
        rows = self._findings[violation.severity]
        if len(rows) < MOST:
            place = f"{from_root(finding.file, self._root)}:{finding.line}:{finding.column}"
            what = escaped(said(violation))
            rows.append((violation.severity, code(place), what, code(violation.rule_id)))

    def close(self, report: "Report") -> None:
        """The head, both tables, and what stands in neither."""
        self._write(f"## juspay-rules: {severities(report.errors, report.warnings)}\n\n")
        counts = f"{counted(report.orders, 'order')} in {counted(report.files, 'file')}"
        settings = f"profile {code(report.profile)}, policy {code(report.policy)}"
        day = f", as of {report.as_of}" if report.as_of else ""
        self._write(f"{counts}, {settings}{day}.\n")
        for _, why in report.unread:
            self._write(f"\n**Not checked:** {escaped(printable(why))}\n")
        if not report.by_rule:
            return
        self._table(("severity", "count", "rule", "first"), self._counts(report))
        rows = [*self._findings["error"], *self._findings["warning"]][:MOST]
        self._table(("severity", "place", "what", "rule"), rows)
        more = report.errors + report.warnings - len(rows)
        if more:
            self._write(f"\n{more} more.\n")

    def _counts(self, report: "Report") -> "list[Sequence[str]]":
        return [
            (
                count.severity,
                str(count.count),
                code(rule_id),
                code(f"{from_root(count.first.file, self._root)}:{count.first.line}"),
            )
            for rule_id, count in sorted(report.by_rule.items(), key=by_weight)
        ]

    def _table(self, heads: "Sequence[str]", rows: "Sequence[Sequence[str]]") -> None:
        lines = [heads, ["---"] * len(heads), *rows]
        self._write("\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines))


def code(text: str) -> str:
    """The text in a span of code; what would end the span or the cell is text with escapes."""
    text = printable(text)
    return escaped(text) if any(sign in text for sign in "`|\\") else f"`{text}`"


def escaped(text: str) -> str:
    """The text as Markdown shows it as it stands; a sign between letters marks nothing."""
    signs = (
        f"\\{sign}" if sign in SPECIAL and not _is_inner(text, place) else sign
        for place, sign in enumerate(text)
    )
    return "".join(signs).replace("www.", "www\\.")


def _is_inner(text: str, place: int) -> bool:
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return text[place] in "_:" and len(around) == 2 and around.isalnum()
