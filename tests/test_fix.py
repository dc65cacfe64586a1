"""juspay-rules fix: every repair is proven, and nothing is guessed."""

import gzip
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import Validator
from juspay_rules.cli import main
from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.repairs import repaired
from tests.conftest import ROOT

STRICT = Validator(policy="strict")


def mended(text: str, name: str = "a.json", validator: Validator = STRICT) -> tuple[str, list[str]]:
    made, repairs = repaired(Document(name, text.encode()), None, validator)
    return made, [repair.rule_id for repair in repairs]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["fix", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{"order_id": 12, "amount": 100.50}', '{"order_id": "12", "amount": "100.50"}'),
        ('{"amount": 1e2}', '{"amount": 1e2}'),
        ('{"amount": 1.005}', '{"amount": 1.005}'),
        ('{"currency": "inr"}', '{"currency": "INR"}'),
        ('{"currency": "rupee"}', '{"currency": "rupee"}'),
        (
            '{"billing_address_country_code_iso": "HKD"}',
            '{"billing_address_country_code_iso": "HKD"}',
        ),
        ('{"mobile_country_code": "+91"}', '{"mobile_country_code": "91"}'),
        ('{"mobile_country_code": "+9 1"}', '{"mobile_country_code": "+9 1"}'),
        ('{"orderId": "a", "amount": "1"}', '{"order_id": "a", "amount": "1"}'),
        ('{"orderId": "a", "order_id": "b"}', '{"orderId": "a", "order_id": "b"}'),
        ('{"order.amount": "1"}', '{"amount": "1"}'),
        (
            '{"order": {"order_id": "a", "amount": "1"}}',
            '{"order_id": "a", "amount": "1"}',
        ),
        ('{"metadata": {"PG1:promo_code": "y"}}', '{"metadata.PG1:promo_code": "y"}'),
        ('{"metadata":{"PAYPAL":{"landing_page":"x"}}}', '{"metadata.PAYPAL:landing_page":"x"}'),
        ('{"metadata": {"unheard": "y"}}', '{"metadata": {"unheard": "y"}}'),
        ('{"metadata": {}}', '{"metadata": {}}'),
        ('{"metadata": {"PAYPAL": {}}}', '{"metadata": {"PAYPAL": {}}}'),
        (
            '{"metadata": {"PG1:promo_code": "y"}, "metadata.PG1:promo_code": "z"}',
            '{"metadata": {"PG1:promo_code": "y"}, "metadata.PG1:promo_code": "z"}',
        ),
        (
            '{"metadata": {"a": {"b": "y"}, "a.b": "z"}}',
            '{"metadata": {"a": {"b": "y"}, "a.b": "z"}}',
        ),
        (
            '{"metadata": {"a.b": "z", "a": {"b": "y"}}}',
            '{"metadata": {"a.b": "z", "a": {"b": "y"}}}',
        ),
        ('{"udf1": true}', '{"udf1": true}'),
        ('[{"amount": 1}, 3]', '[{"amount": "1"}, 3]'),
        (
            '{\r\n\t"metadata" :\t{\r\n\t\t"PG1:promo_code": "y",\r\n\t\t"PG2:AdditionalInfo3": "z"\r\n\t}\r\n}\r\n',
            '{\r\n\t"metadata.PG1:promo_code": "y",\r\n\t"metadata.PG2:AdditionalInfo3": "z"\r\n}\r\n',
        ),
        (
            '[{"order_id": 1, "amount": "1"},\n {"order_id": "b", "amount": 2.50}]',
            '[{"order_id": "1", "amount": "1"},\n {"order_id": "b", "amount": "2.50"}]',
        ),
    ],
)
def test_json(before: str, after: str) -> None:
    assert mended(before)[0] == after


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (
            "a.ndjson",
            '{"amount": 1}\n\n{"amount": "1"}\n{"amount": 2}',
            '{"amount": "1"}\n\n{"amount": "1"}\n{"amount": "2"}',
        ),
        ("a.form", "order_id=a&mobile_country_code=+91", "order_id=a&mobile_country_code=91"),
        ("a.form", "amount=1&mobile_country_code=%2B91", "amount=1&mobile_country_code=91"),
        (
            "a.sh",
            "curl -d 'amount=1' -d currency=inr x\n",
            "curl -d 'amount=1' -d currency=INR x\n",
        ),
        (
            "a.sh",
            'curl -d "{\\"amount\\": 5.00}" x\ncurl -d \'{"amount": 6}\' y',
            'curl -d "{\\"amount\\": \\"5.00\\"}" x\ncurl -d \'{"amount": "6"}\' y',
        ),
        (
            "a.sh",
            "curl --data-urlencode 'orderId=a' --data-urlencode 'mobile_country_code=+91' x",
            "curl --data-urlencode 'order_id=a' --data-urlencode 'mobile_country_code=91' x",
        ),
    ],
)
def test_other_shapes(name: str, before: str, after: str) -> None:
    assert mended(before, name)[0] == after


NAMES = st.sampled_from(
    [
        "order_id",
        "orderId",
        "amount",
        "Amount",
        "currency",
        "mobile_country_code",
        "udf1",
        "x y",
        "order.amount",
        "metadata.PG1:promo_code",
        "gateway_id",
        "txn_type",
        "returnurl",
    ]
)
VALUES = st.one_of(
    st.sampled_from(
        ["+91", " 91", "inr", "Inr", "1.00", "a b", "", "authorization", "+", "\u0663"]
    ),
    st.integers(-5, 10**6),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    st.none(),
    st.text(max_size=4),
)
MEMBERS = st.dictionaries(st.sampled_from(["PG1:promo_code", "PAYPAL", "x"]), VALUES, max_size=3)
NESTED = st.dictionaries(st.sampled_from(["metadata", "options", "order"]), MEMBERS, max_size=2)


