"""python -m tools.mutants: break the spec in every small way, and see the vectors notice.

Each mutant changes one thing of one rule of a field or a header: a limit by one, a charset or regex
class by one character, one member of an enum, a presence, a severity, what was observed, a type, an
alias, a condition; or it drops the rule. The validator generated from it must answer some committed vector,
or some hand-written case, otherwise than the file says. The freshness test does not count. A rule
that an overlay inherits is mutated once, in its base. Prints the survivors, if any, and the count.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from juspay_rules.codegen import python
from juspay_rules.codegen.__main__ import ROOT, read_schemas
from juspay_rules.codegen.issuer_mutation import changes
from juspay_rules.codegen.load import load
from juspay_rules.codegen.meaning import class_characters
from juspay_rules.codegen.mutation import (
    changed_charsets,
    changed_regexes,
    escaped,
    neighbours,
)
from juspay_rules.codegen.spec import HEADER, OFF, ORDER, Constraint, Field, Profile, Rule, Spec
from juspay_rules.exchange import HeaderValidator
from juspay_rules.rules import POLICIES
from juspay_rules.rules import Profile as RuntimeProfile
from juspay_rules.validator import Validator
from tests.conftest import header_vectors, vectors
from tests.test_cases import cases
from tests.test_headers import header_cases

# an order, a policy, the rules to ask for, what must be raised
Case = tuple[dict[str, Any], str, tuple[str, ...], dict[str, str]]
LIMITS = dict.fromkeys(
    ("minLength", "maxLength", "minimum", "maximum", "scale", "decimal", "notZero"), 1
) | {"roundFrom": 100}
TYPES = ("string", "number", "integer", "boolean")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A profile with one thing changed, and what was."""

    kind: str
    rule_id: str
    change: str
    profile: Profile


def mutants(spec: Spec, profile: Profile) -> Iterator[Mutant]:
    """Every mutant of what the profile does not inherit as it is."""
    base = spec.profile(profile.base) if profile.base else None
    seen: set[tuple[str, ...]] = set()
    for field in profile.entries:
        inherited = base.field(field.name) if base else None
        if field == inherited:
            continue
        for kind, keyword, change, changed in _of_field(field, inherited, seen):
            rule_id = f"{field.name}.{keyword}"
            yield Mutant(kind, rule_id, change, _with(profile, field, changed))


def _with(profile: Profile, field: Field, changed: Field) -> Profile:
    """The profile with another field in the place of one."""
    if field is profile.free_text:
        return replace(profile, free_text=changed)
    fields, headers = (
        tuple(changed if one is field else one for one in entries)
        for entries in (profile.fields, profile.headers)
    )
    return replace(profile, fields=fields, headers=headers)


def _of_field(
    field: Field, inherited: Field | None, seen: set[tuple[str, ...]]
) -> Iterator[tuple[str, str, str, Field]]:
    if field.name != ORDER:
        yield from _of_keys(field, inherited)
    for rule in field.rules:
        if inherited is not None and rule in inherited.rules:
            continue
        for kind, change, changed in _of_rule(rule, seen):
            rules = tuple(changed if one is rule else one for one in field.rules)
            yield kind, rule.keyword, change, replace(field, rules=rules)


def _of_keys(field: Field, inherited: Field | None) -> Iterator[tuple[str, str, str, Field]]:
    """What its values are, whether it must be there, and which keys it stands for."""
    if inherited is None:
        yield from _types(field)
        if not field.name.startswith(HEADER):
            yield "free text", "type", f"{not field.free}", replace(field, free=not field.free)
    if inherited is None or inherited.rule("required") != field.rule("required"):
        yield from _presence(field)
    if inherited is None and field.family is not None:
        for family, character in changed_regexes(field.family):
            yield "charset", "family", repr(character), replace(field, family=family)


def _presence(field: Field) -> Iterator[tuple[str, str, str, Field]]:
    required = field.rule("required")
    if required is not None:
        rules = tuple(rule for rule in field.rules if rule is not required)
        yield "presence", "required", "dropped", replace(field, rules=rules)
    elif field.family is None:
        rules = (Rule("required"), *field.rules)
        yield "presence", "required", "added", replace(field, rules=rules)


