"""juspay-rules check: every order of every file, judged, with the line of each finding."""

import sys
from errno import EBADF

from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS, json_format, text_format
from juspay_rules.cli.payloads import Finding, payloads
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from juspay_rules.violation import Violation

FORMATS = {"text": text_format.write, "json": json_format.write}


class Report:
    """What was found: findings in order, how many orders were judged, what could not be."""

    __slots__ = ("findings", "orders", "policy", "profile", "unjudged")

    def __init__(self, validator: Validator) -> None:
        self.profile = validator.profile
        self.policy = validator.policy
        self.findings: list[Finding] = []
        self.orders = 0
        self.unjudged = 0

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(finding.violation.severity == severity for finding in self.findings)


def check(options: "argparse.Namespace") -> int:
    """Judge the files, print the report, return the exit status.

    Raises ValueError for a profile, policy or rule id that does not exist.
    """
    validator = Validator(
        profile=options.profile,
        policy=options.policy,
        ignore=options.ignore,
        warn=options.warn,
        error=options.error,
    )
    report = Report(validator)
    for name in options.files:
        try:
            content = _read(name)
        except OSError as error:
            print(f"juspay-rules: cannot read {name}: {error.strerror}", file=sys.stderr)
            report.unjudged += 1
        else:
            _judge(name, content, validator, report)
    print(FORMATS[options.format](report), flush=True)
    if report.unjudged:
        return COULD_NOT_RUN
    return VIOLATIONS if report.count("error") else CLEAN


def _read(name: str) -> bytes:
    if name == "-":
        if sys.stdin is None:
            raise OSError(EBADF, "standard input is closed")
        return sys.stdin.buffer.read()
    with open(name, "rb") as file:  # noqa: PTH123  # pathlib would cost a tenth of the start
        return file.read()


def _judge(name: str, content: bytes, validator: Validator, report: Report) -> None:
    shown = "<stdin>" if name == "-" else name
    found = list(payloads(name, content))
    if not found:
        print(f"juspay-rules: {name} holds no order", file=sys.stderr)
        report.unjudged += 1
    for payload in found:
        located = [
            (line, note.with_severity(severity))
            for line, note in payload.notes
            if (severity := validator.severity_of(note.rule_id)) is not None
        ]
        if payload.order is None:
            report.unjudged += 1
        else:
            report.orders += 1
            violations = validator.collect_violations(payload.order)
            located += zip(payload.lines(violations), violations, strict=True)
        located.sort(key=_line)
        report.findings += [Finding(shown, line, violation) for line, violation in located]


def _line(located: "tuple[int, Violation]") -> int:
    return located[0]
