"""What is known of each rule: the shape of ``_generated/catalogue.py``.

For commands that explain; a validation never loads it. A row is named ``document/row``.
"""

import json
from typing import NamedTuple

FIELD = "{field}"
LONGEST = 72
NOTHING = "(nothing but known keys)"


class Document(NamedTuple):
    """Where rules come from; without an address it is ours."""

    title: str
    address: str | None = None


class Row(NamedTuple):
    """A place in a document and, in our words, what stands there."""

    where: str
    says: str


class Decision(NamedTuple):
    """A contradiction, or a silence: the readings with their rows, ours, and why."""

    question: str
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    ours: str
    why: str


class Profile(NamedTuple):
    """One documented variant of the API; ``smallest`` is the smallest order that breaks nothing,
    each value as JSON."""

    title: str
    summary: str
    base: str | None
    content_types: tuple[str, ...]
    rows: tuple[str, ...]
    smallest: tuple[tuple[str, str], ...]


class Field(NamedTuple):
    """One field of the order, or one header, named ``headers.x``; ``profiles`` know it."""

    summary: str
    type: tuple[str, ...]
    presence: str
    profiles: tuple[str, ...]
    default: str | None = None
    note: str | None = None


class Example(NamedTuple):
    """What an order has other than the smallest one, each value as JSON, and what it lacks; or a
    body, headers, a reply or a command, as ``source``. ``also``: rules that it breaks besides."""

    members: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    kind: str = "order"
    source: str = ""

    @property
    def text(self) -> str:
        """For a reader, in ASCII: one member a line, long values abridged."""
        if self.kind != "order":
            return self.source
        lines = [f"{json.dumps(key)}: {abridged(value)}" for key, value in self.members]
        if self.missing:
            lines.append(f"(no {', no '.join(self.missing)})")
        return "\n".join(lines) or NOTHING

    def of(self, field: str) -> "Example":
        """The example with the field's name where ``{field}`` stands."""
        return self._replace(
            members=tuple((key.replace(FIELD, field), value) for key, value in self.members),
            missing=tuple(key.replace(FIELD, field) for key in self.missing),
            also=tuple(rule_id.replace(FIELD, field) for rule_id in self.also),
        )


class Examples(NamedTuple):
    """What keeps a rule, and what breaks it."""

    valid: tuple[Example, ...]
    invalid: tuple[Example, ...]

    def of(self, field: str) -> "Examples":
        """The examples with the field's name where ``{field}`` stands."""
        return Examples(*(tuple(example.of(field) for example in side) for side in self))


class Statement(NamedTuple):
    """What the rule says in these profiles, and the name of its examples there."""

    profiles: tuple[str, ...]
    message: str
    hint: str | None
    examples: str


class Verdicts(NamedTuple):
    """The severity in these profiles, in the order of POLICIES; None where nothing is said."""

    profiles: tuple[str, ...]
    by_policy: tuple[str | None, ...]


class Rule(NamedTuple):
    """One rule id: what must hold, how strictly, and who says so.

    ``field`` is None for a rule of the order, the headers, a reply, a body or a command. ``remarks``
    say on what it depends besides the field's own value. ``observed`` is a key of OBSERVED; ``seen``
    are the sandbox's rows.
    """

    field: str | None
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdicts, ...]
    rows: tuple[str, ...]
    decisions: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    observed: str = "unknown"
    seen: tuple[str, ...] = ()
    expressible: bool = True
    settable: bool = True

    @property
    def profiles(self) -> tuple[str, ...]:
        """The profiles that have the rule."""
        return tuple(name for verdicts in self.verdicts for name in verdicts.profiles)

    def statement(self, profile: str) -> Statement:
        """What it says in a profile that has it."""
        return next(one for one in self.statements if profile in one.profiles)

    def severities(self, profile: str) -> tuple[str | None, ...]:
        """Its severity in a profile that has it, in the order of POLICIES."""
        return next(one.by_policy for one in self.verdicts if profile in one.profiles)


def abridged(text: str) -> str:
    """The text, or of a long one both ends and its length."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:24]} ... {text[-8:]} ({len(text)} characters)"
