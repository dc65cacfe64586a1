"""The version of the rules, which is the package's, and its profiles. Generated from schemas/."""

RULE_SET = "0.1.0"
PROFILES = (
    "express-checkout-global",
    "cred-pay",
    "express-checkout-india",
    "portable",
)
