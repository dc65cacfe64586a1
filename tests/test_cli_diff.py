"""juspay-rules diff, as its user runs it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juspay_rules._generated.version import PROFILES, RULE_SET
from juspay_rules.cli import main
from juspay_rules.diff import git, released
from tests.conftest import ROOT, UNMEASURED
from tools import bump

SCHEMA = json.loads((ROOT / "docs/commands.schema.json").read_text(encoding="utf-8"))
REPORT = Draft202012Validator({"$ref": "#/$defs/diff", "$defs": SCHEMA["$defs"]})
PUBLISHED = ROOT / "generated/json_schema"

pytestmark = pytest.mark.usefixtures("unmeasured")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["diff", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(capsys, *arguments, "--format", "json")[1])
    REPORT.validate(found)
    return found


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose tag v0.0.9 holds rules that take an order_id of 25 characters and whose
    commits before and after it lack what a comparison needs."""
    folder = tmp_path_factory.mktemp("rules")
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _commit(folder, {"README": "nothing"}, "empty")
    hidden = shutil.ignore_patterns("codegen", "cli", "testing", "__pycache__")
    shutil.copytree(ROOT / "juspay_rules", folder / "juspay_rules", ignore=hidden)
    module = folder / "juspay_rules/_generated/express_checkout_global.py"
    longer = module.read_text(encoding="utf-8").replace("len(value) > 20", "len(value) > 25")
    module.write_text(longer, encoding="utf-8")
    catalogue = json.loads((ROOT / "generated/rules.json").read_text(encoding="utf-8"))
    catalogue["rule_set"] = "0.0.9"
    files = {"generated/rules.json": json.dumps(catalogue)}
    for path in PUBLISHED.glob("*/*.json"):
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        if "express-checkout" in name or "portable" in name:
            text = text.replace('"maxLength": 20', '"maxLength": 25')
        files[name] = text
    (folder / "juspay_rules/_generated/parts.json").unlink()
    _commit(folder, files, "old")
    _git(folder, "tag", "old")
    parts = (ROOT / "juspay_rules/_generated/parts.json").read_text(encoding="utf-8")
    files = {
        "juspay_rules/_generated/parts.json": parts.replace('"maxLength": 20', '"maxLength": 25')
    }
    _commit(folder, files, "release")
    _git(folder, "tag", "v0.0.9")
    _git(folder, "tag", "v0.0.8")
    digest = git_digest(folder, "generated/rules.json")
    lines = f'    date: "2026-01-01"\n    sha256:\n      generated/rules.json: "{digest}"\n'
    broken = lines.replace(digest, "0" * 64)
    listed = f"kind: releases\nreleases:\n  0.0.7:\n{lines}  0.0.8:\n{broken}  0.0.9:\n{lines}"
    _commit(folder, {"schemas/releases.yaml": listed}, "list")
    return folder


def git_digest(folder: Path, name: str) -> str:
    from hashlib import sha256

    return sha256((folder / name).read_bytes()).hexdigest()


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True)


def _commit(folder: Path, files: dict[str, str], subject: str) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", subject)


def test_the_page_says_how_and_shows_why(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "express-checkout-global", "cred-pay")
    assert (status, err) == (0, "")
    assert out.startswith("express-checkout-global -> cred-pay: stricter\n")
    assert '    cred-pay alone refuses "aaaaaaaaaaaaaaaaaa"\n      order_id.maxLength\n' in out
    assert "    cred-pay alone is silent on (absent)\n      currency.required\n" in out
    assert "of 73 keys are equal." in out
    assert "This asks for a major version" in out
    assert "an order that was taken is" in out


def test_the_readme_shows_what_it_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    _, _, rest = text.partition("    $ juspay-rules diff express-checkout-global cred-pay\n")
    block = rest.partition("\n\n")[0].split("\n")
    out = run(capsys, "express-checkout-global", "cred-pay")[1].split("\n")
    shown = [line.removeprefix("    ") for line in block if line.strip() != "..."]
    assert len(shown) > 8
    assert [line for line in shown if line not in out] == []


