"""The public API: what it answers, whatever it is given."""

import copy
import pickle
import sys
import threading
from collections import OrderedDict, UserDict
from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import juspay_rules
from juspay_rules import (
    ValidationError,
    Validator,
    Violation,
    collect_violations,
    is_valid,
    validate,
)
from juspay_rules._generated.version import PROFILES
from juspay_rules.rules import POLICIES, WHITE_SPACE, Pattern, takes
from tests import strategies
from tests.conftest import vectors

GOOD = {
    "order_id": "orderid9876580",
    "amount": "100.15",
    "currency": "INR",
    "customer_id": "guest",
    "customer_email": "guest@example.com",
}


def ids(order: Any, **options: Any) -> list[str]:
    return [violation.rule_id for violation in Validator(**options).collect_violations(order)]


def test_the_public_names() -> None:
    assert sorted(juspay_rules.__all__) == [
        "ValidationError",
        "Validator",
        "Violation",
        "collect_violations",
        "is_valid",
        "parse_form",
        "parse_json",
        "validate",
        "validate_form",
        "validate_json",
    ]


def test_a_valid_order_passes() -> None:
    validate(GOOD)
    assert is_valid(GOOD)
    assert collect_violations(GOOD) == ()


def test_validate_raises_every_violation_with_warnings_and_no_value() -> None:
    order = GOOD | {"order_id": "QX-77-PRIVATE", "amount": 1.234}
    with pytest.raises(ValidationError) as caught:
        validate(order)
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.violations == collect_violations(order)
    assert [v.rule_id for v in error.violations] == [
        "order_id.pattern",
        "amount.scale",
        "amount.json-number",
    ]
    text = str(error)
    assert text.startswith("2 errors, 1 warning\n  error: order_id may hold only letters")
    assert "[amount.json-number]" in text
    assert "QX-77" not in text + repr(error)
    assert pickle.loads(pickle.dumps(error)).violations == error.violations
    assert copy.deepcopy(error).violations == error.violations


def test_a_violation_is_an_immutable_hashable_tuple_of_six() -> None:
    (violation,) = collect_violations(GOOD | {"amount": "1,5"})
    assert violation.rule_id == "amount.pattern"
    assert violation.field == "amount"
    assert violation.instance_path == "/amount"
    assert violation.severity == "error"
    assert violation.message.startswith("amount must be a plain decimal number")
    assert violation.hint is not None
    assert tuple(violation) == (
        violation.rule_id,
        violation.field,
        violation.instance_path,
        violation.severity,
        violation.message,
        violation.hint,
    )
    assert pickle.loads(pickle.dumps(violation)) == violation
    assert {violation: 1}[copy.copy(violation)] == 1
    assert repr(violation).startswith("Violation(rule_id='amount.pattern', field='amount', ")
    assert str(violation).endswith("[amount.pattern]")
    with pytest.raises(AttributeError):
        violation.hint = "x"  # type: ignore[misc]
    assert str(Violation("a.b", None, "", "warning", "says")) == "warning: says [a.b]"


def test_a_missing_field_has_no_path() -> None:
    missing = [v for v in collect_violations({}) if v.severity == "error"]
    assert [(v.rule_id, v.field, v.instance_path) for v in missing] == [
        ("order_id.required", "order_id", ""),
        ("amount.required", "amount", ""),
    ]


def test_violations_stand_in_spec_order_and_unknown_keys_last_by_code_point() -> None:
    order: Any = {"zebra": 1, "\u00e9": 1, "amount": "x", 3: "x", "Apple": 1, "order_id": "a b"}
    found = [v for v in collect_violations(order) if not v.rule_id.endswith(".required")]
    assert [v.field for v in found] == [
        "order_id",
        "amount",
        "Apple",
        "zebra",
        "<key of 1 characters>",
        "<int>",
    ]


@pytest.mark.parametrize(
    ("payload", "hint"),
    [
        ([GOOD], "list"),
        ("order_id=1", "parse_form"),
        (b"{}", "parse_json"),
        (None, "null"),
        (12, None),
        (object(), None),
    ],
)
def test_what_maps_no_names_is_order_type(payload: Any, hint: str | None) -> None:
    (violation,) = collect_violations(payload)
    assert violation[:4] == ("order.type", None, "", "error")
    assert (violation.hint is None) if hint is None else hint in str(violation.hint)
    assert not is_valid(payload)


