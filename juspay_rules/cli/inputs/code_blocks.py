"""The code that stands in a Markdown document: in fences, and indented."""

import re

from juspay_rules.cli.document import Document, Passage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# A fence may stand in a list or in a quotation, whose signs come before it.
FENCE = re.compile(
    r"(?P<lead>(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>.*)"
)
QUOTATION = re.compile(r"[ \t]*>[ \t]?")
INDENTED = re.compile(r"(?: {4}| {0,3}\t)(?=[ \t]*\S)")
WORD = re.compile(r"[\w+#-]+")


class Block:
    """A piece of code: its words after the fence, in lower case, of which the first is its language;
    none of an indented one."""

    __slots__ = ("_lines", "document", "fenced", "words")

    def __init__(self, document: Document, info: str, *, fenced: bool) -> None:
        self.document = document
        self.fenced = fenced
        self.words = WORD.findall(info.lower())
        self._lines: list[tuple[str, int]] = []

    def add(self, line: str, offset: int) -> None:
        """One more line, without what indents or quotes it, and where it stands."""
        self._lines.append((line, offset))

    def passage(self) -> Passage:
        """Its text."""
        runs, index = [], 0
        for line, offset in self._lines:
            runs.append((index, offset))
            index += len(line) + 1
        return Passage(self.document, "\n".join(line for line, _ in self._lines), runs or [(0, 0)])


class _Fence:
    """What opened a block: its sign, how deep it is quoted, how far it is indented."""

    __slots__ = ("indent", "quotes", "sign")

    def __init__(self, found: re.Match[str]) -> None:
        lead = found["lead"]
        self.sign = found["fence"]
        self.quotes = lead.count(">")
        # One space after the last sign belongs to it.
        self.indent = len(re.sub(r".*>[ \t]?", "", lead))

    def inside(self, line: str) -> int | None:
        """Where the block's part of a line begins; None where the line closes the block."""
        place = _unquoted(line, self.quotes)
        if place is None:
            return None
        indent = len(line[place:]) - len(line[place:].lstrip(" \t"))
        place += min(indent, self.indent)
        rest = line[place:].strip()
        closes = len(rest) >= len(self.sign) and not rest.strip(self.sign[0])
        return None if closes else place


def blocks(document: Document) -> "Iterator[Block]":
    """Each block of code, from first to last; a fence that is never closed goes on to the end."""
    block: Block | None = None
    fence: _Fence | None = None
    after_blank = True
    for line, offset in _lines(document.text):
        if block is not None:
            place = _goes_on(line, fence)
            if place is not None:
                block.add(line[place:], offset + place)
                continue
            yield block
            block = None
            if fence is not None:
                fence, after_blank = None, True
                continue
        found = FENCE.match(line)
        if found is not None and not (found["fence"][0] == "`" and "`" in found["info"]):
            fence, block = _Fence(found), Block(document, found["info"], fenced=True)
        elif after_blank and (indented := INDENTED.match(line)) is not None:
            block = Block(document, "", fenced=False)
            block.add(line[indented.end() :], offset + indented.end())
        after_blank = not line.strip()
    if block is not None:
        yield block


def _goes_on(line: str, fence: _Fence | None) -> int | None:
    """Where the part of a line begins that belongs to the open block; None where none does."""
    if fence is not None:
        return fence.inside(line)
    if not line.strip():
        return len(line)
    found = INDENTED.match(line)
    return None if found is None else found.end()


def _unquoted(line: str, quotes: int) -> int | None:
    """Where a line begins behind this many signs of quotation; None where it has fewer."""
    place = 0
    for _ in range(quotes):
        found = QUOTATION.match(line, place)
        if found is None:
            return None
        place = found.end()
    return place


def _lines(text: str) -> "Iterator[tuple[str, int]]":
    # One after another: a list of all lines takes many times the room of the text.
    place = 0
    while (end := text.find("\n", place)) >= 0:
        yield text[place:end].removesuffix("\r"), place
        place = end + 1
    yield text[place:].removesuffix("\r"), place
