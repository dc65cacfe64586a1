"""init: what it writes is read, and the gate is green right after."""

import contextlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from juspay_rules._generated.version import PROFILES
from juspay_rules.cli import main
from juspay_rules.cli.commands.init import BASELINE
from juspay_rules.cli.config import OWN, config_of
from juspay_rules.cli.draft import Draft, pattern_of
from juspay_rules.cli.globs import matches, refusal
from juspay_rules.cli.survey import is_meant_to_be_wrong, survey

GOOD = {"order_id": "a1", "amount": "1", "customer_id": "c", "currency": "INR"}
LONG_ID = {**GOOD, "order_id": "a" * 20}  # too long for cred-pay alone
TEXTS = [
    json.dumps(GOOD),
    json.dumps(LONG_ID),
    json.dumps({**GOOD, "order_id": "a b", "udf1": "x" * 300}),
    json.dumps([GOOD, {**GOOD, "amount": "1,5"}]),
    json.dumps([{**GOOD, "amount": "x"}, {**GOOD, "order_id": "-"}]),
    json.dumps(GOOD)[:-1],
    '{"order_id": "1", "order_id": "2"}',
    "{}",
    '{"compilerOptions": {}}',
    "[]",
]
FOLDERS = st.sampled_from(["", "orders/", "tests/invalid/", "Negative-cases/", "invalid/deep/"])
NAMES = st.sampled_from(["a.json", "b.json", "c[1].json", "d \u00e9'\".json", "e.ndjson", "f.curl"])
TREES = st.dictionaries(st.builds(str.__add__, FOLDERS, NAMES), st.sampled_from(TEXTS), max_size=7)


@contextlib.contextmanager
def repository(files: Mapping[str, str | bytes]) -> Iterator[None]:
    """A folder that holds these, as the current one."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            Path(".git").mkdir()
            for name, content in files.items():
                Path(name).parent.mkdir(parents=True, exist_ok=True)
                Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
            yield
        finally:
            os.chdir(before)


def call(*arguments: str) -> tuple[int, str, str]:
    """The command's exit status and what it said."""
    out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(arguments))
    out.seek(0)
    err.seek(0)
    return status, out.read(), err.read()


@given(files=TREES)
@example(files={f"tests/invalid/{number}.json": text for number, text in enumerate(TEXTS)})
@example(files={"invalid/a.curl": "curl -d 'order_id=a b&amount=1' x\ncurl -d 'q=1' x\n"})
@example(files={f"{number}.json": text for number, text in enumerate(TEXTS)})
def test_what_is_written_is_read_and_the_gate_is_green(files: Mapping[str, str]) -> None:
    """A law: either nothing is written, since no order is there, or nothing fails from then on."""
    with repository(files):
        status, _, err = call("init")
        if status:
            assert "no file here holds an order" in err
            assert not Path(OWN).exists()
            return
        assert config_of(None) is not None
        status, out, err = call("check")
        assert status == 0, out + err


@given(files=TREES)
def test_a_dry_run_prints_what_is_written_and_writes_nothing(files: Mapping[str, str]) -> None:
    with repository(files):
        names = {str(path) for path in Path().rglob("*")}
        status, out, _ = call("init", "--dry-run")
        assert {str(path) for path in Path().rglob("*")} == names
        if status == 0:
            call("init")
            assert Path(OWN).read_text(encoding="utf-8") == out


def test_what_is_written_is_a_contract_from_the_first_day() -> None:
    bad = json.dumps({**GOOD, "order_id": "a b"})
    files = {"ok/a.json": TEXTS[0], "invalid/a.json": bad, "invalid/b.json": TEXTS[6]}
    files |= {"old.json": json.dumps({**GOOD, "amount": "1,5"}), "torn.json": TEXTS[5]}
    with repository(files):
        status, _, err = call("init")
        assert status == 0
        assert "wrote juspay-rules.toml: 5 files of orders, profile express-checkout-global" in err
        assert "2 expected to be invalid, 1 left out" in err
        assert f"today's findings in {BASELINE}, 1 error among them" in err
        config = config_of(None)
        assert config is not None
        assert [sorted(entry.items()) for entry in config.entries("per-file")] == [
            [
                ("expect", "invalid"),
                ("files", "invalid/a.json"),
                ("rules", ["order_id.pattern"]),
            ],
            [
                ("expect", "invalid"),
                ("files", "invalid/b.json"),
                ("rules", ["body.duplicate-key"]),
            ],
        ]
        assert config.texts("exclude") == ["torn.json"]
        Path("invalid/a.json").write_text(TEXTS[0])
        status, out, _ = call("check")
        assert status == 1
        assert "order_id.pattern expected by juspay-rules.toml:" in out


