"""What the module of one profile holds, whatever language it is written in: functions, rows of
fields, and what an overlay changes. Templates print it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from juspay_rules.codegen.keywords import PLAIN_URL, Meaning, class_characters
from juspay_rules.codegen.spec import (
    Constraint,
    Field,
    GroupRule,
    Profile,
    Rule,
    Spec,
    When,
    severity,
)
from juspay_rules.codegen.wording import meaning, message
from juspay_rules.rules import POLICIES


@dataclass(frozen=True, slots=True)
class Language:
    """How a language spells what a module is made of.

    ``expression`` gives the test that is true when a constraint is broken, in which ``{constant}``
    stands for the second text, the value of a constant, where there is one. ``when`` is the test of
    another field, ``function`` makes a function's name of a field's, ``pattern`` a constant of a regex.
    """

    guards: Mapping[str, str]
    expression: Callable[[Meaning], tuple[str, str | None]]
    pattern: Callable[[str], str]
    when: Callable[[When], str]
    function: Callable[[str], str]
    either: str
    both: str


@dataclass(frozen=True, slots=True)
class Check:
    """One rule on values of one type: the expression that is true when it is broken."""

    keyword: str
    fails: str


@dataclass(frozen=True, slots=True)
class Branch:
    """Values of one JSON type, and their checks in spec order."""

    guard: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Function:
    """The tests of one set of constraints, and what is asked first of a text."""

    name: str
    about: str
    shortcut: str | None
    accepts: tuple[str, ...]
    branches: tuple[Branch, ...]
    reads_order: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What a key stands for. ``reads`` is false where nobody reads the value; ``base.`` before the
    function's name means the base's; the keyword is of the rule that the key itself breaks."""

    field: str
    function: str
    keyword: str | None = None
    reads: bool = True


@dataclass(frozen=True, slots=True)
class Family:
    """A field whose names are a regex; ``before`` stands before it in spec order."""

    regex: str
    field: str
    function: str
    before: str


@dataclass(frozen=True, slots=True)
class Module:
    """What a template prints."""

    profile: Profile
    base: str | None
    constants: tuple[tuple[str, str], ...]
    functions: tuple[Function, ...]
    fields: tuple[tuple[str, Row], ...]
    families: tuple[Family, ...]
    required: tuple[tuple[str, tuple[str, ...]], ...]
    unless: tuple[tuple[str, str], ...]
    rules: tuple[tuple[str, tuple[str | None, ...]], ...]
    without_fields: tuple[str, ...]
    without_rules: tuple[str, ...]


def module_name(profile: str) -> str:
    """The module of the profile of that name."""
    return profile.replace("-", "_")


def identifier(name: str) -> str:
    """The name in lower case, words joined by one underscore."""
    return re.sub(r"\W+", "_", name).lower().strip("_")


def module(spec: Spec, profile: Profile, language: Language) -> Module:
    """The profile's module: whole, or for an overlay what differs from its base."""
    base = spec.profile(profile.base) if profile.base else None
    homes: dict[object, str] = {}
    if base is not None:
        _Functions(language, homes).of(base)
        homes = {key: f"base.{name}" for key, name in homes.items()}
    names: dict[object, str] = dict(homes)
    written = _Functions(language, names)
    written.of(profile)
    fields, rules = dict(_fields(profile, names)), dict(_rules(spec, profile))
    inherited = dict(_fields(base, homes)) if base else {}
    inherited_rules = dict(_rules(spec, base)) if base else {}
    return Module(
        profile=profile,
        base=module_name(base.name) if base else None,
        constants=tuple((name, value) for value, name in written.constants.items()),
        functions=tuple(written.functions),
        fields=tuple((key, row) for key, row in fields.items() if inherited.get(key) != row),
        families=() if base else tuple(_families(profile, names)),
        required=tuple(
            (field.name, (field.name, *field.aliases))
            for field in profile.fields
            if field.rule("required") is not None
        ),
        unless=tuple(
            (f"{field.name}.{rule.keyword}", f"{field.name}.{rule.unless}")
            for field in profile.fields
            for rule in field.rules
            if rule.unless is not None
        ),
        rules=tuple((id_, row) for id_, row in rules.items() if inherited_rules.get(id_) != row),
        without_fields=tuple(key for key in inherited if key not in fields),
        without_rules=tuple(rule for rule in inherited_rules if rule not in rules),
    )


