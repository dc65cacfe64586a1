"""Laws of rules across fields and of what is stricter, over clauses and changes that nobody wrote."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from juspay_rules import Validator
from juspay_rules.codegen import python
from juspay_rules.codegen.judge import Judge
from juspay_rules.codegen.spec import Clause, Condition, Constraint, Profile, Rule, Spec
from juspay_rules.codegen.stricter import looser, merged
from juspay_rules.codegen.wording import meaning
from juspay_rules.rules import POLICIES
from tests.own_rules import Schema, ours, raised

SPEC: Spec = ours()[0]
BASE: Profile = SPEC.profiles[0]
# Fields of every kind of type, with values on both sides of the limits below.
VALUES: Mapping[str, tuple[object, ...]] = {
    "udf1": ("", "a", "ab", "abc", "ab1", 1, None),
    "udf2": ("a", "abc", True),
    "gateway_id": ("1", "100", 0, 1, 2, 100, 1.0, 1.5, True),
    "metadata.txns.auto_capture": (True, False, "true", "false", 1),
    "amount": ("1", "1.00", "100.15", 1, 2, 1.5, -1),
}
CONSTRAINTS = (
    Constraint("string", "minLength", 2),
    Constraint("string", "maxLength", 2),
    Constraint("string", "charset", "a-z"),
    Constraint("string", "matches", "[a-z]+1?"),
    Constraint("string", "forbids", "ab"),
    Constraint("string", "excludes", "b1"),
    Constraint("string", "enum", ("ab", "true", "1")),
    Constraint("number", "minimum", 1),
    Constraint("number", "maximum", 2),
)


@st.composite
def conditions(draw: st.DrawFn, name: str, kinds: tuple[str, ...]) -> Condition:
    field = BASE.field(name)
    assert field is not None
    one = Condition(name, (name,), field.type)
    kind = draw(st.sampled_from(kinds))
    if kind in ("present", "absent"):
        return replace(one, present=kind == "present")
    if kind == "members":
        texts = [value for value in VALUES[name] if isinstance(value, str | bool)]
        members = draw(st.lists(st.sampled_from(texts), min_size=1, max_size=3, unique_by=repr))
        return replace(one, members=tuple(members))
    on = {"number" if kind == "integer" else kind for kind in field.type}
    fitting = [constraint for constraint in CONSTRAINTS if constraint.on in on]
    if not fitting:
        return replace(one, present=True)
    chosen = draw(st.lists(st.sampled_from(fitting), min_size=1, max_size=3, unique=True))
    return replace(one, constraints=tuple(chosen))


ANY = ("present", "absent", "members", "constraints")


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    own, *others = draw(st.permutations(list(VALUES)))
    split = draw(st.integers(0, 2))
    required = draw(st.integers(1, 2))
    return Clause(
        draw(conditions(own, ("present", "members", "constraints"))),
        tuple(draw(conditions(name, ANY)) for name in others[:split]),
        tuple(draw(conditions(name, ANY)) for name in others[split : split + required]),
    )


ORDERS = st.fixed_dictionaries(
    {},
    optional={name: st.sampled_from(values) for name, values in VALUES.items()},
)


@settings(max_examples=60)
@given(st.lists(clauses(), min_size=1, max_size=2), st.lists(ORDERS, min_size=12, max_size=12))
def test_python_the_schema_and_the_second_opinion_agree_on_every_clause(
    drawn: list[Clause], orders: list[dict[str, Any]]
) -> None:
    """A rule across fields means the same in Python, in JSON Schema, and read straight."""
    profile = BASE
    for number, clause in enumerate(drawn):
        rule = Rule(f"mine-{number}", clause=clause, message="m")
        fields = tuple(
            replace(field, rules=(*field.rules, rule), constraint_set=None)
            if field.name == clause.own.field
            else field
            for field in profile.fields
        )
        profile = replace(profile, fields=fields)
    spec = replace(SPEC, profiles=(profile,))
    names: dict[str, Any] = {}
    exec(python.write(spec, profile), names)
    judge = Judge(profile)
    validators = {}
    for policy in POLICIES:
        validators[policy] = Validator.__new__(Validator)
        validators[policy]._set(names["PROFILE"], policy, {}, None, None)
    schema = Schema(spec, "strict")
    unknown = dict.fromkeys(POLICIES, "error")
    for order in orders:
        wanted = judge.expected(order, unknown)
        for policy in POLICIES:
            assert raised(validators[policy], order) == wanted[policy]
        assert schema.agrees(order, wanted["strict"])


LIMITS = st.sampled_from(
    [
        *(Constraint("string", word, size) for word in ("minLength", "maxLength") for size in (1, 2, 3)),
        *(Constraint("string", "charset", ranges) for ranges in ("a-z", "a-c", "a-z0-9", "A-Z", "ab")),
        *(Constraint("string", "starts", ranges) for ranges in ("a-z", "a-c", "a-z0-9")),
        *(Constraint("string", "enum", members) for members in (("a", "b"), ("a",), ("b", "abc"))),
        *(Constraint("string", "notEnum", members) for members in (("a", "b"), ("a",), ("b", "abc"))),
        *(Constraint("string", "decimal", places) for places in (1, 2)),
        *(Constraint("string", "notZero", places) for places in (1, 2)),
        *(Constraint("string", "matches", source) for source in ("[a-z]+", "[a-c]+", "[a-z0-9.]*")),
        *(Constraint("string", "excludes", source) for source in ("a", "[ab]", "bc")),
        Constraint("string", "trimmed", True),
    ]
)  # fmt: skip
TEXTS = st.text(alphabet="abcz0.A ", max_size=4) | st.sampled_from(["0.00", "0.0", "1.25", "abc"])
SEVERITIES = st.sampled_from(["error", "warning"])
OBSERVED = st.sampled_from(["accepted", "unknown"])


def breaks(rule: Rule, text: str) -> bool:
    return any(meaning(one).breaks(text) for one in rule.constraints)


@given(
    st.lists(LIMITS, min_size=1, max_size=3, unique_by=lambda one: one.keyword),
    st.lists(LIMITS, min_size=1, max_size=3, unique_by=lambda one: one.keyword),
    st.lists(TEXTS, min_size=20, max_size=20),
)
def test_what_is_not_looser_refuses_all_that_was_refused(
    old: list[Constraint], new: list[Constraint], texts: list[str]
) -> None:
    """By arithmetic where that decides, and with both regexes where it does not."""
    before = Rule("mine-x", constraints=tuple(old))
    after = replace(before, constraints=merged(before.constraints, tuple(new), replaces=False))
    if not list(looser(before, after)):
        for text in texts:
            assert not breaks(before, text) or breaks(after, text)


@given(SEVERITIES, SEVERITIES, OBSERVED, st.sampled_from([None, "2027-01-01"]), st.booleans())
def test_a_severity_is_never_lower_unless_that_is_said(
    old: str, new: str, observed: str, since: str | None, ends: bool
) -> None:
    """Under every policy, on every day."""
    from juspay_rules.codegen.dates import rule_on
    from juspay_rules.codegen.spec import severity

    ranks = {None: 0, "warning": 1, "error": 2}
    before = Rule("mine-x", severity=old, observed=observed)
    until = "2027-12-31" if ends else None
    after = replace(before, severity=new, since=since, until=until)
    lower = any(
        ranks[severity(rule_on(after, day), policy)] < ranks[severity(before, policy)]
        for policy in POLICIES
        for day in ("2026-06-01", "2027-06-01", "2028-06-01")
    )
    assert bool(list(looser(before, after))) == lower
