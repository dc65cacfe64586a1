"""What users draw orders with: two laws, for every rule of every profile under every policy."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from string import ascii_letters, digits
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis.strategies import SearchStrategy

from juspay_rules import Validator, is_valid, parse_form, parse_json
from juspay_rules._generated.version import PROFILES
from juspay_rules.rules import POLICIES
from juspay_rules.testing import implied_rules, invalid_orders, valid_orders
from tests.conftest import ROOT, catalogue

FORM = "application/x-www-form-urlencoded"
SCOPES = [(profile, policy) for profile in PROFILES for policy in POLICIES]
DEFAULT = PROFILES[0]
# As many as the profile of Hypothesis asks for, shared out.
MANY = settings().max_examples // 20
SEARCH = settings(max_examples=3000, database=None, derandomize=True)
# What stands in the documents: the limits that the spec states, read off by hand.
LIMITS: dict[str, tuple[str, Callable[[Any], bool], Callable[[Any], bool]]] = {
    "order_id.maxLength": ("order_id", lambda v: len(v) == 20, lambda v: len(v) == 21),
    "udf1.maxLength": ("udf1", lambda v: len(v) == 255, lambda v: len(v) == 256),
    "udf10.maxLength": ("udf10", lambda v: len(v) == 254, lambda v: len(v) == 256),
    "order_id.minLength": ("order_id", lambda v: len(v) == 1, lambda v: v == ""),
    "gateway_id.minimum": ("gateway_id", lambda v: v == 0, lambda v: v == -1),
    "gateway_id.maximum": ("gateway_id", lambda v: v == 2**53 - 1, lambda v: v == 2**53),
    "amount.maximum": ("amount", lambda v: v == 2**53 - 1, lambda v: v == 2**53),
    "amount.scale": ("amount", lambda v: v == 0.01, lambda v: v == 0.001),
    "amount.pattern": (
        "amount",
        lambda v: isinstance(v, str) and len(v.partition(".")[2]) == 2,
        lambda v: len(v.partition(".")[2]) == 3,
    ),
    "amount.zero": ("amount", lambda v: v in ("0.01", "1"), lambda v: v == "0.00"),
    "return_url.absolute-url": (
        "return_url",
        lambda v: v.endswith(":65535"),
        lambda v: v.endswith(":65536"),
    ),
    "udf1.pattern": (
        "udf1",
        lambda v: bool(set("azAZ09 ") & set(v)),
        lambda v: bool(set("/:@[`{") & set(v)),
    ),
}


def rules(profile: str) -> list[str]:
    return [rule["id"] for rule in catalogue()["profiles"][profile]["rules"]]


def holds_of_all(drawn: SearchStrategy[Any], law: Callable[[Any], None], examples: int) -> None:
    """Every health check of Hypothesis counts here; nothing is suppressed."""

    @settings(max_examples=examples, database=None)
    @given(drawn)
    def test(order: Any) -> None:
        law(order)

    test()


def first(drawn: SearchStrategy[Any], wanted: Callable[[Any], bool]) -> Any:
    """The first order that is wanted. Raises NoSuchExample where none is drawn."""
    return find(drawn, wanted, settings=settings(SEARCH, phases=[Phase.generate]))


def simplest(drawn: SearchStrategy[Any]) -> Any:
    """What any order shrinks to."""
    return find(drawn, lambda _: True, settings=SEARCH)


def exactly(rule: str, profile: str, policy: str) -> Callable[[Any], None]:
    """The law of an invalid order: the rule, what it implies, and nothing else."""
    validator = Validator(profile=profile, policy=policy)
    wanted = {rule} | implied_rules(rule, profile=profile, policy=policy)

    def law(order: Any) -> None:
        assert {found.rule_id for found in validator.collect_violations(order)} == wanted

    return law


@pytest.mark.parametrize(("profile", "policy"), SCOPES)
def test_every_valid_order_is_valid(profile: str, policy: str) -> None:
    validator = Validator(profile=profile, policy=policy)

    def law(order: dict[str, Any]) -> None:
        found = validator.collect_violations(order)
        assert [one for one in found if one.severity == "error" or policy == "strict"] == []
        assert parse_json(json.dumps(order)) == order

    holds_of_all(valid_orders(profile=profile, policy=policy), law, 3 * MANY)


@pytest.mark.parametrize(
    ("profile", "rule"), [(profile, rule) for profile in PROFILES for rule in rules(profile)]
)
def test_every_invalid_order_breaks_exactly_the_rule(profile: str, rule: str) -> None:
    """Where a policy says nothing of it, there is none to draw."""
    if rule.startswith(("body.", "curl.", "gate.")):
        with pytest.raises(ValueError, match=f"^no order breaks {re.escape(rule)}: .*; hand such "):
            invalid_orders(rule, profile=profile)
        return
    speaks = []
    for policy in POLICIES:
        if Validator(profile=profile, policy=policy).severity_of(rule) is not None:
            speaks.append(policy)
            continue
        with pytest.raises(ValueError, match=f"^{re.escape(rule)} says nothing under policy "):
            invalid_orders(rule, profile=profile, policy=policy)
    if not speaks:
        return  # off until it is asked for
    drawn = invalid_orders(rule, profile=profile, policy=speaks[0])
    holds_of_all(drawn, exactly(rule, profile, speaks[0]), 2)


# One rule of each kind; the others differ from these by the field's name alone.
KINDS = [
    rule
    for rule in rules(DEFAULT)
    if not rule.startswith(("body.", "curl.", "gate.", "shipping_", "metadata.P", "udf"))
    or rule.startswith(("udf1.", "udf10."))
]


# Of an invalid order documented and strict ask the same: that nothing else speaks.
@pytest.mark.parametrize("policy", ["documented", "observed"])
@pytest.mark.parametrize("rule", KINDS)
def test_it_breaks_exactly_that_rule_in_many_orders(rule: str, policy: str) -> None:
    if Validator(policy=policy).severity_of(rule) is not None:
        holds_of_all(invalid_orders(rule, policy=policy), exactly(rule, DEFAULT, policy), MANY)


def test_what_cannot_be_broken_alone() -> None:
    """All exceptions there are, with what they bring along."""
    found = {
        (policy, rule): implied_rules(rule, policy=policy)
        for policy in POLICIES
        for rule in rules(DEFAULT)
        if Validator(policy=policy).severity_of(rule) is not None
        and not rule.startswith(("body.", "curl.", "gate."))
    }
    numbers = {
        (policy, rule): {"amount.json-number"}
        for policy in POLICIES
        for rule in ("amount.maximum", "amount.scale")
    }
    assert {key: implied for key, implied in found.items() if implied} == numbers | {
        # The sandbox's characters are fewer rules than the page's: the page's are broken too.
        ("observed", "order_id.observed-charset"): {"order_id.pattern"},
        ("observed", "order_id.minLength"): {"order_id.observed-charset"},
    }


@pytest.mark.parametrize("rule", LIMITS)
def test_both_sides_of_a_limit_are_drawn(rule: str) -> None:
    field, keeps, breaks = LIMITS[rule]
    numeric = rule in {"amount.maximum", "amount.scale"} or rule.startswith("gateway_id.")

    def holds(test: Callable[[Any], bool]) -> Callable[[dict[str, Any]], bool]:
        return lambda order: (
            field in order
            and (not numeric or not isinstance(order[field], str))
            and bool(test(order[field]))
        )

    assert is_valid(first(valid_orders(including=[field]), holds(keeps)))
    exactly(rule, DEFAULT, "documented")(first(invalid_orders(rule), holds(breaks)))


@pytest.mark.parametrize(
    ("field", "types"),
    [
        ("amount", {str, int, float}),
        ("gateway_id", {str, int, float}),
        ("metadata.txns.auto_capture", {str, bool}),
    ],
)
def test_a_field_that_takes_text_and_more_is_drawn_as_each(field: str, types: set[type]) -> None:
    drawn = valid_orders(including=[field])
    for kind in types:
        first(drawn, partial(lambda kind, order: type(order[field]) is kind, kind))


def test_a_valid_order_may_warn_and_a_strict_one_may_not() -> None:
    unusual = Validator(policy="strict")
    first(valid_orders(), lambda order: not unusual.is_valid(order))
    first(valid_orders(), lambda order: order["amount"] == 0)
    first(valid_orders(), lambda order: "customer_email" not in order)
    first(valid_orders(policy="observed"), lambda order: "_" in order["order_id"])
    url = valid_orders(including=["return_url"])
    first(url, lambda order: order["return_url"].startswith("http://"))


def test_a_condition_of_another_field_is_met_and_not_met() -> None:
    drawn = valid_orders(policy="strict", including=["txn_type"])
    other = "metadata.txns.auto_capture"
    authorises = {"AUTHORIZATION", "AUTHENTICATION"}
    first(drawn, lambda order: order.get(other) is False and order["txn_type"] in authorises)
    first(drawn, lambda order: order.get(other) in (True, "true"))
    both = valid_orders(policy="strict", including=["txn_type", other])
    holds_of_all(both, lambda order: Validator(policy="strict").validate(order), MANY)


def test_orders_shrink_to_what_matters() -> None:
    """To the required fields, with the spec's first examples, and what is broken."""
    assert simplest(valid_orders()) == {"order_id": "orderid9876580", "amount": "1.00"}
    long = simplest(invalid_orders("udf1.maxLength"))
    required = ["order_id", "amount", "currency", "customer_id", "customer_email"]
    assert (list(long), len(long["udf1"])) == ([*required, "udf1"], 256)
    assert simplest(invalid_orders("order.type")) is None


