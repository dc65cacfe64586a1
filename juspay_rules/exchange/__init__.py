"""The exchange around an order: the headers of the request.

    from juspay_rules.exchange import validate_headers

    validate_headers({"Authorization": "Basic ...", "x-merchantid": "testaccount"}, order)

``validate_headers`` raises ValidationError, ``collect_header_violations`` lists,
``are_headers_valid`` tells. A HeaderValidator does the same for another profile or policy.
``import juspay_rules`` does not import this.
"""

from juspay_rules.exchange.headers import (
    HeaderValidator,
    are_headers_valid,
    collect_header_violations,
    validate_headers,
)

__all__ = [
    "HeaderValidator",
    "are_headers_valid",
    "collect_header_violations",
    "validate_headers",
]
