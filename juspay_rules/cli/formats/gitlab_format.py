"""A Code Quality report of GitLab: a list of what its merge requests show."""

from juspay_rules.cli.fingerprint import Fingerprints
from juspay_rules.cli.formats.wording import said
from juspay_rules.cli.source_root import from_root, source_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown

SEVERITIES = {"error": "major", "warning": "minor"}


class Writer:
    """The list, written at the end, in ASCII."""

    __slots__ = ("_fingerprints", "_issues", "_root", "_write")

    def __init__(self, write: "Callable[[str], object]", _shown: "Shown") -> None:
        self._write = write
        self._root = source_root()
        self._fingerprints = Fingerprints(self._root)
        self._issues: list[Mapping[str, object]] = []

    def finding(self, finding: "Finding") -> None:
        """Kept until the end."""
        violation = finding.violation
        self._issues.append(
            {
                "description": said(violation),
                "check_name": violation.rule_id,
                "fingerprint": self._fingerprints.of(finding),
                "severity": SEVERITIES[violation.severity],
                "location": {
                    "path": from_root(finding.file, self._root),
                    "lines": {"begin": finding.line, "end": finding.end_line},
                },
            }
        )

    def close(self, report: "Report") -> None:  # noqa: ARG002  # the list has no place for counts
        """The whole list."""
        import json

        self._write(json.dumps(self._issues, indent=2) + "\n")