@pytest.mark.parametrize("profile", PROFILES)
def test_a_form_body_holds_text_and_reads_back(profile: str) -> None:
    def law(order: dict[str, Any]) -> None:
        assert parse_form(urlencode(order)) == order

    holds_of_all(valid_orders(profile=profile, content_type=FORM), law, 3 * MANY)


@pytest.mark.parametrize("rule", ["order.additionalProperties", "txn_type.auto-capture"])
def test_an_invalid_form_body_reads_back_and_breaks_the_rule(rule: str) -> None:
    exact = exactly(rule, DEFAULT, "documented")
    holds_of_all(
        invalid_orders(rule, content_type=FORM),
        lambda order: exact(parse_form(urlencode(order))),
        MANY,
    )


def test_what_only_json_can_break() -> None:
    refused = {
        rule for rule in KINDS if rule != "order_id.observed-charset" and not _drawable(rule)
    }
    assert {rule for rule in refused if not rule.endswith(".type")} == {
        "amount.maximum",
        "amount.scale",
        "amount.json-number",
        "amount.paise",  # off until it is asked for
        "gateway_id.minimum",
        "gateway_id.maximum",
        "mobile_country_code.minimum",
        "mobile_country_code.maximum",
    }
    assert {rule for rule in KINDS if rule.endswith(".type")} <= refused


