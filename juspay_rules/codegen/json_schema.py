"""JSON Schema of one profile under one policy, in the subset that every engine reads alike."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from juspay_rules.codegen.clauses import broken_by, having, kept, meanings
from juspay_rules.codegen.judge import severity_in
from juspay_rules.codegen.meaning import PRINTABLE_GUARD, Schema, class_characters
from juspay_rules.codegen.spec import Field, GroupRule, Profile, Rule, Spec, severity
from juspay_rules.codegen.wording import meaning
from juspay_rules.payload import pointer

if TYPE_CHECKING:
    from juspay_rules.codegen.yaml_file import Json

DRAFTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}
# A name of a family, to its end: printable, so that "$" cannot hide a line feed.
PRINTABLE: Schema = {"not": {"type": "string", "pattern": PRINTABLE_GUARD}}
# A point takes no line feed. No "~": engines differ in how they write one in a path.
ANY_CHARACTER = "(?:[ -}]|[^ -}])"


@dataclass(frozen=True, slots=True)
class Written:
    """A schema, and for each rule id in it the JSON Pointers of its keywords."""

    schema: Schema
    paths: dict[str, tuple[str, ...]]


def path_of(profile: Profile, policy: str, draft: str) -> str:
    """Where the schema lies below generated/json_schema/, which is also the end of its $id."""
    folder = "" if draft == "2020-12" else f"{draft}/"
    return f"{folder}{profile.name}/{policy}.json"


def write(spec: Spec, profile: Profile, policy: str, draft: str) -> Written:
    """The schema of an order: what the policy makes an error, and JSON Schema can say."""
    writer = _Writer()
    properties: dict[str, Json] = {}
    families: dict[str, Json] = {}
    for field in profile.fields:
        keys = (field.name,) if field.family is None else (f"^{_open(profile, field)}",)
        for key in keys + tuple(key for rule in field.rules for key in rule.alias):
            home = "properties" if field.family is None else "patternProperties"
            target = properties if field.family is None else families
            rules = _rules(profile, field)
            target[key] = writer.field(field, rules, policy, f"/{home}{pointer(key)}")
    items: list[Json] = []
    for field in profile.fields:
        for rule in field.rules:
            item = _order_item(field, rule)
            if item is None or not expressible(rule):
                continue
            if severity_in(field, rule, policy) == "error":
                writer.note(f"{field.name}.{rule.keyword}", f"/allOf/{len(items)}")
                items.append(item)
    schema: Schema = {
        "$schema": DRAFTS[draft],
        "$id": f"{spec.id_base}{spec.version}/{path_of(profile, policy, draft)}",
        "title": f"Create Order request, profile {profile.name}, policy {policy}",
        "description": profile.summary,
        "type": "object",
        "properties": properties,
    }
    writer.note("order.type", "/type")
    schema["patternProperties"] = families
    if severity(_unknown(spec), policy) == "error":
        schema["propertyNames"] = _names(profile)
        writer.note("order.additionalProperties", "/propertyNames")
    schema["allOf"] = items
    return Written(schema, {rule: tuple(paths) for rule, paths in writer.paths.items()})


def _rules(profile: Profile, field: Field) -> list[tuple[Field, Rule]]:
    """The rules of the field's values, each with the field that it is a rule of."""
    owners = [field]
    if field.free and profile.free_text is not None:
        owners.append(profile.free_text)
    return [(owner, rule) for owner in owners for rule in owner.rules]


def of_field(field: Field, policy: str) -> Schema:
    """The schema of the values of one field or header, by itself."""
    return _Writer().field(field, [(field, rule) for rule in field.rules], policy, "")


def expressible(rule: Rule) -> bool:
    """Whether JSON Schema can say the rule at all."""
    read = [meaning(constraint) for constraint in rule.constraints]
    read += meanings(rule.clause) if rule.clause else ()
    return all(one.broken is not None for one in read)


class _Writer:
    """Notes where each rule was written."""

    def __init__(self) -> None:
        self.paths: dict[str, list[str]] = {}

    def note(self, rule_id: str, path: str) -> None:
        self.paths.setdefault(rule_id, []).append(path)

    def field(
        self, field: Field, rules: "Iterable[tuple[Field, Rule]]", policy: str, path: str
    ) -> Schema:
        schema: Schema = {"description": field.summary, **_type(field)}
        self.note(f"{field.name}.type", f"{path}/{'type' if 'type' in schema else 'anyOf'}")
        items: list[Json] = []
        for owner, rule in rules:
            if not rule.constraints or rule.when is not None or not expressible(rule):
                continue
            if severity_in(owner, rule, policy) != "error":
                continue
            rule_id = f"{owner.name}.{rule.keyword}"
            plain = _plain(field, rule)
            if plain is not None:
                schema |= plain
                self.note(rule_id, f"{path}/{next(iter(plain))}")
            else:
                self.note(rule_id, f"{path}/allOf/{len(items)}")
                items.append({"not": _broken(field, rule)})
        if items:
            schema["allOf"] = items
        return schema


