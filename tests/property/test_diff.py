"""Laws of the comparison of rule sets."""

import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from juspay_rules.diff import texts
from juspay_rules.diff.compare import Comparison
from juspay_rules.diff.exported import exported
from juspay_rules.diff.formula import Formula, Matches, OneOf, every, negated
from juspay_rules.diff.machines import machine
from tests import strategies
from tests.conftest import schema

some_text = st.text(st.sampled_from("aZ09-_.@:/?# \n\t\\[]\u00e9~\uffff"), max_size=9)


def is_read(regex: str, text: str) -> bool:
    """What the automaton says of a search."""
    found, state = machine(Matches(regex)), 0
    for character in text:
        state = found.step(state, character)
    return found.accepts(state)


def patterns(part: Any) -> set[str]:
    if isinstance(part, dict):
        own = {part["pattern"]} if isinstance(part.get("pattern"), str) else set()
        own |= set(part.get("patternProperties", {}))
        return own.union(*map(patterns, part.values()))
    return set().union(*map(patterns, part)) if isinstance(part, list) else set()


PUBLISHED = sorted(
    patterns(schema("portable", "strict")) | patterns(schema("cred-pay", "observed"))
)


@given(strategies.regexes, st.data())
def test_an_automaton_finds_what_re_finds(regex: str, data: st.DataObject) -> None:
    for text in (data.draw(some_text), data.draw(st.from_regex(regex))):
        assert is_read(regex, text) == (re.search(regex, text) is not None)


@given(st.sampled_from(PUBLISHED), st.data())
def test_an_automaton_finds_what_re_finds_with_each_published_regex(
    regex: str, data: st.DataObject
) -> None:
    """Where "$" is the end, as in ECMAScript."""
    ended = re.compile(regex.replace("$", r"\Z"))
    near = data.draw(st.from_regex(ended))
    for text in (data.draw(some_text), near, near + "\n", f"a{near}", near[1:]):
        assert is_read(regex, text) == (ended.search(text) is not None)


@given(st.lists(st.sampled_from(PUBLISHED), min_size=1, max_size=2), st.booleans())
def test_the_shortest_text_keeps_the_formula(regexes: list[str], is_last_negated: bool) -> None:
    *rest, last = map(Matches, regexes)
    formula: Formula = every([*rest, negated(last) if is_last_negated else last])
    text = texts.shortest(formula)
    assert text is None or texts.fits(formula, text)


@given(st.frozensets(some_text, max_size=4), st.frozensets(some_text, max_size=4))
def test_lists_of_texts_compare_as_sets_do(ours: frozenset[str], theirs: frozenset[str]) -> None:
    found = texts.shortest(every([OneOf(ours), negated(OneOf(theirs))]))
    assert (found is None) == (ours <= theirs)
    assert found is None or len(found) == min(map(len, ours - theirs))


limits = st.fixed_dictionaries(
    {"type": st.just("string")},
    optional={
        "minLength": st.integers(0, 3),
        "maxLength": st.integers(0, 4),
        "enum": st.lists(st.sampled_from(["", "a", "b", "ab", "aab"]), min_size=1, max_size=3),
        "pattern": st.sampled_from(["^a", "b", "^[ab]{1,2}$", "^(?:ab)+$"]),
    },
)
numbers = st.fixed_dictionaries(
    {"type": st.sampled_from(["number", "integer"])},
    optional={
        "minimum": st.integers(-2, 2),
        "maximum": st.integers(-2, 2),
        "enum": st.lists(st.sampled_from([0, 1, 0.5, -1]), min_size=1, max_size=3),
    },
)
fields = st.recursive(
    limits | numbers,
    lambda inner: (
        st.fixed_dictionaries({"not": inner})
        | st.fixed_dictionaries({"anyOf": st.lists(inner, min_size=1, max_size=2)})
        | st.fixed_dictionaries({"allOf": st.lists(inner, min_size=1, max_size=2)})
    ),
    max_leaves=4,
)
VALUES: list[Any] = [
    *(first + second for first in ("", "a", "b", "ab") for second in ("", "a", "ab", "bb")),
    *(-3, -2, -1, 0, 1, 2, 3, 0.5, -0.5, 1.5, True, None, [], {}),
]  # fmt: skip


@given(fields, fields)
def test_a_relation_is_true_of_every_value_at_hand(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    """Brute force, by the library jsonschema, never finds what the answer rules out, and finds a
    payload no shorter than the one it shows."""
    ours, theirs = (
        exported(name, json.dumps({"type": "object", "properties": {"a": one}}))
        for name, one in (("first", first), ("second", second))
    )
    found = Comparison(ours, theirs).rows[0].errors
    assert found.relation != "undecided"
    for witness, taker, refuser in ((found.lost, ours, theirs), (found.gained, theirs, ours)):
        told_apart = [
            {"a": value}
            for value in VALUES
            if not taker.judge({"a": value}) and refuser.judge({"a": value})
        ]
        if witness is None:
            assert told_apart == []
        else:
            sizes = [len(json.dumps(order)) for order in told_apart]
            assert len(json.dumps(witness.order)) <= min(sizes, default=1_000)