def test_json_keeps_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    found = report(capsys, "express-checkout-global", "cred-pay")
    (one,) = found["compared"]
    assert one["order"]["errors"]["relation"] == "stricter"
    by_key = {tuple(row["keys"]): row for row in one["keys"]}
    assert by_key["order_id",]["errors"]["refused_by_second"] == {
        "order": {"order_id": "a" * 18},
        "rules": ["order_id.maxLength"],
    }
    assert by_key["a",]["named"] is False
    assert "currency.required" in one["rules"]["removed"]
    assert found["version"]["size"] == "major"
    assert "payloads" not in found
    same = report(capsys, "cred-pay", "cred-pay")
    assert same["version"] == {"size": "none", "at_least": RULE_SET, "reasons": []}
    schemas = [str(PUBLISHED / f"cred-pay/{name}.json") for name in ("documented", "strict")]
    listed = report(capsys, *schemas)
    assert listed["compared"][0]["rules"] is None
    assert listed["first"]["rule_set"] is None


def test_markdown_is_for_a_changelog(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "express-checkout-global", "cred-pay", "--format", "markdown")[1]
    assert "### `express-checkout-global` to `cred-pay`: stricter\n" in out
    assert (
        '| order_id | stricter | cred-pay alone refuses `"aaaaaaaaaaaaaaaaaa"` (order_id.maxLength) |'
        in out
    )
    same = run(capsys, "cred-pay", "cred-pay", "--format", "markdown")[1]
    assert "|" not in same
    email = run(capsys, "documented", "strict", "--format", "markdown")[1]
    assert all(line.count(" | ") == 2 for line in email.split("\n") if line.startswith("| "))


def test_what_is_undecided_is_said_and_counts_as_the_worst(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = []
    for name, keywords in (("plain", {}), ("odd", {"uniqueItems": True})):
        field = {"type": "array", **keywords}
        file = tmp_path / f"{name}.json"
        file.write_text(
            json.dumps({"type": "object", "properties": {"a": field}}), encoding="utf-8"
        )
        names.append(str(file))
    doubt = "the validators do not bear out what the schemas say"
    status, out, _ = run(capsys, *names, "--fail-on", "looser")
    assert status == 1
    assert f"    {doubt}\n" in out
    assert "a major version: it is not decided whether" in " ".join(out.split())
    assert doubt in run(capsys, *names, "--format", "markdown")[1]


def test_text_of_a_payload_with_a_backquote_or_a_bar_stays_code() -> None:
    from juspay_rules.cli.comparison.markdown_format import _code

    assert _code("a`b") == "`` a`b ``"
    assert _code("a|b") == "`a\\|b`"


@pytest.mark.parametrize(
    ("first", "second", "why", "status"),
    [
        ("express-checkout-global", "cred-pay", "stricter", 1),
        ("express-checkout-global", "cred-pay", "looser", 0),
        ("documented", "observed", "looser", 1),
        ("documented", "observed", "stricter", 0),
        ("documented", "observed", "different", 1),
        ("documented", "documented", "different", 0),
        ("documented", "strict", "version", 1),
        ("documented", "documented", "version", 0),
        ("documented", "strict", "payloads", 0),
    ],
)
def test_exit_status(
    capsys: pytest.CaptureFixture[str], first: str, second: str, why: str, status: int
) -> None:
    assert run(capsys, first, second, "--fail-on", why)[0] == status


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("cred-pya", "cred-pay"), "did you mean cred-pay?"),
        (("cred-pay/lax", "cred-pay"), "did you mean cred-pay?"),
        (("zzzzzzzz", "cred-pay"), "name a profile, a policy"),
        (("nothing.json", "cred-pay"), "cannot read nothing.json: No such file"),
        (("installed", "cred-pay"), "installed is many rule sets: name one, for example express"),
        (("--payloads", "x.json", "--", "installed", "installed"), "name a profile with each"),
        (("9.9.9", "installed"), "version 9.9.9 is not published: schemas/releases.yaml lists"),
        (("HEAD:nobody", "cred-pay"), "HEAD has no 'nobody': its profiles are"),
        ((f"{PUBLISHED}/cred-pay/strict.json", "cred-pay", "--fail-on", "version"), "has no version"),
    ],
)  # fmt: skip
def test_what_names_nothing_is_said_with_what_would(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    status, _, err = run(capsys, *words)
    assert status == 2
    assert says in err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", "is no JSON"),
        (b"[]", "is no JSON Schema of an order"),
        (b"{}", "name one of generated/json_schema/"),
        (b"\xff", "it is no UTF-8"),
    ],
)
def test_a_file_that_is_no_schema_of_an_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, says: str
) -> None:
    file = tmp_path / "it.json"
    file.write_bytes(content)
    status, _, err = run(capsys, str(file), "cred-pay")
    assert status == 2
    assert says in err


