"""What to write instead of each construct that is outside of the portable subset of regexes."""

import re

_ASCII_ONLY = "name the ASCII characters that are allowed, or those that are not, in a class"
_AGAIN = "write once more what it refers to"
_NAME_THEM = "name the characters that it stands for, in a class"
_EDGE = "leave it out, or begin a regex of excludes with ^"
_BESIDE = "say in a class which character may stand beside"
GROUP = "put (?:...) around the choice"
WHOLE = "leave it out: the whole value is matched in any case"
DOLLAR = (
    "end with (?:[^ -~]|$), since many engines let $ pass before a line feed, Java before other "
    "line ends too; or use matches, which has a guard"
)
COUNT = "count to 1000 at most, nested counts multiplied; minLength and maxLength count further"
ENDLESS = "repeat a class, or count the group, as {0,20}: a long text overflows some engines"

# The start of a group that is no (?:...), what it is, and what to do instead; the longer first.
GROUPS = (
    ("(?<=", "a look-behind", "state a rule of its own"),
    ("(?<!", "a negative look-behind", "state a rule of its own, with forbids or excludes"),
    ("(?P=", "a back-reference", _AGAIN),
    ("(?P<", "a named group", "write (?:"),
    ("(?=", "a look-ahead", "state a rule of its own"),
    ("(?!", "a negative look-ahead", "state a rule of its own, with forbids or excludes"),
    ("(?<", "a named group", "write (?:"),
    ("(?'", "a named group", "write (?:"),
    ("(?>", "an atomic group", "write (?:"),
    ("(?|", "a branch reset", "write (?:"),
    ("(?#", "a comment", "put it into the YAML, behind #"),
    ("(?(", "a condition", "write both cases as (?:...|...)"),
)
FLAGS = "leave them out; for either case write [Aa][Bb]"
CAPTURE = "write (?:, or [(] for a literal one"

# What may not stand bare outside of a class.
OUTSIDE = {
    ".": r"write \. or [.] for a dot, [ -~] for printable ASCII, [^\x0a] for all but a line feed",
    "^": r"it stands first or nowhere; a literal one is [\x5e]",
    "?": "nothing stands before it that it counts; a literal one is [?]",
    "*": "nothing stands before it that it counts; a literal one is [*]",
    "+": r"nothing stands before it that it counts; a literal one is \+",
    "{": "a count is {2}, {2,} or {0,5}; a literal one is [{]",
    "}": "a literal one is [}]",
    "]": r"a literal one is \]",
}

# A second sign behind a count.
AFTER_COUNT = {
    "+": "leave out the last +: a possessive count is read differently, or not at all",
    "?": "leave out the last ?: a lazy count matches the same texts",
    "*": "count once, or put (?:...) around what is counted twice",
    "{": "count once, or put (?:...) around what is counted twice",
}

NEGATED = r"name the characters that are allowed; a literal one is \x5e"
DASH = "put the dash last in its class"
RANGE = "put the smaller character first"
# What may not stand bare inside a class; the longer first.
IN_CLASS = {
    "[:": "name the characters: A-Za-z for alpha, 0-9 for digit",
    "[": r"write \x5b",
    "]": r"write \x5d",
    "$": r"write \x24",
    "&&": "write & once: some engines take the intersection",
    "||": "write | once: it is kept for a union",
    "~~": "write ~ once: it is kept for a difference",
}

_WRITTEN = re.compile(r"\\(?:[uxpP]\{[^}]*\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[\s\S])?")
_CODE = re.compile(r"\\[xu]\{?([0-9A-Fa-f]+)\}?")
_CONTROLS = {"0": "00", "a": "07", "t": "09", "n": "0a", "v": "0b", "f": "0c", "r": "0d", "e": "1b"}
_SIGNS = {"": r"\x5c", "\\": r"\x5c", "^": r"\x5e", "$": r"\x24", "[": r"\x5b", "]": r"\x5d"}
_ESCAPES = {
    "d": "write [0-9]",
    "D": "write [^0-9]",
    "w": "write [A-Za-z0-9_]",
    "W": "write [^A-Za-z0-9_]",
    "s": r"write [\x09-\x0d ]",
    "S": r"write [^\x09-\x0d ]",
    "b": _BESIDE,
    "B": _BESIDE,
    **dict.fromkeys("AGzZ", _EDGE),
    **dict.fromkeys("gk123456789", _AGAIN),
    **dict.fromkeys("pPuUxX", _ASCII_ONLY),
}
_ESCAPES_IN_CLASS = {
    "d": "write 0-9",
    "w": "write A-Za-z0-9_",
    "s": r"write \x09-\x0d and a space",
    "b": r"write \x08",
    "-": "put the dash last in its class, without the backslash",
    **dict.fromkeys("pPuUxX", _ASCII_ONLY),
}


def escape(rest: str) -> tuple[str, str]:
    """The escape at the start of ``rest``, outside of a class, and what to write instead."""
    written = _written(rest)
    member = _member(written)
    if member is not None:
        return written, f"write [{member}]"
    return written, _ESCAPES.get(written[1], _of_no_meaning(written[1]))


def escape_in_class(rest: str) -> tuple[str, str]:
    """The escape at the start of ``rest``, inside a class, and what to write instead."""
    written = _written(rest)
    member = _member(written)
    if member is not None:
        return written, f"write {member}"
    return written, _ESCAPES_IN_CLASS.get(written[1], _of_no_meaning(written[1]))


def unprintable(character: str) -> tuple[str, str]:
    """The name of a character that is no printable ASCII, and what to write instead."""
    name = f"U+{ord(character):04X}"
    if ord(character) < 0x80:
        return name, rf"write \x{ord(character):02x} in a class"
    return name, _ASCII_ONLY


def _written(rest: str) -> str:
    found = _WRITTEN.match(rest)
    assert found is not None
    return found[0]


def _member(written: str) -> str | None:
    """How a class names the one ASCII character that an escape stands for, if it does."""
    code = _CODE.fullmatch(written)
    if code is not None:
        return rf"\x{int(code[1], 16):02x}" if int(code[1], 16) < 0x80 else None
    sign = written[1:]
    if sign in _CONTROLS:
        return rf"\x{_CONTROLS[sign]}"
    return _SIGNS.get(sign, sign if sign in "()*?{}|" else None)


def _of_no_meaning(character: str) -> str:
    return _NAME_THEM if character.isalnum() else "leave out the backslash"
