"""Payment card numbers inside of a text, in time linear in its length."""

from juspay_rules.rules import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    # first and last prefix of a range, of one length; how many digits numbers have that begin so
    Issuer: TypeAlias = tuple[str, str, tuple[int, ...]]

# Thirteen digits or more, at most one space or hyphen between any two.
_RUN = Pattern("[0-9](?:[ -]?[0-9]){12,}+")
_LONGEST_PREFIX = 8
_ZERO = ord("0")
_DOUBLED = str.maketrans("0123456789", "0246813579")  # and the digits of a sum of two added up


def holds_card_number(text: str, issuers: "tuple[Issuer, ...]") -> bool:
    """Whether 13 to 19 digits of the text are the number of a payment card.

    Its prefix and its length are an issuer's, and its check digit is right (Luhn's). A single space
    or hyphen may stand between any two digits. Before it and behind it stands no other digit, unless
    beyond such a sign; and no "+" before it, which begins a telephone number.
    """
    place = 0
    while (run := _RUN.search(text, place)) is not None:
        place = run.end()
        after_plus = text[run.start() - 1 : run.start()] == "+"
        groups = run.group().replace("-", " ").split(" ")
        if any(_has_check_digit(number) for number in _issued(groups[after_plus:], issuers)):
            return True
    return False


def _issued(groups: "list[str]", issuers: "Iterable[Issuer]") -> "Iterator[str]":
    """Neighbouring groups of digits that together have the prefix and the length of an issuer."""
    digits = "".join(groups)
    starts = [0]
    for group in groups:
        starts.append(starts[-1] + len(group))
    ends = set(starts)
    for start in starts:
        prefix = digits[start : start + _LONGEST_PREFIX]
        for first, last, lengths in issuers:
            if first <= prefix[: len(first)] <= last:
                for length in lengths:
                    if start + length in ends:
                        yield digits[start : start + length]


def _has_check_digit(number: str) -> bool:
    summands = number[-1::-2] + number[-2::-2].translate(_DOUBLED)
    return (sum(summands.encode()) - len(number) * _ZERO) % 10 == 0
