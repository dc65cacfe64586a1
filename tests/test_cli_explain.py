"""The commands explain and profiles, as their reader sees them."""

import json
import os
import re
import subprocess
import sys
from shlex import quote
from typing import Any

import pytest

from juspay_rules.cli import described, differences
from juspay_rules.cli.nearby import nearby, unknown
from juspay_rules.cli.page import NARROWEST, WIDEST, Page
from juspay_rules.cli.rule_page import write_field
from juspay_rules.codegen.spec import Spec
from juspay_rules.rules import POLICIES
from juspay_rules.validator import Validator
from tests.conftest import ROOT, catalogue, fields_of, rules_of
from tests.test_cli import run
from tests.test_cli_rules import PROFILES, shape

RULE_IDS = sorted({row["id"] for profile in PROFILES for row in rules_of(profile)})
HEADINGS = [
    "How to fix it",
    "What breaks it",
    "What keeps it",
    "Severity by policy",
    "Who says so",
    "What contradicts it, and what was decided",
    "What the sandbox did",
    "How to override it",
]


def explained(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    status, out, err = run(capsys, "explain", "--format", "json", *arguments)
    assert (status, err) == (0, "")
    found: dict[str, Any] = json.loads(out)
    return found


@pytest.mark.parametrize("rule_id", RULE_IDS)
def test_every_rule_can_be_explained(rule_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "explain", rule_id)
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == rule_id
    places = [
        next(place for place, line in enumerate(lines) if line.startswith(heading))
        for heading in HEADINGS
    ]
    assert places == sorted(places)
    flat = " ".join(out.split())
    (rule,) = explained(capsys, rule_id)["rules"]
    for statement in rule["statements"]:
        assert statement["message"].casefold() in flat.casefold()
        assert (statement["hint"] or "").casefold() in flat.casefold()
        for example in statement["keeps"] + statement["breaks"]:
            assert all(f"    {line}" in lines for line in example["text"].split("\n"))
    for source in rule["sources"]:
        assert f"{source['where']}: {source['says']}" in flat
        assert source["address"] is None or f"  {source['address']}" in lines
    for decision in rule["decisions"]:
        assert f"{decision['question']} - {decision['readings'][0]['reading']}" in flat
        assert f"Ours: {decision['ours']} Why: {decision['why']}" in flat
    assert rule["decisions"] or "Nothing: no document contradicts it." in lines[places[5] + 1]
    assert rule["observed"]["meaning"] in flat
    assert all(source["says"] in flat for source in rule["observed"]["seen"])
    of_headers = rule_id.startswith("headers.")
    said = any(row[policy] for row in rule["severities"] for policy in POLICIES)
    option = "--ignore" if said else "--warn"
    # A file shows the headers that are there, as text: what is missing, or is no text, is not judged.
    judged = not of_headers or rule_id.rpartition(".")[2] not in ("required", "type")
    assert (f"juspay-rules check {option}" in out) is (rule["settable"] and judged)
    assert (f'HeaderValidator(ignore={{"{rule_id}"}})' in out) is of_headers
    assert ("JSON Schema cannot say it" in out) is not rule["expressible"]


def test_its_json_has_the_shape_that_its_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    fields = sorted(
        {row["field"] for profile in PROFILES for row in rules_of(profile) if row["field"]}
    )
    found = explained(capsys, *RULE_IDS, *fields)
    shape("explain").validate(found)
    assert [rule["id"] for rule in found["rules"]] == RULE_IDS
    assert [field["name"] for field in found["fields"]] == fields
    listed = {rule_id for field in found["fields"] for rule_id in field["rules"]}
    assert listed == {rule["id"] for rule in found["rules"] if rule["field"]}
    assert found["profile"] is None
    for part in ("rules", "fields"):
        for key in found[part][0]:
            changed = {name: value for name, value in found[part][0].items() if name != key}
            assert not shape("explain").is_valid({**found, part: [changed]}), key


def test_a_profile_narrows_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "explain", "order_id.maxLength")
    flat = " ".join(out.split())
    assert "at most 20 characters. (express-checkout-global, express-checkout-india)" in flat
    assert "at most 17 characters. (cred-pay, portable)" in flat
    _, out, _ = run(capsys, "explain", "order_id.maxLength", "--profile", "cred-pay")
    assert "at most 20 characters" not in out.partition("Who says so")[0]
    assert "  order_id must have at most 17 characters.\n" in out
    assert "error       error   error\n  In cred-pay.\n" in out
    found = explained(capsys, "order_id.maxLength", "--profile", "cred-pay")
    shape("explain").validate(found)
    assert found["profile"] == "cred-pay"
    (rule,) = found["rules"]
    assert rule["profiles"] == ["cred-pay"]
    judge = Validator(profile="cred-pay")
    for example in rule["statements"][0]["breaks"]:
        broken = {one.rule_id for one in judge.collect_violations(example["order"])}
        assert "order_id.maxLength" in broken


