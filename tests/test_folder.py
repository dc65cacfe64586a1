"""Folders: which files are read, which are passed over, and what git ignores."""

import gzip
import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from juspay_rules.cli import files as files_module
from juspay_rules.cli import main
from juspay_rules.cli.files import UnreadableError, files, read
from juspay_rules.cli.seen import is_order
from tests.conftest import ROOT

GOOD = '{"order_id": "a1", "amount": "1"}'
BAD = '{"order_id": "a b", "amount": "1"}'


def lay(folder: Path, contents: dict[str, str]) -> Path:
    for name, content in contents.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    """The files that are found, as they are named; nothing may be refused."""

    def refused(message: str) -> None:
        raise AssertionError(message)

    return [file.name.removeprefix(f"{folder}/") for file in files(str(folder), refused)]


def check(capsys: pytest.CaptureFixture[str], *arguments: Path | str) -> tuple[int, str, str]:
    status = main(["check", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    folder = lay(
        tmp_path, dict.fromkeys(["b.json", "a/z.JSONL", "a/b/c.sh", "c.curl.gz", "A.form"], GOOD)
    )
    assert names(folder) == ["A.form", "a/b/c.sh", "a/z.JSONL", "b.json", "c.curl.gz"]


def test_what_is_no_fixture_is_left_out(tmp_path: Path) -> None:
    left_out = [
        ".hidden.json",
        ".git/a.json",
        ".venv/a.json",
        "node_modules/m/a.json",
        "env/pyvenv.cfg",
    ]
    left_out += ["env/lib/a.json", "a.txt", "json", "a.py", "a.gz"]
    folder = lay(tmp_path, dict.fromkeys([*left_out, "kept.json"], GOOD))
    assert names(folder) == ["kept.json"]
    assert names(folder / "node_modules") == ["m/a.json"]
    assert names(folder / "env") == ["lib/a.json"]


def test_the_folder_in_which_one_stands_adds_nothing_to_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lay(tmp_path, {"a/b.json": GOOD}))
    for argument in (".", "./"):
        assert [file.name for file in files(argument, print)] == ["a/b.json"]
    assert [file.name for file in files("a/", print)] == ["a/b.json"]


def test_links_are_read_once_and_never_walked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path, {"a/order.json": BAD})
    (tmp_path / "a/again").symlink_to(tmp_path)
    (tmp_path / "b.json").symlink_to("a/order.json")
    os.mkfifo(tmp_path / "pipe.json")
    assert names(tmp_path) == ["a/order.json", "b.json"]
    status, out, _ = check(capsys, tmp_path, tmp_path / "b.json", tmp_path / "a", tmp_path)
    assert (status, out.count("order_id.pattern")) == (1, 1)
    assert "1 order," in out


def test_a_link_that_leads_nowhere_is_complained_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path, {"good.json": GOOD})
    (tmp_path / "x.json").symlink_to("absent")
    (tmp_path / "y.json").symlink_to("y.json")
    status, out, err = check(capsys, tmp_path)
    assert status == 2
    assert f"cannot read {tmp_path}/x.json: No such file" in err
    assert f"cannot read {tmp_path}/y.json: Too many levels of symbolic links" in err
    assert "1 order, 0 errors" in out


