"""Check each order and print what breaks a rule. Exit status: 0 no error, 1 errors found, 2 something
could not be checked."""

import sys
from errno import EBADF

from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS
from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import Finding, Report
from juspay_rules.cli.inputs import INPUTS, payloads
from juspay_rules.cli.outputs import Outputs
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.payloads import Payload


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    from juspay_rules._generated.version import PROFILES
    from juspay_rules.cli import outputs
    from juspay_rules.rules import POLICIES

    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    add("--profile", default=PROFILES[0], help=" | ".join(PROFILES))
    add("--policy", default=POLICIES[0], help=" | ".join(POLICIES))
    add("--input", choices=INPUTS, help="read each file as this, whatever it looks like")
    outputs.add_arguments(parser)
    add("--max-findings", type=int, metavar="N", help="show the first N, count them all")
    for name, effect in (
        ("ignore", "say nothing of this rule"),
        ("warn", "let this rule only warn"),
        ("error", "make this rule an error"),
    ):
        add(
            f"--{name}",
            action="append",
            default=[],
            metavar="RULE_ID",
            help=f"{effect}; repeatable",
        )


def run(options: "argparse.Namespace") -> int:
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
    report = Report(validator.profile, validator.policy, options.max_findings)
    with Outputs(options) as outputs:
        for name in options.files:
            for finding in _found(name, options.input, validator, report):
                if report.add(finding):
                    outputs.finding(finding)
        report.status = _status(report)
        outputs.close(report)
    return report.status


def _status(report: Report) -> int:
    if report.unjudged:
        return COULD_NOT_RUN
    return VIOLATIONS if report.errors else CLEAN


def _found(
    name: str, input_name: str | None, validator: Validator, report: Report
) -> "Iterator[Finding]":
    """What is found in a file; the report counts it, and a file that cannot be judged is logged."""
    report.files += 1
    try:
        content = read(name)
    except OSError as error:
        _give_up(report, name, f"cannot read {name}: {error.strerror}")
        return
    document = Document("<stdin>" if name == "-" else name, content)
    empty = True
    for payload in payloads(document, input_name):
        empty = False
        if payload.order is None:
            report.unjudged += 1
        else:
            report.orders += 1
            report.orders_of[document.name] = report.orders_of.get(document.name, 0) + 1
        yield from findings(payload, validator)
    if empty:
        _give_up(report, name, f"{name} holds no order")


def findings(payload: "Payload", validator: Validator) -> "Iterable[Finding]":
    """What is to be said of a payload, from its first line to its last."""
    found = [
        Finding(payload.document, (start, end), note.with_severity(severity), payload)
        for start, end, note in payload.notes
        if (severity := validator.severity_of(note.rule_id)) is not None
    ]
    if payload.order is not None:
        for violation in validator.collect_violations(payload.order):
            span = payload.span_of(violation)
            found.append(Finding(payload.document, span, violation, payload))
    found.sort(key=_start)
    return found


def read(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-"."""
    if name == "-":
        if sys.stdin is None:
            raise OSError(EBADF, "standard input is closed")
        return sys.stdin.buffer.read()
    with open(name, "rb") as file:  # noqa: PTH123  # pathlib would cost a tenth of the start
        return file.read()


def _start(finding: Finding) -> int:
    return finding.start


def _give_up(report: Report, name: str, why: str) -> None:
    report.unjudged += 1
    report.unread.append((name, why))
    print(f"juspay-rules: {why}", file=sys.stderr)
