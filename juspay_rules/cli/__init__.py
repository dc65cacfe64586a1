"""juspay-rules: the command."""

import os
import sys

from juspay_rules.cli.terminations import Terminations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from types import ModuleType

CLEAN, VIOLATIONS, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130


class UnwritableError(Exception):
    """The report cannot be written on, and why; unlike an OSError of a file that is read."""


# What each does; the module is juspay_rules.cli.commands.<name>.
COMMANDS = {
    "check": "check the orders in files and folders of many kinds",
    "rules": "list the rules, or those that fit",
    "explain": "say all that is known of a rule: meaning, sources, decision, examples",
    "profiles": "list the profiles and how they differ, and the policies",
    "diff": "say whether one set of rules is stricter than another, and show it",
    "drift": "say what a new copy of a documented page says otherwise",
    "fix": "mend what can be mended without guessing",
    "generate": "write an overlay of your own as Python, JSON Schema, vectors and docs",
    "init": "write a configuration by looking at the files",
    "serve": "answer as the API does, on this machine, to test a client",
    "audit": "judge an archive of any size, and report on it",
    "completion": "print a completion script for bash, zsh or fish",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. 0: no error; 1: errors found; 2: something could not be checked;
    130: interrupted; 143 or 129: ended by SIGTERM or SIGHUP."""
    arguments = sys.argv[1:] if arguments is None else arguments
    called = next((word for word in arguments if not word.startswith("-")), "")
    options = parser(called).parse_args(arguments)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        # A key may hold what the terminal's encoding has no character for.
        stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue]
    ended = Terminations()
    try:
        with ended:
            status: int = command(options.command).run(options)
    except KeyboardInterrupt:
        print(f"juspay-rules: {ended.how()}", file=sys.stderr)
        return 128 + ended.number if ended.number else INTERRUPTED
    except ValueError as error:
        print(f"juspay-rules: {error}", file=sys.stderr)
    except (OSError, UnwritableError) as error:
        # Nobody reads the report on, or there is no room for it; nothing is left to flush at exit.
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # pathlib costs a tenth of the start
            os.dup2(nowhere.fileno(), 1)
        reason = error.strerror if isinstance(error, OSError) else error
        print(f"juspay-rules: cannot write the report: {reason}", file=sys.stderr)
    else:
        return status
    return COULD_NOT_RUN


def parser(called: str | None = None) -> "argparse.ArgumentParser":
    """The command line, with the options of one command; or of every one, with a line on each."""
    import argparse

    from juspay_rules._generated.version import RULE_SET

    width = _columns()

    def formatter(prog: str) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(prog, width=width)

    whole = argparse.ArgumentParser(
        prog="juspay-rules",
        description="Check payloads of Juspay's Create Order API.",
        formatter_class=formatter,
    )
    whole.add_argument("--version", action="version", version=f"juspay-rules {RULE_SET}")
    commands = whole.add_subparsers(
        title="commands", required=True, metavar="COMMAND", dest="command"
    )
    # The others are never asked for, and each would cost as much as twenty options.
    for name in [called] if called in COMMANDS else COMMANDS:
        summary = COMMANDS[name]
        if called in (None, name):
            module = command(name)
            about = module.__doc__ if called else summary
            one = commands.add_parser(
                name, help=summary, description=about, formatter_class=formatter
            )
            module.add_arguments(one)
        else:
            commands.add_parser(name, help=summary, formatter_class=formatter)
    return whole


def _columns() -> int:
    """The width of the help; argparse itself would import shutil for it, a tenth of the start."""
    try:
        return max(40, int(os.environ.get("COLUMNS") or os.get_terminal_size(1).columns) - 2)
    except (ValueError, OSError):
        return 78


def command(name: str) -> "ModuleType":
    """The module of a command that COMMANDS lists."""
    return __import__(f"juspay_rules.cli.commands.{name}", fromlist=["run"])
