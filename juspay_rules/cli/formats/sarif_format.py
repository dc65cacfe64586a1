"""SARIF 2.1.0, for code scanning. Files are named from the source root (SRCROOT)."""

from urllib.parse import quote

from juspay_rules.cli.fingerprint import SCHEME, Fingerprints
from juspay_rules.cli.formats.markdown_format import escaped
from juspay_rules.cli.formats.rule_help import address, hints, paragraphs
from juspay_rules.cli.formats.wording import printable, said
from juspay_rules.cli.source_root import from_root, source_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown
    from juspay_rules.violation import Violation

    Object = Mapping[str, object]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "SRCROOT"


class Writer:
    """One run, written at the end, in ASCII."""

    __slots__ = ("_fingerprints", "_results", "_root", "_rules", "_write")

    def __init__(self, write: "Callable[[str], object]", _shown: "Shown") -> None:
        self._write = write
        self._root = source_root()
        self._fingerprints = Fingerprints(self._root)
        self._rules: dict[str, Violation] = {}
        self._results: list[Object] = []

    def finding(self, finding: "Finding") -> None:
        """Kept until the end."""
        violation = finding.violation
        self._rules.setdefault(violation.rule_id, violation)
        self._results.append(
            {
                "ruleId": violation.rule_id,
                "ruleIndex": list(self._rules).index(violation.rule_id),
                "level": violation.severity,
                "message": {"text": said(violation)},
                "locations": [self._location(finding)],
                "partialFingerprints": {SCHEME: self._fingerprints.of(finding)},
            }
        )

    def close(self, report: "Report") -> None:
        """The whole log."""
        import json

        from juspay_rules._generated.version import RULE_SET

        driver = {
            "name": "juspay-rules",
            "version": RULE_SET,
            "semanticVersion": RULE_SET,
            "rules": [_rule(violation) for violation in self._rules.values()],
        }
        run = {
            "tool": {"driver": driver},
            "invocations": [self._invocation(report)],
            "originalUriBaseIds": {ROOT: {"description": {"text": "The top of the sources."}}},
            "columnKind": "unicodeCodePoints",
            "results": self._results,
            "properties": {"profile": report.profile, "policy": report.policy},
        }
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        self._write(json.dumps(log, indent=2) + "\n")

    def _invocation(self, report: "Report") -> "Object":
        return {
            "executionSuccessful": not report.unjudged,
            "exitCode": report.status,
            "toolExecutionNotifications": [
                {
                    "level": "error",
                    "message": {"text": printable(why)},
                    "locations": [{"physicalLocation": {"artifactLocation": self._artifact(file)}}],
                }
                for file, why in report.unread
            ],
        }

    def _location(self, finding: "Finding") -> "Object":
        region = {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
        }
        artifact = self._artifact(finding.file)
        return {"physicalLocation": {"artifactLocation": artifact, "region": region}}

    def _artifact(self, file: str) -> "Object":
        name = from_root(file, self._root)
        if name.startswith("<") or file == "-":
            return {"uri": "stdin:", "description": {"text": "Standard input."}}
        uri = quote(name, errors="surrogateescape")
        return {"uri": f"file://{uri}"} if uri[:1] == "/" else {"uri": uri, "uriBaseId": ROOT}


def _rule(violation: "Violation") -> "Object":
    """A rule of the driver, from the first violation of it."""
    rule_id = violation.rule_id
    brief = f"{violation.message}."
    advice = [brief, *paragraphs(rule_id)]
    words = rule_id.replace("-", "_").replace(".", "_").split("_")
    rule: dict[str, object] = {
        "id": rule_id,
        "name": "".join(word[:1].upper() + word[1:] for word in words),
        "shortDescription": {"text": brief},
        "fullDescription": {"text": " ".join([brief, *hints(rule_id)])},
        "help": {"text": "\n".join(advice), "markdown": "\n\n".join(map(escaped, advice))},
        "defaultConfiguration": {"level": violation.severity},
        "properties": {
            "tags": ["payments", "create-order", rule_id.rpartition(".")[2]],
            "precision": "very-high" if violation.severity == "error" else "high",
            "problem.severity": violation.severity,
        },
    }
    page = address(rule_id)
    return rule if page is None else {**rule, "helpUri": page}
