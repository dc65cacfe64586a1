"""What the page of one rule shows, as frozen records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from juspay_rules.codegen import json_schema
from juspay_rules.codegen.rules_json import INEXPRESSIBLE
from juspay_rules.codegen.site.entries import (
    Entry,
    decisions_of,
    entries_by_rule,
    sandbox_rows,
)
from juspay_rules.codegen.site.examples import Examples, examples_by_rule, literal
from juspay_rules.codegen.spec import HEADER, Decision, Field, Profile, Row, Rule, Spec
from juspay_rules.rules import POLICIES

OBSERVED = {
    "accepted": "The sandbox took values that break this rule. Under policy observed it is softer "
    "therefore: an error becomes a warning, a warning is dropped.",
    "rejected": "The sandbox refused values that break this rule.",
    "altered": "The sandbox took a value that breaks this rule, and stored another one.",
    "unknown": "Nothing is known: no recorded request breaks this rule.",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """What the rule says in some of the profiles that have it."""

    profiles: tuple[Profile, ...]
    message: str
    hint: str | None


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The severity under each policy, in the order of POLICIES, in some of the profiles; None where
    nothing is said."""

    profiles: tuple[Profile, ...]
    by_policy: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A JSON Pointer in the schemas of these profiles under these policies."""

    pointer: str
    profiles: tuple[Profile, ...]
    policies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    rule_id: str
    field: Field | None
    keyword: str
    profiles: tuple[Profile, ...]
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdicts, ...]
    remarks: tuple[str, ...]
    examples: Examples
    rows: tuple[Row, ...]
    decisions: tuple[Decision, ...]
    observed: str
    seen: tuple[Row, ...]
    expressible: bool
    places: tuple[Place, ...]
    siblings: tuple[str, ...]

    @property
    def message(self) -> str:
        """What must hold, in the first profile that has the rule."""
        return self.statements[0].message

    @property
    def hint(self) -> str | None:
        return self.statements[0].hint

    @property
    def severity(self) -> str | None:
        """Under the default policy, in the first profile that has the rule."""
        return self.verdicts[0].by_policy[0]

    @property
    def of_headers(self) -> bool:
        """Whether the rule is about the headers and not the body."""
        return self.rule_id.startswith(HEADER)

    @property
    def of_exchange(self) -> bool:
        """Whether the rule is about the headers or a reply."""
        return self.rule_id.startswith((HEADER, "reply."))

    @property
    def model(self) -> str:
        """The example to follow: the field's first, where it keeps the rule by itself."""
        texts = [example.text for example in self.examples.valid]
        if self.field is None:
            return texts[0]
        first = f"{literal(self.field.name)}: {literal(self.field.examples[0].value)}"
        return first if first in texts else texts[0]


def rule_pages(spec: Spec) -> tuple[RulePage, ...]:
    """A page for every rule id of any profile."""
    by_rule = entries_by_rule(spec)
    examples = examples_by_rule(spec)
    places = _places(spec)
    return tuple(
        RulePage(
            rule_id=rule_id,
            field=entries[0].field,
            keyword=rule_id.rpartition(".")[2],
            profiles=tuple(entry.profile for entry in entries),
            statements=_statements(entries),
            verdicts=_verdicts(entries),
            remarks=tuple(_remarks(entries[0])),
            examples=examples[rule_id],
            rows=_rows(spec, entries),
            decisions=decisions_of(spec, entries),
            observed=OBSERVED[entries[0].rule.observed],
            seen=sandbox_rows(spec, rule_id),
            expressible=_expressible(entries[0]),
            places=places.get(rule_id, ()),
            siblings=tuple(other for other in by_rule if _of_one_field(other, rule_id)),
        )
        for rule_id, entries in by_rule.items()
    )


def _statements(entries: Iterable[Entry]) -> tuple[Statement, ...]:
    said: dict[tuple[str, str | None], list[Profile]] = {}
    for entry in entries:
        said.setdefault((entry.message, entry.rule.hint), []).append(entry.profile)
    return tuple(
        Statement(tuple(profiles), message, hint) for (message, hint), profiles in said.items()
    )


def _verdicts(entries: Iterable[Entry]) -> tuple[Verdicts, ...]:
    found: dict[tuple[str | None, ...], list[Profile]] = {}
    for entry in entries:
        by_policy = tuple(entry.severity(policy) for policy in POLICIES)
        found.setdefault(by_policy, []).append(entry.profile)
    return tuple(Verdicts(tuple(profiles), by_policy) for by_policy, profiles in found.items())


def _remarks(entry: Entry) -> Iterable[str]:
    """On what the rule depends besides the field's own value."""
    rule = entry.rule
    if not isinstance(rule, Rule):
        return
    if rule.when is not None:
        members = " or ".join(literal(member) for member in rule.when.members)
        yield f"Judged only where {rule.when.field} is {members}."
    if rule.unless is not None:
        other = f"{entry.rule_id.rpartition('.')[0]}.{rule.unless}"
        yield f"Says nothing where {other} is an error: one word about a value is enough."
    if rule.alias or rule.misspelt:
        yield f"Raised by the key {' or '.join(rule.alias + rule.misspelt)}."


def _rows(spec: Spec, entries: Iterable[Entry]) -> tuple[Row, ...]:
    rows = {row.row_id: row for row in spec.rows}
    return tuple(rows[row_id] for row_id in dict.fromkeys(_cited(entries)))


def _cited(entries: Iterable[Entry]) -> Iterable[str]:
    for entry in entries:
        yield from entry.rule.source


def _expressible(entry: Entry) -> bool:
    if isinstance(entry.rule, Rule):
        of_header = entry.rule_id.startswith(HEADER)
        return not of_header and json_schema.expressible(entry.rule)
    return entry.rule_id.partition(".")[0] not in INEXPRESSIBLE


def _places(spec: Spec) -> Mapping[str, tuple[Place, ...]]:
    """Where each rule stands; the drafts differ in their first lines only."""
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for profile in spec.profiles:
        for policy in POLICIES:
            written = json_schema.write(spec, profile, policy, "2020-12")
            for rule_id, pointers in written.paths.items():
                for pointer in pointers:
                    policies = found.setdefault(rule_id, {}).setdefault(pointer, {})
                    policies.setdefault(profile.name, []).append(policy)
    return {
        rule_id: tuple(
            place
            for pointer, by_name in of_rule.items()
            for place in _grouped(spec, pointer, by_name)
        )
        for rule_id, of_rule in found.items()
    }


def _grouped(spec: Spec, pointer: str, policies: Mapping[str, list[str]]) -> Iterable[Place]:
    alike: dict[tuple[str, ...], list[Profile]] = {}
    for name, of_profile in policies.items():
        alike.setdefault(tuple(of_profile), []).append(spec.profile(name))
    for of_profiles, profiles in alike.items():
        yield Place(pointer, tuple(profiles), of_profiles)


def _of_one_field(other: str, rule_id: str) -> bool:
    return other != rule_id and other.rpartition(".")[0] == rule_id.rpartition(".")[0]
