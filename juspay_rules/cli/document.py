"""A text of the user's and the places in it, also through quotes and escapes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Span = tuple[int, int]


class Document:
    """A file, or one row of it: its name as given, its bytes, and the line on which they begin.

    Offsets count the code points of ``text`` from 0; lines and columns count from 1.
    """

    __slots__ = ("_starts", "_text", "content", "first_line", "name")

    def __init__(self, name: str, content: bytes, first_line: int = 1) -> None:
        self.name = name
        self.content = content
        self.first_line = first_line
        self._text: str | None = None
        self._starts: list[int] | None = None

    @property
    def text(self) -> str:
        """The bytes as UTF-8, each that is none as a surrogate escape."""
        if self._text is None:
            self._text = self.content.decode("utf-8", "surrogateescape")
        return self._text

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, the latter in code points."""
        from bisect import bisect_right

        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return self.first_line + line - 1, offset - starts[line - 1] + 1

    def line_span(self, line: int) -> "Span":
        """Where a line begins and ends in ``text``, without its line end."""
        starts = self._line_starts()
        place = line - self.first_line
        end = starts[place + 1] - 1 if place + 1 < len(starts) else len(self.text)
        while end > starts[place] and self.text[end - 1] == "\r":
            end -= 1
        return starts[place], end

    def line_text(self, line: int) -> str:
        """A line without its line end."""
        start, end = self.line_span(line)
        return self.text[start:end]

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            starts, place = [0], self.text.find("\n")
            while place >= 0:
                starts.append(place + 1)
                place = self.text.find("\n", place + 1)
            self._starts = starts
        return self._starts


class Passage:
    """A text as its reader understands it, and where each of its characters stands.

    ``runs`` are pairs (index, offset), from (0, ...) on: from this index the characters stand one
    after another in the document, from this offset. In a ``gapless`` passage, whatever stands before
    the next character belongs to this one, as in a string with escapes; its last run says where the
    text ends.
    """

    __slots__ = ("_indexes", "_offsets", "document", "gapless", "text")

    def __init__(
        self,
        document: Document,
        text: str,
        runs: "Iterable[tuple[int, int]]",
        *,
        gapless: bool = False,
    ) -> None:
        self.document = document
        self.text = text
        self.gapless = gapless
        self._indexes: list[int] = []
        self._offsets: list[int] = []
        for index, offset in runs:
            self._indexes.append(index)
            self._offsets.append(offset)

    def offset(self, index: int) -> int:
        """Where the character at this index stands in the document's text."""
        from bisect import bisect_right

        run = bisect_right(self._indexes, index) - 1
        return self._offsets[run] + index - self._indexes[run]

    def span(self, start: int, end: int) -> "Span":
        """Where a part of the text stands, from its first character to after its last."""
        if end <= start:
            return self.offset(start), self.offset(start)
        after = self.offset(end) if self.gapless else self.offset(end - 1) + 1
        return self.offset(start), after

    def part(self, start: int, end: int) -> "Passage":
        """A part of it by itself."""
        runs = self.runs(start, end)
        if self.gapless:
            runs.append((end - start, self.offset(end)))
        return Passage(self.document, self.text[start:end], runs, gapless=self.gapless)

    def with_text(self, text: str) -> "Passage":
        """Another text of the same length in the same place."""
        runs = zip(self._indexes, self._offsets, strict=True)
        return Passage(self.document, text, runs, gapless=self.gapless)

    def runs(self, start: int, end: int) -> "list[tuple[int, int]]":
        """The runs of a part, as those of a text of its own."""
        from bisect import bisect_left, bisect_right

        inside = range(bisect_right(self._indexes, start), bisect_left(self._indexes, end))
        later = [(self._indexes[run] - start, self._offsets[run]) for run in inside]
        return [(0, self.offset(start)), *later]


def whole(document: Document) -> Passage:
    """All of the document's text, as it stands."""
    return Passage(document, document.text, [(0, 0)])


def of_pieces(passage: Passage, pieces: "Sequence[tuple[str, int]]", at: int) -> Passage:
    """A text made of parts of another, and of what stands there for something else: each piece with
    its index there; ``at`` is the index of a text without a piece."""
    runs: list[tuple[int, int]] = []
    length = 0
    for text, index in pieces:
        as_it_stands = passage.text.startswith(text, index)
        own = passage.runs(index, index + len(text) if as_it_stands else index)
        for place, offset in own if text else ():
            if not runs or offset - runs[-1][1] != length + place - runs[-1][0]:
                runs.append((length + place, offset))
        length += len(text)
    made = "".join(text for text, _ in pieces)
    return Passage(passage.document, made, runs or [(0, passage.offset(at))])


def joined(passages: "Sequence[Passage]", joint: str) -> Passage:
    """Passages of one document, one after another, with a text between them that stands nowhere."""
    runs: list[tuple[int, int]] = []
    length = 0
    for passage in passages:
        own = passage.runs(0, len(passage.text))
        runs += [(length + index, offset) for index, offset in own]
        length += len(passage.text) + len(joint)
    text = joint.join(passage.text for passage in passages)
    return Passage(passages[0].document, text, runs)
