"""Say all that is known of a rule: what must hold, how to mend an order, what keeps and what breaks it,
who says so, what contradicts it and how that was decided, what the sandbox was seen to do, how to
override it. Of a field: its rules. Exit status: 0, or 2 for a name that is neither."""

import json

from juspay_rules._generated.version import PROFILES, RULE_SET
from juspay_rules.cli import CLEAN, described
from juspay_rules.cli.known import HELP, OURS, known
from juspay_rules.cli.nearby import unknown
from juspay_rules.cli.page import Page, is_coloured, width
from juspay_rules.cli.rule_page import write_field, write_rule
from juspay_rules.spelling import one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from juspay_rules.catalogue import Rule
    from juspay_rules.cli.known import Known


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("names", nargs="+", metavar="RULE_ID", help="a rule, or a field for the list of its rules")
    add("--profile", help=f"as this profile has it: {' | '.join(PROFILES)}")
    add("--overlay", metavar="FILE", help=HELP)
    add("--format", default="text", choices=["text", "json"])


def run(options: "argparse.Namespace") -> int:
    """Print a page a name. Raises ValueError for a name that does not exist."""
    tables = known(options.overlay)
    profiles = _profiles(options.profile, tables)
    for name in options.names:
        _check(name, profiles, tables)
    if options.format == "json":
        print(json.dumps(explained(options.names, options.profile, tables), indent=2))
    else:
        print(_pages(options.names, profiles, tables))
    return CLEAN


def _profiles(chosen: str | None, tables: "Known") -> list[str]:
    names = list(tables.PROFILES)
    return names if chosen is None else [one_of("profile", chosen, names)]


def _check(name: str, profiles: list[str], tables: "Known") -> None:
    """Raises ValueError for a name that is no rule or field, or none of these profiles."""
    found = tables.RULES.get(name) or tables.FIELDS.get(name)
    if found is None:
        otherwise = "juspay-rules rules lists them all"
        raise ValueError(unknown("rule id", name, [*tables.RULES, *tables.FIELDS], otherwise))
    if not set(profiles).intersection(found.profiles):
        has = ", ".join(found.profiles)
        raise ValueError(f"{name} is not in profile {profiles[0]}; these have it: {has}")


def explained(
    names: "Iterable[str]", profile: str | None, tables: "Known" = OURS
) -> "dict[str, object]":
    """The answer as JSON: docs/commands.schema.json, #/$defs/explain."""
    profiles = _profiles(profile, tables)
    once = list(dict.fromkeys(names))
    rules = [name for name in once if name in tables.RULES]
    return {
        "rule_set": RULE_SET,
        "profile": profile,
        "rules": [described.rule(name, profiles, tables) for name in rules],
        "fields": [described.field(name, profiles, tables) for name in once if name not in rules],
    }


def _pages(names: "Iterable[str]", profiles: list[str], tables: "Known") -> Page:
    page = Page(width(), coloured=is_coloured())
    for name in dict.fromkeys(names):
        if name in tables.RULES:
            write_rule(page, described.rule(name, profiles, tables))
        else:
            field = described.field(name, profiles, tables)
            messages = {
                rule_id: _message(tables.RULES[rule_id], profiles) for rule_id in field["rules"]
            }
            write_field(page, field, messages)
    return page


def _message(rule: "Rule", profiles: list[str]) -> str:
    return rule.statement(next(name for name in profiles if name in rule.profiles)).message
