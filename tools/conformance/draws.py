"""Seeded draws that are the same on every Python."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Draws:
    """Draws from one seed.

    Of ``random.Random``, only ``random()`` promises the same numbers in every version of Python, so
    everything here is made of it.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed).random

    def below(self, count: int) -> int:
        """One of 0 to count - 1."""
        return int(self._random() * count)

    def chance(self, share: float) -> bool:
        """True in that share of the draws."""
        return self._random() < share

    def one_of(self, members: Sequence[T]) -> T:
        """One member."""
        return members[self.below(len(members))]

    def shuffled(self, members: Sequence[T]) -> list[T]:
        """All members in another order."""
        rest = list(members)
        return [rest.pop(self.below(len(rest))) for _ in members]
