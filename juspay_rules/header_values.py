"""What the value of a header says, for the rules of headers. Nothing here keeps or shows a value."""

import binascii

from juspay_rules.payload import plain

MASKS = ("*", "$", "<", "{{", "xxxx", "XXXX")


def is_masked(value: str) -> bool:
    """Whether the value stands for a credential, as in a document: stars, a run of x, $KEY, {{key}}."""
    return any(mask in value for mask in MASKS)


def flaws(value: str) -> tuple[str, ...]:
    """What is wrong with the credentials of Basic authentication whose password is empty.

    Of: ``scheme`` (another one), ``no-scheme``, then the first of ``base64``, ``utf-8`` and
    ``colon``, or else ``user`` (empty) and ``password`` (not empty). Nothing, where the value is
    masked or empty.
    """
    if not value or is_masked(value):
        return ()
    scheme, space, token = value.partition(" ")
    if scheme.lower() == "basic":
        return _token_flaws(token.lstrip(" "))
    return ("scheme",) if space else ("no-scheme", *_token_flaws(value))


def decoded(token: str) -> bytes | None:
    """The bytes that a base64 text stands for; None where it is none, or has no padding."""
    try:
        return binascii.a2b_base64(token, strict_mode=True)
    except ValueError:
        return None


def _token_flaws(token: str) -> tuple[str, ...]:
    raw = decoded(token)
    if raw is None:
        return ("base64",)
    try:
        user, colon, password = raw.decode().partition(":")
    except UnicodeDecodeError:
        return ("utf-8",)
    if not colon:
        return ("colon",)
    return ("user",) * (not user) + ("password",) * bool(password)


def media_type(value: str) -> str:
    """The media type without its parameters, in lower case."""
    return value.partition(";")[0].strip(" \t").lower()


def is_another(value: str, other: object) -> bool:
    """Whether the other is a text that is neither empty nor the value."""
    text = plain(other)
    return type(text) is str and text not in ("", value)
