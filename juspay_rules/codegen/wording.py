"""The words of a rule: one message for Python, rules.json and the documents."""

from juspay_rules.codegen.keywords import BY_TYPE
from juspay_rules.codegen.meaning import Meaning
from juspay_rules.codegen.spec import Constraint, Field, Rule

_TYPES = {
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
}


def meaning(constraint: Constraint) -> Meaning:
    """What the constraint means."""
    return BY_TYPE[constraint.on][constraint.keyword](constraint.value)


def message(field: Field, rule: Rule) -> str:
    """What must hold, as a sentence that names the field or header."""
    return f"{field.label} {rule.message or _says(field, rule)}"


def _says(field: Field, rule: Rule) -> str:
    if rule.keyword == "type":
        return f"must be {' or '.join(_TYPES[kind] for kind in field.type)}"
    if rule.keyword == "required":
        return "must be sent" if rule.severity == "error" else "should be sent"
    return ", and ".join(dict.fromkeys(meaning(constraint).says for constraint in rule.constraints))
