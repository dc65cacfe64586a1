"""A comparison for a changelog, in Markdown."""

from juspay_rules.cli.comparison import words
from juspay_rules.cli.comparison.impact import Impact
from juspay_rules.diff.compare import Row
from juspay_rules.diff.report import Compared, Report


def write(report: Report, found: Impact | None) -> str:
    """The text."""
    lines = [words.version(report), ""]
    for names, side in ((report.removed, report.first), (report.added, report.second)):
        if names:
            lines += [f"Only in {side.name}: {', '.join(map(_code, names))}.", ""]
    for compared in report.compared:
        lines += _pair(compared)
    if found is not None:
        lines += [f"{words.counts(found)}.", ""]
        lines += [
            f"- `{one.finding.file}:{one.finding.line}:{one.finding.column}` "
            f"`{one.finding.violation.rule_id}`: {words.levels_of(one.before, one.after)}"
            for one in found.changes
        ]
    return "\n".join(lines).rstrip()


def _pair(compared: Compared) -> list[str]:
    comparison = compared.comparison
    first, second = comparison.first.name, comparison.second.name
    whole = comparison.whole
    lines = [f"### {_code(first)} to {_code(second)}: {whole.errors.relation}", ""]
    for title, rule_ids in words.changed_rules(compared):
        lines.append(f"- {title}: {', '.join(map(_code, rule_ids))}")
    table = [
        cells
        for row in (whole, *words.differing(compared))
        for cells in _cells(row, words.name_of(row, comparison), second)
    ]
    if table:
        lines += ["", "| what | how | shortest payload that shows it |", "|---|---|---|"]
        lines += [f"| {' | '.join(cells)} |" for cells in table]
    return [*lines, "", f"{words.equal_keys(compared)}.", ""]


def _cells(row: Row, name: str, second: str) -> list[tuple[str, str, str]]:
    found = []
    for level, difference in words.levels(row):
        shown = [
            f"{one.says} {_code(one.payload)} ({one.rules})"
            for one in words.witnesses(row, level, difference, second)
        ]
        how = f"{difference.relation}, {level}" if level else difference.relation
        found.append((name, how, "; ".join([*shown, *difference.doubts])))
    return found


def _code(text: str) -> str:
    """Text as code in a table; a payload of ours holds a backquote where a rule is about it."""
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}".replace("|", "\\|")
