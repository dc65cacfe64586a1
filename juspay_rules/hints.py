"""What to do about a value, where that depends on the value. Hints never quote a free value."""

from juspay_rules.rules import WHITE_SPACE, takes
from juspay_rules.spelling import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from juspay_rules.explanation import Hint, Row
    from juspay_rules.rules import Profile

LARGEST_QUOTED = 10**20
_country_hint: "Callable[[str], str | None] | None" = None
_PAYLOADS = {
    "list": "this is a list: validate each order by itself",
    "str": "this is text: turn a JSON body into an order with parse_json, a form with parse_form",
    "bytes": "these are bytes: turn a JSON body into an order with parse_json, a form with parse_form",
    "NoneType": "this is null: pass the order itself",
}
_TYPES = {
    "NoneType": "null does not mean absent: leave the field out",
    "bool": "this is a boolean",
    "int": "this is a number",
    "float": "this is a number",
    "Decimal": "this is a Decimal: send str(amount)",
    "bytes": "these are bytes: decode them first",
    "dict": "this is an object: send one text",
    "list": "this is a list: send one text",
    "tuple": "this is a list: send one text",
}
_NESTED = ("metadata", "options", "mandate")


def of_payload(order: object) -> str | None:
    """What to pass instead of something that maps no names to values."""
    return _PAYLOADS.get(type(order).__name__)


def of_key(key: object, profile: "Profile") -> str | None:
    """What to do about a key that no field has."""
    if type(key) is not str:
        return "a key is a string"
    if key in _NESTED:
        return f"write one field for each member, as {key}.<member>"
    if key == "order":
        return "send the members of this object by themselves"
    meant = meant_key(key, profile)
    if meant is not None:
        return f"did you mean {meant}?"
    if key[:1] == " ":
        return 'is this part of a value? "&" in a form value is written %26'
    if not key.isascii():
        return "it holds a character that no field's name has, perhaps a typographic quote"
    return None


def meant_key(key: str, profile: "Profile") -> str | None:
    """The field that an unknown key was meant to name, where one is near."""
    without = key.removeprefix("order.")
    return without if without in profile.fields else nearest(key, profile.spellings())


def of_type(value: object, profile: "Profile", row: "Row") -> str | None:
    """What to do about a value of another type."""
    if type(value) is float and value - value != 0.0:
        return "JSON has no NaN and no Infinity"
    hint = _TYPES.get(type(value).__name__)
    if isinstance(value, bool | int | float) and abs(value) < LARGEST_QUOTED:
        # A family's fields take any text.
        known = profile.fields.get(row.field)
        if known is None or takes(known[1], str(value).lower()):
            return f"{hint}: put it in quotes"
    return hint


def hint_of(rule: str, field: str) -> "Hint | None":
    """What knows a hint that depends on the value, for a rule of a field."""
    if rule == "enum":
        return of_country if field.endswith("_country_code_iso") else of_member
    return of_type if rule == "type" else None


def of_member(value: str, _: "Profile", row: "Row") -> str | None:
    """The member of an enum that a text was meant to be, where one is near."""
    text = value.strip(WHITE_SPACE)
    meant = row.meant.get(text) or row.meant.get(text.upper())
    return None if meant is None else f"did you mean {meant}?"


def of_country(value: str, _: "Profile", row: "Row") -> str | None:
    """The same of a country's code, also by its two letters and by its currency."""
    code = value.strip(WHITE_SPACE).upper()
    meant = row.meant.get(code)
    return f"did you mean {meant}?" if meant else (_country_hint or _new_country_hint())(code)


def _new_country_hint() -> "Callable[[str], str | None]":
    """What knows the countries' codes; loaded when it is first needed."""
    global _country_hint  # two threads may both load it: it is the same
    from juspay_rules._generated.countries import country_hint

    _country_hint = country_hint
    return country_hint
