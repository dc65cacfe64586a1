"""Fingerprints: stable where nothing of a finding's meaning changes, distinct where it does."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import findings
from juspay_rules.cli.fingerprint import Fingerprints
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.source_root import from_root, source_root
from juspay_rules.validator import Validator

VALIDATOR = Validator()
ROWS = st.lists(
    st.dictionaries(st.sampled_from(["order_id", "amount", "udf1", "x y", "z"]), st.text()),
    min_size=1,
    max_size=4,
)


def prints(text: str, name: str = "a.json", root: str = "/r") -> list[str]:
    fingerprints = Fingerprints(root)
    return [
        fingerprints.of(finding)
        for payload in payloads(Document(name, text.encode()), "json")
        for finding in findings(payload, VALIDATOR)
    ]


@given(rows=ROWS, space=st.text(" \n", max_size=3))
def test_a_moved_line_keeps_each_fingerprint_and_all_differ(
    rows: Sequence[Mapping[str, str]], space: str
) -> None:
    found = prints(json.dumps(rows))
    assert len(set(found)) == len(found)
    assert prints(space + json.dumps(rows, indent=2)) == found


@given(rows=ROWS, extra=st.dictionaries(st.sampled_from(["order_id", "q"]), st.text()))
def test_one_more_order_adds_its_own_fingerprints_and_changes_no_other(
    rows: Sequence[Mapping[str, str]], extra: Mapping[str, str]
) -> None:
    before, after = prints(json.dumps(rows)), prints(json.dumps([extra, *rows]))
    assert set(before) <= set(after)
    assert len(after) - len(before) == len(prints(json.dumps([extra])))


def test_no_value_and_no_folder_above_the_root_is_in_it() -> None:
    one = prints('{"order_id": "a b", "amount": "1"}', "/r/s/a.json")
    assert one == prints('{"amount": "2.00", "order_id": "c d"}', "/r/s/a.json")
    assert one == prints('{"order_id": "a b", "amount": "1"}', "/q/s/a.json", "/q/")
    assert set(one).isdisjoint(prints('{"order_id": "a b", "amount": "1"}', "/r/s/b.json"))
    # As long as the scheme is called v1, this is its first name.
    # printf 'currency.required\0s/a.json\0currency\0001' | sha256sum
    assert one[0] == "ba61a30981d09d0882b3785a19c8bd46f1981a0ac11a58bd69af9c237ee4bd33"


def test_a_file_is_named_from_the_folder_that_git_keeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "a/b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert source_root() == str(inner) or (tmp_path.parent / ".git").exists()
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    assert source_root() == str(tmp_path)
    assert from_root("c.json", source_root()) == "a/b/c.json"
    assert from_root(f"..{os.sep}c.json", source_root()) == "a/c.json"
    assert from_root(str(tmp_path.parent / "x.json"), str(tmp_path)) == f"{tmp_path.parent}/x.json"
    assert from_root("<stdin>", source_root()) == "<stdin>"
    assert from_root("/x.json", "/") == "x.json"