@given(
    orders=st.lists(
        st.builds(dict.__or__, st.dictionaries(NAMES, VALUES, max_size=5), NESTED),
        min_size=1,
        max_size=3,
    ),
    indent=st.sampled_from([None, 2]),
    rows=st.booleans(),
)
def test_nothing_new_is_said_of_what_was_mended(
    orders: list[dict[str, object]], indent: int | None, rows: bool
) -> None:
    """Each order stays where it was, keeps its values but for type, case and a sign before digits,
    breaks no rule that it did not break, and has nothing left to mend."""
    name, text = "a.json", json.dumps(orders, indent=indent)
    if rows:
        name, text = "a.ndjson", "\n".join(map(json.dumps, orders))
    made, repairs = mended(text, name)
    after = [payload.order for payload in payloads(Document(name, made.encode()))]
    assert len(after) == len(orders)
    for old, new in zip(orders, after, strict=True):
        assert new is not None
        assert sorted(_leaves(old)) == sorted(_leaves(new))
        said = [(one.rule_id, one.field) for one in STRICT.collect_violations(old)]
        for one in STRICT.collect_violations(new):
            said.remove((one.rule_id, one.field))
    assert mended(made, name) == (made, [])
    assert bool(repairs) == (made != text)


def _leaves(order: Mapping[str, object]) -> list[str]:
    found: list[str] = []
    for value in order.values():
        if isinstance(value, dict) and value:
            found += _leaves(value)
        else:
            text = value if isinstance(value, str) else json.dumps(value)
            found.append(text.upper().removeprefix("+").removeprefix(" "))
    return found


def test_the_diff_is_one_that_git_applies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    git = shutil.which("git")
    assert git, "git is missing: apt-get install git"
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.json"
    file.write_bytes(b'{"order_id": 1,\n"amount": "1"}')
    status, out, err = run(capsys, "a.json")
    assert status == 1
    assert err.endswith("1 repair found, 3 findings left that need a person; --write makes them\n")
    assert file.read_bytes() == b'{"order_id": 1,\n"amount": "1"}'
    subprocess.run([git, "apply", "-"], input=out, text=True, check=True)
    applied = file.read_bytes()
    assert applied == b'{"order_id": "1",\n"amount": "1"}'
    file.write_bytes(b'{"order_id": 1,\n"amount": "1"}')
    file.chmod(0o640)
    status, out, err = run(capsys, "--write", "a.json")
    assert (status, out) == (0, "")
    assert "1 repair made, 3 findings left" in err
    assert file.read_bytes() == applied
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert run(capsys, "a.json")[:2] == (0, "")
    assert list(tmp_path.iterdir()) == [file]


def test_what_cannot_be_read_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad, none = tmp_path / "good.json", tmp_path / "bad.json", tmp_path / "none.txt"
    good.write_text('{"amount": 1}')
    bad.write_text('[{"amount": 1},\n{"amount": 1, "amount": 2}]')
    none.write_text("words")
    status, _, err = run(capsys, "--write", str(good), str(bad), str(none), str(tmp_path / "gone"))
    assert status == 2
    assert good.read_text() == '{"amount": "1"}'
    assert bad.read_text() == '[{"amount": 1},\n{"amount": 1, "amount": 2}]'
    assert "bad.json was left as it is: no order at line 2, column 15 [body.duplicate-key]" in err
    assert "none.txt was left as it is: it holds no order" in err
    assert "gone was left as it is: No such file" in err
    status, _, err = run(capsys, "--write", "-")
    assert status == 2
    assert "standard input cannot be written" in err


def test_a_file_that_cannot_be_replaced_stays_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    file = tmp_path / "a.json"
    file.write_text('{"amount": 1}')
    status, _, err = run(capsys, "--write", str(file))
    assert status == 2
    assert "left as it is: No space left on device" in err
    assert file.read_text() == '{"amount": 1}'
    assert list(tmp_path.iterdir()) == [file]


def test_the_configuration_says_how_a_file_is_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """CRED Pay has a field of its own: its name is mended only under that profile."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "juspay-rules.toml").write_text(
        '[[per-file]]\nfiles = "cred/*"\nprofile = "cred-pay"\n'
    )
    (tmp_path / "cred").mkdir()
    for name in ("a.json", "cred/a.json"):
        (tmp_path / name).write_text('{"metadata.CRED:offers_aplied": "false"}')
    assert run(capsys, "a.json")[:2] == (0, "")
    status, out, _ = run(capsys, "cred/a.json")
    assert status == 1
    assert '+{"metadata.CRED:offers_applied": "false"}' in out
    assert run(capsys, "--no-config", "cred/a.json")[0] == 0
    status, _, err = run(capsys, "--profile", "credpay", "a.json")
    assert status == 2
    assert "unknown profile 'credpay'" in err


def test_a_packed_file_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packed = tmp_path / "a.json.gz"
    packed.write_bytes(gzip.compress(b'{"order_id": "a1", "amount": 1}'))
    status, out, err = run(capsys, "--write", str(packed))
    assert (status, out) == (2, "")
    assert f"{packed} was left as it is: it is packed: unpack it first" in err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
def test_a_diff_that_cannot_be_written_is_said_to_be_that(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"order_id": "a1", "amount": 1}')
    command = [sys.executable, "-m", "juspay_rules", "fix", str(file)]
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr == b"juspay-rules: cannot write the report: No space left on device\n"
