"""What a git repository holds at a revision."""

import subprocess
from shutil import which


def output(*arguments: str) -> bytes | None:
    """What git prints for a command in the folder where we are; None where it fails."""
    program = which("git")
    if program is None:
        raise ValueError("a revision takes git, which is not installed")
    done = subprocess.run(  # noqa: S603  # git itself, and arguments that are no options
        [program, *arguments], capture_output=True, check=False
    )
    return done.stdout if done.returncode == 0 else None


def commit(revision: str) -> str | None:
    """The full name of a commit; None where there is none of that name, or no repository."""
    found = output("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return None if found is None else found.decode().strip()


def text(name: str, path: str) -> str | None:
    """The text of a file at a commit, its path from the top of the repository; None: no such."""
    found = output("cat-file", "blob", f"{name}:{path}")
    return None if found is None else found.decode("utf-8")


def archive(name: str, folder: str) -> bytes | None:
    """A folder at a commit, with all that is in it, as a tar file; None: there is none."""
    where = top()
    if where is None:
        return None
    return output("-C", where, "archive", "--format=tar", name, "--", folder)


def top() -> str | None:
    """The folder of the repository where we are; None: there is none."""
    found = output("rev-parse", "--show-toplevel")
    return None if found is None else found.decode().strip()
