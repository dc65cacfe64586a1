"""Counts into rows of charts and of HTML tables."""

from collections.abc import Sequence
from html import escape

from juspay_rules.audit.audit import Audit
from juspay_rules.cli.audit.report.charts import Rows
from juspay_rules.cli.audit.tally import AFTER, BEFORE, Tally
from juspay_rules.validator import Validator

MOST_BARS = 20
MOST_SQUARES = 12


def by_rule(tally: Tally, rules: str = AFTER) -> dict[str, tuple[str, int]]:
    """The severity and the number of findings of each rule, the most frequent first."""
    found = {
        key[3]: (key[2], number)
        for key, number in tally.counts.items()
        if key[:2] == ("rule", rules)
    }
    return dict(sorted(found.items(), key=lambda item: (-item[1][1], item[0])))


def bars(tally: Tally) -> Rows:
    """What charts.rules takes."""
    most = list(by_rule(tally).items())[:MOST_BARS]
    return [{"rule": rule, "severity": one, "findings": number} for rule, (one, number) in most]


def compared(tally: Tally) -> Rows:
    """What charts.sets takes: the rules whose findings are not as many, or not as severe."""
    before, after = by_rule(tally, BEFORE), by_rule(tally, AFTER)
    nothing = ("", 0)
    other = [rule for rule in {**after, **before} if before.get(rule) != after.get(rule)][
        :MOST_BARS
    ]
    return [
        {"rule": f"{rule} ({severity})" if severity else rule, "set": name, "findings": number}
        for rule in other
        for severity in [_changed(before.get(rule, nothing)[0], after.get(rule, nothing)[0])]
        for name, number in (
            (BEFORE, before.get(rule, nothing)[1]),
            (AFTER, after.get(rule, nothing)[1]),
        )
    ]


def _changed(before: str, after: str) -> str:
    """Where a rule was never broken, the counts do not tell how severe it was."""
    return f"{before} to {after}" if before and after and before != after else ""


def failed_by_day(tally: Tally) -> Rows:
    """What charts.days takes."""
    days = sorted(key[1] for key in tally.counts if key[0] == "day")
    sets = [AFTER] if ("failed", BEFORE) not in tally.counts else [BEFORE, AFTER]
    return [
        {"day": day or "no day", "set": rules, "failed": tally.counts[("day-failed", day, rules)]}
        for day in days
        for rules in sets
    ]


def squares(tally: Tally, name: str) -> Rows:
    """What charts.squares takes of ``day`` or ``gateway``: the rules most often broken as errors."""
    most = [rule for rule, (severity, _) in by_rule(tally).items() if severity == "error"]
    across = {key[1]: number for key, number in sorted(tally.counts.items()) if key[0] == name}
    return [
        {
            "rule": rule,
            name: value or f"no {name}",
            "errors": round(100 * tally.counts[(f"{name}-rule", value, rule)] / orders, 3),
        }
        for rule in most[:MOST_SQUARES]
        for value, orders in across.items()
    ]


def message_of(validator: Validator, rule_id: str) -> str:
    """What the rule says; of a body that is no order too."""
    from juspay_rules._generated.body import RULES

    rule = validator.rules().rules.get(rule_id)
    return RULES[rule_id][0] if rule is None else rule[3]


def places(tally: Tally, rule_id: str, files: Sequence[str]) -> str:
    """The first places: a line a file, with the numbers of its rows, and the field where the rule's
    name does not say it."""
    lines: dict[int, list[str]] = {}
    for file, row, name in tally.places.get(rule_id, []):
        known = not name or rule_id.startswith(f"{name}.")
        lines.setdefault(file, []).append(f"{row}" if known else f"{row} ({name})")
    return "\n".join(f"{files[file]}: {', '.join(rows)}" for file, rows in lines.items())


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """An HTML table. Numbers are right-aligned, texts escaped, each line of one by itself."""
    kinds = [' class="number"' if isinstance(one, int) else "" for one in rows[0]]
    head = "".join(
        f'<th scope="col"{kind}>{escape(one)}</th>' for one, kind in zip(heads, kinds, strict=True)
    )
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _cell(value: object) -> str:
    if isinstance(value, int):
        return f'<td class="number">{value:,}</td>'
    return f"<td>{escape(str(value)).replace(chr(10), '<br>')}</td>"


def settings(audit: Audit) -> list[tuple[str, str]]:
    """The rules of now, and those before."""
    pairs = [("Rules", audit.rules)]
    if audit.before is not None:
        pairs = [("Rules before", audit.before), ("Rules after", audit.rules)]
    return [(name, _described(one)) for name, one in pairs]


def _described(validator: Validator) -> str:
    day = "" if validator.as_of is None else f", as of {validator.as_of}"
    chosen = [f", {rule} {severity or 'off'}" for rule, severity in validator.chosen().items()]
    return f"profile {validator.profile}, policy {validator.policy}{day}{''.join(chosen)}"
