"""Machines that read a text a character at a time: for a regex, a length, a list of texts.

The regexes are made into automata by interegular. A character that ends every text, and stands in
none, lets it read "$", which it would take for a sign like any other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from juspay_rules.diff.formula import Longer, Matches, OneOf
from juspay_rules.diff.searching import searching

# A noncharacter: Unicode keeps it for such use inside of programs.
END = "\uffff"
ANY = f"[^{END}]*"
DEAD = -1


@dataclass(frozen=True, slots=True, eq=False)
class Automaton:
    """``next`` is by state and class of the character; ``classes`` holds that of each character,
    ``other`` that of the rest."""

    characters: frozenset[str]
    classes: Mapping[str, int]
    other: int
    next: Mapping[int, Mapping[int, int]]
    accepting: frozenset[int]

    @property
    def kinds(self) -> int:
        """How many classes of characters there are."""
        return len({*self.classes.values(), self.other})

    def step(self, state: int, character: str) -> int:
        return self.next.get(state, {}).get(self.classes.get(character, self.other), DEAD)

    def accepts(self, state: int) -> bool:
        return state in self.accepting

    def settled(self, state: int) -> bool | None:
        """Whether it accepts whatever follows, or nothing that does; None: it depends."""
        if state == DEAD:
            return False
        stays = all(target == state for target in self.next[state].values())
        whole = len(self.next[state]) == self.kinds
        return True if stays and whole and state in self.accepting else None


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts characters up to one more than ``than``."""

    than: int
    characters: frozenset[str] = frozenset()

    def step(self, state: int, _character: str) -> int:
        return min(state + 1, self.than + 1)

    def accepts(self, state: int) -> bool:
        return state > self.than

    def settled(self, state: int) -> bool | None:
        return True if state > self.than else None


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The beginnings of some texts; ``ends`` are whole ones."""

    characters: frozenset[str]
    next: Mapping[tuple[int, str], int]
    ends: frozenset[int]

    def step(self, state: int, character: str) -> int:
        return self.next.get((state, character), DEAD)

    def accepts(self, state: int) -> bool:
        return state in self.ends

    def settled(self, state: int) -> bool | None:
        return False if state == DEAD else None


# State 0 is the first one; ``characters`` are told apart from all the others.
Machine: TypeAlias = Automaton | Counter | Tree


@cache
def machine(atom: Matches | Longer | OneOf) -> Machine:
    """What tells whether the atom holds of a text."""
    if isinstance(atom, Longer):
        return Counter(atom.than)
    return _tree(atom.members) if isinstance(atom, OneOf) else _automaton(atom.regex)


def _tree(members: Iterable[str]) -> Tree:
    begun: dict[str, int] = {"": 0}
    following: dict[tuple[int, str], int] = {}
    for member in sorted(members):
        for place, character in enumerate(member):
            state = begun.setdefault(member[: place + 1], len(begun))
            following[begun[member[:place]], character] = state
    ends = frozenset(begun[member] for member in members)
    return Tree(frozenset("".join(begun)), following, ends)


def _automaton(regex: str) -> Automaton:
    from interegular import parse_pattern
    from interegular.fsm import anything_else

    found = parse_pattern(ended(regex)).to_fsm()
    classes = {
        str(symbol): int(key)
        for symbol, key in found.alphabet.items()
        if symbol is not anything_else
    }
    other = int(found.alphabet[anything_else] or 0)
    # Numbered anew, so that the first one is 0.
    names = {state: place for place, state in enumerate([found.initial, *found.states])}
    names[found.initial] = 0
    end = classes.pop(END)
    following = {
        names[state]: {int(key): names[target] for key, target in row.items()}
        for state, row in found.map.items()
    }
    finals = {names[state] for state in found.finals}
    accepting = frozenset(state for state, row in following.items() if row.get(end) in finals)
    for row in following.values():
        row.pop(end, None)  # which stands in no text
    if not regex.startswith("^"):
        following, accepting = searching(following, accepting)
    return Automaton(frozenset(classes), classes, other, following, accepting)


def ended(regex: str) -> str:
    """A regex of the text from where the regex is found on, and END after it."""
    body = regex.removeprefix("^")
    parts: list[str] = []
    place = 0
    while place < len(body):
        size = _size(body, place)
        parts.append(_ended(body[place : place + size]))
        place += size
    return f"(?:{''.join(parts)})(?:{ANY}{END})?"


def _size(regex: str, place: int) -> int:
    """How many signs the piece there has: a class, an escape, or one."""
    if regex[place] == "\\":
        return 4 if regex[place + 1] == "x" else 2
    if regex[place] != "[":
        return 1
    size = 1
    while regex[place + size] != "]":
        size += _size(regex, place + size) if regex[place + size] == "\\" else 1
    return size + 1


def _ended(piece: str) -> str:
    if piece == "$":
        return END
    if not piece.startswith("["):
        return piece
    # A dash at the end is meant as one.
    inside = f"{piece[1:-2]}\\-" if piece.endswith("-]") else piece[1:-1]
    return f"[^{END}{inside[1:]}]" if inside.startswith("^") else f"[{inside}]"
