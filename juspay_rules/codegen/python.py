"""The Python module of one profile: decisions here, names and loops in templates/profile.py.j2."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from juspay_rules.codegen.keywords import PLAIN_URL, class_characters
from juspay_rules.codegen.spec import Constraint, Field, GroupRule, Profile, Rule, Spec, severity
from juspay_rules.codegen.wording import meaning, message
from juspay_rules.rules import POLICIES

GUARDS = {
    "string": "type(value) is str",
    "number": "is_number(value)",
    "integer": "is_integer(value)",
    "boolean": "type(value) is bool",
}
FROM_RULES = (
    "Pattern",
    "WHITE_SPACE",
    "ignores",
    "is_decimal",
    "is_integer",
    "is_member",
    "is_number",
    "refuses",
)


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
    """accepts_<name> and explain_<name>: one pair for each set of constraints."""

    name: str
    about: str
    shortcut: str | None
    accepts: tuple[str, ...]
    branches: tuple[Branch, ...]
    order: str


@dataclass(frozen=True, slots=True)
class Module:
    """What the template prints."""

    profile: Profile
    base: str | None
    imports: tuple[str, ...]
    constants: tuple[tuple[str, str], ...]
    functions: tuple[Function, ...]
    fields: tuple[tuple[str, str], ...]
    families: tuple[str, ...]
    required: tuple[tuple[str, tuple[str, ...]], ...]
    unless: tuple[tuple[str, str], ...]
    rules: tuple[tuple[str, tuple[str | None, ...]], ...]
    without_fields: tuple[str, ...]
    without_rules: tuple[str, ...]


def module_name(profile: str) -> str:
    """The profile's module below _generated."""
    return profile.replace("-", "_")


def literal(text: object) -> str:
    """Any value as a Python literal, with double quotes where that takes no escape."""
    if not isinstance(text, str):
        return repr(text)
    if '"' in text and "'" not in text:
        return ascii(text)
    return '"' + ascii('"' + text)[2:-1].replace("\\'", "'").replace('"', '\\"') + '"'


