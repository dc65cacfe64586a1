"""Say whether one set of rules is stricter than another, for each key and for the whole order, with
the shortest payload that shows it, judged by both validators. A and B are each a profile, a policy,
PROFILE/POLICY, an exported JSON Schema (FILE.json), a published version, "installed" (all that this
package holds), a git revision, or REVISION:PROFILE/POLICY; the validator of a revision is run. Exit
status: 0; 1 where --fail-on says so; 2 something could not be compared."""

import sys

from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS
from juspay_rules.cli.page import Page, is_coloured, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from juspay_rules.cli.comparison.impact import Impact
    from juspay_rules.diff.report import Report

FORMATS = ("text", "json", "markdown")
FAIL_ON = ("stricter", "looser", "different", "version", "payloads")


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("first", metavar="A", help="the rules as they were")
    add("second", metavar="B", help="the rules as they are to be")
    add(
        "--payloads",
        nargs="+",
        default=[],
        metavar="FILE",
        help="say which of these orders get another verdict; a file, a folder or -",
    )
    add("--format", default="text", choices=FORMATS)
    add(
        "--fail-on",
        action="append",
        default=[],
        choices=FAIL_ON,
        help="exit with 1 where B refuses what A takes; takes what A refuses; either, or warns"
        " otherwise; where the version of B is smaller than the change asks for; where one of the"
        " payloads is refused from now on. What is undecided counts. Repeatable",
    )


def run(options: "argparse.Namespace") -> int:
    """Print the comparison. Raises ValueError where something cannot be compared."""
    from contextlib import ExitStack

    from juspay_rules.diff.needed import library

    library("interegular", "to compare rules it")
    from juspay_rules.diff.operand import operand
    from juspay_rules.diff.report import Report

    with ExitStack() as stack:
        report = Report(operand(options.first, stack), operand(options.second, stack))
        found = _impact(report, options.payloads) if options.payloads else None
        print(_written(report, found, options.format))
        failed = any(_fails(why, report, found) for why in options.fail_on)
    problems = [] if found is None else found.problems
    for problem in problems:
        print(f"juspay-rules: {problem}", file=sys.stderr)
    return COULD_NOT_RUN if problems else VIOLATIONS if failed else CLEAN


def _impact(report: "Report", names: "Iterable[str]") -> "Impact":
    from juspay_rules.cli.comparison.impact import impact

    if len(report.compared) != 1:
        raise ValueError("payloads are judged by one rule set a side: name a profile with each")
    comparison = report.compared[0].comparison
    return impact(names, comparison.first, comparison.second)


def _written(report: "Report", found: "Impact | None", name: str) -> str:
    from juspay_rules.cli.comparison import json_format, markdown_format, text_format

    if name == "text":
        return text_format.write(report, found, Page(width(), coloured=is_coloured()))
    if name == "json":
        return json_format.write(report, found)
    return markdown_format.write(report, found)


def _fails(why: str, report: "Report", found: "Impact | None") -> bool:
    if why == "version":
        return not report.is_version_large_enough
    if why == "payloads":
        return found is not None and found.refused > 0
    wholes = [one.comparison.whole for one in report.compared]
    if why == "different":
        return bool(report.removed or report.added) or any(one.differs for one in wholes)
    relations = {one.errors.relation for one in wholes}
    return bool(relations & {why, "incomparable", "undecided"})
