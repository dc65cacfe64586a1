"""Which of the base's examples still say what they said, under the rules of an overlay.

They were held to account when the base was made. Under stricter rules a valid one may break
something, and a counterexample something more: what is no longer true is left out, and what a
counterexample breaks is told anew. An overlay's own examples are never mended.
"""

from collections.abc import Iterable
from dataclasses import replace

from juspay_rules.codegen.judge import Judge
from juspay_rules.codegen.spec import Example, Field, Profile, Rule
from juspay_rules.codegen.vectors import minimal, order_of
from juspay_rules.codegen.yaml_file import OUTSIDE, SpecError, error_at


def with_true_examples(base: Profile, profile: Profile) -> Profile:
    """The profile with the examples that hold under its own rules. Raises SpecError where a field
    has none left, or the smallest order breaks a rule."""
    judge = Judge(profile)
    fields = tuple(_with_candidates(judge, field) for field in profile.fields)
    sieve = _Sieve(judge, base, replace(profile, fields=fields))
    for field in fields:
        if not field.examples:
            raise sieve.without_examples(field)
    smallest = sieve.smallest
    broken = judge.breaches(smallest)
    if broken:
        field, rule = judge.rules[broken[0]]
        problem = f"the smallest order that other rules allow breaks {broken[0]}"
        remedy = f"give {', '.join(smallest)} valid examples that fit together"
        raise error_at(rule.home, field.name, problem, remedy)
    return replace(profile, fields=tuple([sieve.field(field) for field in fields]))


def is_own(one: Field | Rule) -> bool:
    """Whether the overlay wrote it, or changed it."""
    return one.home.startswith(OUTSIDE)


def _with_candidates(judge: Judge, field: Field) -> Field:
    """The field with examples that keep the rules of its own value: the base's, then the valid ones
    of the overlay's rules, those first that need nothing beside them."""
    if is_own(field):
        return field
    own = [example for rule in field.rules if is_own(rule) for example in rule.valid]
    own.sort(key=lambda one: bool(one.beside or one.without))
    kept = [one for one in (*field.examples, *own) if not _of_value(judge, field, one)]
    return replace(field, examples=_distinct(kept))


def _of_value(judge: Judge, field: Field, example: Example) -> list[str]:
    """The rules of the field that its value breaks, whatever stands beside it."""
    order = order_of({}, field, example)
    across = {f"{field.name}.{rule.keyword}" for rule in field.rules if rule.clause is not None}
    broken = judge.breaches(order)
    return [one for one in broken if one.rpartition(".")[0] == field.name and one not in across]


class _Sieve:
    """Keeps of the base's examples what is true beside the smallest order of the profile."""

    def __init__(self, judge: Judge, base: Profile, profile: Profile) -> None:
        self.judge = judge
        self.base = base
        self.smallest = minimal(
            replace(profile, fields=tuple(filter(_has_examples, profile.fields)))
        )
        self.elsewhere = _elsewhere(profile)

    def field(self, field: Field) -> Field:
        before = self.base.field(field.name)
        if before is None:
            return field
        tried = field.examples + self.elsewhere.get(field.name, ())
        examples = tuple(one for one in tried if not self.broken(field, one))
        if not examples:
            raise self.without_examples(field)
        rules = tuple(self.rule(field, rule, before.rule(rule.keyword)) for rule in field.rules)
        return replace(field, examples=examples, rules=rules)

    def without_examples(self, field: Field) -> SpecError:
        """No example of the field is left: the place is that of a rule of the overlay that breaks one,
        or of any of them."""
        before = self.base.field(field.name) or field
        broken = [one for example in before.examples for one in self.broken(field, example)]
        rules = [self.judge.rules[one][1] for one in broken if one in self.judge.rules]
        rules += [rule for _, rule in self.judge.rules.values()]
        home = next(rule.home for rule in rules if is_own(rule))
        problem = f"no example of {field.name} is left that keeps every rule"
        remedy = f"add a value to valid of a rule of {field.name}, or under with in another's"
        return error_at(home, field.name, problem, remedy)

    def rule(self, field: Field, rule: Rule, before: Rule | None) -> Rule:
        """The rule with what is left of the base's examples before its own."""
        if before is None:
            return rule
        own = is_own(rule)
        valid = (*self.told(field, rule, before.valid, False), *(rule.valid if own else ()))
        invalid = (*self.told(field, rule, before.invalid, True), *(rule.invalid if own else ()))
        return replace(rule, valid=_distinct(valid), invalid=_distinct(invalid))

    def told(
        self, field: Field, rule: Rule, examples: Iterable[Example], breaks: bool
    ) -> Iterable[Example]:
        for example in examples:
            broken = self.broken(field, example)
            others = [one for one in broken if one != f"{field.name}.{rule.keyword}"]
            names = {one.rpartition(".")[0] for one in others}
            if (len(others) < len(broken)) == breaks and names <= {field.name}:
                also = tuple(one.rpartition(".")[2] for one in others)
                yield replace(example, also=also)

    def broken(self, field: Field, example: Example) -> list[str]:
        return self.judge.breaches(order_of(self.smallest, field, example))


def _elsewhere(profile: Profile) -> dict[str, tuple[Example, ...]]:
    """By field, the values that it has beside the valid examples of the overlay's rules, each with
    what else stands there."""
    found: dict[str, tuple[Example, ...]] = {}
    for field in profile.fields:
        own = [example for rule in field.rules if is_own(rule) for example in rule.valid]
        for example in own:
            order = dict(example.beside) | {field.name: example.value}
            for name, value in example.beside:
                rest = tuple((key, one) for key, one in order.items() if key != name)
                moved = Example(value, (), rest, example.without)
                found[name] = (*found.get(name, ()), moved)
    return found


def _has_examples(field: Field) -> bool:
    return bool(field.examples)


def _distinct(examples: Iterable[Example]) -> tuple[Example, ...]:
    """The examples, each once; True and 1 are equal, and are not the same here."""
    return tuple({repr(one): one for one in examples}.values())
