"""types.py: what an editor completes from."""

from typing import get_type_hints

from juspay_rules import Validator, is_valid, types
from juspay_rules._generated.version import PROFILES


def test_there_is_a_typed_dict_for_each_profile_with_every_key() -> None:
    for profile in PROFILES:
        name = "".join(part.title() for part in profile.split("-")) + "Order"
        order = getattr(types, name)
        known = Validator(profile=profile)._profile
        aliases = {key for key, field in known.fields.items() if field[0] != key}
        assert set(get_type_hints(order)) == set(known.fields) - aliases
        assert order.__required_keys__ == {"order_id", "amount"}


def test_a_typed_order_is_taken() -> None:
    order: types.Order = {"order_id": "orderid9876580", "amount": "1.00"}
    assert is_valid(order)
    assert types.Order is types.ExpressCheckoutGlobalOrder
