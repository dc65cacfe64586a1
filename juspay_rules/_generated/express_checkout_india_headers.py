"""Headers of profile express-checkout-india: Express Checkout (India).

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules._generated import express_checkout_global_headers as base

PROFILE = base.PROFILE.overlay(
    name="express-checkout-india",
    fields={},
    required=(
        ("headers.Authorization", ("headers.Authorization",)),
        ("headers.x-merchantid", ("headers.x-merchantid", "headers.x-merchant-id")),
        ("headers.Content-Type", ("headers.Content-Type",)),
    ),
    rules={},
)
