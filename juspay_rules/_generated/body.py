"""Rules about what is no order (a body, a command, a run): message and hint by rule id.

Generated from schemas/ by `make generate`; never edited.
"""

RULES: dict[str, tuple[str, str | None]] = {
    "body.syntax": (
        "the body cannot be read in its format",
        None,
    ),
    "body.duplicate-key": (
        "the body holds the same key twice",
        "send each field once; which of two a server takes is anyone's guess",
    ),
    "body.not-a-number": (
        "the body holds a number that JSON does not have or no double can hold",
        None,
    ),
    "body.encoding": (
        "the body must be UTF-8 without a byte order mark",
        None,
    ),
    "body.escape": (
        'a "%" in a form body must be followed by two hexadecimal digits',
        "write the sign itself as %25",
    ),
    "body.depth": (
        "the body nests more than 100 levels deep",
        "an order is flat; write dotted names",
    ),
    "body.surrogate": (
        "the body holds half of a surrogate pair",
        "write the character whole, as UTF-8 or as both halves",
    ),
    "curl.missing-space": (
        "a space is missing before the backslash that ends this line",
        "a shell glues the next option to this value; put a space before the backslash",
    ),
    "curl.syntax": (
        "a quotation mark of this command is never closed",
        "close it, or write '\\'' for one inside",
    ),
    "curl.no-body": (
        "this command sends no body",
        "give the order with --data-urlencode, --data, --json or --form",
    ),
    "curl.file": (
        "this command reads its body from a file",
        "check that file by itself",
    ),
    "gate.variable": (
        "the value is a variable, so its rules were not checked",
        "check the request as it is sent, or give the variable a value",
    ),
    "gate.duplicate-order-id": (
        "another order of this run has the same order_id",
        "it identifies one order; give each its own",
    ),
    "gate.expected-violation": (
        "this is expected to break a rule that it does not break",
        "mend the fixture, or no longer expect it",
    ),
    "gate.suppression-expired": (
        "the day until which this finding was suppressed has passed",
        "mend the order, or decide again and give a later day",
    ),
    "gate.suppression-unused": (
        "this suppression fits no finding",
        "take it out",
    ),
}
