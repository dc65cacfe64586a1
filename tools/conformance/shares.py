"""What share of the rules somebody gets who has the schema alone."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tools.conformance.cases import catalogue


def shares() -> Iterator[str]:
    """One line a profile and policy: the errors that the schema says, and those that it cannot."""
    for profile, described in catalogue()["profiles"].items():
        for policy in catalogue()["policies"]:
            yield f"{profile}, {policy}: {_share(described['rules'], policy)}"


def _share(rules: list[dict[str, Any]], policy: str) -> str:
    errors = [rule for rule in rules if rule["severity"][policy] == "error"]
    said = [rule for rule in errors if rule["schema_paths"][policy]]
    never = [rule["id"] for rule in errors if not rule["expressible"]]
    implied = [rule for rule in errors if rule["expressible"] and not rule["schema_paths"][policy]]
    warnings = sum(rule["severity"][policy] == "warning" for rule in rules)
    line = f"{len(said)} of {len(errors)} rules; not expressible: {_grouped(never)}"
    for rule in implied:
        line += f"; {rule['id']} is said by {rule['unless']}"
    return line + (f"; {warnings} warnings are in no schema" if warnings else "")


def _grouped(ids: list[str]) -> str:
    """The ids, those of a body or a command as one entry a group."""
    groups = Counter(name.partition(".")[0] for name in ids)
    words = {
        f"{group}.* ({groups[group]})" if group in ("body", "curl", "gate") else name: None
        for name in ids
        for group in (name.partition(".")[0],)
    }
    return ", ".join(words)