def _drawable(rule: str) -> bool:
    try:
        invalid_orders(rule, content_type=FORM)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: valid_orders(profile="credpay"), "unknown profile 'credpay': did you mean"),
        (lambda: valid_orders(including=["udf11"]), "unknown field 'udf11': did you mean 'udf1'?"),
        (lambda: valid_orders(policy="lax"), "unknown policy 'lax': it is one of documented"),
        (lambda: valid_orders(content_type="json"), "unknown content type 'json'"),
        (lambda: invalid_orders("order_id.maxlength"), "did you mean 'order_id.maxLength'?"),
        (lambda: invalid_orders("metadata.CRED:offers_applied.enum"), "nothing of a similar name"),
        (
            lambda: invalid_orders("amount.scale", content_type=FORM),
            "amount.scale alone, since it holds text only: ask for content_type='application/json'",
        ),
        (lambda: implied_rules("curl.syntax"), "hand such files to juspay-rules check"),
        (lambda: implied_rules("body.depth"), "hand such a body to parse_json or parse_form"),
    ],
)
def test_a_wrong_name_is_refused_at_once(call: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # the whole sentence is read
        call()
    assert message in str(caught.value)


def test_what_hypothesis_prints_of_a_strategy_is_a_line() -> None:
    shown = [repr(valid_orders()), repr(invalid_orders("udf1.pattern", policy="strict"))]
    assert "valid under policy documented, profile express-checkout-global" in shown[0]
    assert "udf1.pattern under policy strict" in shown[1]
    assert max(map(len, shown)) < 200


def build(order_id: str, amount: str, note: str = "") -> dict[str, str]:
    """The order builder of the docstring's example, with a slip: it lets a long note through."""
    if len(order_id) > 20 or set(order_id) - set(ascii_letters + digits):
        raise ValueError("no order id")
    return {
        "order_id": order_id,
        "amount": amount,
        "currency": "INR",
        "customer_id": "",
        "customer_email": "guest@example.com",
        "udf1": note,
    }


def test_the_example_of_the_docstring_runs_and_finds_a_slip() -> None:
    import juspay_rules.testing as documented

    assert documented.__doc__ is not None
    rows = documented.__doc__.split("\n\n")
    code = "\n\n".join(row for row in rows if row.startswith("    "))
    names: dict[str, Any] = {"build": build, "pytest": pytest}
    exec("if True:\n" + code, names)
    names["test_what_the_builder_makes_is_valid"]()
    names["test_the_builder_refuses_a_long_id"]()

    @settings(database=None, phases=[Phase.generate])
    @given(invalid_orders("udf1.maxLength"))
    def test_the_note(order: dict[str, Any]) -> None:
        assert is_valid(build(order["order_id"], "1", order["udf1"]))

    with pytest.raises(AssertionError):
        test_the_note()


def test_without_hypothesis_it_says_what_to_install() -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.modules['hypothesis'] = None\n"
        "import juspay_rules.testing"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1
    assert "needs hypothesis: pip install 'juspay_rules[testing]'" in done.stderr
