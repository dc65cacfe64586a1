"""The tests of a reply's members that the generated module calls by name."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeAlias

    from juspay_rules.rules import Pattern

    # keyword as JSON Schema spells it, JSON Pointer
    Broken: TypeAlias = tuple[str, str]
    Explain: TypeAlias = Callable[[object, str], list[Broken]]

GREATEST = 2**53 - 1  # beyond it programs do not agree on an integer's value


def members_of(
    value: object,
    path: str,
    demanded: "Iterable[tuple[str, ...]]",
    members: "Mapping[str, Explain]",
) -> "list[Broken]":
    """An object: of each demand one name must be there; each known member is explained by its name."""
    if type(value) is not dict:
        return [("type", path)]
    broken = [
        ("required", f"{path}/{names[0]}")
        for names in demanded
        if not any(name in value for name in names)
    ]
    for name, explain in members.items():
        if name in value:
            broken += explain(value[name], f"{path}/{name}")
    return broken


def text(
    value: object,
    path: str,
    *,
    members: "tuple[str, ...] | None" = None,
    least: int = 0,
    pattern: "Pattern | None" = None,
) -> "list[Broken]":
    """A string: one of the members, at least so long, that the whole pattern matches."""
    if type(value) is not str:
        return [("type", path)]
    broken = []
    if members is not None and value not in members:
        broken.append(("enum", path))
    if len(value) < least:
        broken.append(("minLength", path))
    if pattern is not None and pattern.fullmatch(value) is None:
        broken.append(("pattern", path))
    return broken


def integer(value: object, path: str) -> "list[Broken]":
    """An integral number that every program reads alike; 1.0 is one."""
    whole = type(value) is int or (type(value) is float and value.is_integer())
    if whole and -GREATEST <= value <= GREATEST:  # type: ignore[operator]  # a number, as above
        return []
    return [("type", path)]


def boolean(value: object, path: str) -> "list[Broken]":
    return [] if type(value) is bool else [("type", path)]


def items(value: object, path: str, explain: "Explain") -> "list[Broken]":
    """An array whose items each break nothing."""
    if type(value) is not list:
        return [("type", path)]
    return [
        broken for place, item in enumerate(value) for broken in explain(item, f"{path}/{place}")
    ]
