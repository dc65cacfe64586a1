"""What rows are read from: a file, standard input, and either of them packed by gzip."""

import os
import sys
from errno import EBADF

from juspay_rules.cli.bulk.stops import StoppedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO, Self

BLOCK = 1 << 18
MAGIC = b"\x1f\x8b"


class Source:
    """A stream of rows. Raises OSError where it cannot be opened, StoppedError where it cannot be
    read on."""

    __slots__ = ("_file", "_first", "_read", "name", "taken", "total")

    def __init__(self, name: str) -> None:
        self.name = name
        self._file = _opened(name)
        self.taken = 0
        self.total = _length(self._file)
        self._first = self._file.read(len(MAGIC))
        packed = self._first == MAGIC or name.lower().endswith(".gz")
        self._read = Gunzip(self._bytes).read if packed else self._bytes

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        if self.name != "-":
            self._file.close()

    @property
    def is_plain(self) -> bool:
        """Whether another process can read any part of it by itself."""
        return self.total is not None and self._read == self._bytes and self.name != "-"

    def read(self, size: int) -> bytes:
        """The next bytes, unpacked; none at the end."""
        try:
            return self._read(size)
        except OSError as error:
            raise StoppedError(f"it cannot be read on ({error.strerror})") from None

    def _bytes(self, size: int) -> bytes:
        if self._first:
            block, self._first = self._first + self._file.read(size), b""
        else:
            block = self._file.read(size)
        self.taken += len(block)
        return block


class Gunzip:
    """Unpacks gzip data, also where several files of it stand one after another."""

    __slots__ = ("_broken", "_inflate", "_new", "_packed", "_read")

    def __init__(self, read: "Callable[[int], bytes]") -> None:
        import zlib

        self._read = read
        self._new = zlib.decompressobj
        self._broken = zlib.error
        self._inflate = self._new(wbits=31)
        self._packed = b""

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end. Raises StoppedError."""
        while not self._inflate.eof or self._has_another():
            block = self._packed or self._read(BLOCK)
            try:
                data = self._inflate.decompress(block, size)
            except self._broken:
                raise StoppedError("its gzip data is broken") from None
            self._packed = self._inflate.unconsumed_tail
            if data:
                return data
            if not block and not self._inflate.eof:
                raise StoppedError("its gzip data is cut off")
        return b""

    def _has_another(self) -> bool:
        """Whether more gzip data follows, after zeros that only fill up."""
        packed = self._inflate.unused_data.lstrip(b"\0")
        while not packed:
            block = self._read(BLOCK)
            if not block:
                return False
            packed = block.lstrip(b"\0")
        self._packed = packed
        self._inflate = self._new(wbits=31)
        return True


def _opened(name: str) -> "BinaryIO":
    if name != "-":
        return open(name, "rb")  # noqa: PTH123  # Source closes it
    if sys.stdin is None:
        raise OSError(EBADF, "standard input is closed")
    return sys.stdin.buffer


def _length(file: "BinaryIO") -> int | None:
    """The length of a regular file."""
    import stat

    try:
        status = os.fstat(file.fileno())
    except OSError:  # a stream in memory
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None