def test_a_field_is_the_list_of_its_rules(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "explain", "currency", "udf1", "currency")
    assert out.startswith("currency\n  ISO 4217 code")
    assert "  string, recommended, default INR\n  Profiles: every profile\n" in out
    assert "\n  currency.enum\n      currency must be one of " in out
    assert out.count("ISO 4217") == 1
    assert "\n\nudf1\n" in out
    _, out, _ = run(capsys, "explain", "currency", "--profile", "cred-pay")
    assert "currency.required" not in out
    assert "  Profiles: cred-pay\n" in out
    _, out, _ = run(capsys, "explain", "metadata.<GATEWAY>:gateway_reference_id")
    assert "Rules\n" in out


def test_the_note_on_a_field_is_shown() -> None:
    page = Page(80)
    field = described.field("udf1", PROFILES) | {"note": "Seen twice.", "rules": []}
    write_field(page, field, {})
    assert "  Seen twice." in page.lines


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["order_id.patern"], "unknown rule id 'order_id.patern': did you mean order_id.pattern?"),
        (["amount", "udf11"], "unknown rule id 'udf11': did you mean udf1"),
        (["landing"], "did you mean metadata.PAYPAL:landing_page.type or metadata.PAYPAL:landing_page?"),
        (["?"], "unknown rule id '?': juspay-rules rules lists them all"),
        (["x" * 500], f"unknown rule id '{'x' * 80}...': juspay-rules rules lists them all"),
        (["\x1b[31m\n"], r"unknown rule id '\x1b[31m\n': "),
        (["amount", "--profile", "credpay"], "unknown profile 'credpay': did you mean 'cred-pay'?"),
        (["currency.required", "--profile", "cred-pay"], "currency.required is not in profile cred-pay; these have it: express-checkout-global, "),
        (["metadata.PG1:promo_code", "--profile", "express-checkout-india"], "is not in profile express-checkout-india; these have it: "),
    ],
)  # fmt: skip
def test_an_unknown_name_is_refused_with_the_nearest(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "explain", *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("juspay-rules: ")
    assert said in err
    assert err.count("\n") == 1


def test_the_nearest_names() -> None:
    known = ["order_id", "order_id.type", "amount", "amount.type"]
    assert nearby("orderid", known) == ["order_id"]
    assert nearby("type", known) == ["order_id.type", "amount.type"]
    assert nearby("amonut.tpe", known) == ["amount.type", "amount"]
    assert nearby("", known) == []
    assert nearby("x" * 81, known) == []
    assert unknown("field", "amont", known, "none") == (
        "unknown field 'amont': did you mean amount?"
    )
    assert unknown("field", "ty", known, "") == (
        "unknown field 'ty': did you mean order_id.type or amount.type?"
    )


@pytest.mark.parametrize("columns", [20, 40, 66, 80, 300])
def test_prose_is_as_wide_as_the_terminal(
    columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands to be copied is longer at times; so is a word."""
    monkeypatch.setenv("COLUMNS", str(columns))
    width = max(NARROWEST, min(WIDEST, columns))
    texts = [run(capsys, "explain", *RULE_IDS)[1], run(capsys, "profiles")[1]]
    copied = set()
    for rule in explained(capsys, *RULE_IDS)["rules"]:
        copied |= {
            f"juspay-rules check {option} {quote(rule['id'])} FILE"
            for option in ("--ignore", "--warn")
        }
        copied |= {f'Validator(warn={{"{rule["id"]}"}})'}
        copied |= {
            f'{kind}(ignore={{"{rule["id"]}"}})' for kind in ("Validator", "HeaderValidator")
        }
        copied |= {source["address"] for source in rule["sources"]}
        for statement in rule["statements"]:
            for example in statement["keeps"] + statement["breaks"]:
                copied |= {line.strip() for line in example["text"].split("\n")}
    for line in "\n".join(texts).splitlines():
        if len(line) > width and line.strip() not in copied:
            assert len(re.sub("^    (- |Ours: )", "", line).split()) == 1, line
    longest = max(len(line) for line in texts[1].splitlines())
    assert longest <= max(width, 52)
    assert longest > min(width, 90) - 12


def test_a_page() -> None:
    page = Page(20, coloured=True)
    page.heading("one")
    page.say("a long-winded text of words", mark="- ")
    page.heading("two")
    page.table([("error", "x", "a text that is too long"), ("ok", "yy", "b")], cut=True)
    assert str(page).split("\n") == [
        "\x1b[1mone\x1b[0m",
        "  - a long-winded",
        "    text of words",
        "",
        "\x1b[1mtwo\x1b[0m",
        "  \x1b[31merror\x1b[0m  x   a te...",
        "  ok     yy  b",
    ]


@pytest.mark.parametrize("arguments", [["explain", *RULE_IDS], ["rules"], ["profiles"]])
def test_it_prints_where_the_terminal_knows_ascii_alone(arguments: list[str]) -> None:
    mood = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = subprocess.run(
        [sys.executable, "-m", "juspay_rules", *arguments],
        env={**os.environ, **mood},
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert done.stdout.isascii()
    assert len(done.stdout) > 1000
    assert b"\x1b" not in done.stdout


def test_the_profiles_and_the_policies(capsys: pytest.CaptureFixture[str], spec: Spec) -> None:
    status, out, err = run(capsys, "profiles", "--format", "json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    shape("profiles").validate(found)
    assert [one["name"] for one in found["profiles"]] == PROFILES
    assert found["default_profile"] == spec.default_profile
    for one in found["profiles"]:
        row = catalogue()["profiles"][one["name"]]
        assert one["fields"] == len(row["fields"])
        assert one["headers"] == len(row["headers"]["fields"])
        assert one["rules"] == len(rules_of(one["name"]))
    _, page, _ = run(capsys, "profiles")
    assert page.startswith("express-checkout-global (the default)\n  Express Checkout SDK Global")
    flat = " ".join(page.split())
    for policy in found["policies"]:
        assert f"{policy['name']}: {policy['summary']}" in flat
    assert (
        "Rules removed (4): currency.required, customer_id.required, customer_email.required, "
        "headers.x-merchantid.required "
        "Rules changed (3): order_id.maxLength order_id must have at most 17 characters "
        "default: order_id must have at most 20 characters headers.Authorization.no-scheme" in flat
    )


@pytest.mark.parametrize("profile", PROFILES)
def test_how_a_profile_differs_is_what_rules_json_says(profile: str) -> None:
    def rows(name: str) -> dict[str, Any]:
        return {row["id"]: row for row in rules_of(name)}

    here, there = rows(profile), rows(PROFILES[0])
    found = differences.differences(profile, PROFILES[0])
    assert set(found["rules_added"]) == here.keys() - there.keys()
    assert set(found["rules_removed"]) == there.keys() - here.keys()
    parts = ("message", "hint", "severity")
    assert {one["id"] for one in found["rules_changed"]} == {
        name
        for name in here.keys() & there.keys()
        if any(here[name][part] != there[name][part] for part in parts)
    }
    fields = [{one["name"] for one in fields_of(name)} for name in (profile, PROFILES[0])]
    assert set(found["fields_added"]) == fields[0] - fields[1]
    assert set(found["fields_removed"]) == fields[1] - fields[0]


def test_each_part_of_a_changed_rule_is_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = {
        "id": "amount.zero",
        "here": {"message": "m", "hint": None, "severity": {"documented": None}},
        "there": {"message": "m", "hint": "h", "severity": {"documented": "error"}},
    }
    names = ("fields_added", "fields_removed", "rules_added", "rules_removed")
    answer: dict[str, list[Any]] = {name: [] for name in names} | {"rules_changed": [changed]}
    monkeypatch.setattr(differences, "differences", lambda *_: answer)
    _, page, _ = run(capsys, "profiles")
    assert (
        "  Rules changed (1):\n    amount.zero\n      no hint\n      default: h\n"
        "      documented off\n      default: documented error\n"
    ) in page
