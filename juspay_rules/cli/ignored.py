"""What git ignores: the .gitignore files that hold for a folder."""

import os

from juspay_rules.cli.files import UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NEEDED = "to honour .gitignore it takes pathspec: pip install 'juspay_rules[cli]'"


class Rules:
    """The .gitignore files from a repository's root to a folder, the nearest first; every path is
    absolute and without links."""

    __slots__ = ("_specs",)

    def __init__(self, specs: "tuple[tuple[str, GitIgnoreSpec], ...]" = ()) -> None:
        self._specs = specs

    def of_folder(self, folder: str) -> "Rules":
        """These, and those of a folder's own .gitignore, which go before them."""
        return self.with_file(os.path.join(folder, ".gitignore"), folder)

    def with_file(self, name: str, folder: str) -> "Rules":
        """These, and those of a file, whose patterns are about what lies in this folder."""
        with open(name, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().split("\n")
        return Rules(((folder, _spec(lines)), *self._specs))

    def ignore(self, path: str, *, is_folder: bool) -> bool:
        """Whether the nearest file that says anything of this path, says that git ignores it."""
        for base, spec in self._specs:
            relative = os.path.relpath(path, base).replace(os.sep, "/")
            # With pathspec, a folder that a pattern brings back is brought back with its files.
            ignored = spec.check_file(relative + "/" if is_folder else relative).include
            if ignored is not None:
                return ignored
        return False


def rules_above(folder: str) -> Rules:
    """What holds for a folder from outside of it: of its parents up to the root of its repository,
    and that repository's own list. Nothing where it lies in no repository."""
    parents = [folder]
    while not os.path.exists(os.path.join(parents[-1], ".git")):
        parent = os.path.dirname(parents[-1])
        if parent == parents[-1]:
            return Rules()
        parents.append(parent)
    root = parents[-1]
    rules = Rules()
    exclude = os.path.join(root, ".git", "info", "exclude")
    for name, place in [(exclude, root), *((_own(one), one) for one in reversed(parents[1:]))]:
        if os.path.isfile(name):
            rules = rules.with_file(name, place)
    return rules


def _own(folder: str) -> str:
    return os.path.join(folder, ".gitignore")


def _spec(lines: list[str]) -> "GitIgnoreSpec":
    try:
        from pathspec import GitIgnoreSpec
    except ImportError:
        raise UnreadableError(NEEDED) from None
    import warnings

    with warnings.catch_warnings():
        # A pattern that re may read otherwise one day: it says so on stderr.
        warnings.simplefilter("ignore")
        try:
            return GitIgnoreSpec.from_lines(lines)
        except Exception:  # each engine of regular expressions has an error of its own
            # git passes over a pattern that it cannot read, and takes the others.
            return GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except Exception:  # as above
        return False
    return True
