"""Test vectors: for every rule, values that keep it and values that break it, on both sides of each
limit, each with what it must raise under each policy."""

import base64
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import cycle, islice
from string import punctuation
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlencode

from juspay_rules.codegen.clauses import is_of
from juspay_rules.codegen.issuer_mutation import changes
from juspay_rules.codegen.json_schema import expressible
from juspay_rules.codegen.judge import UNKNOWN, Judge
from juspay_rules.codegen.meaning import class_characters
from juspay_rules.codegen.mutation import changed_regexes, edges, neighbours
from juspay_rules.codegen.spec import (
    OFF,
    Example,
    Field,
    GroupRule,
    Profile,
    Rule,
    Spec,
    severity,
)
from juspay_rules.codegen.yaml_file import Json, error_at
from juspay_rules.rules import POLICIES

if TYPE_CHECKING:
    from juspay_rules.card_number import Issuer

# Constraints that make many vectors, which need not stand again in each overlay.
MANY = {"enum", "matches", "forbids", "excludes", "cardNumber", "without"}
WRONG_TYPES: tuple[Json, ...] = (None, True, 12, 1.5, "text", ["text"], {"text": "text"})

Vector: TypeAlias = Mapping[str, Any]
Way: TypeAlias = Callable[[str, str], "re.Match[str] | None"]


def minimal(profile: Profile) -> dict[str, Json]:
    """The smallest order that breaks nothing under any policy: a first example of each field that
    has a presence rule."""
    return {
        field.name: field.examples[0].value
        for field in profile.fields
        if field.rule("required") is not None
    }


def write(spec: Spec, profile: Profile, *, witnessed: bool = True) -> list[dict[str, Json]]:
    """The vectors of one profile. Raises SpecError where a counterexample does not break its rule
    or breaks another too, a valid example breaks one, or, of a ``witnessed`` profile, no example
    tells a regex from one of its small changes."""
    unknown = next(rule for rule in spec.groups if rule.rule_id == UNKNOWN)
    writer = Writer(spec, profile, unknown, witnessed=witnessed)
    writer.of_fields()
    if profile.free_text is not None:
        writer.of_free_text(profile.free_text)
    writer.of_unknown_keys()
    return [*writer.vectors, *_bodies(spec, profile)]


def by_profile(spec: Spec) -> dict[str, list[dict[str, Json]]]:
    """The vectors of each profile, by its name."""
    return {profile.name: write(spec, profile) for profile in spec.profiles}


