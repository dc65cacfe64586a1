"""List the rules of a profile, or those that every filter and every word fits; a word is looked for in
a rule's id, message and hint, and in what its field is. Exit status: 0, or 2 for an unknown name."""

import json
import sys

from juspay_rules._generated.version import PROFILES, RULE_SET
from juspay_rules.cli import CLEAN
from juspay_rules.cli.known import HELP, known
from juspay_rules.cli.nearby import did_you_mean, nearby
from juspay_rules.cli.page import Page, is_coloured, is_terminal, width
from juspay_rules.cli.selection import check_names, gateways, selected, severity
from juspay_rules.rules import POLICIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from juspay_rules.cli.known import Known
    from juspay_rules.cli.selection import Found

OFF = "off"


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add(
        "words",
        nargs="*",
        metavar="TEXT",
        help="a part of the id, the message, the hint, the field",
    )
    add("--profile", help=f"{' | '.join(PROFILES)} (the first, where nothing is said)")
    add("--overlay", metavar="FILE", help=HELP)
    add("--policy", default=POLICIES[0], help=" | ".join(POLICIES))
    add(
        "--field",
        help="only this field's; order, headers, reply, body, curl or gate for what is of none",
    )
    add("--gateway", metavar="PG", help="only those of this gateway's metadata keys")
    add("--severity", choices=["error", "warning"], help="only what the policy makes this")
    add("--source", metavar="DOC", help="only those that this document, or row of one, says")
    add("--format", default="text", choices=["text", "json"])


def run(options: "argparse.Namespace") -> int:
    """Print the list. Raises ValueError for a name that does not exist."""
    tables = known(options.overlay)
    if options.profile is None:
        options.profile = next(iter(tables.PROFILES))
    check_names(options, tables)
    found = selected(options, options.profile, tables)
    if options.format == "json":
        print(json.dumps(listed(options, found), indent=2))
    else:
        if found:
            print(_table(found, options))
        settings = f"profile {options.profile}, policy {options.policy}"
        print(f"{_counts(found, options)} ({settings})", file=sys.stderr)
    if not found:
        elsewhere = [name for name in tables.PROFILES if selected(options, name, tables)]
        print(_remedy(options, elsewhere, tables), file=sys.stderr)
    return CLEAN


def _table(found: "Found", options: "argparse.Namespace") -> Page:
    page = Page(width(), coloured=is_coloured())
    rows = [
        (
            severity(rule, options.profile, options.policy) or OFF,
            rule_id,
            rule.statement(options.profile).message,
        )
        for rule_id, rule in found.items()
    ]
    page.table(rows, indent=0, cut=is_terminal())
    return page


def _counts(found: "Found", options: "argparse.Namespace") -> str:
    levels = [severity(rule, options.profile, options.policy) for rule in found.values()]
    parts = [f"{len(levels)} rule{'' if len(levels) == 1 else 's'}"]
    for level, noun in (("error", "error"), ("warning", "warning"), (None, "off")):
        if count := levels.count(level):
            parts.append(f"{count} {noun}{'s' if level and count > 1 else ''}")
    return ", ".join(parts)


def _remedy(options: "argparse.Namespace", elsewhere: list[str], tables: "Known") -> str:
    if elsewhere:
        return f"juspay-rules: these profiles have such rules: {', '.join(elsewhere)}"
    keywords = [rule_id.rpartition(".")[2] for rule_id in tables.RULES]
    names = list(dict.fromkeys([*keywords, *gateways(tables), *tables.FIELDS]))
    near = [name for word in options.words for name in nearby(word, names) if word not in name]
    if near:
        return f"juspay-rules: nothing fits; {did_you_mean(near)}"
    return "juspay-rules: nothing fits; take a filter or a word away"


def listed(options: "argparse.Namespace", found: "Found") -> "dict[str, object]":
    """The list as JSON: docs/commands.schema.json, #/$defs/rules."""
    return {
        "rule_set": RULE_SET,
        "profile": options.profile,
        "policy": options.policy,
        "rules": [
            {
                "id": rule_id,
                "field": rule.field,
                "keyword": rule_id.rpartition(".")[2],
                "severity": severity(rule, options.profile, options.policy),
                "message": rule.statement(options.profile).message,
                "hint": rule.statement(options.profile).hint,
                "sources": list(rule.rows),
                "profiles": list(rule.profiles),
            }
            for rule_id, rule in found.items()
        ],
    }
