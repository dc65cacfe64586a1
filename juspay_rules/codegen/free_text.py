"""Which fields hold free text, whose rules are rules of the order; and the lists that these lean on."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from juspay_rules.codegen.yaml_file import YamlFile

if TYPE_CHECKING:
    from juspay_rules.card_number import Issuer


class FreeText:
    """What create_order/free_text.yaml says. Raises SpecError for a set that does not exist."""

    def __init__(self, file: YamlFile, sets: Collection[str]) -> None:
        content: Any = file.content
        self.file = file
        self.carrier: str = content["carrier"]
        self.entry = {"presence": "optional", "type": ["string"], **content}
        self.sets = self.entry.pop("constraints")
        self.exceptions = self.entry.pop("except", ())
        for place, name in enumerate(self.sets):
            if name not in sets:
                problem = f"no constraint set {name!r}"
                raise file.error(("constraints", place), problem, f"use one of {sorted(sets)}")

    def holds(self, name: str, constraint_set: str | None) -> bool:
        """Whether a field that begins from that set holds free text."""
        return constraint_set in self.sets and name not in self.exceptions

    def check(self, fields: Collection[str]) -> None:
        """Raises SpecError where a profile has no field of a name that is stated."""
        stated: list[tuple[tuple[str | int, ...], str]] = [(("carrier",), self.carrier)]
        stated += [(("except", place), name) for place, name in enumerate(self.exceptions)]
        for path, name in stated:
            if name not in fields:
                raise self.file.error(path, f"no field {name!r}", "name a field of every profile")


def issuers(members: Mapping[str, Any]) -> "tuple[Issuer, ...]":
    """The first and the last prefix of each range, and the lengths of its numbers."""
    found = []
    for member in members.values():
        for prefix in member["prefixes"]:
            first, _, last = prefix.partition("-")
            found.append((first, last or first, tuple(member["lengths"])))
    return tuple(found)


def characters(members: Mapping[str, Any]) -> tuple[str, ...]:
    """The characters of these code points, in hexadecimal digits."""
    return tuple(chr(int(code, 16)) for code in members)
