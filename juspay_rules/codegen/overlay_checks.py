"""What an overlay may not do. Each function raises SpecError with the place and what to write."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from juspay_rules.codegen.yaml_file import Path, YamlFile
from juspay_rules.spelling import nearest, spellings

if TYPE_CHECKING:
    from juspay_rules.codegen.overlay_file import OverlayReader

# Ids that say what JSON Schema says; every other id that an overlay adds begins with its name.
KEYWORDS = ("required", "minLength", "maxLength", "pattern", "enum", "minimum", "maximum")
# How the ids of rules begin that are about no field.
GROUPS = ("order", "headers", "reply", "body", "curl", "gate")
CONSTRAINED = ("string", "number", "boolean")
LONGEST = 10_000  # of a length: vectors hold texts of it


def check_name(file: YamlFile, path: Path, name: str) -> None:
    """A field whose rules could have the ids of what is about no field."""
    group = name.partition(".")[0]
    if group in GROUPS:
        problem = f"ids that begin with {group}. are about no field"
        raise file.error(path, problem, "give the field another name")


def check_keyword(overlay: "OverlayReader", path: Path, field: str, keyword: str) -> None:
    """An id that is one of ours, or might be later."""
    if keyword not in KEYWORDS and not keyword.startswith(f"{overlay.name}-"):
        near = nearest(keyword, spellings(KEYWORDS))
        also = f"did you mean {near}? " if near else ""
        problem = f"{field}.{keyword} could be an id of ours"
        remedy = f"{also}begin it with {overlay.name}-, or use one of {', '.join(KEYWORDS)}"
        raise overlay.file.error(path, problem, remedy)
    if keyword not in KEYWORDS and f"{field}.{keyword}" in overlay.spec.rule_ids():
        problem = f"{field}.{keyword} is an id of ours"
        raise overlay.file.error(path, problem, "take another phrase")


def check_entry(
    file: YamlFile, path: Path, entry: Mapping[str, Any], keyword: str, *, added: bool
) -> None:
    """A rule without examples, or one that constrains nothing, or a length beyond every order."""
    constrained = any(kind in entry for kind in CONSTRAINED)
    if added and constrained:
        for side in ("valid", "invalid"):
            if side not in entry:
                problem = f"the rule has no {side} example"
                raise file.error(path, problem, f"add {side}, from which vectors are made")
    if added and not constrained and keyword != "required" and "when" not in entry:
        raise file.error(path, "the rule constrains nothing", "add string, number or boolean")
    for name in ("minLength", "maxLength"):
        length = entry.get("string", {}).get(name, 1)
        if not 1 <= length <= LONGEST:
            problem = f"a length of {length}"
            raise file.error((*path, "string", name), problem, f"write one from 1 to {LONGEST}")


def check_loosens(file: YamlFile, path: Path, rule_id: str, ways: list[str], change: Any) -> None:
    """A change that loosens and does not say so, or says so and does not."""
    if ways and "loosens" not in change:
        problem = f"this loosens {rule_id}: {ways[0]}"
        remedy = "make it stricter, or write loosens: true if you mean it"
        if "since" in change.get("set", {}):
            remedy = "add a rule of your own with since beside it, which leaves the base's alone"
        raise file.error(path, problem, remedy)
    if "loosens" in change and not ways:
        problem = f"{rule_id} becomes no looser"
        raise file.error((*path, "loosens"), problem, "take loosens out")
