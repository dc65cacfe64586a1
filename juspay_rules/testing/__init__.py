"""Orders to test with, drawn by Hypothesis (``pip install 'juspay_rules[testing]'``).

Say that your code builds an order from a basket. Draw what it may be given, and ask that whatever
it builds is valid; and draw what it must refuse:

    from hypothesis import given
    from juspay_rules import collect_violations, is_valid
    from juspay_rules.testing import invalid_orders, valid_orders

    @given(valid_orders(policy="strict"))
    def test_what_the_builder_makes_is_valid(order):
        assert is_valid(build(order["order_id"], order["amount"], order.get("udf1", "")))

    @given(invalid_orders("order_id.maxLength"))
    def test_the_builder_refuses_a_long_id(order):
        with pytest.raises(ValueError):
            build(order["order_id"], order["amount"])

Two laws hold of whatever is drawn, for every profile and policy:

- a valid order breaks no rule of severity ``error``; under policy ``strict`` it breaks none at all;
- an order of ``invalid_orders(rule)`` breaks that rule, those in ``implied_rules(rule)``, and no
  other, neither as an error nor as a warning.

Orders can be sent: JSON's own types, no half of a surrogate pair, keys as Juspay spells them.
"""

from collections.abc import Iterable
from typing import Any

try:
    from hypothesis.strategies import SearchStrategy
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "juspay_rules.testing needs hypothesis: pip install 'juspay_rules[testing]'",
        name="hypothesis",
    ) from error

from juspay_rules._generated.version import PROFILES
from juspay_rules.rules import POLICIES
from juspay_rules.spelling import one_of
from juspay_rules.testing import orders
from juspay_rules.testing.scope import CONTENT_TYPES, breakable, scope

__all__ = ["implied_rules", "invalid_orders", "valid_orders"]

JSON = next(iter(CONTENT_TYPES))


def valid_orders(
    *,
    profile: str = PROFILES[0],
    policy: str = POLICIES[0],
    content_type: str = JSON,
    including: Iterable[str] = (),
) -> SearchStrategy[dict[str, Any]]:
    """Orders that break no rule of severity ``error`` under this policy.

    They hold the required fields, those in ``including``, and up to eight others. Under ``documented`` and ``observed``
    some have warnings; under ``strict`` none has a finding of any kind. Of a key that no document
    lists, or an alias, there is none: add it where you need it. With
    ``content_type="application/x-www-form-urlencoded"`` every value is text.

    Raises ValueError for a name that does not exist.
    """
    where = scope(profile, policy, content_type)
    names = [one_of("field", name, where.fields) for name in including]
    return orders.valid(where, names)


def invalid_orders(
    rule: str,
    *,
    profile: str = PROFILES[0],
    policy: str = POLICIES[0],
    content_type: str = JSON,
) -> SearchStrategy[Any]:
    """Orders that break this rule and no other, but for what it implies: see ``implied_rules``.

    Those of ``order.type`` are no mappings at all. Raises ValueError for a rule that does not exist,
    that says nothing under the policy, that is not about orders (``body.*``, ``curl.*``), or that
    no body of this content type can break.
    """
    where = scope(profile, policy, content_type)
    found = orders.invalid(where, breakable(where, rule))
    if found is None:
        raise ValueError(
            f"no {content_type} body breaks {rule} alone, since it holds text only: "
            f"ask for content_type={JSON!r}"
        )
    return found


def implied_rules(
    rule: str, *, profile: str = PROFILES[0], policy: str = POLICIES[0]
) -> frozenset[str]:
    """The rules that every order which breaks this one breaks too, under this policy.

    Mostly none. ``amount.scale`` speaks of JSON numbers only, and so implies ``amount.json-number``.

    Raises ValueError as ``invalid_orders`` does.
    """
    where = scope(profile, policy, JSON)
    return where.implied(breakable(where, rule))
