"""juspay-rules drift: what a new copy of a page says otherwise."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from juspay_rules.cli import main
from juspay_rules.codegen import pages
from juspay_rules.codegen.spec import Spec
from juspay_rules.codegen.yaml_file import SpecError
from juspay_rules.drift import recorded as stored
from juspay_rules.drift.facts import digest_of, facts_of
from juspay_rules.drift.match import drift
from juspay_rules.drift.page import Entry, entries_of
from juspay_rules.drift.recorded import Recorded
from juspay_rules.drift.touched import places_of
from tests.conftest import ROOT
from tools import record_page

HERE = ROOT / "tests/drift"
PAGE = (HERE / "page.md").read_text(encoding="utf-8")
EDITS: list[dict[str, Any]] = yaml.safe_load((HERE / "edits.yaml").read_bytes())
SCHEMA = json.loads((ROOT / "docs/commands.schema.json").read_text(encoding="utf-8"))
REPORT = Draft202012Validator({"$ref": "#/$defs/drift", "$defs": SCHEMA["$defs"]})
ROWS = {
    "order_id": "order_id",
    "metadata.PAYPAL:landing_page": "gateway-keys.paypal.landing_page",
    "currency": "currency",
}


def own() -> Recorded:
    """What is recorded of the invented page, with rows of the global page's ledger."""
    listed = yaml.safe_load(record_page.recorded(PAGE, "sea-ec-sdk", {}, ()))["entries"]
    entries = tuple(
        Entry(
            one["place"],
            tuple(one.get("facts", ())),
            one["words"],
            row=ROWS.get(one["place"].rpartition(", ")[2], ""),
        )
        for one in listed
    )
    rules = {"order_id": ("order_id.maxLength",), "currency": ("currency.enum",)}
    rules["gateway-keys.paypal.landing_page"] = ("metadata.PAYPAL:landing_page.type",)
    return Recorded("sea-ec-sdk", entries, rules)


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "recorded", lambda: {"sea-ec-sdk": own()})


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["drift", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def edited(edit: dict[str, Any]) -> str:
    assert PAGE.count(edit["old"]) == 1, edit["edit"]
    return PAGE.replace(edit["old"], edit["new"])


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit["edit"])
def test_each_edit_is_named_right_and_wording_is_quiet(
    edit: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.md"
    file.write_text(edited(edit), encoding="utf-8")
    status, out, err = run(capsys, str(file), "--format", "json")
    found = json.loads(out)
    REPORT.validate(found)
    assert err == ""
    assert [
        [one["what"], one["place"].rpartition(", ")[2], one["facts_gone"], one["facts_new"]]
        for one in found["changes"]
    ] == edit["named"]
    assert status == bool(edit["named"])
    if not edit["named"] and edit["edit"] != "white space and case":
        assert found["reworded"] == 1


@pytest.mark.usefixtures("recorded")
def test_the_page_names_line_row_rules_and_yaml(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path("page.md")
    text = PAGE.replace("less than 21", "less than 18").replace("| PAYPAL | metadata.PAYPAL:landing_page |\n", "")  # fmt: skip
    file.write_text(text.replace("customer_phone", "customer_mobile"), encoding="utf-8")
    status, out, _ = run(capsys, str(file))
    assert status == 1
    line = text.split("\n").index("#### order_id:") + 1
    assert f"page.md:{line}: changed: Body Parameters, Basic Parameters, order_id\n" in out
    assert "  new: 18\n  ledger: sea-ec-sdk/order_id\n  rules: order_id.maxLength\n" in out
    assert "    schemas/create_order/order.yaml:" in out
    assert "vanished: Introduction, table, metadata.PAYPAL:landing_page\n" in out
    assert "    schemas/create_order/gateways/paypal.yaml:" in out
    assert "customer_phone, now" in out
    assert "sea-ec-sdk: 3 changes, 0 in wording alone" in out


@pytest.mark.usefixtures("recorded")
def test_the_same_page_is_quiet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "page.md"
    file.write_text(PAGE, encoding="utf-8")
    status, out, _ = run(capsys, str(file))
    assert status == 0
    assert "sea-ec-sdk: 0 changes, 0 in wording alone" in out
    assert run(capsys, str(file), "--document", "sea-ec-sdk")[0] == 0


@pytest.mark.parametrize(
    ("content", "options", "says"),
    [
        (b"\xff", (), "cannot read"),
        (b"\x1f\x8bx", (), "cannot read"),
        (b"Hello.\n", (), "copy of no page that was recorded: --document takes cred-pay, sea-ec-sdk"),
        (b"Hello.\n", ("--document", "sea-ec-sdj"), "did you mean 'sea-ec-sdk'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    options: tuple[str, ...],
    says: str,
) -> None:
    file = tmp_path / ("page.gz" if content.startswith(b"\x1f") else "page.md")
    file.write_bytes(content)
    status, _, err = run(capsys, str(file), *options)
    assert (status, says in err) == (2, True), err
    assert "No such file" in run(capsys, str(tmp_path / "absent.md"))[2]


def test_the_documents_are_recorded_and_each_entry_has_a_row(spec: Spec) -> None:
    """Counted by hand: the global page has 41 entries of the body, 17 gateway keys, 9 errors."""
    known = stored.recorded()
    assert list(known) == ["cred-pay", "sea-ec-sdk"]
    rows = {row.row_id for row in spec.rows}
    for page in known.values():
        for entry in page.entries:
            assert f"{page.document}/{entry.row}" in rows, entry.place
    places = [entry.place for entry in known["sea-ec-sdk"].entries]
    assert sum(place.startswith("Body Parameters, ") for place in places) == 41
    assert sum(place.startswith("Introduction, table, ") for place in places) == 17
    assert places.count("Error Codes, table, row") == 9
    assert "order_id.maxLength" in known["sea-ec-sdk"].rules["order_id"]
    order_id = next(one for one in known["sea-ec-sdk"].entries if one.row == "order_id")
    assert {"21", "less", "alphanumeric", "tag:required"} <= set(order_id.facts)


def test_a_page_is_recognised_by_its_facts_in_whatever_words() -> None:
    entries = [
        Entry(one.place, one.facts, "0" * 12) for one in stored.recorded()["sea-ec-sdk"].entries
    ]
    assert stored.document_of(entries, stored.recorded()).document == "sea-ec-sdk"


def test_no_sentence_is_kept() -> None:
    """A fact is a word, a figure, a name or an address."""
    for page in stored.recorded().values():
        for entry in page.entries:
            assert all(" " not in fact and len(fact) <= 80 for fact in entry.facts), entry.place


def test_a_row_that_no_ledger_has_is_refused(spec: Spec) -> None:
    text = "kind: page\ndocument: cred-pay\nentries:\n  - {place: a, words: 0123456789ab, row: nobody}\n"
    with pytest.raises(SpecError, match="no row 'nobody'"):
        pages.write(spec, {"pages/cred-pay.yaml": text})


def test_recording_again_keeps_the_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_page, "ROOT", tmp_path)
    (tmp_path / "schemas/ledger").mkdir(parents=True)
    place = "Body Parameters, Basic Parameters, order_id"
    ledger = {"rows": {"a-row": {"where": place}}}
    (tmp_path / "schemas/ledger/doc.yaml").write_text(yaml.safe_dump(ledger), encoding="utf-8")
    source, target = tmp_path / "page.md", tmp_path / "schemas/pages/doc.yaml"
    source.write_text(PAGE, encoding="utf-8")
    assert record_page.main(str(source), "doc") == 0
    text = target.read_text(encoding="utf-8")
    target.write_text(text.replace("place: Endpoints,", "row: by-hand, place: Endpoints,"), encoding="utf-8")  # fmt: skip
    source.write_text(PAGE.replace("/orders\n\n", "/v2/orders\n\n"), encoding="utf-8")
    assert record_page.main(str(source), "doc") == 0
    rows = {one["place"]: one.get("row") for one in yaml.safe_load(target.read_bytes())["entries"]}
    assert rows[place] == "a-row"
    assert rows["Endpoints"] == "by-hand"


def test_plain_lines_are_entries_too() -> None:
    found = entries_of("One line with 18.\nAnother.\n\n```\nopen fence\n")
    assert [(one.place, one.line) for one in found] == [("Introduction", 1), ("Introduction", 2), ("Introduction", 4)]  # fmt: skip


def test_lines_that_look_alike_are_told_apart_by_what_they_say() -> None:
    """Of several entries at one place, one is the other only where most facts are the same."""
    old = entries_of("At most 18 of A_B and C_D.\n\nAt least 5 of E_F and G_H.\n")
    new = entries_of("At most 19 of A_B and C_D.\n\nNever 7 of X_Y and Z_W.\n")
    found = drift(old, new)
    assert [(one.facts, other.facts) for one, other in found.changed] == [(old[0].facts, new[0].facts)]  # fmt: skip
    assert (list(found.vanished), list(found.new)) == ([old[1]], [new[1]])


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Up to 255 characters", {"255", "most"}),
        ("It shouldn't be 5.", {"should", "not", "5"}),
        ("write to shop@example.com, 9988776655", set()),
        ("- Tags: String (2), Required", {"tag:string", "tag:required", "must", "2"}),
        ("see https://a.example/b. Then AB, ABC", {"https://a.example/b", "ABC"}),
    ],
)
def test_facts(text: str, facts: set[str]) -> None:
    assert set(facts_of(text)) == facts


def test_a_digest_is_of_words() -> None:
    assert digest_of("A  b, c") == digest_of("a B c.")
    assert digest_of("a b") != digest_of("a c")


def test_outside_of_a_checkout_no_line_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from juspay_rules.drift import touched

    touched._keys.cache_clear()
    touched._names.cache_clear()
    monkeypatch.setattr(touched, "SCHEMAS", tmp_path)
    assert places_of("sea-ec-sdk", "order_id", ["order_id.maxLength"]) == []
    touched._keys.cache_clear()
    touched._names.cache_clear()
