"""A bar on standard error, where that is a terminal and the work is long. It is drawn by rich, of the
extra ``cli``; without rich there is none, since nothing depends on it."""

import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

    from rich.progress import Progress, TaskID

LONG = 1.0  # seconds of work before a bar is worth its lines


class Bar:
    """How much of an input has been judged. ``total`` is in bytes, None where nobody knows it."""

    __slots__ = ("_bar", "_began", "_task", "_total")

    def __init__(self, total: int | None, *, wanted: bool) -> None:
        self._total = total
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        shown = wanted and sys.stderr is not None and sys.stderr.isatty()
        self._began = time.monotonic() if shown else None

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def update(self, taken: int) -> None:
        """So many bytes of the input have been taken."""
        if self._began is not None and time.monotonic() - self._began > LONG:
            self._began = None
            self._start()
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=taken)

    def _start(self) -> None:
        try:
            from rich.console import Console
            from rich.progress import Progress
        except ModuleNotFoundError:
            return
        columns = Progress.get_default_columns()
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = bar.add_task("checking", total=self._total)
        self._bar = bar
        bar.start()
