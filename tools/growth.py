"""python -m tools.growth: what an order costs as the spec, the order and its faults grow.

Figures are times of this process alone, medians of same-round ratios to ``json.loads`` of the 44-key
sample. "Cold" is a validator that has not learnt the order's keys yet (juspay_rules/layouts.py),
"warm" one that has. An exponent of 1 is linear growth.
"""

import json
import math
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from statistics import median
from typing import Any
from urllib.parse import parse_qsl, urlencode

from juspay_rules import Validator, parse_form, parse_json
from juspay_rules.codegen import python
from juspay_rules.codegen.__main__ import ROOT, read_schemas
from juspay_rules.codegen.load import load
from juspay_rules.codegen.spec import Spec
from juspay_rules.layouts import OFTEN, Layout, Layouts
from juspay_rules.rules import Profile
from juspay_rules.violation import Violation

ROUNDS = 41
SECONDS = 0.002
MINIMAL = {
    "order_id": "orderid9876580",
    "amount": "100.15",
    "currency": "INR",
    "customer_id": "",
    "customer_email": "guest@example.com",
}
# Values that break one rule each, of forty fields and keys.
BROKEN = (
    {"order_id": "a b", "amount": "1.234", "currency": "XXX", "customer_email": "none"}
    | {"mobile_country_code": "+91", "gateway_id": "x", "return_url": "https://a.example?b"}
    | {"txn_type": "nope", "metadata.webhook_url": "none", "description": " a"}
    | {f"udf{number}": "a" * 256 for number in range(6, 11)}
    | {f"udf{number}": "a-b" for number in range(1, 6)}
    | {
        f"{kind}_address_{part}": " a"
        for kind in ("billing", "shipping")
        for part in ("first_name", "last_name", "line1", "line2", "line3")
    }
    | {
        f"{kind}_address_{part}": " a"
        for kind in ("billing", "shipping")
        for part in ("city", "state", "country", "postal_code", "phone")
    }
)


def grown(spec: Spec, times: int) -> Profile:
    """The default profile with so many times its fields, the others under names of their own."""
    profile = spec.profile(spec.default_profile)
    more = [
        replace(
            field,
            name=f"{field.name}_{number}",
            # What must be there would be missing from the order.
            rules=tuple(rule for rule in field.rules if rule.keyword != "required"),
        )
        for number in range(1, times)
        for field in profile.fields
        if field.family is None
    ]
    names: dict[str, Any] = {}
    exec(python.write(spec, replace(profile, fields=(*profile.fields, *more))), names)
    built: Profile = names["PROFILE"]
    return built


def validator_of(profile: Profile) -> Validator:
    """A validator of a profile that no module holds."""
    validator = Validator()
    validator._bind(profile, {})
    return validator


class _Unlearnt(Layouts):
    """Layouts that are counted and not learnt."""

    __slots__ = ()

    def learn(
        self, layout: Layout, order: Mapping[str, object], said: tuple[Violation, ...]
    ) -> None:
        """Leave it at that."""


def asked(validator: Validator, order: Mapping[str, object]) -> Callable[[], object]:
    """A call of a validator that has learnt the order's keys."""
    for _ in range(OFTEN + 1):
        validator.collect_violations(order)
    return lambda: validator.collect_violations(order)


def asked_cold(validator: Validator, order: Mapping[str, object]) -> Callable[[], object]:
    """A call of a validator that never learns the order's keys."""
    validator._layouts = _Unlearnt(validator._profile)
    validator._known = validator._layouts.known
    return lambda: validator.collect_violations(order)


def ratios(calls: Mapping[str, Callable[[], object]], base: str) -> dict[str, float]:
    """Medians of same-round ratios of the time of a call."""
    counts = {name: max(1, int(SECONDS / _seconds(call, 5))) for name, call in calls.items()}
    rounds = [
        {name: _seconds(call, counts[name]) for name, call in calls.items()} for _ in range(ROUNDS)
    ]
    return {name: median(one[name] / one[base] for one in rounds) for name in calls}


def _seconds(call: Callable[[], object], count: int) -> float:
    start = time.process_time()
    for _ in range(count):
        call()
    return max(time.process_time() - start, 1e-9) / count


