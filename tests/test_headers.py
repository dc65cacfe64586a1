"""Headers: every vector, cases by hand, each common slip's hint, and no credential anywhere."""

import base64
import pickle
from collections import Counter, UserDict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import ValidationError, Validator
from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen.spec import Spec
from juspay_rules.exchange import (
    HeaderValidator,
    are_headers_valid,
    collect_header_violations,
    validate_headers,
)
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT, catalogue, header_vectors
from tests.strategies import json_like

HAND = ROOT / "tests/cases/headers"
KEY = "k3y-of-nobody"
BASE: Mapping[str, Any] = {
    "Authorization": "Basic a2V5LW9mLW5vYm9keTo=",
    "x-merchantid": "testaccount",
    "Content-Type": "application/x-www-form-urlencoded",
}


def basic(text: str) -> str:
    return "Basic " + base64.b64encode(text.encode()).decode()


def entries(profile: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((HAND / f"{profile}.yaml").read_text("utf-8"))
    return found


def header_cases() -> Iterator[tuple[str, dict[str, Any], dict[str, Any], dict[str, str]]]:
    """Profile, headers, order, and what must be raised, for every hand-written case."""
    for file in sorted(HAND.glob("*.yaml")):
        for entry in entries(file.stem):
            name = entry["header"]
            for value in entry["valid"]:
                yield file.stem, made(file.stem, name, {"value": value}), {}, {}
            for case in entry["invalid"]:
                raises = {f"headers.{name}.{rule}": level for rule, level in case["raises"].items()}
                yield file.stem, made(file.stem, name, case), case.get("order", {}), raises


def made(profile: str, name: str, case: dict[str, Any]) -> dict[str, Any]:
    headers = dict(BASE)
    if profile == "cred-pay":
        headers["x-routing-id"] = "customer_1122"
    if case.get("absent"):
        headers.pop(name, None)
    else:
        headers[name] = case["value"]
    headers |= case.get("beside", {})
    return headers


@pytest.mark.parametrize(("profile", "headers", "order", "raises"), list(header_cases()))
def test_a_hand_written_case(
    profile: str, headers: dict[str, Any], order: dict[str, Any], raises: dict[str, str]
) -> None:
    found = HeaderValidator(profile=profile).collect_violations(headers, order)
    assert {violation.rule_id: violation.severity for violation in found} == raises


@pytest.mark.parametrize("profile", [file.stem for file in HAND.glob("*.yaml")])
def test_every_header_has_cases_by_hand(profile: str, spec: Spec) -> None:
    of_profile = spec.profile(profile)
    inherited = spec.profile(of_profile.base).headers if of_profile.base else ()
    both = {entry["header"] for entry in entries(profile) if entry["valid"] and entry["invalid"]}
    assert {header.label for header in of_profile.headers if header not in inherited} <= both


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("profile", PROFILES)
def test_headers_raise_what_their_vector_says(profile: str, policy: str) -> None:
    validator = HeaderValidator(profile=profile, policy=policy)
    for vector in header_vectors(profile):
        found = validator.collect_violations(vector["headers"], vector.get("order"))
        raised = {violation.rule_id: violation.severity for violation in found}
        assert raised == vector["raises"][policy], vector
        assert len(found) == len(raised), vector
        wrong = any(level == "error" for level in raised.values())
        assert validator.is_valid(vector["headers"], vector.get("order")) != wrong


@pytest.mark.parametrize("profile", PROFILES)
def test_every_rule_has_a_vector_on_both_sides(profile: str) -> None:
    sides = Counter((vector["rule"], vector["side"]) for vector in header_vectors(profile))
    rules = catalogue()["profiles"][profile]["headers"]["rules"]
    assert {rule for rule, _ in sides} == {rule["id"] for rule in rules}
    for rule in rules:
        assert sides[rule["id"], "valid"] > 0, rule["id"]
        assert sides[rule["id"], "invalid"] > 0, rule["id"]
        assert not rule["expressible"]


SLIPS = {
    "key not encoded": (f"Basic {KEY}:", "base64", "not encoded"),
    "key not encoded, no colon": ("Basic 1D6AFDC8", "utf-8", "is this the key itself?"),
    "key that is no base64": ("Basic 1D6AFDC", "base64", "not encoded"),
    "no colon before encoding": (basic(KEY), "colon", "put a colon after the key"),
    "echo instead of printf": (basic(f"{KEY}:\n"), "password", "printf, not echo"),
    "echo and no colon": (basic(f"{KEY}\n"), "colon", "printf, not echo, and put a colon"),
    "key as the password": (basic(f":{KEY}"), "password", "user name, not the password"),
    "key as the password, user": (basic(f":{KEY}"), "user", "user name, not the password"),
    "a password": (basic(f"{KEY}:secret"), "password", "leave the password empty"),
    "nothing but a colon": (basic(":"), "user", "the key before the colon"),
    "encoded twice": (basic(basic(f"{KEY}:")[6:]), "colon", "encoded twice"),
    "bearer": (f"Bearer {KEY}", "scheme", "no bearer token"),
    "digest": ("Digest x", "scheme", "send Basic and the base64"),
    "colon after Basic": (f"Basic: {basic(KEY)[6:]}", "scheme", "without a colon"),
    "line break": (basic(f"{KEY}:")[:12] + "\n" + basic(f"{KEY}:")[12:], "base64", "white space"),
    "no padding": (basic(f"{KEY}:").rstrip("="), "base64", "pad it with ="),
    "quoted": (f'Basic "{basic(f"{KEY}:")[6:]}"', "base64", "quotation marks"),
    "for URLs": ("Basic a3-_LW9mLW5vYm9keTo=", "base64", "+ and /"),
    "other letters": ("Basic \u00e9,\u00e9", "base64", 'encode "<api key>:" as base64'),
    "no word Basic": (basic(f"{KEY}:")[6:], "no-scheme", "write Basic and a space"),
    "a list": ([basic(f"{KEY}:")], "type", "pass several pairs"),
    "a number": (7, "type", "None"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_common_slip_gets_its_hint(slip: str) -> None:
    value, keyword, wanted = SLIPS[slip]
    found = collect_header_violations({**BASE, "Authorization": value})
    hints = {violation.rule_id: str(violation.hint) for violation in found}
    assert wanted in hints[f"headers.Authorization.{keyword}"], hints


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Authorisation", "the header authorisation is another one: write Authorization"),
        ("authorization_", "the header authorization_ is another one: write Authorization"),
        ("Proxy-Authorization", 'send Basic and the base64 of "<api key>:"'),
    ],
)
def test_a_missing_header_names_the_one_that_was_meant(name: str, wanted: str) -> None:
    headers = {key: value for key, value in BASE.items() if key != "Authorization"}
    (violation,) = collect_header_violations({**headers, name: basic(f"{KEY}:")})
    assert violation.rule_id == "headers.Authorization.required"
    assert (violation.field, violation.instance_path) == ("Authorization", "")
    assert violation.hint == wanted


@pytest.mark.parametrize("slip", SLIPS)
def test_no_credential_appears_anywhere(slip: str) -> None:
    value = SLIPS[slip][0]
    secrets = [KEY, "1D6AFDC", *str(value).replace("Basic", "").replace("Bearer", "").split()]
    secrets = [secret for secret in secrets if len(secret) > 3]
    headers = {**BASE, "Authorization": value}
    validator = HeaderValidator()
    with pytest.raises(ValidationError) as caught:
        validator.validate(headers)
    error = pickle.loads(pickle.dumps(caught.value))
    said = [repr(validator), str(error), repr(error), repr(error.args), *map(str, error.violations)]
    said += [repr(violation) for violation in error.violations]
    for secret in secrets:
        assert not any(secret in text for text in said), secret


def test_names_are_known_in_any_case_and_order() -> None:
    upper = {key.upper(): value for key, value in BASE.items()}
    as_bytes = [(key.lower().encode(), value.encode()) for key, value in BASE.items()]
    padded = [(key, f" {value}\t") for key, value in BASE.items()]
    for headers in (upper, as_bytes, padded, MappingProxyType(upper), iter(upper.items())):
        assert collect_header_violations(headers) == ()


def test_a_violation_points_at_the_header_as_it_was_sent() -> None:
    (violation,) = collect_header_violations({**BASE, "content-TYPE": "text/plain"})[:1]
    assert violation.rule_id == "headers.Content-Type.media-type"
    assert violation.field == "Content-Type"
    assert violation.instance_path == "/content-TYPE"


def test_violations_come_in_spec_order() -> None:
    found = collect_header_violations(
        {"content-type": "x", "x-merchantid": "", "Authorization": ""}
    )
    assert [one.field for one in found] == ["Authorization", "x-merchantid", "Content-Type"]


@pytest.mark.parametrize(
    ("headers", "hint"),
    [
        ("Authorization: Basic x", "split the text into lines, and each line at its first colon"),
        (["Authorization: Basic x"], "split each line at its first colon"),
        (None, "pass a dict, or a list of pairs"),
        ([("a", "b", "c")], "pass a dict, or a list of pairs"),
        ([7], "pass a dict, or a list of pairs"),
    ],
)
def test_what_is_no_headers_is_said_so(headers: Any, hint: str) -> None:
    (violation,) = collect_header_violations(headers)
    assert (violation.rule_id, violation.hint) == ("headers.type", hint)
    assert not are_headers_valid(headers)
    assert HeaderValidator(ignore={"headers.type"}).collect_violations(headers) == ()


def test_the_three_verbs_agree() -> None:
    validate_headers(BASE)
    assert are_headers_valid(BASE)
    with pytest.raises(ValidationError) as caught:
        validate_headers({"Authorization": f"Bearer {KEY}"})
    assert [violation.severity for violation in caught.value.violations] == [
        "error",
        "warning",
        "warning",
    ]
    HeaderValidator(ignore={"headers.Authorization.required"}).validate({})


def test_the_order_that_cannot_be_read_is_another_validators_matter() -> None:
    class Evil(UserDict[str, object]):
        def __iter__(self) -> Any:
            raise RuntimeError("no")

    headers = {**BASE, "x-routing-id": "cart-7"}
    validator = HeaderValidator(profile="cred-pay")
    orders: list[Any] = [Evil(), None, 12, [], {"customer_id": 7}]
    for order in orders:
        assert validator.collect_violations(headers, order) == ()


def test_overrides_take_the_rules_of_headers_alone() -> None:
    with pytest.raises(ValueError, match=r"unknown rule id 'order_id\.pattern'"):
        HeaderValidator(ignore={"order_id.pattern"})
    with pytest.raises(
        ValueError, match=r"headers\.type cannot be set: it is said of what is no or"
    ):
        Validator(ignore={"headers.type"})
    with pytest.raises(ValueError, match="did you mean 'cred-pay'"):
        HeaderValidator(profile="credpay")
    with pytest.raises(ValueError, match="did you mean 'strict'"):
        HeaderValidator(policy="Strict")


names = st.sampled_from(["Authorization", "x-merchantid", "content-type", "x-routing-id", "Accept"])
values = st.text() | st.binary() | json_like | st.sampled_from(["Basic ", "Basic a2V5Og==", "*"])


@given(st.lists(st.tuples(names | st.text() | st.binary(), values)), json_like)
def test_any_pairs_get_an_answer(pairs: Any, order: Any) -> None:
    """Whatever the pairs and the order: violations, never an exception, and the verbs agree."""
    for profile in PROFILES:
        validator = HeaderValidator(profile=profile, policy="strict")
        found = validator.collect_violations(pairs, order)
        assert validator.is_valid(pairs, order) == (not found)


@given(json_like)
def test_any_object_gets_an_answer(headers: Any) -> None:
    assert collect_header_violations(headers)


@given(st.text(), st.text())
def test_well_formed_credentials_are_taken(user: str, password: str) -> None:
    """base64 of a user name and a colon is taken; a password, or no user name, never is."""
    user = user.replace(":", "")
    taken = are_headers_valid({**BASE, "Authorization": basic(f"{user}:{password}")})
    assert taken == (bool(user) and not password)
