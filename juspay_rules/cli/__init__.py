"""juspay-rules: the command."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from types import ModuleType

CLEAN, VIOLATIONS, COULD_NOT_RUN = 0, 1, 2
# What each does; the module is juspay_rules.cli.commands.<name>.
COMMANDS = {
    "check": "check the orders in files and folders of many kinds",
    "fix": "mend what can be mended without guessing",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. 0: no error; 1: errors found; 2: something could not be checked."""
    arguments = sys.argv[1:] if arguments is None else arguments
    called = next((word for word in arguments if not word.startswith("-")), "")
    options = parser(called).parse_args(arguments)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        # A key may hold what the terminal's encoding has no character for.
        stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue]
    try:
        status: int = command(options.command).run(options)
    except ValueError as error:
        print(f"juspay-rules: {error}", file=sys.stderr)
    except OSError as error:
        # Nobody reads the report on, or there is no room for it; nothing is left to flush at exit.
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # pathlib costs a tenth of the start
            os.dup2(nowhere.fileno(), 1)
        print(f"juspay-rules: cannot write the report: {error.strerror}", file=sys.stderr)
    else:
        return status
    return COULD_NOT_RUN


def parser(called: str | None = None) -> "argparse.ArgumentParser":
    """The command line; with the options of one command, or of every one."""
    import argparse

    from juspay_rules._generated.version import RULE_SET

    whole = argparse.ArgumentParser(
        prog="juspay-rules", description="Check payloads of Juspay's Create Order API."
    )
    whole.add_argument("--version", action="version", version=f"juspay-rules {RULE_SET}")
    commands = whole.add_subparsers(
        title="commands", required=True, metavar="COMMAND", dest="command"
    )
    for name, summary in COMMANDS.items():
        if called in (None, name):
            module = command(name)
            one = commands.add_parser(name, help=summary, description=module.__doc__)
            module.add_arguments(one)
        else:
            commands.add_parser(name, help=summary)
    return whole


def command(name: str) -> "ModuleType":
    """The module of a command that COMMANDS lists."""
    return __import__(f"juspay_rules.cli.commands.{name}", fromlist=["run"])
