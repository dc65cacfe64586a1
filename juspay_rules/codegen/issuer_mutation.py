"""Small changes of the prefixes and lengths of card numbers, and numbers that tell them apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from juspay_rules.card_number import Issuer

LENGTHS = range(13, 20)
FILLER = "0123456789012345678"


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed, in words, the issuers after it, and a number that tells."""

    about: str
    issuers: "tuple[Issuer, ...]"
    witness: str


def changes(issuers: "tuple[Issuer, ...]") -> Iterator[Change]:
    """Each range a prefix wider or narrower at either end, or without a length, or with one more;
    but for what changes nothing, since the range of another issuer is there."""
    numbers = list(dict.fromkeys(_numbers_near(issuers)))
    for place, (first, last, lengths) in enumerate(issuers):
        for about, one in _of_one(first, last, lengths):
            rest = (one,) if one[0] <= one[1] and one[2] else ()
            changed = issuers[:place] + rest + issuers[place + 1 :]
            witness = next(
                (n for n in numbers if is_issued(n, issuers) != is_issued(n, changed)), ""
            )
            if witness:
                yield Change(about, changed, witness)


def _of_one(first: str, last: str, lengths: tuple[int, ...]) -> "Iterator[tuple[str, Issuer]]":
    name = first if first == last else f"{first}-{last}"
    for step in (-1, 1):
        other = _stepped(first, step)
        yield f"{name} from {other}", (other, last, lengths)
        other = _stepped(last, step)
        yield f"{name} to {other}", (first, other, lengths)
    for length in LENGTHS:
        if length in lengths:
            rest = tuple(one for one in lengths if one != length)
            yield f"{name} without {length} digits", (first, last, rest)
        else:
            yield f"{name} with {length} digits", (first, last, (*lengths, length))


def _numbers_near(issuers: "tuple[Issuer, ...]") -> Iterator[str]:
    """A number with a right check digit for each prefix at an end of a range, and beside it, and for
    each length."""
    for first, last, _ in issuers:
        near = (first, last, *(_stepped(end, step) for end in (first, last) for step in (-1, 1)))
        for prefix in dict.fromkeys(near):
            for length in LENGTHS:
                yield with_check_digit((prefix + FILLER)[: length - 1])


def with_check_digit(digits: str) -> str:
    """The digits with one more, by which Luhn's sum is a multiple of ten."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(digits))]
    return f"{digits}{-sum(value // 10 + value % 10 for value in doubled) % 10}"


def is_issued(number: str, issuers: "tuple[Issuer, ...]") -> bool:
    """Whether a number of so many digits begins as an issuer's do."""
    return any(
        int(first) <= int(number[: len(first)]) <= int(last) and len(number) in lengths
        for first, last, lengths in issuers
    )


def _stepped(prefix: str, step: int) -> str:
    return str(int(prefix) + step)
