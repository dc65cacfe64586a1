"""Judge an archive of orders: NDJSON, CSV (both also packed by gzip or zstd), Parquet, Arrow; files, folders,
patterns. Writes the findings as Parquet, and a report for the browser. The same command goes on where it
was stopped. Exit status: 0 no order fails, 1 orders fail, 2 something could not be judged."""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

    from juspay_rules.cli.audit.run import Run
    from juspay_rules.cli.audit.tally import Tally
    from juspay_rules.validator import Validator

NEEDED = "an audit takes pyarrow and vl-convert-python: pip install 'juspay_rules[audit]'"
BEFORE_KEYS = ("profile", "policy", "overlay", "as-of", "ignore", "warn", "error")


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    from juspay_rules.cli import options

    parser.usage = "juspay-rules audit [OPTION ...] --out FOLDER FILE ..."
    add = parser.add_argument
    add(
        "files",
        nargs="+",
        metavar="FILE",
        help="a file, a folder, or a pattern such as 'a/**/*.csv'",
    )
    add("--out", required=True, metavar="FOLDER", help="where findings and report are written")
    add("--body", metavar="NAME", help="the column, or member of a row, that holds a raw body")
    add("--encoding", choices=("auto", "json", "form"), help="of the bodies (NDJSON rows: json)")
    add(
        "--id",
        action="append",
        default=[],
        metavar="NAME",
        help="goes into the findings; repeatable",
    )
    add("--time", metavar="NAME", help="the column, or member of a row, that says when")
    options.add_rules(parser)
    options.add_severities(parser)
    add(
        "--before",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help=f"compare with these rules: {', '.join(BEFORE_KEYS)}; repeatable",
    )
    options.add_config(parser)
    add(
        "--jobs",
        type=options.jobs,
        default=0,
        metavar="N",
        help="processes; one a core where nothing is said",
    )
    add("--no-progress", action="store_true", help="no bar on standard error")


def run(options: "argparse.Namespace") -> int:
    """Judge the files, write the report, return the exit status.

    Raises ValueError for whatever the command line asks for and cannot be had.
    """
    from juspay_rules.cli import COULD_NOT_RUN

    try:
        import pyarrow
        import vl_convert
    except ModuleNotFoundError:
        raise ValueError(NEEDED) from None
    del pyarrow, vl_convert
    from juspay_rules.cli.audit.processes import LostError
    from juspay_rules.cli.audit.report import write
    from juspay_rules.cli.audit.summary import summary

    whole = _run(options)
    try:
        whole.judge(options.jobs or _cores(), progress=not options.no_progress)
    except LostError as error:
        print(f"juspay-rules: {error}; the same command goes on there", file=sys.stderr)
        return COULD_NOT_RUN
    counted = whole.counted()
    print(summary(whole, counted, write(whole, counted)))
    for file, why in whole.unread.items():
        print(f"juspay-rules: {whole.files[file].name}: {why}", file=sys.stderr)
    return _status(whole, counted)


def _status(whole: "Run", counted: "Tally") -> int:
    from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS

    if whole.unread or counted.counts[("too-long",)]:
        return COULD_NOT_RUN
    return VIOLATIONS if counted.counts[("failed", "after")] else CLEAN


def _cores() -> int:
    from juspay_rules.cli.options import jobs

    return jobs("auto")


def _run(options: "argparse.Namespace") -> "Run":
    from juspay_rules.audit import Audit
    from juspay_rules.cli.audit.columns import Columns
    from juspay_rules.cli.audit.inputs import inputs
    from juspay_rules.cli.audit.judging import Plan
    from juspay_rules.cli.audit.ledger import Ledger, asked
    from juspay_rules.cli.audit.run import Run

    files = inputs(options.files)
    columns = Columns(options.body, tuple(options.id), options.time)
    has_rows = any(file.kind == "ndjson" for file in files)
    if has_rows and columns.body is None and columns.kept():
        raise ValueError(
            "a row of NDJSON that is an order has nothing beside it: "
            "leave out --id and --time, or name the member that holds the body with --body"
        )
    encoding = options.encoding or ("json" if has_rows and columns.body is None else "auto")
    rules, before = _validators(options)
    audit = Audit(columns.body, encoding, columns.kept(), rules, before, gateways=True)
    ledger = Ledger(options.out, asked(files, audit, columns))
    plan = Plan(audit, columns, ledger.findings, tuple(file.name for file in files))
    return Run(plan, files, ledger)


def _validators(options: "argparse.Namespace") -> "tuple[Validator, Validator | None]":
    from argparse import Namespace

    from juspay_rules.cli.config import config_of
    from juspay_rules.cli.settings import SEVERITY_OF, Settings, check_options, overlay_of

    config = None if options.no_config else config_of(options.config)
    overlay = overlay_of(options, config)
    check_options(options, overlay)
    table = {} if config is None else dict(config.table)
    rules = Settings([table, vars(options)], overlay, options.as_of).validator()
    if not options.before:
        return rules, None
    before = _before(options.before)
    if "overlay" in before or "profile" in before:  # an overlay names the profile that it stands on
        overlay = overlay_of(Namespace(overlay=before.get("overlay") or None), None)
    names = {"profile": options.profile, "policy": options.policy}
    if overlay is not None and "profile" not in before:
        names["profile"] = table["profile"] = None
    check_options(Namespace(**{key: before.get(key, []) for key in SEVERITY_OF}), overlay)
    earlier = Settings([table, names, before], overlay, before.get("as-of", options.as_of))
    return rules, earlier.validator()


def _before(words: list[str]) -> "dict[str, Any]":
    """What --before sets, by key: a text, of severities a list of rule ids."""
    from juspay_rules.cli.settings import SEVERITY_OF

    table: dict[str, Any] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or key not in BEFORE_KEYS:
            raise ValueError(f"--before takes KEY=VALUE, with one of {', '.join(BEFORE_KEYS)}")
        if key in SEVERITY_OF:
            table.setdefault(key, []).append(value)
        else:
            table[key] = value
    return table