def test_without_the_extra_its_name_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "interegular", None)
    status, _, err = run(capsys, "documented", "strict")
    assert status == 2
    assert "pip install 'juspay_rules[diff]'" in err


def test_the_command_starts_without_the_engine() -> None:
    code = "import sys; from juspay_rules.cli import parser; parser('diff'); parser('drift');"
    code += "print([n for n in sys.modules if n.startswith(('juspay_rules.diff', 'json', 'interegular'))])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=ROOT
    )
    assert "juspay_rules.diff" not in done.stdout
    assert "interegular" not in done.stdout


def test_payloads_that_change_verdict_are_named_with_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And no value of theirs is printed, whatever the format."""
    file = tmp_path / "orders.ndjson"
    file.write_text(
        '{"order_id": "Secret1Secret2Secret", "amount": "1"}\n'
        '{"order_id": "a", "amount": "1", "currency": "EUR", "customer_id": "", "customer_email": "a@b.example"}\n'
        '{"order_id": "a", "amount": "1", "Jane Doe": "Jane"}\n',
        encoding="utf-8",
    )
    arguments = ("express-checkout-global", "cred-pay", "--payloads", str(file))
    status, out, _ = run(capsys, *arguments, "--fail-on", "payloads")
    assert status == 1
    assert "3 orders: 1 refused from now on, 0 taken from now on, 2 with other findings." in out
    assert "order_id.maxLength: nothing, now error (1)" in out
    assert "orders.ndjson:1:14:" in out
    found = report(capsys, *arguments)["payloads"]
    assert (found["orders"], found["refused"], found["problems"]) == (3, 1, [])
    assert {"rule": "order_id.maxLength", "before": None, "after": "error"}.items() <= {
        key: value
        for change in found["changes"]
        if change["line"] == 1
        for key, value in change.items()
        if change["rule"] == "order_id.maxLength"
    }.items()
    for form in ("text", "json", "markdown"):
        assert "ecret" not in run(capsys, *arguments, "--format", form)[1]
        assert "Jane" not in run(capsys, *arguments, "--format", form)[1] or form == "json"
    markdown = run(capsys, *arguments, "--format", "markdown")[1]
    assert "`order_id.maxLength`: nothing, now error" in markdown
    back = report(capsys, "cred-pay", "express-checkout-global", "--payloads", str(file))
    assert back["payloads"]["taken"] == 1


def test_payloads_of_any_kind_and_what_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = ROOT / "tests/cases/samples/sea-ec-sdk.curl"
    found = report(capsys, "documented", "strict", "--payloads", str(script))["payloads"]
    assert (found["orders"], found["refused"]) == (1, 1)
    broken = tmp_path / "broken.json"
    broken.write_text('{"order_id": ', encoding="utf-8")
    empty = tmp_path / "empty.ndjson"
    empty.write_text("", encoding="utf-8")
    packed = tmp_path / "packed.json.gz"
    packed.write_bytes(b"\x1f\x8bnothing")
    absent = tmp_path / "absent.json"
    names = [str(path) for path in (broken, empty, packed, absent)]
    status, _, err = run(capsys, "documented", "strict", "--payloads", *names)
    assert status == 2
    assert f"{broken}:1:" in err
    assert f"cannot read {packed}" in err
    assert f"{absent}" in err
    status, _, err = run(capsys, "documented", "strict", "--payloads", str(empty))
    assert (status, err) == (2, f"juspay-rules: {empty} holds no order\n")


def test_payloads_with_an_exported_schema_change_verdict_or_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "order.json"
    sides = [f"{PUBLISHED}/{name}.json" for name in ("express-checkout-global/documented", "cred-pay/documented")]  # fmt: skip
    file.write_text('{"order_id": "a b", "amount": "1"}', encoding="utf-8")
    assert report(capsys, *sides, "--payloads", str(file))["payloads"]["changes"] == []
    file.write_text(f'{{"order_id": "{"a" * 18}", "amount": "1"}}', encoding="utf-8")
    found = report(capsys, *sides, "--payloads", str(file))["payloads"]
    assert found["refused"] == 1
    assert found["changes"][0]["rule"] == "/properties/order_id/maxLength"


def test_a_revision_is_judged_by_its_own_validator(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    for revision in ("v0.0.9", "old"):  # with its parts, and from its schemas
        found = report(capsys, f"{revision}:express-checkout-global", "documented")
        errors = found["compared"][0]["order"]["errors"]
        assert errors["relation"] == "stricter"
        assert errors["refused_by_second"]["order"]["order_id"] == "a" * 21
        assert found["first"]["rule_set"] == "0.0.9"
    assert report(capsys, "old:observed", "observed")["version"]["size"] == "major"


def test_every_profile_of_two_versions_is_compared(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    found = report(capsys, "0.0.9", RULE_SET)
    assert [one["second"] for one in found["compared"]] == [
        f"{profile}/{policy}" for profile in PROFILES for policy in ("documented", "observed")
    ]
    relations = [one["order"]["errors"]["relation"] for one in found["compared"]]
    assert relations[:4] == ["stricter", "stricter", "equal", "equal"]
    assert found["version"]["at_least"] == "1.0.0"


def test_a_version_that_is_too_small_is_refused(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """0.0.9 takes more than this tree, which is no version after it of the size that asks for."""
    monkeypatch.chdir(repository)
    assert bump.main() == 1
    assert "asks for a major version, 1.0.0 at least" in capsys.readouterr().out
    assert run(capsys, "v0.0.9", "v0.0.9", "--fail-on", "version")[0] == 0


def test_before_the_first_release_any_version_will_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(bump, "listed", dict)
    assert bump.main() == 0
    assert "no version is published yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("0.0.8", "generated/rules.json of the tag v0.0.8 or 0.0.8 is not what version 0.0.8 promised"),
        ("0.0.7", "no tag v0.0.7 or 0.0.7 is here: git fetch --tags"),
        ("0.0.1", "version 0.0.1 is not published: schemas/releases.yaml lists 0.0.7, 0.0.8, 0.0.9"),
        ("main~3", "main~3 holds no generated/rules.json"),
    ],
)  # fmt: skip
def test_a_version_is_its_tag_with_its_bytes(
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    word: str,
    says: str,
) -> None:
    monkeypatch.chdir(repository)
    status, _, err = run(capsys, word, "installed")
    assert status == 2
    assert says in err


def test_profiles_come_and_go(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A profile that is gone asks for a major version, a new one for a minor one."""
    monkeypatch.chdir(repository)
    name = "generated/rules.json"
    catalogue = json.loads((repository / name).read_text(encoding="utf-8"))
    del catalogue["profiles"]["cred-pay"]
    for others in ("headers", "replies"):
        del catalogue["profiles"]["portable"][others]
    _commit(repository, {name: json.dumps(catalogue)}, "without")
    found = report(capsys, "v0.0.9", "HEAD")
    assert found["removed"] == ["cred-pay/documented", "cred-pay/observed"]
    reasons = [(one["size"], one["why"]) for one in found["version"]["reasons"]]
    assert ("major", "cred-pay/documented is gone") in reasons
    assert ("minor", "headers.duplicate is gone") in reasons
    back = report(capsys, "HEAD", "v0.0.9")
    assert back["added"] == ["cred-pay/documented", "cred-pay/observed"]
    assert {"size": "minor", "why": "cred-pay/observed is new"} in back["version"]["reasons"]
    text = run(capsys, "HEAD", "v0.0.9")[1]
    assert "Only in v0.0.9: cred-pay/documented, cred-pay/observed" in text
    marked = run(capsys, "HEAD", "v0.0.9", "--format", "markdown")[1]
    assert "Only in v0.0.9: `cred-pay/documented`, `cred-pay/observed`." in marked
    assert run(capsys, "HEAD", "v0.0.9", "--fail-on", "different")[0] == 1
    assert run(capsys, "HEAD:cred-pay", "cred-pay")[0] == 2
    _git(repository, "reset", "--quiet", "--hard", "HEAD~1")


