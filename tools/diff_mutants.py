"""python -m tools.diff_mutants [--every]: small changes of every rule of a field, and what `diff` makes of them.

Each mutant of the default profile that tools.mutants makes (a limit by one, a charset or a regex class
by one character, a member of an enum, a presence, a severity, a type, a condition, a rule dropped) is
compared with the profile, and the profile with it. An answer is wrong where

- it is "undecided", or its witness is not borne out by the two generated validators,
- the comparison the other way round is not its mirror,
- it contradicts what the change is known to do (a greater maxLength is never stricter),
- a committed vector or a hand-written case contradicts it: an order that only one side takes, where
  the answer knows of none such.

Of changes that are alike, as the members of a list, the first one each way is taken, or every one.
Prints the wrong answers, if any, and the counts. 0: there are none.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from string import ascii_letters, digits, punctuation
from time import process_time
from typing import Any

from juspay_rules.codegen import python
from juspay_rules.codegen.__main__ import ROOT, read_schemas
from juspay_rules.codegen.load import load
from juspay_rules.codegen.meaning import class_characters
from juspay_rules.codegen.parts import parts
from juspay_rules.codegen.spec import HEADER, Field, Profile, Spec
from juspay_rules.codegen.wording import meaning
from juspay_rules.diff.compare import (
    EQUAL,
    INCOMPARABLE,
    LEVELS,
    LOOSER,
    STRICTER,
    UNDECIDED,
    Comparison,
    Row,
)
from juspay_rules.diff.parts import Part
from juspay_rules.diff.rule_set import Fact, RuleSet
from juspay_rules.rules import Profile as RuntimeProfile
from juspay_rules.validator import Validator
from tests.conftest import vectors
from tests.test_cases import cases
from tools.mutants import Mutant, mutants

MIRROR = {STRICTER: LOOSER, LOOSER: STRICTER}
LOSING, GAINING = {STRICTER, INCOMPARABLE}, {LOOSER, INCOMPARABLE}
OF_A_REGEX = 8
PRINTABLE = f"{ascii_letters}{digits}{punctuation} "
ORDER = "order"  # what is said of every text of an order
Orders = list[dict[str, Any]]


@dataclass(frozen=True, eq=False)
class Base:
    """The profile that is mutated, its parts, its generated module, and the orders of every case."""

    spec: Spec
    profile: Profile
    parts: tuple[Part, ...]
    module: RuntimeProfile
    orders: Orders

    @cache  # noqa: B019  # there is one
    def near(self, name: str) -> Orders:
        """The orders that have something to do with a field, one for each of its values."""
        start = name.partition("<")[0]
        found: dict[str, dict[str, Any]] = {}
        for order in self.orders:
            about = {key: value for key, value in order.items() if start in key or "txn" in key}
            found.setdefault(json.dumps(about, sort_keys=True), order)
        return list(found.values())

    def unchanged(self, policy: str) -> RuleSet:
        """The profile under a policy."""
        return _rule_set(self.profile, self.parts, self.module, policy)

    def changed(self, profile: Profile, field: Field, policy: str) -> RuleSet:
        """A profile of which one field differs: its parts and functions are generated anew."""
        if field.family is not None or field.name == ORDER:
            listed, runtime = parts(self.spec, profile), _module(self.spec, profile)
        else:
            alone = replace(profile, fields=(field,))
            listed = tuple(one for one in self.parts if not _is_about(field, one))
            listed += tuple(one for one in parts(self.spec, alone) if _is_about(field, one))
            runtime = _joined(self.module, _module(self.spec, alone), field)
        return _rule_set(profile, listed, runtime, policy)


def _is_about(field: Field, part: Part) -> bool:
    """Whether it is a rule of the field, or what is said of its text as of every text."""
    return _is_of(field, part.rule_id) or (
        part.rule_id.startswith("order.") and part.key == field.name
    )


def _is_of(field: Field, rule_id: str) -> bool:
    return rule_id.rpartition(".")[0] == field.name


def _joined(base: RuntimeProfile, alone: RuntimeProfile, field: Field) -> RuntimeProfile:
    """The generated base with the generated field in the place of its own."""
    return RuntimeProfile(
        base.name,
        {key: one for key, one in base.fields.items() if one[0] != field.name} | dict(alone.fields),
        base.families,
        (*(one for one in base.required if one[0] != field.name), *alone.required),
        {key: one for key, one in base.unless.items() if not _is_of(field, key)}
        | dict(alone.unless),
        {key: one for key, one in base.rules.items() if not _is_of(field, key)} | dict(alone.rules),
        {**base.texts, **alone.texts},
        {**base.dates, **alone.dates},
        base.dated,
        base.every_text,
    )


def _rule_set(
    profile: Profile, listed: tuple[Part, ...], runtime: RuntimeProfile, policy: str
) -> RuleSet:
    validator = _bound(runtime, policy)
    # A rule of which nothing is left has no part.
    facts = {one.rule_id: Fact(validator.severity_of(one.rule_id), "") for one in listed}
    return RuleSet(profile.name, listed, facts, validator.collect_violations)


def _module(spec: Spec, profile: Profile) -> RuntimeProfile:
    broken = replace(
        spec, profiles=tuple(profile if one.name == profile.name else one for one in spec.profiles)
    )
    names: dict[str, Any] = {}
    exec(compile(python.write(broken, profile), profile.name, "exec"), names)
    found: RuntimeProfile = names["PROFILE"]
    return found


def _bound(profile: RuntimeProfile, policy: str) -> Validator:
    validator = Validator(policy=policy)
    validator._bind(profile, {})
    return validator


def base_of(spec: Spec) -> Base:
    """The default profile."""
    profile = spec.profile(spec.default_profile)
    orders = [one["order"] for one in vectors(profile.name) if "order" in one]
    orders += [order for name, _, order, _ in cases() if name == profile.name]
    return Base(spec, profile, parts(spec, profile), _module(spec, profile), orders)


def wrong_answers(base: Base, mutant: Mutant, seen: Counter[str]) -> Iterable[str]:
    """What is wrong with the answers on a mutant; ``seen`` counts the relations of whole orders."""
    name = mutant.rule_id.rpartition(".")[0]
    changed = _consistent(mutant.profile.field(name))
    policy = "observed" if mutant.kind == "observed" else "documented"
    ours = base.unchanged(policy)
    theirs = base.changed(mutant.profile, changed, policy)
    there, back = Comparison(ours, theirs), Comparison(theirs, ours)
    others = {frozenset(one.keys): one for one in (back.whole, *back.rows)}
    for row in (there.whole, *there.rows):
        yield from _one_sided(row, others[frozenset(row.keys)])
    expected = expectation(base.profile, mutant)
    evidence = list(_evidence(base.near(name), ours, theirs))
    for level, severities in LEVELS.items():
        found = getattr(there.whole, level)
        seen[f"{level}: {found.relation}"] += 1
        if expected is not None and found.relation not in (expected, EQUAL):
            yield f"{level}: {found.relation}, where the change is {expected}"
        for said in evidence:
            before, after = (any(one in severities for one in side) for side in said)
            if before < after and found.relation not in LOSING:
                yield f"{level}: {found.relation}, and a case is refused that was taken"
            if before > after and found.relation not in GAINING:
                yield f"{level}: {found.relation}, and a case is taken that was refused"


def _consistent(field: Field | None) -> Field:
    """The field without constraints on a type that it no longer takes."""
    assert field is not None
    taken = {"number" if kind == "integer" else kind for kind in field.type}
    rules = (
        replace(rule, constraints=tuple(one for one in rule.constraints if one.on in taken))
        for rule in field.rules
    )
    return replace(field, rules=tuple(rules))


def _one_sided(row: Row, other: Row) -> Iterable[str]:
    """Where the comparison the other way round is not the mirror, or nothing is decided."""
    for level in LEVELS:
        found, mirrored = getattr(row, level), getattr(other, level)
        if found.relation == UNDECIDED:
            yield f"{row.name}: {level}: {found.doubts[0]}"
        if MIRROR.get(found.relation, found.relation) != mirrored.relation:
            yield f"{row.name}: {level}: {found.relation}, and back {mirrored.relation}"


def _evidence(orders: Orders, *sides: RuleSet) -> Iterable[list[set[str]]]:
    """The severities of what each side says of an order, where they are not the same."""
    for order in orders:
        said = [{one.severity for one in side.judge(order)} for side in sides]
        if said[0] != said[1]:
            yield said


# Greater values of these take less, those of the others more.
STRICTER_ABOVE = {"minLength", "minimum", "notZero", "notEnum"}
SETS: dict[str, Callable[[Any], frozenset[str]]] = {
    "charset": lambda ranges: frozenset(class_characters(ranges)),
    "starts": lambda ranges: frozenset(class_characters(ranges)),
    "enum": frozenset,
    "notEnum": frozenset,
}


def expectation(profile: Profile, mutant: Mutant) -> str | None:
    """What the change does where it changes anything; None where that takes an automaton to tell."""
    name, _, keyword = mutant.rule_id.rpartition(".")
    if mutant.kind == "dropped":
        return LOOSER
    if mutant.kind == "presence":
        return LOOSER if mutant.change == "dropped" else STRICTER
    if mutant.kind == "type":
        return STRICTER if mutant.change.startswith("takes no ") else LOOSER
    if mutant.kind in ("severity", "observed"):
        return LOOSER if mutant.change in ("warning", "accepted") else STRICTER
    fields = [one.field(name) for one in (profile, mutant.profile)]
    before, after = (one.rule(keyword) if one else None for one in fields)
    if before is None or after is None:
        return None  # the regex of a family's keys
    for old, new in zip(before.constraints, after.constraints, strict=True):
        if old != new:
            return _of_values(old.keyword, old.value, new.value)
    return None


def _of_values(keyword: str, old: Any, new: Any) -> str | None:
    if keyword in SETS:
        old, new = SETS[keyword](old), SETS[keyword](new)
    elif isinstance(old, str):
        return None  # a regex
    return STRICTER if (new > old) == (keyword in STRICTER_ABOVE) else LOOSER


def is_said(base: Base, mutant: Mutant) -> bool:
    """Whether it is a rule of orders that a schema can say; of the others diff says that none does.
    Which fields hold free text decides about those too."""
    if mutant.rule_id.startswith(HEADER) or mutant.kind == "free text":
        return False
    if _is_of_any(mutant) and _breaks_short(mutant):
        return False
    known = {part.rule_id for part in base.parts}
    return mutant.rule_id in known or (mutant.kind != "severity" and not _is_of_any(mutant))


def _is_of_any(mutant: Mutant) -> bool:
    return mutant.rule_id.rpartition(".")[0] == ORDER


def _breaks_short(mutant: Mutant) -> bool:
    """Whether a single printable character is refused in free text: tests/property/test_safe_text.py
    refuses such a spec, and what is generated of it does not look at short texts."""
    field = mutant.profile.field(ORDER)
    rules = () if field is None else field.rules
    constraints = [one for rule in rules for one in rule.constraints]
    return any(meaning(one).breaks(sign) for one in constraints for sign in PRINTABLE)


def _some(profile: Profile, listed: Iterable[Mutant]) -> Iterable[Mutant]:
    """Of the mutants of one rule that are alike the first one each way, or of a regex a few."""
    seen: Counter[tuple[str, str, str | None]] = Counter()
    for mutant in listed:
        expected = expectation(profile, mutant)
        alike = mutant.rule_id, mutant.kind, expected
        seen[alike] += 1
        if seen[alike] <= (OF_A_REGEX if expected is None else 1):
            yield mutant


def main() -> int:
    """0: no answer is wrong."""
    started = process_time()
    base = base_of(load(read_schemas(ROOT)))
    every = [one for one in mutants(base.spec, base.profile) if is_said(base, one)]
    found = every if "--every" in sys.argv else list(_some(base.profile, every))
    seen: Counter[str] = Counter()
    rules = {one.rule_id for one in found}
    wrong = 0
    for mutant in found:
        for answer in wrong_answers(base, mutant, seen):
            wrong += 1
            print(f"wrong: {mutant.rule_id}: {mutant.kind}: {mutant.change}: {answer}")
    print("; ".join(f"{relation} {count}" for relation, count in sorted(seen.items())))
    print(
        f"{len(found)} mutants of {len(rules)} rules, each compared both ways "
        f"in {process_time() - started:.0f} s of one core: "
        f"{wrong} wrong answers"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
