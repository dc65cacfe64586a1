"""The functions of a profile's module, whatever language it is written in: one for each set of
constraints, a check for each rule."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from juspay_rules.codegen.meaning import Meaning, class_characters
from juspay_rules.codegen.plain import PARTED, texts
from juspay_rules.codegen.spec import OFF, Clause, Constraint, Field, Profile, Rule, When
from juspay_rules.codegen.wording import meaning
from juspay_rules.rules import FEWEST


@dataclass(frozen=True, slots=True)
class Language:
    """How a language spells what a module is made of.

    ``expression`` gives the test that is true when a constraint is broken, in which ``{constant}``
    stands for the second text, the value of a constant, where there is one. ``when`` is the test of
    another field, ``function`` makes a function's name of a field's. ``shortcut`` is the name and the
    value of a constant: a regex to ask first, where a text that it takes keeps all that a field demands.
    ``test`` is a function ready made that tells the texts which keep a constraint.
    """

    guards: Mapping[str, str]
    expression: Callable[[Meaning], tuple[str, str | None]]
    shortcut: Callable[[Field], tuple[str, str] | None]
    test: Callable[[Meaning], str | None]
    when: Callable[[When], str]
    function: Callable[[str], str]
    either: str
    both: str
    clauses: "Clauses | None" = None


@dataclass(frozen=True, slots=True)
class Clauses:
    """How a language spells rules across fields; JavaScript does not: no overlay is written in it.

    Of a clause, with how to spell what breaks its constraints: ``own`` is the test of the value that
    the rule hangs on, of a type; None where no value of the type is meant. ``broken`` is the test of
    the rest of the order.
    """

    own: "Callable[[Clause, str, Spelt], str | None]"
    broken: "Callable[[Clause, Spelt], str]"


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
    is_text: bool


@dataclass(frozen=True, slots=True)
class Function:
    """The tests of one set of constraints, and what is asked first of a text.

    ``of_any_text`` is for the function of every free text, which is asked of nothing else.
    ``short`` is what the fast test gives for a short printable text, where that is known at once.
    ``test``, where there is one, is all that the fast test asks. ``texts`` are regexes of texts that
    break none of them. ``free_text`` is the name of the function of every free text, where the field holds
    some. ``members`` is the constant of the rule ``enum``, if there is one for texts.
    """

    name: str
    about: str
    shortcut: str | None
    test: str | None
    texts: tuple[str, ...]
    accepts: tuple[str, ...]
    branches: tuple[Branch, ...]
    reads_order: bool
    free_text: str | None = None
    short: str | None = None
    of_any_text: bool = False
    members: str | None = None


# What breaks a constraint, as an expression over ``value``.
Spelt: TypeAlias = "Callable[[Constraint], str]"


def identifier(name: str) -> str:
    """The name in lower case, words joined by one underscore."""
    return re.sub(r"\W+", "_", name).lower().strip("_")


class Functions:
    """Collects the functions of a profile and their constants; the same value has one name."""

    def __init__(self, language: Language, taken: dict[object, str]) -> None:
        self.language = language
        self.taken = taken
        self.constants: dict[str, str] = {}
        self.functions: list[Function] = []
        self.free_text: object = None

    def of(self, profile: Profile) -> None:
        """Write a function for each set of constraints that has none yet."""
        free_text = () if profile.free_text is None else (profile.free_text,)
        self.free_text = signature(free_text[0]) if free_text else None
        for field in (*free_text, *profile.fields):
            key = signature(field)
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
            Branch(
                self.language.guards[kind],
                tuple(self._checks(field, kind, name)),
                is_text=kind == "string",
            )
            for kind in sorted(field.type, key="string".__ne__)  # most are texts
        )
        return Function(
            name=self.language.function(name),
            about=f"{about} ({sources})",
            shortcut=self._shortcut(field),
            test=self._test(field, name),
            # Whether a text breaks a rule across fields is not to be seen in it.
            texts=texts(field, PARTED) if "string" in field.type and not _hangs(field) else (),
            accepts=tuple(self._accepts(field, name)),
            branches=branches,
            reads_order=any(
                rule.when or rule.clause or any(one.keyword == "sameAs" for one in rule.constraints)
                for rule in field.rules
            ),
            free_text=self.taken[self.free_text] if field.free else None,
            short=_of_short(field) if field.free else None,
            of_any_text=signature(field) == self.free_text,
            members=self._members(field),
        )

    def _accepts(self, field: Field, name: str) -> Iterable[str]:
        """Tests of a text, any of which asks for a word: of a rule across fields, whether it is
        judged at all; a field that takes no text has every one explained."""
        if "string" not in field.type:
            yield "True"
            return
        for owner, constraint in _asked(field, name):
            yield self._expression(constraint, owner)
        for rule in field.rules:
            if rule.clause is not None:
                # Where every text is meant, none is accepted: the row says so.
                yield from filter(None, [self._own(rule, "string", name)])

    def _own(self, rule: Rule, kind: str, name: str) -> str | None:
        assert self.language.clauses is not None
        assert rule.clause is not None
        return self.language.clauses.own(rule.clause, kind, self._spelt(rule, name))

    def _spelt(self, rule: Rule, name: str) -> "Spelt":
        return lambda constraint: self._expression(constraint, f"{name}_{rule.keyword}")

    def _across(self, rule: Rule, kind: str, name: str) -> Iterable[Check]:
        """The check of a rule across fields, on values of one type."""
        own = self._own(rule, kind, name)
        if own is None:
            return
        assert self.language.clauses is not None
        assert rule.clause is not None
        rest = self.language.clauses.broken(rule.clause, self._spelt(rule, name))
        yield Check(rule.keyword, f"{own}{self.language.both}{rest}" if own else rest)

    def _checks(self, field: Field, kind: str, name: str) -> Iterable[Check]:
        for rule in field.rules:
            if rule.clause is not None:
                yield from self._across(rule, kind, name)
                continue
            failing = self._failing(rule, kind, name)
            fails = self.language.either.join(failing)
            if failing and rule.when is not None:
                # The field's own value first, since it says most often that there is nothing to ask.
                fails = f"({fails}){self.language.both}{self.language.when(rule.when)}"
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
        if value not in self.constants:
            names = [identifier(owner).upper(), identifier(f"{owner}_{keyword}").upper()]
            names += [f"{names[-1]}_{number}" for number in range(2, len(self.constants) + 2)]
            taken = set(self.constants.values())
            self.constants[value] = next(name for name in names if name not in taken)
        return self.constants[value]

    def _shortcut(self, field: Field) -> str | None:
        # Free text of few characters is told without; where that cannot be, a regex is no shorter way.
        is_slower = field.free and _of_short(field) is None
        found = None if _hangs(field) or is_slower else self.language.shortcut(field)
        if found is None:
            return None
        name, value = found
        return self._constant(value, name, field.constraint_set or field.name)

    def _test(self, field: Field, name: str) -> str | None:
        """What a text is asked where one constraint is all there is, and has a quick way."""
        if field.free or "string" not in field.type:
            return None
        asked = _asked(field, name)
        one = len(asked) == 1 and not _hangs(field)
        text = self.language.test(meaning(asked[0][1])) if one else None
        if text is None or "{constant}" not in text:
            return text
        return text.replace("{constant}", self._constant_of(asked[0][1]))

    def _members(self, field: Field) -> str | None:
        """The constant of the texts of the rule that a hint names one of."""
        rule = field.rule("enum") if "string" in field.type else None
        texts = () if rule is None else [one for one in rule.constraints if one.keyword == "enum"]
        return self._constant_of(texts[0]) if len(texts) == 1 else None

    def _constant_of(self, constraint: Constraint) -> str:
        """The constant that the expression of a rule's constraint has."""
        return self.constants[self.language.expression(meaning(constraint))[1] or ""]


