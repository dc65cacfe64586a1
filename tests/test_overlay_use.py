"""Overlays as their users meet them: Validator, generate, check, fix, a configuration."""

import json
import pickle
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest

from juspay_rules import ValidationError, Validator
from juspay_rules.cli import main, parser
from juspay_rules.cli.commands import audit as audit_command
from juspay_rules.codegen.rule_pages import rule_pages
from juspay_rules.overlay import Compiled, MissingLibraryError, check_rule_set, generator, lacking
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT, UNMEASURED, unasked
from tests.own_rules import ACME, FILES, overlay, raised
from tests.rendering import REPORT

COMMANDS = jsonschema.Draft202012Validator(
    {
        "$ref": "#/$defs/explain",
        **json.loads((ROOT / "docs/commands.schema.json").read_text("utf-8")),
    }
)

ORDER = {
    "order_id": "AC0001",
    "amount": "1.00",
    "currency": "INR",
    "customer_id": "c1",
    "customer_email": "guest@example.com",
    "udf1": "RETAIL",
    "description": "Two tickets",
}
TODAY = date.today().isoformat()


@pytest.fixture(scope="module")
def acme() -> Compiled:
    return Compiled(ACME)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``juspay-rules generate`` writes of each overlay."""
    folder = tmp_path_factory.mktemp("written")
    for path in FILES:
        assert main(["generate", "--overlay", str(path), "--out", str(folder / path.stem)]) == 0
    return folder


def imported(folder: Path, name: str) -> ModuleType:
    sys.path.insert(0, str(folder))
    try:
        return __import__(name)
    finally:
        sys.path.remove(str(folder))


def test_a_validator_is_of_the_overlay_on_the_day_that_it_names(acme: Compiled) -> None:
    validator = Validator(overlay=acme)
    assert repr(validator) == "Validator(profile='acme', policy='documented', as_of='2026-12-01')"
    assert validator.is_valid(ORDER)
    with pytest.raises(ValidationError, match=r"udf1 TRADE needs a customer_phone"):
        validator.validate({**ORDER, "udf1": "TRADE"})
    assert validator.severity_of("udf1.acme-trade-phone") == "error"
    assert validator.severity_of("description.required") == "warning"
    softer = Validator(overlay=acme, warn={"udf1.acme-trade-phone"}, policy="strict")
    assert raised(softer, {**ORDER, "udf1": "TRADE"}) == {"udf1.acme-trade-phone": "warning"}
    with pytest.raises(ValueError, match=r"did you mean 'udf1[.]acme-trade-phone'"):
        Validator(overlay=acme, ignore={"udf1.acme-trade-phon"})


def test_a_base_that_is_named_is_the_overlays_own(acme: Compiled) -> None:
    assert Validator(overlay=acme, profile="express-checkout-global").profile == "acme"
    with pytest.raises(ValueError, match="acme stands on express-checkout-global, not on cred-pay"):
        Validator(overlay=acme, profile="cred-pay")


@pytest.mark.parametrize("policy", POLICIES)
def test_it_pickles_and_is_shared_between_threads(acme: Compiled, policy: str) -> None:
    one = Validator(overlay=acme, policy=policy, ignore={"udf1.enum"}, as_of="2026-12-31")
    other = pickle.loads(pickle.dumps(one))
    assert repr(other) == repr(one)
    orders: list[dict[str, object]] = [
        {**ORDER, "udf1": "OTHER"},
        {**ORDER, "udf1": "TRADE"},
        {"description": 1},
        {},
    ]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(other.collect_violations, orders * 20))
    assert found == [one.collect_violations(order) for order in orders] * 20


def test_the_same_file_may_be_a_path_or_its_name() -> None:
    for given in (ACME, str(ACME)):
        assert Validator(overlay=given).profile == "acme"


@pytest.mark.parametrize("stem", ["acme", "every-form"])
def test_a_written_module_says_what_the_file_says(written: Path, stem: str) -> None:
    path = next(path for path in FILES if path.stem == stem)
    module = imported(written / stem, f"{stem.replace('-', '_')}_rules")
    for policy in POLICIES:
        validator = Validator(overlay=module, policy=policy)
        assert pickle.loads(pickle.dumps(validator)).profile == stem
        for vector in overlay(path).vectors:
            if "order" in vector:
                assert raised(validator, vector["order"]) == unasked(vector, policy)


def test_what_is_written_needs_no_extra(written: Path, tmp_path: Path) -> None:
    """Neither the libraries of the extra nor the generator are there."""
    shutil.copytree(
        ROOT / "juspay_rules",
        tmp_path / "juspay_rules",
        ignore=shutil.ignore_patterns("codegen", "__pycache__", "cli"),
    )
    shutil.copy(written / "acme/acme_rules.py", tmp_path)
    program = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
import acme_rules
from juspay_rules import Validator
print(*(one.rule_id for one in Validator(overlay=acme_rules).collect_violations({{"udf1": "TRADE"}})))
loaded = {{name.partition(".")[0] for name in sys.modules}}
assert not loaded & {{"yaml", "jinja2", "jsonschema", "re2", "regress"}}, loaded
try:
    Validator(overlay="acme.yaml")
except ImportError as error:
    print(type(error).__name__)
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program],
        capture_output=True,
        check=True,
        text=True,
        env=UNMEASURED,
    )
    first, second = done.stdout.splitlines()
    assert "udf1.acme-trade-phone" in first.split()
    assert second == "ModuleNotFoundError"  # without codegen, it is no wheel of ours


def test_a_written_module_asks_for_the_rules_that_it_was_written_for() -> None:
    with pytest.raises(ImportError, match=r"written for juspay_rules 0[.]0[.]1, .*generate again"):
        check_rule_set("0.0.1")


def test_without_the_extra_its_command_is_named() -> None:
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
sys.modules["jinja2"] = None
import juspay_rules
from juspay_rules.cli import main
try:
    juspay_rules.Validator(overlay="my-rules.yaml")
except ImportError as error:
    print(error)
for command in (["check", "--overlay", "a.yaml", "b"], ["generate", "--overlay", "a", "--out", "b"]):
    print(main(command))
"""
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, check=True, text=True
    )
    said = "pip install 'juspay_rules[overlay]' (jinja2 is missing)"
    assert done.stdout.count(said) == 1
    assert done.stdout.splitlines()[1:] == ["2", "2"]
    assert done.stderr.count(said) == 2


