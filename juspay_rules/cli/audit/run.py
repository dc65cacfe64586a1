"""An audit from its files to its counts."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from juspay_rules.cli.audit.inputs import Input
from juspay_rules.cli.audit.judging import Plan, counts_of
from juspay_rules.cli.audit.ledger import Ledger
from juspay_rules.cli.audit.processes import Workers
from juspay_rules.cli.audit.reading import SIZE, Piece, UnreadableError, pieces
from juspay_rules.cli.audit.tally import Tally
from juspay_rules.cli.bulk.progress import Bar


@dataclass(slots=True)
class Run:
    """One pass over the files. ``unread`` says why a file, by its number, could not be judged to its end; ``kept`` counts
    the pieces that an earlier pass had judged."""

    plan: Plan
    files: list[Input]
    ledger: Ledger
    size: int = SIZE
    unread: dict[int, str] = field(default_factory=dict)
    kept: int = 0
    _cut: Counter[int] = field(default_factory=Counter)
    _open: Counter[int] = field(default_factory=Counter)

    def judge(self, jobs: int, *, progress: bool) -> None:
        """Judge what no earlier pass has.

        Raises LostError for a worker that is gone.
        """
        before = self._before()
        total = before[-1]
        with Bar(total, wanted=progress) as bar, Workers(jobs, self.plan) as workers:
            for piece, problem in workers.judged(self._pieces()):
                if problem is not None:
                    self._give_up(piece.file, problem)
                self._open[piece.file] -= 1
                self._finish(piece.file)
                bar.update(before[piece.file] + piece.taken)

    def counted(self) -> Tally:
        """The counts of all parts."""
        total = Tally()
        for file in range(len(self.files)):
            for number in range(self.ledger.done.get(file, self._cut[file])):
                part = self.plan.part(file, number)
                if file not in self.unread or os.path.exists(part):
                    total.add(counts_of(part))
        return total

    def _pieces(self) -> Iterator[Piece]:
        """Every piece that has no part yet, of every file that is not done."""
        for file, given in enumerate(self.files):
            if file in self.ledger.done:
                self.kept += self.ledger.done[file]
                continue
            self._open[file] += 1  # while it is read
            try:
                for piece in pieces(file, given, self.plan.columns.read(), self.size):
                    if file in self.unread:
                        break
                    self._cut[file] += 1
                    if os.path.exists(self.plan.part(file, piece.number)):
                        self.kept += 1
                        continue
                    self._open[file] += 1
                    yield piece
            except UnreadableError as error:
                self._give_up(file, f"after {self._cut[file]} pieces {error}")
            self._open[file] -= 1
            self._finish(file)

    def _give_up(self, file: int, why: str) -> None:
        """Go on with the other files; what is judged of this one counts."""
        self.unread.setdefault(file, why)

    def _finish(self, file: int) -> None:
        if not self._open[file] and file not in self.unread:
            self.ledger.finish(file, self._cut[file])

    def _before(self) -> list[int]:
        """How many bytes stand before each file, and in all."""
        sums = [0]
        for given in self.files:
            sums.append(sums[-1] + given.length)
        return sums
