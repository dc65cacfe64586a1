"""The configuration that fits what a survey found, as the text of juspay-rules.toml."""

import json

from juspay_rules._generated.version import PROFILES
from juspay_rules.cli.globs import ANY_TEXT, NO_MEANING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from juspay_rules.cli.survey import Surveyed


class Draft:
    """Which profile fits each folder, what is expected, what is left out, what is old."""

    __slots__ = ("expected", "folders", "old", "orders", "profile", "unread")

    def __init__(self, surveyed: "Iterable[Surveyed]") -> None:
        self.orders = list(surveyed)
        meant_well = [one for one in self.orders if not one.wrong] or self.orders
        self.profile = best(meant_well)
        self.folders = {
            folder: own
            for folder, inside in by_folder(self.orders).items()
            if errors(inside, own := best(inside)) < errors(inside, self.profile)
        }
        self.expected = [one for one in self.orders if one.is_expected(self.profile_of(one))]
        left = [one for one in self.orders if one not in self.expected]
        self.unread = [one for one in left if one.unread]
        self.old = sum(
            one.by_profile[self.profile_of(one)].errors for one in left if not one.unread
        )

    def profile_of(self, one: "Surveyed") -> str:
        """The profile that judges a file."""
        return self.folders.get(folder_of(one), self.profile)

    def text(self, baseline: str) -> str:
        """The configuration."""
        return "\n".join(self._lines(baseline)) + "\n"

    def _lines(self, baseline: str) -> "Iterator[str]":
        yield "# Written by juspay-rules init. Settings of a later entry win, options over all."
        yield f"profile = {quoted(self.profile)}"
        yield 'paths = ["."]'
        if self.old:
            yield "# Findings of the first day: only new ones fail."
            yield f"baseline = {quoted(baseline)}"
        if self.unread:
            yield "# No order can be made of these: mend them, then take them out of the list."
            yield "exclude = ["
            yield from (f"  {quoted(pattern_of(one.name))}," for one in self.unread)
            yield "]"
        for folder, profile in self.folders.items():
            yield from ("", "[[per-file]]", f"files = {quoted(pattern_of(folder) + ANY_TEXT)}")
            yield f"profile = {quoted(profile)}"
        for one in self.expected:
            yield from ("", "[[per-file]]", f"files = {quoted(pattern_of(one.name))}")
            yield 'expect = "invalid"'
            rules = sorted(one.by_profile[self.profile_of(one)].rules)
            yield f"rules = [{', '.join(map(quoted, rules))}]"


def best(files: "Sequence[Surveyed]") -> str:
    """The profile with the fewest errors, then the fewest keys that it does not know, then the
    first. What a profile only misses says little: another may ask for less."""
    return min(PROFILES, key=lambda profile: (errors(files, profile), unknown(files, profile)))


def errors(files: "Iterable[Surveyed]", profile: str) -> int:
    """How many errors a profile finds in files that are not meant to be wrong."""
    return sum(one.by_profile[profile].errors for one in files if not one.wrong)


def unknown(files: "Iterable[Surveyed]", profile: str) -> int:
    """How many keys of such files a profile does not know."""
    return sum(one.by_profile[profile].unknown for one in files if not one.wrong)


def by_folder(files: "Iterable[Surveyed]") -> "dict[str, list[Surveyed]]":
    """The files by the folder that they stand in, as their names begin."""
    found: dict[str, list[Surveyed]] = {}
    for one in files:
        found.setdefault(folder_of(one), []).append(one)
    return found


def folder_of(one: "Surveyed") -> str:
    """How the file's name begins, up to its last "/"."""
    return "".join(one.name.rpartition("/")[:2])


def pattern_of(name: str) -> str:
    """A pattern that means the file of this name; ? for what a pattern cannot hold."""
    odd = {*NO_MEANING, "*", "\x7f"}
    return "".join("?" if c in odd or c < " " or "\ud800" <= c < "\ue000" else c for c in name)


def quoted(text: str) -> str:
    """A text in TOML, which reads what JSON writes."""
    return json.dumps(text, ensure_ascii=False)
