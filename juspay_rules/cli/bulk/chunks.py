"""A stream of bytes cut into chunks of whole rows, whatever their length."""

from juspay_rules.cli.bulk.judge import LONGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = 1 << 18  # bytes of a chunk: a hundred orders or more, and what a core keeps at hand
BLANK = (b"\n\n", b"\n\r", b"\n ", b"\n\t", b"\n\v", b"\n\f")


class Chunk:
    """Whole rows and where they begin in the stream; of a row that is too long, its length alone."""

    __slots__ = ("_rows", "content", "length", "offset")

    def __init__(self, offset: int, content: bytes, length: int) -> None:
        self.offset = offset
        self.content = content
        self.length = length
        self._rows: list[tuple[bytes, int]] | None = None

    def row(self, line: int) -> tuple[bytes, int]:
        """The content of a line, from 0, and its number among the rows that are not blank."""
        if self._rows is None:
            self._rows = []
            number = 0
            for content in self.content.split(b"\n"):
                self._rows.append((content, number))
                number += bool(content.strip())
        return self._rows[line]

    @property
    def is_too_long(self) -> bool:
        """Whether it is one row that is not kept."""
        return self.length > len(self.content)


def chunks(
    read: "Callable[[int], bytes]", size: int = SIZE, longest: int = LONGEST
) -> "Iterator[Chunk]":
    """Cut what ``read`` gives, of about this size each; a row over ``longest`` by itself."""
    offset = 0
    rest: list[bytes] = []
    waiting = 0
    while block := read(size):
        end = block.rfind(b"\n") + 1
        if end:
            content = b"".join((*rest, memoryview(block)[:end]))
            yield Chunk(offset, content, len(content))
            offset += len(content)
            rest, waiting = [block[end:]], len(block) - end
            continue
        rest.append(block)
        waiting += len(block)
        if waiting > longest:
            rest.clear()
            length, after = _past_row(read, size, waiting)
            yield Chunk(offset, b"", length)
            offset += length
            rest, waiting = [after], len(after)
            if b"\n" in after:
                end = after.rindex(b"\n") + 1
                yield Chunk(offset, after[:end], end)
                offset += end
                rest, waiting = [after[end:]], len(after) - end
    content = b"".join(rest)
    if content:
        yield Chunk(offset, content, len(content))


def _past_row(read: "Callable[[int], bytes]", size: int, length: int) -> tuple[int, bytes]:
    """Read to the end of a row that is not kept: its length, and what was read after it."""
    while block := read(size):
        end = block.find(b"\n") + 1
        if end:
            return length + end, block[end:]
        length += len(block)
    return length, b""


def counted(content: bytes) -> tuple[int, int]:
    """How many lines a chunk has, and how many of them are rows: are not blank."""
    lines = content.count(b"\n") + (not content.endswith(b"\n"))
    if content[:1].isspace() or any(blank in content for blank in BLANK):
        return lines, sum(bool(row.strip()) for row in content.split(b"\n"))
    return lines, lines


def after(cut: "Iterator[Chunk]", offset: int) -> "tuple[Iterator[Chunk], int, int]":
    """The chunks from a byte on that begins a row, and how many lines and rows stand before it.

    Raises ValueError where no row begins there.
    """
    lines = rows = 0
    if not offset:
        return cut, 0, 0
    for chunk in cut:
        if chunk.offset + chunk.length <= offset:
            more = (1, 1) if chunk.is_too_long else counted(chunk.content)
            lines, rows = lines + more[0], rows + more[1]
            if chunk.offset + chunk.length == offset:
                return cut, lines, rows
            continue
        head = chunk.content[: offset - chunk.offset]
        if head[-1:] != b"\n":
            raise ValueError(f"no row begins at byte {offset}: take the place that was named")
        tail = chunk.content[len(head) :]
        more = counted(head)
        return _first(Chunk(offset, tail, len(tail)), cut), lines + more[0], rows + more[1]
    raise ValueError(f"there is no byte {offset}: the input is shorter")


def _first(chunk: Chunk, others: "Iterator[Chunk]") -> "Iterator[Chunk]":
    yield chunk
    yield from others
