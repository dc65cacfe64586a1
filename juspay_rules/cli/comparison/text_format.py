"""A comparison for a terminal."""

from juspay_rules.cli.comparison import words
from juspay_rules.cli.comparison.impact import Impact, by_rule
from juspay_rules.cli.page import Page
from juspay_rules.diff.compare import Row
from juspay_rules.diff.report import Compared, Report

MOST_NAMES = 12


def write(report: Report, found: Impact | None, page: Page) -> str:
    """The page, with the report on it."""
    for name, what in ((report.removed, "Only in"), (report.added, "Only in")):
        side = report.first if name is report.removed else report.second
        if name:
            page.heading(f"{what} {side.name}: {', '.join(name)}")
    for compared in report.compared:
        _pair(page, compared)
    page.heading(words.version(report))
    if found is not None:
        _impact(page, found)
    return str(page)


def _pair(page: Page, compared: Compared) -> None:
    comparison = compared.comparison
    first, second = comparison.first.name, comparison.second.name
    rows = words.differing(compared)
    page.heading(f"{first} -> {second}: {comparison.whole.errors.relation}")
    if comparison.whole.differs:
        _row(page, comparison.whole, comparison.whole.name, second)
    for row in rows:
        _row(page, row, words.name_of(row, comparison), second)
    page.say(f"{words.equal_keys(compared)}.")
    for title, rule_ids in words.changed_rules(compared):
        shown = rule_ids[:MOST_NAMES]
        more = f", and {len(rule_ids) - len(shown)} more" if len(rule_ids) > len(shown) else ""
        page.say(f"{title} ({len(rule_ids)}): {', '.join(shown)}{more}")


def _row(page: Page, row: Row, name: str, second: str) -> None:
    for level, found in words.levels(row):
        aside = f", {level}" if level else ""
        page.say(f"{name}{aside}: {found.relation}")
        for shown in words.witnesses(row, level, found, second):
            page.verbatim(f"{shown.says} {shown.payload}")
            page.say(shown.rules, indent=6)
        for doubt in found.doubts:
            page.say(doubt, indent=4)


def _impact(page: Page, found: Impact) -> None:
    page.heading(f"{words.counts(found)}.")
    for (rule_id, before, after), count in by_rule(found.changes).items():
        page.say(f"{rule_id}: {words.levels_of(before, after)} ({count})")
    if found.changes:
        page.heading("Where")
    for change in found.changes:
        place = f"{change.finding.file}:{change.finding.line}:{change.finding.column}"
        violation = change.finding.violation
        field = f" of {violation.field}" if violation.rule_id.startswith("order.") else ""
        levels = words.levels_of(change.before, change.after)
        page.say(f"{place}: {violation.rule_id}{field}: {levels}")