def test_a_folder_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"a/x.json": BAD, "b/x.json": BAD})
    scandir = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("/a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    status, out, err = check(capsys, tmp_path)
    assert (status, out.count("order_id.pattern")) == (2, 1)
    assert f"cannot read {tmp_path}/a/: Permission denied" in err


def test_a_file_name_of_any_bytes_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(os.fsdecode(bytes(tmp_path) + b"/\xff\x1b.json")).write_text(BAD)
    status, out, _ = check(capsys, tmp_path)
    assert status == 1
    assert "\\udcff\\x1b.json:1:14: error: order_id" in out


OTHERS = {
    "package.json": '{"name": "shop", "version": "1.0.0", "dependencies": {}}',
    "tsconfig.json": '{\n // a comment\n "compilerOptions": {"strict": true,},\n}',
    "reply.json": '{"status": "NEW", "id": "ordeh_1", "order_id": "1", "amount": 1, "payment_links": {}}',
    "broken-reply.json": '{"status": "NEW", "order_id": "1", "amount": 1, ...}',
    "refund.json": '{"unique_request_id": "1", "amount": "1"}',
    "our-refund.json": '{"order_id": "1", "amount": "1", "reason": "r"}',
    "their-refund.json": '{"order_id": "1", "amount": "1", "currency": "INR", "note": "n"}',
    "transaction.json": '{"order_id": "1", "merchant_id": "m", "payment_method_type": "CARD", "format": "json"}',
    "razorpay.json": '{"amount": 5000, "currency": "INR", "receipt": "r", "notes": {}}',
    "shop.json": '{"order_id": 1, "customer_id": 2, "product_id": 3}',
    "log.jsonl": '{"level": "info", "ts": 1, "order_id": "1", "amount": 1}\n{"amount": 1}',
    "list.json": "[1, 2, 3]",
    "empty.json": "{}",
    "nothing.json": "",
    "install.sh": "#!/bin/sh\ncurl -fsSL https://example.com/install | sh # no amount\n",
    "hook.sh": 'curl -d \'{"text": "amount"}\' https://example.com/hook\n',
    "refund.sh": "curl -d unique_request_id=1 -d amount=1 https://example.com/orders/1/refunds\n",
    "quotes.sh": "# what order_id is\ncurl -d 'it' \\'s 'x",
    "file.sh": "curl -d @order.json https://example.com/orders # order_id\n",
    "a.form": "amount=1",
}


def test_what_is_no_order_is_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path, {**OTHERS, "order.json": GOOD})
    status, out, err = check(capsys, tmp_path)
    assert (status, err) == (0, "")
    assert f"1 order, 0 errors, 3 warnings, {len(OTHERS)} files without an order passed over" in out


def test_the_files_passed_over_are_named_where_they_are_few(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lay(tmp_path, {"order.json": GOOD, "a.json": "{}", "b\x1b.json": "{}", "c.json": "{}"})
    passed = "3 files without an order passed over"
    assert f"{passed}: a.json, b\\x1b.json, c.json (profile " in check(capsys, ".")[1]
    lay(tmp_path, {"d.json": "{}"})
    assert "4 files without an order passed over (profile " in check(capsys, ".")[1]


ORDERS = {
    "no-order-id.json": (
        '{"amount": "1", "currency": "INR", "customer_email": "a@b.co", "return_url": "https://a.b"}',
        "order_id.required",
    ),
    "camel.json": ('{"orderId": "1", "amount": "1"}', "order_id.required"),
    "no-amount.json": (
        '{"order_id": "1", "customer_email": "a@b.co", "customer_phone": "1", "x": 1}',
        "amount.required",
    ),
    "many-unknown.json": (
        '{"order_id": "a b", "amount": "1", "udf1": "", "udf2": "", "a": 1, "b": 1, "c": 1, "d": 1}',
        "order_id.pattern",
    ),
    "one-unknown.json": (
        '{"order_id": "a b", "amount": "1", "currency": "INR", "customer_id": "", "x": 1}',
        "order_id.pattern",
    ),
    "nested.json": ('{"order_id": "a b", "amount": 1, "metadata": {}}', "order_id.pattern"),
    "comma.json": ('{"order_id": "1", "amount": "1",}', "body.syntax"),
    "twice.json": ('{"order_id": "1", "order_id": "1"}', "body.duplicate-key"),
    "array.json": (f"[{{}}, {BAD}]", "order_id.pattern"),
    "rows.ndjson": (f'{{"x": 1}}\n{BAD}\n', "order_id.pattern"),
    "some.sh": (
        "curl https://example.com\ncurl -d 'order_id=a b&amount=1' https://example.com/orders\n",
        "order_id.pattern",
    ),
    "twice.sh": (
        "curl -d order_id=1 -d order_id=2 https://example.com/orders\n",
        "body.duplicate-key",
    ),
    "a.form": ("order_id=a+b&amount=1", "order_id.pattern"),
}


@pytest.mark.parametrize("name", ORDERS)
def test_an_order_is_seen_whatever_is_wrong_with_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, rule_id = ORDERS[name]
    lay(tmp_path, {name: content})
    status, out, _ = check(capsys, tmp_path)
    assert f"[{rule_id}]" in out
    assert status == (2 if rule_id.startswith("body.") else 1)


def test_every_sample_of_a_request_is_seen() -> None:
    vectors = json.loads((ROOT / "generated/vectors/portable.json").read_text(encoding="utf-8"))
    seen = [is_order(row["order"]) for row in vectors["vectors"] if len(row.get("order", ())) > 5]
    assert len(seen) > 10
    assert all(seen)


def test_a_folder_without_an_order_is_not_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path, {"empty/a.txt": "", "other/package.json": "{}", "good.json": GOOD})
    lay(tmp_path, {"all/.git/HEAD": "", "all/.gitignore": "*.json", "all/a.json": GOOD})
    for folder, more in (("empty", ""), ("other", ""), ("all", ": git ignores 1 of its entries")):
        status, _, err = check(capsys, tmp_path / "good.json", tmp_path / folder)
        assert status == 2
        assert err == f"juspay-rules: {tmp_path}/{folder} holds no order{more}\n"


