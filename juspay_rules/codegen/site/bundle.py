"""The playground's one script: our modules and the editor, bundled by esbuild.

A classic script: a module does not load from a page that is opened from disk.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

SOURCES = Path("juspay_rules/codegen/site/playground")
PACKAGE = Path("generated/npm/esm/index.mjs")
NODE_MODULES = Path("build/site-node/node_modules")
OPTIONS = (
    "--bundle",
    "--format=iife",
    "--minify",
    "--target=es2022",
    "--charset=ascii",
    "--legal-comments=none",
)


class MissingToolError(ValueError):
    """What the bundle needs is not here; the text says how to get it."""


def bundle(root: Path) -> dict[str, str]:
    """The script, and the licences of what is in it, by their paths in the site.

    Raises MissingToolError, or subprocess.CalledProcessError where the sources do not fit.
    """
    node = shutil.which("node")
    if node is None:
        raise MissingToolError(
            "node is missing: install Node 20 or newer (apt-get install nodejs npm)"
        )
    esbuild = root / NODE_MODULES / "esbuild/bin/esbuild"
    if not esbuild.is_file():
        raise MissingToolError(f"{NODE_MODULES} has no esbuild: run `make site`, which installs it")
    if not (root / PACKAGE).is_file():
        raise MissingToolError(f"there is no {PACKAGE}: run `make generate`")
    done = subprocess.run(  # noqa: S603  # a pinned tool on our own sources
        [str(esbuild), str(SOURCES / "main.mjs"), *OPTIONS],
        cwd=root,
        env={**os.environ, "NODE_PATH": str(root / NODE_MODULES)},
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return {
        "assets/playground.js": done.stdout,
        "assets/licenses.txt": _licenses(root / NODE_MODULES, _packages(root)),
    }


def _packages(root: Path) -> Mapping[str, str]:
    """What is in the bundle, with versions: everything in the lock file but the tools."""
    lock = json.loads((root / SOURCES / "package-lock.json").read_text(encoding="utf-8"))
    return {
        path.removeprefix("node_modules/"): package["version"]
        for path, package in sorted(lock["packages"].items())
        if path and not package.get("dev")
    }


def _licenses(folder: Path, packages: Mapping[str, str]) -> str:
    texts = []
    for name, version in packages.items():
        text = (folder / name / "LICENSE").read_text(encoding="utf-8")
        texts.append(f"{name} {version}\n\n{text.strip()}\n")
    return f"\n{'-' * 72}\n\n".join(texts)
