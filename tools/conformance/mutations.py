"""One function a way to change an order. Each changes the order in place; several may apply."""

from collections.abc import Callable
from typing import Any

from tools.conformance.draws import Draws
from tools.conformance.spelling import Token
from tools.conformance.vocabulary import Vocabulary

Order = dict[str, Any]
Mutation = Callable[[Order, Draws, Vocabulary], None]

# Astral, combining, zero width, line and paragraph separators, other scripts' digits, letters that
# fold to ASCII ones, controls.
CHARACTERS = (
    *("\U0001f600\U00020000\u0301\u200b\u200d\u2028\u2029\u0085\u00a0\ufeff\u0661\uff11\u00b2"),
    *("\u017f\u212a\u0130\u00e9\x00\x1f\x7f\x0b\t\n\r\ufffe\u00ad $\\\"/'<&%+?#@.-_:["),
)
ENDINGS = ("\n", "\r", "\r\n", "\n\n", "\u2028", "\u2029", "\u0085", " ", "\t", "\x0b", "\x00")
SPELLINGS = """
    0 1 -1 -0 -0.0 0.0 1.0 100.00 100.10 19.99 0.07 100.157 1e2 1E2 1E+2 1e-2 0.1e1 12.5e1 1e22
    1.5e300 1.7976931348623157e308 5e-324 1e-400 9007199254740990 9007199254740991 9007199254740992
    9007199254740993 9007199254740991.0 90071992547409910e-1 -9007199254740991 18446744073709551616
    123456789012345678901234567890
"""
NUMBERS = (*map(Token, SPELLINGS.split()), Token("1" + "0" * 309), Token("7" * 600))
WRONG: tuple[Any, ...] = (
    None,
    True,
    False,
    [],
    {},
    [""],
    ["a"],
    {"a": 1},
    "",
    "null",
    "true",
    0,
    1,
    7,
    1.5,
)
NAMES = """
    __proto__ constructor toString hasOwnProperty valueOf prototype __defineGetter__ length $ref
    $schema $id type properties required 0 -1 a.b a/b a~b a%20b @class \u0130 order_id\u200b
    \u043erder_id
"""
ODD_KEYS = (*NAMES.split(), "", " ", "order_id ", "order_id\n", "\x00")
NESTED = ({"order_id": "a"}, [[["a"]]], {"metadata": {"x": "1"}}, [{"a": [None]}], {"__proto__": 1})


def committed(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A value that some vector gives the field: mostly one at a limit."""
    key = draws.one_of(tuple(words.values))
    order[key] = draws.one_of(words.values[key])


def committed_here(order: Order, draws: Draws, words: Vocabulary) -> None:
    """The same for a field that must be there."""
    key = draws.one_of(words.required)
    order[key] = draws.one_of(words.values[key])


def stretched(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A text of a length at some limit."""
    filler = draws.one_of(("a", "7", "A", "z", "\u00e9", "\U0001f600", " "))
    order[_key(order, draws, words)] = filler * draws.one_of(words.lengths)


def with_character(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A character somewhere in the text."""
    key = _key(order, draws, words)
    text = str(order.get(key, "a"))
    at = draws.below(len(text) + 1)
    order[key] = text[:at] + draws.one_of(CHARACTERS) + text[at:]


def with_ending(order: Order, draws: Draws, words: Vocabulary) -> None:
    """White space, or what some engine takes for it, at the end or the start."""
    key = _key(order, draws, words)
    text, end = str(order.get(key, "a")), draws.one_of(ENDINGS)
    order[key] = end + text if draws.chance(0.2) else text + end


def shortened(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A text without one of its characters."""
    key = _key(order, draws, words)
    text = str(order.get(key, "a"))
    at = draws.below(len(text) + 1)
    order[key] = text[:at] + text[at + 1 :]


def other_case(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A text in the other case."""
    key = _key(order, draws, words)
    order[key] = str(order.get(key, "a")).swapcase()


def wrong_type(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A value of some other type."""
    order[_key(order, draws, words)] = draws.one_of(WRONG)


def nested(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A value with values inside."""
    order[_key(order, draws, words)] = draws.one_of(NESTED)


def number(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A number in some spelling, mostly as the amount."""
    key = "amount" if draws.chance(0.8) else _key(order, draws, words)
    order[key] = draws.one_of(NUMBERS)


def unknown_key(order: Order, draws: Draws, _: Vocabulary) -> None:
    """A key that behaves oddly somewhere."""
    order[draws.one_of(ODD_KEYS)] = draws.one_of(("a", {}, None, "1"))


def similar_key(order: Order, draws: Draws, words: Vocabulary) -> None:
    """A known key with one character more, less or other; its value stays valid."""
    key = draws.one_of(tuple(words.examples))
    at = draws.below(len(key))
    extra = draws.one_of((*CHARACTERS, "a", "A", "_", "1"))
    changed = draws.one_of((key[:at] + extra + key[at:], key[:at] + key[at + 1 :], key.upper()))
    order[changed] = order.pop(key, draws.one_of(words.examples[key]))


def family_key(order: Order, draws: Draws, _: Vocabulary) -> None:
    """A key of a family of keys, or nearly one."""
    gateway = draws.one_of(
        ("PAYPAL", "JUSPAY", "JUSPAYX", "JUSPA", "X", "a_1", "", "A-B", "\u00e9", "A\n")
    )
    end = draws.one_of(("", "", "", "\n", "x", " ", ":y"))
    value = draws.one_of(("a", "", 7, None, "a\n", "x" * 300))
    order[f"metadata.{gateway}:gateway_reference_id{end}"] = value


def without_required(order: Order, draws: Draws, words: Vocabulary) -> None:
    """One key less."""
    order.pop(draws.one_of(words.required), None)


MUTATIONS: tuple[Mutation, ...] = (
    committed,
    committed,
    committed,
    committed_here,
    stretched,
    with_character,
    with_ending,
    shortened,
    other_case,
    wrong_type,
    nested,
    number,
    unknown_key,
    similar_key,
    family_key,
    without_required,
)


def _key(order: Order, draws: Draws, words: Vocabulary) -> str:
    """Mostly a key that is there; else some field's."""
    if order and draws.chance(0.7):
        return draws.one_of(tuple(order))
    return draws.one_of(tuple(words.examples))
