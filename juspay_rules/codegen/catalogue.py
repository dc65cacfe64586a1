"""The catalogue of the commands that explain: what is known of each rule, as a Python module."""

import ast
from collections.abc import Iterable, Mapping
from typing import Any

from juspay_rules import catalogue as shapes
from juspay_rules.catalogue import FIELD, Example, Examples
from juspay_rules.codegen import examples as shown
from juspay_rules.codegen import spec as facts
from juspay_rules.codegen.module import settable
from juspay_rules.codegen.python import environment, literal
from juspay_rules.codegen.rule_pages import RulePage, model, rule_pages
from juspay_rules.codegen.spec import Spec
from juspay_rules.codegen.vectors import Vector, minimal
from juspay_rules.codegen.wording import OBSERVED, POLICY_WORDS

IMPORTS = (
    "Decision",
    "Document",
    "Example",
    "Examples",
    "Field",
    "Profile",
    "Row",
    "Rule",
    "Statement",
    "Verdicts",
)


def write(spec: Spec, vectors: Mapping[str, Iterable[Vector]]) -> str:
    """The text of the module; the examples are of the profiles' vectors."""
    every = tuple(profile.name for profile in spec.profiles)
    tables = [
        (name, _shape(table), [(key, printed(record, every)) for key, record in table.items()])
        for name, table in tables_of(spec, vectors).items()
    ]
    text = (
        environment()
        .get_template("catalogue.py.j2")
        .render(every=printed(every, ()), imports=IMPORTS, tables=tables)
    )
    ast.parse(text)
    return text


def _shape(table: Mapping[str, object]) -> str:
    return type(next(iter(table.values()))).__name__


def printed(value: Any, every: tuple[str, ...]) -> str:
    """The value as Python: a record by its names, without what it has by default."""
    if not isinstance(value, tuple):
        return literal(value)
    if value == every:
        return "EVERY"
    if not hasattr(value, "_fields"):
        # A comma after the last of many would bid the formatter give each a line.
        members = ", ".join(printed(member, every) for member in value)
        return f"({members},)" if len(value) == 1 else f"({members})"
    record: Any = value
    given = (
        f"{name}={printed(part, every)}"
        for name, part in record._asdict().items()
        if name not in record._field_defaults or part != record._field_defaults[name]
    )
    return f"{type(value).__name__}({', '.join(given)})"


def tables_of(
    spec: Spec, vectors: Mapping[str, Iterable[Vector]]
) -> dict[str, Mapping[str, object]]:
    """Each table of the module by its name."""
    pages = rule_pages(spec, vectors)
    examples = _names_of_examples(pages)
    return {
        "POLICIES": {policy.name: policy.summary for policy in POLICY_WORDS},
        "OBSERVED": OBSERVED,
        "DOCUMENTS": {
            name: shapes.Document(document["title"], document.get("address"))
            for name, document in spec.documents.items()
        },
        "ROWS": {row.row_id: shapes.Row(row.where, row.says) for row in spec.rows},
        "DECISIONS": {
            one.name: shapes.Decision(one.question, one.readings, one.ours, one.why)
            for one in spec.decisions
        },
        "PROFILES": {profile.name: _profile(profile) for profile in spec.profiles},
        "FIELDS": {
            field.name: _field(spec, field)
            for profile in spec.profiles
            for field in profile.entries
            if field is not profile.free_text
        },
        "EXAMPLES": {name: both for both, name in examples.items()},
        "RULES": {page.rule_id: _rule(spec, page, examples) for page in pages},
    }


def _profile(profile: facts.Profile) -> shapes.Profile:
    return shapes.Profile(
        title=profile.title,
        summary=profile.summary,
        base=profile.base,
        content_types=profile.content_types,
        rows=profile.source,
        smallest=shown.members(minimal(profile)),
    )


def _field(spec: Spec, field: facts.Field) -> shapes.Field:
    return shapes.Field(
        summary=field.summary,
        type=field.type,
        presence=field.presence,
        profiles=tuple(one.name for one in spec.profiles if one.field(field.name) is not None),
        default=field.default,
        note=field.note,
    )


def _rule(spec: Spec, page: RulePage, examples: Mapping[Examples, str]) -> shapes.Rule:
    return shapes.Rule(
        field=page.field.name if page.field else None,
        statements=tuple(
            shapes.Statement(
                profiles=tuple(profile.name for profile in statement.profiles),
                message=statement.message,
                hint=statement.hint,
                examples=examples[_shared(page.field, statement.examples)],
            )
            for statement in page.statements
        ),
        verdicts=tuple(
            shapes.Verdicts(tuple(profile.name for profile in one.profiles), one.by_policy)
            for one in page.verdicts
        ),
        rows=tuple(row.row_id for row in page.rows),
        decisions=tuple(decision.name for decision in page.decisions),
        remarks=page.remarks,
        observed=page.observed,
        seen=tuple(row.row_id for row in page.seen),
        expressible=page.expressible,
        settable=all(
            settable(one)
            for one in spec.groups + spec.exchange_groups
            if one.rule_id == page.rule_id
        ),
    )


def _names_of_examples(pages: Iterable[RulePage]) -> dict[Examples, str]:
    """The examples that rules share once, each named after the first rule that has them."""
    found: dict[Examples, str] = {}
    for page in pages:
        for statement in page.statements:
            profile = statement.profiles[0].name
            first = statement == page.statements[0]
            name = page.rule_id if first else f"{page.rule_id} in {profile}"
            found.setdefault(_shared(page.field, statement.examples), name)
    return found


def _shared(field: facts.Field | None, examples: Examples) -> Examples:
    """The examples for any field of the kind: the one to follow first, and ``{field}`` where the
    field's name stands."""
    first = model(field, examples)
    valid = (first, *(example for example in examples.valid if example != first))
    name = field.name if field else FIELD
    return Examples(
        tuple(_of_any_field(name, example) for example in valid),
        tuple(_of_any_field(name, example) for example in examples.invalid),
    )


def _of_any_field(name: str, example: Example) -> Example:
    return example._replace(
        members=tuple((FIELD if key == name else key, value) for key, value in example.members),
        missing=tuple(FIELD if key == name else key for key in example.missing),
        also=tuple(_rule_of_any_field(name, rule_id) for rule_id in example.also),
    )


def _rule_of_any_field(name: str, rule_id: str) -> str:
    field, _, keyword = rule_id.rpartition(".")
    return f"{FIELD}.{keyword}" if field == name else rule_id
