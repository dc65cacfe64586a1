"""Where the user's sources begin, so that a file has one name wherever the command is called."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def source_root() -> str:
    """The nearest folder from here upwards that git keeps; here where there is none."""
    here = os.getcwd()  # noqa: PTH109  # pathlib costs a tenth of the start
    return next((folder for folder in _upwards(here) if _is_kept_by_git(folder)), here)


def from_root(name: str, root: str) -> str:
    """The file's name from the root on, with "/" between its parts; what stands elsewhere keeps its
    whole path, and what is no file ("<stdin>") its name."""
    if name.startswith("<"):
        return name
    path = os.path.abspath(name)  # noqa: PTH100  # as above
    inside = path.startswith(root.rstrip(os.sep) + os.sep)
    found = path[len(root.rstrip(os.sep)) + 1 :] if inside else path
    return found.replace(os.sep, "/")


def _upwards(folder: str) -> "Iterator[str]":
    yield folder
    while (parent := os.path.dirname(folder)) != folder:  # noqa: PTH120  # as above
        yield parent
        folder = parent


def _is_kept_by_git(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, ".git"))  # noqa: PTH110, PTH118  # as above
