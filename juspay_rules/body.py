"""Request bodies into orders, refusing what a plain parse would hide."""

from juspay_rules.payload import shown
from juspay_rules.violation import ValidationError, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from json import JSONDecodeError
    from typing import NoReturn

DEEPEST = 100
JSON_SPACE = " \t\n\r"
HEXADECIMAL = "0123456789ABCDEFabcdef"
AND, IS = b"\xff", b"\xfe"

_decoder: "tuple[Callable[[str], dict[str, object]], type[JSONDecodeError]] | None" = None


def parse_json(body: str | bytes) -> dict[str, object]:
    """The order that a JSON body holds.

    Raises ValidationError with one violation: ``body.syntax``, ``.encoding`` (no UTF-8, a byte
    order mark), ``.duplicate-key`` (at any depth), ``.not-a-number`` (NaN, Infinity, or what overflows
    a double), ``.surrogate`` (half of a surrogate
    pair), ``.depth`` (over 100), or ``order.type`` where the body is JSON but no object. Raises
    TypeError for neither str nor bytes.
    """
    text = _text(body)
    decode, syntax_error = _decoder or _new_decoder()
    try:
        order = decode(text)
    except syntax_error as error:
        _refuse("body.syntax", f"line {error.lineno}, column {error.colno}: {error.msg}")
    except RecursionError:
        _refuse("body.depth")
    escaped = "\\" in text and "\\u" in text
    if escaped or "[" in text or text.find("{", text.find("{") + 1) != -1:
        _check_nested(order, escaped=escaped)
    if type(order) is not dict:
        _refuse_payload(order)
    return order


def parse_form(body: str | bytes) -> dict[str, object]:
    """The order that an application/x-www-form-urlencoded body holds; each value is a str.

    A name without "=" has the empty value, as in the URL standard. Raises ValidationError with one
    violation: ``body.syntax`` (the body is JSON), ``.encoding``, ``.surrogate``, ``.escape`` (a "%"
    without two hexadecimal digits), ``.duplicate-key``. Raises TypeError for neither str nor bytes.
    """
    text = _text(body)
    if text.lstrip(JSON_SPACE)[:1] in ("{", "["):
        _refuse("body.syntax", "this looks like JSON: send Content-Type application/json")
    order = _whole_form(text)
    return _pair_by_pair(text) if order is None else order


def _whole_form(text: str) -> dict[str, object] | None:
    """The order of a form whose escapes are undone in one go; None where that cannot be, for a fault,
    an empty part or "=" within a value.

    Meanwhile "&" and "=" stand as two bytes that UTF-8 has none of, and %XX as Python's own escape.
    """
    raw = text.replace("+", " ").encode().replace(b"\\", b"\\\\").replace(b"%", b"\\x")
    order: dict[str, object] = {}
    try:
        parted = raw.replace(b"&", AND).replace(b"=", IS).decode("unicode_escape").encode("latin-1")
        pairs = parted.split(AND)
        for pair in pairs:
            name, _, value = pair.partition(IS)
            order[name.decode()] = value.decode()
    except UnicodeDecodeError:
        return None
    # Else a name is there twice or has no "=", or an escape spells one of the two bytes.
    is_whole = len(order) == len(pairs) == text.count("=") == text.count("&") + 1
    return order if is_whole else None


def _pair_by_pair(text: str) -> dict[str, object]:
    order: dict[str, object] = {}
    for pair in text.split("&"):
        if pair:
            name, _, value = pair.partition("=")
            key = decoded(name)
            if key in order:
                _refuse("body.duplicate-key", field=key)
            order[key] = decoded(value)
    return order


def _text(body: str | bytes) -> str:
    if isinstance(body, str):
        try:
            body.encode()
        except UnicodeEncodeError:
            _refuse("body.surrogate")
        text = str.__str__(body)
    elif isinstance(body, bytes):
        try:
            text = body.decode()
        except UnicodeDecodeError as error:
            _refuse("body.encoding", f"the byte at offset {error.start} is not UTF-8")
    else:
        raise TypeError(f"a body is str or bytes, not {type(body).__name__}")
    if text.startswith("\ufeff"):
        _refuse("body.encoding", "leave out the byte order mark at the start")
    return text


def _new_decoder() -> "tuple[Callable[[str], dict[str, object]], type[JSONDecodeError]]":
    """What reads JSON; made once, when it is first needed."""
    import json

    global _decoder  # two threads may both make one: they are alike
    decoder = json.JSONDecoder(
        object_pairs_hook=_members,
        parse_constant=_refuse_constant,
        parse_float=_finite,
        parse_int=_integer,
    )
    _decoder = decoder.decode, json.JSONDecodeError
    return _decoder


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        first: dict[str, int] = {}
        places = enumerate(key for key, _ in pairs)
        again = next(key for place, key in places if first.setdefault(key, place) != place)
        _refuse("body.duplicate-key", field=again)
    return members


def _refuse_constant(name: str) -> "NoReturn":
    _refuse("body.not-a-number", f"JSON has no {name.removeprefix('-')}")


def _finite(text: str) -> float:
    number = float(text)
    if number - number != 0.0:
        _refuse("body.not-a-number", "the number is too large for a double")
    return number


def _integer(text: str) -> int:
    _finite(text)
    return int(text)


def _check_nested(body: object, *, escaped: bool) -> None:
    """Refuse nesting over DEEPEST, and half a surrogate pair where the text has escapes at all."""
    level = [body]
    depth = 0
    while level:
        inner: list[object] = []
        for value in level:
            if depth == DEEPEST and isinstance(value, dict | list):
                _refuse("body.depth")
            if isinstance(value, dict):
                inner += value.values()
                if escaped:
                    inner += value
            elif isinstance(value, list):
                inner += value
            elif escaped and isinstance(value, str):
                _check_surrogates(value)
        depth += 1
        level = inner


def _check_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        _refuse("body.surrogate")


def decoded(text: str) -> str:
    """A name or value of a form with "+" as a space and %XX as bytes of UTF-8.

    Raises ValidationError: ``body.escape`` or ``body.encoding``.
    """
    text = text.replace("+", " ")
    if "%" not in text:
        return text
    first, *escapes = text.split("%")
    decoded = [first.encode()]
    for escape in escapes:
        digits = escape[:2]
        if len(digits) != 2 or digits.strip(HEXADECIMAL):
            _refuse("body.escape")
        decoded += bytes.fromhex(digits), escape[2:].encode()
    try:
        return b"".join(decoded).decode()
    except UnicodeDecodeError:
        _refuse("body.encoding", "a %XX escape spells bytes that are not UTF-8")


def _refuse(rule_id: str, hint: str | None = None, field: str | None = None) -> "NoReturn":
    from juspay_rules._generated.body import RULES

    message, own_hint = RULES[rule_id]
    shown_field = None if field is None else shown(field, None)[0]
    violation = Violation(rule_id, shown_field, "", "error", message, hint or own_hint)
    raise ValidationError((violation,)) from None


def _refuse_payload(payload: object) -> "NoReturn":
    from juspay_rules.validator import Validator

    raise ValidationError(Validator().collect_violations(payload)) from None  # type: ignore[arg-type]
