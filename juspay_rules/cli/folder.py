"""A folder: the files in it that may hold orders, by their names."""

import os

from juspay_rules.cli.files import File, UnreadableError
from juspay_rules.cli.ignored import rules_above
from juspay_rules.cli.inputs import ENDINGS, without_gz

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from juspay_rules.cli.files import Refused
    from juspay_rules.cli.ignored import Rules

# Other people's code, which comes with payloads of its own.
NEVER = ("node_modules",)
VIRTUAL_ENVIRONMENT = "pyvenv.cfg"


class Folder:
    """Iterates over its files and its folders' files, in the order of their names.

    Left out are hidden ones, ``node_modules``, virtual environments, what .gitignore names, files
    of other endings than ENDINGS lists, and links to folders. What cannot be read is refused, and
    the rest is walked.
    """

    def __init__(self, name: str, refused: "Refused") -> None:
        self._name = name
        self._ignored = 0
        self._refused = refused

    def left_out(self) -> str:
        """What to say of an empty folder beside that it is empty."""
        return f": git ignores {self._ignored} of its entries" if self._ignored else ""

    def __iter__(self) -> "Iterator[File]":
        shown = "" if self._name in {".", "./"} else self._name.rstrip("/") + "/"
        real = os.path.realpath(self._name)
        try:
            top = _Place(shown, real, rules_above(real))
        except UnreadableError as error:
            self._refused(f"cannot read {self._name}: {error}")
            return
        # What is still to be walked, the next one last: no recursion, however deep the folders are.
        waiting: list[_Place | File] = self._entries(top)
        while waiting:
            entry = waiting.pop()
            if isinstance(entry, File):
                yield entry
            elif not os.path.exists(os.path.join(entry.real, VIRTUAL_ENVIRONMENT)):
                waiting += self._entries(entry)

    def _entries(self, folder: "_Place") -> "list[_Place | File]":
        """The folders and the files that are not left out, the last one first."""
        try:
            with os.scandir(folder.real) as found:
                entries = sorted(found, key=_name, reverse=True)
            if any(entry.name == ".gitignore" for entry in entries):
                folder.rules = folder.rules.of_folder(folder.real)
        except OSError as error:
            self._refused(f"cannot read {folder.shown or self._name}: {error.strerror}")
            return []
        except UnreadableError as error:
            self._refused(f"cannot read {folder.shown or self._name}: {error}")
            return []
        taken: list[_Place | File] = []
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or not (is_folder or _is_taken(entry)):
                continue
            if folder.rules.ignore(entry.path, is_folder=is_folder):
                self._ignored += 1
            elif not is_folder:
                taken.append(File(folder.shown + entry.name, found=True))
            elif entry.name not in NEVER:
                taken.append(_Place(f"{folder.shown}{entry.name}/", entry.path, folder.rules))
        return taken


class _Place:
    """A folder: its name as it is shown, without links, and what git ignores in it."""

    __slots__ = ("real", "rules", "shown")

    def __init__(self, shown: str, real: str, rules: "Rules") -> None:
        self.shown = shown
        self.real = real
        self.rules = rules


def _is_taken(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a file of a known ending; a link that leads nowhere is one, to be complained of."""
    stem, _, ending = without_gz(entry.name).rpartition(".")
    if not stem or ending.lower() not in ENDINGS:
        return False
    try:
        return entry.is_file() or not os.path.exists(entry.path)
    except OSError:
        return True


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name
