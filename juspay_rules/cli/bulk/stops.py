"""Up to where a file has been judged and reported, through whatever stops a run."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Self


class StoppedError(Exception):
    """A file that cannot be judged to its end, and why."""


class Place:
    """Everything before this byte and line of a file has been judged, and is in the report."""

    __slots__ = ("_length", "file", "line", "offset")

    def __init__(self) -> None:
        self.file = ""
        self.offset = 0
        self.line = 1
        self._length: int | None = None

    def begin(self, file: str, offset: int = 0, line: int = 1) -> None:
        """A file is begun at this place."""
        self.file = file
        self.offset = offset
        self.line = line
        self._length = _length()

    def advance(self, offset: int, line: int) -> None:
        """All that was found before this place has been written, and now leaves our hands.

        Raises OSError where it does not; then the place stays.
        """
        sys.stdout.flush()
        self._length = _length()
        self.offset = offset
        self.line = line

    def cut_back(self) -> None:
        """Take back what was written of rows after the place, where that can be done."""
        if self._length is not None:
            os.ftruncate(1, self._length)

    def __str__(self) -> str:
        return (
            f"{self.file} is judged and reported up to byte {self.offset} (line {self.line}); "
            f"to go on there, add --resume-from {self.offset}"
        )


class Interrupts:
    """Ctrl-C, which waits while the findings of a chunk are being written."""

    __slots__ = ("_before", "asked", "held")

    def __init__(self) -> None:
        self.asked = self.held = False

    def __enter__(self) -> "Self":
        import signal

        self._before = signal.signal(signal.SIGINT, self._came)
        return self

    def __exit__(self, *_: object) -> None:
        import signal

        signal.signal(signal.SIGINT, self._before)

    def _came(self, _number: int, _frame: "FrameType | None") -> None:
        if not self.held:
            raise KeyboardInterrupt
        self.asked = True

    def hold(self) -> None:
        """From here on it waits."""
        self.held = True

    def release(self) -> None:
        """From here on it stops the run, and at once if it came meanwhile."""
        self.held = False
        if self.asked:
            raise KeyboardInterrupt


def _length() -> int | None:
    """The length of what standard output has taken, where it is a file that can be cut back."""
    import stat

    try:
        if sys.stdout.fileno() == 1 and stat.S_ISREG(os.fstat(1).st_mode):
            return os.lseek(1, 0, os.SEEK_CUR)
    except OSError:  # no file at all
        pass
    return None