def test_what_is_said_of_unknown_keys_and_of_families_can_be_ignored() -> None:
    order = GOOD | {"metadata.A:gateway_reference_id": 1, "zzz": 1}
    family, unknown = "metadata.<GATEWAY>:gateway_reference_id.type", "order.additionalProperties"
    assert ids(order) == [family, unknown]
    assert ids(order, ignore={family, unknown}) == []


def test_ignoring_order_type_ignores_it() -> None:
    assert ids([], ignore={"order.type"}) == []


class Raising(Mapping[str, object]):
    """A caller's Mapping that fails while it is read."""

    def __getitem__(self, key: str) -> object:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        raise RuntimeError("no more PRIVATE")

    def __len__(self) -> int:
        return 1


def test_an_exception_of_the_callers_own_mapping_becomes_one_violation() -> None:
    (violation,) = collect_violations(Raising())
    assert violation.rule_id == "order.type"
    assert violation.hint == "reading it raised RuntimeError"


class Text(str):
    __slots__ = ()

    def strip(self, *_: object) -> str:
        raise AssertionError("the validator reads the base, not this")


class Liar:
    """Says that it is a str."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        return str


class Cents(IntEnum):
    TEN = 10


def test_subclasses_count_as_their_base() -> None:
    assert ids(UserDict(GOOD)) == ids(OrderedDict(GOOD)) == []
    assert ids(GOOD | {"order_id": Text("abc")}) == []
    assert ids({Text(key): Text(value) for key, value in GOOD.items()}) == []
    assert ids(GOOD | {"order_id": Text("a b")}) == ["order_id.pattern"]
    assert ids(GOOD | {"amount": Cents.TEN}) == ["amount.json-number"]
    assert ids(GOOD | {"amount": type("F", (float,), {})(1.234)}) == [
        "amount.scale",
        "amount.json-number",
    ]
    assert ids(GOOD | {"order_id": Liar()}) == ["order_id.type"]


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (None, "leave the field out"),
        (True, "boolean"),
        (7, "put it in quotes"),
        ({}, "object"),
        ([], "list"),
        (b"x", "decode"),
        (float("nan"), "no NaN"),
    ],
)
def test_a_wrong_type_gets_the_hint_for_what_it_is(value: object, hint: str) -> None:
    (violation,) = collect_violations(GOOD | {"order_id": value})
    assert violation.rule_id == "order_id.type"
    assert hint in str(violation.hint)


@given(
    st.dictionaries(st.text() | st.integers() | st.none() | st.binary(), strategies.json_like)
    | strategies.json_like
)
def test_it_answers_whatever_it_is_given_and_changes_nothing(payload: Any) -> None:
    before = repr(payload)
    for policy in POLICIES:
        validator = Validator(policy=policy)
        found = validator.collect_violations(payload)
        assert not any("reading it raised" in str(violation.hint) for violation in found)
        assert validator.is_valid(payload) == all(v.severity != "error" for v in found)
    assert repr(payload) == before


@given(strategies.json_like)
def test_is_valid_agrees_with_validate(value: object) -> None:
    for name in ("order_id", "amount", "currency", "return_url"):
        order = GOOD | {name: value}
        try:
            validate(order)
        except ValidationError:
            assert not is_valid(order)
        else:
            assert is_valid(order)


@pytest.mark.parametrize("profile", PROFILES)
@given(data=st.data())
def test_accept_agrees_with_explain(profile: str, data: st.DataObject) -> None:
    """The fast test takes a text exactly where no rule of the field is broken by it alone; it may
    leave out one that begins or ends with white space of other scripts."""
    validator = Validator(profile=profile)
    fields = validator._profile.fields
    key = data.draw(st.sampled_from(sorted(fields)))
    off = {"paise"}  # said only where it is asked for
    texts = [vector["order"].get(key) for vector in vectors(profile) if "order" in vector]
    seeds = [text for text in texts if isinstance(text, str)]
    text = data.draw(st.sampled_from(seeds) | st.text() if seeds else st.text())
    _, accepts, explain, keyword = fields[key]
    if keyword is None:
        beside = {"metadata.txns.auto_capture": True}
        broken = [rule for rule in explain(text, beside) if rule not in off]
        if text.strip() == text.strip(WHITE_SPACE):
            assert takes(accepts, text) == (broken == []), (key, text)
        else:
            assert not (takes(accepts, text) and broken), (key, text)
    else:
        assert not takes(accepts, text)


def _alone(text: str) -> object:
    return text


def _in_a_list(text: str) -> object:
    return [text]


def _in_an_object(text: str) -> object:
    return {text: text}


@given(st.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", min_size=12, max_size=12), st.data())
def test_no_value_appears_in_any_output(token: str, data: st.DataObject) -> None:
    profile = data.draw(st.sampled_from(PROFILES))
    validator = Validator(profile=profile, policy="strict")
    keys = sorted(validator._profile.fields)
    shape = data.draw(st.sampled_from(["{}", " {}", "{}!", "http://{}", "-{}", "{}@x", "{}\n"]))
    wraps: list[Callable[[str], object]] = [_alone, _in_a_list, _in_an_object, str.encode]
    wrap = data.draw(st.sampled_from(wraps))
    order = {key: wrap(shape.format(token)) for key in data.draw(st.lists(st.sampled_from(keys)))}
    found = validator.collect_violations(order | {f"{token} \u00e9": token})
    assert token not in repr(found) + str(ValidationError(found))


class Folding(UserDict[str, object]):
    """Finds a key whatever its case, as HTTP libraries' mappings do."""

    def __contains__(self, key: object) -> bool:
        return any(str(key).lower() == own.lower() for own in self.data)

    def __missing__(self, key: str) -> object:
        self.data[key] = True
        return True


