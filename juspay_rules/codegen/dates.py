"""Rules that are in force on some days only: the spec as it stands on one day.

Before ``since`` a rule is one step softer: an error is a warning, a warning says nothing. After
``until`` it says nothing. The generator reads no clock: schemas and vectors are of the day that the
spec names.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from juspay_rules.codegen.spec import HEADER, Field, Profile, Rule, Spec
from juspay_rules.codegen.yaml_file import error_at


def on(spec: Spec, day: str | None) -> Spec:
    """The spec with the phase of each dated rule on that day; itself where no rule has a date."""
    if day is None:
        return spec
    return replace(spec, profiles=tuple(profile_on(profile, day) for profile in spec.profiles))


def profile_on(profile: Profile, day: str) -> Profile:
    """The profile with the phase of each dated rule on that day."""

    def field_on(field: Field) -> Field:
        return replace(field, rules=tuple(rule_on(rule, day) for rule in field.rules))

    return replace(profile, fields=tuple(map(field_on, profile.fields)))


def rule_on(rule: Rule, day: str) -> Rule:
    """The rule with its phase on that day."""
    if rule.since is not None and day < rule.since:
        return replace(rule, phase="announced")
    if rule.until is not None and rule.until < day:
        return replace(rule, phase="expired")
    return replace(rule, phase="")


def dated_rules(profiles: Iterable[Profile]) -> Iterable[tuple[str, Rule]]:
    """The rules with a date, each with the name of its field or header."""
    for profile in profiles:
        for field in profile.entries:
            yield from ((field.name, rule) for rule in field.rules if rule.is_dated)


def check_dates(spec: Spec) -> None:
    """Raises SpecError for a dated rule of a header, a day that is none, days in the wrong order, or
    no day to speak of."""
    for name, rule in dated_rules(spec.profiles):
        where = f"{name}.{rule.keyword}"
        if name.startswith(HEADER):
            raise error_at(
                rule.home, where, "a header's rule has a date", "take since and until out"
            )
        for day in filter(None, (rule.since, rule.until, spec.dated)):
            if not _is_day(day):
                raise error_at(
                    rule.home, where, f"no calendar has the day {day}", "write one that is"
                )
        if rule.since is not None and rule.until is not None and rule.until < rule.since:
            problem = f"until {rule.until} comes before since {rule.since}"
            raise error_at(rule.home, where, problem, "write the first and the last day in force")
        if spec.dated is None:
            problem = "a rule has a date, and nothing says of which day schemas and vectors are"
            raise error_at(rule.home, where, problem, 'add dated: "YYYY-MM-DD" beside version')


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
