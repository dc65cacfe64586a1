"""The orders that are validated. python -m tools.bench.orders prints the 44-key sample."""

import json
import sys
from typing import Any
from urllib.parse import urlencode

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import payloads
from juspay_rules.codegen.__main__ import ROOT

MENDED = {
    "return_url": "https://shop.example.com/payments/handleResponse",
    "billing_address_line2": "HKD Road",
    "billing_address_country_code_iso": "HKG",
    "shipping_address_country_code_iso": "HKG",
}
WRONG = {
    "order_id": "a b",
    "amount": "1,000",
    "currency": "XYZ",
    "udf1": "a#b",
    "udf2": "a#b",
    "billing_address_city": " padded",
    "shipping_address_country_code_iso": "aaa",
    "mobile_country_code": "+91",
}
MINIMAL = {
    "order_id": "orderid9876580",
    "amount": "100.15",
    "currency": "INR",
    "customer_id": "",
    "customer_email": "guest@example.com",
}


def page_sample() -> dict[str, Any]:
    """The page's own request, which breaks six rules that only warn."""
    file = ROOT / "tests/cases/samples/sea-ec-sdk.curl"
    (payload,) = payloads(Document(file.name, file.read_bytes()))
    assert payload.order is not None
    # A program that makes an order has its names as literals.
    return {sys.intern(key): value for key, value in payload.order.items()}


def sample() -> dict[str, Any]:
    """The same, mended, so that it breaks none."""
    return page_sample() | MENDED


def orders() -> dict[str, dict[str, Any]]:
    """Each order by the name that a table gives it."""
    return {
        "minimal": MINIMAL,
        "sample": sample(),
        "one error": sample() | {"order_id": "a b"},
        "eight errors": sample() | WRONG,
        "warnings": page_sample(),
    }


def form(order: dict[str, Any]) -> bytes:
    """The same as a form body."""
    return urlencode(order).encode()


def main() -> int:
    """Print the sample as JSON, for what is no Python."""
    print(json.dumps(sample()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
