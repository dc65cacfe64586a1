"""What entries refer to by name must exist: rows, decisions, keywords, fields, files."""

from collections.abc import Iterable

from juspay_rules.codegen.replies import shapes
from juspay_rules.codegen.spec import Field, Profile, Rule, Spec, named
from juspay_rules.codegen.yaml_file import error_at
from juspay_rules.spelling import nearest, spellings


def check_references(spec: Spec) -> None:
    """Raises SpecError for the first name that refers to nothing."""
    rows = {row.row_id for row in spec.rows}
    decisions = {decision.name for decision in spec.decisions}
    for profile in spec.profiles:
        for field in profile.entries:
            _known(field.home, field.name, "row of the ledger", field.source, rows)
            for rule in field.rules:
                where = f"{field.name}.{rule.keyword}"
                _known(rule.home, where, "row of the ledger", rule.source, rows)
                _check_rule(profile, field, rule, where, decisions)
    for group in spec.groups + spec.exchange_groups:
        _known(group.home, group.rule_id, "row of the ledger", group.source, rows)
        _known(group.home, group.rule_id, "decision", filter(None, [group.decision]), decisions)
    for reply in spec.replies:
        _known(reply.home, str(reply.status), "row of the ledger", reply.source, rows)
        for shape in shapes(reply.shape):
            _known(reply.home, shape.name, "row of the ledger", shape.source, rows)
    for row in (spec.errors.otherwise, *spec.errors.rows):
        _known(row.home, row.name, "row of the ledger", row.source, rows)
    endpoint = spec.endpoint
    _known(endpoint.home, endpoint.path, "row of the ledger", endpoint.source, rows)
    _check_ledger(spec, decisions)


def _check_rule(
    profile: Profile, field: Field, rule: Rule, where: str, decisions: set[str]
) -> None:
    if rule.decision is not None:
        _known(rule.home, where, "decision", [rule.decision], decisions)
    elif rule.severity == "warning":
        raise error_at(
            rule.home, where, "a warning needs a decision", "name a record of decisions.yaml"
        )
    if rule.unless is not None:
        others = {other.keyword for other in field.rules} - {rule.keyword}
        _known(rule.home, where, f"other keyword of {field.name}", [rule.unless], others)
    if rule.when is not None:
        names = {other.name for other in profile.fields}
        _known(rule.home, where, "field", [rule.when.field], names)
    beside = [one.value for one in rule.constraints if one.keyword == "sameAs"]
    _known(rule.home, where, "field", beside, {other.name for other in profile.fields})


def _check_ledger(spec: Spec, decisions: set[str]) -> None:
    rule_ids = spec.rule_ids()
    for row in spec.rows:
        _known(row.home, row.row_id, "decision", row.decisions, decisions)
        for pattern in row.rules:
            if not named([pattern], rule_ids):
                problem = f"no rule id is like {pattern!r}"
                raise error_at(row.home, row.row_id, problem, "name a rule that the row became")


def _known(home: str, where: str, what: str, names: Iterable[str], known: Iterable[str]) -> None:
    known = set(known)
    for name in names:
        if name not in known:
            near = nearest(name, spellings(sorted(known)))
            remedy = f"did you mean {near}?" if near else "add it, or name one that exists"
            raise error_at(home, where, f"there is no {what} {name!r}", remedy)
