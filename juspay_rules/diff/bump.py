"""The version that a change asks for, as CONTRIBUTING.md says: a new error or a stricter limit is a
major version, a new warning a minor one, a message a patch. What is let through that was not is a
minor one, as is a new or a dropped rule id."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from juspay_rules.diff.changes import Changes
from juspay_rules.diff.compare import Comparison
from juspay_rules.diff.rule_set import ERROR, WARNING

NONE, PATCH, MINOR, MAJOR = "none", "patch", "minor", "major"
SIZES = (NONE, PATCH, MINOR, MAJOR)
Reason: TypeAlias = tuple[str, str]


def reasons(comparison: Comparison, changed: Changes | None) -> Iterator[Reason]:
    """Each size of version that the difference asks for, with why."""
    whole = comparison.whole
    if whole.errors.lost:
        yield MAJOR, "an order that was taken is refused"
    elif whole.errors.doubts:
        yield MAJOR, "it is not decided whether an order that was taken is refused"
    if whole.errors.gained:
        yield MINOR, "an order that was refused is taken"
    if whole.findings and whole.findings.lost:
        yield MINOR, "an order of which nothing was said is warned of"
    if whole.findings and whole.findings.gained:
        yield MINOR, "an order of which something was said passes in silence"
    if changed is not None:
        yield from _of_rules(comparison, changed)


def _of_rules(comparison: Comparison, changed: Changes) -> Iterator[Reason]:
    """What rule ids tell: of headers, replies and bodies they are all that is compared."""
    about_orders = {part.rule_id for side in comparison.sides for part in side.parts}
    rules = comparison.second.rules
    raised = [rule_id for rule_id in changed.added if rules[rule_id].severity == ERROR]
    raised += [rule_id for rule_id, _, new in changed.severities if new == ERROR]
    for rule_id in raised:
        if rule_id not in about_orders:
            yield MAJOR, f"{rule_id} is an error now"
    for rule_id in (*changed.added, *changed.removed):
        yield MINOR, f"{rule_id} is {'new' if rule_id in rules else 'gone'}"
    for rule_id, _, new in changed.severities:
        yield (
            MINOR,
            f"{rule_id} is {new or 'off'} now" if new != WARNING else f"{rule_id} warns now",
        )
    for rule_id in changed.words:
        yield PATCH, f"{rule_id} says it otherwise"


def largest(found: Iterable[Reason]) -> str:
    """The largest size that any reason asks for."""
    return max((size for size, _ in found), key=SIZES.index, default=NONE)


def next_version(version: str, size: str) -> str:
    """The smallest version of that size after this one."""
    major, minor, patch = map(int, version.split("."))
    numbers = {
        NONE: (major, minor, patch),
        PATCH: (major, minor, patch + 1),
        MINOR: (major, minor + 1, 0),
        MAJOR: (major + 1, 0, 0),
    }
    return ".".join(map(str, numbers[size]))


def is_large_enough(old: str, new: str, size: str) -> bool:
    """Whether the new version is at least what the change asks for."""
    asked = next_version(old, size)
    return [*map(int, new.split("."))] >= [*map(int, asked.split("."))]
