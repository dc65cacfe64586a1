"""Constraint vectors: for every rule values that keep it and values that break it, at both sides of each
limit, each with what it must raise under each policy."""

import base64
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import cycle, islice
from typing import Any
from urllib.parse import urlencode

from juspay_rules.codegen.judge import UNKNOWN, Judge, is_of
from juspay_rules.codegen.keywords import class_characters
from juspay_rules.codegen.mutation import changed_regexes, edges
from juspay_rules.codegen.spec import Constraint, Example, Field, Profile, Rule, Spec, severity
from juspay_rules.codegen.yaml_file import Json
from juspay_rules.rules import POLICIES

WRONG_TYPES: tuple[Json, ...] = (None, True, 12, 1.5, "text", ["text"], {"text": "text"})


def minimal(profile: Profile) -> dict[str, Json]:
    """The smallest order that breaks nothing under any policy: a first example of each field that
    has a presence rule."""
    return {
        field.name: field.examples[0].value
        for field in profile.fields
        if field.rule("required") is not None
    }


def write(spec: Spec, profile: Profile) -> list[dict[str, Json]]:
    """The vectors of one profile. Raises ValueError where a counterexample does not break its rule
    or breaks another too, or a valid example breaks one."""
    unknown = {policy: severity(_group(spec, UNKNOWN), policy) for policy in POLICIES}
    judge = Judge(profile)
    vectors: list[dict[str, Json]] = []
    for field in profile.fields:
        for rule in field.rules:
            vectors += _of_rule(profile, judge, field, rule, unknown)
        vectors += _examples(profile, judge, field, unknown)
    vectors += _unknown(profile, judge, unknown)
    vectors += _bodies(spec, profile)
    for place, vector in enumerate(vectors):
        vector["id"] = f"{profile.name}/{place}"
    return vectors


def _of_rule(
    profile: Profile, judge: Judge, field: Field, rule: Rule, unknown: Mapping[str, str | None]
) -> Iterable[dict[str, Json]]:
    rule_id = f"{field.name}.{rule.keyword}"
    orders: dict[str, dict[str, Json]] = {}
    for example, breaks in (*((e, False) for e in rule.valid), *((e, True) for e in rule.invalid)):
        order = _order(profile, field, example)
        _check(profile.name, judge, rule_id, order, example, breaks=breaks)
        orders[repr(order)] = order
    kept = _order(profile, field, field.examples[0])
    orders.setdefault(repr(kept), kept)
    for order in _derived(profile, field, rule):
        orders[repr(order)] = order
    for order in orders.values():
        yield _vector(judge, rule_id, order, unknown)


def _check(
    profile: str,
    judge: Judge,
    rule_id: str,
    order: Mapping[str, Json],
    example: Example,
    *,
    breaks: bool,
) -> None:
    name = rule_id.rpartition(".")[0]
    wanted = {f"{name}.{keyword}" for keyword in example.also} | ({rule_id} if breaks else set())
    found = set(judge.breaches(order))
    if found != wanted:
        kind = "counterexample" if breaks else "valid example"
        raise ValueError(
            f"{profile}: the {kind} {example.value!r} of {rule_id} breaks {sorted(found)}, "
            f"not {sorted(wanted)}: mend the example, or name the others under also"
        )


def _derived(profile: Profile, field: Field, rule: Rule) -> Iterable[dict[str, Json]]:
    base = minimal(profile)
    if rule.keyword == "required":
        yield base
        yield {key: value for key, value in base.items() if key != field.name}
    elif rule.keyword == "type":
        for value in WRONG_TYPES:
            if not any(is_of(kind, value) for kind in field.type):
                yield base | {_key(field): value}
    for key in rule.alias + rule.misspelt:
        rest = {name: value for name, value in base.items() if name != field.name}
        for example in field.examples[:1]:
            yield rest | {key: "" if key in rule.misspelt else example.value}
        if key in rule.alias:
            yield rest | {key: None}
    beside = dict(rule.invalid[0].beside) if rule.when is not None and rule.invalid else {}
    for constraint in rule.constraints:
        for value in _at_the_limit(field, rule, constraint):
            yield base | beside | {_key(field): value}