class Writer:
    """Collects the vectors of a profile. ``unknown`` is the rule of a key that no field names; where
    there is none, such a key breaks nothing."""

    def __init__(
        self, spec: Spec, profile: Profile, unknown: GroupRule | None, *, witnessed: bool = True
    ) -> None:
        self.witnessed = witnessed
        self.unknown = {
            policy: None if unknown is None else severity(unknown, policy) for policy in POLICIES
        }
        self.profile = profile
        self.judge = Judge(profile, closed=unknown is not None)
        self.base = minimal(profile)
        self.inherited = spec.profile(profile.base).entries if profile.base else ()
        self.off = {
            f"{field.name}.{rule.keyword}"
            for field in profile.entries
            for rule in field.rules
            if rule.severity == OFF
        }
        self.vectors: list[dict[str, Json]] = []

    def of_fields(self) -> None:
        for field in self.profile.fields:
            for rule in field.rules:
                self.of_rule(field, rule)
            self.of_examples(field)

    def of_rule(self, field: Field, rule: Rule) -> None:
        rule_id = f"{field.name}.{rule.keyword}"
        orders: dict[str, dict[str, Json]] = {}
        kept = self.order(field, field.examples[0])
        examples = [(example, False) for example in rule.valid]
        examples += [(example, True) for example in rule.invalid]
        for example, breaks in examples:
            order = self.order(field, example)
            self.check(rule.home, rule_id, order, example, breaks=breaks)
            orders[repr(order)] = order
        for order in (kept, *self.derived(field, rule)):
            orders.setdefault(repr(order), order)
        for order in orders.values():
            self.add(rule_id, order)

    def of_examples(self, field: Field) -> None:
        for example in field.examples:
            order = self.order(field, example)
            self.check(field.home, f"{field.name}.type", order, example, breaks=False)
            self.add(f"{field.name}.type", order)

    def of_free_text(self, texts: Field) -> None:
        """Of each rule the limits in one field; in every other place one rule that JSON Schema can
        say, and one that it cannot, which alone is asked of an unknown key."""
        for rule in texts.rules:
            self.of_rule(texts, rule)
        self.of_examples(texts)
        for said in (True, False):
            rule = next(rule for rule in texts.rules if expressible(rule) is said)
            value = rule.invalid[0].value
            rule_id = f"{texts.name}.{rule.keyword}"
            for field in self.profile.fields:
                if field not in self.inherited:
                    for key in (
                        self.key(field),
                        *(key for one in field.rules for key in one.alias),
                    ):
                        self.add(rule_id, self.base | {key: value})
            if not said:
                for key in ("metadata.unlisted", "udf11", "order"):
                    self.add(rule_id, self.base | {key: value})

    def of_unknown_keys(self) -> None:
        self.add(UNKNOWN, self.base)
        for key in ("no_such_field", "Order_id", "order_id ", "metadata", "udf0", "udf11"):
            self.add(UNKNOWN, self.base | {key: "text"})
        for field in self.judge.families:
            for key in _keys(field):
                for value in ("text", 12):
                    self.add(UNKNOWN, self.base | {key: value})

    def order(self, field: Field, example: Example) -> dict[str, Json]:
        return order_of(self.base, field, example, self.key(field))

    def key(self, field: Field) -> str:
        """The field's name, or one key that it stands for."""
        return self.profile.carrier if field is self.profile.free_text else _key(field)

    def check(
        self, home: str, rule_id: str, order: Mapping[str, Json], example: Example, *, breaks: bool
    ) -> None:
        name = rule_id.rpartition(".")[0]
        wanted = {f"{name}.{keyword}" for keyword in example.also}
        wanted |= {f"{one}.required" for one in example.without if self.is_wanted(one)}
        if breaks:
            wanted.add(rule_id)
        found = set(self.judge.breaches(order)) - (self.off - wanted)
        if found != wanted:
            kind = "counterexample" if breaks else "valid example"
            problem = (
                f"the {kind} {example.value!r} of {rule_id} breaks {sorted(found)}, not "
                f"{sorted(wanted)}, in profile {self.profile.name}"
            )
            raise error_at(home, "", problem, "mend it, or name the others under also")

    def is_wanted(self, name: str) -> bool:
        """Whether a rule asks for the field."""
        field = self.profile.field(name)
        return field is not None and field.rule("required") is not None

    def add(self, rule_id: str, order: Mapping[str, Json]) -> None:
        verdicts = self.judge.expected(order, self.unknown)
        asked: dict[str, Json] = {"warn": [rule_id]} if rule_id in self.off else {}
        if asked and rule_id in self.judge.breaches(order):
            for verdict in verdicts.values():
                verdict[rule_id] = "warning"
        kept = not any(rule_id in verdict for verdict in verdicts.values())
        raises: dict[str, Json] = {policy: dict(found) for policy, found in verdicts.items()}
        side = "valid" if kept else "invalid"
        self.vectors.append(
            {"rule": rule_id, "side": side, "order": dict(order), "raises": raises, **asked}
        )

    def derived(self, field: Field, rule: Rule) -> Iterable[dict[str, Json]]:
        rest = {name: value for name, value in self.base.items() if name != field.name}
        if rule.keyword == "required":
            yield rest
        if rule.keyword == "type":
            for value in WRONG_TYPES:
                if not any(is_of(kind, value) for kind in field.type):
                    yield self.base | {_key(field): value}
        for key in rule.alias:
            yield rest | {key: field.examples[0].value}
            yield rest | {key: None}
        for key in rule.misspelt:
            yield rest | {key: ""}
        beside = dict(rule.invalid[0].beside) if rule.when and rule.invalid else {}
        for value in self.at_the_limit(field, rule):
            yield self.base | beside | {self.key(field): value}

    def at_the_limit(self, field: Field, rule: Rule) -> Iterable[Json]:
        """Values on both sides of each limit; of what the base has in full, the limits alone."""
        examples = (*field.examples, *rule.valid, *rule.invalid)
        texts = [example.value for example in examples if isinstance(example.value, str)]
        texts = texts or ["a"]
        for constraint in rule.constraints:
            if constraint.keyword in MANY and field in self.inherited:
                continue
            try:
                yield from LIMITS.get(constraint.keyword, _no_limit)(constraint.value, texts)
            except ValueError as error:
                if not self.witnessed:
                    continue
                where = f"{field.name}.{rule.keyword}"
                remedy = "add a valid or an invalid example that does"
                raise error_at(rule.home, where, str(error), remedy) from error


