"""What a text surely has where a regex is found in it, or is all of it, asked first: to look for a few
letters takes a hundredth of the time of a search that begins anew at each sign."""

import json
import re
from itertools import accumulate

from juspay_rules.codegen.meaning import class_characters

# A class, a group's beginning or end, a choice, how often, or a character: all that a spec's regex has.
PART = re.compile(
    r"\[(?:\\.|[^\]\\])*\]|\(\?:|[()|]|\{[0-9,]+\}[?+]?|[*+?]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\.|.",
    re.DOTALL,
)
CONTROLS = re.compile(r"\[(?!\^)(?:\\x[01][0-9a-f]|\\x7f|-)+\]")
OF_DIGITS = re.compile(r"(?:\[[0-9](?:-?[0-9])*\]|\(\?:|[()|0-9*+?]|\{[0-9,]+\})+")
SHORTEST = 2


def guard(source: str) -> str:
    """A Python test of ``value`` that holds wherever the regex is found, with "and" behind it; ""
    where nothing quick is known."""
    if CONTROLS.fullmatch(source) and not any(map(str.isprintable, class_characters(source[1:-1]))):
        return "not value.isprintable() and "
    found = literals(source)
    tests = " or ".join(f"{json.dumps(one)} in value" for one in found)
    return f"({tests}) and " if len(found) > 1 else f"{tests} and " if found else ""


def guard_of_all(source: str) -> str:
    """The same where the regex is the whole text."""
    if OF_DIGITS.fullmatch(source) and not re.fullmatch(source, ""):
        return "value.isdigit() and "
    return guard(source)


def literals(source: str) -> tuple[str, ...]:
    """Of each way in which the regex can match, the longest run of characters that it must have; none
    where a way has none of a few."""
    whole = re.fullmatch(r"\(\?:(.*)\)", source, re.DOTALL)
    if whole is not None and all(depth >= 0 for _, depth in _parts(whole[1])):
        source = whole[1]
    ways: list[list[str]] = [[""]]
    for part, depth in _parts(source):
        runs = ways[-1]
        if depth == 0 and part == "|":
            ways.append([""])
        elif depth == 0 and len(part) == 1 and part not in "()*+?^$.":
            runs[-1] += part
        else:
            if part[0] in "*+?{" and depth == 0:
                runs[-1] = runs[-1][:-1]  # perhaps not there at all
            runs.append("")
    found = tuple(max(runs, key=len) for runs in ways)
    return found if all(len(one) >= SHORTEST for one in found) else ()


def _parts(source: str) -> list[tuple[str, int]]:
    """The parts of a regex, each with the number of groups that are open behind it; fewer than none
    where a group ends that has not begun."""
    parts = PART.findall(source)
    return list(zip(parts, accumulate(map(_opened, parts)), strict=True))


def _opened(part: str) -> int:
    return (part in {"(?:", "("}) - (part == ")")
