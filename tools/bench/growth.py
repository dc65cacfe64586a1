"""How the cost grows: with the fields of the spec, violations, unknown keys and the length of a value;
and what an order costs before its keys are learnt (juspay_rules/layouts.py)."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from juspay_rules import Validator
from juspay_rules.codegen import python
from juspay_rules.codegen import spec as spec_of
from juspay_rules.codegen.__main__ import ROOT, read_schemas
from juspay_rules.codegen.load import load
from juspay_rules.codegen.spec import Spec
from juspay_rules.layouts import OFTEN, Layout, Layouts
from juspay_rules.rules import Profile
from tools.bench.orders import MINIMAL, sample
from tools.bench.rounds import Calls, Table, exponent, table, timed

LOADS = "json.loads"
TIMES = (1, 4, 16)
# Values that break one rule each, of forty fields and keys.
BROKEN = (
    {"order_id": "a b", "amount": "1.234", "currency": "XXX", "customer_email": "none"}
    | {"mobile_country_code": "+91", "gateway_id": "x", "return_url": "https://a.example?b"}
    | {"txn_type": "nope", "metadata.webhook_url": "none", "description": " a"}
    | {f"udf{number}": "a" * 256 for number in range(6, 11)}
    | {f"udf{number}": "a-b" for number in range(1, 6)}
    | {
        f"{kind}_address_{part}": " a"
        for part in (
            *("first_name", "last_name", "line1", "line2", "line3"),
            *("city", "state", "country", "postal_code", "phone"),
        )
        for kind in ("billing", "shipping")
    }
)


def tables() -> Iterator[Table]:
    """What is not learnt yet, the spec, and curves with the exponent that fits each."""
    spec = load(read_schemas(ROOT))
    yield _learning()
    yield _free_text(spec)
    yield from _specs(spec)
    yield _faults()
    valid, judge = sample(), Validator().collect_violations
    family = "metadata.G{}:gateway_reference_id"
    for name, sizes, more in (
        ("unknown keys", (10, 100, 1000, 10_000), lambda n: {f"key_{i}": "x" for i in range(n)}),
        ("characters of a text", (10**3, 10**4, 10**5, 10**6), lambda n: {"description": "a" * n}),
        ("characters of a URL", (10**3, 10**4, 10**5, 10**6), lambda n: {"return_url": "a" * n}),
        ("violations", (1, 10, 100, 1000), lambda n: {family.format(i): 1 for i in range(n)}),
    ):
        yield _curve(name, {size: partial(judge, valid | more(size)) for size in sizes})


def _curve(name: str, works: dict[int, Callable[[], object]]) -> Table:
    seconds = timed({f"{size:,}": call for size, call in works.items()}, rounds=9)
    found = table(name, f"{min(works):,}", seconds)
    points = {size: one.seconds for size, one in zip(works, found.figures, strict=True)}
    last = dict(list(points.items())[-2:])
    notes = (f"fitted exponent {exponent(points):.2f}, of the last step {exponent(last):.2f}",)
    return Table(found.name, found.base, found.figures, notes)


def _learning() -> Table:
    """An order whose keys are learnt, one whose keys are not, and what it takes to learn them."""
    order = sample()
    calls: Calls = {LOADS: partial(json.loads, json.dumps(order).encode())}
    for name, one in (("sample", order), ("minimal", MINIMAL)):
        calls[f"{name}, keys learnt"] = learnt(Validator(), one)
        calls[f"{name}, keys not learnt"] = unlearnt(Validator(), one)
    calls["to learn the keys of sample"] = partial(_learn, Validator(), order)
    note = "of the sample's bytes; the regex is made anew each time"
    return table("before keys are learnt", LOADS, timed(calls), (note,))


def _learn(validator: Validator, order: Mapping[str, object]) -> None:
    re.purge()
    validator._layouts.learn(Layout([*order]), order, validator._explained())


class _Unlearnt(Layouts):
    """Layouts that are counted and not learnt."""

    __slots__ = ()

    def learn(self, *_: object) -> None:
        """Leave it at that."""


def learnt(validator: Validator, order: Mapping[str, object]) -> Callable[[], object]:
    """A call of a validator that has learnt the order's keys."""
    for _ in range(OFTEN + 1):
        validator.collect_violations(order)
    return partial(validator.collect_violations, order)


def unlearnt(validator: Validator, order: Mapping[str, object]) -> Callable[[], object]:
    """A call of a validator that never learns the order's keys."""
    validator._learn_with(_Unlearnt(validator.rules()))
    return partial(validator.collect_violations, order)


def _specs(spec: Spec) -> Iterator[Table]:
    """The same order under a spec of one, four and sixteen times the fields."""
    profiles = {times: grown(spec, times) for times in TIMES}
    for name, order in (("sample", sample()), ("minimal", MINIMAL)):
        for kind, call in (("learnt", learnt), ("not learnt", unlearnt)):
            calls: Calls = {f"x{n}": call(validator_of(one), order) for n, one in profiles.items()}
            yield table(f"fields of the spec, {name}, keys {kind}", "x1", timed(calls))


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
    return _built(spec, replace(profile, fields=(*profile.fields, *more)))


def without_free_text(spec: Spec) -> Profile:
    """The default profile without the rules of what any text holds."""
    profile = spec.profile(spec.default_profile)
    fields = tuple(replace(field, free=False) for field in profile.fields)
    return _built(spec, replace(profile, fields=fields, free_text=None))


def _built(spec: Spec, profile: spec_of.Profile) -> Profile:
    names: dict[str, Any] = {}
    exec(python.write(spec, profile), names)
    built: Profile = names["PROFILE"]
    return built


def _free_text(spec: Spec) -> Table:
    """The sample with and without the rules of what any text holds (card numbers, credentials, ...)."""
    calls: Calls = {}
    for name, profile in (("without", without_free_text(spec)), ("with", grown(spec, 1))):
        calls[f"{name}, keys learnt"] = learnt(validator_of(profile), sample())
        calls[f"{name}, keys not learnt"] = unlearnt(validator_of(profile), sample())
    found = timed(calls)
    cold = table("", "without, keys not learnt", found).figures[-1]
    note = f"keys not learnt: {cold.ratio:.2f} with them to without"
    return table("rules of any text", "without, keys learnt", found, (note,))


def validator_of(profile: Profile) -> Validator:
    """A validator of a profile that no module holds."""
    validator = Validator()
    validator._bind(profile, {})
    return validator


def _faults() -> Table:
    """Orders of the same keys with more and more violations."""
    order = sample()
    calls: Calls = {LOADS: partial(json.loads, json.dumps(order).encode())}
    counts = (0, 1, 8, 20, 40)
    for count in counts:
        faults = dict(list(BROKEN.items())[:count])
        whole = order | BROKEN | {key: order.get(key, "1") for key in BROKEN} | faults
        whole |= {"txn_type": faults.get("txn_type", "CAPTURE")}
        assert len(Validator().collect_violations(whole)) == count, count
        calls[f"{count} violations"] = learnt(Validator(), whole)
    found = table("sample with violations", LOADS, timed(calls))
    none, *others = (one.ratio for one in found.figures[1:])
    each = (
        f"{(ratio - none) / count:.3f} at {count}"
        for count, ratio in zip(counts[1:], others, strict=True)
    )
    return replace(found, notes=(f"for each violation, {', '.join(each)}",))
