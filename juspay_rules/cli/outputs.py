"""Where the formats of a run go: which to standard output, which to a file, and when a file is there."""

import os
import sys
from errno import EBADF

from juspay_rules.cli.formats import AT_ONCE, FORMATS, MOST_KEPT, Shown, writer_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from typing import Self

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Writer
    from juspay_rules.cli.output_file import OutputFile

COLOURS = ("auto", "always", "never")


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what says how findings are shown, and where."""
    add = parser.add_argument
    # Both fill one list, since a file belongs to the format before it.
    add(
        "--format",
        dest="outputs",
        action="append",
        choices=FORMATS,
        help=f"{' | '.join(FORMATS)}; the first is the default; repeatable, each with its --output",
    )
    add(
        "--output",
        dest="outputs",
        action="append",
        type=_file,
        metavar="FILE",
        help="write the format before it to this file instead of standard output",
    )
    add("--reveal", action="store_true", help="show values in the lines of the format text")
    add("--color", default=COLOURS[0], choices=COLOURS, help="colours in the format text")


class Outputs:
    """The writers of a run. Files come into being when all is written; where that fails, none does.

    Raises ValueError where the options contradict each other, or a file cannot be written.
    """

    __slots__ = ("_files", "_keeps", "_writers")

    def __init__(self, options: "argparse.Namespace") -> None:
        self._writers: list[Writer] = []
        self._files: list[OutputFile] = []
        wanted = pairs(options.outputs or ())
        self._keeps = any(name not in AT_ONCE for name, _ in wanted)
        try:
            for name, file in wanted:
                self._writers.append(self._opened(name, file, options))
        except BaseException:
            self._discard()
            raise

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            self._discard()

    def most(self, asked: int | None) -> int | None:
        """How many findings are shown, where so many are asked for; None: all of them."""
        return MOST_KEPT if asked is None and self._keeps else asked

    def finding(self, finding: "Finding") -> None:
        """One more finding, for each format."""
        for writer in self._writers:
            writer.finding(finding)

    def close(self, report: "Report") -> None:
        """No more of them: write out the rest, then put every file in its place."""
        for writer in self._writers:
            writer.close(report)
        if sys.stdout is not None:
            sys.stdout.flush()
        for file in self._files:
            file.finish()
        for file in self._files:
            file.publish()

    def _opened(self, name: str, file: str | None, options: "argparse.Namespace") -> "Writer":
        if file is None:
            if sys.stdout is None:
                raise OSError(EBADF, "standard output is closed")
            return writer_of(name)(sys.stdout.write, _shown(options))
        from juspay_rules.cli.output_file import OutputFile

        opened = OutputFile(file)
        self._files.append(opened)
        colour = options.color == "always"
        return writer_of(name)(opened.write, Shown(reveal=options.reveal, colour=colour))

    def _discard(self) -> None:
        for file in self._files:
            file.discard()


def pairs(words: "Iterable[str | tuple[str]]") -> list[tuple[str, str | None]]:
    """Formats, each with its file or None, from what --format and --output gave, in that order.

    Raises ValueError where a file has no format, or two formats have one place.
    """
    found: list[tuple[str, str | None]] = []
    for word in words:
        if isinstance(word, str):
            found.append((word, None))
        elif not found or found[-1][1] is not None:
            raise ValueError(f"--output {word[0]}: write the --format that it is for before it")
        else:
            found[-1] = (found[-1][0], word[0])
    places = [file for _, file in found]
    for number, (name, file) in enumerate(found):
        if file in places[:number]:
            other = found[places.index(file)][0]
            where = "standard output" if file is None else file
            raise ValueError(
                f"the formats {other} and {name} both go to {where}: "
                f"give one of them a file of its own, --format {name} --output FILE"
            )
    return found or [(next(iter(FORMATS)), None)]


def is_told_at_once(options: "argparse.Namespace") -> bool:
    """Whether what was found before a run stopped has been told: on standard output, finding by
    finding. A file comes into being only at the end."""
    return all(name in AT_ONCE and file is None for name, file in pairs(options.outputs or ()))


def _shown(options: "argparse.Namespace") -> Shown:
    """For standard output."""
    encoding = (sys.stdout.encoding or "ascii").lower()
    return Shown(
        reveal=options.reveal,
        colour=options.color == "always" or (options.color == "auto" and _takes_colour()),
        ascii_only=not encoding.startswith("utf"),
    )


def _takes_colour() -> bool:
    """https://no-color.org: a variable that is empty says nothing."""
    environment = os.environ.get
    return sys.stdout.isatty() and not environment("NO_COLOR") and environment("TERM") != "dumb"


def _file(name: str) -> tuple[str]:
    """Unlike the name of a format, in the list that holds both."""
    return (name,)
