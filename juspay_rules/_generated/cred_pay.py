"""Profile cred-pay: CRED Pay.

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules._generated import express_checkout_global as base
from juspay_rules.rules import (
    ignores,
    refuses,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.rules import Order

ORDER_ID_OBSERVED_CHARSET = frozenset(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
ORDER_ID_OBSERVED_CHARSET_CHARSET = (
    b"()+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz{}~"
)


def accepts_order_id(value: str) -> bool:
    if not value:
        return False
    if len(value) > 17:
        return False
    if not (value.isascii() and (value.isalnum() or not value)):
        return False
    return True


def explain_order_id(value: object, _order: "Order") -> list[str]:
    """order_id (sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory)."""
    broken: list[str] = []
    if type(value) is str:
        if not value:
            broken.append("minLength")
        if len(value) > 17:
            broken.append("maxLength")
        if not (value.isascii() and (value.isalnum() or not value)):
            broken.append("pattern")
        if (
            value[:1] not in ORDER_ID_OBSERVED_CHARSET
            or not value.isascii()
            or value.encode().translate(None, ORDER_ID_OBSERVED_CHARSET_CHARSET)
        ):
            broken.append("observed-charset")
    else:
        broken.append("type")
    return broken


PROFILE = base.PROFILE.overlay(
    name="cred-pay",
    fields={
        "order_id": ("order_id", accepts_order_id, explain_order_id, None),
        "metadata.CRED:offers_applied": (
            "metadata.CRED:offers_applied",
            base.accepts_flag,
            base.explain_flag,
            None,
        ),
        "offers_applied": ("metadata.CRED:offers_applied", refuses, base.explain_flag, "bare-name"),
        "metadata.CRED:offers_applied:true": (
            "metadata.CRED:offers_applied",
            refuses,
            ignores,
            "colon-value",
        ),
        "metadata.CRED:offers_applied:false": (
            "metadata.CRED:offers_applied",
            refuses,
            ignores,
            "colon-value",
        ),
    },
    required=(
        ("order_id", ("order_id",)),
        ("amount", ("amount",)),
        (
            "metadata.CRED:offers_applied",
            (
                "metadata.CRED:offers_applied",
                "offers_applied",
                "metadata.CRED:offers_applied:true",
                "metadata.CRED:offers_applied:false",
            ),
        ),
    ),
    texts={
        accepts_order_id: (
            "[0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz]{1,17}+",
        ),
    },
    rules={
        "order_id.maxLength": (
            "error",
            "error",
            "error",
            "order_id must have at most 17 characters",
            "shorten it; what you need beside it goes into a udf field",
        ),
        "metadata.CRED:offers_applied.required": (
            "warning",
            "error",
            "warning",
            "metadata.CRED:offers_applied should be sent",
            "send false where the customer had no offer",
        ),
        "metadata.CRED:offers_applied.type": (
            "error",
            "error",
            "error",
            "metadata.CRED:offers_applied must be a boolean or a string",
            None,
        ),
        "metadata.CRED:offers_applied.enum": (
            "error",
            "error",
            "error",
            "metadata.CRED:offers_applied must be one of true, false",
            None,
        ),
        "metadata.CRED:offers_applied.bare-name": (
            "warning",
            "error",
            "warning",
            "metadata.CRED:offers_applied is sent under its bare name, offers_applied",
            "write metadata.CRED:offers_applied",
        ),
        "metadata.CRED:offers_applied.colon-value": (
            "warning",
            "error",
            "warning",
            "metadata.CRED:offers_applied has its value in its name, after a colon",
            "put an equals sign before the value, as in metadata.CRED:offers_applied=false",
        ),
    },
    without_rules={
        "currency.required",
        "customer_id.required",
        "customer_email.required",
    },
)
