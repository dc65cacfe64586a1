"""A file that is either there whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO, NoReturn

# What a step of a GitHub job wrote before is kept: its commands share the file.
SHARED = "GITHUB_STEP_SUMMARY"


class OutputFile:
    """Text for a file, in UTF-8: written beside it, then put in its place; a pipe or a device is
    written to at once.

    Keeps the mode of a file that is there, and the link that leads to it. Raises ValueError, with the
    name as it was given, where anything cannot be written.
    """

    __slots__ = ("_beside", "_file", "_name", "_path")

    def __init__(self, name: str) -> None:
        self._name = name
        self._path = Path(os.path.realpath(name))
        self._beside: Path | None = None
        try:
            self._file = self._opened()
        except OSError as error:
            self._refuse(error)

    def write(self, text: str) -> None:
        """Add a text."""
        self.write_bytes(text.encode("utf-8", "backslashreplace"))

    def write_bytes(self, content: bytes) -> None:
        """Add what is encoded already."""
        try:
            self._file.write(content)
        except OSError as error:
            self._refuse(error)

    def finish(self) -> None:
        """Write out all that was added."""
        try:
            self._file.close()
        except OSError as error:
            self._refuse(error)

    def publish(self) -> None:
        """Put it in its place."""
        if self._beside is None:
            return
        try:
            self._beside.replace(self._path)
        except OSError as error:
            self._refuse(error)
        self._beside = None

    def discard(self) -> None:
        """Leave nothing of it, unless it is in its place."""
        with suppress(OSError, AttributeError):  # a file that could not be opened
            self._file.close()
        if self._beside is not None:
            with suppress(OSError):
                self._beside.unlink()

    def _opened(self) -> "BinaryIO":
        try:
            mode = Path(self._name).stat().st_mode
        except FileNotFoundError:
            return self._opened_beside()
        if not stat.S_ISREG(mode):
            return Path(self._name).open("wb")  # what /dev/fd/3 leads to has no path
        file = self._opened_beside(stat.S_IMODE(mode))
        file.write(self._kept())
        return file

    def _opened_beside(self, mode: int | None = None) -> "BinaryIO":
        beside = self._path.parent / f".juspay-rules.{os.getpid()}.{id(self):x}.tmp"
        file = beside.open("xb")
        self._beside = beside
        if mode is not None:
            beside.chmod(mode)
        return file

    def _kept(self) -> bytes:
        shared = os.environ.get(SHARED)
        if not shared or Path(os.path.realpath(shared)) != self._path:
            return b""
        return self._path.read_bytes()

    def _refuse(self, error: OSError) -> "NoReturn":
        self.discard()
        raise ValueError(f"cannot write {self._name}: {error.strerror}") from error


def write_whole(name: str, content: bytes) -> None:
    """Put the content in the place of the file at once. Raises ValueError as OutputFile does."""
    file = OutputFile(name)
    try:
        file.write_bytes(content)
        file.finish()
        file.publish()
    except BaseException:
        file.discard()
        raise
