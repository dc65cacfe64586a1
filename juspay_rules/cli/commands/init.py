"""Look at the files of this folder and write juspay-rules.toml: the profile that fits them, what is
expected of those in a folder called invalid or negative, and a baseline of today's findings, so that
only new ones fail. Exit status: 0 written, 2 not: a configuration is there, or nothing to configure."""

import os
import sys

from juspay_rules.cli import CLEAN
from juspay_rules.cli.config import OWN, config_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from juspay_rules.cli.draft import Draft

BASELINE = "juspay-rules-baseline.json"


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    parser.add_argument("--dry-run", action="store_true", help="print it and write nothing")


def run(options: "argparse.Namespace") -> int:
    """Write the configuration, or print it.

    Raises ValueError where one is there, where no order is, and where it cannot be written.
    """
    from juspay_rules.cli.draft import Draft
    from juspay_rules.cli.survey import survey

    _refuse_what_is_there()
    draft = Draft(survey("."))
    if len(draft.orders) == len(draft.unread):
        raise ValueError("no file here holds an order: call it in the folder that has them")
    text = draft.text(BASELINE)
    if options.dry_run:
        print(text, end="")
    else:
        write(text, draft)
    sys.stdout.flush()
    print(f"juspay-rules: {_summary(draft, dry=options.dry_run)}", file=sys.stderr)
    return CLEAN


def write(text: str, draft: "Draft") -> None:
    """Write the configuration and the baseline that it names, or neither."""
    try:
        with open(OWN, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise ValueError(f"cannot write {OWN}: {error.strerror}") from None
    try:
        if draft.old:
            write_baseline()
    except BaseException:
        os.unlink(OWN)
        raise


def write_baseline() -> None:
    """Judge everything by the new configuration, and keep what is found."""
    from juspay_rules.cli import parser
    from juspay_rules.cli.commands.check import found
    from juspay_rules.cli.gate import Gate

    words = ["check", "--config", OWN, "--write-baseline", BASELINE]
    list(found(Gate(parser("check").parse_args(words))))


def _refuse_what_is_there() -> None:
    config = config_of(None)
    there = BASELINE if os.path.exists(BASELINE) else None
    there = there if config is None else config.name
    if there is not None:
        raise ValueError(f"{there} is there: change it by hand, or take it away first")


def _summary(draft: "Draft", *, dry: bool) -> str:
    from juspay_rules.cli.formats.wording import counted

    parts = [
        f"{'would write' if dry else 'wrote'} {OWN}: {counted(len(draft.orders), 'file')} of orders",
        f"profile {draft.profile}",
    ]
    if draft.expected:
        parts.append(f"{len(draft.expected)} expected to be invalid")
    if draft.unread:
        parts.append(f"{len(draft.unread)} left out, since no order can be made of them")
    if draft.old:
        parts.append(f"today's findings in {BASELINE}, {counted(draft.old, 'error')} among them")
    return ", ".join(parts)