def test_another_missing_module_is_not_blamed_on_the_extra() -> None:
    error = ImportError("no such module", name="elsewhere")
    assert lacking(error) is error
    assert isinstance(lacking(ImportError("", name="re2._re2")), MissingLibraryError)
    assert lacking(nameless := ImportError("?")) is nameless
    with pytest.raises(ModuleNotFoundError, match=r"codegen[.]nowhere"):
        generator("nowhere")


def test_generate_writes_everything_and_sees_what_is_stale(
    written: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    shutil.copytree(written / "acme", folder)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    names = {name for name in names if "__pycache__" not in name}
    schemas = {f"json_schema/{draft}acme/{p}.json" for draft in ("", "draft-07/") for p in POLICIES}
    others = {"README.md", "acme_rules.py", "rules.json", "rules.schema.json", "vectors/acme.json"}
    assert names == schemas | others
    command = ["generate", "--overlay", str(ACME), "--out", str(folder)]
    assert main([*command, "--check"]) == 0
    page = folder / "README.md"
    page.write_text(page.read_text().replace("Why: ", "Because: ", 1))
    (folder / "rules.json").unlink()
    capsys.readouterr()
    assert main([*command, "--check"]) == 1
    shown = capsys.readouterr()
    assert "-Because: " in shown.out
    assert "--- missing\n+++ rules.json" in shown.out
    assert "is stale: run generate without --check" in shown.err
    assert main(command) == 0
    assert main([*command, "--check"]) == 0


def test_generate_says_what_it_cannot_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("")
    assert main(["generate", "--overlay", str(ACME), "--out", str(taken)]) == 2
    assert "cannot write" in capsys.readouterr().err
    broken = tmp_path / "broken.yaml"
    broken.write_text(ACME.read_text().replace("[INR]", "[SGD]"))
    assert main(["generate", "--overlay", str(broken), "--out", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert f"{broken}:" in said
    assert "this loosens currency.enum: enum HKD, EUR, USD, GBP, INR becomes SGD" in said


def test_the_page_of_an_overlay(written: Path) -> None:
    """Every rule of it, in a table and by itself, with why; and no place of this machine."""
    for path in FILES:
        page = (written / path.stem / "README.md").read_text(encoding="utf-8")
        for reason in overlay(path).reasons:
            assert f"`{reason.subject}" in page, reason
            assert reason.why.removesuffix(".") in page
        assert "\n\n\n" not in page
        assert str(ROOT) not in page
    assert "| `customer_phone.surrounding-space` | off | off | off | dropped: " in page
    assert "Takes orders that cred-pay refuses.\n" in page
    assert " (from 2026-07-01 until 2026-07-31) |" in page


def write(folder: Path, name: str, *orders: object) -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(order) + "\n" for order in orders))
    return path


def check(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main(["check", *map(str, arguments)])
    return status, *capsys.readouterr()


def test_check_judges_by_the_overlay_as_of_a_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = {key: value for key, value in ORDER.items() if key != "description"}
    file = write(tmp_path, "order.json", order)
    options = ["--no-config", "--overlay", ACME, file]
    status, out, _ = check(capsys, *options, "--as-of", "2026-12-31")
    assert status == 0
    assert "warning: description must be sent: this payload will fail from 2027-01-01 (" in out
    assert out.endswith("(profile acme, policy documented, as of 2026-12-31)\n")
    status, out, _ = check(capsys, *options, "--as-of", "2027-01-01")
    assert status == 1
    assert "error: description must be sent (" in out
    status, out, _ = check(capsys, *options)
    assert f", as of {TODAY})" in out
    status, out, _ = check(capsys, *options, "--as-of", "2026-12-31", "--format", "json")
    report = json.loads(out)
    REPORT.validate(report)
    assert report["as_of"] == "2026-12-31"
    _, out, _ = check(capsys, *options, "--as-of", "2026-12-31", "--format", "markdown")
    assert ", as of 2026-12-31." in out
    assert check(capsys, *options, "--as-of", "31.12.2026")[0] == 2
    assert check(capsys, "--no-config", "--overlay", tmp_path / "none.yaml", file)[0] == 2


def test_check_without_dates_names_no_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "order.json", ORDER)
    _, out, _ = check(capsys, "--no-config", file)
    assert out.endswith("(profile express-checkout-global, policy documented)\n")


def test_rows_in_bulk_are_judged_by_the_overlay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So many that rows of a known layout would no longer be parsed, in two processes too."""
    good = [{**ORDER, "order_id": f"AC{number:06}"} for number in range(300)]
    bad = {**good[-1], "udf1": "OTHER", "order_id": "AC999999"}
    file = write(tmp_path, "rows.ndjson", *good, bad)
    for jobs in ("1", "2"):
        options = ["--no-config", "--overlay", ACME, "--jobs", jobs, "--no-progress"]
        status, out, _ = check(capsys, *options, file)
        assert status == 1
        assert "rows.ndjson:301:" in out
        assert "301 orders, 1 error" in out


def test_a_configuration_names_the_overlay_and_its_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(ACME, tmp_path / "my-rules.yaml")
    (tmp_path / "orders").mkdir()
    write(tmp_path / "orders", "retail.json", ORDER)
    write(tmp_path / "orders", "trade.json", {**ORDER, "udf1": "TRADE", "order_id": "AC0002"})
    config = tmp_path / "juspay-rules.toml"
    config.write_text(
        'overlay = "my-rules.yaml"\npaths = ["orders"]\nwarn = ["order_id.acme-prefix"]\n'
        '[[per-file]]\nfiles = "orders/trade.json"\nexpect = "invalid"\n'
        'rules = ["udf1.acme-trade-phone"]\n'
    )
    monkeypatch.chdir(tmp_path)
    status, out, _ = check(capsys, "--as-of", "2026-12-31")
    assert (status, out.splitlines()[-1]) == (
        0,
        "2 orders, 0 errors, 0 warnings, 1 expected (profile acme, policy documented, as of 2026-12-31)",
    )
    assert check(capsys, "--error", "udf1.acme-trade-fone")[0] == 2
    assert check(capsys, "--error", "udf1.enum")[0] == 0
    config.write_text('overlay = "my-rules.yaml"\nwarn = ["udf1.acme-trade-fone"]\n')
    status, _, err = check(capsys, "orders")
    assert status == 2
    assert "juspay-rules.toml:2: warn: unknown rule id" in err
    config.write_text('overlay = "nowhere.yaml"\n')
    assert "cannot read nowhere.yaml" in check(capsys, "orders")[2]
    config.write_text('paths = ["orders"]\n')
    assert "profile acme" in check(capsys, "--overlay", "my-rules.yaml")[1]


def test_fix_proves_by_the_overlay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "order.json", {**ORDER, "udf1": "retail", "udff2": "x"})
    command = ["fix", "--no-config", "--overlay", str(ACME), "--as-of", "2026-12-31", str(file)]
    assert main(command) == 1
    out, err = capsys.readouterr()
    assert '"udf1": "RETAIL"' in out
    assert "2 repairs found, 0 findings left" in err
    config = tmp_path / "juspay-rules.toml"
    shutil.copy(ACME, tmp_path / "my-rules.yaml")
    config.write_text('overlay = "my-rules.yaml"\n')
    assert main(["fix", "--config", str(config), str(file)]) == 1
    assert "2 repairs found, 0 findings left" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2026-12-32", "20261231", "", "2026-W01-1", 20261231])
def test_a_day_is_written_in_one_way(day: object) -> None:
    with pytest.raises(ValueError, match="as_of is a day: write it as YYYY-MM-DD"):
        Validator(as_of=day)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="as_of is a day"):
        Validator(as_of=datetime(2026, 12, 31))


def test_a_day_may_be_a_date(acme: Compiled) -> None:
    assert Validator(overlay=acme, as_of=date(2027, 1, 1)).as_of == "2027-01-01"
    assert Validator(as_of=date(2027, 1, 1)).as_of == "2027-01-01"
    assert Validator().as_of is None


def test_explain_and_rules_know_what_the_overlay_says(capsys: pytest.CaptureFixture[str]) -> None:
    overlaid = ["--overlay", str(ACME)]
    assert main(["explain", *overlaid, "description.required", "udf1.acme-trade-phone"]) == 0
    out = capsys.readouterr().out
    assert "In force from 2027-01-01" in out
    assert "Trade orders are confirmed by a call." in out
    assert 'Judged where udf1 is "TRADE".\n  Kept where customer_phone is there.' in out
    assert main(["explain", *overlaid, "udf1", "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    COMMANDS.validate(answer)
    (field,) = answer["fields"]
    assert (field["presence"], field["profiles"]) == ("required", ["acme"])
    assert "udf1.acme-trade-phone" in field["rules"]
    assert main(["explain", *overlaid, "udf1.acme-trade-phon"]) == 2
    assert "did you mean udf1.acme-trade-phone?" in capsys.readouterr().err
    assert main(["explain", *overlaid, "udf1", "--profile", "cred-pay"]) == 2
    capsys.readouterr()
    assert main(["rules", *overlaid, "--source", "acme", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["profile"] == "acme"
    own = {reason.subject for reason in overlay(ACME).reasons}
    named = {rule["id"] for rule in listed["rules"]}
    assert named == own - {"metadata.ACMEPG:store_code"} | {
        "metadata.ACMEPG:store_code.type",
        "metadata.ACMEPG:store_code.pattern",
    }
    assert main(["rules", *overlaid, "--gateway", "acmepg"]) == 0
    assert capsys.readouterr().out.count("store_code") >= 2
    assert main(["rules", *overlaid, "--overlay", "nowhere.yaml"]) == 2


def test_a_condition_on_a_value_is_said_in_words() -> None:
    every = overlay(FILES[1])
    remarks = {
        one.rule_id: one.remarks for one in rule_pages(every.alone, {"every-form": every.vectors})
    }
    assert remarks["metadata.txns.auto_capture.every-form-flag"] == (
        (
            'Judged where metadata.txns.auto_capture is true or "true" and amount keeps "must have at most '
            '6 characters, and must be at most 999999".'
        ),
        (
            'Kept where txn_type is "AUTHZ_CAPTURE" and udf3 keeps "must have at least 2 characters, and '
            'must match [a-z]+".'
        ),
        "In force from 2026-01-01; before, an error is a warning and a warning says nothing.",
    )
    assert "udf1 is absent" in remarks["shop_floor.every-form-floor"][0]


def test_what_is_learnt_of_orders_that_come_again_takes_none_that_breaks_a_rule(
    acme: Compiled,
) -> None:
    """A validator judges a layout that it has seen often in one pass over its values."""
    validator = Validator(overlay=acme, as_of="2027-01-01")
    for number in range(2100):
        assert validator.collect_violations({**ORDER, "order_id": f"AC{number:06}"}) == ()
    assert raised(validator, {**ORDER, "udf1": "TRADE"}) == {"udf1.acme-trade-phone": "error"}
    assert raised(validator, {**ORDER, "order_id": "XY0001"}) == {"order_id.acme-prefix": "error"}
    assert raised(validator, {**ORDER, "currency": "USD"}) == {"currency.enum": "error"}


@pytest.mark.parametrize("by_config", [False, True])
def test_audit_judges_by_an_overlay_and_by_what_it_stands_on(
    by_config: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    """An overlay of the options, or of the configuration; before it, the rules without."""
    shutil.copy(ACME, tmp_path / "my-rules.yaml")
    if by_config:
        (tmp_path / "juspay-rules.toml").write_text('overlay = "my-rules.yaml"\n')
    overlay = [] if by_config else ["--overlay", "my-rules.yaml"]
    rows = write(tmp_path, "rows.ndjson", ORDER)
    with rows.open("a", encoding="utf-8") as file:
        file.write("\n" + json.dumps({**ORDER, "order_id": "XY0001"}) + "\n")
    monkeypatch.chdir(tmp_path)
    words = ["audit", "--out", "found", "--no-progress", "--jobs", "1", str(rows), *overlay]
    assert main([*words, "--before", "overlay="]) == 1
    assert "2 orders, 1 fail (50.0 %)\n1 that passed before" in capsys.readouterr().out
    report = (tmp_path / "found/report.html").read_text(encoding="utf-8")
    assert "order_id.acme-prefix" in report
    assert Validator(overlay=ACME).rules().rules["order_id.acme-prefix"][3] in report

    # Other rules of one's own are another audit.
    text = (tmp_path / "my-rules.yaml").read_text(encoding="utf-8")
    (tmp_path / "my-rules.yaml").write_text(text.replace("RETAIL", "SHOP"), encoding="utf-8")
    assert main([*words, "--before", "overlay="]) == 2
    assert "holds an audit with other rules" in capsys.readouterr().err


def test_before_names_rules_as_the_options_do(tmp_path: Path, acme: Compiled) -> None:
    def both(*before: str) -> tuple[Validator, Validator]:
        words = ["audit", "--out", "o", "a.ndjson", "--no-config", "--as-of", "2027-01-01"]
        words += [word for one in before for word in ("--before", one)]
        options = parser("audit").parse_args([*words, "--overlay", str(ACME)])
        rules, earlier = audit_command._validators(options)
        assert earlier is not None
        return rules, earlier

    own = Validator(overlay=acme)
    for before, profile, day in (
        (["policy=strict"], own.profile, "2027-01-01"),
        (["as-of=2025-01-01"], own.profile, "2025-01-01"),
        (["overlay="], "express-checkout-global", None),
        (["profile=cred-pay"], "cred-pay", None),
        (["overlay=" + str(FILES[0])], Validator(overlay=FILES[0]).profile, "2027-01-01"),
        (["warn=order_id.acme-prefix"], own.profile, "2027-01-01"),
    ):
        rules, earlier = both(*before)
        assert (rules.profile, rules.as_of) == (own.profile, "2027-01-01")
        assert earlier.profile == profile
        assert day is None or earlier.as_of == day
    with pytest.raises(ValueError, match=r"unknown rule id 'order_id.patern': did you mean"):
        both("warn=order_id.patern")


def test_before_an_overlay_no_profile_of_the_configuration_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "juspay-rules.toml").write_text('profile = "cred-pay"\n')
    monkeypatch.chdir(tmp_path)
    words = ["audit", "--out", "o", "a.ndjson", "--before", f"overlay={ACME}"]
    rules, earlier = audit_command._validators(parser("audit").parse_args(words))
    assert earlier is not None
    assert (rules.profile, earlier.profile) == ("cred-pay", "acme")


def test_a_word_in_somebodys_regex_is_no_name_of_ours(tmp_path: Path) -> None:
    """In a rule across fields the other field's value has another name than in its own rules."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        """
kind: overlay
name: mine
version: "1.0.0"
title: Mine
base: express-checkout-global
rules:
  mine-face-value:
    when: {udf1: {enum: [TRADE]}}
    require: {description: {string: {excludes: "face value [0-9]"}}}
    message: must name no face value where udf1 is TRADE
    valid: [{value: TRADE, with: {description: a ticket}}, RETAIL]
    invalid: [{value: TRADE, with: {description: face value 3}}]
    why: The receipt prints it.
""",
        encoding="utf-8",
    )
    validator = Validator(overlay=path)
    order = {**ORDER, "order_id": "a1", "udf1": "TRADE", "description": "face value 3"}
    assert "udf1.mine-face-value" in raised(validator, order)
    assert "udf1.mine-face-value" not in raised(validator, {**order, "description": "face value x"})