def _hangs(field: Field) -> bool:
    """Whether a rule across fields hangs on the field."""
    return any(rule.clause is not None for rule in field.rules)


def _asked(field: Field, name: str) -> list[tuple[str, Constraint]]:
    """The constraints that the fast test asks of a text, each with the name of its rule."""
    return [
        (f"{name}_{rule.keyword}", constraint)
        for rule in field.rules
        if rule.severity != OFF and not _is_implied(rule, field)
        for constraint in rule.constraints
        if constraint.on == "string"
    ]


def _of_short(field: Field) -> str | None:
    """What the fast test of free text gives for one that is short and printable, where no more is to be
    asked than whether it is trimmed."""
    asked = [one for _, one in _asked(field, "")]
    demands = {one.keyword for one in asked}
    longest = min((one.value for one in asked if one.keyword == "maxLength"), default=FEWEST)
    if _hangs(field) or not {"maxLength", "trimmed"} >= demands or longest < FEWEST:
        return None
    return "value.strip()" if "trimmed" in demands else "True"


def signature(field: Field) -> object:
    """Fields with the same signature share one function."""
    constraints = tuple(
        (rule.keyword, rule.constraints, rule.when, rule.clause, rule.severity == OFF)
        for rule in field.rules
        if rule.constraints or rule.clause
    )
    return (field.type, constraints, field.free)


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
