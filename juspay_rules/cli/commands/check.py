"""Check each order and print what breaks a rule. Exit status: 0 no error, 1 errors found, 2 something
could not be checked. The nearest juspay-rules.toml, or [tool.juspay-rules] of pyproject.toml, says how;
options win over it."""

from juspay_rules.cli.document import Document
from juspay_rules.cli.files import UnreadableError, files, read
from juspay_rules.cli.finding import findings
from juspay_rules.cli.gate import Gate
from juspay_rules.cli.inputs import detected, has_rows, reader_of
from juspay_rules.cli.outputs import Outputs

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterable, Iterator

    from juspay_rules.cli.files import File, Named
    from juspay_rules.cli.finding import Finding
    from juspay_rules.cli.folder import Folder
    from juspay_rules.cli.payloads import Payload


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    from juspay_rules.cli import options, outputs

    # The list of options below says it; in brackets it would be the longest part of the help.
    parser.usage = "juspay-rules check [OPTION ...] [FILE ...]"
    add = parser.add_argument
    add("files", nargs="*", metavar="FILE", help="a file or a folder, or - for standard input")
    options.add_scope(parser)
    add("--only-orders", action="store_true", help="pass over a FILE in which no order is seen")
    outputs.add_arguments(parser)
    add("--max-findings", type=options.count, metavar="N", help="show the first N, count them all")
    add("--fail-on", choices=("error", "warning"), help="what makes the exit status 1")
    options.add_config(parser)
    old = parser.add_mutually_exclusive_group()
    old.add_argument("--baseline", metavar="FILE", help="findings that no longer count")
    old.add_argument("--write-baseline", metavar="FILE", help="write what is found as a baseline")
    add("--max-per-rule", type=options.count, metavar="N", help="show the first N of each rule")
    jobs = "processes for NDJSON; auto: one a core"
    add("--jobs", type=options.jobs, default=1, metavar="N", help=jobs)
    rest = "skip the rows before this one"
    add("--resume-from", type=options.count, default=0, metavar="BYTE", help=rest)
    add("--no-progress", action="store_true", help="no bar on standard error (it needs rich)")
    options.add_severities(parser)


def run(options: "argparse.Namespace") -> int:
    """Judge the files, print the report, return the exit status.

    Raises ValueError for a profile, policy or rule id that does not exist, or a bad configuration.
    """
    gate = Gate(options)
    report = gate.report
    with Outputs(options) as outputs:
        report.max_findings = outputs.most(options.max_findings)
        judged = found(gate)
        try:
            for finding in judged:
                if report.add(finding):
                    outputs.finding(finding)
        finally:
            judged.close()  # where it stopped early, it says up to where all is told
        report.status = gate.status()
        outputs.close(report)
    return report.status


def found(gate: Gate) -> "Generator[Finding]":
    """What counts in the files that the run names, each read once; the report counts it, and a name
    without an order is refused."""
    read_before: set[object] = set()
    for argument in gate.names():
        among = _among(argument, gate)
        empty = True
        judged = gate.report.files + gate.report.unjudged
        for file in among:
            identity = file.identity()
            if identity in read_before or gate.excludes(file.name, found=file.found):
                empty = False
                continue
            read_before.add(identity)
            try:
                yield from _of_file(file, gate)
            except OSError as error:
                gate.refused(file.name, f"cannot read {file.name}: {error.strerror}")
            except UnreadableError as error:
                gate.refused(file.name, f"cannot read {file.name}: {error}")
        if empty and not gate.only_orders and gate.report.files + gate.report.unjudged == judged:
            name = "standard input" if argument == "-" else argument
            gate.refused(argument, f"{name} holds no order{among.left_out()}")
    yield from gate.closing()


def _among(argument: str, gate: Gate) -> "Named | Folder":
    return files(argument, lambda why: gate.refused(argument, why), found=gate.only_orders)


def _of_file(file: "File", gate: Gate) -> "Iterator[Finding]":
    """What counts in a file."""
    case = gate.case(file.name)
    if has_rows(file.name, case.input) and not case.expects:
        from juspay_rules.cli.bulk.run import begins_with_an_order, rows_of

        if not file.found or begins_with_an_order(file.name):
            yield from rows_of(file.name, case, gate)
            return
    gate.refuse_resuming()
    document = Document("<stdin>" if file.name == "-" else file.name, read(file.name))
    # Who expects something of a file points at it as well as a command does.
    pointed_at = not file.found or case.expects
    empty = True
    for payload in seen_payloads(document, case.input, found=not pointed_at):
        empty = False
        yield from case.passed(payload, findings(payload, case.validator))
    if not empty:
        gate.report.files += 1
        yield from case.closing(document)
    elif pointed_at and file.found:
        gate.refused(file.name, f"{file.name} holds no order")
    elif file.found:
        gate.report.passed.append(file.name)


def seen_payloads(document: Document, name: str | None, *, found: bool) -> "Iterable[Payload]":
    """The orders of a document; of one that was only found in a folder, what is seen to be one."""
    name = name or detected(document.name, document.content)
    if name is None:
        return ()
    if not found:
        return reader_of(name)(document)
    from juspay_rules.cli.seen import orders

    return orders(document, name)
