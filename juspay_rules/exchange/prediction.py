"""predict_reply: what the documents print for the first thing that is wrong with a request."""

from juspay_rules.exchange.headers import HeaderValidator
from juspay_rules.validator import Validator
from juspay_rules.violation import ValidationError, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Self

    from juspay_rules.exchange.headers import Headers
    from juspay_rules.rules import Order

KEY_ROWS = ("key-missing", "key-invalid")


class Prediction(tuple[object, ...]):
    """A reply as the documents print it, and why.

    The repr leaves out the body, which names the order or a field of it.
    """

    __slots__ = ()

    def __new__(
        cls,
        status: int,
        body: "dict[str, object]",
        violation: Violation | None = None,
        row: str | None = None,
    ) -> "Self":
        return tuple.__new__(cls, (status, body, violation, row))

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self[0]  # type: ignore[return-value]  # __new__ takes only such; below too

    @property
    def body(self) -> "dict[str, object]":
        """The JSON body: your own copy."""
        return self[1]  # type: ignore[return-value]

    @property
    def violation(self) -> Violation | None:
        """The first error, which predicts the reply; None where no rule does."""
        return self[2]  # type: ignore[return-value]

    @property
    def rule_id(self) -> str | None:
        """The rule that predicts the reply; None for 200, an unknown key and a refused address."""
        return None if self.violation is None else self.violation.rule_id

    @property
    def row(self) -> str | None:
        """The row of the error table that prints the body. None for 200, and for an error that no
        row is about: the body then is the sample of a 400, with the field's name in it."""
        return self[3]  # type: ignore[return-value]

    def __repr__(self) -> str:
        return f"Prediction({self.status}, rule_id={self.rule_id!r}, row={self.row!r})"


def predict_reply(
    order: "Order | ValidationError",
    headers: "Headers | None" = None,
    *,
    profile: str = "express-checkout-global",
    policy: str = "documented",
    key_known: bool = True,
    address_allowed: bool = True,
) -> Prediction:
    """The status and body that the documents print for the first thing wrong: the key missing, the
    key invalid, the address, then the errors of the order in spec order, then those of the other
    headers. Where nothing is wrong, the sample of a 200 with the order's own order_id.

    What is an error is up to the policy: rows whose rule only warns need ``strict``. Without
    ``headers`` none are judged. In place of an order it takes the ValidationError that reading the
    body raised. ``key_known`` and ``address_allowed`` say what no request shows.
    """
    of_headers: tuple[Violation, ...] = ()
    if headers is not None:
        validator = HeaderValidator(profile=profile, policy=policy)
        beside = None if isinstance(order, ValidationError) else order
        of_headers = validator.collect_violations(headers, beside)
    if isinstance(order, ValidationError):
        of_order = order.violations
    else:
        of_order = Validator(profile=profile, policy=policy).collect_violations(order)
    return reply_to(
        order, of_order, of_headers, key_known=key_known, address_allowed=address_allowed
    )


def reply_to(
    order: "Order | ValidationError",
    of_order: "tuple[Violation, ...]",
    of_headers: "tuple[Violation, ...]",
    *,
    key_known: bool = True,
    address_allowed: bool = True,
) -> Prediction:
    """The same, where the violations of the order and of the headers are known."""
    found = refusal_of(one for one in of_headers if _row_of(one.rule_id) in KEY_ROWS)
    if found is not None:
        return found
    if not key_known or not address_allowed:
        return refusal_by_row("address" if key_known else "key-invalid")
    found = refusal_of((*of_order, *of_headers))
    if found is not None:
        return found
    return _otherwise(None) if isinstance(order, ValidationError) else _created(order)


def refusal_of(violations: "Iterable[Violation]") -> Prediction | None:
    """The reply that the first violation of severity error predicts; None where there is none."""
    first = next((one for one in violations if one.severity == "error"), None)
    if first is None:
        return None
    row = _row_of(first.rule_id)
    if row is not None:
        found = refusal_by_row(row)
        return Prediction(found.status, found.body, first, row)
    return _otherwise(first)


def refusal_by_row(name: str) -> Prediction:
    """The reply that a row of the error table prints. Raises KeyError for a name that is none."""
    from juspay_rules._generated.errors import ROWS

    status, body = {row[0]: (row[1], row[3]) for row in ROWS}[name]
    return Prediction(status, _copied(body), None, name)


def _row_of(rule_id: str) -> str | None:
    from juspay_rules._generated.errors import ROWS

    return next((name for name, _, rule_ids, _ in ROWS if rule_id in rule_ids), None)


def _otherwise(violation: Violation | None) -> Prediction:
    """The sample of a 400, with the field that the violation names, if any, in it."""
    from juspay_rules._generated.errors import OTHERWISE

    status, body = OTHERWISE
    copied = _copied(body)
    fields = copied["error_info"]["fields"]
    if violation is None or violation.field is None:
        fields.clear()
    else:
        fields[0]["field_name"] = violation.field
    return Prediction(status, copied, violation)


def _created(order: "Order") -> Prediction:
    from juspay_rules._generated.errors import CREATED

    return Prediction(200, _copied(CREATED) | {"order_id": order["order_id"]})


def _copied(value: "Any") -> "Any":
    """A deep copy of what JSON is made of: whoever gets a body may change it."""
    if isinstance(value, dict):
        return {key: _copied(member) for key, member in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value