def test_the_profile_is_the_one_that_fits_best_also_by_folder() -> None:
    cred = {**GOOD, "metadata.CRED:offers_applied": "false"}
    files = {"a/a.json": json.dumps(LONG_ID), "a/b.json": json.dumps(LONG_ID)}
    with repository(files | {"b/a.json": json.dumps(cred)}):
        draft = Draft(survey("."))
        assert draft.profile == PROFILES[0]
        assert draft.folders == {}
    # Each key is one of the other profile's documents alone, which wants a text.
    india = {**GOOD, "metadata.PG1:promo_code": 1}
    other = {**GOOD, "metadata.PAYU:offer_key": 1}
    files = {"a/a.json": json.dumps(other), "b/a.json": json.dumps(india), "top.json": TEXTS[0]}
    with repository(files):
        draft = Draft(survey("."))
        assert draft.profile == "express-checkout-global"
        assert draft.folders == {"b/": "express-checkout-india"}
        call("init")
        assert call("check")[0] == 0
        assert not Path(BASELINE).exists()


def test_nothing_is_overwritten() -> None:
    with repository({"a.json": TEXTS[0], OWN: "policy = 'strict'"}):
        assert call("init")[::2] == (
            2,
            "juspay-rules: juspay-rules.toml is there: change it by hand, or take it away first\n",
        )
        assert Path(OWN).read_text() == "policy = 'strict'"
    with repository({"a.json": TEXTS[0], BASELINE: ""}):
        status, _, err = call("init")
        assert (status, f"{BASELINE} is there" in err, Path(OWN).exists()) == (2, True, False)
    with repository({"a.json": TEXTS[0], "pyproject.toml": "[tool.juspay-rules]\n"}):
        assert "pyproject.toml is there" in call("init", "--dry-run")[2]


def full(*_: object) -> None:
    """What puts a file in its place, on a disk that has no room."""
    raise OSError(28, "No space left on device")


def test_what_cannot_be_written_is_not_half_written() -> None:
    with repository({"a.json": TEXTS[2]}):
        Path(OWN).symlink_to("nowhere/there")
        status, _, err = call("init")
        assert (status, "cannot write juspay-rules.toml" in err) == (2, True)
    with repository({"a.json": TEXTS[2]}):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "replace", full)
            status, _, err = call("init")
        assert (status, f"cannot write {BASELINE}" in err) == (2, True)
        assert not Path(OWN).exists()


def test_a_file_that_cannot_be_read_is_left_out() -> None:
    with repository({"a.json": TEXTS[0], "b.json.gz": b"\x1f\x8b torn", "c.json": "{}"}):
        Path("d.json").symlink_to("nowhere")
        assert call("init")[0] == 0
        config = config_of(None)
        assert config is not None
        assert config.texts("exclude") == ["b.json.gz", "d.json"]
        assert call("check")[0] == 0


def test_a_folder_that_cannot_be_walked_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(_: str) -> None:
        raise PermissionError(13, "Permission denied")

    with repository({"a.json": TEXTS[0]}):
        monkeypatch.setattr(os, "scandir", scandir)
        status, _, err = call("init")
        monkeypatch.undo()
        assert (status, "cannot read .: Permission denied" in err) == (2, True)


@given(name=st.text(min_size=1).filter(lambda name: "/" not in name and name not in {".", ".."}))
def test_a_name_has_a_pattern_that_means_it(name: str) -> None:
    assert refusal(pattern_of(name)) is None
    assert matches(pattern_of(name), name)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("invalid/a.json", True),
        ("x/Negative_orders/y/a.json", True),
        ("invalid.json", False),
        ("badge/a.json", False),
    ],
)
def test_a_folder_says_that_its_orders_are_meant_to_be_wrong(name: str, wrong: bool) -> None:
    assert is_meant_to_be_wrong(name) is wrong


def test_a_missing_library_is_no_fault_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    with repository({"a.json": TEXTS[0], "b.yaml": "order_id: a1\namount: '1'\n"}):
        monkeypatch.setitem(sys.modules, "yaml", None)
        status, _, err = call("init")
        assert (status, Path(OWN).exists()) == (2, False)
        assert err.endswith("pip install 'juspay_rules[cli]'\n")


def test_a_profile_that_asks_for_less_fits_no_better() -> None:
    plain, cred = {"order_id": "a1", "amount": "1"}, {"metadata.CRED:offers_applied": "false"}
    with repository({"a.json": json.dumps(plain)}):
        assert Draft(survey(".")).profile == PROFILES[0]
    with repository({"a.json": json.dumps(plain | cred)}):
        assert Draft(survey(".")).profile == "cred-pay"
