"""What a validator says of an order does not depend on what it was asked before, and it keeps nothing
of a value."""

import gc
import pickle
import threading
from collections import UserDict
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juspay_rules import ValidationError, Validator
from juspay_rules._generated.version import PROFILES
from juspay_rules.layouts import MOST, MOST_KEYS, OFTEN, Layouts
from juspay_rules.rules import POLICIES
from juspay_rules.validator import load_profile
from tests import strategies
from tests.conftest import vectors


class Text(str):
    """A subclass of str that is never equal to anything, itself apart."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


FAMILY = ["metadata.JUSPAY:gateway_reference_id", "metadata.A_9:gateway_reference_id"]
# What parts values, what a regex or a separator could trip over, and what Unicode has besides.
SIGNS = "\x00\x01\n\r\t\x0b \x1c\x85\xa0\u2028\u3000\ud800\"',\\|&=ab1A.@-\u0661"
overrides = st.lists(
    st.sampled_from(["order_id.pattern", "amount.zero", "txn_type.auto-capture"]), max_size=2
)


def cross_field() -> list[tuple[str, Any]]:
    """What a rule reads of another field."""
    return [
        ("txn_type", "AUTHORIZATION"),
        ("metadata.txns.auto_capture", "true"),
        ("metadata.txns.auto_capture", True),
    ]


def values(profile: str) -> dict[str, list[Any]]:
    """Values of vectors by key, on both sides of each limit."""
    found: dict[str, list[Any]] = {key: [] for key in FAMILY}
    for key, value in [*_sent(profile), *cross_field()]:
        found.setdefault(key, []).append(value)
    known = Validator(profile=profile)._profile.fields
    return {key: sent for key, sent in found.items() if key in known or key in FAMILY}


def _sent(profile: str) -> Iterator[tuple[str, Any]]:
    for vector in vectors(profile):
        yield from vector.get("order", {}).items()


VALUES = {profile: values(profile) for profile in PROFILES}
REQUIRED = {profile: [name for name, _ in load_profile(profile).required] for profile in PROFILES}
odd = st.text(SIGNS, max_size=6)
others = odd | st.builds(Text, odd) | st.text() | strategies.json_like


def learnt(validator: Validator, keys: list[str]) -> None:
    """Make it know orders of these keys, in this order, as if they had come often."""
    order = dict.fromkeys(keys, "a")
    validator.collect_violations(order)
    validator._known[tuple(keys)].times = OFTEN - 1
    validator.collect_violations(order)
    assert validator._known[tuple(keys)].fullmatch is not None


@st.composite
def asked(draw: st.DrawFn) -> tuple[dict[str, Any], list[str], list[dict[str, Any]]]:
    """The options of a validator, the keys of a layout, and orders of that layout."""
    profile = draw(st.sampled_from(PROFILES))
    options = {
        "profile": profile,
        "policy": draw(st.sampled_from(POLICIES)),
        "ignore": draw(overrides),
    }
    known = VALUES[profile]
    keys = draw(st.lists(st.sampled_from(sorted(known)), max_size=12, unique=True))
    if draw(st.booleans()):  # nothing is missing: what is in doubt is all that is said
        keys = draw(st.permutations(keys + [key for key in REQUIRED[profile] if key not in keys]))
    one = st.fixed_dictionaries(
        {key: st.sampled_from(known[key]) | others if known[key] else others for key in keys}
    )
    return options, keys, draw(st.lists(one, min_size=1, max_size=12))


@settings(max_examples=60)
@given(asked())
def test_a_learnt_layout_says_the_same(case: Any) -> None:
    options, keys, orders = case
    warm = Validator(**options)
    learnt(warm, keys)
    learnt(warm, keys[::-1])
    for order in orders:
        cold = Validator(**options)
        said = cold.collect_violations(order)
        assert warm.collect_violations(order) == said
        assert warm.collect_violations({key: order[key] for key in keys[::-1]}) == said
        assert warm.collect_violations(UserDict(order)) == said
        assert warm.is_valid(order) == cold.is_valid(order)
        assert warm.collect_violations({**order, "zzz": "a"}) == cold.collect_violations(
            {**order, "zzz": "a"}
        )
    assert pickle.loads(pickle.dumps(warm)).collect_violations(orders[0]) == (
        warm.collect_violations(orders[0])
    )


@pytest.mark.parametrize("profile", PROFILES)
def test_each_value_of_a_vector_is_judged_alike(profile: str) -> None:
    """Each alone in a layout: a regex that took a value that breaks a rule would show here."""
    for key, sent in VALUES[profile].items():
        warm = Validator(profile=profile, policy="strict")
        learnt(warm, [key, "customer_id"] if key != "customer_id" else [key])
        for value in sent:
            order = {key: value, "customer_id": "a"} if key != "customer_id" else {key: value}
            cold = Validator(profile=profile, policy="strict")
            assert warm.collect_violations(order) == cold.collect_violations(order), (key, value)


@given(odd, odd)
def test_a_value_never_reads_as_two(first: str, second: str) -> None:
    warm = _learnt_udfs()
    order = {"udf6": first, "udf1": second, "order_id": first, "customer_id": second}
    assert warm.collect_violations(order) == Validator().collect_violations(order)


def _learnt_udfs(known: list[Validator] = []) -> Validator:  # noqa: B006  # made once
    if not known:
        known.append(Validator())
        learnt(known[0], ["udf6", "udf1", "order_id", "customer_id"])
    return known[0]


def test_a_nul_in_a_value_takes_no_longer() -> None:
    """The regex of a layout cannot match then; to try each value in two ways would take years."""
    validator = Validator()
    keys = sorted(validator._profile.fields)
    learnt(validator, keys)
    order = dict.fromkeys(keys, "a") | {keys[-1]: "a\x00"}
    assert validator.collect_violations(order) == Validator().collect_violations(order)


def strings_within(root: object) -> Iterator[str]:
    """Every text that can be reached from an object, functions and modules apart."""
    seen: set[int] = set()
    left = [root]
    while left:
        one = left.pop()
        if id(one) in seen or isinstance(one, type) or hasattr(one, "__globals__"):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            yield one
        left.extend(gc.get_referents(one))


@pytest.mark.parametrize("sent", ["valid", "invalid", "unknown key"])
def test_nothing_of_a_value_or_of_an_unknown_key_is_kept(sent: str) -> None:
    validator = Validator()
    for number in range(OFTEN + 2):
        token = f"Q7token{number}"
        order = {"order_id": token, "amount": "1.00", "udf1": token, "customer_id": token}
        if sent == "invalid":
            order |= {"order_id": f"{token} {token}", "amount": token, "currency": token}
        if sent == "unknown key":
            order[token] = f"metadata.{token}"
        validator.collect_violations(order)
    assert any("order_id" in text for text in strings_within(validator))
    assert not any("Q7token" in text for text in strings_within(validator))


def test_what_is_kept_is_bounded() -> None:
    validator = Validator()
    keys = sorted(validator._profile.fields)
    for number in range(3 * MOST):
        validator.collect_violations({keys[number % len(keys)]: "a", keys[number // 50]: "a"})
    assert 0 < len(validator._known) <= MOST
    many = [f"metadata.A{number}:gateway_reference_id" for number in range(MOST_KEYS + 1)]
    validator.collect_violations(dict.fromkeys(many, "a"))
    assert tuple(many) not in validator._known
    validator.collect_violations(dict.fromkeys(many[1:], "a"))
    assert tuple(many[1:]) in validator._known
    validator.collect_violations({f"metadata.{'A' * 99}:gateway_reference_id": "a"})
    assert not any("AAA" in key for layout in validator._known for key in layout)


def test_a_layout_is_learnt_when_it_came_often() -> None:
    validator = Validator()
    for _ in range(OFTEN):
        validator.collect_violations({"order_id": "a"})
        assert validator._known[("order_id",)].fullmatch is None
    validator.collect_violations({"order_id": "a"})
    assert validator._known[("order_id",)].fullmatch is not None


class Counted(Layouts):
    """Layouts that know how often they were asked to learn."""

    times = 0

    def learn(self, *given: Any) -> None:
        self.times += 1
        super().learn(*given)


def test_a_layout_is_learnt_once() -> None:
    """Where a field is missing and a value is in doubt, its regex is of no use."""
    validator = Validator()
    layouts = Counted(validator.rules())
    validator._learn_with(layouts)
    order = {"order_id": "a b", "amount": "1"}
    said = validator.collect_violations(order)
    for _ in range(3 * OFTEN):
        assert validator.collect_violations(order) == said
    assert layouts.times == 1


class Name(str):
    """A key that carries something along."""

    __slots__ = ("secret",)


def test_a_key_that_is_more_than_a_text_is_not_kept() -> None:
    validator = Validator()
    for _ in range(3):
        validator.collect_violations({Name("order_id"): "a", 1: "a"})  # type: ignore[dict-item]
        validator.collect_violations({Name("order_id"): "a"})
    assert not validator._known
    validator.collect_violations({"order_id": "a"})
    assert list(validator._known) == [("order_id",)]
    for _ in range(OFTEN + 1):
        validator.collect_violations({Name("order_id"): "a"})
    layout = validator._known["order_id",]
    assert validator._last is layout
    assert [(type(key), key) for key in layout.keys] == [(str, "order_id")]


def test_a_layout_that_is_learnt_of_such_keys_finds_what_is_wrong() -> None:
    order = {"order_id": "a", "amount": "1", "currency": "INR", "customer_id": ""}
    order |= {"customer_email": "a@example.com", FAMILY[1]: "a"}
    validator = Validator()
    validator.collect_violations(order)
    for _ in range(OFTEN):
        validator.collect_violations({Name(key): value for key, value in order.items()})
    assert validator._known[tuple(order)].fullmatch is not None
    wrong = order | {"currency": "XYZ", FAMILY[1]: "a\x01"}
    assert [one.field for one in validator.collect_violations(wrong)] == ["currency", FAMILY[1]]


def test_what_was_seen_seldom_makes_room_and_what_was_learnt_stays() -> None:
    validator = Validator()
    keys = sorted(validator._profile.fields)
    learnt(validator, [keys[0]])
    for number in range(2 * MOST):
        validator.collect_violations({keys[0]: "a", keys[1 + number % 60]: "a", keys[62]: "a"})
        validator.collect_violations({keys[1 + number % 60]: "a"})
    assert validator._known[(keys[0],)].fullmatch is not None
    for number in range(MOST):
        if len(validator._known) < MOST:
            validator.collect_violations({keys[number]: "a", keys[63]: "a"})
    for layout in validator._known.values():
        layout.fullmatch = validator._known[(keys[0],)].fullmatch
    validator.collect_violations({keys[64]: "a"})
    assert len(validator._known) == MOST
    assert (keys[64],) not in validator._known


def test_values_that_are_no_text_are_asked_one_by_one() -> None:
    """A layout whose values are numbers is not learnt; one that was learnt takes a number too."""
    validator = Validator()
    for _ in range(2 * OFTEN):
        validator.collect_violations({"order_id": "a", "amount": 1})
    assert validator._known["order_id", "amount"].fullmatch is None
    learnt(validator, ["order_id", "amount"])
    order = {"order_id": "a", "amount": 1}
    assert validator.collect_violations(order) == Validator().collect_violations(order)


def test_threads_may_learn_at_once() -> None:
    validator = Validator()
    order = {"order_id": "a b", "amount": "1.00", "currency": "inr"}
    said = Validator().collect_violations(order)
    wrong: list[object] = []

    def ask() -> None:
        for number in range(OFTEN):
            found = validator.collect_violations(order)
            if found != said:
                wrong.append(found)
            validator.collect_violations({f"udf{number % 10 + 1}": "a", "order_id": "a"})

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert validator._known[tuple(order)].fullmatch is not None


class Alias(str):
    """Reads like another key and is found beside it."""

    __slots__ = ()

    def __hash__(self) -> int:
        return 7

    def __eq__(self, other: object) -> bool:
        return self is other


def test_two_keys_that_read_alike_are_both_judged() -> None:
    order = {"currency": 5, Alias("currency"): object(), Alias("order_id"): "a"}
    found = Validator().collect_violations(order)
    assert [one.rule_id for one in found].count("currency.type") == 2
    assert "order.type" not in {one.rule_id for one in found}


class Hidden(str):
    """Equal to a name, and not found by it."""

    __slots__ = ()
    __eq__ = str.__eq__

    def __hash__(self) -> int:
        return 7


def test_a_key_that_is_not_found_by_its_name_is_judged_as_before_its_layout_was_learnt() -> None:
    rest = {"amount": "1", "currency": "INR", "customer_id": "", "customer_email": "a@example.com"}
    for others in (rest, {"amount": "1"}):
        validator = Validator()
        learnt(validator, ["order_id", *others])
        validator.collect_violations({"order_id": "a", **others})
        for value in ("a b", "a"):
            order = {Hidden("order_id"): value, **others}
            said = Validator().collect_violations(order)
            assert validator.collect_violations(order) == said
            assert {"order.type", "order_id.required"}.isdisjoint(one.rule_id for one in said)


def test_validate_raises_what_a_learnt_layout_says() -> None:
    validator = Validator()
    learnt(validator, ["order_id", "amount"])
    with pytest.raises(ValidationError) as caught:
        validator.validate({"order_id": "a b", "amount": "1"})
    assert [one.rule_id for one in caught.value.violations if one.severity == "error"] == [
        "order_id.pattern"
    ]
    validator.validate({"order_id": "a", "amount": "1"})


@pytest.mark.parametrize("name", PROFILES)
def test_no_regex_of_a_text_has_a_class_that_takes_long_to_compile(name: str) -> None:
    """re makes a table of 64 kB for a class that names a character beyond U+00FF: forty fields of such
    classes took 175 ms, in the middle of somebody's thousandth order."""
    sources = [source for texts in load_profile(name).texts.values() for source in texts]
    assert sources
    for source in sources:
        assert source.isascii()
        assert "\\u" not in source
        assert "\\U" not in source
