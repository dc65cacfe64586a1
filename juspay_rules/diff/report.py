"""All that is said of two operands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from juspay_rules.diff import bump
from juspay_rules.diff.changes import Changes, changes
from juspay_rules.diff.compare import Comparison
from juspay_rules.diff.operand import ONE, Operand


@dataclass(frozen=True)
class Compared:
    """One pair of rule sets; ``name`` is its "profile/policy", or ONE."""

    name: str
    comparison: Comparison

    @cached_property
    def changes(self) -> Changes | None:
        """How the rules themselves differ."""
        return changes(self.comparison.first, self.comparison.second)

    @property
    def reasons(self) -> Iterator[bump.Reason]:
        """The versions that it asks for."""
        return bump.reasons(self.comparison, self.changes)


@dataclass(frozen=True)
class Report:
    """Two operands side by side."""

    first: Operand
    second: Operand

    def __post_init__(self) -> None:
        """Raises ValueError where one is a single rule set and the other are many."""
        singles = [ONE in one.rule_sets for one in (self.first, self.second)]
        if singles[0] != singles[1]:
            many = self.second if singles[0] else self.first
            example = next(iter(many.rule_sets))
            name = example if many.name == "installed" else f"{many.name}:{example}"
            raise ValueError(f"{many.name} is many rule sets: name one, for example {name}")

    @cached_property
    def compared(self) -> tuple[Compared, ...]:
        """The pairs that both have."""
        ours, theirs = self.first.rule_sets, self.second.rule_sets
        return tuple(
            Compared(name, Comparison(ours[name], theirs[name])) for name in ours if name in theirs
        )

    @property
    def removed(self) -> tuple[str, ...]:
        """The profiles, under each policy, that only the first one has."""
        return tuple(name for name in self.first.rule_sets if name not in self.second.rule_sets)

    @property
    def added(self) -> tuple[str, ...]:
        """Those that only the second one has."""
        return tuple(name for name in self.second.rule_sets if name not in self.first.rule_sets)

    @cached_property
    def reasons(self) -> tuple[bump.Reason, ...]:
        """Each size of version that is asked for, with why, once."""
        found = [(bump.MAJOR, f"{name} is gone") for name in self.removed]
        found += [(bump.MINOR, f"{name} is new") for name in self.added]
        for one in self.compared:
            found += one.reasons
        return tuple(dict.fromkeys(found))

    @property
    def size(self) -> str:
        """The size of the version that the change asks for."""
        return bump.largest(self.reasons)

    @property
    def asked(self) -> str | None:
        """The smallest version that will do; None where the first one has none."""
        return (
            None if self.first.version is None else bump.next_version(self.first.version, self.size)
        )

    @property
    def is_version_large_enough(self) -> bool:
        """Whether the second one's version is. Raises ValueError where a side has none."""
        old, new = self.first.version, self.second.version
        if old is None or new is None:
            raise ValueError("an exported schema has no version: compare versions or revisions")
        return bump.is_large_enough(old, new, self.size)