def test_a_revision_without_a_package_cannot_judge(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    _git(repository, "rm", "-r", "--quiet", "juspay_rules")
    _commit(repository, {"left": "no package"}, "without a package")
    status, _, err = run(capsys, "HEAD:documented", "strict")
    assert (status, "HEAD holds no folder juspay_rules" in err) == (2, True)
    _commit(repository, {"juspay_rules/__init__.py": "raise RuntimeError\n"}, "broken package")
    status, _, err = run(capsys, "HEAD:documented", "strict")
    assert (status, "does not run under this Python" in err) == (2, True)
    _git(repository, "reset", "--quiet", "--hard", "HEAD~2")


def test_outside_of_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert "versions are looked up in schemas/releases.yaml" in run(capsys, "9.9.9", "strict")[2]
    assert run(capsys, "HEAD", "strict")[0] == 2
    assert git.archive("HEAD", "x") is None
    with pytest.raises(ValueError, match="checkout"):
        released.listed()
    monkeypatch.setenv("PATH", "")
    assert "which is not installed" in run(capsys, "HEAD", "strict")[2]


def test_an_overlay_is_compared_with_its_base(capsys: pytest.CaptureFixture[str]) -> None:
    """Its rule across fields too, which is shown by an order that breaks nothing else."""
    file = str(ROOT / "docs/overlays/acme.yaml")
    (one,) = report(capsys, "express-checkout-global", file)["compared"]
    assert one["order"]["errors"]["relation"] == "stricter"
    rows = {tuple(row["keys"]): row["errors"] for row in one["keys"]}
    assert rows["currency",]["refused_by_second"]["rules"] == ["currency.enum"]
    joint = rows["customer_phone", "udf1"]["refused_by_second"]
    assert joint["rules"] == ["udf1.acme-trade-phone"]
    assert joint["order"] == {"udf1": "TRADE"}
    assert "udf1.acme-trade-phone" in one["rules"]["added"]
    strict = report(capsys, file, f"{file}:strict")["compared"][0]["order"]["errors"]
    assert strict["relation"] == "stricter"
    status, _, err = run(capsys, "nothing.yaml", file)
    assert (status, "nothing.yaml" in err) == (2, True)
    assert run(capsys, f"{file}:lax", file)[0] == 2


def test_it_is_a_command() -> None:
    command = [sys.executable, "-m", "juspay_rules", "diff", "documented", "documented"]
    done = subprocess.run(
        command, capture_output=True, check=False, text=True, cwd=ROOT, env=UNMEASURED
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("This asks for no new version.\n")
