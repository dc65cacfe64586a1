"""juspay-rules: the command."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

CLEAN, VIOLATIONS, COULD_NOT_RUN = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. 0: no error; 1: errors found; 2: something could not be checked."""
    options = _parser().parse_args(arguments)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        # A key may hold what the terminal's encoding has no character for.
        stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue]
    from juspay_rules.cli.check import check

    try:
        return check(options)
    except ValueError as error:
        print(f"juspay-rules: {error}", file=sys.stderr)
    except OSError as error:
        # Nobody reads the report on, or there is no room for it; nothing is left to flush at exit.
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # as in check
            os.dup2(nowhere.fileno(), 1)
        print(f"juspay-rules: cannot write the report: {error.strerror}", file=sys.stderr)
    return COULD_NOT_RUN


def _parser() -> "argparse.ArgumentParser":
    import argparse

    from juspay_rules._generated.version import PROFILES, RULE_SET
    from juspay_rules.rules import POLICIES

    parser = argparse.ArgumentParser(
        prog="juspay-rules", description="Check payloads of Juspay's Create Order API."
    )
    parser.add_argument("--version", action="version", version=f"juspay-rules {RULE_SET}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    check = commands.add_parser(
        "check",
        help="check orders in JSON, NDJSON, form bodies and curl commands",
        description="Check each order and print what breaks a rule. Exit status: 0 no error, "
        "1 errors found, 2 something could not be checked.",
    )
    check.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    check.add_argument("--profile", default=PROFILES[0], help=" | ".join(PROFILES))
    check.add_argument("--policy", default=POLICIES[0], help=" | ".join(POLICIES))
    check.add_argument("--format", default="text", choices=["text", "json"])
    for name, effect in (
        ("ignore", "say nothing of this rule"),
        ("warn", "let this rule only warn"),
        ("error", "make this rule an error"),
    ):
        check.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar="RULE_ID",
            help=f"{effect}; repeatable",
        )
    return parser
