"""The profiles side by side: what differs, and the names of what does not."""

from dataclasses import dataclass

from juspay_rules.codegen.entries import Entry, entries_by_rule
from juspay_rules.codegen.spec import Field, Spec
from juspay_rules.rules import POLICIES


@dataclass(frozen=True, slots=True)
class Cell:
    """What one profile says; ``differs`` from the default profile, or from what most say."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A rule or a field, and a cell for each profile in spec order."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``rules``: of fields that every profile has; ``fields``: that only some have."""

    rules: tuple[Line, ...]
    fields: tuple[Line, ...]
    alike: tuple[Field, ...]


def compare(spec: Spec) -> Comparison:
    """The fields and rules that are not the same in every profile."""
    by_rule = entries_by_rule(spec)
    fields: dict[str, Field] = {}
    for profile in spec.profiles:
        named = [field for field in profile.entries if field is not profile.free_text]
        fields |= {field.name: field for field in named if field.name not in fields}
    everywhere = [name for name in fields if all(one.field(name) for one in spec.profiles)]
    lines = {
        rule_id: _line(spec, rule_id, entries)
        for rule_id, entries in by_rule.items()
        if rule_id.rpartition(".")[0] in everywhere
    }
    rules = {name: line for name, line in lines.items() if _differ(line)}
    changed = {name.rpartition(".")[0] for name in rules}
    return Comparison(
        rules=tuple(rules.values()),
        fields=tuple(_presence(spec, name) for name in fields if name not in everywhere),
        alike=tuple(fields[name] for name in everywhere if name not in changed),
    )


def _line(spec: Spec, rule_id: str, entries: tuple[Entry, ...]) -> Line:
    said = {entry.profile.name: entry for entry in entries}
    first = _text(said.get(spec.default_profile))
    texts = [_text(said.get(profile.name)) for profile in spec.profiles]
    return Line(rule_id, tuple(Cell(text, text != first) for text in texts))


def _text(entry: Entry | None) -> str:
    if entry is None:
        return "no such rule"
    verdicts = [entry.severity(policy) or "nothing" for policy in POLICIES]
    levels = verdicts[0] if len(set(verdicts)) == 1 else " / ".join(verdicts)
    return f"{entry.message} ({levels})"


def _presence(spec: Spec, name: str) -> Line:
    has = [profile.field(name) is not None for profile in spec.profiles]
    first = has[[profile.name for profile in spec.profiles].index(spec.default_profile)]
    return Line(name, tuple(Cell("known" if one else "unknown key", one != first) for one in has))


def _differ(line: Line) -> bool:
    return any(cell.differs for cell in line.cells)
