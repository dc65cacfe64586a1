"""An order as JSON text in one of its many spellings, and texts that are no JSON."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tools.conformance.draws import Draws

SHORT = {'"': '\\"', "\\": "\\\\", "/": "\\/", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r"}
SPACES = ("", "", " ", "\n", "\t", "\r\n", "  \n\t ")


@dataclass(frozen=True, slots=True)
class Token:
    """A JSON value that must stand in the text as it is spelled here."""

    text: str


def plain(value: Any) -> str:
    """The usual spelling."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)}: {plain(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(plain, value)) + "]"
    return value.text if isinstance(value, Token) else json.dumps(value)


def spelled(value: Any, draws: Draws) -> str:
    """Some spelling: escapes, white space and the order of members as drawn."""
    if isinstance(value, dict):
        pairs = draws.shuffled(tuple(value.items()))
        members = [_spaced(_string(k, draws), ":", spelled(v, draws), draws) for k, v in pairs]
        return "{" + draws.one_of(SPACES) + ",".join(members) + draws.one_of(SPACES) + "}"
    if isinstance(value, list):
        return "[" + ",".join(spelled(item, draws) for item in value) + draws.one_of(SPACES) + "]"
    if isinstance(value, str):
        return _string(value, draws)
    return plain(value)


def _spaced(before: str, sign: str, after: str, draws: Draws) -> str:
    spaces = [draws.one_of(SPACES) for _ in range(3)]
    return f"{before}{spaces[0]}{sign}{spaces[1]}{after}{spaces[2]}"


def _string(text: str, draws: Draws) -> str:
    """Each character raw where JSON allows it, or escaped in one of the ways."""
    share = draws.one_of((0.0, 0.0, 0.1, 1.0))
    return '"' + "".join(_character(one, draws, share) for one in text) + '"'


def _character(character: str, draws: Draws, share: float) -> str:
    must = character in '"\\' or character < " "
    if not must and not draws.chance(share):
        return character
    if character in SHORT and draws.chance(0.5):
        return SHORT[character]
    digits = "04X" if draws.chance(0.5) else "04x"
    return "".join(f"\\u{unit:{digits}}" for unit in _units(character))


def _units(character: str) -> list[int]:
    """The UTF-16 code units."""
    raw = character.encode("utf-16-be")
    return [raw[at] * 256 + raw[at + 1] for at in range(0, len(raw), 2)]


def _cut(text: str, draws: Draws) -> str:
    return text[: draws.below(len(text))]


def _after(garbage: str) -> Callable[[str, Draws], str]:
    return lambda text, _: text + garbage


def _first(pattern: str, replacement: str) -> Callable[[str, Draws], str]:
    return lambda text, _: re.sub(pattern, replacement.replace("\\", r"\\"), text, count=1)


def _with_member(member: str) -> Callable[[str, Draws], str]:
    return lambda text, _: text.rstrip()[:-1] + f", {member}}}"


def _instead(other: str) -> Callable[[str, Draws], str]:
    return lambda *_: other


# What breaks a text of an order, so that it is no JSON, or a body that we refuse, or no object.
BREAKS: tuple[Callable[[str, Draws], str], ...] = (
    _cut,
    _cut,
    *map(_after, (" x", "}", "]", ",", " {}", "\x00", "\u2028", "\u00a0", "\x0c", "null")),
    _first(":", " "),
    _first(":", "="),
    _first('"', "'"),
    _first("{", "{,"),
    _first("{", "{ /* a */ "),
    _first("{", "{ // a\n"),
    _first("{", "\ufeff{"),
    _first("[{]", "[{"),
    *(
        _with_member(f'"udf1": {value}')
        for value in (
            "01",
            "+1",
            ".5",
            "1.",
            "0x1F",
            "1e",
            "1_000",
            "--1",
            "True",
            "nul",
            "undefined",
            "'a'",
            '"\\x41"',
            '"\\u12"',
            '"\\u00G0"',
            '"\n"',
            '"\t"',
            '"\x01"',
            '"a',
            '"a",',
            '"a" "b"',
            "[1,]",
            "[,1]",
            "{a: 1}",
            "-",
            "`a`",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "-1e999",
            "9" * 700,
            '"\\ud800"',
            '"\\udc00\\ud800"',
            "[" * 101 + "]" * 101,
            "[" * 60 + "]" * 60,
            '{"a": 1, "a": 2}',
        )
    ),
    *map(_with_member, ('"order_id": "b"', '"\\u006frder_id": "b"', '"\\ud83d": ""', "")),
    *map(_instead, ("", " ", "\n", "null", "true", "5", '"order"', "[]", '["order_id"]', "{}")),
    lambda text, _: f"[{text}]",
    lambda text, _: f" \n{text}\r\n\t",
)
