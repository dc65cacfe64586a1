"""What the module of one profile holds, whatever language it is written in: functions, rows of
fields, and what an overlay changes. Templates print it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from juspay_rules.codegen.dates import dated_rules
from juspay_rules.codegen.functions import Function, Functions, Language, signature
from juspay_rules.codegen.spec import HEADER, GroupRule, Profile, Rule, Spec, severity
from juspay_rules.codegen.wording import message
from juspay_rules.rules import POLICIES


@dataclass(frozen=True, slots=True)
class Row:
    """What a key stands for. ``reads`` is false where nobody reads the value; ``asks`` is true where
    the rest of the order is asked about every value; ``base.`` before the function's name means the
    base's; the keyword is of the rule that the key itself breaks."""

    field: str
    function: str
    keyword: str | None = None
    reads: bool = True
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """A field whose names are a regex; ``before`` stands before it in spec order."""

    regex: str
    field: str
    function: str
    before: str


@dataclass(frozen=True, slots=True)
class Module:
    """What a template prints. ``every_text`` is the function of every free text, "" where a base has it."""

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
    every_text: str
    dates: tuple[tuple[str, tuple[str | None, str | None]], ...]
    dated: str | None


def module_name(profile: str) -> str:
    """The module of the profile of that name."""
    return profile.replace("-", "_")


def of_headers(spec: Spec) -> Spec:
    """The spec with the headers of each profile in place of its fields."""
    return replace(
        spec,
        profiles=tuple(
            replace(one, fields=one.headers, headers=(), free_text=None) for one in spec.profiles
        ),
        groups=tuple(one for one in spec.exchange_groups if one.rule_id.startswith(HEADER)),
        exchange_groups=(),
    )


def module(spec: Spec, profile: Profile, language: Language) -> Module:
    """The profile's module: whole, or for an overlay what differs from its base."""
    base = spec.profile(profile.base) if profile.base else None
    homes = _homes(spec, base, language)
    names: dict[object, str] = dict(homes)
    written = Functions(language, names)
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
        every_text=_every_text(profile, names),
        dates=tuple(
            (f"{name}.{rule.keyword}", (rule.since, rule.until))
            for name, rule in dated_rules([profile])
        ),
        dated=spec.dated,
    )


def _every_text(profile: Profile, names: Mapping[object, str]) -> str:
    function = "" if profile.free_text is None else names[signature(profile.free_text)]
    return "" if function.startswith("base.") else function


def _homes(spec: Spec, base: Profile | None, language: Language) -> dict[object, str]:
    """The functions that the base's module has, or its own base's, as an overlay calls them."""
    if base is None:
        return {}
    homes = _homes(spec, spec.profile(base.base) if base.base else None, language)
    Functions(language, homes).of(base)
    return {key: f"base.{name}" for key, name in homes.items()}


def _fields(profile: Profile, names: Mapping[object, str]) -> list[tuple[str, Row]]:
    rows = []
    for field in profile.fields:
        if field.family is not None:
            continue
        function = names[signature(field)]
        asks = any(rule.clause is not None and rule.clause.own.present for rule in field.rules)
        rows.append((field.name, Row(field.name, function, asks=asks)))
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
            yield Family(field.family, field.name, names[signature(field)], before)


def _rules(spec: Spec, profile: Profile) -> list[tuple[str, tuple[str | None, ...]]]:
    rows: list[tuple[str, tuple[str | None, ...]]] = []
    texts = () if profile.free_text is None else (profile.free_text,)
    for field in (*profile.fields, *texts):
        for rule in field.rules:
            row = (*_columns(rule), message(field, rule), rule.hint)
            rows.append((f"{field.name}.{rule.keyword}", row))
    rows += [
        (group.rule_id, (*_columns(group), group.message, group.hint))
        for group in spec.groups
        if settable(group)
    ]
    return rows


def settable(group: GroupRule) -> bool:
    """Whether a caller may choose the severity: not of what keeps a body from becoming an order."""
    return group.rule_id.startswith(("order.", HEADER)) or group.severity == "warning"


def _columns(rule: Rule | GroupRule) -> tuple[str | None, ...]:
    return tuple(severity(rule, policy) for policy in POLICIES)
