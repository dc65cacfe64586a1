"""Print a script that completes this command's words in a shell. bash: put it in
~/.local/share/bash-completion/completions/juspay-rules; zsh: in a folder of $fpath, as _juspay-rules;
fish: in ~/.config/fish/completions/juspay-rules.fish."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

SHELLS = ("bash", "zsh", "fish")
NEEDED = "to write a completion it takes shtab: pip install 'juspay_rules[cli]'"


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    parser.add_argument("shell", choices=SHELLS, help="which shell reads it")


def run(options: "argparse.Namespace") -> int:
    """Print the script. Raises ValueError where shtab is missing."""
    try:
        import shtab
    except ImportError:
        raise ValueError(NEEDED) from None
    from juspay_rules._generated.version import PROFILES
    from juspay_rules.cli import CLEAN, parser
    from juspay_rules.rules import POLICIES

    whole = parser()
    words = {"profile": PROFILES, "policy": POLICIES}
    for action in _actions(whole):
        # The command refuses a wrong name itself, and gives the nearest.
        action.choices = action.choices or words.get(action.dest)
        if action.metavar == "FILE":
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # what shtab looks for
    print(shtab.complete(whole, options.shell), end="")
    return CLEAN


def _actions(parser: "argparse.ArgumentParser") -> "Iterator[argparse.Action]":
    """Each option and argument, those of the commands too."""
    from argparse import ArgumentParser

    for action in parser._actions:  # argparse has no other way to them
        yield action
        choices = action.choices.values() if isinstance(action.choices, dict) else ()
        for inner in choices:
            if isinstance(inner, ArgumentParser):
                yield from _actions(inner)
