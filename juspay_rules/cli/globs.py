"""Which files a pattern of the configuration means.

A pattern is compared with the whole path from the configuration's folder, name by name: ``*`` is
any text within a name, ``?`` one character, ``**`` as a whole name any number of folders, also
none. A name's first dot is nothing special, and case counts.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EVERY_NAME, ANY_TEXT = "**", "*"
NO_MEANING = "[]{}!\\"


def refusal(pattern: str) -> str | None:
    """What keeps a text from being a pattern, and what to write; None where nothing does."""
    for sign in NO_MEANING:
        if sign in pattern:
            return f"{sign} has no meaning in a pattern; write ? for that character"
    if any(sign < " " for sign in pattern):
        return "a pattern holds no control character; write ? for it"
    for name in pattern.split("/"):
        if not name:
            return "a pattern holds no empty name; write folder/** for all that a folder holds"
        if name in {".", ".."}:
            return "a pattern is a path from the configuration's folder; write it without . and .."
        if EVERY_NAME in name and name != EVERY_NAME:
            return "** stands alone between slashes; write * within a name"
    return None


def matches(pattern: str, path: str) -> bool:
    """Whether a path, with "/" between its names, is one that the pattern means."""
    return _fits(pattern.split("/"), path.split("/"), EVERY_NAME, _name_fits)


def is_plain(pattern: str) -> bool:
    """Whether the pattern is the path of one file."""
    return "*" not in pattern and "?" not in pattern


def _name_fits(pattern: str, name: str) -> bool:
    return _fits(pattern, name, ANY_TEXT, _character_fits)


def _character_fits(sign: str, character: str) -> bool:
    return sign in ("?", character)


def _fits(
    pattern: "Sequence[str]",
    items: "Sequence[str]",
    any_number: str,
    fits: "Callable[[str, str], bool]",
) -> bool:
    """Whether the items are what the pattern means: after a wildcard only the last one before can
    still take more, so that no choice is tried twice."""
    at = item = taken = 0
    wildcard = -1
    while item < len(items):
        if at < len(pattern) and pattern[at] == any_number:
            wildcard, taken = at, item
            at += 1
        elif at < len(pattern) and fits(pattern[at], items[item]):
            at += 1
            item += 1
        elif wildcard >= 0:
            taken += 1
            at, item = wildcard + 1, taken
        else:
            return False
    return all(sign == any_number for sign in pattern[at:])
