"""Rules that are in force on some days only. Loaded where a rule has a date, and by nothing else.

No clock is read here: who names no day gets the one of which the rule set speaks.
"""

from juspay_rules.rules import POLICIES, Profile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

    from juspay_rules.rules import Rule


def day_of(value: "str | date") -> str:
    """The day as YYYY-MM-DD. Raises ValueError for what is none."""
    from datetime import date, datetime

    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    problem = f"as_of is a day: write it as YYYY-MM-DD, not {value!r}"
    if not isinstance(value, str):
        raise ValueError(problem)  # as for every other name that cannot be
    try:
        # Python takes 20270101 too, and a day of a week.
        if date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise ValueError(problem)


def on(profile: Profile, day: str, policy: str, chosen: "Container[str]") -> Profile:
    """The profile as it stands on that day: a rule that is not in force yet is one step softer, and
    its message says from when the order will fail; one that is no longer says nothing.

    Of a rule whose severity the caller has ``chosen``, nothing is said of days.
    """
    rules = dict(profile.rules)
    column = POLICIES.index(policy)
    for rule_id, (since, until) in profile.dates.items():
        row = rules[rule_id]
        if until is not None and until < day:
            rules[rule_id] = (None, None, None, *row[3:])
        elif since is not None and day < since:
            softer = _announced(row)
            if row[column] == "error" != softer[column] and rule_id not in chosen:
                message = f"{row[3]}: this payload will fail from {since}"
                softer = (*softer[:3], message, row[4])
            rules[rule_id] = softer
    return Profile(
        profile.name,
        profile.fields,
        profile.families,
        profile.required,
        profile.unless,
        rules,
        profile.texts,
        profile.dates,
        profile.dated,
        profile.every_text,
        profile.members,
    )


def _announced(row: "Rule") -> "Rule":
    """The row of a rule that is not in force yet: softer first, then what each policy makes of it."""
    stated, _, observed, *said = row
    softer = "warning" if stated == "error" else None
    was_taken = observed != stated
    return (softer, softer and "error", None if was_taken else softer, said[0] or "", said[1])
