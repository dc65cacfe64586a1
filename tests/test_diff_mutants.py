"""The run that holds `diff` against every small change of a rule can itself go red."""

from collections import Counter

import pytest

from juspay_rules.codegen.spec import Spec
from juspay_rules.diff import reading, values
from juspay_rules.diff.formula import Longer, negated
from tools import diff_mutants
from tools.mutants import mutants


def answers(spec: Spec, rule_id: str, change: str) -> tuple[list[str], Counter[str]]:
    base = diff_mutants.base_of(spec)
    mutant = next(
        one for one in mutants(spec, base.profile) if (one.rule_id, one.change) == (rule_id, change)
    )
    seen: Counter[str] = Counter()
    return list(diff_mutants.wrong_answers(base, mutant, seen)), seen


def test_a_greater_limit_is_looser(spec: Spec) -> None:
    wrong, seen = answers(spec, "order_id.maxLength", "21")
    assert wrong == []
    assert seen["errors: looser"] == 1


@pytest.mark.parametrize("slip", [lambda limit: True, lambda limit: negated(Longer(limit + 1))])
def test_a_slip_of_the_arithmetic_is_a_wrong_answer(
    spec: Spec, monkeypatch: pytest.MonkeyPatch, slip: object
) -> None:
    """A maxLength that is not read, or read one too long."""
    monkeypatch.setitem(reading.LIMITS, "maxLength", ("string", slip))
    for cache in (reading.value_formula, values.shortest):
        cache.cache_clear()
    wrong, _ = answers(spec, "order_id.maxLength", "21")
    for cache in (reading.value_formula, values.shortest):
        cache.cache_clear()
    assert wrong != []