def _no_limit(_value: Any, _texts: list[str]) -> Iterable[Json]:
    return ()


def _lengths(limit: int, texts: list[str]) -> Iterable[Json]:
    for length in (limit - 1, limit, limit + 1):
        yield "".join(islice(cycle("".join(filter(str.isalnum, texts[0]))), length))


def _characters(ranges: str, texts: list[str]) -> Iterable[Json]:
    for character in edges(class_characters(ranges)):
        yield texts[0][:1] + character + texts[0][2:]


def _starts(ranges: str, texts: list[str]) -> Iterable[Json]:
    for character in dict.fromkeys((*edges(class_characters(ranges)), *punctuation)):
        yield character + texts[0][1:]


def _members(members: tuple[str, ...], _texts: list[str]) -> Iterable[Json]:
    for member in members:
        yield member
    for member in (members[0], members[-1]):
        yield from (member.lower(), member[:-1], f"{member}{member[-1]}")
        yield f"{member[:-1]}{chr(ord(member[-1]) + 1)}"


def _numbers(limit: int, _texts: list[str]) -> Iterable[Json]:
    yield from (limit - 1, limit, limit + 1)


def _decimals(places: int, _texts: list[str]) -> Iterable[Json]:
    for count in (places - 1, places, places + 1):
        yield "1." + "123456789"[:count]


def _decimal_numbers(places: int, _texts: list[str]) -> Iterable[Json]:
    for count in (places - 1, places, places + 1):
        yield float("1." + "123456789"[:count])


def _signs(_: bool, _texts: list[str]) -> Iterable[Json]:
    for digit in "/0123456789:":
        yield f"-{digit}"


def _zeros(places: int, _texts: list[str]) -> Iterable[Json]:
    for count in (places - 1, places, places + 1):
        yield "0." + "0" * count


def _ends(_: bool, texts: list[str]) -> Iterable[Json]:
    for white in "\t\n\v\f\r ":
        yield from (white + texts[0], texts[0] + white)


def _rounds(least: int, _texts: list[str]) -> Iterable[Json]:
    yield from (least - 100, least - 1, least, least + 1, least + 100)


def _unseen(characters: tuple[str, ...], texts: list[str]) -> Iterable[Json]:
    """Each of them, and the neighbours outside of each run, in a text that no short way takes."""
    for character in (*characters, *neighbours(characters)):
        yield f"caf\u00e9 {texts[0]} {character} {texts[0]}"


def _card_numbers(issuers: "tuple[Issuer, ...]", _texts: list[str]) -> Iterable[Json]:
    """Numbers that tell the issuers from each small change."""
    return dict.fromkeys(change.witness for change in changes(issuers))


