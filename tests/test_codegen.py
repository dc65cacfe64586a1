"""The generator: fresh, pure, reproducible from nothing; a broken spec fails with its place."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from juspay_rules.codegen import json_schema, python, vectors
from juspay_rules.codegen.__main__ import main, read_schemas
from juspay_rules.codegen.plan import plan
from juspay_rules.codegen.portable import portable
from juspay_rules.codegen.spec import Constraint, Spec
from tests.conftest import ROOT, UNMEASURED


def test_what_is_committed_is_what_the_spec_says() -> None:
    command = [sys.executable, "-m", "juspay_rules.codegen", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_from_nothing_it_writes_the_same_bytes(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    shutil.copytree(ROOT / "juspay_rules", tmp_path / "juspay_rules")
    shutil.rmtree(tmp_path / "juspay_rules/_generated")
    (tmp_path / "juspay_rules/types.py").unlink()
    environment = {**UNMEASURED, "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Kolkata"}
    command = [sys.executable, "-m", "juspay_rules.codegen"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    for name, text in plan(read_schemas(ROOT)).items():
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes() == text.encode(), name


def test_check_shows_changed_missing_and_orphan_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = plan(read_schemas(ROOT))
    monkeypatch.setattr("juspay_rules.codegen.__main__.plan", lambda _: planned)
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0
    (tmp_path / "generated/rules.json").unlink()
    (tmp_path / "generated/orphan.json").write_text("{}")
    (tmp_path / "generated/empty.json").write_text("")
    changed = tmp_path / "generated/README.md"
    changed.write_text(changed.read_text() + "added by hand\n")
    capsys.readouterr()
    assert main(["--check"], tmp_path) == 1
    shown = capsys.readouterr()
    assert "-added by hand" in shown.out
    assert "--- missing\n+++ generated/rules.json" in shown.out
    assert "--- generated/orphan.json\n+++ nobody writes this" in shown.out
    assert "--- generated/empty.json\n+++ nobody writes this" in shown.out
    assert "make generate" in shown.err
    assert main([], tmp_path) == 0
    assert not (tmp_path / "generated/orphan.json").exists()
    assert main(["--check"], tmp_path) == 0


def broken(texts: Mapping[str, str], name: str, old: str, new: str) -> str:
    """What the generator says of a spec with one text replaced."""
    assert old in texts[name]
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # the tests read the whole sentence
        plan({**texts, name: texts[name].replace(old, new, 1)})
    return str(caught.value)


ORDER = "create_order/order.yaml"
SETS = "create_order/constraint_sets.yaml"
CRED = "profiles/cred-pay.yaml"
HEADERS = "create_order/headers.yaml"
LEDGER = "ledger/sea-ec-sdk.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "wanted"),
    [
        (ORDER, "presence: required", "presense: required", "did you mean presence?"),
        (ORDER, "presence: required", "presence: mandatory", "use one of ['required'"),
        (ORDER, "    presence: required\n", "", "'presence' is a required property; add it"),
        (ORDER, "kind: fields", "kind: field", "begin it with kind: "),
        (ORDER, "kind: fields\n", "", "the file has no kind"),
        (ORDER, "minLength: 1", "minLength: NO", "YAML 1.1 reads 'NO' as bool; put it in quotes"),
        (ORDER, "minLength: 1", "minLength: 12:30", "YAML 1.1 reads '12:30' as int"),
        (ORDER, "minLength: 1", "minLength: 2026-11-21", "as timestamp"),
        (ORDER, "minLength: 1", "minLength: 010", "YAML 1.1 reads '010' as int"),
        (ORDER, "minLength: 1", "minLength: [1", "not YAML"),
        (ORDER, "minLength: 1", "12: 1", "the key 12 is no text; quote it"),
        (ORDER, "minLength: 1", "? [a]\n          : 1", "a list or mapping used as a key"),
        (ORDER, "string: {minLength: 1}", "string: {minLength: 1, minLength: 1}", "stands twice"),
        (ORDER, "string: {minLength: 1}", "boolean: {not: true}", "order_id takes no boolean"),
        (ORDER, "type: [string]", "constraints: no-such-set", "no constraint set 'no-such-set'"),
        (ORDER, "    type: [string]\n", "", "the field has no type; add type, or constraints"),
        (ORDER, "order.1]", "order.1, good]", "order.yaml:25: the counterexample 'good' of order_id.pattern"),
        ("create_order/customer.yaml", "~-]+@[A-Za-z0-9]", "~-]+@(?:[A-Za-z0-9]|[A-Za-z0-9])", "customer_email.address: no example tells "),
        (ORDER, "examples: [orderid", "examples: [order_id, orderid", "valid example 'order_id'"),
        ("profiles/express-checkout-global.yaml", "fields: [order", "fields: [ordr", "there is no schemas/create_order/ordr.yaml; add the file"),
        ("sources.yaml", "title: Express", "titel: Express", "unknown key 'titel'; did you mean title?"),
        ("sources.yaml", "title: Express", "zzzzz: Express", "use one of title, address"),
        (SETS, "enum: iso-3166-1-alpha-3", "enum: iso-3166", "no list 'iso-3166'; use one of"),
        (CRED, "base: express-checkout-global", "base: nothing", "no profile 'nothing' comes before"),
        (CRED, "field: currency", "field: curency", "the base has no rule curency.required"),
        (CRED, "rule: maxLength", "rule: minimum", "the base has no rule order_id.minimum"),
        ("create_order/offers.yaml", "message: is sent", "hint: is sent", "twice"),
        ("create_order/offers.yaml", "        message: is sent under its bare name, offers_applied\n", "", "constrains nothing; add"),
        (CRED, "headers: [x-routing-id]", "headers: [x-route]", "has no header 'x-route'; use one of Authorization"),
        (ORDER, "string: {minLength: 1}", "string: {basic: colon}", "basic is a constraint on headers alone; take it out"),
        (HEADERS, "sameAs: customer_id", "sameAs: customer", "there is no field 'customer'"),
        (CRED, "changes:", "summery:", "unknown key 'summery'; did you mean summary?"),
        (ORDER, "examples: [orderid9876580", f"examples: {{a: {'x' * 200}}} # [", "this does not satisfy type"),
        (ORDER, "unless: pattern", "unless: patern", "no other keyword of order_id 'patern'; did you mean pattern?"),
        (ORDER, "unless: pattern", "unless: observed-charset", "there is no other keyword of order_id"),
        (ORDER, "when: {field: metadata.txns.auto_capture", "when: {field: metadata.txns.autocapture", "there is no field"),
        (ORDER, "source: [sea-ec-sdk/order_id,", "source: [sea-ec-sdk/orderid,", "did you mean sea-ec-sdk/order_id?"),
        (ORDER, "decision: amount-zero", "decision: amount-nought", "there is no decision 'amount-nought'"),
        (ORDER, "        decision: amount-zero\n", "", "a warning needs a decision"),
        (ORDER, "charset: A-Za-z0-9}", "charset: z-a}", "the range z-a at character 2 of [z-a]"),
        ("create_order/metadata.yaml", 'family: "metadata', 'family: "(metadata', "( (a group that captures) at character 1 of (metadata"),
        (ORDER, '    examples: [INR, HKD]\n', "", "'examples' is a required property"),
        ("create_order/udf.yaml", "  udf2:", "  order_id:", "has the field too; keep one of the two"),
        ("profiles/express-checkout-global.yaml", ", pg4", "", "gateways/pg4.yaml:2: no profile lists this file; add it"),
        (LEDGER, 'rules: ["curl.*"]', 'rules: ["curls.*"]', "no rule id is like 'curls.*'"),
        (LEDGER, "decisions: [body-reading]", "decisions: [body-readings]", "did you mean body-reading?"),
    ],
)  # fmt: skip
def test_a_broken_spec_says_where_and_what_to_do(
    schema_texts: Mapping[str, str], name: str, old: str, new: str, wanted: str
) -> None:
    said = broken(schema_texts, name, old, new)
    assert wanted in said
    assert re.match(r"schemas/[a-z0-9_/-]+[.]yaml:[0-9]+: ", said)


def test_a_broken_spec_names_file_line_and_field(schema_texts: Mapping[str, str]) -> None:
    line = schema_texts[ORDER].split("\n").index("    presence: required") + 1
    said = broken(schema_texts, ORDER, "presence: required", "presence: mandatory")
    assert said.startswith(f"schemas/{ORDER}:{line}: fields.order_id.presence: ")


def test_portable_needs_to_know_which_of_two_is_stricter(spec: Spec) -> None:
    default = spec.profiles[0]
    field = default.fields[0]
    pattern = field.rule("pattern")
    assert pattern is not None
    other = replace(pattern, constraints=(Constraint("string", "charset", "a-z"),))
    rules = tuple(other if rule is pattern else rule for rule in field.rules)
    changed = replace(default, fields=(replace(field, rules=rules), *default.fields[1:]))
    with pytest.raises(ValueError, match="cannot tell which of these is the strictest"):
        portable((default, changed))


def test_a_family_without_a_name_of_its_own_stands_as_it_is(spec: Spec) -> None:
    profile = spec.profiles[0]
    fields = tuple(f for f in profile.fields if f.name != "metadata.JUSPAY:gateway_reference_id")
    written = json_schema.write(spec, replace(profile, fields=fields), "documented", "2020-12")
    families = written.schema["patternProperties"]
    assert isinstance(families, dict)
    assert list(families) == ["^metadata[.][A-Za-z0-9_]+:gateway_reference_id"]


def test_fields_of_one_set_may_differ(spec: Spec) -> None:
    """Two fields that name the same set and mean different things get functions of their own."""
    profile = spec.profiles[0]
    udf2 = profile.field("udf2")
    assert udf2 is not None
    shorter = tuple(
        replace(rule, constraints=(Constraint("string", "maxLength", 10),))
        if rule.keyword == "maxLength"
        else rule
        for rule in udf2.rules
    )
    fields = tuple(replace(f, rules=shorter) if f is udf2 else f for f in profile.fields)
    names: dict[str, Any] = {}
    exec(python.write(spec, replace(profile, fields=fields)), names)
    accepts = {key: field[1]("a" * 11) for key, field in names["PROFILE"].fields.items()}
    assert accepts["udf1"]
    assert accepts["udf3"]
    assert not accepts["udf2"]


def test_a_field_that_takes_no_text_accepts_none(spec: Spec) -> None:
    """Its fast test, which sees texts alone, leaves each to be explained."""
    profile = spec.profile("express-checkout-global")
    field = next(one for one in profile.fields if one.name == "gateway_id")
    rules = tuple(rule for rule in field.rules if rule.keyword in ("type", "minimum", "maximum"))
    names: dict[str, Any] = {}
    changed = replace(field, type=("integer",), rules=rules, constraint_set=None)
    exec(python.write(spec, replace(profile, fields=(changed,))), names)
    _, accepts, explain, _ = names["PROFILE"].fields["gateway_id"]
    assert not accepts("15")
    assert explain("15", {}) == ["type"]
    assert explain(15, {}) == []


def test_the_members_of_an_enum_are_kept_where_the_field_takes_text(spec: Spec) -> None:
    profile = spec.profile(spec.default_profile)
    kept = {}
    for kinds in (("string",), ("boolean",)):
        fields = tuple(replace(one, type=kinds, free=False) for one in profile.fields)
        names: dict[str, Any] = {}
        exec(python.write(spec, replace(profile, fields=fields, free_text=None)), names)
        kept[kinds] = [sorted(one) for one in names["PROFILE"].members.values()]
    assert ["false", "true"] in kept["string",]
    assert kept["boolean",] == []


def test_a_regex_needs_examples_that_tell_it_from_its_small_changes() -> None:
    assert vectors._witnesses("[ab]", ("a",), (re.fullmatch,)) == ("`", "a", "b", "c")
    with pytest.raises(ValueError, match=r"no example tells x\[a\]\{0,1\} from"):
        vectors._witnesses("x[a]{0,1}", ("",), (re.search,))


def test_a_missing_file_is_named(schema_texts: Mapping[str, str]) -> None:
    texts = {name: text for name, text in schema_texts.items() if name != "decisions.yaml"}
    with pytest.raises(ValueError, match=r"schemas/decisions\.yaml:1: the file is missing"):
        plan(texts)


def test_a_family_leaves_out_every_name_of_its_own(spec: Spec) -> None:
    profile = spec.profiles[0]
    juspay = profile.field("metadata.JUSPAY:gateway_reference_id")
    assert juspay is not None
    own = [replace(juspay, name=f"metadata.{name}:gateway_reference_id") for name in ("JUS", "A")]
    more = replace(profile, fields=(*profile.fields, *own))
    families = json_schema.write(spec, more, "documented", "2020-12").schema["patternProperties"]
    assert isinstance(families, dict)
    (source,) = families
    for name in ("JUSPAY", "JUS", "A"):
        assert not re.search(source, f"metadata.{name}:gateway_reference_id")
        for end in ("\n", "x", " ", ":y", "\u00e9", "\U0001f600"):  # no longer the profile's own
            assert re.search(source, f"metadata.{name}:gateway_reference_id{end}")
    for name in ("J", "JU", "JUSP", "JUSPAYX", "AA", "B", "xJUS", "_", "9"):
        assert re.search(source, f"metadata.{name}:gateway_reference_id")
    assert not re.search(source, "metadata.:gateway_reference_id")


def test_an_empty_file_is_refused(schema_texts: Mapping[str, str]) -> None:
    assert "the file is empty" in broken(schema_texts, ORDER, schema_texts[ORDER], "# nothing\n")


def test_the_command_says_what_is_wrong_with_the_spec(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "schemas/create_order/order.yaml").write_text("kind: fields\nfields: 1\n")
    assert main(["--check"], tmp_path) == 2
    assert capsys.readouterr().err.startswith("schemas/create_order/order.yaml:2: fields: ")


def test_text_survives_as_a_python_literal() -> None:
    from juspay_rules.codegen.python import literal

    for text in ("", "plain", 'a "b"', "a 'b'", "both \" and '", "back\\slash", "\u00e9\n\x00"):
        assert eval(literal(text)) == text  # what a generated module would read
    assert literal((1, "a")) == "(1, 'a')"
