"""The files that a command line names: which they are, and their bytes."""

import os
import sys
from errno import EBADF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from juspay_rules.cli.folder import Folder

    Refused = Callable[[str], object]  # takes what could not be read, and why

# What one file may unpack to: an order is small, and a small file can spell petabytes.
LARGEST_UNPACKED = 256 * 1024 * 1024
AT_ONCE = 1 << 20
GZIP = b"\x1f\x8b"


class UnreadableError(ValueError):
    """A file that cannot be read; its text says why, and what to do."""


class MissingLibraryError(UnreadableError):
    """A file that an extra would read; its text has the command that installs it."""


class File:
    """A file's name as given, or as found in a folder."""

    __slots__ = ("found", "name")

    def __init__(self, name: str, *, found: bool = False) -> None:
        self.name = name
        self.found = found

    def identity(self) -> "str | tuple[int, int]":
        """The same for every name of one file; the name of what cannot be looked at."""
        if self.name == "-":
            return self.name
        try:
            # One question of the system; the real path would take one for each folder in it.
            status = os.stat(self.name)
        except (OSError, ValueError):
            return self.name
        return status.st_dev, status.st_ino


class Named:
    """The one file that an argument names; what Folder is for a folder."""

    __slots__ = ("_file",)

    def __init__(self, name: str, *, found: bool) -> None:
        self._file = File(name, found=found)

    def __iter__(self) -> "Iterator[File]":
        yield self._file

    def left_out(self) -> str:
        """Nothing is."""
        return ""


def files(argument: str, refused: "Refused", *, found: bool = False) -> "Named | Folder":
    """The file that an argument names, or those of a folder that may hold orders; ``found`` treats
    the former as if it had been found in a folder."""
    if argument == "-" or not os.path.isdir(argument):
        return Named(argument, found=found)
    from juspay_rules.cli.folder import Folder

    return Folder(argument, refused)


def read(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-", unpacked where they are gzip.

    Raises OSError, or UnreadableError for gzip that is broken or too large.
    """
    content = stored(name)
    if content[:2] == GZIP:
        return b"".join(_unpacked(content))
    if name[-3:].lower() == ".gz":
        raise UnreadableError("its name ends in .gz, and its content is not gzip")
    return content


def stored(name: str) -> bytes:
    """The same as they are stored, packed or not. Raises OSError."""
    if name == "-":
        if sys.stdin is None:
            raise OSError(EBADF, "standard input is closed")
        return sys.stdin.buffer.read()
    with open(name, "rb") as file:
        return file.read()


def _unpacked(content: bytes) -> "Iterator[bytes]":
    """Each piece of what is packed, also in several members one after another."""
    import zlib

    rest, length = content, 0
    while rest[:2] == GZIP:
        member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        while not member.eof:
            try:
                piece = member.decompress(rest, AT_ONCE)
            except zlib.error:
                raise UnreadableError(_broken("is corrupt", content, rest, length)) from None
            rest = member.unconsumed_tail or member.unused_data
            if not piece and not rest and not member.eof:
                raise UnreadableError(_broken("ends early", content, rest, length))
            length += len(piece)
            if length > LARGEST_UNPACKED:
                mebibytes = LARGEST_UNPACKED >> 20
                raise UnreadableError(
                    f"it unpacks to over {mebibytes} MiB: split it, or unpack it yourself"
                )
            yield piece
    if rest.strip(b"\0"):
        raise UnreadableError(_broken("is followed by something else", content, rest, length))


def _broken(how: str, content: bytes, rest: bytes, length: int) -> str:
    place = len(content) - len(rest)
    return f"the gzip data {how} near byte {place} of {len(content)}, after {length} bytes unpacked"
