"""Options that several commands take."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse


def add_scope(parser: "argparse.ArgumentParser") -> None:
    """Add what says by which rules a file is judged, and as what it is read."""
    from juspay_rules.cli.inputs import INPUTS

    add_rules(parser)
    help_ = "read each file as this, whatever it looks like"
    parser.add_argument("--input", choices=INPUTS, help=help_)


def add_rules(parser: "argparse.ArgumentParser") -> None:
    """Add what says by which rules an order is judged."""
    from juspay_rules._generated.version import PROFILES
    from juspay_rules.rules import POLICIES

    add = parser.add_argument
    add("--profile", help=f"{' | '.join(PROFILES)} (the first, where nothing is said)")
    add("--policy", help=f"{' | '.join(POLICIES)} (the first, where nothing is said)")
    add("--overlay", metavar="FILE", help="rules of your own on top of a profile, which it names")
    add("--as-of", metavar="DATE", help="judge as of this day (today, where rules have dates)")


def add_severities(parser: "argparse.ArgumentParser") -> None:
    """Add what sets the severity of rules."""
    for name, effect in (
        ("ignore", "say nothing of this rule"),
        ("warn", "let this rule only warn"),
        ("error", "make this rule an error"),
    ):
        parser.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar="RULE_ID",
            help=f"{effect}; repeatable",
        )


def add_config(parser: "argparse.ArgumentParser") -> None:
    """Add what says which configuration holds."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="instead of the nearest juspay-rules.toml")
    which.add_argument("--no-config", action="store_true", help="use the options alone")


def count(text: str) -> int:
    """A whole number that is not negative."""
    import argparse

    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0 on")
    return int(text)


def jobs(text: str) -> int:
    """A number of processes; "auto" and 0 are one a core."""
    import os

    return (0 if text == "auto" else count(text)) or os.cpu_count() or 1
