"""What an order costs does not depend on how many fields the spec has: counted, not timed."""

import sys
from types import FrameType
from typing import Any

import pytest

from juspay_rules.codegen.spec import Spec
from juspay_rules.layouts import OFTEN
from juspay_rules.validator import Validator
from tools.bench.growth import BROKEN, grown, validator_of
from tools.bench.orders import MINIMAL

ORDERS = [MINIMAL, {"order_id": "a b"}, MINIMAL | BROKEN]


def steps(validator: Validator, order: dict[str, Any]) -> int:
    """How many lines of Python a validation runs."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        frame.f_trace_lines = True
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        validator.collect_violations(order)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("asked", [1, OFTEN + 1])
def test_a_spec_of_sixteen_times_the_fields_costs_no_step_more(
    spec: Spec, order: dict[str, Any], asked: int
) -> None:
    validators = [validator_of(grown(spec, times)) for times in (1, 16)]
    assert len(validators[1]._profile.fields) == 16 * len(validators[0]._profile.fields)
    for validator in validators:
        for _ in range(asked):
            validator.collect_violations(order)
    small, large = (validator.collect_violations(order) for validator in validators)
    assert small == large
    assert steps(validators[0], order) == steps(validators[1], order) > 0


def test_a_valid_order_runs_no_step_a_value_once_its_keys_are_learnt() -> None:
    validator = Validator()
    for _ in range(OFTEN + 1):
        validator.collect_violations(MINIMAL)
    few = steps(validator, MINIMAL)
    long = MINIMAL | {f"udf{number}": "a" for number in range(1, 11)}
    for _ in range(OFTEN + 1):
        validator.collect_violations(long)
    assert steps(validator, long) == few < 20
