"""Constraints that keep what is dangerous out of a text and that no portable regex can say."""

from collections.abc import Iterator
from string import digits
from typing import TYPE_CHECKING

from juspay_rules.codegen.issuer_mutation import is_issued
from juspay_rules.codegen.meaning import FOUND, Meaning

if TYPE_CHECKING:
    from juspay_rules.card_number import Issuer

DIGITS = tuple(digits)


def card_number(issuers: "tuple[Issuer, ...]") -> Meaning:
    """No payment card number of one of these issuers, anywhere in the text.

    JSON Schema cannot say it: no regex adds digits up.
    """
    return Meaning(
        fails="len(value) >= 13 and holds_card_number(value, {table})",
        js="holdsCardNumber(value, {table})",
        broken=None,
        says="should hold no payment card number",
        breaks=lambda value: _card_number_in(value, issuers),
        table=issuers,
    )


def without(characters: tuple[str, ...]) -> Meaning:
    """None of these characters. JSON Schema cannot name them where they are beyond ASCII: engines
    differ in how they read a regex there."""
    return Meaning(
        fails="not value.isascii() and {pattern}.search(value)",
        js=FOUND,
        regex=_class_beyond_ascii(characters),
        broken=None,
        says="should hold no such character",
        breaks=lambda value: not set(characters).isdisjoint(value),
        pattern=_class_beyond_ascii(characters),
    )


def _class_beyond_ascii(characters: tuple[str, ...]) -> str:
    """A class of them, spelt so that Python and JavaScript read the same."""
    codes = sorted(map(ord, characters))
    firsts = [code for code in codes if code - 1 not in codes]
    lasts = [code for code in codes if code + 1 not in codes]
    runs = (
        f"\\u{first:04x}" + (f"-\\u{last:04x}" if last > first else "")
        for first, last in zip(firsts, lasts, strict=True)
    )
    return f"[{''.join(runs)}]"


def _card_number_in(text: str, issuers: "tuple[Issuer, ...]") -> bool:
    """Slowly, and otherwise than the validators: every stretch of the text is looked at."""
    return any(
        _is_card_number(text[start:end].replace(" ", "").replace("-", ""), issuers)
        for start, end in _stretches(text)
    )


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """From a digit to a digit, with single signs between; not cut out of a longer row of digits,
    and not the first after a "+"."""
    for start in range(len(text)):
        if text[start] not in DIGITS or text[:start].endswith(("+", *DIGITS)):
            continue
        end = start
        while end < len(text) and (
            text[end] in DIGITS or (text[end] in " -" and text[end + 1 : end + 2] in DIGITS)
        ):
            end += 1
            if text[end : end + 1] not in DIGITS:
                yield start, end


def _is_card_number(number: str, issuers: "tuple[Issuer, ...]") -> bool:
    values = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(value - 9 * (value > 9) for value in values) % 10 == 0 and is_issued(number, issuers)
