"""Orders that are meant to be wrong: a fixture says so, and which rules it breaks.

A file's ``expect`` entry, or a file beside it of the same name with ``.expect`` after it: a rule id
a line, ``#`` before a comment, no id where any error will do. Each order of the file has to break
at least one of the rules, each rule has to be broken by at least one order, and whatever else is
found counts as ever.
"""

from juspay_rules.cli.files import UnreadableError
from juspay_rules.cli.finding import Finding
from juspay_rules.cli.payloads import refusal
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.config import Config
    from juspay_rules.cli.document import Document
    from juspay_rules.cli.finding import Report
    from juspay_rules.cli.payloads import Payload

ENDING = ".expect"


class Expectation:
    """What the orders of one file are expected to break; ``source`` says who expects it."""

    __slots__ = ("_came", "_unmet", "rules", "source")

    def __init__(self, rules: "Iterable[str]", source: str) -> None:
        self.rules = tuple(dict.fromkeys(rules))
        self.source = source
        self._came: set[str] = set()
        self._unmet = False

    def passed(
        self, payload: "Payload", found: "Iterable[Finding]", report: "Report"
    ) -> list[Finding]:
        """What counts of an order's findings: not what is expected of it, but that nothing is."""
        kept: list[Finding] = []
        before = report.expected
        for finding in found:
            if self._is_expected(finding):
                self._came.add(finding.violation.rule_id)
                report.expected += 1
            else:
                kept.append(finding)
        if report.expected == before and payload.order is not None:
            self._unmet = True
            span = (payload.start, payload.start)
            kept.append(Finding(payload.document, span, self._missing(self.rules), payload))
        return kept

    def closing(self, document: "Document") -> "Iterator[Finding]":
        """The rules that no order of the file broke."""
        if self._unmet and not self._came:
            return  # each order was said to break none
        for rule_id in self.rules:
            if rule_id not in self._came:
                yield Finding(document, (0, 0), self._missing([rule_id]))

    def _is_expected(self, finding: Finding) -> bool:
        if self.rules:
            return finding.violation.rule_id in self.rules
        # Broken JSON is no order that breaks a rule: it is expected by name only.
        judged = finding.payload is not None and finding.payload.order is not None
        return judged and finding.violation.severity == "error"

    def _missing(self, rules: "Iterable[str]") -> Violation:
        said = refusal("gate.expected-violation")
        what = ", ".join(rules) or "an error"
        hint = f"{what} expected by {self.source}: {said.hint}"
        return Violation(said.rule_id, None, "", said.severity, said.message, hint)


def beside(file: str) -> Expectation:
    """What the file beside this one expects.

    Raises UnreadableError for an id of no rule, OSError for a file that cannot be read.
    """
    with open(file + ENDING, "rb") as expected:
        content = expected.read()
    from juspay_rules.cli.settings import expectable

    rules: list[str] = []
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        rule_id = line.partition("#")[0].strip()
        problem = expectable(rule_id) if rule_id else None
        if problem is not None:
            raise UnreadableError(f"{file}{ENDING}:{number}: {problem}")
        rules += [rule_id] if rule_id else []
    return Expectation(rules, file + ENDING)


def of_config(config: "Config", path: str | None) -> Expectation | None:
    """What the last entry that fits the file and expects something expects."""
    from juspay_rules.cli.settings import fitting, texts

    found: Expectation | None = None
    for number, entry in fitting(config, path):
        if entry.get("expect") == "invalid":
            place = config.place(("per-file", number))
            found = Expectation(texts(entry.get("rules", [])), place)
        elif "expect" in entry:
            found = None
    return found
