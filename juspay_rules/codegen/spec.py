"""schemas/ as frozen values. ``load`` is a function of the files' texts alone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from juspay_rules.codegen.exchange_spec import Endpoint, ErrorRow, ErrorTable, Reply
from juspay_rules.codegen.yaml_file import Json

HEADER = "headers."  # how the name of a header's field begins
ORDER = "order"  # where a rule of free text belongs, in whichever field it stands
OFF = "off"  # the severity of a rule that says nothing until a caller asks for it
NO_ERRORS = ErrorTable((), ErrorRow("", "", 0, (), (), {}))
NOWHERE = Endpoint("", "", "", "", (), {})


@dataclass(frozen=True, slots=True)
class Example:
    """A value of a field, what else it breaks there, what stands beside it, and what is left out."""

    value: Json
    also: tuple[str, ...] = ()
    beside: tuple[tuple[str, Json], ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Constraint:
    """One constraint on values of one JSON type: ("string", "maxLength", 20)."""

    on: str
    keyword: str
    value: Any


@dataclass(frozen=True, slots=True)
class When:
    """Another field that has one of these values."""

    field: str
    members: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """What holds of an order: one of ``keys`` is there (``present``: True) or none is (False), or
    the field has one of ``members``, or a value that keeps every constraint on its type, which is
    one of ``kinds``."""

    field: str
    keys: tuple[str, ...]
    kinds: tuple[str, ...]
    present: bool | None = None
    members: tuple[Json, ...] = ()
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A rule across fields, which hangs on the field of ``own``: it is broken where that has a value
    of its types of which ``own`` holds, all of ``beside`` holds too, and not all of ``require``."""

    own: Condition
    beside: tuple[Condition, ...]
    require: tuple[Condition, ...]

    @property
    def judged(self) -> tuple[Condition, ...]:
        """The conditions under which the rule is judged."""
        return (self.own, *self.beside)


@dataclass(frozen=True, slots=True)
class Rule:
    """What may be broken under one rule id; ``home`` is the file and line that says so.

    ``since`` and ``until`` are the first and the last day (YYYY-MM-DD) on which it is in force.
    ``phase`` is what a chosen day makes of them: "announced" before, "expired" after, else "".
    """

    keyword: str
    severity: str = "error"
    observed: str = "unknown"
    constraints: tuple[Constraint, ...] = ()
    when: When | None = None
    unless: str | None = None
    alias: tuple[str, ...] = ()
    misspelt: tuple[str, ...] = ()
    message: str | None = None
    hint: str | None = None
    decision: str | None = None
    source: tuple[str, ...] = ()
    valid: tuple[Example, ...] = ()
    invalid: tuple[Example, ...] = ()
    clause: Clause | None = None
    since: str | None = None
    until: str | None = None
    phase: str = ""
    home: str = field(default="", compare=False)

    @property
    def is_dated(self) -> bool:
        """Whether it is in force on some days only."""
        return self.since is not None or self.until is not None


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the order, or one header, whose name begins with ``headers.``.

    ``family`` is a regex at the start of every key that the field stands for. ``constraint_set`` names
    the set of constraint_sets.yaml that says all there is to say of it, if one does. The values of a
    ``free`` one are free text, which has rules of its own.
    """

    name: str
    summary: str
    type: tuple[str, ...]
    presence: str
    source: tuple[str, ...]
    rules: tuple[Rule, ...]
    examples: tuple[Example, ...] = ()
    family: str | None = None
    constraint_set: str | None = None
    default: str | None = None
    note: str | None = None
    free: bool = False
    home: str = field(default="", compare=False)

    def rule(self, keyword: str) -> Rule | None:
        """The rule of that keyword, or None."""
        return next((rule for rule in self.rules if rule.keyword == keyword), None)

    @property
    def label(self) -> str:
        """The name as the documents spell it."""
        return self.name.removeprefix(HEADER)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other keys that are taken for the field, or for a slip of it."""
        return tuple(key for rule in self.rules for key in rule.alias + rule.misspelt)


