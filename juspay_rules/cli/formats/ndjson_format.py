"""For programs that read while we write: one JSON object a finding, the last one with the counts; the
schema of a line is $defs/line of report.schema.json."""

from juspay_rules.cli.fingerprint import Fingerprints
from juspay_rules.cli.formats.json_format import row, summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown


class Writer:
    """Each finding at once."""

    __slots__ = ("_fingerprints", "_write")

    def __init__(self, write: "Callable[[str], object]", _shown: "Shown") -> None:
        self._write = write
        self._fingerprints = Fingerprints()

    def finding(self, finding: "Finding") -> None:
        """Its line."""
        self._line({"type": "finding", **row(finding, self._fingerprints.of(finding))})

    def close(self, report: "Report") -> None:
        """The last line."""
        self._line({"type": "summary", **summary(report)})

    def _line(self, content: "Mapping[str, object]") -> None:
        import json

        self._write(json.dumps(content) + "\n")
