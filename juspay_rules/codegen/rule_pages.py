"""What a page of one rule shows, on the site and in a terminal, as frozen records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from juspay_rules.catalogue import Example, Examples
from juspay_rules.codegen import json_schema
from juspay_rules.codegen.clauses import spoken
from juspay_rules.codegen.entries import Entry, decisions_of, entries_by_rule, sandbox_rows
from juspay_rules.codegen.examples import examples_by_profile, literal, members
from juspay_rules.codegen.rules_json import INEXPRESSIBLE
from juspay_rules.codegen.spec import HEADER, OFF, Decision, Field, Profile, Row, Rule, Spec
from juspay_rules.codegen.vectors import Vector
from juspay_rules.rules import POLICIES


@dataclass(frozen=True, slots=True)
class Statement:
    """What the rule says in some of the profiles that have it, with the first one's examples."""

    profiles: tuple[Profile, ...]
    message: str
    hint: str | None
    examples: Examples


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The severity under each policy, in the order of POLICIES, in some of the profiles; None where
    nothing is said."""

    profiles: tuple[Profile, ...]
    by_policy: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    rule_id: str
    field: Field | None
    keyword: str
    profiles: tuple[Profile, ...]
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdicts, ...]
    remarks: tuple[str, ...]
    rows: tuple[Row, ...]
    decisions: tuple[Decision, ...]
    observed: str
    seen: tuple[Row, ...]
    expressible: bool
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
    def examples(self) -> Examples:
        return self.statements[0].examples

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
        """The example to follow."""
        return model(self.field, self.examples).text


def model(field: Field | None, examples: Examples) -> Example:
    """The example to follow, which breaks no other rule: the field's first, if it is among those
    that keep the rule or they all break another; else the first of them that breaks none. A header's
    examples begin with its first one."""
    kept = [example for example in examples.valid if not example.also]
    if field is not None and not field.name.startswith(HEADER):
        first = Example(members({field.name: field.examples[0].value}))
        if first in kept or not kept:
            return first
    return kept[0]


def rule_pages(spec: Spec, vectors: Mapping[str, Iterable[Vector]]) -> tuple[RulePage, ...]:
    """A page for every rule id of any profile, with examples from the profiles' vectors."""
    by_rule = entries_by_rule(spec)
    examples = examples_by_profile(spec, vectors)
    return tuple(
        RulePage(
            rule_id=rule_id,
            field=entries[0].field,
            keyword=rule_id.rpartition(".")[2],
            profiles=tuple(entry.profile for entry in entries),
            statements=_statements(entries, examples),
            verdicts=_verdicts(entries),
            remarks=tuple(_remarks(entries[0])),
            rows=_rows(spec, entries),
            decisions=decisions_of(spec, entries),
            observed=entries[0].rule.observed,
            seen=sandbox_rows(spec, rule_id),
            expressible=_expressible(entries[0]),
            siblings=tuple(other for other in by_rule if _of_one_field(other, rule_id)),
        )
        for rule_id, entries in by_rule.items()
    )


def _statements(
    entries: Iterable[Entry], examples: Mapping[str, Mapping[str, Examples]]
) -> tuple[Statement, ...]:
    said: dict[tuple[str, str | None], list[Entry]] = {}
    for entry in entries:
        said.setdefault((entry.message, entry.rule.hint), []).append(entry)
    return tuple(
        Statement(
            profiles=tuple(entry.profile for entry in alike),
            message=message,
            hint=hint,
            examples=examples[alike[0].profile.name][alike[0].rule_id],
        )
        for (message, hint), alike in said.items()
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
    if entry.field is None:
        yield (
            "Judged in every field of free text, and of text under a key that no document lists; of "
            "such a key a JSON Schema judges the name alone."
        )
    if rule.severity == OFF:
        yield "Says nothing until a caller asks for it by its id, with warn or error."
    if rule.when is not None:
        members = " or ".join(literal(member) for member in rule.when.members)
        yield f"Judged only where {rule.when.field} is {members}."
    if rule.unless is not None:
        other = f"{entry.rule_id.rpartition('.')[0]}.{rule.unless}"
        yield f"Says nothing where {other} is an error: one word about a value is enough."
    if rule.clause is not None:
        yield f"Judged where {spoken(rule.clause.judged)}."
        yield f"Kept where {spoken(rule.clause.require)}."
    if rule.since is not None:
        yield f"In force from {rule.since}; before, an error is a warning and a warning says nothing."
    if rule.until is not None:
        yield f"In force until {rule.until}."
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


def _of_one_field(other: str, rule_id: str) -> bool:
    return other != rule_id and other.rpartition(".")[0] == rule_id.rpartition(".")[0]
