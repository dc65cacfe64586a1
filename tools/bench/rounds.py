"""Calls timed in turn (A B C A B C ...): a machine's speed drifts, the ratios of one round do not."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles

ROUNDS = 21
SLICE = 0.01  # seconds of one measurement
Calls = dict[str, Callable[[], object]]


@dataclass(frozen=True)
class Figure:
    """One row of a table: same-round ratios to the table's base, and the median of its seconds."""

    name: str
    ratios: tuple[float, ...]
    seconds: float

    @property
    def ratio(self) -> float:
        """The median."""
        return median(self.ratios)

    @property
    def quartiles(self) -> tuple[float, float]:
        """Between which half of the ratios lie."""
        low, _, high = quantiles(self.ratios, n=4)
        return low, high


@dataclass(frozen=True)
class Table:
    """What was timed in one run. ``notes`` are lines below it."""

    name: str
    base: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()

    def text(self) -> str:
        """For a terminal."""
        rows = [f"{self.name}: ratio to {self.base} (quartiles), median"]
        for one in self.figures:
            low, high = one.quartiles
            middle = f"{one.ratio:9.2f} ({low:.2f} to {high:.2f})"
            rows.append(f"  {one.name:<34}{middle:<30}{shown(one.seconds):>12}")
        return "\n".join([*rows, *(f"  {note}" for note in self.notes)])


def shown(seconds: float) -> str:
    """A time in the unit that fits it."""
    for unit, factor in (("s", 1.0), ("ms", 1e3)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.2f} {unit}"
    return f"{seconds * 1e6:.2f} us"


def table(
    name: str, base: str, seconds: dict[str, list[float]], notes: tuple[str, ...] = ()
) -> Table:
    """The table of what each round took."""
    figures = (
        Figure(
            one,
            tuple(mine / other for mine, other in zip(taken, seconds[base], strict=True)),
            median(taken),
        )
        for one, taken in seconds.items()
    )
    return Table(name, base, tuple(figures), notes)


def timed(calls: Calls, rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Seconds of this process's CPU that a call takes, a round each."""
    repeats = {name: _repeats(call) for name, call in calls.items()}
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.process_time()
            for _ in range(repeats[name]):
                call()
            taken[name].append((time.process_time() - start) / repeats[name])
    return taken


def _repeats(call: Callable[[], object]) -> int:
    call()
    start = time.process_time()
    call()
    return max(1, int(SLICE / max(time.process_time() - start, 1e-7)))


def exponent(points: dict[int, float]) -> float:
    """The slope of the straight line, by least squares, through the logarithms: 1 is linear."""
    xs = [math.log(size) for size in points]
    ys = [math.log(seconds) for seconds in points.values()]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    rise = sum((one - x) * (other - y) for one, other in zip(xs, ys, strict=True))
    return rise / sum((one - x) ** 2 for one in xs)
