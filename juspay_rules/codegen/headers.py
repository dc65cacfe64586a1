"""What may be demanded of a header, and its second opinion.

Headers are judged in Python alone: no schema and no JavaScript holds these constraints.
"""

import re
from collections.abc import Sequence

from juspay_rules.codegen.meaning import Meaning

UNSAID = ""  # JavaScript: the loader takes these constraints for headers alone
MASKED = re.compile(r"[*$<]|\{\{|x{4}|X{4}")
BASIC = re.compile("basic(?: +|$)", re.IGNORECASE)
BASE64 = re.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
SAYS = {
    "scheme": "must use the scheme Basic",
    "no-scheme": "must begin with the word Basic and a space",
    "base64": "must hold base64",
    "utf-8": "must hold the base64 of a text",
    "colon": "must hold the base64 of a text with a colon",
    "user": "must hold a user name",
    "password": "must hold an empty password",
}


def basic(part: str) -> Meaning:
    """One demand on the credentials of Basic authentication (RFC 7617)."""
    return Meaning(
        fails=f'"{part}" in flaws(value)',
        js=UNSAID,
        broken=None,
        says=SAYS[part],
        breaks=lambda value: part in _broken(value),
    )


def media_type(kinds: Sequence[str]) -> Meaning:
    """One of the content types, in any case, with any parameters."""
    pattern = "|".join(re.escape(kind) for kind in kinds)
    return Meaning(
        fails="media_type(value) not in {members}",
        js=UNSAID,
        broken=None,
        says=f"must be {' or '.join(kinds)}",
        breaks=lambda value: not re.match(rf"(?i:{pattern})[ \t]*(?:;|\Z)", value),
        members=tuple(kinds),
    )


def same_as(field: str) -> Meaning:
    """The text of the order's field, where that is a text and not empty."""
    return Meaning(
        fails=f'is_another(value, order.get("{field}"))',
        js=UNSAID,
        broken=None,
        says=f"should be the {field} of the order",
        breaks=lambda pair: isinstance(pair[1], str) and pair[1] not in {"", pair[0]},
        beside=field,
    )


def _broken(value: str) -> set[str]:
    if not value or MASKED.search(value):
        return set()
    named = BASIC.match(value)
    if named is None and " " in value:
        return {"scheme"}
    broken = set() if named else {"no-scheme"}
    return broken | _broken_token(value[named.end() :] if named else value)


def _broken_token(token: str) -> set[str]:
    if not BASE64.fullmatch(token):
        return {"base64"}
    bits = "".join(f"{ALPHABET.index(sign):06b}" for sign in token.rstrip("="))
    decoded = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))
    try:
        found = re.fullmatch("(.*?):(.*)", decoded.decode(), re.DOTALL)
    except UnicodeDecodeError:
        return {"utf-8"}
    if found is None:
        return {"colon"}
    user, password = found.groups()
    return ({"password"} if password else set()) | (set() if user else {"user"})