def environment() -> Environment:
    """Templates that fail on an undefined name and print Python as it stands."""
    jinja = Environment(
        loader=PackageLoader("juspay_rules.codegen"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # the output is Python, and literal() does the quoting
    )
    jinja.filters["literal"] = literal
    return jinja


def write(spec: Spec, profile: Profile) -> str:
    """The text of the module."""
    base = spec.profile(profile.base) if profile.base else None
    text = environment().get_template("profile.py.j2").render(module=_module(spec, profile, base))
    ast.parse(text)
    return text


def write_body(spec: Spec) -> str:
    """Messages of what never became an order, by rule id."""
    rules = [rule for rule in spec.groups if not rule.rule_id.startswith("order.")]
    text = environment().get_template("body.py.j2").render(rules=rules)
    ast.parse(text)
    return text


def write_countries(spec: Spec) -> str:
    """Hints by code: a currency of one country, and the two-letter codes."""
    countries = spec.lists["iso-3166-1-alpha-3"]
    by_alpha_2 = {country["alpha_2"]: code for code, country in countries.items()}
    hints = {short: f"did you mean {code}?" for short, code in by_alpha_2.items()}
    for currency in spec.lists["iso-4217"]:
        code = by_alpha_2.get(currency[:2])
        if code is not None and currency not in countries:
            hints[currency] = f"{currency} is a currency; {countries[code]['name']} is {code}"
    text = environment().get_template("countries.py.j2").render(hints=hints)
    ast.parse(text)
    return text


class _Constants:
    """Names of patterns and sets; the same value has one name."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def expression(self, constraint: Constraint, owner: str) -> str:
        reading = meaning(constraint)
        value = None
        if reading.pattern is not None:
            value = f"Pattern({literal(reading.pattern)})"
        elif reading.members is not None:
            value = _set(reading.members)
        if value is None:
            return reading.fails
        name = self.named(value, owner, constraint.keyword)
        return reading.fails.replace("{pattern}", name).replace("{members}", name)

    def named(self, value: str, owner: str, keyword: str) -> str:
        name = _identifier(owner).upper()
        if name in self.names.values() and value not in self.names:
            name = _identifier(f"{owner}_{keyword}").upper()
        return self.names.setdefault(value, name)


def _set(members: bytes | tuple[str, ...]) -> str:
    if isinstance(members, bytes):
        return f"b{literal(members.decode())}"
    rows = "".join(f"        {literal(member)},\n" for member in members)
    return f"frozenset(\n    {{\n{rows}    }}\n)"


def _functions(
    profile: Profile, constants: _Constants, taken: dict[object, str]
) -> tuple[Function, ...]:
    functions = []
    for field in profile.fields:
        key = signature(field)
        if key not in taken:
            name = _identifier(field.constraint_set or field.name)
            if name in taken.values():
                name = _identifier(field.name)
            taken[key] = name
            functions.append(_function(field, name, constants))
    return tuple(functions)


def _identifier(name: str) -> str:
    return re.sub(r"\W+", "_", name).lower().strip("_")


def signature(field: Field) -> object:
    """Fields with the same signature share one pair of functions."""
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


def _function(field: Field, name: str, constants: _Constants) -> Function:
    about = field.name if field.constraint_set is None else f"Constraint set {field.constraint_set}"
    sources = ", ".join(field.source) if field.constraint_set is None else "schemas/create_order"
    branches = tuple(
        Branch(GUARDS[kind], tuple(_checks(field, kind, name, constants))) for kind in field.type
    )
    return Function(
        name=name,
        about=f"{about} ({sources})",
        shortcut=_shortcut(field, constants),
        accepts=tuple(
            expression
            for rule in field.rules
            if not _is_implied(rule, field)
            for expression in _failing(rule, "string", name, constants)
        ),
        branches=branches,
        order="order" if any(rule.when for rule in field.rules) else "_order",
    )


def _checks(field: Field, kind: str, name: str, constants: _Constants) -> Iterable[Check]:
    for rule in field.rules:
        failing = _failing(rule, kind, name, constants)
        fails = " or ".join(failing)
        if failing and rule.when is not None:
            beside = f"order.get({literal(rule.when.field)})"
            fails = f"is_member({beside}, {literal(rule.when.members)}) and ({fails})"
        if failing:
            yield Check(rule.keyword, fails)


def _failing(rule: Rule, kind: str, name: str, constants: _Constants) -> list[str]:
    return [
        constants.expression(constraint, f"{name}_{rule.keyword}")
        for constraint in rule.constraints
        if constraint.on == kind or (constraint.on, kind) == ("number", "integer")
    ]


def _shortcut(field: Field, constants: _Constants) -> str | None:
    """A pattern that keeps every constraint of the field, where there is one to ask first."""
    constraints = [constraint for rule in field.rules for constraint in rule.constraints]
    if not constraints or any(constraint.keyword != "url" for constraint in constraints):
        return None
    return constants.named(f"Pattern({literal(PLAIN_URL)})", "plain_url", "url")


def _module(spec: Spec, profile: Profile, base: Profile | None) -> Module:
    constants = _Constants()
    homes: dict[object, str] = {}
    if base is not None:
        _functions(base, _Constants(), homes)
        homes = {key: f"base.{name}" for key, name in homes.items()}
    names: dict[object, str] = dict(homes)
    functions = _functions(profile, constants, names)
    fields, rules = dict(_fields(profile, names)), dict(_rules(spec, profile))
    inherited = dict(_fields(base, homes)) if base else {}
    inherited_rules = dict(_rules(spec, base)) if base else {}
    families = () if base else tuple(_families(profile, names))
    changed = {key: row for key, row in fields.items() if inherited.get(key) != row}
    return Module(
        profile=profile,
        base=module_name(base.name) if base else None,
        imports=_imports((*constants.names, *changed.values(), *families), functions, base),
        constants=tuple((name, value) for value, name in constants.names.items()),
        functions=functions,
        fields=tuple(changed.items()),
        families=families,
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


def _imports(
    rows: Iterable[str], functions: Iterable[Function], base: Profile | None
) -> tuple[str, ...]:
    """What the module takes from rules: the names that its text uses."""
    branches = [branch for function in functions for branch in function.branches]
    checks = [check.fails for branch in branches for check in branch.checks]
    text = "\n".join((*rows, *checks, *(branch.guard for branch in branches)))
    used = {name for name in FROM_RULES if re.search(rf"(?<![.\w]){name}\b", text)}
    if base is None:
        used.add("Profile")
    return tuple(sorted(used, key=_import_order))


def _import_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions: as the linter sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def _called(function: str, kind: str) -> str:
    prefix, dot, name = function.rpartition(".")
    return f"{prefix}{dot}{kind}_{name}"


def _fields(profile: Profile, names: dict[object, str]) -> list[tuple[str, str]]:
    rows = []
    for field in profile.fields:
        if field.family is not None:
            continue
        name = names[signature(field)]
        accepts, explain = _called(name, "accepts"), _called(name, "explain")
        rows.append((field.name, _row(field.name, accepts, explain, None)))
        for rule in field.rules:
            alias = _row(field.name, "refuses", explain, rule)
            misspelt = _row(field.name, "refuses", "ignores", rule)
            rows += [(key, alias) for key in rule.alias]
            rows += [(key, misspelt) for key in rule.misspelt]
    return rows


def _row(field: str, accepts: str, explain: str, rule: Rule | None) -> str:
    keyword = None if rule is None else rule.keyword
    return f"({literal(field)}, {accepts}, {explain}, {literal(keyword)})"


def _families(profile: Profile, names: dict[object, str]) -> list[str]:
    known = ["", *(field.name for field in profile.fields[:-1])]
    return [
        f"Pattern({literal(field.family)}), {literal(field.name)}, "
        f"{_called(names[signature(field)], 'accepts')}, "
        f"{_called(names[signature(field)], 'explain')}, {literal(before)}"
        for before, field in zip(known, profile.fields, strict=True)
        if field.family is not None
    ]


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
