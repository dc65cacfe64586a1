"""The entries of a documented page: a field, a row of a table, a line of a sample, a paragraph."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from juspay_rules.drift.facts import digest_of, facts_of

HEADING = re.compile(r"(#+)[ \t]+(.*?)\s*:?[ \t]*$", re.M)
SENT = re.compile(r"(?:--header|--data-urlencode)\s+'([^:=']+)")
FENCE = "```"
DEEPEST = 4  # "####" names a field
INTRODUCTION = "Introduction"


@dataclass(frozen=True, slots=True)
class Entry:
    """``place`` are the headings above it and its own name; entries of one place are many, as the
    rows of a table. ``words`` is a digest; ``line`` is where it begins, 0 where it is recorded.
    ``row`` is that of the ledger, "" where there is none or it is not known."""

    place: str
    facts: tuple[str, ...]
    words: str
    line: int = 0
    row: str = ""


def entries_of(text: str) -> list[Entry]:
    """The entries of a page, in Markdown or as plain lines, from top to bottom."""
    return [
        # A name that changed is another place, and no other wording.
        Entry(place, _facts(place, said), digest_of(HEADING.sub("", said, count=1)), line)
        for place, said, line in _pieces(text.split("\n"))
        if re.search(r"\w", said)
    ]


def _facts(place: str, said: str) -> tuple[str, ...]:
    """Of a line of a sample, and of a sample reply, what it sends and no value."""
    return () if "sample" in place.casefold() else facts_of(said)


def _pieces(lines: list[str]) -> Iterator[tuple[str, str, int]]:
    """A place, what stands there, and the line on which it begins, counted from 1."""
    above: list[str] = []
    number = 0
    while number < len(lines):
        start = number
        heading = HEADING.match(lines[number])
        if heading:
            depth = len(heading[1])
            above = [*above, "", "", ""][: max(depth - 2, 0)]
            above += [_name(heading[2])] if depth > 1 else []
            number += 1
            if depth >= DEEPEST:
                number = _end(lines, number)
                yield _place(above), "\n".join(lines[start:number]), start + 1
        elif lines[number].startswith(FENCE):
            number = _fence(lines, number)
            yield from _sample(_place(above), lines[start:number], start + 1)
        elif lines[number].startswith("|"):
            yield from _table_row(_place(above), lines, number)
            number += 1
        else:
            number += 1
            yield _place(above), lines[start], start + 1


def _place(above: Iterable[str]) -> str:
    return ", ".join(filter(None, above)) or INTRODUCTION


def _name(heading: str) -> str:
    """udf1 to udf5, where a heading lists them."""
    names = re.split(r"\s*,\s*", heading)
    return f"{names[0]} to {names[-1]}" if len(names) > 2 else heading


def _end(lines: list[str], number: int) -> int:
    """The next heading, table or sample."""
    while number < len(lines) and not lines[number].startswith(("#", "|", FENCE)):
        number += 1
    return number


def _fence(lines: list[str], number: int) -> int:
    number += 1
    while number < len(lines) and not lines[number].startswith(FENCE):
        number += 1
    return min(number + 1, len(lines))


def _sample(place: str, lines: list[str], line: int) -> Iterator[tuple[str, str, int]]:
    sent = [SENT.search(one) for one in lines]
    if not any(sent):
        yield place, "\n".join(lines[1:]), line
    for offset, (found, one) in enumerate(zip(sent, lines, strict=True)):
        if found:
            yield f"{place}, sample, {found[1].replace('%3A', ':')}", one, line + offset


def _table_row(place: str, lines: list[str], number: int) -> Iterator[tuple[str, str, int]]:
    """A row of a table, named by the key that it is about if there is one."""
    cells = [cell.strip() for cell in lines[number].strip().strip("|").split("|")]
    is_head = any(set(line) <= set("|-: ") and line for line in lines[number + 1 : number + 2])
    if is_head or not any(cell.strip("-: ") for cell in cells):
        return
    key = next((cell for cell in cells if re.fullmatch(r"[\w.]+:[^\s{}]+", cell)), "row")
    yield f"{place}, table, {key}", lines[number], number + 1
