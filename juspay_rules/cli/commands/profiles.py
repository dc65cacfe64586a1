"""List the profiles, which are documented variants of the API, with how each differs from the default,
and the policies, which say how strict to be. Exit status: 0."""

import json

from juspay_rules._generated.catalogue import FIELDS, POLICIES, PROFILES, RULES
from juspay_rules._generated.version import RULE_SET
from juspay_rules.cli import CLEAN, differences
from juspay_rules.cli.page import Page, is_coloured, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from typing import Any, TypeAlias

    Described: TypeAlias = Mapping[str, Any]


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    parser.add_argument("--format", default="text", choices=["text", "json"])


def run(options: "argparse.Namespace") -> int:
    """Print the profiles, then the policies."""
    answer = described()
    print(json.dumps(answer, indent=2) if options.format == "json" else _page(answer))
    return CLEAN


def described() -> "dict[str, Any]":
    """The answer as JSON: docs/commands.schema.json, #/$defs/profiles."""
    default = next(iter(PROFILES))
    return {
        "rule_set": RULE_SET,
        "default_profile": default,
        "default_policy": next(iter(POLICIES)),
        "policies": [{"name": name, "summary": summary} for name, summary in POLICIES.items()],
        "profiles": [
            {
                "name": name,
                "title": profile.title,
                "summary": profile.summary,
                "base": profile.base,
                "content_types": list(profile.content_types),
                "sources": list(profile.rows),
                "fields": len(fields) - sum(map(_is_header, fields)),
                "headers": sum(map(_is_header, fields)),
                "rules": sum(name in rule.profiles for rule in RULES.values()),
                "differs": differences.differences(name, default),
            }
            for name, profile in PROFILES.items()
            for fields in [[one for one, field in FIELDS.items() if name in field.profiles]]
        ],
    }


def _is_header(field: str) -> bool:
    return field.startswith("headers.")


def _page(answer: "Described") -> Page:
    page = Page(width(), coloured=is_coloured())
    for profile in answer["profiles"]:
        is_default = profile["name"] == answer["default_profile"]
        page.heading(f"{profile['name']}{' (the default)' if is_default else ''}")
        page.say(profile["title"])
        page.say(profile["summary"])
        numbers = [f"{profile[name]} {name}" for name in ("fields", "headers", "rules")]
        page.say(", ".join(numbers))
        page.say(f"Bodies: {', '.join(profile['content_types'])}")
        if not is_default:
            _differences(page, profile["differs"])
    page.heading("Policies")
    for policy in answer["policies"]:
        page.say(policy["summary"], mark=f"{policy['name']}: ")
    return page


def _differences(page: Page, differs: "Described") -> None:
    """Of added and removed fields the names alone: their rules come and go with them."""
    moved = {*differs["fields_added"], *differs["fields_removed"]}
    for title, names in (
        ("Fields added", differs["fields_added"]),
        ("Fields removed", differs["fields_removed"]),
        ("Rules added", _of_kept_fields(differs["rules_added"], moved)),
        ("Rules removed", _of_kept_fields(differs["rules_removed"], moved)),
    ):
        if names:
            page.say(f"{title} ({len(names)}):")
            page.say(", ".join(names), indent=4)
    if differs["rules_changed"]:
        page.say(f"Rules changed ({len(differs['rules_changed'])}):")
    for rule in differs["rules_changed"]:
        page.say(rule["id"], indent=4)
        for part, here in rule["here"].items():
            if here != rule["there"][part]:
                page.say(_text(here), indent=6)
                page.say(_text(rule["there"][part]), indent=6, mark="default: ")


def _of_kept_fields(rule_ids: list[str], moved: set[str]) -> list[str]:
    return [rule_id for rule_id in rule_ids if rule_id.rpartition(".")[0] not in moved]


def _text(said: "Mapping[str, str | None] | str | None") -> str:
    if isinstance(said, str):
        return said
    levels = (said or {}).items()
    return ", ".join(f"{policy} {level or 'off'}" for policy, level in levels) or "no hint"
