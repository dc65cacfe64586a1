"""What counts: expectations, suppressions, the baseline, order ids that come twice, exit status."""

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules._generated.version import RULE_SET
from juspay_rules.cli import main
from juspay_rules.cli.config_file import read
from juspay_rules.cli.order_ids import OrderIds
from juspay_rules.cli.suppression import Suppressions

GOOD = '{"order_id": "a1", "amount": "1", "currency": "INR", "customer_id": "", "customer_email": "a@b.example"}'
BAD_ID = GOOD.replace("a1", "a-1")
BAD_AMOUNT = GOOD.replace('"1"', '"1,5"').replace("a1", "a2")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, a repository of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Run:
    """One run of the command: what it said, and what it found as (file, line, rule id)."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        self.status = main(["check", "--format", "json", *arguments])
        self.out, self.err = capsys.readouterr()
        self.report = json.loads(self.out) if self.out else {}
        self.rows = self.report.get("violations", [])
        self.found = [(row["file"], row["line"], row["rule_id"]) for row in self.rows]


def write(**files: str) -> None:
    for name, content in files.items():
        path = Path(name.replace("__", "/").replace("_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def config(text: str) -> None:
    Path("juspay-rules.toml").write_text(text)


def test_settings_by_file_later_ones_first_and_options_before_all(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=BAD_ID, in__a_json=BAD_ID)
    config("""
        ignore = ["order_id.pattern"]
        [[per-file]]
        files = "in/**"
        error = ["order_id.pattern"]
        profile = "cred-pay"
        [[per-file]]
        files = "**/a.json"
        warn = ["metadata.CRED:offers_applied.required", "order_id.pattern"]
    """)
    also = ("gate.duplicate-order-id",)
    run = Run(capsys, "a.json", "in/a.json")
    assert [(file, rule) for file, _, rule in run.found if rule not in also] == [
        ("a.json", "order_id.pattern"),
        ("in/a.json", "metadata.CRED:offers_applied.required"),
        ("in/a.json", "order_id.pattern"),
    ]
    assert run.status == 0
    assert Run(capsys, "in/a.json", "--error", "order_id.pattern").status == 1
    rules = Run(capsys, "in/a.json", "--profile", "portable", "--ignore", "order_id.pattern")
    assert "order_id.pattern" not in rules.out
    assert Run(capsys, "a.json", "--no-config").status == 1
    assert Run(capsys, "a.json", "--ignore", "order_id.patern").status == 2
    both = Run(capsys, "a.json", "--ignore", "amount.zero", "--warn", "amount.zero")
    assert (both.status, "given two severities" in both.err) == (2, True)
    Path("other.toml").write_text("")
    assert Run(capsys, "a.json", "--config", "other.toml").status == 1


def test_paths_are_checked_where_the_command_names_none(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(in__a_json=BAD_ID, b_json=GOOD)
    none = Run(capsys)
    assert (none.status, "name a FILE to check, or paths in" in none.err) == (2, True)
    config('paths = ["b.json", "in/a.json"]\ninput = "json"')
    assert (Run(capsys).report["orders"], Run(capsys).status) == (2, 1)
    monkeypatch.chdir("in")
    assert ("a.json", 1, "order_id.pattern") in Run(capsys).found
    config_file = Path("../juspay-rules.toml")
    config_file.write_text(config_file.read_text() + '\nexclude = ["in/*"]')
    run = Run(capsys)
    assert (run.status, run.report["orders"]) == (0, 1)
    assert "a.json is excluded by ../juspay-rules.toml" in run.err
    monkeypatch.setattr(sys, "stdin", None)
    assert Run(capsys, "-").status == 2
    config_file.write_text("")
    assert "name a FILE to check" in Run(capsys).err


BESIDE = {
    "any": "",
    "id": "order_id.pattern  # the space\n\n",
    "two": "order_id.pattern\namount.pattern",
}


@pytest.mark.parametrize(
    ("rules", "content", "status", "said"),
    [
        ("any", BAD_ID, 0, []),
        ("any", GOOD, 1, ["an error"]),
        ("any", "{", 2, []),
        ("id", BAD_ID, 0, []),
        ("id", GOOD, 1, ["order_id.pattern"]),
        ("id", BAD_AMOUNT, 1, ["order_id.pattern"]),
        ("two", BAD_ID, 1, ["amount.pattern"]),
        ("two", f"[{BAD_ID}, {BAD_AMOUNT}]", 0, []),
        ("two", f"[{GOOD}, {BAD_AMOUNT}]", 1, ["order_id.pattern, amount.pattern", "order_id.pattern"]),
        ("two", f"[{GOOD}, {GOOD}]", 1, ["order_id.pattern, amount.pattern"] * 2),
    ],
)  # fmt: skip
@pytest.mark.parametrize("by", ["sidecar", "config"])
def test_a_fixture_breaks_what_it_is_expected_to_break(
    by: str,
    rules: str,
    content: str,
    status: int,
    said: list[str],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(a_json=content)
    if by == "sidecar":
        write(a_json_expect=BESIDE[rules])
        source = "a.json.expect"
    else:
        ids = [line.split()[0] for line in BESIDE[rules].splitlines() if line]
        config(
            f'[[per-file]]\nfiles = "a.json"\nexpect = "valid"\n\n'
            f'[[per-file]]\nfiles = "*.json"\nexpect = "invalid"\nrules = {json.dumps(ids)}'
        )
        source = "juspay-rules.toml:5"
    run = Run(capsys, "a.json")
    assert run.status == status
    missing = [row["hint"] for row in run.rows if row["rule_id"] == "gate.expected-violation"]
    assert [hint.partition(" expected by ")[0] for hint in missing] == said
    assert all(f" expected by {source}: " in hint for hint in missing)
    unexpected = [rule for *_, rule in run.found if rule == "amount.pattern"]
    assert bool(unexpected) == (rules == "id" and "1,5" in content)
    if not status:
        assert run.report["expected"] == content.count("{")
        assert run.rows == []


def test_a_body_that_is_no_order_is_expected_by_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json='{"a": 1, "a": 2}', a_json_expect="body.duplicate-key")
    run = Run(capsys, "a.json")
    assert (run.status, run.report["not_judged"], run.report["expected"]) == (0, 0, 1)
    write(a_json_expect="body.syntax")
    assert Run(capsys, "a.json").status == 2


def test_the_last_entry_that_expects_something_counts(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(bad__a_json=BAD_ID, bad__ok__a_json=GOOD)
    config("""
        [[per-file]]
        files = "bad/**"
        expect = "invalid"
        [[per-file]]
        files = "bad/ok/*"
        expect = "valid"
        [[per-file]]
        files = "**"
        policy = "documented"
    """)
    assert Run(capsys, "bad/a.json", "bad/ok/a.json").status == 0
    assert Run(capsys, "--no-config", "bad/a.json").status == 1


def test_a_bad_file_of_expectations_stops_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=BAD_ID, a_json_expect="# ids\norder_id.patern", b_json=BAD_AMOUNT)
    run = Run(capsys, "a.json", "b.json")
    assert run.status == 2
    assert "a.json.expect:2: unknown rule id 'order_id.patern': did you mean" in run.err
    assert ("b.json", 1, "amount.pattern") in run.found
    Path("a.json.expect").unlink()
    Path("a.json.expect").mkdir()
    assert "cannot read a.json" in Run(capsys, "a.json").err


SUPPRESS = """
[[suppress]]
rule = "order_id.pattern"
files = "*.json"
field = "order_id"
reason = "old ids"
expires = {day}
"""


def test_a_suppression_holds_until_its_day(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=BAD_ID)
    config(SUPPRESS.format(day="9999-12-31"))
    run = Run(capsys, "a.json")
    assert (run.status, run.rows, run.report["suppressed"]) == (0, [], 1)
    config(SUPPRESS.format(day="2000-01-01"))
    run = Run(capsys, "a.json")
    assert run.found == [
        ("a.json", 1, "order_id.pattern"),
        ("juspay-rules.toml", 2, "gate.suppression-expired"),
    ]
    assert run.rows[1]["hint"].startswith("order_id.pattern in *.json until 2000-01-01: ")
    assert run.status == 1


def suppressions(text: str, today: str) -> Suppressions:
    read_config = read("juspay-rules.toml", text.encode())
    assert read_config is not None
    return Suppressions(read_config, today)


def test_the_last_day_is_one_of_suppression() -> None:
    text = SUPPRESS.format(day="2027-01-31")
    for today, said in (("2027-01-31", "unused"), ("2027-02-01", "expired")):
        (finding,) = suppressions(text, today).closing(whole=True)
        assert finding.violation.rule_id == f"gate.suppression-{said}"
        assert finding.violation.severity == ("error" if said == "expired" else "warning")


def test_what_a_run_of_a_part_cannot_know_is_not_said() -> None:
    """A pattern may mean a file that was not checked: only a path is then known to be unused."""
    wide = SUPPRESS.format(day="2027-01-31")
    narrow = wide.replace("*.json", "a.json")
    for text, path, today, said in (
        (wide, "a.json", "2027-01-01", 0),
        (narrow, "a.json", "2027-01-01", 1),
        (narrow, "b.json", "2027-01-01", 0),
        (wide, "a.json", "2028-01-01", 1),
        (wide, "b/a.json", "2028-01-01", 0),
    ):
        these = suppressions(text, today)
        these.of_file(path)
        assert len(list(these.closing(whole=False))) == said


@pytest.mark.parametrize("other", ['field = "udf1"', 'rule = "amount.zero"', 'files = "b.json"'])
def test_a_suppression_is_of_one_rule_field_and_pattern(
    other: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=BAD_ID)
    key = other.partition(" ")[0]
    lines = SUPPRESS.format(day="9999-12-31").splitlines()
    config(
        'paths = ["a.json"]\n' + "\n".join(other if one.startswith(key) else one for one in lines)
    )
    run = Run(capsys)
    assert [rule for *_, rule in run.found] == ["order_id.pattern", "gate.suppression-unused"]
    assert run.status == 1


def test_an_unused_suppression_warns(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(a_json=GOOD)
    config('paths = ["a.json"]\n' + SUPPRESS.format(day="9999-12-31"))
    run = Run(capsys)
    assert run.found == [("juspay-rules.toml", 3, "gate.suppression-unused")]
    assert run.status == 0
    assert Run(capsys, "--fail-on", "warning").status == 1


def test_only_what_is_new_since_the_baseline_fails(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(in__a_json=f"[{BAD_ID},\n{BAD_ID}]", b_json=BAD_AMOUNT)
    files = ("in/a.json", "b.json")
    run = Run(capsys, "--write-baseline", "base.json", *files)
    assert (run.status, run.rows, run.report["baselined"]) == (0, [], 4)
    first = Path("base.json").read_text()
    assert "1,5" not in first
    assert "a-1" not in first
    assert Run(capsys, "--baseline", "base.json", *files).status == 0
    assert Run(capsys, "--write-baseline", "base.json", *reversed(files)).status == 0
    assert Path("base.json").read_text() == first, "the order of the files is nothing to it"
    config('paths = ["b.json", "in/a.json"]\nbaseline = "base.json"')
    write(in__a_json=f"\n\n[{BAD_ID},\n{BAD_ID},\n{BAD_AMOUNT}]")
    run = Run(capsys)
    new = [row for row in run.found if row[2] != "gate.duplicate-order-id"]
    assert (run.status, new) == (1, [("in/a.json", 5, "amount.pattern")])
    monkeypatch.chdir("in")
    # A file has one name wherever the command is called.
    assert Run(capsys, "a.json").found == [("a.json", 5, "amount.pattern")]


def test_a_run_of_a_part_says_nothing_of_what_needs_the_other_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=GOOD, b_json=GOOD)
    config('paths = ["a.json", "b.json"]\nbaseline = "base.json"')
    assert Run(capsys, "--write-baseline", "base.json").report["baselined"] == 1
    assert Run(capsys, "b.json").err == ""
    assert Run(capsys).rows == []
    write(b_json=GOOD.replace("a1", "b1"))
    assert "1 gate.duplicate-order-id; shrink it" in Run(capsys).err


def test_what_is_fixed_is_named_so_that_the_baseline_can_shrink(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=f"[{BAD_ID}, {BAD_ID}]", b_json=BAD_AMOUNT)
    config('paths = ["a.json", "b.json"]\nbaseline = "base.json"')
    assert "base.json: no such file; write it anew with" in Run(capsys).err
    assert Run(capsys, "--write-baseline", "base.json").status == 0
    write(a_json=BAD_ID, b_json=GOOD)
    run = Run(capsys, "b.json")
    assert run.status == 0
    assert "no longer found of base.json: 1 amount.pattern; shrink it with juspay-rules" in run.err
    err = Run(capsys).err
    assert "1 amount.pattern, 1 gate.duplicate-order-id, 1 order_id.pattern" in err
    Run(capsys, "--write-baseline", "base.json", "b.json")
    rows = json.loads(Path("base.json").read_text())["findings"]
    assert sorted(rows) == ["a.json"], "what was not checked stays, as long as its file does"
    Path("a.json").unlink()
    Run(capsys, "--write-baseline", "base.json", "b.json")
    assert json.loads(Path("base.json").read_text())["findings"] == {}


def test_the_baseline_itself_is_no_file_of_a_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=GOOD, b_json="{}")
    config('baseline = "old.json"')
    main(["check", "--write-baseline", "old.json", "."])
    capsys.readouterr()
    assert main(["check", "."]) == 0
    assert "1 file without an order passed over: b.json (" in capsys.readouterr().out


def test_what_is_said_of_the_run_is_in_no_baseline(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=GOOD, a_json_expect="order_id.pattern")
    assert Run(capsys, "--write-baseline", "base.json", "a.json").status == 1
    assert Run(capsys, "--baseline", "base.json", "a.json").status == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<<<<<<< mine\n", "is no baseline: no JSON; merge it by hand"),
        ("[]", "is no baseline of juspayRules/v1"),
        ('{"scheme": "juspayRules/v0", "findings": {}}', "is no baseline of juspayRules/v1"),
        ('{"scheme": "juspayRules/v1"}', "findings are lists by file"),
        ('{"scheme": "juspayRules/v1", "findings": {"a": "b"}}', "findings are lists by file"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(
    content: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=GOOD, base_json=content)
    run = Run(capsys, "--baseline", "base.json", "a.json")
    assert (run.status, said in run.err) == (2, True)


def full(*_: object) -> None:
    """What puts a file in its place, on a disk that has no room."""
    raise OSError(28, "No space left on device")


def test_a_baseline_that_cannot_be_read_or_written_is_status_2(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=BAD_ID)
    Path("base").mkdir()
    assert "cannot read base: Is a directory" in Run(capsys, "--baseline", "base", "a.json").err
    assert Run(capsys, "--write-baseline", "none/base", "a.json").status == 2
    Path("base.json").write_text('{"scheme": "juspayRules/v1", "findings": {}}')
    before = Path("base.json").read_text()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", full)
        assert Run(capsys, "--write-baseline", "base.json", "a.json").status == 2
    assert Path("base.json").read_text() == before


def test_an_order_id_that_comes_twice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secret = GOOD.replace("a1", "QZ7X")
    write(a_json=f"\n{secret}", b_ndjson=f"{GOOD}\n\n{secret}\n", c_json=f"[{GOOD},\n {secret}]")
    run = Run(capsys, "a.json", "b.ndjson", "c.json")
    assert run.found == [
        (file, line, "gate.duplicate-order-id")
        for file, line in (("b.ndjson", 3), ("c.json", 1), ("c.json", 2))
    ]
    places = [row["hint"].partition(";")[0] for row in run.rows]
    assert places == [f"it came before at {at}" for at in ("a.json:2", "b.ndjson:1", "a.json:2")]
    assert run.rows[0]["column"] == secret.index('"QZ7X"') + 1
    assert "QZ7X" not in run.out
    assert (run.status, run.report["warnings"]) == (0, 3)
    assert Run(capsys, "--ignore", "gate.duplicate-order-id", "a.json", "b.ndjson").rows == []
    write(b_ndjson_expect="order_id.required", b_ndjson='{"order_id": ""}\n{"order_id": 1}')
    write(empty_ndjson='{"order_id": ""}\n{"order_id": ""}\n{"order_id": 1}\n{"order_id": 1}\n{}')
    found = Run(capsys, "empty.ndjson").found
    assert "gate.duplicate-order-id" not in {rule for *_, rule in found}


def test_an_order_that_is_meant_to_be_wrong_may_have_any_id(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=GOOD, b_json=GOOD.replace('"1"', '"x"'), b_json_expect="amount.pattern")
    run = Run(capsys, "a.json", "b.json")
    assert (run.status, run.rows) == (0, [])


@given(ids=st.lists(st.sampled_from([f"id{number}" for number in range(300)])))
def test_each_id_has_its_first_place(ids: list[str]) -> None:
    """A law: what is remembered is what a dict would remember."""
    table, first = OrderIds(), dict[str, tuple[str, int]]()
    for line, order_id in enumerate(ids, 1):
        place = (f"file{line // 7}", line)
        assert table.first(order_id, *place) == first.get(order_id)
        first.setdefault(order_id, place)


@given(ids=st.lists(st.sampled_from([None, *(f"id{number}" for number in range(300))])))
def test_ids_are_asked_for_together_as_one_after_another(ids: list[str | None]) -> None:
    """A law: the ids of lines are remembered, and found again, as by one question each."""
    together, single = OrderIds(greatest=100), OrderIds(greatest=100)
    for start in range(0, len(ids), 40):
        part = ids[start : start + 40]
        found = [
            index
            for index, one in enumerate(part)
            if one is not None and single.first(one, "a", start + index) is not None
        ]
        assert together.seen(part, "a", start) == found
    assert together._places == single._places


def test_what_is_remembered_has_a_bound() -> None:
    table = OrderIds(greatest=200)
    for number in range(1000):
        assert table.full == (number >= 200)
        assert table.first(str(number), "a", number) is None
    assert [table.first(str(number), "b", 1) for number in (0, 199, 200)] == [
        ("a", 0),
        ("a", 199),
        None,
    ]


def test_it_is_said_where_ids_are_no_longer_remembered(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OrderIds.__init__, "__defaults__", (2,))
    write(a_ndjson="\n".join(GOOD.replace("a1", f"a{number}") for number in range(3)))
    run = Run(capsys, "a.ndjson")
    assert "an order id after the first 2 is compared with those alone" in run.err


def test_exit_status_by_what_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    warned = GOOD.replace('"currency": "INR", ', "")
    write(good_json=GOOD, warned_json=warned.replace("a1", "w1"), bad_json=BAD_ID, none_json="{")
    for status, files in (
        ((0, 0), ["good.json"]),
        ((0, 1), ["good.json", "warned.json"]),
        ((1, 1), ["warned.json", "bad.json"]),
        ((2, 2), ["none.json", "bad.json"]),
        ((2, 2), ["absent.json", "good.json"]),
    ):
        for on, wanted in zip(("error", "warning"), status, strict=True):
            assert Run(capsys, "--fail-on", on, *files).status == wanted, (on, files)
    config('fail-on = "warning"')
    assert Run(capsys, "warned.json").status == 1
    assert Run(capsys, "warned.json", "--fail-on", "error").status == 0
    assert Run(capsys, "good.json", "--no-config", "--policy", "").status == 2
    assert Run(capsys, "good.json", "--profile", "").status == 2
    config("fail-on = 'never'")
    assert Run(capsys, "good.json").status == 2


def test_the_summary_counts_what_was_taken_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(a_json=BAD_ID, b_json=BAD_AMOUNT, b_json_expect="amount.pattern", c_json=BAD_AMOUNT)
    config(SUPPRESS.format(day="9999-12-31"))
    main(["check", "--write-baseline", "base", "a.json", "b.json", "c.json"])
    out, _ = capsys.readouterr()
    assert "3 orders, 0 errors, 0 warnings, 1 expected, 1 suppressed, 1 in the baseline (" in out


def test_the_version_is_the_rule_sets(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert RULE_SET in capsys.readouterr().out


def test_the_help_says_what_wins(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    assert "options win over it" in " ".join(capsys.readouterr().out.split())


def test_an_expected_file_of_a_folder_is_checked_whatever_it_looks_like(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is broken looks least like an order, and a contract that is passed over holds nothing."""
    write(bad__a_json='{"amount": "1,5"}', bad__b_json="[]", ok__a_json=GOOD, ok__b_json='{"x": 1}')
    run = Run(capsys, ".")
    assert (run.status, run.report["orders"]) == (0, 1)
    config('exclude = ["bad/b.json"]\n[[per-file]]\nfiles = "bad/*"\nexpect = "invalid"')
    run = Run(capsys, ".")
    assert (run.status, run.report["orders"], run.err) == (0, 2, "")
    config('[[per-file]]\nfiles = "bad/*"\nexpect = "invalid"')
    run = Run(capsys, ".")
    assert (run.status, "bad/b.json holds no order" in run.err) == (2, True)
    config('exclude = ["**"]')
    assert (Run(capsys, ".").status, Run(capsys, ".").err) == (0, "")