def _texts_of_whole(source: str, texts: list[str]) -> Iterable[Json]:
    """Texts that tell the regex from each of its small changes. Raises ValueError without one."""
    return _witnesses(source, tuple(texts), (re.fullmatch, re.search))


def _texts_of_part(source: str, texts: list[str]) -> Iterable[Json]:
    """The same of a regex that is looked for anywhere."""
    return _witnesses(source, tuple(texts), (re.search,))


@cache
def _witnesses(source: str, texts: tuple[str, ...], ways: tuple[Way, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for changed, character in changed_regexes(source):
        tried = _edited(texts, character) if character else texts
        witness = next((text for text in tried if not _alike(source, changed, text, ways)), None)
        if witness is None:
            raise ValueError(f"no example tells {source} from {changed}")
        found[witness] = None
    return tuple(found)


def _alike(source: str, changed: str, text: str, ways: tuple[Way, ...]) -> bool:
    return all(bool(search(source, text)) == bool(search(changed, text)) for search in ways)


def _edited(texts: Iterable[str], character: str) -> Iterable[str]:
    """Each text with the character put over, or between, its own."""
    for text in texts:
        for place in range(len(text) + 1):
            yield text[:place] + character + text[place + 1 :]
            yield text[:place] + character + text[place:]


LIMITS: dict[str, Callable[[Any, list[str]], Iterable[Json]]] = {
    "minLength": _lengths,
    "maxLength": _lengths,
    "charset": _characters,
    "starts": _starts,
    "enum": _members,
    "notEnum": _members,
    "mediaType": _members,
    "minimum": _numbers,
    "maximum": _numbers,
    "decimal": _decimals,
    "scale": _decimal_numbers,
    "notNegative": _signs,
    "notZero": _zeros,
    "trimmed": _ends,
    "matches": _texts_of_whole,
    "excludes": _texts_of_part,
    "forbids": _texts_of_whole,
    "cardNumber": _card_numbers,
    "without": _unseen,
    "roundFrom": _rounds,
}


def order_of(
    base: Mapping[str, Json], field: Field, example: Example, key: str | None = None
) -> dict[str, Json]:
    """The base with the example's value, and with and without what the example says; ``key`` is where
    the value stands, if not under the field's name."""
    order = dict(base) | dict(example.beside) | {key or _key(field): example.value}
    return {key: value for key, value in order.items() if key not in example.without}


def _key(field: Field) -> str:
    """The field's name, or for a family one key that it stands for."""
    return re.sub(r"<[A-Z]+>", "APPLEPAY", field.name)


def _keys(family: Field) -> Iterable[str]:
    """Keys that a family stands for, or barely does not. Its name is open at the end for the type,
    and closed for whether the key is known."""
    key = _key(family)
    yield from (f"{key}_2", f"x{key}", key.replace("APPLEPAY", ""))
    assert family.family is not None
    for _, character in changed_regexes(family.family):
        yield key.replace("APPLEPAY", f"A{character}Y")
        yield key.replace(".", character)


def _bodies(spec: Spec, profile: Profile) -> Iterable[dict[str, Json]]:
    order = minimal(profile)
    kept = {
        "application/json": json.dumps(order).encode(),
        "application/x-www-form-urlencoded": urlencode(order).encode(),
    }
    for rule in spec.groups:
        for content_type in dict.fromkeys(case.content_type for case in rule.cases):
            yield _body(rule.rule_id, "valid", content_type, kept[content_type], {})
        for case in rule.cases:
            raised = {rule.rule_id: rule.severity}
            yield _body(rule.rule_id, "invalid", case.content_type, case.body, raised)


def _body(
    rule_id: str, side: str, content_type: str, body: bytes, raised: Mapping[str, Json]
) -> dict[str, Json]:
    return {
        "rule": rule_id,
        "side": side,
        "content_type": content_type,
        "body_base64": base64.b64encode(body).decode(),
        "raises": {policy: dict(raised) for policy in POLICIES},
    }
