"""How each recipe of docs/recipes/ is built and run. What they need is installed by make recipes."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, UNMEASURED

RECIPES = ROOT / "docs/recipes"
INSTALLED = ROOT / "build/recipes"


@dataclass(frozen=True, slots=True)
class Recipe:
    """The tools it needs, the folder of the draft that its engine reads ("": 2020-12), and a step
    that builds it in an empty folder and returns the command that runs it."""

    tools: tuple[str, ...]
    draft: str
    build: Callable[[Path], tuple[str, ...]]


def run(
    command: tuple[str, ...], folder: Path, stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """The command's answer, within ten minutes."""
    return subprocess.run(
        command, input=stdin, capture_output=True, cwd=folder, env=_environment(), timeout=590
    )


def missing(recipe: Recipe) -> list[str]:
    """The tools that are not on the path."""
    return [tool for tool in recipe.tools if shutil.which(tool) is None]


def _environment() -> Mapping[str, str]:
    return UNMEASURED | {
        "GO111MODULE": "off",  # Debian's packages of Go libraries are no modules
        "GOPATH": "/usr/share/gocode",
        "GOCACHE": str(INSTALLED / "go-cache"),
        "CARGO_TARGET_DIR": str(INSTALLED / "target"),
        "JSON_SCHEMA_AUTOLOAD": "/usr/share/php/JsonSchema/autoload.php",
    }


def _compile(command: tuple[str, ...], folder: Path) -> None:
    done = run(command, folder)
    assert done.returncode == 0, (
        f"{command[0]} failed; make recipes installs what it needs:\n{done.stderr.decode()}"
    )


def _go(folder: Path) -> tuple[str, ...]:
    source = str(RECIPES / "go/check_order.go")
    assert run(("gofmt", "-l", source), folder).stdout == b"", "gofmt would write it otherwise"
    _compile(("go", "vet", source), folder)
    _compile(("go", "build", "-o", "check_order", source), folder)
    return (str(folder / "check_order"),)


def _java(folder: Path) -> tuple[str, ...]:
    """The engine's packages have the prefix "wiremock." in the archive that is to be had from npm."""
    found = sorted((INSTALLED / "node_modules/wiremock/build").glob("*.jar"))
    assert found, "the Java engine is missing: make recipes"
    source = (RECIPES / "java/CheckOrder.java").read_text(encoding="utf-8")
    renamed = source.replace("import com.", "import wiremock.com.")
    (folder / "CheckOrder.java").write_text(renamed, encoding="utf-8")
    _compile(("javac", "-Xlint:all", "-Werror", "-cp", str(found[0]), "CheckOrder.java"), folder)
    return ("java", "-cp", f"{folder}{os.pathsep}{found[0]}", "CheckOrder")


def _ruby(folder: Path) -> tuple[str, ...]:
    return ("ruby", str(RECIPES / "ruby/check_order.rb"))


def _php(folder: Path) -> tuple[str, ...]:
    return ("php", str(RECIPES / "php/check_order.php"))


def _rust(folder: Path) -> tuple[str, ...]:
    """Built of a copy, with Debian's sources of the crates in place of the archive's."""
    crates = INSTALLED / "crates"
    assert (crates / ".installed").exists(), "the Rust engine is missing: make recipes"
    shutil.copytree(RECIPES / "rust", folder / "rust")
    source = ("source.crates-io.replace-with='debian'", f"source.debian.directory='{crates}'")
    options = tuple(part for one in source for part in ("--config", one))
    _compile(("cargo", "build", "--quiet", "--offline", *options), folder / "rust")
    return (str(INSTALLED / "target/debug/check-order"),)


ALL = {
    "go": Recipe(("go", "gofmt"), "draft-07", _go),
    "java": Recipe(("javac", "java"), "", _java),
    "php": Recipe(("php",), "draft-07", _php),
    "ruby": Recipe(("ruby",), "draft-07", _ruby),
    "rust": Recipe(("cargo",), "", _rust),
}
