r"""The regexes that every engine reads alike, and what to write instead of any other.

    pattern   ::= "^"? choice "$"?
    choice    ::= sequence ("|" sequence)*
    sequence  ::= (atom count?)+
    atom      ::= literal | "\." | "\+" | "\/" | "\[" | "\]" | class | "(?:" choice ")"
    count     ::= "?" | "*" | "+" | "{n}" | "{n,}" | "{n,m}"         up to 1000, nested products too
    class     ::= "[" "^"? (character | character "-" character)+ "-"? "]"
    character ::= printable ASCII but "$" "-" "[" "\" "]", or "\x00" to "\x7f"

Beside the grammar: nothing that repeats without end holds a "|", which overflows the stack of some
engines on a long text, and "$" stands in one of the two ways that ``Anchors`` tells.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NoReturn

from juspay_rules.codegen.subset import regex_remedies as remedies
from juspay_rules.codegen.subset.char_class import read_class
from juspay_rules.codegen.subset.errors import outside

LIMIT = 1000  # of a count, and of the product of nested ones: RE2's
DEPTH = 100
ESCAPED = frozenset("./+[]")
_COUNT = re.compile(r"[?*+]|\{([0-9]+)(,([0-9]*))?\}")


@dataclass(frozen=True, slots=True)
class Anchors:
    """How a regex is tied to the ends of a text, and where it is a choice as a whole.

    ``bare_dollar``: "$" stands last, and many engines let it pass before a line feed, so that it
    needs a guard beside it. Where a class takes the line feed as well ("[\\x0a ]$" alone, or a last
    "(?:[\\x0a]|$)") that makes no difference, and it is not bare. Java lets it pass before U+000D,
    U+0085, U+2028 and U+2029 too, which only a class such as [^ -~] takes along.
    """

    start: bool
    bare_dollar: bool
    choice: int | None


@dataclass(frozen=True, slots=True)
class _Piece:
    """An atom with its count: whether it holds a "|", the greatest product of counts in it, whether
    it is a "$", and whether it is a class, uncounted, that takes a line feed."""

    choice: bool = False
    product: int = 1
    dollar: bool = False
    line_feed: bool = False


_DOLLAR = _Piece(dollar=True)
_LINE_FEED = _Piece(line_feed=True)


@cache
def parse(source: str) -> Anchors:
    """The anchors of a regex. Raises SubsetError."""
    parser = _Parser(source)
    start = parser.take("^")
    branches = parser.choice()
    if parser.at < len(source):
        parser.refuse(")", "(?: opens a group; a literal one is [)]")
    ends = any(piece.dollar for piece in branches[-1])
    if parser.bar is not None and (start or ends):
        parser.refuse_at(parser.bar, "| beside an anchor", remedies.GROUP)
    taken = not start and branches == [[_LINE_FEED, _DOLLAR]]
    return Anchors(start, ends and not taken, parser.bar)


class _Parser:
    """A regex and how far it was read."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.depth = 0
        self.bar: int | None = None  # the first "|" outside of every group

    def refuse_at(self, at: int, construct: str, remedy: str) -> NoReturn:
        raise outside(self.source, at, construct, remedy)

    def refuse(self, construct: str, remedy: str) -> NoReturn:
        self.refuse_at(self.at, construct, remedy)

    def take(self, text: str) -> bool:
        """Whether the text stands here; if so, read past it."""
        found = self.source.startswith(text, self.at)
        self.at += len(text) * found
        return found

    def choice(self) -> list[list[_Piece]]:
        branches = [self.sequence()]
        while self.take("|"):
            if self.depth == 0 and self.bar is None:
                self.bar = self.at - 1
            branches.append(self.sequence())
        return branches

    def sequence(self) -> list[_Piece]:
        pieces = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            pieces.append(self.piece())
        if not pieces:
            self.refuse("an empty choice", "put ? behind what may be absent: (?:a|b)?")
        return pieces

    def piece(self) -> _Piece:
        start = self.at
        if self.take("$"):
            if self.source[self.at :].strip(")"):
                self.refuse_at(start, "$", remedies.DOLLAR)
            return _DOLLAR
        atom = self.atom()
        count = _COUNT.match(self.source, self.at)
        if count is None:
            return atom
        self.at = count.end()
        return self.counted(atom, count, start)

    def counted(self, atom: _Piece, count: re.Match[str], start: int) -> _Piece:
        least, comma, most = count.groups()
        endless = count[0] in {"*", "+"} or (comma == "," and not most)
        if endless and atom.choice:
            self.refuse_at(start, f"a group with | and {count[0]} behind it", remedies.ENDLESS)
        following = self.source[self.at : self.at + 1]
        if following in remedies.AFTER_COUNT:
            self.refuse(count[0] + following, remedies.AFTER_COUNT[following])
        if least is None:
            return _Piece(atom.choice, atom.product)
        low, high = (_bounded(number) for number in (least, most or least))
        if high < low:
            self.refuse_at(count.start(), count[0], "put the smaller number first")
        product = atom.product * max(high, 1)
        if product > LIMIT:
            self.refuse_at(count.start(), f"{count[0]}, {product} times", remedies.COUNT)
        return _Piece(atom.choice, product)

    def atom(self) -> _Piece:
        character = self.source[self.at]
        if character == "[":
            taken, self.at = read_class(self.source, self.at)
            return _LINE_FEED if taken else _Piece()
        if character == "(":
            return self.group()
        if character == "\\":
            return self.escape()
        if character in remedies.OUTSIDE:
            self.refuse(character, remedies.OUTSIDE[character])
        if not " " <= character <= "~":
            self.refuse(*remedies.unprintable(character))
        self.at += 1
        return _Piece()

    def group(self) -> _Piece:
        start = self.at
        if not self.take("(?:"):
            self.refuse_group()
        self.depth += 1
        if self.depth > DEPTH:
            self.refuse_at(start, f"a group {self.depth} deep", "nest less")
        branches = self.choice()
        self.depth -= 1
        if not self.take(")"):
            self.refuse_at(start, "(?: without its )", "close the group")
        pieces = [piece for branch in branches for piece in branch]
        if _DOLLAR in pieces and branches != [[_LINE_FEED], [_DOLLAR]]:
            self.refuse_at(self.source.rindex("$"), "$", remedies.DOLLAR)
        choice = len(branches) > 1 or any(piece.choice for piece in pieces)
        return _Piece(choice, max(piece.product for piece in pieces))

    def refuse_group(self) -> NoReturn:
        for opening, construct, remedy in remedies.GROUPS:
            if self.source.startswith(opening, self.at):
                self.refuse(f"{opening} ({construct})", remedy)
        if self.source.startswith("(?", self.at):
            self.refuse("(? (inline flags)", remedies.FLAGS)
        self.refuse("( (a group that captures)", remedies.CAPTURE)

    def escape(self) -> _Piece:
        rest = self.source[self.at :]
        if rest[1:2] not in ESCAPED:
            self.refuse(*remedies.escape(rest))
        self.at += 2
        return _Piece()


def _bounded(number: str) -> int:
    """The number, or more than the limit where it has so many digits."""
    return int(number) if len(number) <= len(str(LIMIT)) else LIMIT + 1
