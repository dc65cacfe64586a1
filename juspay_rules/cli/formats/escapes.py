"""Escapes in a value, as %24 in a form and \\u0024 in JSON: those that hide nothing."""

import re

from juspay_rules.body import decoded
from juspay_rules.cli.formats.masking import masked
from juspay_rules.violation import ValidationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from juspay_rules.cli.document import Span

IN_FORM = re.compile("%[0-9A-Fa-f]{2}")
IN_JSON = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|.)")


def shown_as_they_stand(text: str, value: str) -> "Iterator[Span]":
    """The escapes in a text that spell a sign of ASCII which is shown where it stands by itself.

    Masked like the rest they would spell another sign. Nothing, where the value is not what the text
    says when it is read as a form, or as JSON: then they are signs of the value.
    """
    for escape, meaning in ((IN_FORM, _of_form), (IN_JSON, _of_json)):
        if meaning(text) == value != text:
            for found in escape.finditer(text):
                if _hides_nothing(meaning, found[0]):
                    yield found.span()


def _hides_nothing(meaning: "Callable[[str], str | None]", escape: str) -> bool:
    sign = meaning(f'"{escape}"' if escape[0] == "\\" else escape)
    return sign is not None and sign.isascii() and masked(sign) == sign


def _of_form(text: str) -> str | None:
    try:
        return decoded(text)
    except ValidationError:
        return None


def _of_json(text: str) -> str | None:
    if text[:1] != '"':
        return None
    import json

    try:
        return str(json.loads(text))
    except ValueError:
        return None
