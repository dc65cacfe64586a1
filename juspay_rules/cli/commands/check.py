"""Check each order and print what breaks a rule. Exit status: 0 no error, 1 errors found, 2 something
could not be checked. The nearest juspay-rules.toml, or [tool.juspay-rules] of pyproject.toml, says how;
options win over it."""

import sys
from errno import EBADF

from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import Finding
from juspay_rules.cli.formats import FORMATS, Shown, writer_of
from juspay_rules.cli.gate import Gate, log
from juspay_rules.cli.inputs import INPUTS, payloads

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.payloads import Payload
    from juspay_rules.validator import Validator


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    from juspay_rules._generated.version import PROFILES
    from juspay_rules.rules import POLICIES

    add = parser.add_argument
    add("files", nargs="*", metavar="FILE", help="a file, or - for standard input")
    add("--profile", help=f"{' | '.join(PROFILES)} (the first, where nothing is said)")
    add("--policy", help=f"{' | '.join(POLICIES)} (the first, where nothing is said)")
    add("--input", choices=INPUTS, help="read each file as this, whatever it looks like")
    add("--format", default="text", choices=FORMATS)
    add("--max-findings", type=int, metavar="N", help="show the first N, count them all")
    add("--fail-on", choices=("error", "warning"), help="what makes the exit status 1")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="instead of the nearest juspay-rules.toml")
    which.add_argument("--no-config", action="store_true", help="use the options alone")
    old = parser.add_mutually_exclusive_group()
    old.add_argument("--baseline", metavar="FILE", help="findings that no longer count")
    old.add_argument("--write-baseline", metavar="FILE", help="write what is found as a baseline")
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

    Raises ValueError for a profile, policy or rule id that does not exist, or a bad configuration.
    """
    gate = Gate(options)
    report = gate.report
    writer = writer_of(options.format)(sys.stdout.write, Shown())
    for finding in _found(gate):
        if report.add(finding):
            writer.finding(finding)
    writer.close(report)
    sys.stdout.flush()
    return gate.status()


def _found(gate: Gate) -> "Iterator[Finding]":
    """What counts in a run; the report counts it, and a file that cannot be judged is logged."""
    for name in gate.names():
        if gate.excludes(name):
            log(f"{name} is excluded by the configuration")
            continue
        gate.report.files += 1
        try:
            yield from _of_file(name, gate)
        except OSError as error:
            log(f"cannot read {name}: {error.strerror}")
            gate.report.unjudged += 1
        except ValueError as error:
            log(str(error))
            gate.report.unjudged += 1
    yield from gate.closing()


def _of_file(name: str, gate: Gate) -> "Iterator[Finding]":
    """What counts in a file. Raises OSError, or ValueError for a bad file of expectations."""
    case = gate.case(name)
    document = Document("<stdin>" if name == "-" else name, read(name))
    empty = True
    for payload in payloads(document, case.input):
        empty = False
        yield from case.passed(payload, findings(payload, case.validator))
    if empty:
        raise ValueError(f"{name} holds no order")
    yield from case.closing(document)


def findings(payload: "Payload", validator: "Validator") -> "Iterable[Finding]":
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
