"""The words of a rule: one message for Python, rules.json and the documents. And of a policy."""

from dataclasses import dataclass

from juspay_rules.codegen.keywords import BY_TYPE
from juspay_rules.codegen.meaning import Meaning
from juspay_rules.codegen.spec import ORDER, Constraint, Field, Rule
from juspay_rules.rules import POLICIES

_TYPES = {
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
}

OBSERVED = {
    "accepted": "The sandbox took values that break this rule. Under policy observed it is softer "
    "therefore: an error becomes a warning, a warning is dropped.",
    "rejected": "The sandbox refused values that break this rule.",
    "altered": "The sandbox took a value that breaks this rule, and stored another one.",
    "unknown": "Nothing certain is known of what it does with values that break this rule.",
}


@dataclass(frozen=True, slots=True)
class Policy:
    """How strict to be, in words; the table is severity() in spec.py."""

    name: str
    summary: str


POLICY_WORDS = (
    Policy("documented", "As written: what the documents say. The default."),
    Policy("strict", "Every warning is an error."),
    Policy(
        "observed",
        "What Juspay's sandbox was seen to take in 2023 is one step softer: an error becomes a "
        "warning, a warning is dropped. The rest as documented.",
    ),
)
assert tuple(policy.name for policy in POLICY_WORDS) == POLICIES


def meaning(constraint: Constraint) -> Meaning:
    """What the constraint means."""
    return BY_TYPE[constraint.on][constraint.keyword](constraint.value)


def message(field: Field, rule: Rule) -> str:
    """What must hold, as a sentence that names the field or header. Of free text it is the rule's own."""
    if field.name == ORDER and rule.message is not None:
        return rule.message
    return f"{field.label} {rule.message or _says(field, rule)}"


def _says(field: Field, rule: Rule) -> str:
    if rule.keyword == "type":
        return f"must be {' or '.join(_TYPES[kind] for kind in field.type)}"
    if rule.keyword == "required":
        return "must be sent" if rule.severity == "error" else "should be sent"
    return ", and ".join(dict.fromkeys(meaning(constraint).says for constraint in rule.constraints))