def by_spec(order: dict[str, Any]) -> Iterator[str]:
    """The same order under a spec of one, four and sixteen times the fields."""
    spec = load(read_schemas(ROOT))
    profiles = {times: grown(spec, times) for times in (1, 4, 16)}
    for name, one in (("sample, 44 keys", order), ("minimal, 5 keys", MINIMAL)):
        text = json.dumps(one).encode()
        for kind, ask in (("warm", asked), ("cold", asked_cold)):
            calls: dict[str, Callable[[], object]] = {
                f"x{times}": ask(validator_of(profile), one) for times, profile in profiles.items()
            }
            found = ratios({"json.loads": lambda text=text: json.loads(text)} | calls, "json.loads")
            growth = ", ".join(
                f"x{times} {found[f'x{times}'] / found['x1']:.2f}" for times in (4, 16)
            )
            yield f"  {name}, {kind:<5}{found['x1']:8.2f} json.loads; fields of the spec {growth}"


def by_faults(order: dict[str, Any]) -> Iterator[str]:
    """The time of a violation more, by their number."""
    text = json.dumps(order).encode()
    calls: dict[str, Callable[[], object]] = {"json.loads": lambda: json.loads(text)}
    counts = (0, 1, 8, 20, 40)
    for count in counts:
        faults = dict(list(BROKEN.items())[:count])
        whole = order | BROKEN | {key: order.get(key, "1") for key in BROKEN} | faults
        whole |= {"txn_type": faults.get("txn_type", "CAPTURE")}
        assert len(Validator().collect_violations(whole)) == count, count
        calls[str(count)] = asked(Validator(), whole)
    found = ratios(calls, "json.loads")
    for count in counts:
        each = (found[str(count)] - found["0"]) / count if count else 0.0
        yield f"  {count:>2} violations{found[str(count)]:8.2f} json.loads; {each:.3f} for each"


def by_body(order: dict[str, Any]) -> Iterator[str]:
    """Bodies of the order: read, and read and validated."""
    text, form = json.dumps(order).encode(), urlencode(order).encode()
    validator = Validator()
    asked(validator, order)
    found = ratios(
        {
            "json.loads": lambda: json.loads(text),
            "parse_json": lambda: parse_json(text),
            "validate_json": lambda: validator.validate_json(text),
            "parse_form": lambda: parse_form(form),
            "validate_form": lambda: validator.validate_form(form),
            "parse_qsl": lambda: parse_qsl(form.decode()),
        },
        "json.loads",
    )
    for name, ratio in found.items():
        yield f"  {name:<14}{ratio:8.2f} json.loads"
    yield f"  parse_qsl takes {found['parse_qsl'] / found['parse_form']:.1f} times parse_form"


def by_learning(order: dict[str, Any]) -> Iterator[str]:
    """What it takes to learn the order's keys, as a number of orders judged cold."""
    layouts = Layouts(Validator()._profile)
    cold = _seconds(asked_cold(Validator(), order), 1_000)
    taken = []
    for _ in range(9):
        re.purge()
        start = time.process_time()
        layouts.learn(Layout(), order, ())
        taken.append(time.process_time() - start)
    yield (
        f"  to learn {len(order)} keys: {median(taken) * 1e3:.1f} ms, as long as"
        f" {median(taken) / cold:,.0f} orders, cold"
    )


def by_size() -> Iterator[str]:
    """Unknown keys and the length of a value, with the fitted exponent."""
    for name, sizes, of in (
        ("unknown keys", (10, 100, 1_000, 10_000), lambda n: {f"key_{i}": "a" for i in range(n)}),
        ("characters", (1_000, 10_000, 100_000, 1_000_000), lambda n: {"udf6": "a" * n}),
        ("characters", (1_000, 10_000, 100_000, 1_000_000), lambda n: {"return_url": "a" * n}),
    ):
        points = []
        for size in sizes:
            call = asked_cold(Validator(), MINIMAL | of(size))
            points.append((size, min(_seconds(call, 3) for _ in range(5))))
        costs = ", ".join(f"{size:,} {seconds * 1e6:,.0f} us" for size, seconds in points)
        yield f"  {name}: {costs}; exponent {_exponent(points[1:]):.2f}"


def _exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the line through the logarithms, by least squares."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    x, y = (sum(column) / len(logs) for column in zip(*logs, strict=True))
    above = sum((one - x) * (other - y) for one, other in logs)
    return float(above / sum((one - x) ** 2 for one, _ in logs))


def main() -> int:
    """Print the tables."""
    from tools.bench.orders import sample

    order = sample()
    print(f"Python {sys.version.split()[0]}")
    for lines in (
        by_spec(order),
        by_faults(order),
        by_body(order),
        by_learning(order),
        by_size(),
    ):
        for line in lines:
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
