"""The catalogue: it says of each rule what rules.json and the validators say, and its examples hold."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from juspay_rules._generated import catalogue as known
from juspay_rules.body import parse_form, parse_json
from juspay_rules.catalogue import FIELD, NOTHING, Example, Rule, abridged
from juspay_rules.cli import described
from juspay_rules.codegen import catalogue as written
from juspay_rules.codegen import vectors
from juspay_rules.codegen.spec import Spec
from juspay_rules.exchange import HeaderValidator, collect_reply_violations
from juspay_rules.rules import POLICIES
from juspay_rules.validator import Validator
from juspay_rules.violation import ValidationError
from tests.conftest import ROOT, catalogue, fields_of, header_vectors, rules_of
from tests.test_package import loaded

PROFILES = list(known.PROFILES)
VALIDATORS = {
    profile: {policy: Validator(profile=profile, policy=policy) for policy in POLICIES}
    for profile in PROFILES
}


@pytest.fixture(scope="module")
def rules() -> list[dict[str, Any]]:
    """Every rule as ``explain`` describes it."""
    return [described.rule(rule_id, PROFILES) for rule_id in known.RULES]


def raised(order: dict[str, Any], profile: str) -> set[str]:
    """The rules that the order breaks under any policy."""
    found = VALIDATORS[profile].values()
    return {one.rule_id for judge in found for one in judge.collect_violations(order)}


def asked_for(rule_id: str, order: dict[str, Any], profile: str) -> set[str]:
    """The rules that the order breaks where one that is off is asked for."""
    judge = Validator(profile=profile, warn={rule_id})
    return {one.rule_id for one in judge.collect_violations(order)}


def speaks(rule: Rule, profile: str) -> bool:
    return any(level is not None for level in rule.severities(profile))


@pytest.mark.parametrize("profile", PROFILES)
def test_it_has_the_rules_of_rules_json(profile: str) -> None:
    listed = {row["id"]: row for row in rules_of(profile)}
    here = {rule_id for rule_id, rule in known.RULES.items() if profile in rule.profiles}
    assert here == set(listed)
    for rule_id, row in listed.items():
        rule = known.RULES[rule_id]
        statement = rule.statement(profile)
        assert statement.message == row["message"], rule_id
        assert statement.hint == row["hint"], rule_id
        assert rule.field == row["field"], rule_id
        assert rule.observed == row["observed"], rule_id
        assert rule.expressible is row["expressible"], rule_id
        assert set(row["source"]) <= set(rule.rows), rule_id
        assert row["decision"] is None or row["decision"] in rule.decisions, rule_id


@pytest.mark.parametrize("profile", PROFILES)
def test_its_severities_are_those_of_rules_json_and_of_the_validators(profile: str) -> None:
    listed = {row["id"]: row for row in rules_of(profile)}
    for rule_id, row in listed.items():
        found = described.by_policy(known.RULES[rule_id].severities(profile))
        for policy in POLICIES:
            other = listed.get(row.get("unless"), {"severity": {policy: None}})
            silenced = other["severity"][policy] == "error"
            wanted = None if silenced else row["severity"][policy]
            assert found[policy] == wanted, (rule_id, policy)
            if rule_id.startswith(("headers.", "reply.")):
                continue  # test_headers.py and test_replies.py judge by vectors what these say
            assert VALIDATORS[profile][policy].severity_of(rule_id) == wanted, (rule_id, policy)


@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_settable_can_be_set(profile: str) -> None:
    for rule_id, rule in known.RULES.items():
        if profile not in rule.profiles:
            continue
        if rule_id.startswith("headers."):
            assert rule.settable
            HeaderValidator(profile=profile, ignore=[rule_id])
        elif rule_id.startswith("reply."):
            assert not rule.settable
        elif rule.settable:
            assert Validator(profile=profile, ignore=[rule_id]).severity_of(rule_id) is None
        else:
            with pytest.raises(ValueError, match="cannot be set"):
                Validator(profile=profile, ignore=[rule_id])


def test_it_has_the_documents_decisions_profiles_and_fields_of_rules_json() -> None:
    found = catalogue()
    documents = {
        name: (one["title"], one.get("address")) for name, one in found["documents"].items()
    }
    assert documents == known.DOCUMENTS
    assert set(known.DECISIONS) == set(found["decisions"])
    for name, row in found["decisions"].items():
        readings = tuple((one["reading"], tuple(one["source"])) for one in row["readings"])
        wanted = (row["question"], readings, row["ours"], row["why"])
        assert known.DECISIONS[name] == wanted
    assert list(known.PROFILES) == list(found["profiles"])
    for name, row in found["profiles"].items():
        profile = known.PROFILES[name]
        assert (profile.title, profile.summary) == (row["title"], row["summary"])
        fields = {one["name"]: one for one in fields_of(name)}
        assert set(fields) == {one for one, field in known.FIELDS.items() if name in field.profiles}
        for one, field in fields.items():
            assert known.FIELDS[one].summary == field["summary"]
            assert list(known.FIELDS[one].type) == field["type"]
            assert known.FIELDS[one].default == field.get("default")
    assert tuple(known.POLICIES) == POLICIES


def test_every_name_that_it_cites_it_has() -> None:
    for rule_id, rule in known.RULES.items():
        assert rule.rows, rule_id
        assert {*rule.rows, *rule.seen} <= set(known.ROWS), rule_id
        assert set(rule.decisions) <= set(known.DECISIONS), rule_id
        assert rule.observed in known.OBSERVED, rule_id
        assert sorted(rule.profiles) == sorted({*rule.profiles}), rule_id
        said = [name for one in rule.statements for name in one.profiles]
        assert sorted(said) == sorted(rule.profiles), rule_id
    cited = {row for one in known.DECISIONS.values() for _, rows in one.readings for row in rows}
    assert cited <= set(known.ROWS)
    assert {row.partition("/")[0] for row in known.ROWS} == set(known.DOCUMENTS)


def sides(rule: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, dict[str, Any]]]:
    for statement in rule["statements"]:
        for side in ("keeps", "breaks"):
            assert statement[side], (rule["id"], side)
            for example in statement[side]:
                yield statement, side, example


def test_every_example_of_an_order_keeps_or_breaks_its_rule(rules: list[dict[str, Any]]) -> None:
    """In each profile of its statement; in the first it breaks what it says, and nothing else."""
    judged = 0
    for rule in rules:
        for statement, side, example in sides(rule):
            if example["kind"] != "order":
                continue
            for profile in statement["profiles"]:
                found = raised(example["order"], profile)
                if not speaks(known.RULES[rule["id"]], profile):
                    found |= asked_for(rule["id"], example["order"], profile)
                assert (rule["id"] in found) == (side == "breaks"), (rule["id"], profile, example)
                judged += 1
            wanted = {rule["id"], *example["also"]} if side == "breaks" else {*example["also"]}
            found = raised(example["order"], statement["profiles"][0])
            if not speaks(known.RULES[rule["id"]], statement["profiles"][0]):
                found |= asked_for(rule["id"], example["order"], statement["profiles"][0])
            assert found == wanted, (rule["id"], example)
    assert judged > 4000


def test_the_example_to_follow_breaks_nothing(rules: list[dict[str, Any]]) -> None:
    """Under no policy; and it shows the rule's own field, as every example of a field's rule does."""
    for rule in rules:
        for statement in rule["statements"]:
            follow = statement["keeps"][0]
            assert follow["also"] == [], rule["id"]
            field = rule["field"]
            if field and "<" not in field:
                shown = f'"{field}": '
                if field.startswith("headers."):
                    shown = f"{field.removeprefix('headers.')}: "
                assert shown in follow["text"], rule["id"]
    model = described.rule("order_id.observed-charset", PROFILES)["statements"][0]["keeps"][0]
    assert model["text"] == '"order_id": "orderid9876580"'


def test_every_example_of_headers_keeps_or_breaks_its_rule(rules: list[dict[str, Any]]) -> None:
    """Beside the other headers of a request that breaks nothing, as far as its text is all of it."""
    judged = set()
    for rule in rules:
        for statement, side, example in sides(rule):
            if example["kind"] != "headers" or " ... " in example["text"]:
                continue
            profile = statement["profiles"][0]
            headers, order = sent(rule["field"], example["text"], profile)
            found = {
                one.rule_id
                for policy in POLICIES
                for one in HeaderValidator(profile=profile, policy=policy).collect_violations(
                    headers, order
                )
            }
            wanted = {rule["id"], *example["also"]} if side == "breaks" else {*example["also"]}
            assert found == wanted, (rule["id"], profile, example)
            judged.add((rule["id"], side))
    assert {f"headers.Authorization.{name}" for name in ("required", "scheme", "colon")} <= {
        rule_id for rule_id, side in judged if side == "breaks"
    }


def sent(field: str | None, text: str, profile: str) -> tuple[Any, dict[str, Any]]:
    """The headers, and the members of the order, that the text of an example shows."""
    if field is None:
        return json.loads(text), {}
    name = field.removeprefix("headers.")
    base = next(one["headers"] for one in header_vectors(profile) if one["side"] == "valid")
    headers, order = [pair for pair in base if pair[0] != name], {}
    for line in text.split("\n"):
        key, _, value = line.removeprefix("beside ").partition(": ")
        if line.startswith("beside "):
            order[key] = json.loads(value)
        elif line != f"(no {name})":
            headers.append([key, json.loads(value)])
    return headers, order


def test_every_example_of_a_reply_keeps_or_breaks_its_rule(rules: list[dict[str, Any]]) -> None:
    judged = 0
    for rule in rules:
        for _, side, example in sides(rule):
            if example["kind"] == "reply":
                status, _, body = example["text"].partition(" ")
                found = {
                    one.rule_id for one in collect_reply_violations(int(status), body.encode())
                }
                assert found == ({rule["id"]} if side == "breaks" else set()), (rule["id"], example)
                judged += 1
    assert judged > 30


def test_every_example_of_a_body_keeps_or_breaks_its_rule(rules: list[dict[str, Any]]) -> None:
    """As far as its text is all of it: what is invisible or long is not shown as it is."""
    judged = []
    parsers = {"JSON body": parse_json, "form body": parse_form}
    for rule in rules:
        for _, side, example in sides(rule):
            text = example["text"]
            if example["kind"] not in parsers or "\\" in text or " ... " in text or text[0] == "(":
                continue
            found = set()
            try:
                parsers[example["kind"]](text)
            except ValidationError as error:
                found = {one.rule_id for one in error.violations}
            assert found == ({rule["id"]} if side == "breaks" else set()), (rule["id"], text)
            judged.append(rule["id"])
    assert {"body.syntax", "body.duplicate-key", "body.escape", "body.not-a-number"} <= set(judged)


def test_the_text_of_an_example_is_what_was_judged(rules: list[dict[str, Any]]) -> None:
    whole = 0
    for rule in rules:
        for statement, _, example in sides(rule):
            assert example["text"].isascii()
            assert FIELD not in json.dumps(example)
            if example["kind"] != "order":
                continue
            lines = example["text"].split("\n")
            missing = lines.pop()[4:-1].split(", no ") if lines[-1].startswith("(no ") else []
            assert not set(missing) & set(example["order"])
            if lines == [NOTHING]:
                lines = []
            if any("characters)" in line for line in lines):
                assert all(len(line) < 140 for line in lines)
                continue
            smallest = known.PROFILES[statement["profiles"][0]].smallest
            order = {key: json.loads(value) for key, value in smallest}
            order |= json.loads(f"{{{', '.join(lines)}}}")
            assert {key: value for key, value in order.items() if key not in missing} == (
                example["order"]
            )
            whole += 1
    assert whole > 1000


def test_the_smallest_order_breaks_nothing() -> None:
    for name, profile in known.PROFILES.items():
        assert raised({key: json.loads(value) for key, value in profile.smallest}, name) == set()


def test_an_example_is_abridged_for_a_reader_and_whole_in_the_order() -> None:
    found = described.rule("udf1.maxLength", PROFILES)
    long = found["statements"][0]["breaks"][0]
    assert len(long["order"]["udf1"]) == 256
    assert long["text"].endswith("(258 characters)")
    assert abridged("x" * 72) == "x" * 72
    assert abridged("x" * 73) == f"{'x' * 24} ... {'x' * 8} (73 characters)"
    assert Example(missing=("a", "b")).text == "(no a, no b)"
    assert Example().text == NOTHING


def test_shared_examples_have_the_name_of_the_field_that_they_are_shown_for() -> None:
    one, other = (known.RULES[f"udf{number}.maxLength"].statements[0] for number in (1, 2))
    assert one.examples == other.examples
    keeps = described.rule("udf2.maxLength", PROFILES)["statements"][0]["keeps"]
    assert all("udf2" in example["order"] and "udf1" not in example["order"] for example in keeps)
    absent = known.EXAMPLES[known.RULES["currency.required"].statements[0].examples]
    assert absent.of("currency").invalid[0].missing == ("currency",)
    number = known.EXAMPLES[known.RULES["amount.scale"].statements[0].examples]
    assert number.of("amount").valid[1].also == ("amount.json-number",)


def test_a_rule_that_differs_by_profile_has_examples_for_each() -> None:
    first, second = described.rule("order_id.maxLength", PROFILES)["statements"]
    assert first["profiles"] == ["express-checkout-global", "express-checkout-india"]
    assert second["profiles"] == ["cred-pay", "portable"]
    assert min(len(example["order"]["order_id"]) for example in first["breaks"]) == 21
    assert min(len(example["order"]["order_id"]) for example in second["breaks"]) == 18
    only = described.rule("order_id.maxLength", ["cred-pay"])
    assert [one["profiles"] for one in only["statements"]] == [["cred-pay"]]
    assert [one["profiles"] for one in only["severities"]] == [["cred-pay"]]


def test_what_differs_by_profile_in_the_spec_differs_in_the_catalogue(spec: Spec) -> None:
    """Severities, of which today every rule has the same in each profile."""
    by_profile = vectors.by_profile(spec)
    first, *others = spec.profiles
    field = first.fields[0]
    rules = tuple(replace(one, severity="warning", hint="so") for one in field.rules)
    changed = replace(first, fields=(replace(field, rules=rules), *first.fields[1:]))
    tables = written.tables_of(replace(spec, profiles=(changed, *others)), by_profile)
    rule = tables["RULES"]["order_id.required"]
    assert isinstance(rule, Rule)
    assert rule.severities(first.name) == ("warning", "error", "warning")
    assert rule.severities("cred-pay") == ("error", "error", "error")
    assert rule.statement(first.name).hint == "so"
    assert rule.statement("cred-pay").hint != "so"


def test_check_never_loads_it() -> None:
    run = (
        "from juspay_rules.cli import main; main(['check', 'tests/cases/samples/sea-ec-sdk.curl'])"
    )
    found = loaded(f"import os; os.chdir({str(ROOT)!r}); {run}")
    assert not [name for name in found if "catalogue" in name]
    assert any(name.startswith("juspay_rules.cli") for name in found)
