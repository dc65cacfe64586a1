"""The hook, the action and the snippets of docs/ci/, each command run as its platform runs it.

They install the package from a copy of this tree, which needs a registry of Python packages.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

GUIDE = ROOT / "docs/ci/README.md"
GOOD = '{"order_id": "a1", "amount": "1.00"}'
BAD = '{\n  "order_id": "a 1",\n  "amount": "1.00"\n}\n'


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of its own that holds what this tree holds, committed or not."""
    folder = tmp_path_factory.mktemp("vendor") / "juspay_rules"
    folder.mkdir()
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    committed(folder)
    return folder


@pytest.fixture
def project(package: Path, tmp_path: Path) -> Path:
    """A user's repository: one good fixture, one bad, and files that are no orders."""
    (tmp_path / "fixtures").mkdir()
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor/juspay_rules").symlink_to(package)
    (tmp_path / "fixtures/good.json").write_text(GOOD)
    (tmp_path / "fixtures/bad.json").write_text(BAD)
    (tmp_path / "package.json").write_text('{"name": "shop", "version": "1.0.0"}')
    (tmp_path / ".gitignore").write_text("vendor\n.juspay-rules\n")
    committed(tmp_path)
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    program = shutil.which("git")
    assert program, "git is missing: apt-get install git"
    done = subprocess.run(
        [program, "-c", "user.name=t", "-c", "user.email=t@example.com", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def committed(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "all")


def shell(
    command: str, folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )


def fenced(language: str) -> Iterable[str]:
    found = re.findall(rf"(?ms)^```{language}\n(.*?)^```$", GUIDE.read_text())
    assert found
    return found


def snippet(key: str) -> Mapping[str, object]:
    (found,) = [parsed for text in fenced("yaml") if key in (parsed := yaml.safe_load(text))]
    content: Mapping[str, object] = found
    return content


def test_the_hook(package: Path, project: Path, tmp_path: Path) -> None:
    """Every tracked file is handed over; those that hold no order do not matter."""
    command = (
        f"{sys.executable} -m pre_commit try-repo {package} juspay-rules --verbose --color never"
    )
    cache = {"PRE_COMMIT_HOME": str(tmp_path / ".git/pre-commit")}
    done = shell(f"{command} --all-files", project, cache)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "- exit code: 1" in done.stdout
    assert re.search(r"fixtures/bad.json:2:15: error: order_id .*\[order_id.pattern\]", done.stdout)
    assert "good.json:1:1: error" not in done.stdout
    assert "package.json:" not in done.stdout  # passed over, which the last line says
    done = shell(f"{command} --files fixtures/good.json package.json", project, cache)
    assert done.returncode == 0, done.stdout + done.stderr
    hook = next(
        hook
        for repo in snippet("repos")["repos"]  # type: ignore[attr-defined]
        for hook in repo["hooks"]
    )
    assert hook["id"] in {hook["id"] for hook in yaml.safe_load(_text(".pre-commit-hooks.yaml"))}
    assert re.search(hook["files"], "fixtures/bad.json")


def _text(name: str) -> str:
    return (ROOT / name).read_text()


def test_the_action(package: Path, project: Path, tmp_path: Path) -> None:
    """Its steps, with what a runner puts into the environment."""
    action = yaml.safe_load(_text("action.yml"))
    step = snippet("jobs")["jobs"]["orders"]["steps"][1]  # type: ignore[index]
    assert (tmp_path / step["uses"] / "action.yml").exists()
    chosen = {name: str(one["default"]) for name, one in action["inputs"].items()} | step["with"]
    assert set(step["with"]) <= set(action["inputs"])
    runner = tmp_path / ".git/runner"
    runner.mkdir()
    around = {
        "RUNNER_TEMP": str(runner),
        "GITHUB_ACTION_PATH": str(package),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
    }
    install, check = action["runs"]["steps"]
    done = shell(install["run"], project, around | _given(install, chosen))
    assert done.returncode == 0, done.stderr
    done = shell(check["run"], project, around | _given(check, chosen))
    assert done.returncode == 1, done.stderr
    assert "::error file=fixtures/bad.json,line=2,col=15," in done.stdout
    sarif = (runner / "output").read_text().strip().removeprefix("sarif=")
    results = json.loads(Path(sarif).read_text())["runs"][0]["results"]
    assert "order_id.pattern" in {result["ruleId"] for result in results}
    assert "order_id.pattern" in (runner / "summary.md").read_text()
    chosen |= {"paths": "fixtures/good.json\n", "arguments": "--policy\nstrict\n"}
    done = shell(check["run"], project, around | _given(check, chosen))
    assert done.returncode == 1, done.stderr
    assert "currency.required" in done.stdout
    assert action["outputs"]["sarif"]["value"] == "${{ steps.check.outputs.sarif }}"
    assert check["id"] == "check"


def _given(step: Mapping[str, Mapping[str, str]], chosen: Mapping[str, str]) -> dict[str, str]:
    """The environment of a step, with its inputs filled in."""
    given = {}
    for name, value in step["env"].items():
        found = re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", value)
        assert found, value
        given[name] = chosen[found[1]]
    return given


def run_all(commands: Iterable[str], project: Path) -> None:
    """The last of them finds the bad fixture; the others succeed."""
    *before, last = commands
    for command in before:
        done = shell(command, project)
        assert done.returncode == 0, done.stderr
    done = shell(last, project)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "fixtures/bad.json:2:15: error:" in done.stdout


def test_gitlab(project: Path) -> None:
    job = snippet("orders")["orders"]
    run_all(job["script"], project)  # type: ignore[index]
    report = job["artifacts"]["reports"]["codequality"]  # type: ignore[index]
    found = json.loads((project / report).read_text())
    assert ("order_id.pattern", 2) in {
        (one["check_name"], one["location"]["positions"]["begin"]["line"])
        if "positions" in one["location"]
        else (one["check_name"], one["location"]["lines"]["begin"])
        for one in found
    }


def test_jenkins(project: Path) -> None:
    (text,) = fenced("groovy")
    run_all(re.findall(r"(?m)^ +sh '(.*)'$", text), project)
    (report,) = re.findall(r"junit '(.*)'", text)
    suites = ET.parse(project / report)
    assert [case for case in suites.iter("testcase") if case.find("failure") is not None]
