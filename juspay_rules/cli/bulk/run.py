"""One NDJSON input from its opening to what is said when it ends early."""

from juspay_rules.cli.bulk.rows import Bulk, Rows, log
from juspay_rules.cli.bulk.source import Source
from juspay_rules.cli.bulk.stops import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.validator import Validator


def judge_rows(
    name: str,
    options: "argparse.Namespace",
    validator: "Validator",
    report: "Report",
    show: "Callable[[Finding], None]",
    bulk: Bulk | None = None,
) -> None:
    """Show each finding of the rows of a file. Raises OSError where the report cannot be written."""
    if options.resume_from and len(options.files) > 1:
        raise ValueError("--resume-from takes one input at a time")
    bulk = bulk or Bulk(options.jobs, options.resume_from, progress=not options.no_progress)
    place = Place()
    report.files += 1
    try:
        source = Source(name)
    except OSError as error:
        log(f"cannot read {name}: {error.strerror}")
        report.unjudged += 1
        return
    rows = Rows(name, validator, report, bulk, place)
    try:
        with source:
            for _, found in rows.said(source):
                for finding in found:
                    show(finding)
    except KeyboardInterrupt:
        log(str(place))
        raise
    except OSError:
        place.cut_back()
        log(str(place))
        raise