def _types(field: Field) -> Iterator[tuple[str, str, str, Field]]:
    for kind in TYPES:
        rest = tuple(other for other in field.type if other != kind)
        if kind in field.type and rest:
            yield "type", "type", f"takes no {kind}", replace(field, type=rest)
        if kind not in field.type and not (kind == "integer" and "number" in field.type):
            yield "type", "type", f"takes {kind}", replace(field, type=(*field.type, kind))


def _of_rule(rule: Rule, seen: set[tuple[str, ...]]) -> Iterator[tuple[str, str, Rule]]:
    flipped = "warning" if rule.severity == "error" else "error"
    yield "severity", flipped, replace(rule, severity=flipped)
    if rule.severity != OFF:  # else no policy says anything
        observed = "unknown" if rule.observed == "accepted" else "accepted"
        yield "observed", observed, replace(rule, observed=observed)
    if rule.unless is not None:
        yield "condition", "unless dropped", replace(rule, unless=None)
    if rule.when is not None:
        for member in rule.when.members:
            rest = tuple(one for one in rule.when.members if one is not member)
            yield (
                "condition",
                f"when {member!r}",
                replace(rule, when=replace(rule.when, members=rest)),
            )
    for key in rule.alias:
        yield "alias", key, replace(rule, alias=_without(rule.alias, key))
    for key in rule.misspelt:
        yield "alias", key, replace(rule, misspelt=_without(rule.misspelt, key))
    for constraint in rule.constraints:
        rest_of = tuple(one for one in rule.constraints if one is not constraint)
        yield "dropped", constraint.keyword, replace(rule, constraints=rest_of)
        for kind, change, value in _values(constraint, rule, seen):
            changed = replace(constraint, value=value)
            constraints = tuple(changed if one is constraint else one for one in rule.constraints)
            yield kind, change, replace(rule, constraints=constraints)


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(one for one in keys if one != key)


def _values(
    constraint: Constraint, rule: Rule, seen: set[tuple[str, ...]]
) -> Iterator[tuple[str, str, Any]]:
    value = constraint.value
    if constraint.keyword in LIMITS:
        step = LIMITS[constraint.keyword]
        for changed in (value - step, value + step):
            yield "limit", str(changed), changed
    elif constraint.keyword == "starts":
        yield from _starts(value, rule)
    elif constraint.keyword == "charset":
        for changed, character in changed_charsets(value):
            yield "charset", repr(character), changed
    elif constraint.keyword in {"matches", "forbids", "excludes"}:
        for changed, character in changed_regexes(value):
            yield "charset" if character else "limit", changed, changed
    elif constraint.keyword in OF_LISTS and value not in seen:
        seen.add(value)  # one list, however many fields share it
        yield from OF_LISTS[constraint.keyword](value)


def _starts(value: str, rule: Rule) -> Iterator[tuple[str, str, Any]]:
    """Only characters that the rule's charset takes: any other is refused all the same."""
    (charset,) = (one.value for one in rule.constraints if one.keyword == "charset")
    inside, taken = set(class_characters(value)), set(class_characters(charset))
    for changed, character in changed_charsets(value):
        if character in inside:
            yield "charset", repr(character), changed
    for character in sorted(taken - inside):
        yield "charset", repr(character), value + escaped(character)


def _issuers(value: Any) -> Iterator[tuple[str, str, Any]]:
    for change in changes(value):
        yield "issuer", change.about, change.issuers


def _characters(characters: tuple[str, ...]) -> Iterator[tuple[str, str, Any]]:
    for character in characters:
        yield "charset", f"without {character!a}", _without(characters, character)
    for character in neighbours(characters):
        yield "charset", f"with {character!a}", (*characters, character)


def _members(members: tuple[str, ...]) -> Iterator[tuple[str, str, Any]]:
    for member in members:
        yield "enum", f"without {member}", _without(members, member)
    for member in (members[0], members[-1]):
        for added in (member.lower(), member[:-1], f"{member[:-1]}{chr(ord(member[-1]) + 1)}"):
            if added not in members:
                yield "enum", f"with {added}", (*members, added)


