"""The page of one rule, for somebody who has to mend an order now; a field's page is short."""

import json
from shlex import quote

from juspay_rules._generated.catalogue import EVERY
from juspay_rules.rules import POLICIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

    from juspay_rules.cli.page import Page

    Described: TypeAlias = Mapping[str, Any]


def write_rule(page: "Page", rule: "Described") -> None:
    """What ``described.rule`` says, most urgent first."""
    page.heading(rule["id"])
    several = len(rule["statements"]) > 1
    for statement in rule["statements"]:
        where = f" ({_names(statement['profiles'])})" if several else ""
        page.say(f"{_sentence(statement['message'], small=rule['field'])}{where}")
    for remark in rule["remarks"]:
        page.say(remark)
    for statement in rule["statements"]:
        where = f" ({_names(statement['profiles'])})" if several else ""
        _statement(page, rule, statement, where)
    _severity(page, rule)
    _sources(page, rule)
    _decisions(page, rule)
    _sandbox(page, rule)
    _override(page, rule)
    if rule["related"]:
        page.heading("See also")
        page.say(", ".join(rule["related"]))


def write_field(page: "Page", field: "Described", messages: "Mapping[str, str]") -> None:
    """What ``described.field`` says, with the message of each of its rules."""
    page.heading(field["name"])
    page.say(field["summary"])
    default = f", default {field['default']}" if field["default"] else ""
    page.say(f"{' or '.join(field['type'])}, {field['presence']}{default}")
    if field["note"]:
        page.say(field["note"])
    page.say(f"Profiles: {_names(field['profiles'])}")
    page.heading("Rules")
    for rule_id in field["rules"]:
        page.verbatim(rule_id, indent=2)
        page.say(messages[rule_id], indent=6)
    page.say("juspay-rules explain RULE_ID says more of each.")


def _statement(page: "Page", rule: "Described", statement: "Described", where: str) -> None:
    follow = statement["keeps"][0]
    page.heading(f"How to fix it{where}")
    if statement["hint"]:
        page.say(_sentence(statement["hint"]))
    if rule["field"] or follow["kind"] == "command":
        page.say("For example:" if statement["hint"] else "Send what keeps it, for example:")
        page.verbatim(follow["text"])
    for title, side in (("What breaks it", "breaks"), ("What keeps it", "keeps")):
        page.heading(f"{title}{where}")
        for example in statement[side]:
            _example(page, example)
    if follow["kind"] == "order":
        page.say("Only the keys that matter are shown; the rest of the order is whole.")


def _example(page: "Page", example: "Described") -> None:
    said = [] if example["kind"] in ("order", "command", "run") else [example["kind"]]
    if example["also"]:
        said.append(f"raises also {', '.join(example['also'])}")
    if example["kind"] == "run":
        page.say(example["text"], indent=4)
    else:
        page.verbatim(example["text"])
    if said:
        page.say(f"({'; '.join(said)})", indent=8)


def _severity(page: "Page", rule: "Described") -> None:
    page.heading("Severity by policy")
    for row in rule["severities"]:
        page.table([POLICIES, [row[policy] or "off" for policy in POLICIES]])
        page.say(f"In {_names(row['profiles'])}.")


def _sources(page: "Page", rule: "Described") -> None:
    page.heading("Who says so")
    titles = {source["title"]: source["address"] for source in rule["sources"]}
    for title, address in titles.items():
        page.say(title)
        if address:
            page.verbatim(address, indent=2)
        for source in rule["sources"]:
            if source["title"] == title:
                page.say(f"{source['where']}: {source['says']}", indent=4, mark="- ")


def _decisions(page: "Page", rule: "Described") -> None:
    page.heading("What contradicts it, and what was decided")
    if not rule["decisions"]:
        page.say("Nothing: no document contradicts it.")
    for decision in rule["decisions"]:
        page.say(decision["question"])
        for reading in decision["readings"]:
            cited = ", ".join(reading["sources"])
            page.say(f"{reading['reading']} [{cited}]", indent=4, mark="- ")
        page.say(decision["ours"], indent=4, mark="Ours: ")
        page.say(decision["why"], indent=4, mark="Why:  ")


def _sandbox(page: "Page", rule: "Described") -> None:
    page.heading("What the sandbox did")
    page.say(rule["observed"]["meaning"])
    for source in rule["observed"]["seen"]:
        page.say(f"{source['says']} [{source['row']}: {source['where']}]", mark="- ")


NEVER_CHECKED = ("required", "type")  # a file shows the headers that are there, as text


def _override(page: "Page", rule: "Described") -> None:
    page.heading("How to override it")
    if rule["settable"] and rule["id"].startswith("headers."):
        page.say("Say nothing of it (or warn=: let it only warn; error=: make it an error):")
        if rule["id"].rpartition(".")[2] not in NEVER_CHECKED:
            page.verbatim(f"juspay-rules check --ignore {quote(rule['id'])} FILE")
        page.verbatim(f"HeaderValidator(ignore={{{json.dumps(rule['id'])}}})")
    elif _is_off(rule):
        page.say("It says nothing until it is asked for (--error: as an error):")
        page.verbatim(f"juspay-rules check --warn {quote(rule['id'])} FILE")
        page.verbatim(f"Validator(warn={{{json.dumps(rule['id'])}}})")
    elif rule["settable"]:
        rule_id = rule["id"]
        page.say("Say nothing of it (or --warn: let it only warn; --error: make it an error):")
        page.verbatim(f"juspay-rules check --ignore {quote(rule_id)} FILE")
        page.verbatim(f"Validator(ignore={{{json.dumps(rule_id)}}})")
    elif rule["id"].startswith("reply."):
        page.say("It cannot be overridden: every reply is read alike.")
    else:
        page.say("It cannot be overridden: it is said of what is no order.")
    if not rule["expressible"]:
        page.say("JSON Schema cannot say it: an engine that reads our schemas does not find it.")


def _is_off(rule: "Described") -> bool:
    return all(row[policy] is None for row in rule["severities"] for policy in POLICIES)


def _sentence(text: str, small: object = None) -> str:
    """The text with a capital, unless it begins with a field's name, and a full stop."""
    return f"{text if small else text[:1].upper() + text[1:]}."


def _names(profiles: "Iterable[str]") -> str:
    names = list(profiles)
    return "every profile" if names == list(EVERY) else ", ".join(names)