IGNORED = {
    ".gitignore": "/build/\n*.log.json\n!keep.log.json\nsub/*\n!sub/kept\n# c\nspace\\ \n[\n!\n",
    ".git/info/exclude": "private.json\n!x.log.json\n",
    "build/a.json": GOOD,
    "deep/build/a.json": GOOD,
    "x.log.json": GOOD,
    "keep.log.json": GOOD,
    "private.json": GOOD,
    "sub/a.json": GOOD,
    "sub/kept/a.json": GOOD,
    "top/.gitignore": "/*\n!/kept/\n",
    "top/a.json": GOOD,
    "top/kept/a.json": GOOD,
    "deep/.gitignore": "!private.json\n/own.json\n",
    "deep/private.json": GOOD,
    "deep/own.json": GOOD,
    "deep/er/own.json": GOOD,
    "deep/er/x.log.json": GOOD,
}
KEPT = [
    "deep/build/a.json",
    "deep/er/own.json",
    "deep/private.json",
    "keep.log.json",
    "sub/kept/a.json",
    "top/kept/a.json",
]


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    repository = lay(tmp_path / "repository", IGNORED)
    lay(tmp_path, {".gitignore": "*.json"})  # of no repository
    assert names(repository) == KEPT
    assert names(repository / "deep") == [
        name.removeprefix("deep/") for name in KEPT if name.startswith("deep/")
    ]
    (tmp_path / "link").symlink_to(repository / "deep")
    assert names(tmp_path / "link") == names(repository / "deep")


def test_without_pathspec_a_gitignore_is_named_with_the_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pathspec", None)
    lay(
        tmp_path,
        {"plain/a.json": GOOD, "own/b/.gitignore": "", "own/b/a.json": GOOD, "own/a.json": BAD},
    )
    lay(
        tmp_path,
        {"repository/.git/HEAD": "", "repository/.gitignore": "", "repository/a/a.json": GOOD},
    )
    assert check(capsys, tmp_path / "plain")[0] == 0
    status, out, err = check(capsys, tmp_path / "own", tmp_path / "repository/a")
    assert (status, out.count("order_id.pattern")) == (2, 1)
    remedy = "to honour .gitignore it takes pathspec: pip install 'juspay_rules[cli]'"
    assert err.splitlines() == [
        f"juspay-rules: cannot read {tmp_path}/own/b/: {remedy}",
        f"juspay-rules: cannot read {tmp_path}/repository/a: {remedy}",
    ]