def _at_the_limit(field: Field, rule: Rule, constraint: Constraint) -> Iterable[Json]:
    texts = [
        e.value for e in (*field.examples, *rule.valid, *rule.invalid) if isinstance(e.value, str)
    ]
    yield from LIMITS.get(constraint.keyword, _no_limit)(constraint.value, texts)


def _no_limit(_value: Any, _texts: list[str]) -> Iterable[Json]:
    return ()


def _lengths(limit: int, texts: list[str]) -> Iterable[Json]:
    for length in (limit - 1, limit, limit + 1):
        yield "".join(islice(cycle("".join(filter(str.isalnum, texts[0]))), length))


def _characters(ranges: str, texts: list[str]) -> Iterable[Json]:
    for character in edges(class_characters(ranges)):
        yield texts[0][:1] + character + texts[0][2:]


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


def _texts_of_regex(source: str, texts: list[str]) -> Iterable[Json]:
    """Texts that tell the regex from each of its small changes. Raises ValueError without one."""
    return _witnesses(source, tuple(texts))


@cache
def _witnesses(source: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for changed, character in changed_regexes(source):
        tried = _edited(texts, character) if character else texts
        witness = next((text for text in tried if not _alike(source, changed, text)), None)
        if witness is None:
            raise ValueError(
                f"no example tells {source} from {changed}: add a valid or an invalid one that does"
            )
        found[witness] = None
    return tuple(found)


def _alike(source: str, changed: str, text: str) -> bool:
    return all(
        bool(search(source, text)) == bool(search(changed, text))
        for search in (re.fullmatch, re.search)
    )


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
    "enum": _members,
    "notEnum": _members,
    "minimum": _numbers,
    "maximum": _numbers,
    "decimal": _decimals,
    "scale": _decimal_numbers,
    "notNegative": _signs,
    "notZero": _zeros,
    "trimmed": _ends,
    "matches": _texts_of_regex,
    "excludes": _texts_of_regex,
    "forbids": _texts_of_regex,
}


def _examples(
    profile: Profile, judge: Judge, field: Field, unknown: Mapping[str, str | None]
) -> Iterable[dict[str, Json]]:
    for example in field.examples:
        order = _order(profile, field, example)
        _check(profile.name, judge, f"{field.name}.type", order, example, breaks=False)
        yield _vector(judge, f"{field.name}.type", order, unknown)


def _unknown(
    profile: Profile, judge: Judge, unknown: Mapping[str, str | None]
) -> Iterable[dict[str, Json]]:
    for key in ("no_such_field", "Order_id", "order_id ", "metadata", "udf0", "udf11"):
        yield _vector(judge, UNKNOWN, minimal(profile) | {key: "text"}, unknown)
    for value in ("text", 12):
        # The end of a family's name is open for its type, and closed for whether it is known.
        key = "metadata.PG:gateway_reference_id_2"
        yield _vector(judge, UNKNOWN, minimal(profile) | {key: value}, unknown)
    yield _vector(judge, UNKNOWN, minimal(profile), unknown)


def _order(profile: Profile, field: Field, example: Example) -> dict[str, Json]:
    return minimal(profile) | dict(example.beside) | {_key(field): example.value}


def _key(field: Field) -> str:
    """The field's name, or for a family one key that it stands for."""
    return re.sub(r"<[A-Z]+>", "APPLEPAY", field.name)


def _vector(
    judge: Judge, rule_id: str, order: Mapping[str, Json], unknown: Mapping[str, str | None]
) -> dict[str, Json]:
    verdicts = judge.expected(order, unknown)
    kept = not any(rule_id in verdict for verdict in verdicts.values())
    return {
        "id": "",
        "rule": rule_id,
        "side": "valid" if kept else "invalid",
        "order": dict(order),
        "raises": {policy: dict(verdict) for policy, verdict in verdicts.items()},
    }


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
        "id": "",
        "rule": rule_id,
        "side": side,
        "content_type": content_type,
        "body_base64": base64.b64encode(body).decode(),
        "raises": {policy: dict(raised) for policy in POLICIES},
    }


def _group(spec: Spec, rule_id: str) -> Any:
    return next(rule for rule in spec.groups if rule.rule_id == rule_id)
