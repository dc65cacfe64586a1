"""A class of the portable subset, as the grammar in regex.py has it."""

import re

from juspay_rules.codegen.subset import regex_remedies as remedies
from juspay_rules.codegen.subset.errors import outside

_HEXADECIMAL = re.compile(r"\\x([0-7][0-9A-Fa-f])")


def read_class(source: str, start: int) -> tuple[bool, int]:
    """Whether the class that begins at ``start`` takes a line feed, and where it ends.

    Raises SubsetError.
    """
    negated = source.startswith("[^", start)
    inside = at = start + 1 + negated
    taken = False
    while not source.startswith("]", at):
        if at == len(source):
            raise outside(source, start, "[ without its ]", r"close it; a literal one is \[")
        low, high, at = _range(source, at)
        taken |= low <= "\n" <= high
    _check_content(source, start, source[inside:at])
    return taken != negated, at + 1


def _check_content(source: str, start: int, content: str) -> None:
    if not content:
        raise outside(source, start, "an empty class", r"name a character; a literal ] is \x5d")
    if len(content) > 1 and content[0] == content[-1] and content[0] in ":.=":
        raise outside(source, start, f"[{content}]", remedies.IN_CLASS["[:"])


def _range(source: str, at: int) -> tuple[str, str, int]:
    """The first and last character of the range, or of the one character, and where it ends."""
    low, end = _character(source, at)
    if source[end : end + 1] != "-" or source[end + 1 : end + 2] in {"]", ""}:
        return low, low, end
    if source[end + 1] == "-":
        raise outside(source, end, "-", remedies.DASH)
    high, end = _character(source, end + 1)
    if high < low:
        raise outside(source, at, f"the range {source[at:end]}", remedies.RANGE)
    return low, high, end


def _character(source: str, at: int) -> tuple[str, int]:
    rest = source[at:]
    hexadecimal = _HEXADECIMAL.match(rest)
    if hexadecimal:
        return chr(int(hexadecimal[1], 16)), at + hexadecimal.end()
    if rest[0] == "\\":
        raise outside(source, at, *remedies.escape_in_class(rest))
    if rest[0] == "-" and rest[1:2] not in {"]", ""}:
        raise outside(source, at, "-", remedies.DASH)
    for trap, remedy in remedies.IN_CLASS.items():
        if rest.startswith(trap):
            raise outside(source, at, trap, remedy)
    if not " " <= rest[0] <= "~":
        raise outside(source, at, *remedies.unprintable(rest[0]))
    return rest[0], at + 1
