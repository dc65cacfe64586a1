"""Validation rules of Juspay's Create Order API (POST /orders), with no dependency.

    from juspay_rules import validate

    validate({"order_id": "orderid9876580", "amount": "100.15"})

``validate`` raises ValidationError, ``collect_violations`` lists, ``is_valid`` tells. A Validator
does the same for another profile or policy. ``parse_json`` and ``parse_form`` turn a request body
into an order; ``validate_json`` and ``validate_form`` validate it too.
"""

from juspay_rules.body import parse_form, parse_json
from juspay_rules.validator import Validator
from juspay_rules.violation import ValidationError, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.rules import Order

__all__ = [
    "ValidationError",
    "Validator",
    "Violation",
    "collect_violations",
    "is_valid",
    "parse_form",
    "parse_json",
    "validate",
    "validate_form",
    "validate_json",
]

_default: Validator | None = None


def validate(order: "Order") -> None:
    """Return None if the order breaks no rule of severity error, else raise ValidationError.

    Profile express-checkout-global, policy documented; for others build a ``Validator``.
    """
    _validator().validate(order)


def validate_json(body: str | bytes) -> dict[str, object]:
    """The order that a JSON body holds, if it breaks no rule of severity error.

    Else raises ValidationError, also where no order can be made: see ``parse_json``.
    """
    return _validator().validate_json(body)


def validate_form(body: str | bytes) -> dict[str, object]:
    """The order that a form body holds, if it breaks no rule of severity error.

    Else raises ValidationError, also where no order can be made: see ``parse_form``.
    """
    return _validator().validate_form(body)


def collect_violations(order: "Order") -> tuple[Violation, ...]:
    """Every violation of the order, errors and warnings, in a stable order; raises nothing."""
    return _validator().collect_violations(order)


def is_valid(order: "Order") -> bool:
    """Whether ``validate`` would return; raises nothing."""
    return _validator().is_valid(order)


def _validator() -> Validator:
    """The default Validator, made at the first call, so that the import alone stays cheap."""
    global _default  # two threads may both make one: they are alike
    if _default is None:
        _default = Validator()
    return _default
