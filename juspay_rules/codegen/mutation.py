"""Small changes of a regex: each class one character wider or narrower, each count one off.

Vectors are chosen so that each change is seen, and `make mutants` proves that it is.
"""

import re
from collections.abc import Iterable

from juspay_rules.codegen.meaning import class_characters

_CLASS = re.compile(r"\[(\^?)((?:[^]\\]|\\.)+)\]")
_COUNT = re.compile(r"\{([0-9]+),([0-9]+)\}")
_ESCAPED = {"]": r"\]", "[": r"\[", "\\": r"\x5c", "^": r"\x5e", "-": r"\x2d", "$": r"\x24"}


def changed_charsets(ranges: str) -> Iterable[tuple[str, str]]:
    """Each class one character wider or narrower, with the character that tells them apart."""
    characters = class_characters(ranges)
    for character in edges(characters):
        if character in characters:
            yield _written(characters.replace(character, "")), character
        else:
            yield _written(characters + character), character


def edges(characters: str) -> Iterable[str]:
    """The first and last character of each run, and the neighbours outside of it, in ASCII."""
    for code in range(0x80):
        inside = chr(code) in characters
        near = {chr(code - 1) in characters if code else inside, chr(code + 1) in characters}
        if code < 0x7F and near != {inside}:
            yield chr(code)


def neighbours(characters: Iterable[str]) -> Iterable[str]:
    """The characters next to a run of code points, outside of it."""
    codes = sorted(map(ord, characters))
    for code in codes:
        for near in (code - 1, code + 1):
            if near not in codes:
                yield chr(near)


def changed_regexes(source: str) -> Iterable[tuple[str, str]]:
    """Each regex that differs in one class by a character, with that character, or in one count by
    one, with ""."""
    for found in _CLASS.finditer(source):
        negated, ranges = found.groups()
        for changed, character in changed_charsets(ranges):
            if changed:
                spelt = f"[{negated}{changed}]"
                yield source[: found.start()] + spelt + source[found.end() :], character
    for found in _COUNT.finditer(source):
        least, most = map(int, found.groups())
        for counts in ((least - 1, most), (least + 1, most), (least, most - 1), (least, most + 1)):
            if counts[0] >= 0:
                spelt = f"{{{counts[0]},{counts[1]}}}"
                yield source[: found.start()] + spelt + source[found.end() :], ""


def escaped(character: str) -> str:
    """The character as it may stand anywhere inside a class."""
    written = character if character.isprintable() else f"\\x{ord(character):02x}"
    return _ESCAPED.get(character, written)


def _written(characters: str) -> str:
    return "".join(map(escaped, characters))
