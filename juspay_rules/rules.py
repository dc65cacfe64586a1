"""The shape of a profile, and the tests that generated modules call by name."""

from juspay_rules.payload import plain
from juspay_rules.spelling import spellings

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeAlias, TypeGuard

    Order: TypeAlias = Mapping[str, object]
    # True, or the text itself, where an exact str is known to break no rule
    Accept: TypeAlias = Callable[[str], object]
    Explain: TypeAlias = Callable[[object, Order], list[str]]
    OfText: TypeAlias = Callable[[str, Order], list[str]]
    # name of the field, fast test, keywords that a value breaks, keyword of the key
    Field: TypeAlias = tuple[str, Accept, Explain, str | None]
    # regex at the start of a key, name, fast test, keywords that a value breaks, and the
    # field that stands before it in spec order
    Family: TypeAlias = tuple["Pattern", str, Accept, Explain, str]
    # severity by policy (documented, strict, observed), message, hint
    Rule: TypeAlias = tuple[str | None, str | None, str | None, str, str | None]
    # the first and the last day in force
    Dates: TypeAlias = tuple[str | None, str | None]

# A printable text of fewer characters breaks no rule of free text: a law holds the spec to it.
FEWEST = 13
POLICIES = ("documented", "strict", "observed")
WHITE_SPACE = "\t\n\v\f\r "


class Pattern:
    """A regular expression that is compiled when it is first used: importing re costs a start."""

    __slots__ = ("fullmatch", "match", "search", "source")

    fullmatch: "Callable[[str], re.Match[str] | None]"
    match: "Callable[[str], re.Match[str] | None]"
    search: "Callable[..., re.Match[str] | None]"

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> object:
        if name not in {"fullmatch", "match", "search"}:
            raise AttributeError(name)
        import re

        compiled = re.compile(self.source)
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch = compiled.fullmatch
        return getattr(compiled, name)


class Profile:
    """One documented variant of the API: its fields by key, and its rules by id.

    ``fields`` stands in spec order. ``families`` are fields whose names are a pattern.
    ``required`` lists a field with every key that counts as its presence. ``unless`` names, for a
    rule id, the other rule that silences it where that one is an error. ``texts`` has, for a fast
    test, regexes of texts that it takes, in which a NUL is no part of a text. ``every_text`` explains
    free text, by the ids of its rules. ``members`` has, for a function that explains, the texts of its
    rule ``enum``. ``dates`` has the first and the last day in force (YYYY-MM-DD) of the rules that have
    any, ``dated`` the day of which the rule set speaks where nobody names another.
    """

    __slots__ = (
        "_spellings",
        "dated",
        "dates",
        "every_text",
        "families",
        "fields",
        "members",
        "name",
        "positions",
        "required",
        "rules",
        "texts",
        "unless",
    )

    def __init__(
        self,
        name: str,
        fields: "Mapping[str, Field]",
        families: "tuple[Family, ...]",
        required: "tuple[tuple[str, tuple[str, ...]], ...]",
        unless: "Mapping[str, str]",
        rules: "Mapping[str, Rule]",
        texts: "Mapping[Accept, tuple[str, ...]] | None" = None,
        dates: "Mapping[str, Dates] | None" = None,
        dated: str | None = None,
        every_text: "OfText | None" = None,
        members: "Mapping[Explain, frozenset[str]] | None" = None,
    ) -> None:
        self.name = name
        self.fields = fields
        self.families = families
        self.required = required
        self.unless = unless
        self.every_text = every_text or ignores
        self.members = members or {}
        self.rules = rules
        self.texts = texts or {}
        self.dates = dates or {}
        self.dated = dated
        names = list(dict.fromkeys(field[0] for field in fields.values()))
        for family in families:
            names.insert(names.index(family[4]) + 1, family[1])
        self._spellings: dict[str, str] = {}
        self.positions = {field: place for place, field in enumerate(names)}

    def spellings(self) -> "Mapping[str, str]":
        """What nearest looks a key up in; made at the first unknown key."""
        if not self._spellings:
            self._spellings = spellings(self.fields)
        return self._spellings

    def overlay(
        self,
        name: str,
        required: "tuple[tuple[str, tuple[str, ...]], ...]",
        fields: "Mapping[str, Field]",
        rules: "Mapping[str, Rule]",
        without_fields: "Iterable[str]" = (),
        without_rules: "Iterable[str]" = (),
        texts: "Mapping[Accept, tuple[str, ...]] | None" = None,
        dates: "Mapping[str, Dates] | None" = None,
        dated: str | None = None,
        every_text: "OfText | None" = None,
        members: "Mapping[Explain, frozenset[str]] | None" = None,
    ) -> "Profile":
        """This profile with some fields and rules replaced, added or left out."""
        return Profile(
            name,
            {key: field for key, field in self.fields.items() if key not in without_fields}
            | dict(fields),
            self.families,
            required,
            self.unless,
            {rule: row for rule, row in self.rules.items() if rule not in without_rules}
            | dict(rules),
            {**self.texts, **(texts or {})},
            dates,
            dated,
            every_text or self.every_text,
            {**self.members, **(members or {})},
        )


def is_decimal(value: str, places: int) -> bool:
    """Whether the text is plain decimal notation, one leading "-" allowed, ASCII digits only."""
    whole, point, fraction = value.partition(".")
    if not (whole.isdigit() or (whole[:1] == "-" and whole[1:].isdigit())):
        return False
    return value.isascii() and (not point or (len(fraction) <= places and fraction.isdigit()))


def is_number(value: object) -> "TypeGuard[int | float]":
    """Whether JSON can write the value as a number: NaN and Infinity are none, nor is a boolean."""
    return type(value) is int or (type(value) is float and value - value == 0.0)


def is_integer(value: object) -> "TypeGuard[int | float]":
    """Whether the value is an integral JSON number; 15.0 is one."""
    return type(value) is int or (type(value) is float and value.is_integer())


def is_member(value: object, members: "tuple[object, ...]") -> bool:
    """Whether the value equals a member of the same type: 1 is not True here."""
    value = plain(value)
    return any(type(value) is type(member) and value == member for member in members)


def takes(accept: "Accept", value: str) -> bool:
    """Whether a field's fast test takes a text."""
    found = accept(value)
    return found is True or found is value


def ignores(value: object, order: "Order") -> list[str]:  # noqa: ARG001  # the shape of Explain
    """Explain for a misspelt key whose value nobody reads."""
    return []


def refuses(value: str) -> bool:  # noqa: ARG001  # the shape of Accept
    """Accept for a key that always needs a word."""
    return False


def beside(order: "Order", name: str) -> object:
    """The value of another field, a subclass as its base; None where it is absent."""
    return plain(order.get(name))