@dataclass(frozen=True, slots=True)
class BodyCase:
    """A body that breaks a body.* rule: its content type and its bytes."""

    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class GroupRule:
    """A rule of the order or the headers as a whole, of a body, of a curl command or of a run of
    the command."""

    rule_id: str
    severity: str
    observed: str
    message: str
    hint: str | None
    decision: str | None
    source: tuple[str, ...]
    cases: tuple[BodyCase, ...]
    home: str


@dataclass(frozen=True, slots=True)
class Profile:
    """One documented variant, whole: what its base says and what it changes.

    ``free_text`` holds the rules of every free text as if it were a field named ``order``; ``carrier``
    names the field in which its examples are shown.
    """

    name: str
    title: str
    summary: str
    base: str | None
    content_types: tuple[str, ...]
    source: tuple[str, ...]
    fields: tuple[Field, ...]
    headers: tuple[Field, ...] = ()
    free_text: Field | None = None
    carrier: str = ""

    @property
    def entries(self) -> tuple[Field, ...]:
        """The fields, free text, then the headers."""
        free_text = () if self.free_text is None else (self.free_text,)
        return self.fields + free_text + self.headers

    def field(self, name: str) -> Field | None:
        """The field or header of that name, or None."""
        return next((one for one in self.entries if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the ledger: a place in a document and what it became."""

    row_id: str
    where: str
    says: str
    rules: tuple[str, ...]
    fields: tuple[str, ...]
    decisions: tuple[str, ...]
    examples: tuple[str, ...]
    no_rule: str | None
    home: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A contradiction, or a silence: the readings, ours, and why."""

    name: str
    question: str
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    ours: str
    why: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spec:
    """Everything that schemas/ says. ``dated`` is the day (YYYY-MM-DD) of which schemas and vectors
    speak; there is one where any rule has a date."""

    version: str
    id_base: str
    default_profile: str
    profiles: tuple[Profile, ...]
    groups: tuple[GroupRule, ...]
    documents: Mapping[str, Mapping[str, str]]
    rows: tuple[Row, ...]
    decisions: tuple[Decision, ...]
    lists: Mapping[str, Mapping[str, Mapping[str, Any]]]
    exchange_groups: tuple[GroupRule, ...] = ()
    replies: tuple[Reply, ...] = ()
    errors: ErrorTable = NO_ERRORS
    endpoint: Endpoint = NOWHERE
    dated: str | None = None

    def profile(self, name: str) -> Profile:
        """The profile of that name. Raises KeyError."""
        return {profile.name: profile for profile in self.profiles}[name]

    def rule_ids(self) -> tuple[str, ...]:
        """Every rule id of every profile, in spec order, each once."""
        ids = [group.rule_id for group in self.groups + self.exchange_groups]
        ids += [rule_id for profile in self.profiles for rule_id in rule_ids_of(profile)]
        return tuple(dict.fromkeys(ids))


def rule_ids_of(profile: Profile) -> tuple[str, ...]:
    """The ids of the rules of the profile's fields and headers, in spec order."""
    return tuple(f"{one.name}.{rule.keyword}" for one in profile.entries for rule in one.rules)


def severity(rule: Rule | GroupRule, policy: str) -> str | None:
    """The one table of policies, on the spec's day. None: the rule says nothing."""
    stated = _on_its_day(rule)
    if stated is None or policy == "strict":
        return stated and "error"
    if policy == "observed" and rule.observed == "accepted":
        return "warning" if stated == "error" else None
    return stated


def _on_its_day(rule: Rule | GroupRule) -> str | None:
    """The severity before any policy: one step softer before a rule is in force, none after, and none of
    a rule that is off."""
    if rule.severity == OFF:
        return None
    if isinstance(rule, Rule) and rule.phase:
        return "warning" if rule.phase == "announced" and rule.severity == "error" else None
    return rule.severity


def named(patterns: Iterable[str], names: Iterable[str]) -> list[str]:
    """The names that any pattern means; only * is special."""
    escaped = [re.sub(r"([\[?])", r"[\1]", pattern) for pattern in patterns]
    return [name for name in names if any(fnmatchcase(name, pattern) for pattern in escaped)]
