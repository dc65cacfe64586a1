"""The exchange around an order: the headers of the request, and its reply.

    from juspay_rules.exchange import validate_headers

    validate_headers({"Authorization": "Basic ...", "x-merchantid": "testaccount"}, order)

``validate_headers`` raises ValidationError, ``collect_header_violations`` lists,
``are_headers_valid`` tells. A HeaderValidator does the same for another profile or policy.
``parse_reply`` turns any status and any bytes into Created or Refused;
``collect_reply_violations`` lists where a reply departs from the documents. ``predict_reply`` says
what the documents print for the first thing wrong, ``rules_for_reply`` what caused a real reply.
``import juspay_rules`` does not import this.
"""

from juspay_rules.exchange.causes import Causes, rules_for_reply
from juspay_rules.exchange.headers import (
    HeaderValidator,
    are_headers_valid,
    collect_header_violations,
    validate_headers,
)
from juspay_rules.exchange.outcomes import Created, Refused
from juspay_rules.exchange.prediction import (
    Prediction,
    predict_reply,
    refusal_by_row,
    refusal_of,
)
from juspay_rules.exchange.replies import collect_reply_violations, parse_reply

__all__ = [
    "Causes",
    "Created",
    "HeaderValidator",
    "Prediction",
    "Refused",
    "are_headers_valid",
    "collect_header_violations",
    "collect_reply_violations",
    "parse_reply",
    "predict_reply",
    "refusal_by_row",
    "refusal_of",
    "rules_for_reply",
    "validate_headers",
]
