"""The profile that is derived, not written: an order that every variant takes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from juspay_rules.codegen.spec import OFF, Constraint, Field, Profile, Rule
from juspay_rules.codegen.yaml_file import error_at

NAME = "portable"
SEVERITIES = ("error", "warning", OFF)
STRICTEST: dict[str, Callable[[list[Any]], Any]] = {
    "minLength": max,
    "minimum": max,
    "maxLength": min,
    "maximum": min,
    "decimal": min,
    "scale": min,
    "mediaType": lambda stated: tuple(
        member for member in stated[0] if all(member in members for members in stated)
    ),
}


def portable(profiles: tuple[Profile, ...]) -> Profile:
    """Known keys are the union, each constraint is the strictest among the profiles that state it,
    and a presence rule counts only where every profile knows the field.

    Raises SpecError where neither of two constraints is the stricter.
    """
    fields = dict.fromkeys(field.name for profile in profiles for field in profile.fields)
    headers = dict.fromkeys(field.name for profile in profiles for field in profile.headers)
    return Profile(
        name=NAME,
        title="Portable",
        summary="Orders that every documented variant takes; derived from the others.",
        base=profiles[0].name,
        content_types=tuple(
            kind
            for kind in profiles[0].content_types
            if all(kind in profile.content_types for profile in profiles)
        ),
        source=tuple(dict.fromkeys(row for profile in profiles for row in profile.source)),
        fields=tuple(_field(name, profiles) for name in fields),
        headers=tuple(_field(name, profiles) for name in headers),
        free_text=profiles[0].free_text,
        carrier=profiles[0].carrier,
    )


def _field(name: str, profiles: tuple[Profile, ...]) -> Field:
    stating = [field for profile in profiles if (field := profile.field(name)) is not None]
    known_everywhere = len(stating) == len(profiles)
    keywords = dict.fromkeys(rule.keyword for field in stating for rule in field.rules)
    rules = tuple(
        _rule([rule for field in stating if (rule := field.rule(keyword)) is not None])
        for keyword in keywords
        if known_everywhere or keyword != "required"
    )
    return replace(stating[0], rules=rules)


def _rule(stated: list[Rule]) -> Rule:
    first = stated[0]
    severities = {rule.severity for rule in stated}
    observed = {rule.observed for rule in stated}
    try:
        constraints = _strictest([rule.constraints for rule in stated])
    except ValueError as error:
        raise error_at(stated[-1].home, "", str(error), "make them alike or comparable") from error
    return replace(
        first,
        constraints=constraints,
        severity=min(severities, key=SEVERITIES.index),
        observed=first.observed if len(observed) == 1 else "unknown",
        source=tuple(dict.fromkeys(row for rule in stated for row in rule.source)),
        decision=next((rule.decision for rule in reversed(stated) if rule.decision), None),
        since=_day(min, [rule.since for rule in stated]),
        until=_day(max, [rule.until for rule in stated]),
    )


def _day(choose: Callable[[list[str]], str], days: list[str | None]) -> str | None:
    """The day that is longest in force; None, which is always, where a profile names none."""
    named = [day for day in days if day is not None]
    return choose(named) if len(named) == len(days) else None


def _strictest(stated: list[tuple[Constraint, ...]]) -> tuple[Constraint, ...]:
    if len(set(stated)) == 1:
        return stated[0]
    strictest = []
    for constraints in zip(*stated, strict=True):
        choose = STRICTEST.get(constraints[0].keyword)
        if choose is None or len({(one.on, one.keyword) for one in constraints}) != 1:
            raise ValueError(f"cannot tell which of these is the strictest: {constraints}")
        value = choose([one.value for one in constraints])
        strictest.append(replace(constraints[0], value=value))
    return tuple(strictest)
