"""What schemas/ says of replies and of the error table, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from juspay_rules.codegen.yaml_file import Json

if TYPE_CHECKING:
    from juspay_rules.codegen.spec import Constraint


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an object of a reply; ``shape`` is of the object, or of an array's items."""

    name: str
    type: str
    required: bool
    summary: str
    also: tuple[str, ...]
    constraints: "tuple[Constraint, ...]"
    shape: "Shape | None"

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Shape:
    """An object of a reply; of ``one_of`` at least one member must be there."""

    name: str
    summary: str
    source: tuple[str, ...]
    members: tuple[Member, ...]
    one_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reply of one HTTP status looks like."""

    status: int
    summary: str
    source: tuple[str, ...]
    shape: Shape
    examples: tuple[Mapping[str, Json], ...]
    home: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """One row of the page's error table, and the rule ids that predict it; * stands for any text."""

    name: str
    scenario: str
    status: int
    source: tuple[str, ...]
    rules: tuple[str, ...]
    reply: Mapping[str, Json]
    home: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ErrorTable:
    """The rows, and the reply to every other error."""

    rows: tuple[ErrorRow, ...]
    otherwise: ErrorRow


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the order is sent; ``servers`` are addresses without the path, by what each is."""

    summary: str
    note: str
    method: str
    path: str
    source: tuple[str, ...]
    servers: Mapping[str, str]
    home: str = field(default="", compare=False)
