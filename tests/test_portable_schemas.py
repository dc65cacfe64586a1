"""What the schemas promise beside their subset (test_subset_*.py): immutable ids, linear regexes."""

import ast
import re
import time
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest

from juspay_rules import Validator, collect_violations
from juspay_rules._generated.raw_values import FIELDS
from juspay_rules._generated.version import PROFILES
from juspay_rules.codegen.json_schema import DRAFTS
from juspay_rules.codegen.spec import Spec
from juspay_rules.codegen.wording import meaning
from juspay_rules.header_values import flaws, media_type
from juspay_rules.layouts import Layouts
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT, schema

CASES = [(profile, policy) for profile in PROFILES for policy in POLICIES]


def patterns(node: Any) -> Iterator[str]:
    """Every regex inside a schema: its patterns and the names of its patternProperties."""
    if isinstance(node, list):
        for child in node:
            yield from patterns(child)
    elif isinstance(node, dict):
        yield from node.get("patternProperties", ())
        for key, child in node.items():
            if key == "pattern" and isinstance(child, str):
                yield child
            yield from patterns(child)


@pytest.mark.parametrize(("profile", "policy"), CASES)
def test_the_id_carries_the_version_and_the_path(profile: str, policy: str, spec: Spec) -> None:
    for draft in DRAFTS:
        folder = "" if draft == "2020-12" else draft
        found = schema(profile, policy, folder)["$id"]
        prefix = f"{folder}/" if folder else ""
        assert found == f"{spec.id_base}{spec.version}/{prefix}{profile}/{policy}.json"


def regexes(spec: Spec) -> set[tuple[str, str]]:
    """Every regex that a validator uses, with the way in which it does."""
    found = set()
    for profile in spec.profiles:
        for field in profile.entries:
            if field.family:
                found.add(("match", field.family))
            for rule in field.rules:
                for constraint in rule.constraints:
                    read = meaning(constraint)
                    if read.pattern is not None:
                        (way,) = re.findall(r"pattern\}\.(\w+)", read.fails)
                        found.add((way, read.pattern))
    for profile in spec.profiles:
        for policy in POLICIES:
            found |= {("search", pattern) for pattern in patterns(schema(profile.name, policy))}
    return found


def generated() -> set[tuple[str, str]]:
    """Every regex of the generated modules, headers and replies too, with the ways in which its
    module uses it; one that has no name is a family's or a reply's."""
    found = set()
    for path in (ROOT / "juspay_rules/_generated").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        names = {
            node.value: ast.unparse(node.targets[0])
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Pattern":
                name = names.get(node)
                used = re.findall(rf"\b{name}\.(fullmatch|match|search)\(", text)
                for way in used if name else ("fullmatch", "match"):
                    found.add((way, ast.literal_eval(node.args[0])))
    return found


def calls(spec: Spec) -> Iterator[tuple[str, Callable[[str], object]]]:
    """A name and what reads a text, for each thing that does: a regex of the spec, of a generated
    module, of a layout, of a row of NDJSON, and what judges a header."""
    for way, source in sorted(regexes(spec) | generated()):
        yield source, getattr(re.compile(source), way)
    for profile in PROFILES:
        rules = Validator(profile=profile)._profile
        for source in sorted({Layouts(rules)._source([key]) for key in rules.fields}):
            yield source, _after(re.compile(source).fullmatch, "\x00")
        for raw in sorted(set(FIELDS[profile].values())):
            yield repr(raw), _as_bytes(re.compile(raw).match)
    yield "flaws", flaws
    yield "media_type", media_type


def _after(call: Callable[[str], object], head: str) -> Callable[[str], object]:
    return lambda text: call(head + text)


def _as_bytes(call: Callable[[bytes], object]) -> Callable[[str], object]:
    return lambda text: call(b'"' + text.encode() + b'"')


SEEDS = ["a", "0", ".", "-", "@", "a.", "0.", "-a", "a@", "http://", ":0", "/", "]", "[", "0x"]
SEEDS += [" ", "\t", "\x00", "\n", "\\", "?", "#", " a", "%", "_"]
HEADS = ["", "http://", "https://a", "https://a@", "x@", "metadata.", "http://1."]
TAILS = ["", "!", "\n", "@", "\u00e9"]


def test_every_pattern_is_linear(spec: Spec) -> None:
    """Sixteen times the text takes about sixteen times the time, whatever is repeated: a quadratic
    search would take 256 times."""
    for name, call in calls(spec):
        for head, seed, tail in product(HEADS, SEEDS, TAILS):
            assert is_linear(call, head, seed, tail), (name, head, seed, tail)


def test_the_doubling_test_reads_every_regex_of_headers_and_replies(spec: Spec) -> None:
    written = {source for _, source in generated()}
    constraints = [
        meaning(constraint).pattern
        for profile in spec.profiles
        for header in profile.headers
        for rule in header.rules
        for constraint in rule.constraints
    ]
    assert {source for source in constraints if source is not None} <= written
    assert "https://[!-~]+" in written  # payment_links of a reply


def test_the_doubling_test_sees_a_quadratic_pattern() -> None:
    assert not is_linear(re.compile("[a-z]+@").search, "", "a", "")
    assert is_linear(re.compile("[a-z]+@").match, "", "a", "")


def is_linear(call: Callable[[str], object], head: str, seed: str, tail: str) -> bool:
    """Whether the growth is nearer to linear than to quadratic, in any of five tries: a busy machine
    can slow a try down, and cannot speed one up."""
    small, large = (head + seed * count + tail for count in (1_000, 16_000))
    return any(_seconds(call, large) < 64 * max(_seconds(call, small), 4e-6) for _ in range(5))


def _seconds(call: Callable[[str], object], text: str) -> float:
    """Of this thread's own time, which other programs do not take."""
    best = 60.0
    for _ in range(3):
        start = time.thread_time()
        call(text)
        best = min(best, time.thread_time() - start)
    return best


BASE = {
    "order_id": "a",
    "amount": "1",
    "currency": "INR",
    "customer_id": "",
    "customer_email": "a@b.c",
}


@pytest.mark.parametrize("field", sorted(Validator()._profile.fields))
def test_a_megabyte_in_a_field_is_answered(field: str) -> None:
    repeated = ["a" * 1_000_000, "https://" + "a.@" * 300_000, "1" * 1_000_000, "-" * 1_000_000]
    for text in (*repeated, " " * 1_000_000, "\x00" * 1_000_000):
        start = time.perf_counter()
        found = collect_violations(BASE | {field: text})
        assert time.perf_counter() - start < 5  # seconds; a quadratic search takes minutes
        assert all(len(str(violation)) < 500 for violation in found)


def test_ten_thousand_unknown_keys_are_answered_in_time_linear_in_their_number() -> None:
    def seconds(count: int) -> float:
        order = BASE | {f"unlisted_key_{number}": "x" for number in range(count)}
        start = time.perf_counter()
        assert len(collect_violations(order)) == count
        return time.perf_counter() - start

    seconds(100)
    assert seconds(10_000) < 60 * max(seconds(1_000), 0.001)


def test_deep_nesting_is_answered() -> None:
    deep: object = "x"
    for _ in range(100_000):
        deep = [deep]
    assert [v.rule_id for v in collect_violations(BASE | {"udf1": deep})] == ["udf1.type"]
