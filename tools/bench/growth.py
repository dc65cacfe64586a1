"""How the cost grows: with unknown keys, the length of a value, violations, and fields of the spec."""

from collections.abc import Callable, Iterator
from typing import Any

from juspay_rules import Validator
from juspay_rules.validator import load_profile
from tools.bench.orders import sample
from tools.bench.rounds import Table, exponent, table, timed

PROFILE = "express-checkout-global"
Work = Callable[[], object]


def tables() -> Iterator[Table]:
    """A curve each, with the exponent that fits it."""
    judge = Validator().collect_violations

    def work(order: dict[str, Any]) -> Work:
        return lambda: judge(order)

    valid = sample()
    yield _curve(
        "unknown keys",
        {n: work(valid | {f"unknown{i}": "x" for i in range(n)}) for n in (10, 100, 1000, 10_000)},
    )
    yield _curve(
        "characters of a value",
        {n: work(valid | {"description": "a" * n}) for n in (1_000, 10_000, 100_000, 1_000_000)},
    )
    family = "metadata.G{}:gateway_reference_id"
    yield _curve(
        "violations",
        {n: work(valid | {family.format(i): 1 for i in range(n)}) for n in (1, 10, 100, 1000)},
    )
    yield _spec(valid)


def _curve(name: str, works: dict[int, Work]) -> Table:
    seconds = timed({f"{size:,}": call for size, call in works.items()}, rounds=9)
    found = table(name, f"{min(works):,}", seconds)
    points = {size: one.seconds for size, one in zip(works, found.figures, strict=True)}
    last = dict(list(points.items())[-2:])
    notes = (f"fitted exponent {exponent(points):.2f}, of the last step {exponent(last):.2f}",)
    return Table(found.name, found.base, found.figures, notes)


def _spec(order: dict[str, Any]) -> Table:
    """The same order under a spec of which each field is there again under other names."""
    calls: dict[str, Work] = {}
    for times in (1, 4, 16):
        judge = larger(times).collect_violations
        assert judge(order) == ()
        assert judge(order | {"x1_order_id": ""}) != ()
        calls[f"x{times}"] = lambda judge=judge: judge(order)  # type: ignore[misc]
    return table("fields of the spec", "x1", timed(calls))


def larger(times: int) -> Validator:
    """The rules with so many times the fields; none of those added is required."""
    profile = load_profile(PROFILE)
    fields: dict[str, Any] = {}
    rules: dict[str, Any] = {}
    for number in range(1, times):
        fields |= {
            f"x{number}_{key}": (f"x{number}_{field[0]}", *field[1:])
            for key, field in profile.fields.items()
        }
        rules |= {f"x{number}_{rule_id}": rule for rule_id, rule in profile.rules.items()}
    validator = Validator(profile=PROFILE)
    validator._bind(profile.overlay(PROFILE, profile.required, fields, rules), {})
    return validator
