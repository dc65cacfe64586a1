"""The words of a comparison, for a reader."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from juspay_rules.catalogue import abridged
from juspay_rules.cli.comparison.impact import Impact
from juspay_rules.diff.compare import EQUAL, Comparison, Difference, Row, Witness
from juspay_rules.diff.report import Compared, Report

ABSENT = "(absent)"


class Shown(NamedTuple):
    """What a witness shows: who does what, the payload as text, the rules that refuse it."""

    says: str
    payload: str
    rules: str


def name_of(row: Row, comparison: Comparison) -> str:
    """The row's name; a key that no side names stands for all that are like it."""
    if len(row.keys) == 1 and row.keys[0] not in comparison.named:
        return f"other keys, such as {row.name}"
    return row.name


def levels(row: Row) -> Iterator[tuple[str, Difference]]:
    """What differs: errors first, then what is otherwise once warnings count too."""
    if row.errors.relation != EQUAL:
        yield "", row.errors
    if row.findings and row.findings.relation != row.errors.relation:
        yield "warnings counted", row.findings


def witnesses(row: Row, level: str, found: Difference, second: str) -> Iterator[Shown]:
    """The payloads that prove it, as far as they are needed."""
    refuses = f"{second} alone " + ("warns of" if level else "refuses")
    takes = f"{second} alone " + ("is silent on" if level else "takes")
    for says, witness in ((refuses, found.lost), (takes, found.gained)):
        if witness:
            rules = ", ".join(dict.fromkeys(one.rule_id for one in witness.violations))
            yield Shown(says, payload(row, witness), rules)


def payload(row: Row, witness: Witness) -> str:
    """The order, or where the row is about one key its value alone."""
    if len(row.keys) == 1:
        return abridged(json.dumps(witness.order[row.name])) if witness.order else ABSENT
    return json.dumps({key: _abridged(value) for key, value in witness.order.items()})


def _abridged(value: object) -> object:
    return abridged(value) if isinstance(value, str) else value


def differing(compared: Compared) -> list[Row]:
    """The rows in which anything differs."""
    return [row for row in compared.comparison.rows if row.differs]


def equal_keys(compared: Compared) -> str:
    """How many of the keys are equal."""
    rows = [row for row in compared.comparison.rows if len(row.keys) == 1]
    equal = sum(not row.differs for row in rows)
    return f"{equal} of {len(rows)} keys are equal"


def changed_rules(compared: Compared) -> Iterator[tuple[str, list[str]]]:
    """Lists of rule ids with a title, those that are not empty."""
    found = compared.changes
    if found is None:
        return
    severities = [
        f"{one} ({old or 'off'}, now {new or 'off'})" for one, old, new in found.severities
    ]
    for title, rule_ids in (
        ("Rules added", list(found.added)),
        ("Rules removed", list(found.removed)),
        ("Rules with another severity", severities),
        ("Rules that say it in other words", list(found.words)),
    ):
        if rule_ids:
            yield title, rule_ids


def version(report: Report) -> str:
    """The version that the change asks for, and why."""
    largest = [why for size, why in report.reasons if size == report.size]
    if not largest:
        return "This asks for no new version."
    more = f", and {len(largest) - 1} more" if len(largest) > 1 else ""
    number = "" if report.asked is None else f", {report.asked} at least"
    return f"This asks for a {report.size} version{number}: {largest[0]}{more}."


def levels_of(before: str | None, after: str | None) -> str:
    """A severity that changed."""
    return f"{before or 'nothing'}, now {after or 'nothing'}"


def counts(found: Impact) -> str:
    """One line on the orders of a team."""
    noun = "order" if found.orders == 1 else "orders"
    return (
        f"{found.orders} {noun}: {found.refused} refused from now on, {found.taken} taken from now on, "
        f"{found.otherwise} with other findings"
    )
