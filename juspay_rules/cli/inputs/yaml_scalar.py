"""What a YAML scalar means, and where each character of it stands."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = ("|", ">")
ESCAPE = re.compile(r"\\(?:x..|u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|U........|.)", re.DOTALL)


def runs(text: str, start: int, end: int, style: str, value: str) -> "list[tuple[int, int]]":
    """The runs of a Passage for a scalar in quotes or in a block that stands here.

    White space may stand at the first space where the text was folded or indented; every other
    character stands in its own place.
    """
    places = list(_places(text, start, end, style, value))
    kept = [(0, places[0])]
    for index, place in enumerate(places):
        if place - kept[-1][1] != index - kept[-1][0]:
            kept.append((index, place))
    return kept


def _places(text: str, start: int, end: int, style: str, value: str) -> "Iterator[int]":
    """The place of each character of the value, and of its end."""
    place = start + 1
    if style in BLOCK:
        place = text.find("\n", start, end) + 1 or end
    for sign in value:
        if not sign.isspace():
            place = _past_what_folds(text, place, end, style)
        yield place
        place = min(_after(text, place, style, sign), end)
    yield min(place, end)


def _past_what_folds(text: str, place: int, end: int, style: str) -> int:
    while place < end and (text[place].isspace() or _goes_on(text, place, style)):
        place += 1
    return place


def _goes_on(text: str, place: int, style: str) -> bool:
    """Whether a backslash ends the line here, which joins it to the next."""
    return style == '"' and text[place] == "\\" and text[place + 1 : place + 2] in ("\n", "\r")


def _after(text: str, place: int, style: str, sign: str) -> int:
    """The place after what spells this character."""
    if style == '"' and text.startswith("\\", place):
        found = ESCAPE.match(text, place)
        return place + 1 if found is None else found.end()
    if style == "'" and text.startswith("''", place):
        return place + 2
    return place + int(text.startswith(sign, place) or not sign.isspace())
