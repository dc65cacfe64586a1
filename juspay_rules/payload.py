"""What a payload is made of: values as their base types, keys as they may be shown."""

from juspay_rules.spelling import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeGuard

    from juspay_rules.rules import Profile

# What a field name can look like; a longer key, or another character, may be somebody's text.
NAME_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:[] -"
LONGEST_NAME = 64
_PLAIN = (str, int, float, bool, type(None), dict, list)


def is_mapping(order: object) -> "TypeGuard[Mapping[str, object]]":
    """Whether the object maps names to values: a dict, or anything that says it is a Mapping."""
    if issubclass(type(order), dict):
        return True
    from collections.abc import Mapping

    return issubclass(type(order), Mapping)


def snapshot(order: "Mapping[str, object]") -> "dict[str, object]":
    """The items of a caller's own Mapping, read once; a key that cannot be hashed by its type."""
    items: dict[str, object] = {}
    for key, value in order.items():
        base: object = plain(key)
        try:
            hash(base)
        except TypeError:
            base = type(base)
        items[base] = value  # type: ignore[index]  # whatever the caller calls a name
    return items


def plain(value: object) -> object:
    """The value with a subclass of str, int or float taken back to its base; others as they are."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if issubclass(kind, str):
        return str.__str__(value)  # pyright: ignore[reportArgumentType]  # issubclass, as above
    if issubclass(kind, int):
        return int.__pos__(value)  # type: ignore[arg-type]  # issubclass narrows a type only
    if issubclass(kind, float):
        return float.__pos__(value)  # type: ignore[arg-type]  # as above
    return value


def shown(key: str, profile: "Profile | None") -> tuple[str, str]:
    """The key as it may be shown, and its JSON Pointer ("" where the key is not shown).

    A key that is near a name of the profile is shown whatever its characters.
    """
    if len(key) <= LONGEST_NAME and not key.strip(NAME_CHARACTERS):
        return key, pointer(key)
    if profile is not None and nearest(key, profile.spellings()) is not None:
        return key, pointer(key)
    return f"<key of {len(key)} characters>", ""


def pointer(key: str) -> str:
    """The JSON Pointer (RFC 6901) to a member of the order."""
    return "/" + key.replace("~", "~0").replace("/", "~1")
