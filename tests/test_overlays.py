"""Overlays change what they name, and nothing else."""

from juspay_rules import Validator
from juspay_rules.codegen.spec import Field, Spec


def changed(spec: Spec, profile: str) -> dict[str, tuple[Field | None, Field | None]]:
    """Fields that differ from the base: before and after."""
    after = {field.name: field for field in spec.profile(profile).fields}
    before = {field.name: field for field in spec.profiles[0].fields}
    return {
        name: (before.get(name), after.get(name))
        for name in {*before, *after}
        if before.get(name) != after.get(name)
    }


def keywords(field: Field | None) -> set[str]:
    return set() if field is None else {rule.keyword for rule in field.rules}


def test_cred_pay_changes_one_limit_drops_three_warnings_and_adds_a_field(spec: Spec) -> None:
    differences = changed(spec, "cred-pay")
    assert set(differences) == {
        "order_id",
        "currency",
        "customer_id",
        "customer_email",
        "metadata.CRED:offers_applied",
    }
    before, after = differences.pop("order_id")
    assert before is not None
    assert after is not None
    changed_rules = [rule.keyword for rule in after.rules if rule not in before.rules]
    assert changed_rules == ["maxLength"]
    assert differences.pop("metadata.CRED:offers_applied")[0] is None
    for before, after in differences.values():
        assert keywords(before) - keywords(after) == {"required"}


def test_india_changes_gateways_alone(spec: Spec) -> None:
    differences = changed(spec, "express-checkout-india")
    assert all(name.startswith("metadata.") and ":" in name for name in differences)
    removed = {name for name, (_, after) in differences.items() if after is None}
    assert {name.partition(":")[0] for name in removed} == {f"metadata.PG{n}" for n in range(1, 5)}
    assert all(before is None or after is None for before, after in differences.values())


def test_portable_knows_every_key_and_takes_the_strictest(spec: Spec) -> None:
    portable = {field.name: field for field in spec.profile("portable").fields}
    for profile in spec.profiles[:-1]:
        for field in profile.fields:
            assert field.name in portable
            assert keywords(field) - {"required"} <= keywords(portable[field.name])
    length = portable["order_id"].rule("maxLength")
    assert length is not None
    assert [constraint.value for constraint in length.constraints] == [17]
    required = {name for name, field in portable.items() if field.rule("required")}
    assert required == {"order_id", "amount", "currency", "customer_id", "customer_email"}


def test_what_portable_takes_every_profile_takes() -> None:
    from juspay_rules._generated.version import PROFILES
    from tests.conftest import vectors

    validators = [Validator(profile=profile) for profile in PROFILES]
    portable = Validator(profile="portable")
    for vector in vectors("portable"):
        if "order" in vector and portable.is_valid(vector["order"]):
            for validator in validators:
                assert validator.is_valid(vector["order"]), (validator, vector)


def test_the_generated_overlay_holds_only_what_it_changes(spec: Spec) -> None:
    from juspay_rules._generated import cred_pay
    from juspay_rules._generated import express_checkout_global as base

    same = [
        key for key, field in base.PROFILE.fields.items() if cred_pay.PROFILE.fields[key] is field
    ]
    assert set(base.PROFILE.fields) - set(same) == {"order_id"}
    assert "accepts_amount" not in vars(cred_pay)