def test_a_file_alone_loads_neither_the_walk_nor_what_it_needs(tmp_path: Path) -> None:
    lay(tmp_path, {"a.json": GOOD})
    code = "import sys; from juspay_rules.cli import main; main(['check', sys.argv[1]]); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.json")],
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
    )
    loaded = done.stdout.split()
    assert "juspay_rules.cli.files" in loaded
    for name in ("juspay_rules.cli.folder", "juspay_rules.cli.seen", "pathspec", "yaml"):
        assert name not in loaded


def test_a_packed_file_is_read_as_what_it_packs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rows.ndjson.gz").write_bytes(
        gzip.compress(f"\n{BAD}\n".encode()) + gzip.compress(BAD.encode())
    )
    (tmp_path / "a.JSON.GZ").write_bytes(gzip.compress(f"\n\n{BAD}".encode()) + b"\0\0")
    status, out, _ = check(capsys, tmp_path)
    assert status == 1
    assert "rows.ndjson.gz:2:14: error: order_id" in out
    assert "rows.ndjson.gz:3:14: error: order_id" in out
    assert "a.JSON.GZ:3:14: error: order_id" in out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            gzip.compress(os.urandom(100_000))[:50_000],
            "ends early near byte 50000 of 50000, after ",
        ),
        (
            gzip.compress(b"x", mtime=0)[:-1],
            "ends early near byte 20 of 20, after 1 bytes unpacked",
        ),
        (
            gzip.compress(b"x", mtime=0)[:-8] + b"12345678",
            "is corrupt near byte 0 of 21, after 0 bytes unpacked",
        ),
        (
            gzip.compress(b"x", mtime=0) + b"more",
            "is followed by something else near byte 21 of 25, after 1 bytes",
        ),
        (b"{}", "its name ends in .gz, and its content is not gzip"),
    ],
)
def test_a_broken_packed_file_is_said_to_be_broken_and_where(
    content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.json.gz"
    file.write_bytes(content)
    status, _, err = check(capsys, file)
    assert status == 2
    assert f"cannot read {file}: " in err
    assert said in err


def test_what_a_packed_file_unpacks_to_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert files_module.LARGEST_UNPACKED == 256 << 20
    monkeypatch.setattr(files_module, "LARGEST_UNPACKED", 3 << 20)
    packed = zlib.compressobj(wbits=31)
    bomb = b"".join(packed.compress(bytes(1 << 20)) for _ in range(64)) + packed.flush()
    (tmp_path / "a.json.gz").write_bytes(bomb)
    with pytest.raises(UnreadableError, match="it unpacks to over 3 MiB"):
        read(str(tmp_path / "a.json.gz"))
    (tmp_path / "b.json.gz").write_bytes(gzip.compress(bytes(3 << 20)))
    assert len(read(str(tmp_path / "b.json.gz"))) == 3 << 20


def test_standard_input_is_read_once_and_may_be_packed(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "juspay_rules", "check", "-", "-"],
        input=gzip.compress(BAD.encode()),
        capture_output=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 1
    assert done.stdout.count(b"order_id.pattern") == 1
    assert done.stderr == b""


def test_named_files_without_an_order_are_passed_over_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a hook names them, which knows no more of a file than its ending."""
    package, order = tmp_path / "package.json", tmp_path / "order.json"
    package.write_text('{"name": "shop", "version": "1.0.0"}')
    order.write_text('{"order_id": "a-1", "amount": "1.00"}')
    assert main(["check", "--no-config", str(package)]) == 1
    assert main(["check", "--no-config", "--only-orders", str(package)]) == 0
    assert "1 file without an order passed over" in capsys.readouterr().out
    assert main(["check", "--no-config", "--only-orders", str(package), str(order)]) == 1
    out = capsys.readouterr().out
    assert "order.json:1:14: error" in out
    assert "package.json:" not in out
    assert main(["check", "--no-config", "--only-orders", str(tmp_path / "gone.json")]) == 2