def test_a_mapping_is_judged_by_its_items_alone() -> None:
    upper = {key.upper(): value for key, value in GOOD.items()}
    assert ids(Folding(upper)) == ids(upper)
    order = Folding(GOOD | {"txn_type": "AUTHORIZATION"})
    assert ids(order) == []
    assert "metadata.txns.auto_capture" not in order.data


class Odd(Mapping[object, object]):
    """Yields keys that cannot be hashed."""

    def __getitem__(self, key: object) -> object:
        return 1

    def __iter__(self) -> Iterator[object]:
        yield from ([1], type("S", (str,), {"__hash__": None})("order_id"))

    def __len__(self) -> int:
        return 2


def test_a_key_that_cannot_be_hashed_is_an_unknown_key_or_its_base() -> None:
    found = Validator().collect_violations(Odd())  # type: ignore[arg-type]
    assert ("order.additionalProperties", "<list>") in {(v.rule_id, v.field) for v in found}
    assert "order_id.type" in {v.rule_id for v in found}


@pytest.mark.parametrize(
    ("field", "value", "hint"),
    [
        ("customer_id", 12, "this is a number: put it in quotes"),
        ("amount", True, "this is a boolean"),
        ("gateway_id", 1.5, "this is a number"),
        ("metadata.txns.auto_capture", 1, "this is a number"),
        ("metadata.X:gateway_reference_id", 1, "this is a number: put it in quotes"),
        ("txn_type", "authorization", "did you mean AUTHORIZATION?"),
        ("options.get_client_auth_token", "FALSE", "did you mean false?"),
    ],
)
def test_a_hint_is_advice_that_works(field: str, value: object, hint: str) -> None:
    (found,) = collect_violations(GOOD | {field: value})
    assert found.hint == hint


def test_a_family_stands_where_the_spec_has_it() -> None:
    order = GOOD | {"udf1": 1, "metadata.X:gateway_reference_id": 1, "metadata.webhook_url": 1}
    fields = [violation.field for violation in collect_violations(order)]
    assert fields == ["metadata.X:gateway_reference_id", "metadata.webhook_url", "udf1"]


def test_the_same_override_twice_is_one() -> None:
    assert ids({**GOOD, "amount": 1}, ignore=["amount.json-number", "amount.json-number"]) == []


def test_unknown_names_are_refused_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="unknown profile 'credpay': did you mean 'cred-pay'"):
        Validator(profile="credpay")
    with pytest.raises(
        ValueError, match="unknown policy 'lenient': it is one of documented, strict"
    ):
        Validator(policy="lenient")
    with pytest.raises(ValueError, match=r"did you mean 'order_id\.maxLength'"):
        Validator(ignore={"order_id.maxlength"})
    with pytest.raises(ValueError, match="nothing of a similar name"):
        Validator(warn={"nonsense"})
    with pytest.raises(ValueError, match=r"order_id\.pattern is given two severities"):
        Validator(warn={"order_id.pattern"}, error={"order_id.pattern"})
    with pytest.raises(ValueError, match="ignore takes a set of rule ids, not one string"):
        Validator(ignore="order_id.pattern")
    with pytest.raises(ValueError, match="a rule id is a string, not int"):
        Validator(ignore={5})  # type: ignore[arg-type]


