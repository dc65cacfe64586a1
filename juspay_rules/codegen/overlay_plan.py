"""What an overlay becomes on disk, for a team to keep: every file as text, by its path."""

from dataclasses import dataclass
from typing import Any

from juspay_rules.catalogue import Example
from juspay_rules.codegen import catalogue, json_schema, python, rules_json
from juspay_rules.codegen.functions import identifier
from juspay_rules.codegen.json_schema import DRAFTS
from juspay_rules.codegen.overlay import Overlay
from juspay_rules.codegen.overlay_examples import is_own
from juspay_rules.codegen.plan import as_json, as_vectors, formatted
from juspay_rules.codegen.rule_pages import RulePage, rule_pages
from juspay_rules.codegen.spec import Rule
from juspay_rules.rules import POLICIES

OF_SHOWN = 3  # examples of a side


@dataclass(frozen=True, slots=True)
class Shown:
    """A rule of the overlay as its page shows it: the severity by policy when it is in force, which
    is when, why it is there, and what keeps and breaks it."""

    page: RulePage
    severities: tuple[str, ...]
    dates: str
    why: str
    keeps: tuple[Example, ...]
    breaks: tuple[Example, ...]
    loosens: bool


def plan_overlay(overlay: Overlay, file: str) -> dict[str, str]:
    """The text of each file by its path below the folder; ``file`` is the overlay's name as it is to
    be shown. Touches no disk."""
    profile, name = overlay.today.profiles[0], overlay.profile.name
    module = module_of(overlay)
    command = f"Generated from {file} by `juspay-rules generate`; never edited."
    text = python.write(overlay.spec, overlay.profile, command, overlay.rule_set)
    files = {
        f"{module}.py": formatted(text),
        f"vectors/{name}.json": as_vectors(overlay.spec, name, overlay.vectors),
        "rules.json": as_json(rules_json.write(overlay.today)),
        "rules.schema.json": rules_json.write_schema(overlay.spec),
        "README.md": _readme(overlay, file),
    }
    for policy in POLICIES:
        for draft in DRAFTS:
            path = json_schema.path_of(profile, policy, draft)
            written = json_schema.write(overlay.today, profile, policy, draft)
            files[f"json_schema/{path}"] = as_json(written.schema)
    return files


def tables(overlay: Overlay) -> dict[str, Any]:
    """The tables of the catalogue with the overlay as its only profile, by their names."""
    name = overlay.profile.name
    found = catalogue.tables_of(overlay.alone, {name: overlay.vectors})
    return {**found, "EVERY": (name,)}


def module_of(overlay: Overlay) -> str:
    """The name of its Python module."""
    return f"{identifier(overlay.profile.name)}_rules"


def _readme(overlay: Overlay, file: str) -> str:
    template = python.environment().get_template("overlay.md.j2")
    return template.render(
        overlay=overlay,
        file=file,
        module=module_of(overlay),
        policies=POLICIES,
        shown=_shown(overlay),
        fields=[field for field in overlay.profile.fields if is_own(field)],
        dropped=[row for row in overlay.reasons if row.subject in overlay.dropped],
    )


def _shown(overlay: Overlay) -> list[Shown]:
    """The rules that the overlay wrote or changed, in spec order."""
    vectors = {overlay.profile.name: overlay.vectors}
    pages = {page.rule_id: page for page in rule_pages(overlay.alone, vectors)}
    reasons = {reason.subject: reason.why for reason in overlay.reasons}
    found = []
    for field in overlay.profile.fields:
        for rule in field.rules:
            page = pages[f"{field.name}.{rule.keyword}"]
            why = reasons.get(page.rule_id) or reasons.get(field.name)
            if why is not None:
                found.append(_of_rule(overlay, rule, page, why))
    return found


def _of_rule(overlay: Overlay, rule: Rule, page: RulePage, why: str) -> Shown:
    since = f" from {rule.since}" if rule.since else ""
    until = f" until {rule.until}" if rule.until else ""
    return Shown(
        page=page,
        severities=tuple(severity or "off" for severity in page.verdicts[0].by_policy),
        dates=f" ({(since + until).strip()})" if rule.is_dated else "",
        why=why,
        keeps=page.examples.valid[:OF_SHOWN],
        breaks=page.examples.invalid[:OF_SHOWN],
        loosens=page.rule_id in overlay.loosened,
    )
