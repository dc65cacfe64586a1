"""The configuration and where it stands.

It is ``juspay-rules.toml``, or the table ``[tool.juspay-rules]`` of ``pyproject.toml``, of the
current folder or the nearest one above it up to the repository's (which holds ``.git``); outside a
repository, of the current folder alone.
"""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from juspay_rules.cli.document import Document
    from juspay_rules.overlay import Compiled

    Path = tuple[str | int, ...]

OWN, SHARED = "juspay-rules.toml", "pyproject.toml"


class Config:
    """A configuration that was read and checked.

    Its paths begin at ``folder``; ``prefix`` is where its table stands in the document; ``overlay``
    is the one that it names.
    """

    __slots__ = ("document", "folder", "overlay", "prefix", "table")

    def __init__(
        self, document: "Document", folder: str, prefix: "Path", table: "Mapping[str, object]"
    ) -> None:
        self.document = document
        self.folder = folder
        self.prefix = prefix
        self.table = table
        self.overlay: Compiled | None = None

    @property
    def name(self) -> str:
        """The file's name, as it is shown."""
        return self.document.name

    def entries(self, key: str) -> "list[dict[str, object]]":
        """The tables of an array of tables."""
        value = self.table.get(key, [])
        assert isinstance(value, list)
        return value

    def texts(self, key: str) -> list[str]:
        """The texts of a list."""
        value = self.table.get(key, [])
        assert isinstance(value, list)
        return value

    def file(self, name: str) -> str:
        """A path that the configuration gives, as the current folder sees it."""
        return os.path.relpath(os.path.join(self.folder, name))

    def line(self, path: "Path") -> int | None:
        """The line of a key of the table; None where it cannot be told."""
        from juspay_rules.cli.config_lines import line_of

        return line_of(self.document.text, (*self.prefix, *path))

    def place(self, path: "Path") -> str:
        """file:line of a key, or the file where the line cannot be told."""
        line = self.line(path)
        return self.name if line is None else f"{self.name}:{line}"


def path_from(folder: str, file: str) -> str | None:
    """The path of a file from a folder, with "/" between its names; None where it stands outside."""
    from juspay_rules.cli.source_root import from_root

    path = from_root(file, folder)
    return None if path.startswith("<") or os.path.isabs(path) else path


def config_of(name: str | None) -> Config | None:
    """The configuration of this name, or the nearest one, or None. Raises ValueError for one that
    cannot be read."""
    if name is None:
        return next(_nearest(), None)
    from juspay_rules.cli.config_file import read

    content = _content(name)
    if content is None:
        raise ValueError(f"{name}: no such file; write one with juspay-rules init")
    config = read(name, content)
    if config is None:
        raise ValueError(f"{name}: holds no table [tool.juspay-rules]; add it")
    return config


def _nearest() -> "Iterator[Config]":
    for folder in _folders():
        for file in (OWN, SHARED):
            path = os.path.join(folder, file)
            content = _content(path)
            if content is not None and (file == OWN or _may_hold_ours(content)):
                from juspay_rules.cli.config_file import read

                config = read(os.path.relpath(path), content)
                if config is not None:
                    yield config


def _may_hold_ours(content: bytes) -> bool:
    """Whether a shared file can have our table, however it is spelt: a parser of TOML costs as much
    as the rest of a run, and many a pyproject.toml has our name in a list of what it needs."""
    if b"juspay-rules" not in content:
        return False
    squeezed = content.translate(None, b" \t\"'")
    return any(way in squeezed for way in (b"tool.juspay-rules", b"[tool]", b"tool={"))


def _folders() -> list[str]:
    """The current folder and those above it up to the repository's."""
    try:
        folder = os.getcwd()
    except FileNotFoundError:  # it was removed
        return []
    folders = [folder]
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return folders[:1]
        folder = above
        folders.append(folder)
    return folders


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValueError(f"cannot read {path}: {error.strerror}") from None
