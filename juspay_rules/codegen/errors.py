"""schemas/create_order/errors.yaml as frozen values, and juspay_rules/_generated/errors.py."""

import ast
from typing import Any

from juspay_rules.codegen.exchange_spec import ErrorRow, ErrorTable, Reply
from juspay_rules.codegen.python import environment
from juspay_rules.codegen.replies import breaches
from juspay_rules.codegen.spec import Spec, named
from juspay_rules.codegen.yaml_file import YamlFile, error_at

NAME = "create_order/errors.yaml"


def error_table(file: YamlFile, replies: tuple[Reply, ...]) -> ErrorTable:
    """The table. Raises SpecError where a body breaks the shape of its status."""
    content: Any = file.content
    otherwise = _row(file, ("otherwise",), "otherwise", content["otherwise"])
    rows = tuple(_row(file, ("rows", name), name, entry) for name, entry in content["rows"].items())
    shapes = {reply.status: reply.shape for reply in replies}
    for row in (otherwise, *rows):
        if row.status not in shapes:
            remedy = f"use one of {', '.join(map(str, shapes))}"
            raise error_at(row.home, row.name, f"no reply has the status {row.status}", remedy)
        broken = sorted(breaches(shapes[row.status], dict(row.reply), ""))
        if broken:
            problem = f"the reply breaks {broken} of replies.yaml"
            raise error_at(row.home, row.name, problem, "mend it, or the shape")
    return ErrorTable(rows, otherwise)


def _row(file: YamlFile, path: tuple[str, ...], name: str, entry: Any) -> ErrorRow:
    return ErrorRow(
        name=name,
        scenario=entry.get("scenario", ""),
        status=entry["status"],
        source=tuple(entry["source"]),
        rules=tuple(entry.get("rules", ())),
        reply=entry["reply"],
        home=file.home(path),
    )


def check_errors(spec: Spec) -> None:
    """Raises SpecError for a rule that is none, or that two rows lay claim to."""
    claimed: dict[str, str] = {}
    for row in spec.errors.rows:
        for pattern in row.rules:
            rule_ids = named([pattern], spec.rule_ids())
            if not rule_ids:
                problem = f"no rule id is like {pattern!r}"
                raise error_at(row.home, row.name, problem, "name a rule that predicts the row")
            for rule_id in rule_ids:
                if rule_id in claimed:
                    problem = f"{claimed[rule_id]} is predicted by {rule_id} too"
                    raise error_at(row.home, row.name, problem, "keep one of the two")
                claimed[rule_id] = row.name


def write(spec: Spec) -> str:
    """The text of the generated module."""
    rule_ids = spec.rule_ids()
    rows = [(row, tuple(named(row.rules, rule_ids))) for row in spec.errors.rows]
    created = next(reply for reply in spec.replies if reply.status == 200)
    text = (
        environment()
        .get_template("errors.py.j2")
        .render(rows=rows, errors=spec.errors, created=dict(created.examples[0]))
    )
    ast.parse(text)
    return text
