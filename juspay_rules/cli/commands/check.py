"""Check each order and print what breaks a rule. Exit status: 0 no error, 1 errors found, 2 something
could not be checked."""

import sys

from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS
from juspay_rules.cli.document import Document
from juspay_rules.cli.files import UnreadableError, files, read
from juspay_rules.cli.finding import Finding, Report
from juspay_rules.cli.formats import FORMATS, Shown, writer_of
from juspay_rules.cli.inputs import INPUTS, detected, reader_of
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.files import File
    from juspay_rules.cli.payloads import Payload


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    from juspay_rules._generated.version import PROFILES
    from juspay_rules.rules import POLICIES

    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="a file or a folder, or - for standard input")
    add("--profile", default=PROFILES[0], help=" | ".join(PROFILES))
    add("--policy", default=POLICIES[0], help=" | ".join(POLICIES))
    add("--input", choices=INPUTS, help="read each file as this, whatever it looks like")
    add("--format", default="text", choices=FORMATS)
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
    writer = writer_of(options.format)(sys.stdout.write, Shown())
    for finding in _found(options.files, options.input, validator, report):
        if report.add(finding):
            writer.finding(finding)
    writer.close(report)
    sys.stdout.flush()
    if report.unjudged:
        return COULD_NOT_RUN
    return VIOLATIONS if report.errors else CLEAN


def _found(
    arguments: "Iterable[str]", input_name: str | None, validator: Validator, report: Report
) -> "Iterator[Finding]":
    """What is found in the files that the arguments name, each read once; the report counts it, and
    an argument without an order is refused."""

    def refused(message: str) -> None:
        report.unjudged += 1
        print(f"juspay-rules: {message}", file=sys.stderr)

    read_before: set[str] = set()
    for argument in arguments:
        among = files(argument, refused)
        empty = True
        judged = report.files + report.unjudged
        for file in among:
            if file.identity() in read_before:
                empty = False
                continue
            read_before.add(file.identity())
            try:
                yield from _of_file(file, input_name, validator, report)
            except OSError as error:
                refused(f"cannot read {file.name}: {error.strerror}")
            except UnreadableError as error:
                refused(f"cannot read {file.name}: {error}")
        if empty and report.files + report.unjudged == judged:
            refused(f"{argument} holds no order{among.left_out()}")


def _of_file(
    file: "File", input_name: str | None, validator: Validator, report: Report
) -> "Iterator[Finding]":
    document = Document("<stdin>" if file.name == "-" else file.name, read(file.name))
    empty = True
    for payload in _payloads(document, input_name, found=file.found):
        if payload.order is None:
            report.unjudged += 1
        else:
            report.orders += 1
        empty = False
        yield from findings(payload, validator)
    if not empty:
        report.files += 1
    elif file.found:
        report.passed_over += 1


def _payloads(document: Document, name: str | None, *, found: bool) -> "Iterable[Payload]":
    name = name or detected(document.name, document.content)
    if name is None:
        return ()
    if not found:
        return reader_of(name)(document)
    from juspay_rules.cli.seen import orders

    return orders(document, name)


def findings(payload: "Payload", validator: Validator) -> "Iterable[Finding]":
    """What is to be said of a payload, from its first line to its last."""
    found = [
        Finding(payload.document, (start, end), note.with_severity(severity), payload)
        for start, end, note in payload.notes
        if (severity := validator.severity_of(note.rule_id)) is not None
    ]
    if payload.order is not None:
        for violation in validator.collect_violations(payload.order):
            if payload.is_of_unknown(violation):
                continue
            span = payload.span_of(violation)
            found.append(Finding(payload.document, span, violation, payload))
    found.sort(key=_start)
    return found


def _start(finding: Finding) -> int:
    return finding.start