def test_overrides_set_severities_by_rule_id() -> None:
    order = GOOD | {"order_id": "a-b", "amount": 10}
    assert ids(order, ignore={"order_id.pattern"}) == ["amount.json-number"]
    warned = Validator(warn={"order_id.pattern"})
    assert warned.is_valid(order)
    assert [v.severity for v in warned.collect_violations(order)] == ["warning", "warning"]
    assert not Validator(error={"amount.json-number"}).is_valid(GOOD | {"amount": 10})


def test_a_validator_says_what_it_is() -> None:
    assert repr(Validator(policy="strict")) == (
        "Validator(profile='express-checkout-global', policy='strict')"
    )


def test_a_pattern_has_no_other_attribute() -> None:
    with pytest.raises(AttributeError):
        Pattern("a").split  # noqa: B018


def test_one_validator_answers_alike_in_many_threads() -> None:
    validator = Validator(profile=PROFILES[-1])
    orders = [vector["order"] for vector in vectors(PROFILES[-1]) if "order" in vector]
    wanted = [Validator(profile=PROFILES[-1]).collect_violations(order) for order in orders]
    answers: list[list[tuple[Violation, ...]]] = []

    def work() -> None:
        answers.append([validator.collect_violations(order) for order in orders])

    threads = [threading.Thread(target=work) for _ in range(8)]
    switch = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(switch)
    assert answers == [wanted] * 8


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("orderId", "order_id"),
        ("ORDER-ID", "order_id"),
        ("oder_id", "order_id"),
        ("order_idd", "order_id"),
        ("amuont", "amount"),
        ("amxunt", "amount"),
        ("order_id\u200b", "order_id"),
    ],
)
def test_an_unknown_key_gets_the_nearest_name(key: str, near: str) -> None:
    (found,) = (v for v in collect_violations(GOOD | {key: "x"}) if v.severity == "warning")
    assert found.rule_id == "order.additionalProperties"
    assert found.field == key
    assert found.hint == f"did you mean {near}?"


@pytest.mark.parametrize("key", ["xy", "foo", "k" * 64, "metadata.X:y z"])
def test_a_key_that_looks_like_a_name_is_shown(key: str) -> None:
    (found,) = collect_violations(GOOD | {key: "x"})
    assert found.field == key
    assert found.instance_path == f"/{key}"


@pytest.mark.parametrize(
    "key", ["k" * 65, "k" * 100_000, "guest@example.com", "a/b", "\u540d\u524d"]
)
def test_a_key_that_may_be_text_is_not_shown(key: str) -> None:
    (found,) = collect_violations(GOOD | {key: "x"})
    assert found.field == f"<key of {len(key)} characters>"
    assert found.instance_path == ""


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("order", "send the members of this object by themselves"),
        ("order.amount", "did you mean amount?"),
        (" Jerry 12", "%26"),
        ("note\u201d: text", "typographic quote"),
    ],
)
def test_an_unknown_key_gets_the_hint_for_what_went_wrong(key: str, hint: str) -> None:
    (found,) = collect_violations(GOOD | {key: "x"})
    assert hint in str(found.hint)
    assert str(found).startswith(f"warning: {found.field}: no document")


@pytest.mark.parametrize("key", ["metadata", "options", "mandate"])
def test_a_nested_object_gets_the_dotted_spelling(key: str) -> None:
    (found,) = collect_violations(GOOD | {key: {"PRIVATE": 1}})
    assert found.hint == f"write one field for each member, as {key}.<member>"


def test_a_key_that_is_no_string_is_named_by_its_type() -> None:
    order: Any = GOOD | dict.fromkeys((None, 2, (1,)), 1)
    found = collect_violations(order)
    assert [v.field for v in found] == ["<NoneType>", "<int>", "<tuple>"]
    assert {v.hint for v in found} == {"a key is a string"}
