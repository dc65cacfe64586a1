"""The signals that end a process from outside, SIGTERM and SIGHUP: a run stops as with Ctrl-C, and
leaves no half-written file."""

# The module signal imports enum, a tenth of the start; this is what it is made of.
import _signal  # type: ignore[import-not-found]  # pyright: ignore[reportMissingImports]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Self

NAMES = ("SIGTERM", "SIGHUP")


class Terminations:
    """While it is entered, such a signal is a KeyboardInterrupt. Those that whoever started us wants
    ignored, or that have a handler already, are left alone, and so are all outside the main thread.
    """

    __slots__ = ("_replaced", "number")

    def __init__(self) -> None:
        self.number = 0  # of the signal that came
        self._replaced: list[int] = []

    def __enter__(self) -> "Self":
        for number in (getattr(_signal, name) for name in NAMES if hasattr(_signal, name)):
            if _signal.getsignal(number) == _signal.SIG_DFL:
                try:
                    _signal.signal(number, self._came)
                except ValueError:
                    break
                self._replaced.append(number)
        return self

    def __exit__(self, *_: object) -> None:
        for number in self._replaced:
            _signal.signal(number, _signal.SIG_DFL)

    def how(self) -> str:
        """What stopped the run."""
        return f"ended by signal {self.number}" if self.number else "interrupted"

    def _came(self, number: int, frame: "FrameType | None") -> None:
        self.number = number
        # Whoever lets Ctrl-C wait, lets this wait too.
        on_interrupt = _signal.getsignal(_signal.SIGINT)
        if not callable(on_interrupt):
            raise KeyboardInterrupt
        on_interrupt(number, frame)
