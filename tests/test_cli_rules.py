"""The command rules: what it lists, and what it says where nothing fits."""

import json
import sys
from typing import Any

import jsonschema
import pytest

from juspay_rules.cli import main
from juspay_rules.rules import POLICIES
from juspay_rules.validator import Validator
from tests.conftest import ROOT, catalogue, rules_of
from tests.test_cli import run

PROFILES = list(catalogue()["profiles"])


def shape(command: str) -> jsonschema.Draft202012Validator:
    """What the command prints with --format json, by its schema."""
    text = (ROOT / "docs/commands.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator({**json.loads(text), "$ref": f"#/$defs/{command}"})


def listed(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    status, out, _ = run(capsys, "rules", "--format", "json", *options)
    assert status == 0
    return [rule["id"] for rule in json.loads(out)["rules"]]


@pytest.mark.parametrize("profile", PROFILES)
def test_it_lists_every_rule_of_the_profile(
    profile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = {row["id"] for row in rules_of(profile)}
    found = listed(capsys, "--profile", profile)
    assert len(found) == len(wanted)
    assert set(found) == wanted
    _, out, err = run(capsys, "rules", "--profile", profile)
    assert [line.split()[1] for line in out.splitlines()] == found
    assert f"{len(wanted)} rules, " in err
    assert f"(profile {profile}, policy documented)" in err


@pytest.mark.parametrize("policy", POLICIES)
def test_a_severity_is_what_the_policy_makes_of_the_rule(
    policy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    judge = Validator(profile="cred-pay", policy=policy)
    others = {
        row["id"]: row["severity"][policy]
        for row in rules_of("cred-pay")
        if row["id"].startswith(("headers.", "reply."))
    }
    options = ("--profile", "cred-pay", "--policy", policy)
    every = {one: others.get(one) or judge.severity_of(one) for one in listed(capsys, *options)}
    for level in ("error", "warning"):
        wanted = [rule_id for rule_id, found in every.items() if found == level]
        assert listed(capsys, *options, "--severity", level) == wanted
    _, out, _ = run(capsys, "rules", *options)
    shown = {line.split()[1]: line.split()[0] for line in out.splitlines()}
    assert shown == {rule_id: level or "off" for rule_id, level in every.items()}


def test_its_json_has_the_shape_that_its_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = run(capsys, "rules", "--policy", "observed", "--format", "json")
    assert err == ""
    content: dict[str, Any] = json.loads(out)
    shape("rules").validate(content)
    assert content["policy"] == "observed"
    first = content["rules"][0]
    assert first["id"] == "order_id.required"
    assert first["keyword"] == "required"
    assert first["sources"][0] == "sea-ec-sdk/order_id"
    assert {rule["severity"] for rule in content["rules"]} == {"error", "warning", None}
    del first["hint"]
    assert not shape("rules").is_valid(content)
    assert not shape("rules").is_valid({**json.loads(out), "more": 1})


def test_filters_narrow_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys, "--field", "udf1") == [
        "udf1.type",
        "udf1.maxLength",
        "udf1.pattern",
    ]
    assert listed(capsys, "--field", "order") == [
        "order.type",
        "order.additionalProperties",
        "order.card-number",
        "order.credential",
        "order.control-character",
        "order.hidden-character",
    ]
    razor = listed(capsys, "--gateway", "razorpay", "--profile", "portable")
    assert {rule_id.partition(":")[0] for rule_id in razor} == {
        "metadata.RAZORPAY",
        "metadata.razorpay",
    }
    assert listed(capsys, "--gateway", "RazorPay", "--profile", "portable") == razor
    advice = listed(capsys, "--source", "own-advice")
    rows = {row["id"]: row for row in rules_of(PROFILES[0])}
    assert advice == [
        one for one in advice if any(row.startswith("own-advice/") for row in rows[one]["source"])
    ]
    assert "amount.maximum" in advice
    row = listed(capsys, "--source", "own-advice/interoperable-json")
    assert set(row) < set(advice)
    page = listed(capsys, "--source", "sea-ec-sdk/amount", "--field", "amount")
    assert "amount.type" in page
    assert "amount.zero" not in page  # which sea-ec-sdk/amount.note-zero says
    both = listed(capsys, "--source", "own-advice", "--field", "amount")
    assert both == ["amount.maximum", "amount.paise"]


def test_every_word_is_looked_for_in_id_message_hint_and_field(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert listed(capsys, "MAXlength", "udf1") == ["udf1.maxLength", "udf10.maxLength"]
    assert "amount.scale" in listed(capsys, "cut off silently")
    assert "amount.zero" in listed(capsys, "enabled it for you")
    assert "amount.required" in listed(capsys, "what the customer pays")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["maxlenght"], "nothing fits; did you mean maxLength?"),
        (["paypal", "email"], "nothing fits; did you mean PAYPAL?"),
        (["zzzzzz"], "nothing fits; take a filter or a word away"),
        (["udf1", "amount"], "nothing fits; take a filter or a word away"),
        (["--gateway", "payu"], "these profiles have such rules: express-checkout-india, portable"),
    ],
)
def test_where_nothing_fits_it_says_what_is_near(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "rules", *options)
    assert (status, out) == (0, "")
    assert "0 rules (profile express-checkout-global, policy documented)\n" in err
    assert f"juspay-rules: {said}\n" in err
    status, out, err = run(capsys, "rules", "--format", "json", *options)
    assert json.loads(out)["rules"] == []
    assert err == f"juspay-rules: {said}\n"


@pytest.mark.parametrize(
    ("option", "name", "said"),
    [
        ("--profile", "credpay", "unknown profile 'credpay': did you mean 'cred-pay'?"),
        ("--policy", "lenient", "it is one of documented, strict, observed"),
        ("--field", "orderId", "unknown field 'orderId': did you mean order_id?"),
        ("--field", "zzz", "juspay-rules rules lists the rules of every one"),
        ("--gateway", "PAYPL", "unknown gateway 'PAYPL': did you mean PAYPAL?"),
        ("--gateway", "zzz", "it is one of JUSPAY, "),
        ("--source", "cred", "did you mean cred-pay, cred-pay/"),
        ("--source", "zzz", "it is one of sea-ec-sdk, cred-pay, "),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(
    option: str, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "rules", option, name)
    assert (status, out) == (2, "")
    assert err.startswith("juspay-rules: unknown ")
    assert said in err


def test_columns_are_cut_to_a_terminal_and_whole_in_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    _, whole, _ = run(capsys, "rules")
    assert max(map(len, whole.splitlines())) > 100
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["rules"]) == 0
    cut = capsys.readouterr().out
    assert max(map(len, cut.splitlines())) == 70
    assert len(cut.splitlines()) == len(whole.splitlines())
    assert any(line.endswith("...") for line in cut.splitlines())
    places = {line.index(line.split()[1]) for line in whole.splitlines()}
    assert places == {len("warning  ")}


def test_colour_is_for_terminals_that_want_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert "\x1b" not in run(capsys, "rules")[1]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["rules", "--field", "amount"])
    painted = capsys.readouterr().out
    assert "\x1b[31merror\x1b[0m    amount.required" in painted
    assert "\x1b[33mwarning\x1b[0m  amount.zero" in painted
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patched:
            patched.setenv(name, value)
            main(["rules", "--field", "amount"])
            assert "\x1b" not in capsys.readouterr().out