class _Functions:
    """Collects the functions of a profile and their constants; the same value has one name."""

    def __init__(self, language: Language, taken: dict[object, str]) -> None:
        self.language = language
        self.taken = taken
        self.constants: dict[str, str] = {}
        self.functions: list[Function] = []

    def of(self, profile: Profile) -> None:
        """Write a function for each set of constraints that has none yet."""
        for field in profile.fields:
            key = _signature(field)
            if key not in self.taken:
                name = identifier(field.constraint_set or field.name)
                if self.language.function(name) in self.taken.values():
                    name = identifier(field.name)
                self.taken[key] = self.language.function(name)
                self.functions.append(self._function(field, name))

    def _function(self, field: Field, name: str) -> Function:
        shared = field.constraint_set is not None
        about = f"Constraint set {field.constraint_set}" if shared else field.name
        sources = "schemas/create_order" if shared else ", ".join(field.source)
        # In the order in which a reader meets them: constants are named at their first use.
        branches = tuple(
            Branch(self.language.guards[kind], tuple(self._checks(field, kind, name)))
            for kind in field.type
        )
        return Function(
            name=self.language.function(name),
            about=f"{about} ({sources})",
            shortcut=self._shortcut(field),
            accepts=tuple(
                expression
                for rule in field.rules
                if not _is_implied(rule, field)
                for expression in self._failing(rule, "string", name)
            ),
            branches=branches,
            reads_order=any(rule.when for rule in field.rules),
        )

    def _checks(self, field: Field, kind: str, name: str) -> Iterable[Check]:
        for rule in field.rules:
            failing = self._failing(rule, kind, name)
            fails = self.language.either.join(failing)
            if failing and rule.when is not None:
                fails = f"{self.language.when(rule.when)}{self.language.both}({fails})"
            if failing:
                yield Check(rule.keyword, fails)

    def _failing(self, rule: Rule, kind: str, name: str) -> list[str]:
        return [
            self._expression(constraint, f"{name}_{rule.keyword}")
            for constraint in rule.constraints
            if constraint.on == kind or (constraint.on, kind) == ("number", "integer")
        ]

    def _expression(self, constraint: Constraint, owner: str) -> str:
        text, value = self.language.expression(meaning(constraint))
        if value is None:
            return text
        return text.replace("{constant}", self._constant(value, owner, constraint.keyword))

    def _constant(self, value: str, owner: str, keyword: str) -> str:
        name = identifier(owner).upper()
        if name in self.constants.values() and value not in self.constants:
            name = identifier(f"{owner}_{keyword}").upper()
        return self.constants.setdefault(value, name)

    def _shortcut(self, field: Field) -> str | None:
        """A pattern that keeps every constraint of the field, where there is one to ask first."""
        constraints = [constraint for rule in field.rules for constraint in rule.constraints]
        if not constraints or any(constraint.keyword != "url" for constraint in constraints):
            return None
        return self._constant(self.language.pattern(PLAIN_URL), "plain_url", "url")


def _signature(field: Field) -> object:
    """Fields with the same signature share one function."""
    constraints = tuple(
        (rule.keyword, rule.constraints, rule.when) for rule in field.rules if rule.constraints
    )
    return (field.type, constraints)


def _is_implied(rule: Rule, field: Field) -> bool:
    """Whether a text that keeps the rule's silencing rule, and is not empty where the field says
    so, keeps this one too: then the fast test need not ask."""
    other = field.rule(rule.unless) if rule.unless else None
    charsets = [one.value for one in other.constraints if one.keyword == "charset"] if other else []
    if not charsets or field.rule("minLength") is None:
        return False
    least = set(class_characters(charsets[0]))
    return all(
        one.keyword in {"charset", "starts"} and least <= set(class_characters(one.value))
        for one in rule.constraints
    )


def _fields(profile: Profile, names: Mapping[object, str]) -> list[tuple[str, Row]]:
    rows = []
    for field in profile.fields:
        if field.family is not None:
            continue
        function = names[_signature(field)]
        rows.append((field.name, Row(field.name, function)))
        for rule in field.rules:
            alias = Row(field.name, function, rule.keyword)
            misspelt = Row(field.name, "", rule.keyword, reads=False)
            rows += [(key, alias) for key in rule.alias]
            rows += [(key, misspelt) for key in rule.misspelt]
    return rows


def _families(profile: Profile, names: Mapping[object, str]) -> Iterable[Family]:
    known = ["", *(field.name for field in profile.fields[:-1])]
    for before, field in zip(known, profile.fields, strict=True):
        if field.family is not None:
            yield Family(field.family, field.name, names[_signature(field)], before)


def _rules(spec: Spec, profile: Profile) -> list[tuple[str, tuple[str | None, ...]]]:
    rows: list[tuple[str, tuple[str | None, ...]]] = []
    for field in profile.fields:
        for rule in field.rules:
            row = (*_columns(rule), message(field, rule), rule.hint)
            rows.append((f"{field.name}.{rule.keyword}", row))
    rows += [
        (group.rule_id, (*_columns(group), group.message, group.hint))
        for group in spec.groups
        if group.rule_id.startswith("order.") or group.severity == "warning"
    ]
    return rows


def _columns(rule: Rule | GroupRule) -> tuple[str | None, ...]:
    return tuple(severity(rule, policy) for policy in POLICIES)
