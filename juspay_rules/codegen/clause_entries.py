"""The entry of a rule across fields, as an overlay writes it, into a Clause."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from juspay_rules.codegen.clauses import is_of
from juspay_rules.codegen.spec import Clause, Condition, Field
from juspay_rules.codegen.yaml_file import Path

if TYPE_CHECKING:
    from juspay_rules.codegen.overlay_file import OverlayReader


def clause_of(overlay: "OverlayReader", path: Path, entry: Any) -> Clause:
    """The clause. Raises SpecError."""
    when = _conditions(overlay, (*path, "when"), entry["when"])
    require = _conditions(overlay, (*path, "require"), entry["require"])
    own = next((one for one in when.values() if one.present is not False), None)
    if own is None:
        remedy = "add a field that is there, for example order_id: {present: true}"
        raise overlay.file.error((*path, "when"), "no field of when must be there", remedy)
    if overlay.fields[own.field].aliases:
        problem = f"{own.field} goes by other names too, and a rule cannot hang on it"
        raise overlay.file.error((*path, "when"), problem, "put another field first")
    beside = tuple(one for one in when.values() if one is not own)
    return Clause(own, beside, tuple(require.values()))


def _conditions(
    overlay: "OverlayReader", path: Path, entries: Mapping[str, Any]
) -> dict[str, Condition]:
    found = {}
    for name, entry in entries.items():
        plain = [known for known, field in overlay.fields.items() if field.family is None]
        field = overlay.fields[overlay.known((*path, name), "field", name, plain)]
        found[name] = _condition(overlay, (*path, name), field, entry)
    return found


def _condition(overlay: "OverlayReader", path: Path, field: Field, entry: Any) -> Condition:
    kinds = [kind for kind in ("present", "enum", "string", "number") if kind in entry]
    if len(kinds) > 1 and not {"present", "enum"}.isdisjoint(kinds):
        problem = f"the condition has {' and '.join(kinds)}"
        raise overlay.file.error(
            path, problem, "write one of present, enum, and string with number"
        )
    members = tuple(entry.get("enum", ()))
    for member in members:
        if not any(is_of(kind, member) for kind in field.type):
            problem = f"{field.name} never is {member!r}"
            raise overlay.file.error((*path, "enum"), problem, f"write a {' or '.join(field.type)}")
    constraints: tuple[Any, ...] = ()
    if "string" in entry or "number" in entry:
        constraints = overlay.reader.rule(overlay.file, path, "condition", entry, field).constraints
    return Condition(
        field=field.name,
        keys=(field.name, *field.aliases),
        kinds=field.type,
        present=entry.get("present"),
        members=members,
        constraints=constraints,
    )
