"""A page of text for a terminal: as wide as it is, bold and coloured where that is wanted."""

import os
import shutil
import sys
import textwrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A line that is longer is read badly; one that is shorter cannot hold a name.
WIDEST, NARROWEST = 100, 40
BOLD, RED, YELLOW = "1", "31", "33"
COLOURS = {"error": RED, "warning": YELLOW}


def width() -> int:
    """The columns of the terminal, or 80, within what reads well."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def is_terminal() -> bool:
    """Whether somebody looks at the output as it comes."""
    return sys.stdout.isatty()


def is_coloured() -> bool:
    """Whether to colour: on a terminal that can, unless NO_COLOR says no."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Page:
    """Collects lines. What stands verbatim is never broken: it is there to be copied."""

    __slots__ = ("coloured", "lines", "width")

    def __init__(self, width: int, *, coloured: bool = False) -> None:
        self.width = width
        self.coloured = coloured
        self.lines: list[str] = []

    def __str__(self) -> str:
        return "\n".join(self.lines)

    def heading(self, text: str) -> None:
        """A line that stands out, with an empty one before it."""
        if self.lines:
            self.lines.append("")
        self.lines += [self._painted(line, BOLD) for line in self._wrapped(text, "", "")]

    def say(self, text: str, indent: int = 2, *, mark: str = "") -> None:
        """A paragraph; its further lines stand below the text after the mark."""
        self.lines += self._wrapped(text, " " * indent + mark, " " * (indent + len(mark)))

    def verbatim(self, text: str, indent: int = 4) -> None:
        """Lines as they are."""
        self.lines += [" " * indent + line for line in text.split("\n")]

    def table(self, rows: "Iterable[Sequence[str]]", indent: int = 2, *, cut: bool = False) -> None:
        """Columns as wide as their widest cell; the last one cut to the page where asked."""
        rows = list(rows)
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        left = self.width - indent - sum(widths[:-1]) - 2 * len(widths[:-1])
        for *cells, last in rows:
            if cut and len(last) > left > len("..."):
                last = f"{last[: left - 3]}..."
            parts = [self._padded(cell, size) for cell, size in zip(cells, widths, strict=False)]
            parts.append(self._padded(last, 0))
            self.lines.append(" " * indent + "  ".join(parts).rstrip())

    def _wrapped(self, text: str, first: str, other: str) -> list[str]:
        """The lines of a paragraph; a word is never broken."""
        return textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=other,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _padded(self, cell: str, size: int) -> str:
        space = " " * (size - len(cell))
        return self._painted(cell, COLOURS[cell]) + space if cell in COLOURS else cell + space

    def _painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.coloured else text
