"""Under which rules orders are drawn: a profile, a policy, and the JSON types that a body has."""

from dataclasses import dataclass

from juspay_rules._generated.body import RULES as BODY_RULES
from juspay_rules._generated.shapes import PROFILES, TEXTS
from juspay_rules.shape import Field
from juspay_rules.spelling import one_of
from juspay_rules.validator import Validator

# The JSON types of a field's value in each kind of body.
CONTENT_TYPES = {
    "application/json": frozenset({"string", "number", "integer", "boolean"}),
    "application/x-www-form-urlencoded": frozenset({"string"}),
}
WHOLE_ORDER = ("order.type", "order.additionalProperties")
OF_FREE_TEXT = tuple(f"order.{rule.keyword}" for rule in TEXTS.shape.rules)


@dataclass(frozen=True, slots=True)
class Scope:
    """The fields of a profile, and the severity of each rule that says something."""

    validator: Validator
    fields: dict[str, Field]
    severities: dict[str, str]
    kinds: frozenset[str]

    def __str__(self) -> str:
        return f"policy {self.validator.policy}, profile {self.validator.profile}"

    def rules_of(self, *severities: str) -> frozenset[str]:
        """The ids of the rules of these severities."""
        return frozenset(id_ for id_, severity in self.severities.items() if severity in severities)

    def keywords(self, name: str, rule_ids: frozenset[str]) -> frozenset[str]:
        """The keywords of the field's rules that are among these."""
        rules = self.fields[name].shape.rules
        return frozenset(rule.keyword for rule in rules if f"{name}.{rule.keyword}" in rule_ids)

    def implied(self, rule_id: str) -> frozenset[str]:
        """The rules that whatever breaks this one breaks too, and that say something."""
        name, _, keyword = rule_id.rpartition(".")
        rule = self.fields[name].rule(keyword) if name in self.fields else None
        named = {f"{name}.{other}" for other in rule.implied()} if rule else set()
        return frozenset(named & self.severities.keys())


def scope(profile: str, policy: str, content_type: str) -> Scope:
    """Raises ValueError for a name that does not exist, with the nearest one that does."""
    validator = Validator(profile=profile, policy=policy)
    one_of("content type", content_type, CONTENT_TYPES)
    fields = PROFILES[profile]
    rule_ids = [f"{name}.{rule.keyword}" for name in fields for rule in fields[name].shape.rules]
    severities = {
        rule_id: severity
        for rule_id in (*rule_ids, *WHOLE_ORDER, *OF_FREE_TEXT)
        if (severity := validator.severity_of(rule_id)) is not None
    }
    return Scope(validator, fields, severities, CONTENT_TYPES[content_type])


def breakable(scope: Scope, rule_id: str) -> str:
    """The rule id, if an order can break the rule under this policy. Raises ValueError if not."""
    if rule_id in scope.severities:
        return rule_id
    ids = {
        f"{name}.{rule.keyword}" for name, one in scope.fields.items() for rule in one.shape.rules
    }
    one_of(
        f"rule id of profile {scope.validator.profile}",
        rule_id,
        [*ids, *WHOLE_ORDER, *OF_FREE_TEXT, *BODY_RULES],
    )
    if rule_id.startswith("body."):
        raise ValueError(
            f"no order breaks {rule_id}: it is said of a body that becomes no order; "
            "hand such a body to parse_json or parse_form"
        )
    if rule_id.startswith(("curl.", "gate.")):
        said_of = "a curl command" if rule_id.startswith("curl.") else "a run over files"
        raise ValueError(
            f"no order breaks {rule_id}: it is said of {said_of}; "
            "hand such files to juspay-rules check"
        )
    raise ValueError(f"{rule_id} says nothing under {scope}: ask for another policy")
