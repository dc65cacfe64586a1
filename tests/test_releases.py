"""What was published under a version stays as it was, and versions go up."""

import re
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from juspay_rules.codegen.__main__ import main, read_schemas
from juspay_rules.codegen.checked import checked_files
from juspay_rules.codegen.load import load
from juspay_rules.codegen.plan import plan
from juspay_rules.codegen.releases import check_releases, manifest, releases, with_release
from juspay_rules.codegen.yaml_file import SpecError
from tests.conftest import ROOT
from tests.test_codegen import ORDER

SCHEMA = "generated/json_schema/cred-pay/strict.json"
VECTORS = "generated/vectors/cred-pay.json"
PROMISED = {
    SCHEMA: "{}",
    "generated/json_schema/draft-07/cred-pay/strict.json": "{}",
    VECTORS: "[]",
    "generated/rules.json": "{}",
    "generated/rules.schema.json": "{}",
}
FREE = {"generated/README.md": "", "generated/vectors/README.md": "", "juspay_rules/types.py": ""}
FILES = PROMISED | FREE
RULE_SET = "rule_set.yaml"
RELEASES = "releases.yaml"
EMPTY = "kind: releases\nreleases: {}\n"


def at(texts: Mapping[str, str], version: str, listed: str = EMPTY) -> dict[str, str]:
    """The texts of schemas/ with another version, and another list of releases."""
    rule_set, found = re.subn('version: "[^"]+"', f'version: "{version}"', texts[RULE_SET])
    assert found == 1
    return {**texts, RULE_SET: rule_set, RELEASES: listed}


@pytest.fixture
def published(schema_texts: Mapping[str, str]) -> dict[str, str]:
    """schemas/ where 1.2.0 was published, with FILES."""
    texts = at(schema_texts, "1.2.0")
    return {**texts, RELEASES: with_release(texts, FILES, "2026-12-01")}


def refusal(texts: Mapping[str, str], files: Mapping[str, str]) -> str:
    with pytest.raises(SpecError) as caught:
        check_releases(texts, files)
    return str(caught.value)


def line_of(texts: Mapping[str, str], start: str, name: str = RELEASES) -> int:
    (number,) = (
        number
        for number, line in enumerate(texts[name].split("\n"), 1)
        if line.strip().startswith(start)
    )
    return number


def test_nothing_changed_passes(published: Mapping[str, str]) -> None:
    check_releases(published, FILES)
    check_releases(published, FILES | {"generated/README.md": "better", "generated/x.txt": ""})


@pytest.mark.parametrize("path", PROMISED)
def test_a_changed_byte_fails_and_names_the_file(published: dict[str, str], path: str) -> None:
    said = refusal(published, FILES | {path: FILES[path] + " "})
    assert said == (
        f"schemas/releases.yaml:{line_of(published, path)}: releases.1.2.0.sha256.{path}: "
        f"version 1.2.0 is published: {path} changed; raise version in schemas/rule_set.yaml"
    )


def test_a_file_that_is_gone_or_new_fails(published: dict[str, str]) -> None:
    fewer = {path: text for path, text in FILES.items() if path != SCHEMA}
    assert f": {SCHEMA} is gone; raise version" in refusal(published, fewer)
    more = FILES | {"generated/json_schema/other/strict.json": "{}"}
    line = line_of(published, "sha256:")
    said = refusal(published, more)
    assert said.startswith(f"schemas/releases.yaml:{line}: ")
    assert ": generated/json_schema/other/strict.json is new; raise version" in said
    assert " is gone, and 4 more; raise version" in refusal(published, FREE)


def test_a_new_version_may_say_anything(published: dict[str, str]) -> None:
    check_releases(at(published, "1.2.1", published[RELEASES]), {})
    check_releases(at(published, "1.10.0", published[RELEASES]), FREE)


def test_a_version_does_not_go_back(published: dict[str, str]) -> None:
    texts = at(published, "1.1.9", published[RELEASES])
    line = line_of(texts, "version:", RULE_SET)
    assert refusal(texts, FILES) == (
        f"schemas/rule_set.yaml:{line}: version: version 1.1.9 comes before 1.2.0, "
        "which is published; raise it"
    )


ENTRY = f'    date: "2026-12-01"\n    sha256:\n      {SCHEMA}: "{"0" * 64}"\n'


