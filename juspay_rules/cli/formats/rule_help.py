"""What a platform shows beside a rule: who says so, and why it is read as it is."""

from juspay_rules._generated.catalogue import DECISIONS, DOCUMENTS, ROWS, RULES


def address(rule_id: str) -> str | None:
    """The page that the rule comes from; None where it is our own advice alone."""
    rows = RULES[rule_id].rows if rule_id in RULES else ()
    pages = (DOCUMENTS[row.partition("/")[0]].address for row in rows)
    return next(filter(None, pages), None)


def hints(rule_id: str) -> list[str]:
    """What to do, where the rule says it whatever the value: a sentence for each hint."""
    rule = RULES.get(rule_id)
    said = () if rule is None else (one.hint for one in rule.statements)
    return [f"To do: {hint}." for hint in dict.fromkeys(filter(None, said))]


def paragraphs(rule_id: str) -> list[str]:
    """What to do, its sources and decisions, a text each."""
    rule = RULES.get(rule_id)
    if rule is None:
        return []
    decisions = [DECISIONS[name] for name in rule.decisions]
    return [
        *hints(rule_id),
        *map(_source, rule.rows),
        *(f"{one.question} {one.ours} {one.why}" for one in decisions),
    ]


def _source(row: str) -> str:
    place = ROWS[row]
    title = DOCUMENTS[row.partition("/")[0]].title
    return f"{title}, {place.where}: {place.says}"
