"""A reader of POSIX shell words: quotes, backslashes, comments, and lines that go on."""

import re

from juspay_rules.cli.document import Passage, of_pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Piece = tuple[str, int]  # a text, and its index in the passage that is read

# What may stand before a command: a prompt, an assignment, a keyword, another command's end. Bounded,
# so that the search stays linear: no text is looked through again from each of its places.
BEFORE = (
    r"(?:^[ \t]*(?:[$>%][ \t]+)?|[;&|(!`][ \t]*"
    r"|\b(?:if|then|do|else|while|until|time|exec|sudo|command|env)[ \t]+)"
    r"(?:\w{1,80}=[^\s;&|]{0,200}[ \t]+){0,9}"
)
ENDINGS = "\n;|&)`"
ANSI = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
IN_ANSI = re.compile(r"\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)", re.DOTALL)
IN_DOUBLE = re.compile(r'\\([$`"\\]|\n)')
# Signs that stand for themselves, of which a word is taken at once; and what stands before the quote
# that ends a quotation, by whether a backslash takes the next sign with it.
PLAIN = re.compile(rf"[^ \t'\"\\${re.escape(ENDINGS)}]++")
INSIDE = {
    ("'", False): re.compile(r"[^']*+"),
    ("'", True): re.compile(r"(?:[^'\\]++|\\.?)*+", re.DOTALL),
    ('"', True): re.compile(r'(?:[^"\\]++|\\.?)*+', re.DOTALL),
}


class Command:
    """The words after a command's name, and offsets in the document: of the place after the name, of
    the backslashes that lack a space before them, of a quote that is never closed."""

    __slots__ = ("glued", "start", "unclosed", "words")

    def __init__(self, start: int) -> None:
        self.start = start
        self.words: list[Passage] = []
        self.glued: list[int] = []
        self.unclosed: int | None = None


def commands(passage: Passage, name: str) -> "Iterator[Command]":
    """Every call of the program in a text that may hold anything else besides."""
    passage = _with_unix_lines(passage)
    path = r"(?:[^\s'\"`;|&()!]*/)?"
    called = re.compile(rf"{BEFORE}{path}({name})(?:\.exe)?(?=[ \t\\])", re.MULTILINE)
    place = 0
    while (found := called.search(passage.text, place)) is not None:
        reader = _Reader(passage, found.end())
        yield reader.command(found.start(1))
        place = reader.place


def _with_unix_lines(passage: Passage) -> Passage:
    if "\r\n" not in passage.text:
        return passage
    pieces: list[Piece] = []
    place = 0
    for line in passage.text.split("\r\n"):
        pieces += [("\n", place - 1)] if place else []
        pieces.append((line, place))
        place += len(line) + 2
    return of_pieces(passage, pieces, 0)


class _Reader:
    """Reads one command from a place in a text on.

    A backslash at a line's end that follows a word without a space, where the next line begins with
    an option, is read as the space that was meant.
    """

    def __init__(self, passage: Passage, place: int) -> None:
        self.passage = passage
        self.text = passage.text
        self.place = place

    def command(self, start: int) -> Command:
        command = Command(self.passage.offset(start))
        while self.place < len(self.text):
            sign = self.text[self.place]
            if sign in ENDINGS:
                break
            if sign in " \t":
                self.place += 1
            elif self.text.startswith("\\\n", self.place):
                self.place += 2
            elif sign == "#":
                end = self.text.find("\n", self.place)
                self.place = len(self.text) if end < 0 else end
            else:
                command.words.append(self._word(command))
        return command

    def _word(self, command: Command) -> Passage:
        start = self.place
        pieces: list[Piece] = []
        while self.place < len(self.text):
            sign = self.text[self.place]
            if sign in ENDINGS or sign in " \t":
                break
            if self.text.startswith("\\\n-", self.place):
                command.glued.append(self.passage.offset(self.place))
                break
            pieces += self._part(sign, command)
        return of_pieces(self.passage, list(_whole_characters(pieces)), start)

    def _part(self, sign: str, command: Command) -> "Iterable[Piece]":
        """What stands at the place, in pieces with their places in the text."""
        if sign == "'":
            return [self._quoted(sign, command)]
        if sign == '"':
            return _unescaped(self._quoted(sign, command, escapes=True), IN_DOUBLE, _literal)
        if self.text.startswith("$'", self.place):
            return _unescaped(self._quoted("'", command, escapes=True), IN_ANSI, _ansi)
        start = self.place
        plain = PLAIN.match(self.text, start)
        if plain is not None:
            self.place = plain.end()
            return [(plain[0], start)]
        if sign == "\\":
            self.place = min(start + 2, len(self.text))
            return [(self.text[start + 1 : self.place].replace("\n", ""), start)]
        self.place += 1
        return [(sign, start)]

    def _quoted(self, mark: str, command: Command, *, escapes: bool = False) -> "Piece":
        start = self.text.index(mark, self.place) + 1
        inside = INSIDE[mark, escapes].match(self.text, start)
        end = start if inside is None else inside.end()
        if end >= len(self.text):
            command.unclosed = self.passage.offset(self.place)
        self.place = min(end + 1, len(self.text))
        return self.text[start:end], start


def _unescaped(
    piece: "Piece", escape: re.Pattern[str], literal: "Callable[[re.Match[str]], str]"
) -> "Iterator[Piece]":
    inside, start = piece
    place = 0
    for found in escape.finditer(inside):
        yield inside[place : found.start()], start + place
        yield literal(found), start + found.start()
        place = found.end()
    yield inside[place:], start + place


def _literal(found: re.Match[str]) -> str:
    return found[1].strip("\n")


def _ansi(found: re.Match[str]) -> str:
    sign = found[1]
    if len(sign) > 1:
        return chr(int(sign[1:], 16))
    return ANSI.get(sign, sign)


def _whole_characters(pieces: "list[Piece]") -> "Iterator[Piece]":
    """The pieces, with two halves of a character that follow each other made one."""
    half: Piece = ("", 0)
    for text, place in pieces:
        if not text:
            continue
        if half[0] and "\udc00" <= text[0] <= "\udfff":
            pair = (half[0] + text[0]).encode("utf-16-le", "surrogatepass")
            yield pair.decode("utf-16-le"), half[1]
            text, place = text[1:], place + 1
        elif half[0]:
            yield half
        half = (text, place) if "\ud800" <= text <= "\udbff" and len(text) == 1 else ("", 0)
        if text and not half[0]:
            yield text, place
    if half[0]:
        yield half
