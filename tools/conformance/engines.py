"""The engines of engines.toml."""

import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BUILD = HERE.parents[1] / "build" / "engines"


@dataclass(frozen=True, slots=True, eq=False)
class Engine:
    """One entry; engines.toml says what each value is for."""

    name: str
    language: str
    gated: bool
    drafts: tuple[str, ...]
    command: tuple[str, ...]
    maps_rules: bool = False
    needs: Mapping[str, str] = field(default_factory=dict)
    npm: tuple[str, ...] = ()
    pypi: tuple[str, ...] = ()
    build: tuple[tuple[str, ...], ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    version: str | None = None
    note: str | None = None
    unknown_drafts: tuple[str, ...] = ()

    def reads_as(self, draft: str) -> bool:
        """Whether it reads a schema of this draft as another draft's."""
        return draft in self.unknown_drafts

    @property
    def home(self) -> Path:
        """Where its packages and what is built of it lie."""
        return BUILD / self.name

    def filled(self, words: tuple[str, ...]) -> list[str]:
        """A command with the folders in place."""
        return [self._filled(word) for word in words]

    def environment(self) -> dict[str, str]:
        """What its commands find in the environment beside what is there already."""
        found = {key: self._filled(value) for key, value in self.env.items()}
        if self.npm:
            found["NODE_PATH"] = self._filled("{npm}")
        if self.pypi:
            found["PYTHONPATH"] = self._filled("{pypi}")
        if self.version:
            found["ENGINE_VERSION"] = _debian_version(self.version)
        return found

    def _filled(self, word: str) -> str:
        places = {
            "{drivers}": str(HERE / "drivers"),
            "{python}": sys.executable,
            "{npm}": str(self.home / "npm" / "node_modules"),
            "{pypi}": str(self.home / "pypi"),
            "{build}": str(self.home),
        }
        for mark, place in places.items():
            word = word.replace(mark, place)
        return word


def read_engines(path: Path = HERE / "engines.toml") -> tuple[Engine, ...]:
    """Every engine, in the order of the file. Raises TypeError at an unknown key of an entry."""
    with path.open("rb") as file:
        entries = tomllib.load(file)["engine"]
    return tuple(Engine(**{key: _frozen(value) for key, value in one.items()}) for one in entries)


def _debian_version(package: str) -> str:
    """The version of a Debian package; where there is no dpkg-query, that it is not known."""
    command = ["dpkg-query", "--show", "--showformat=${Version}", package]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return "not known"
    return done.stdout or "not known"


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