def _type(field: Field) -> Schema:
    if len(field.type) == 1:
        return {"type": field.type[0]}
    return {"anyOf": [{"type": kind} for kind in field.type]}


def _plain(field: Field, rule: Rule) -> Schema | None:
    if field.type != ("string",) or len(rule.constraints) != 1:
        return None
    return meaning(rule.constraints[0]).plain


def _broken(field: Field, rule: Rule) -> Schema:
    """A schema that exactly the values match which break the rule."""
    broken: list[Json] = []
    for constraint in rule.constraints:
        whole = constraint.on == "number" and "integer" in field.type
        kind = "integer" if whole else constraint.on
        broken.append(broken_by(constraint, kind))
    if len(broken) == 1 and isinstance(broken[0], dict):
        return broken[0]
    return {"anyOf": broken}


def _order_item(field: Field, rule: Rule) -> Schema | None:
    """The allOf item of a rule that is about the order rather than one value."""
    if rule.keyword == "required":
        names = [having({key: {}}) for key in (field.name, *field.aliases)]
        return names[0] if len(names) == 1 else {"anyOf": list(names)}
    if rule.alias or rule.misspelt:
        keys: list[Json] = [
            {"type": "object", **having({key: {}})} for key in rule.alias + rule.misspelt
        ]
        return {"not": {"anyOf": keys}}
    if rule.clause is not None:
        return kept(rule.clause)
    if rule.when is not None:
        members: list[Json] = [
            {"type": "string", "enum": [m]}
            if isinstance(m, str)
            else {"type": "boolean", "enum": [m]}
            for m in rule.when.members
        ]
        both: Schema = {field.name: _broken(field, rule), rule.when.field: {"anyOf": members}}
        return {"not": {"type": "object", **having(both)}}
    return None


def _names(profile: Profile) -> Schema:
    known: list[Json] = []
    families: list[Json] = []
    for field in profile.fields:
        if field.family is None:
            known += [field.name, *field.aliases]
        else:
            families.append({"type": "string", "pattern": f"^{field.family}$", **PRINTABLE})
    return {"anyOf": [{"type": "string", "enum": known}, *families]}


def _open(profile: Profile, family: Field) -> str:
    """The family's regex, mended to match none of the profile's own names; its end stays open.

    "$" at the end of such a name takes a line feed in five engines.
    """
    assert family.family is not None
    own = [field.name for field in profile.fields if re.match(family.family, field.name)]
    if not own:
        return family.family
    before, ranges, after = re.split(r"\[([^]]+)\]\+", family.family)
    start, end = (part.replace("[.]", ".") for part in (before, after))
    words = {name.removeprefix(start).removesuffix(end) for name in own}
    others = _other_words(class_characters(ranges), words, empty=False)
    # Only the whole name is the profile's own: with anything after it, it is the family's again.
    longer = f"(?:{'|'.join(sorted(words))}){after}{ANY_CHARACTER}"
    return f"(?:{before}{others}{after}|{before}{longer})"


def _other_words(characters: str, words: set[str], *, empty: bool = True) -> str:
    """A regex of every word over the characters but these, without look-around."""
    heads = sorted({word[0] for word in words if word})
    others = "".join(character for character in characters if character not in heads)
    branches = [f"[{_ranges(others)}][{_ranges(characters)}]*"]
    for head in heads:
        tails = {word[1:] for word in words if word.startswith(head)}
        branches.append(head + _other_words(characters, tails))
    optional = "?" if empty and "" not in words else ""
    return f"(?:{'|'.join(branches)}){optional}"


def _ranges(characters: str) -> str:
    runs: list[list[str]] = []
    for character in sorted(characters):
        if runs and ord(character) == ord(runs[-1][-1]) + 1:
            runs[-1].append(character)
        else:
            runs.append([character])
    return "".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _unknown(spec: Spec) -> GroupRule:
    return next(rule for rule in spec.groups if rule.rule_id == "order.additionalProperties")


def longest_prefix(path: str, paths: Iterable[str]) -> str | None:
    """The longest of the paths at which an engine's schema path begins; None if there is none."""
    hits = [known for known in paths if path == known or path.startswith(f"{known}/")]
    return max(hits, key=len, default=None)
