"""Known deviations: what an engine is known to see otherwise, and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from tools.conformance.compare import Disagreement
from tools.conformance.engines import HERE


@dataclass(frozen=True, slots=True, eq=False)
class Deviation:
    """``wanted`` and ``got`` are verdicts; ``text`` is a regex that the case's text
    holds; ``rules`` are patterns, of which each wanted rule matches one."""

    engine: str
    what: str
    wanted: Sequence[str]
    got: Sequence[str]
    reason: str
    text: str = ""
    rules: Sequence[str] = ("*",)

    def covers(self, found: Disagreement) -> bool:
        """Whether this disagreement is the known one."""
        return (
            found.engine == self.engine
            and found.case.wanted in self.wanted
            and found.got in self.got
            and re.search(self.text, found.case.text) is not None
            and all(self._names(rule) for rule in found.case.rules or ())
        )

    def _names(self, rule: str) -> bool:
        return any(fnmatchcase(rule, pattern) for pattern in self.rules)


def read_deviations(path: Path = HERE / "deviations.yaml") -> tuple[Deviation, ...]:
    """Every entry. Raises TypeError where one lacks a key or has an unknown one."""
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(Deviation(**entry) for entry in entries or ())


def first_cover(found: Disagreement, known: Sequence[Deviation]) -> Deviation | None:
    """The first entry that covers it."""
    return next((one for one in known if one.covers(found)), None)
