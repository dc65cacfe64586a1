"""What is planned beside what lies there."""

from collections.abc import Iterable, Mapping
from difflib import unified_diff


def differences(planned: Mapping[str, str], found: Mapping[str, str]) -> Iterable[str]:
    """A unified diff of each file that is changed, missing or nobody's."""
    for name in sorted({*planned, *found}):
        old, new = found.get(name, ""), planned.get(name, "")
        if old != new or name not in planned or name not in found:
            before = name if name in found else "missing"
            after = name if name in planned else "nobody writes this"
            yield from unified_diff(
                old.splitlines(keepends=True), new.splitlines(keepends=True), before, after
            )
            if old == new:
                yield f"--- {before}\n+++ {after}\n"