OF_LISTS: dict[str, Callable[[Any], Iterator[tuple[str, str, Any]]]] = {
    "enum": _members,
    "notEnum": _members,
    "mediaType": _members,
    "cardNumber": _issuers,
    "without": _characters,
}


def cases_of(profile: str) -> list[Case]:
    """Every order that is committed, with a policy and what must be raised."""
    found = [
        (vector["order"], policy, tuple(vector.get("warn", ())), vector["raises"][policy])
        for vector in vectors(profile)
        if "order" in vector
        for policy in POLICIES
    ]
    return found + [
        (order, "documented", (), raises) for of, _, order, raises in cases() if of == profile
    ]


def is_killed(spec: Spec, mutant: Mutant, known: list[Case]) -> bool:
    """Whether any case gets another answer than the one that is committed."""
    changed = tuple(
        mutant.profile if one.name == mutant.profile.name else one for one in spec.profiles
    )
    broken = replace(spec, profiles=changed)
    if mutant.rule_id.startswith(HEADER):
        return _is_header_killed(python.write_headers(broken, mutant.profile.name), mutant)
    names = _executed(python.write(broken, mutant.profile), mutant)
    asked_for = {(policy, asked) for _, policy, asked, _ in known}
    validators = {key: _bound(names["PROFILE"], *key) for key in asked_for}
    field = mutant.rule_id.rpartition(".")[0]
    field = mutant.profile.carrier if field == ORDER else field
    near = field.partition("<")[0]
    first = sorted(known, key=lambda case: not any(near in key for key in case[0]))
    for order, policy, asked, raises in first:
        found = validators[policy, asked].collect_violations(order)
        if {violation.rule_id: violation.severity for violation in found} != raises:
            return True
    return False


def _is_header_killed(text: str, mutant: Mutant) -> bool:
    profile = _executed(text, mutant)["PROFILE"]
    validators = {policy: HeaderValidator(policy=policy) for policy in POLICIES}
    for validator in validators.values():
        validator._bind(profile, {})
    for headers, order, policy, raises in header_cases_of(mutant.profile.name):
        found = validators[policy].collect_violations(headers, order)
        if {violation.rule_id: violation.severity for violation in found} != raises:
            return True
    return False


def header_cases_of(profile: str) -> Iterator[tuple[Any, Any, str, dict[str, str]]]:
    """Headers and the order beside them, for every committed case, with a policy."""
    for vector in header_vectors(profile):
        for policy in POLICIES:
            yield vector["headers"], vector.get("order"), policy, vector["raises"][policy]
    for of, headers, order, raises in header_cases():
        if of == profile:
            yield headers, order, "documented", raises


def _executed(text: str, mutant: Mutant) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(text, mutant.profile.name, "exec"), names)
    return names


def _bound(profile: RuntimeProfile, policy: str, asked: tuple[str, ...]) -> Validator:
    validator = Validator(policy=policy)
    validator._bind(profile, dict.fromkeys(asked, "warning"))
    return validator


def main() -> int:
    """0: every mutant is killed."""
    spec = load(read_schemas(ROOT))
    kinds: Counter[str] = Counter()
    survivors: list[Mutant] = []
    for profile in spec.profiles:
        known = cases_of(profile.name)
        for mutant in mutants(spec, profile):
            kinds[mutant.kind] += 1
            if not is_killed(spec, mutant, known):
                survivors.append(mutant)
    return _report(kinds, survivors)


def _report(kinds: Counter[str], survivors: Iterable[Mutant]) -> int:
    left = list(survivors)
    for mutant in left:
        print(f"survived: {mutant.profile.name}: {mutant.rule_id}: {mutant.kind}: {mutant.change}")
    total = kinds.total()
    print(", ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
    killed = total - len(left)
    share = 100 * killed / total
    print(f"mutants: {killed} of {total} killed, {share:.4g} %")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
