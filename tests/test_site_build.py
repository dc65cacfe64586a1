"""Building the site: the bundle's tools, and what is said where one is missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from juspay_rules.codegen.site.__main__ import main
from juspay_rules.codegen.site.bundle import MissingToolError, bundle
from tests.conftest import ROOT


def fake_tools(root: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A tree in which esbuild is the script, with a node on the path."""
    tools = root / "build/site-node/node_modules"
    for file, text in {
        tools / "esbuild/bin/esbuild": f"#!/bin/sh\n{script}\n",
        tools / "editor/LICENSE": "\nTake it.\n\n",
        root / "bin/node": "#!/bin/sh\n",
        root / "generated/npm/esm/index.mjs": "",
        root / "juspay_rules/codegen/site/playground/package-lock.json": json.dumps(
            {
                "packages": {
                    "": {"name": "playground"},
                    "node_modules/editor": {"version": "1.2.3"},
                    "node_modules/esbuild": {"version": "0.1.0", "dev": True},
                }
            }
        ),
    }.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(0o755)
    monkeypatch.setenv("PATH", str(root / "bin"), prepend=os.pathsep)


def test_the_bundle_is_what_esbuild_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_tools(tmp_path, monkeypatch, 'echo "$1 $NODE_PATH"')
    found = bundle(tmp_path)
    assert found == {
        "assets/playground.js": "juspay_rules/codegen/site/playground/main.mjs "
        f"{tmp_path}/build/site-node/node_modules\n",
        "assets/licenses.txt": "editor 1.2.3\n\nTake it.\n",
    }


@pytest.mark.parametrize(
    ("missing", "remedy"),
    [
        ("build/site-node/node_modules/esbuild/bin/esbuild", "run `make site`"),
        ("generated/npm/esm/index.mjs", "run `make generate`"),
    ],
)
def test_what_the_bundle_lacks_is_named(
    missing: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_tools(tmp_path, monkeypatch, "true")
    (tmp_path / missing).unlink()
    with pytest.raises(MissingToolError, match=remedy):
        bundle(tmp_path)


def test_a_missing_node_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingToolError, match="apt-get install nodejs npm"):
        bundle(tmp_path)


def test_the_command_says_how_it_is_used() -> None:
    command = [sys.executable, "-m", "juspay_rules.codegen.site", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    assert "--out" in done.stdout


def test_a_site_is_built_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "schemas").symlink_to(ROOT / "schemas")
    out = tmp_path / "out"
    fake_tools(tmp_path, monkeypatch, "exit 1")
    assert main(["--out", str(out)], tmp_path) == 2
    assert "no site was built: " in capsys.readouterr().err
    assert not out.exists()
    fake_tools(tmp_path, monkeypatch, "echo bundled")
    (out / "rules").mkdir(parents=True)
    (out / "rules/gone.html").write_text("a rule that was")
    assert main(["--out", str(out)], tmp_path) == 0
    printed = capsys.readouterr().out
    assert "245 pages, 250 files" in printed
    assert "0 kB gzipped" in printed
    assert (out / "assets/playground.js").read_text() == "bundled\n"
    assert not (out / "rules/gone.html").exists()
    assert len([path for path in out.rglob("*") if path.is_file()]) == 250
