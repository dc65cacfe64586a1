"""A reader of POSIX shell words: quotes, backslashes, comments, and lines that go on."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# What may stand before a command: a prompt, an assignment, a keyword, another command's end. Bounded,
# so that the search stays linear: no text is looked through again from each of its places.
BEFORE = (
    r"(?:^[ \t]*(?:[$>%][ \t]+)?|[;&|(!`][ \t]*"
    r"|\b(?:if|then|do|else|while|until|time|exec|sudo|command|env)[ \t]+)"
    r"(?:\w{1,80}=[^\s;&|]{0,200}[ \t]+){0,9}"
)
ENDINGS = "\n;|&)`"
ANSI = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


class Word:
    """A word, the line on which it begins, and how many line ends its spelling holds."""

    __slots__ = ("breaks", "line", "text")

    def __init__(self, text: str, line: int, breaks: int) -> None:
        self.text = text
        self.line = line
        self.breaks = breaks


class Command:
    """The words after a command's name, the lines that lack a space before their last backslash,
    and the line of a quote that is never closed."""

    __slots__ = ("glued", "line", "unclosed", "words")

    def __init__(self, line: int) -> None:
        self.line = line
        self.words: list[Word] = []
        self.glued: list[int] = []
        self.unclosed: int | None = None


def commands(text: str, name: str) -> "Iterable[Command]":
    """Every call of the program in a text that may hold anything else besides."""
    text = text.replace("\r\n", "\n")
    path = r"(?:[^\s'\"`;|&()!]*/)?"
    called = re.compile(rf"{BEFORE}{path}{name}(?:\.exe)?(?=[ \t\\])", re.MULTILINE)
    place, line, counted = 0, 1, 0
    while (found := called.search(text, place)) is not None:
        line += text.count("\n", counted, found.end())
        counted = found.end()
        reader = _Reader(text, counted, line)
        yield reader.command()
        place = reader.place


class _Reader:
    """Reads one command from a place in a text on.

    A backslash at a line's end that follows a word without a space, where the next line begins with
    an option, is read as the space that was meant.
    """

    def __init__(self, text: str, place: int, line: int) -> None:
        self.text = text
        self.place = place
        self.line = line

    def command(self) -> Command:
        command = Command(self.line)
        while self.place < len(self.text):
            sign = self.text[self.place]
            if sign in ENDINGS:
                break
            if sign in " \t":
                self.place += 1
            elif self.text.startswith("\\\n", self.place):
                self._step("\\\n")
            elif sign == "#":
                end = self.text.find("\n", self.place)
                self.place = len(self.text) if end < 0 else end
            else:
                line = self.line
                word = self._word(command)
                command.words.append(Word(word, line, self.line - line))
        return command

    def _step(self, passed: str) -> None:
        self.place += len(passed)
        self.line += passed.count("\n")

    def _word(self, command: Command) -> str:
        parts: list[str] = []
        while self.place < len(self.text):
            sign = self.text[self.place]
            if sign in ENDINGS or sign in " \t":
                break
            if self.text.startswith("\\\n-", self.place):
                command.glued.append(self.line)
                break
            parts.append(self._part(sign, command))
        return "".join(parts)

    def _part(self, sign: str, command: Command) -> str:
        if sign == "'":
            return self._quoted(sign, command)
        if sign == '"':
            return re.sub(r'\\([$`"\\]|\n)', _literal, self._quoted(sign, command, escapes=True))
        if self.text.startswith("$'", self.place):
            inside = self._quoted("'", command, escapes=True)
            text = re.sub(r"\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)", _ansi, inside, flags=re.DOTALL)
            # Two halves of a character become one.
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if sign == "\\":
            passed = self.text[self.place : self.place + 2]
            self._step(passed)
            return passed[1:].replace("\n", "")
        self._step(sign)
        return sign

    def _quoted(self, mark: str, command: Command, *, escapes: bool = False) -> str:
        start = self.text.index(mark, self.place) + 1
        end = start
        while end < len(self.text) and self.text[end] != mark:
            end += 2 if escapes and self.text[end] == "\\" else 1
        if end >= len(self.text):
            command.unclosed = self.line
        inside = self.text[start:end]
        self._step(self.text[self.place : end + 1])
        return inside


def _literal(found: re.Match[str]) -> str:
    return found[1].strip("\n")


def _ansi(found: re.Match[str]) -> str:
    sign = found[1]
    if len(sign) > 1:
        return chr(int(sign[1:], 16))
    return ANSI.get(sign, sign)
