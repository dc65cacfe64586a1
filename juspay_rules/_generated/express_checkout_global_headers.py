"""Headers of profile express-checkout-global: Express Checkout SDK Global (SEA).

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules.header_values import flaws, media_type
from juspay_rules.rules import (
    Pattern,
    Profile,
    ignores,
    refuses,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.rules import Order

HEADERS_X_MERCHANTID_PATTERN = Pattern("[^ -~]")
HEADERS_CONTENT_TYPE_MEDIA_TYPE = frozenset(
    {
        "application/x-www-form-urlencoded",
        "application/json",
    }
)


def explain_headers_authorization(value: object, _order: "Order") -> list[str]:
    """headers.Authorization (sea-ec-sdk/authorization)."""
    broken: list[str] = []
    if type(value) is str:
        if not value:
            broken.append("minLength")
        if "scheme" in flaws(value):
            broken.append("scheme")
        if "no-scheme" in flaws(value):
            broken.append("no-scheme")
        if "base64" in flaws(value):
            broken.append("base64")
        if "utf-8" in flaws(value):
            broken.append("utf-8")
        if "colon" in flaws(value):
            broken.append("colon")
        if "user" in flaws(value):
            broken.append("user")
        if "password" in flaws(value):
            broken.append("password")
    else:
        broken.append("type")
    return broken


def explain_headers_x_merchantid(value: object, _order: "Order") -> list[str]:
    """headers.x-merchantid (sea-ec-sdk/headers.x-merchantid)."""
    broken: list[str] = []
    if type(value) is str:
        if not value:
            broken.append("minLength")
        if HEADERS_X_MERCHANTID_PATTERN.search(value):
            broken.append("pattern")
    else:
        broken.append("type")
    return broken


def explain_headers_content_type(value: object, _order: "Order") -> list[str]:
    """headers.Content-Type (sea-ec-sdk/content-type, sea-ec-sdk/headers.content-type)."""
    broken: list[str] = []
    if type(value) is str:
        if media_type(value) not in HEADERS_CONTENT_TYPE_MEDIA_TYPE:
            broken.append("media-type")
    else:
        broken.append("type")
    return broken


PROFILE = Profile(
    name="express-checkout-global",
    fields={
        "headers.Authorization": (
            "headers.Authorization",
            refuses,
            explain_headers_authorization,
            None,
        ),
        "headers.x-merchantid": (
            "headers.x-merchantid",
            refuses,
            explain_headers_x_merchantid,
            None,
        ),
        "headers.x-merchant-id": ("headers.x-merchantid", refuses, ignores, "spelling"),
        "headers.Content-Type": (
            "headers.Content-Type",
            refuses,
            explain_headers_content_type,
            None,
        ),
    },
    families=(),
    required=(
        ("headers.Authorization", ("headers.Authorization",)),
        ("headers.x-merchantid", ("headers.x-merchantid", "headers.x-merchant-id")),
        ("headers.Content-Type", ("headers.Content-Type",)),
    ),
    unless={},
    rules={
        "headers.Authorization.required": (
            "error",
            "error",
            "error",
            "Authorization must be sent",
            'send Basic and the base64 of "<api key>:"',
        ),
        "headers.Authorization.type": (
            "error",
            "error",
            "error",
            "Authorization must be a string",
            None,
        ),
        "headers.Authorization.minLength": (
            "error",
            "error",
            "error",
            "Authorization must not be empty",
            'send Basic and the base64 of "<api key>:"',
        ),
        "headers.Authorization.scheme": (
            "error",
            "error",
            "error",
            "Authorization must use the scheme Basic",
            'send Basic and the base64 of "<api key>:"',
        ),
        "headers.Authorization.no-scheme": (
            "error",
            "error",
            "error",
            "Authorization must begin with the word Basic and a space",
            "write Basic and a space before the base64 text",
        ),
        "headers.Authorization.base64": (
            "error",
            "error",
            "error",
            "Authorization must hold base64, padded and without white space",
            'encode "<api key>:" as base64',
        ),
        "headers.Authorization.utf-8": (
            "error",
            "error",
            "error",
            "Authorization must hold the base64 of a text",
            'is this the key itself? encode "<api key>:" as base64',
        ),
        "headers.Authorization.colon": (
            "error",
            "error",
            "error",
            "Authorization must hold the base64 of the API key and a colon",
            'put a colon after the key before you encode it: "<api key>:"',
        ),
        "headers.Authorization.user": (
            "error",
            "error",
            "error",
            "Authorization must hold the API key before the colon",
            'encode "<api key>:", the key before the colon',
        ),
        "headers.Authorization.password": (
            "error",
            "error",
            "error",
            "Authorization must hold nothing after the colon",
            'leave the password empty: encode "<api key>:"',
        ),
        "headers.x-merchantid.required": (
            "warning",
            "error",
            "warning",
            "x-merchantid should be sent",
            "send your merchant ID; it routes the call",
        ),
        "headers.x-merchantid.type": (
            "error",
            "error",
            "error",
            "x-merchantid must be a string",
            None,
        ),
        "headers.x-merchantid.minLength": (
            "warning",
            "error",
            "warning",
            "x-merchantid should not be empty",
            "send your merchant ID, or leave the header out",
        ),
        "headers.x-merchantid.pattern": (
            "warning",
            "error",
            "warning",
            "x-merchantid should hold printable ASCII characters alone",
            "was it read from a file, with the end of its line?",
        ),
        "headers.x-merchantid.spelling": (
            "warning",
            "error",
            "warning",
            "x-merchantid is sent as x-merchant-id, which is another header",
            "write x-merchantid, in one word",
        ),
        "headers.Content-Type.required": (
            "warning",
            "error",
            "warning",
            "Content-Type should be sent",
            "name the encoding of the body",
        ),
        "headers.Content-Type.type": (
            "error",
            "error",
            "error",
            "Content-Type must be a string",
            None,
        ),
        "headers.Content-Type.media-type": (
            "error",
            "error",
            "error",
            "Content-Type must be application/x-www-form-urlencoded or application/json",
            None,
        ),
        "headers.type": (
            "error",
            "error",
            "error",
            "the headers must be a mapping of names to values, or pairs of a name and a value",
            None,
        ),
        "headers.duplicate": (
            "warning",
            "error",
            "warning",
            "the same header is sent twice",
            "send it once; which of two a server takes is anyone's guess",
        ),
    },
)