@pytest.mark.parametrize(
    ("second", "problem"),
    [
        ("1.2.0", "releases.1.2.0: this key stands twice; keep one of the two"),
        ("1.02.0", "version 1.02.0 does not come after 1.2.0; list each version once"),
        ("1.1.10", "version 1.1.10 does not come after 1.2.0; list each version once, in the"),
        ("0.9.9", "version 0.9.9 does not come after 1.2.0"),
    ],
)
def test_versions_listed_twice_or_going_down_fail(
    schema_texts: Mapping[str, str], second: str, problem: str
) -> None:
    listed = f"kind: releases\nreleases:\n  1.2.0:\n{ENTRY}  {second}:\n{ENTRY}"
    said = refusal(at(schema_texts, "2.0.0", listed), FILES)
    assert said.startswith("schemas/releases.yaml:7: releases.")
    assert problem in said


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        ("2026-11-30", "2026-11-30 is before 2026-12-01, the day of the release above; mend"),
        ("2026-02-29", "there is no day '2026-02-29'; mend the date"),
        ("20261201", "there is no day '20261201'"),
        ("", "there is no day ''"),
    ],
)
def test_days_are_days_and_do_not_go_back(
    published: dict[str, str], day: str, problem: str
) -> None:
    texts = at(published, "1.3.0", published[RELEASES])
    with pytest.raises(SpecError) as caught:
        with_release(texts, FILES, day)
    line = published[RELEASES].count("\n") + 2
    assert str(caught.value).startswith(f"schemas/releases.yaml:{line}: releases.1.3.0.date: ")
    assert problem in str(caught.value)


def test_a_release_is_appended_once(published: dict[str, str]) -> None:
    (first,) = releases(published)
    assert (first.version, first.date) == ("1.2.0", "2026-12-01")
    assert first.sha256 == {path: sha256(PROMISED[path].encode()).hexdigest() for path in PROMISED}
    with pytest.raises(SpecError, match=r"releases[.]yaml:3: .* 1[.]2[.]0 is published already"):
        with_release(published, FILES, "2026-12-02")
    texts = at(published, "1.3.0", published[RELEASES])
    listed = with_release(texts, FILES | {SCHEMA: "other"}, "2026-12-01")
    assert listed.startswith(published[RELEASES])
    both = releases({**texts, RELEASES: listed})
    assert [release.version for release in both] == ["1.2.0", "1.3.0"]
    assert both[0] == first
    assert {path for path in PROMISED if both[1].sha256[path] != first.sha256[path]} == {SCHEMA}


def test_a_list_keeps_its_own_schema(published: dict[str, str]) -> None:
    checked_files(published)
    for old, new, problem in (
        ("1.2.0:", "next:", "'next' does not match"),
        ('"2026-12-01"', '"1.12.2026"', "'1.12.2026' does not match"),
        ("    sha256:", "    sha1:", "unknown key 'sha1'; use one of date, sha256"),
        ('generated/rules.json: "', 'generated/rules.json: "A', "does not match"),
    ):
        text = published[RELEASES].replace(old, new, 1)
        assert text != published[RELEASES]
        with pytest.raises(SpecError, match=re.escape(problem)):
            checked_files({**published, RELEASES: text})


def test_the_list_is_mandatory(schema_texts: Mapping[str, str]) -> None:
    texts = {name: text for name, text in schema_texts.items() if name != RELEASES}
    with pytest.raises(SpecError, match=r"schemas/releases\.yaml:1: the file is missing"):
        load(texts)


def test_what_is_generated_knows_of_no_release_and_keeps_to_it(
    schema_texts: Mapping[str, str],
) -> None:
    """Through plan(): the bytes are the same with and without a release, and a change of one word
    needs a new version."""
    texts = at(schema_texts, "7.0.0")
    files = plan(texts)
    released = {**texts, RELEASES: with_release(texts, files, "2026-12-01")}
    assert plan(released) == files
    assert set(manifest(files)) == {
        path
        for path in files
        if path.startswith("generated/")
        and path.endswith((".json", ".yaml"))
        and "/npm/" not in path
    }
    hint = "send your own identifier of the order"
    reworded = {**released, ORDER: schema_texts[ORDER].replace(hint, hint + " here", 1)}
    with pytest.raises(SpecError) as caught:
        plan(reworded)
    line = line_of(released, "generated/rules.json:")
    assert str(caught.value).startswith(f"schemas/releases.yaml:{line}: ")
    assert "version 7.0.0 is published: generated/rules.json changed; raise" in str(caught.value)


def test_the_command_lists_a_release_of_what_is_committed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    texts = at(read_schemas(ROOT), "7.0.0")
    (tmp_path / "schemas" / RULE_SET).write_text(texts[RULE_SET], encoding="utf-8")
    listed = tmp_path / "schemas" / RELEASES
    listed.write_text(EMPTY, encoding="utf-8")
    monkeypatch.setattr("juspay_rules.codegen.__main__.plan", lambda _: FILES)
    assert main(["--release", "2026-12-01"], tmp_path) == 1
    assert "stale: run `make generate`" in capsys.readouterr().err
    assert listed.read_text(encoding="utf-8") == EMPTY
    assert main([], tmp_path) == 0
    assert main(["--release", ""], tmp_path) == 2
    assert main(["--release", "2026-12-01"], tmp_path) == 0
    (release,) = releases(read_schemas(tmp_path))
    assert dict(release.sha256) == manifest(FILES)
    assert main(["--check"], tmp_path) == 0
    capsys.readouterr()
    assert main(["--release", "2026-12-01"], tmp_path) == 2
    assert "version 7.0.0 is published already; raise version" in capsys.readouterr().err
