"""Integers stay where every engine's numbers hold them apart."""

from juspay_rules.codegen.spec import Field, Spec
from juspay_rules.codegen.subset.schema_keywords import GREATEST
from juspay_rules.codegen.yaml_file import error_at


def check_integers(spec: Spec) -> None:
    """Raises SpecError for a field that takes JSON integers which some engine would round."""
    for profile in spec.profiles:
        for field in profile.fields:
            if "integer" in field.type and not _bounded(field):
                raise error_at(
                    field.home,
                    field.name,
                    "JSON integers without a bound are outside of the portable subset",
                    f"add rules with a minimum and a maximum, from -{GREATEST} to {GREATEST}",
                )


def _bounded(field: Field) -> bool:
    limits = [
        (constraint.keyword, constraint.value)
        for rule in field.rules
        for constraint in rule.constraints
    ]
    low = any(keyword == "minimum" and value >= -GREATEST for keyword, value in limits)
    return low and any(keyword == "maximum" and value <= GREATEST for keyword, value in limits)
