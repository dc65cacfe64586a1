"""Where each character of a YAML scalar stands."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = ("|", ">")
_BREAK = r"(?:\r\n|[\n\r\x85\u2028\u2029])"
_BREAKS = rf"{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*"
_ESCAPE = rf"(?P<joined>\\{_BREAKS})|\\(?:x..|u....|U........|.)|"
_FOLD = rf"(?P<folded>(?:(?<![ \t])[ \t]+)?{_BREAKS})|."
# What spells one character, by the style: line ends and the space around them are folded to one
# space, or to one line end less than there are; after a backslash, to nothing.
SPELT = {
    '"': re.compile(_ESCAPE + _FOLD, re.DOTALL),
    "'": re.compile(f"(?P<joined>(?!))|''|{_FOLD}", re.DOTALL),
    "": re.compile(f"(?P<joined>(?!))|{_FOLD}", re.DOTALL),
}
BREAK = re.compile(_BREAK)


def runs(text: str, start: int, end: int, style: str, value: str) -> "list[tuple[int, int]]":
    """The runs of a Passage for a scalar that stands here."""
    if style in BLOCK:
        places = list(_of_block(text, start, end, value))
    else:
        places = list(_of_flow(text, start + len(style), end - len(style), style))
    kept = [(0, places[0])]
    for index, place in enumerate(places):
        if place - kept[-1][1] != index - kept[-1][0]:
            kept.append((index, place))
    return kept


def _of_flow(text: str, start: int, end: int, style: str) -> "Iterator[int]":
    """The place of each character of a scalar in quotes, or in none, and of its end."""
    for found in SPELT[style].finditer(text, start, end):
        breaks = len(BREAK.findall(found["joined"] or found["folded"] or ""))
        length = breaks - 1 if found["joined"] or breaks > 1 else 1
        yield from [found.start()] * length
    yield end


def _of_block(text: str, start: int, end: int, value: str) -> "Iterator[int]":
    """The same of a block. What indents its lines is passed over: white space of the value may
    stand at the first of it."""
    place = text.find("\n", start, end) + 1 or end
    for sign in value:
        while not sign.isspace() and place < end and text[place].isspace():
            place += 1
        yield place
        place = min(place + int(not sign.isspace() or text.startswith(sign, place)), end)
    yield place
