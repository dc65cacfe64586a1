"""What a reply breaks, one function a shape: each answer is a keyword and a JSON Pointer.

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules.exchange.reply_values import boolean, integer, items, members_of, text
from juspay_rules.rules import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.exchange.reply_values import Broken, Explain


def explain_payment_links_web(value: object, path: str) -> "list[Broken]":
    return text(value, path, pattern=Pattern("https://[!-~]+"))


def explain_created_reply_status(value: object, path: str) -> "list[Broken]":
    return text(value, path, members=("CREATED", "NEW"))


def explain_created_reply_id(value: object, path: str) -> "list[Broken]":
    return text(value, path, least=1)


def explain_error_info_fields(value: object, path: str) -> "list[Broken]":
    return items(value, path, explain_error_field)


def explain_forbidden_info_code(value: object, path: str) -> "list[Broken]":
    return text(value, path, members=("UNAUTHORIZED", "BAD_ORIGIN"))


def explain_payment_links(value: object, path: str) -> "list[Broken]":
    """Links to the payment page. (sea-ec-sdk/replies.200, cred-pay/replies.200)"""
    demanded = (("web", "Web"),)
    members: dict[str, Explain] = {
        "web": explain_payment_links_web,
        "Web": explain_payment_links_web,
        "mobile": explain_payment_links_web,
        "Mobile": explain_payment_links_web,
        "iframe": explain_payment_links_web,
        "Iframe": explain_payment_links_web,
    }
    return members_of(value, path, demanded, members)


def explain_created_reply(value: object, path: str) -> "list[Broken]":
    """An order was created. (sea-ec-sdk/replies.200, cred-pay/replies.200)"""
    demanded = (("status",), ("status_id",), ("id",), ("order_id",), ("payment_links",))
    members: dict[str, Explain] = {
        "status": explain_created_reply_status,
        "status_id": integer,
        "id": explain_created_reply_id,
        "order_id": explain_created_reply_id,
        "payment_links": explain_payment_links,
        "client_auth_token": explain_created_reply_id,
    }
    return members_of(value, path, demanded, members)


def explain_error_field(value: object, path: str) -> "list[Broken]":
    """A field that is to blame. (sea-ec-sdk/sample.replies)"""
    demanded = (("field_name",),)
    members: dict[str, Explain] = {
        "field_name": text,
        "reason": text,
    }
    return members_of(value, path, demanded, members)


def explain_error_info(value: object, path: str) -> "list[Broken]":
    """Details of an error. (sea-ec-sdk/replies.400, sea-ec-sdk/replies.401, sea-ec-sdk/sample.replies)"""
    demanded = (
        ("user_message", "User_message"),
        ("developer_message", "Developer_message"),
        ("category", "Category"),
    )
    members: dict[str, Explain] = {
        "user_message": text,
        "User_message": text,
        "developer_message": text,
        "Developer_message": text,
        "category": text,
        "Category": text,
        "code": text,
        "Code": text,
        "fields": explain_error_info_fields,
        "Fields": explain_error_info_fields,
        "request_id": text,
        "href": text,
    }
    return members_of(value, path, demanded, members)


def explain_bad_request_reply(value: object, path: str) -> "list[Broken]":
    """The request was refused for what it holds or lacks. (sea-ec-sdk/replies.400, cred-pay/replies.400)"""
    demanded = (("status",), ("error_info", "error_message"))
    members: dict[str, Explain] = {
        "status": text,
        "error_code": text,
        "error_message": text,
        "user_message": text,
        "error_info": explain_error_info,
    }
    return members_of(value, path, demanded, members)


def explain_unauthorized_reply(value: object, path: str) -> "list[Broken]":
    """The API key is not valid. (sea-ec-sdk/replies.401)"""
    demanded = (("status",), ("error_code",), ("error_info",))
    members: dict[str, Explain] = {
        "status": text,
        "error_code": text,
        "error_message": text,
        "error_info": explain_error_info,
    }
    return members_of(value, path, demanded, members)


def explain_forbidden_info(value: object, path: str) -> "list[Broken]":
    """Details of a refusal to answer at all. (sea-ec-sdk/sample.replies, sea-ec-sdk/errors.key-missing, sea-ec-sdk/errors.address)"""
    demanded = (("code", "Code"),)
    members: dict[str, Explain] = {
        "code": explain_forbidden_info_code,
        "Code": explain_forbidden_info_code,
        "user_message": text,
        "User_message": text,
        "developer_message": text,
        "Developer_message": text,
        "category": text,
        "Category": text,
        "request_id": text,
        "href": text,
    }
    return members_of(value, path, demanded, members)


def explain_forbidden_reply(value: object, path: str) -> "list[Broken]":
    """No API key was sent, or the caller's address is not allowed. (sea-ec-sdk/sample.replies, sea-ec-sdk/errors.key-missing, sea-ec-sdk/errors.address)"""
    demanded = (("error_info",),)
    members: dict[str, Explain] = {
        "error": boolean,
        "error_message": text,
        "user_message": text,
        "userMessage": text,
        "error_info": explain_forbidden_info,
    }
    return members_of(value, path, demanded, members)


REPLIES: "dict[int, Explain]" = {
    200: explain_created_reply,
    400: explain_bad_request_reply,
    401: explain_unauthorized_reply,
    403: explain_forbidden_reply,
}

RULES: dict[str, tuple[str, str | None]] = {
    "reply.status": (
        "no document describes a reply of this status",
        "whether an order was created is unknown; ask for its status before you send it again",
    ),
    "reply.syntax": ("the body of a reply must be a JSON object", None),
    "reply.required": ("the reply must have this member", None),
    "reply.type": ("this member of the reply is of another type", None),
    "reply.enum": ("this member of the reply has a value that no document shows", None),
    "reply.minLength": ("this member of the reply must not be empty", None),
    "reply.pattern": ("this member of the reply must be an https link", None),
}
