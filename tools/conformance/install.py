"""python -m tools.conformance.install [ENGINE...]: install what the engines need.

Into build/engines/, but for Debian packages, which need root. Quick where all is there already.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tools.conformance.engines import HERE, Engine, read_engines


class InstallError(Exception):
    """What is missing, and the command that brings it."""


def main(names: list[str]) -> int:
    """0: every engine is there. Names what is missing otherwise."""
    engines = read_engines()
    unknown = set(names) - {engine.name for engine in engines}
    if unknown:
        sys.exit(f"no engine {', '.join(sorted(unknown))} in engines.toml")
    chosen = [engine for engine in engines if not names or engine.name in names]
    missing = install(chosen)
    for name, reason in missing.items():
        print(f"{name}: {reason}", file=sys.stderr)
    print(f"{len(chosen) - len(missing)} of {len(chosen)} engines are installed")
    return 1 if missing else 0


def install(engines: Iterable[Engine]) -> dict[str, str]:
    """Install each; the reason by the name of each engine that cannot be."""
    engines = tuple(engines)
    _install_debian(sorted({package for engine in engines for package in lacking(engine)}))
    missing = {}
    for engine in engines:
        try:
            _install(engine)
        except InstallError as error:
            missing[engine.name] = str(error)
    return missing


def lacking(engine: Engine) -> list[str]:
    """The Debian packages of which nothing is there."""
    return [package for place, package in engine.needs.items() if not _is_there(place)]


def _is_there(place: str) -> bool:
    return Path(place).exists() if place.startswith("/") else shutil.which(place) is not None


def _install_debian(packages: list[str]) -> None:
    """Install them where apt-get may be used; who lacks them still, is told of it later."""
    if not packages or shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    print(f"installing {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--no-install-recommends", "-y", *packages]):
        whole = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *words]
        subprocess.run(whole, stdout=subprocess.DEVNULL, env=quiet, check=False)


def _install(engine: Engine) -> None:
    if packages := lacking(engine):
        wanted = " ".join(packages)
        raise InstallError(
            f"{wanted} missing: sudo apt-get install --no-install-recommends -y {wanted}"
        )
    if not (engine.npm or engine.pypi or engine.build):
        return
    stamp = engine.home / "installed.json"
    done = _recipe(engine)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == done:
        return
    print(f"installing {engine.name}", flush=True)
    shutil.rmtree(engine.home, ignore_errors=True)
    engine.home.mkdir(parents=True)
    for command in _commands(engine):
        _run(engine, command)
    stamp.write_text(done, encoding="utf-8")


def _recipe(engine: Engine) -> str:
    """What the installed files follow from; where it changes, they are made again."""
    drivers = HERE / "drivers"
    sources = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(drivers.iterdir())
        if path.is_file() and any(path.name in word for step in engine.build for word in step)
    }
    recipe = [engine.npm, engine.pypi, engine.build, dict(engine.env), sources, sys.version]
    return json.dumps(recipe, indent=1)


def _commands(engine: Engine) -> list[list[str]]:
    commands = []
    if engine.npm:
        place = str(engine.home / "npm")
        options = ["--prefix", place, "--no-audit", "--no-fund", "--ignore-scripts"]
        commands.append(["npm", "install", *options, "--loglevel=error", *engine.npm])
    if engine.pypi:
        quiet = ["-q", "--disable-pip-version-check", "--root-user-action=ignore"]
        place = str(engine.home / "pypi")
        pip = [sys.executable, "-m", "pip", "install"]
        commands.append([*pip, *quiet, "--target", place, *engine.pypi])
    return commands + [engine.filled(step) for step in engine.build]


def _run(engine: Engine, command: list[str]) -> None:
    environment = {**os.environ, **engine.environment()}
    try:
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False, env=environment
        )
    except OSError as error:
        raise InstallError(f"`{' '.join(command)}` cannot be started: {error}") from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-400:]
        raise InstallError(f"`{' '.join(command)}` failed: {said}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
