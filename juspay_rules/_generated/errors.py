"""The page's error table: what it prints, and the rule ids that predict it.

Generated from schemas/ by `make generate`; never edited.
"""

# name of the row, status, rule ids, body
ROWS: tuple[tuple[str, int, tuple[str, ...], dict[str, object]], ...] = (
    # The currency is not sent. (sea-ec-sdk/errors.currency-missing)
    (
        "currency-missing",
        400,
        ("currency.required",),
        {
            "error_message": "Bad Request.",
            "status": "Bad Request",
            "error_code": "INVALID_REQUEST",
            "error_info": {
                "user_message": "Invalid input data",
                "fields": [{"field_name": "currency", "reason": "Missing field or Invalid Value"}],
                "developer_message": "Invalid input data",
                "code": "INVALID_INPUT",
                "category": "USER_ERROR",
            },
        },
    ),
    # The amount is not sent. (sea-ec-sdk/errors.amount-missing)
    (
        "amount-missing",
        400,
        ("amount.required",),
        {
            "error_message": "Bad Request.",
            "status": "Bad Request",
            "error_code": "INVALID_REQUEST",
            "error_info": {
                "user_message": "Invalid input data",
                "fields": [{"field_name": "amount", "reason": "Missing field or Invalid Value"}],
                "developer_message": "Invalid input data",
                "code": "INVALID_INPUT",
                "category": "USER_ERROR",
            },
        },
    ),
    # The amount is a negative integer. (sea-ec-sdk/errors.amount-negative)
    (
        "amount-negative",
        400,
        ("amount.minimum",),
        {
            "error_message": "Bad Request.",
            "status": "Bad Request",
            "error_code": "INVALID_REQUEST",
            "error_info": {
                "user_message": "Invalid input data",
                "fields": [{"field_name": "amount", "reason": "Invalid amount"}],
                "developer_message": "Invalid input data",
                "code": "INVALID_INPUT",
                "category": "USER_ERROR",
            },
        },
    ),
    # The amount is a positive integer. (sea-ec-sdk/errors.amount-positive-integer)
    (
        "amount-positive-integer",
        400,
        ("amount.json-number",),
        {
            "error_message": "Bad Request.",
            "status": "Bad Request",
            "error_code": "INVALID_REQUEST",
            "error_info": {
                "user_message": "Invalid input data",
                "fields": [{"field_name": "amount", "reason": "Missing field or Invalid Value"}],
                "developer_message": "Invalid input data",
                "code": "INVALID_INPUT",
                "category": "USER_ERROR",
            },
        },
    ),
    # customer_email is not sent. (sea-ec-sdk/errors.customer_email-missing)
    (
        "customer-email-missing",
        400,
        (
            "customer_email.required",
            "customer_email.type",
            "customer_email.address",
            "customer_email.special-characters",
        ),
        {
            "status": "error",
            "error_code": "invalid_request",
            "error_info": {
                "user_message": "Invalid customer Email",
                "fields": [{"field_name": "customerEmail", "reason": "Invalid value."}],
                "developer_message": "customerEmail shouldn't have any special chars",
                "code": "INVALID_INPUT",
                "category": "USER_ERROR",
            },
        },
    ),
    # order_id is not sent. (sea-ec-sdk/errors.order_id-missing)
    (
        "order-id-missing",
        400,
        ("order_id.required",),
        {
            "error_message": "order_id is missing",
            "status": "Bad Request",
            "error_code": "order_id is missing",
            "error_info": {
                "user_message": "Please pass order_id in request",
                "fields": [{"field_name": "order_id", "reason": "Missing field."}],
                "developer_message": "order_id is missing in request",
                "code": "MISSING_MANDATORY_PARAMETER",
                "category": "USER_ERROR",
            },
        },
    ),
    # No API key is sent. (sea-ec-sdk/errors.key-missing, sea-ec-sdk/sample.replies)
    (
        "key-missing",
        403,
        ("headers.Authorization.required", "headers.Authorization.minLength"),
        {
            "error": True,
            "error_message": "Forbidden. No valid API key or client auth token is present in Authorization header or client_auth_token query parameter",
            "user_message": "Access Denied. Unable to proceed.",
            "userMessage": "Access Denied. Unable to proceed.",
            "error_info": {
                "code": "UNAUTHORIZED",
                "category": "USER_ERROR",
                "href": "NA",
                "request_id": "1e515677-6134-4d9a-9279-c2926b4304bb",
                "user_message": "Access Denied",
                "developer_message": "No valid API key or client auth token is present in Authorization header or client_auth_token query parameter",
            },
        },
    ),
    # The API key is not valid. (sea-ec-sdk/errors.key-invalid, sea-ec-sdk/sample.replies)
    (
        "key-invalid",
        401,
        (
            "headers.Authorization.type",
            "headers.Authorization.scheme",
            "headers.Authorization.no-scheme",
            "headers.Authorization.base64",
            "headers.Authorization.utf-8",
            "headers.Authorization.colon",
            "headers.Authorization.user",
            "headers.Authorization.password",
        ),
        {
            "status": "error",
            "error_code": "access_denied",
            "error_info": {
                "user_message": "Unauthorized.",
                "request_id": "c59e41ad-f3cf-4232-8a23-b58f4322466e",
                "href": "NA",
                "developer_message": "Invalid API Key. Please pass a valid and active api key.",
                "code": "UNAUTHORIZED",
                "category": "USER_ERROR",
            },
        },
    ),
    # The caller's address is not allowed in the dashboard. (sea-ec-sdk/errors.address)
    (
        "address",
        403,
        (),
        {
            "error": True,
            "error_message": "Internal Server error.",
            "user_message": "Bad Origin.",
            "error_info": {
                "code": "BAD_ORIGIN",
                "category": "USER_ERROR",
                "user_message": "Bad Origin.",
                "developer_message": "IP Verification Failed",
            },
        },
    ),
)

# The reply to an error that no row is about: the name of the field is to be put in.
OTHERWISE: tuple[int, dict[str, object]] = (
    400,
    {
        "error_message": "Bad Request.",
        "status": "Bad Request",
        "error_code": "INVALID_REQUEST",
        "error_info": {
            "user_message": "Invalid input data",
            "fields": [{"field_name": "", "reason": "Missing field or Invalid Value"}],
            "request_id": "aa57a749-428b-41e7-b3e7-34c26cf05e50",
            "href": "NA",
            "developer_message": "Invalid input data",
            "code": "INVALID_INPUT",
            "category": "USER_ERROR",
        },
    },
)

# The page's sample of a reply to an order that was created.
CREATED: dict[str, object] = {
    "status": "CREATED",
    "status_id": 1,
    "id": "ord_e294a26e66ad4336a992ceab81ad704c",
    "order_id": "14183944763",
    "payment_links": {
        "web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c",
        "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true",
        "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c",
    },
}
