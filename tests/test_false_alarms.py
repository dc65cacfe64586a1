"""What the tool that counts false alarms draws, and that some kinds raise none at all."""

import re
from random import Random

import pytest

from juspay_rules import Validator
from tools.false_alarms import KINDS, ean, share

SAFE = (
    "epoch, milliseconds",
    "epoch, microseconds",
    "epoch, nanoseconds",
    "yyyymmddhhmmss",
    "the same with milliseconds",
    "2026-11-29 17:20:21.123456",
    "UUID as a number",
    "telephone, +91 and 10 digits",
    "telephone, +49 and 11 digits",
    "telephone, 0091 and 10 digits",
    "12 digits in fours",
)


@pytest.mark.parametrize("kind", SAFE)
def test_no_false_alarm(kind: str) -> None:
    assert share(KINDS[kind], Validator(), 2_000) == 0


def test_random_digits_raise_some() -> None:
    """The prefixes and lengths leave one in twenty or fewer, the check digit one in ten of these."""
    assert 0.001 < share(KINDS["16 random digits"], Validator(), 5_000) < 0.06


def test_what_is_drawn_is_what_it_is_called() -> None:
    draws = Random(1)
    assert all(re.fullmatch("[0-9]{14}", KINDS["ddmmyyyyhhmmss"](draws)) for _ in range(50))
    assert all(len(KINDS["epoch, milliseconds"](draws)) in (12, 13) for _ in range(50))
    numbers = [ean(draws) for _ in range(50)]
    sums = (sum(map(int, one[::2])) + 3 * sum(map(int, one[1::2])) for one in numbers)
    assert {total % 10 for total in sums} == {0}
