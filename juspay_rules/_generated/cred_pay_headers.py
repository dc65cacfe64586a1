"""Headers of profile cred-pay: CRED Pay.

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules._generated import express_checkout_global_headers as base
from juspay_rules.header_values import is_another, media_type
from juspay_rules.rules import (
    Pattern,
    refuses,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.rules import Order

HEADERS_CONTENT_TYPE_MEDIA_TYPE = frozenset(
    {
        "application/x-www-form-urlencoded",
    }
)
HEADERS_X_ROUTING_ID_PATTERN = Pattern("[^ -~]")


def explain_headers_content_type(value: object, _order: "Order") -> list[str]:
    """headers.Content-Type (sea-ec-sdk/content-type, sea-ec-sdk/headers.content-type)."""
    broken: list[str] = []
    if type(value) is str:
        if media_type(value) not in HEADERS_CONTENT_TYPE_MEDIA_TYPE:
            broken.append("media-type")
    else:
        broken.append("type")
    return broken


def explain_headers_x_routing_id(value: object, order: "Order") -> list[str]:
    """headers.x-routing-id (cred-pay/x-routing-id)."""
    broken: list[str] = []
    if type(value) is str:
        if not value:
            broken.append("minLength")
        if HEADERS_X_ROUTING_ID_PATTERN.search(value):
            broken.append("pattern")
        if is_another(value, order.get("customer_id")):
            broken.append("customer-id")
    else:
        broken.append("type")
    return broken


PROFILE = base.PROFILE.overlay(
    name="cred-pay",
    fields={
        "headers.Content-Type": (
            "headers.Content-Type",
            refuses,
            explain_headers_content_type,
            None,
        ),
        "headers.x-routing-id": (
            "headers.x-routing-id",
            refuses,
            explain_headers_x_routing_id,
            None,
        ),
    },
    required=(
        ("headers.Authorization", ("headers.Authorization",)),
        ("headers.Content-Type", ("headers.Content-Type",)),
        ("headers.x-routing-id", ("headers.x-routing-id",)),
    ),
    rules={
        "headers.Authorization.no-scheme": (
            "warning",
            "error",
            "warning",
            "Authorization should begin with the word Basic and a space",
            "write Basic and a space before the base64 text",
        ),
        "headers.Content-Type.media-type": (
            "error",
            "error",
            "error",
            "Content-Type must be application/x-www-form-urlencoded",
            None,
        ),
        "headers.x-routing-id.required": (
            "warning",
            "error",
            "warning",
            "x-routing-id should be sent",
            "send the customer_id, or for a guest an ID of the order or the cart",
        ),
        "headers.x-routing-id.type": (
            "error",
            "error",
            "error",
            "x-routing-id must be a string",
            None,
        ),
        "headers.x-routing-id.minLength": (
            "warning",
            "error",
            "warning",
            "x-routing-id should not be empty",
            "for a guest send an ID of the order or the cart",
        ),
        "headers.x-routing-id.pattern": (
            "warning",
            "error",
            "warning",
            "x-routing-id should hold printable ASCII characters alone",
            "was it read from a file, with the end of its line?",
        ),
        "headers.x-routing-id.customer-id": (
            "warning",
            "error",
            "warning",
            "x-routing-id should be the customer_id of the order",
            "send the customer_id; only a guest, whose customer_id is empty, has another ID here",
        ),
    },
    without_rules={
        "headers.x-merchantid.required",
    },
)
