"""Rules of your own on top of a profile: an overlay's file, compiled in memory, or a module that
``juspay-rules generate`` wrote. A file takes the extra ``overlay``; a written module takes nothing.

This is the one place of the runtime that calls the generator, and only for a file.
"""

import sys

from juspay_rules._generated.version import RULE_SET

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from types import ModuleType
    from typing import Any, TypeAlias

    from juspay_rules.rules import Profile

    # Where a profile comes from, so that another process can make it again: the text of its module,
    # or the name of a module that was written.
    Origin: TypeAlias = tuple[str, str]

NEEDED = "to read an overlay it takes its libraries: pip install 'juspay_rules[overlay]'"
LIBRARIES = ("jinja2", "jsonschema", "re2", "regress", "ruff", "yaml")


class MissingLibraryError(ImportError, ValueError):
    """What the extra brings is not installed; the text has the command that installs it."""


class Compiled:
    """An overlay's file that was read once, for many validators: the text of its module."""

    __slots__ = ("text",)

    def __init__(self, overlay: "str | os.PathLike[str]") -> None:
        self.text = module_text(overlay)


def opened(
    overlay: "str | os.PathLike[str] | ModuleType | Compiled", base: str | None = None
) -> "tuple[Profile, Origin]":
    """The profile of an overlay, and where it comes from. Where a ``base`` is named it must be the
    overlay's own.

    Raises ValueError for a file that is none, with its line, the field and what to write, and for
    another base; MissingLibraryError where the extra is missing.
    """
    if hasattr(overlay, "PROFILE"):
        origin = "module", str(getattr(overlay, "__name__", ""))
    elif isinstance(overlay, Compiled):
        origin = "text", overlay.text
    else:
        origin = "text", module_text(overlay)
    profile, own = made(origin)
    if base not in (None, own):
        raise ValueError(f"the overlay {profile.name} stands on {own}, not on {base}: name neither")
    return profile, origin


def module_text(overlay: object) -> str:
    """The overlay's file as the text of a Python module."""
    text: str = generator("overlay").read_overlay(overlay).module()
    return text


def generator(name: str) -> "ModuleType":
    """A module of the generator. Raises MissingLibraryError where its libraries are missing."""
    try:
        module: ModuleType = __import__(f"juspay_rules.codegen.{name}", fromlist=[name])
    except ImportError as error:
        raise lacking(error) from None
    return module


def lacking(error: ImportError) -> ImportError:
    """The error that says which command installs what is missing; itself where it is about other
    modules."""
    top = (error.name or "").partition(".")[0]
    return MissingLibraryError(f"{NEEDED} ({top} is missing)") if top in LIBRARIES else error


def made(origin: "Origin") -> "tuple[Profile, str]":
    """The profile that comes from there, and the name of its base."""
    kind, text = origin
    if kind == "module":
        __import__(text)
        names: dict[str, Any] = vars(sys.modules[text])
    else:
        names = {}
        exec(text, names)  # noqa: S102  # what our own generator wrote
    return names["PROFILE"], names["base"].PROFILE.name


def check_rule_set(written_for: str) -> None:
    """For a written module: raises ImportError under another version of the rules, whose functions it
    calls by name."""
    if written_for != RULE_SET:
        raise ImportError(
            f"this module was written for juspay_rules {written_for}, and {RULE_SET} is installed: "
            "run juspay-rules generate again"
        )
