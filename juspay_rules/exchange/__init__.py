"""The exchange around an order: the headers of the request, and its reply.

    from juspay_rules.exchange import validate_headers

    validate_headers({"Authorization": "Basic ...", "x-merchantid": "testaccount"}, order)

``validate_headers`` raises ValidationError, ``collect_header_violations`` lists,
``are_headers_valid`` tells. A HeaderValidator does the same for another profile or policy.
``parse_reply`` turns any status and any bytes into Created or Refused;
``collect_reply_violations`` lists where a reply departs from the documents.
``import juspay_rules`` does not import this.
"""

from juspay_rules.exchange.headers import (
    HeaderValidator,
    are_headers_valid,
    collect_header_violations,
    validate_headers,
)
from juspay_rules.exchange.replies import (
    Created,
    Refused,
    collect_reply_violations,
    parse_reply,
)

__all__ = [
    "Created",
    "HeaderValidator",
    "Refused",
    "are_headers_valid",
    "collect_header_violations",
    "collect_reply_violations",
    "parse_reply",
    "validate_headers",
]
