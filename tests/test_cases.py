"""Cases written by hand from the documents' prose, and the documents' own sample requests."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml

from juspay_rules import Validator
from juspay_rules.cli import main
from juspay_rules.codegen.spec import Spec
from tests.conftest import ROOT

HAND = ROOT / "tests/cases/hand"
BASE: Mapping[str, Any] = {
    "order_id": "orderid9876580",
    "amount": "100.15",
    "currency": "INR",
    "customer_id": "guest",
    "customer_email": "guest@example.com",
}


def entries(profile: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((HAND / f"{profile}.yaml").read_text("utf-8"))
    return found


def cases() -> Iterator[tuple[str, str, dict[str, Any], dict[str, str]]]:
    """Profile, field, order, and what must be raised, for every hand-written case."""
    for file in sorted(HAND.glob("*.yaml")):
        for entry in entries(file.stem):
            for field in entry["fields"]:
                for value in entry["valid"]:
                    yield file.stem, field, order(file.stem, field, {"value": value}), {}
                for case in entry["invalid"]:
                    raises = {
                        rule if rule.startswith((field, "order.")) else f"{field}.{rule}": severity
                        for rule, severity in case["raises"].items()
                    }
                    yield file.stem, field, order(file.stem, field, case), raises


def order(profile: str, field: str, case: dict[str, Any]) -> dict[str, Any]:
    made = dict(BASE)
    if profile == "cred-pay":
        made["metadata.CRED:offers_applied"] = "false"
    if case.get("absent"):
        made.pop(field, None)
    else:
        made[field.replace("<GATEWAY>", "APPLEPAY")] = _value(case["value"])
    made |= case.get("beside", {})
    return made


def _value(value: Any) -> Any:
    repeated = isinstance(value, dict) and "lead" in value
    return value["lead"] * value["times"] if repeated else value


@pytest.mark.parametrize(("profile", "field", "made", "raises"), list(cases()))
def test_a_hand_written_case(
    profile: str, field: str, made: dict[str, Any], raises: dict[str, str]
) -> None:
    found = Validator(profile=profile).collect_violations(made)
    assert {violation.rule_id: violation.severity for violation in found} == raises


@pytest.mark.parametrize("profile", [file.stem for file in HAND.glob("*.yaml")])
def test_every_field_has_cases_by_hand(profile: str, spec: Spec) -> None:
    written = {field for entry in entries(profile) for field in entry["fields"]}
    of_profile = spec.profile(profile)
    inherited = spec.profile(of_profile.base).fields if of_profile.base else ()
    both = [entry["fields"] for entry in entries(profile) if entry["valid"] and entry["invalid"]]
    own = {field.name for field in of_profile.fields if field not in inherited}
    assert own <= written
    if not of_profile.base:
        assert own <= {field for fields in both for field in fields}


@pytest.mark.parametrize(
    ("sample", "profile", "raised"),
    [
        (
            "sea-ec-sdk.curl",
            "express-checkout-global",
            [
                ("curl.missing-space", 3),
                ("curl.missing-space", 11),
                ("return_url.https", 13),
                ("billing_address_line2.surrounding-space", 18),
                ("billing_address_country_code_iso.enum", 24),
                ("shipping_address_country_code_iso.enum", 33),
            ],
        ),
        ("cred-pay.curl", "cred-pay", [("metadata.CRED:offers_applied.colon-value", 7)]),
    ],
)
def test_a_documents_own_sample_has_no_error(
    sample: str, profile: str, raised: list[tuple[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(ROOT / "tests/cases/samples" / sample)
    assert main(["check", "--format", "json", "--profile", profile, file]) == 0
    rows = json.loads(capsys.readouterr().out)["violations"]
    assert [(row["rule_id"], row["line"]) for row in rows] == raised
    assert {row["severity"] for row in rows} == {"warning"}
