"""Check each order and print what breaks a rule. Exit status: 0 no error, 1 errors found, 2 something
could not be checked."""

import os
import sys
from errno import EBADF

from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS
from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import Finding, Report
from juspay_rules.cli.formats import AT_ONCE, FORMATS, MOST_KEPT, Shown, writer_of
from juspay_rules.cli.inputs import INPUTS, has_rows, payloads
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from juspay_rules.cli.payloads import Payload


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    from juspay_rules._generated.version import PROFILES
    from juspay_rules.rules import POLICIES

    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    add("--profile", default=PROFILES[0], help=" | ".join(PROFILES))
    add("--policy", default=POLICIES[0], help=" | ".join(POLICIES))
    add("--input", choices=INPUTS, help="read each file as this, whatever it looks like")
    add("--format", default="text", choices=FORMATS)
    add("--max-findings", type=int, metavar="N", help="show the first N, count them all")
    add("--max-per-rule", type=int, metavar="N", help="show the first N of each rule")
    add("--jobs", type=jobs, default=1, metavar="N", help="processes for NDJSON; auto: one a core")
    add("--resume-from", type=int, default=0, metavar="BYTE", help="skip the rows before this one")
    add("--no-progress", action="store_true", help="no bar on standard error (it needs rich)")
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
    most = options.max_findings
    if most is None and options.format not in AT_ONCE:
        most = MOST_KEPT
    report = Report(validator.profile, validator.policy, most, options.max_per_rule)
    writer = writer_of(options.format)(sys.stdout.write, Shown())

    def show(finding: Finding) -> None:
        if report.add(finding):
            writer.finding(finding)

    try:
        for name in options.files:
            _judge(name, options, validator, report, show)
    except KeyboardInterrupt:
        _log("interrupted; what was found until then is reported")
        report.unjudged += 1
    writer.close(report)
    sys.stdout.flush()
    if report.unjudged:
        return COULD_NOT_RUN
    return VIOLATIONS if report.errors else CLEAN


def jobs(text: str) -> int:
    """A number of processes; "auto" and 0 are one a core."""
    return (0 if text == "auto" else int(text)) or os.cpu_count() or 1


def _judge(
    name: str,
    options: "argparse.Namespace",
    validator: Validator,
    report: Report,
    show: "Callable[[Finding], None]",
) -> None:
    if has_rows(name, options.input):
        from juspay_rules.cli.bulk.run import judge_rows

        judge_rows(name, options, validator, report, show)
        return
    if options.resume_from:
        raise ValueError("--resume-from takes one NDJSON input (*.ndjson, *.jsonl, --input ndjson)")
    for finding in _found(name, options.input, validator, report):
        show(finding)


def _found(
    name: str, input_name: str | None, validator: Validator, report: Report
) -> "Iterator[Finding]":
    """What is found in a file; the report counts it, and a file that cannot be judged is logged."""
    report.files += 1
    try:
        content = read(name)
    except OSError as error:
        _log(f"cannot read {name}: {error.strerror}")
        report.unjudged += 1
        return
    document = Document("<stdin>" if name == "-" else name, content)
    empty = True
    for payload in payloads(document, input_name):
        empty = False
        if payload.order is None:
            report.unjudged += 1
        else:
            report.orders += 1
        yield from findings(payload, validator)
    if empty:
        _log(f"{name} holds no order")
        report.unjudged += 1


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


def _log(message: str) -> None:
    print(f"juspay-rules: {message}", file=sys.stderr)
