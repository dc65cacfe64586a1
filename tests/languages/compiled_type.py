"""How the types of each language are compiled with a program that reads and writes an order."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.conftest import ROOT, UNMEASURED

PROGRAMS = ROOT / "tests/languages/round_trip"
INSTALLED = ROOT / "build/types-tools"
JACKSON = [f"/usr/share/java/jackson-{part}.jar" for part in ("annotations", "core", "databind")]
NEWTONSOFT = Path("/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll")


def run(
    command: tuple[str, ...], folder: Path, stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """The command's answer. Fails the test where the program is missing."""
    assert shutil.which(command[0]), f"{command[0]} is missing: make language-types installs it"
    environment: Mapping[str, str] = UNMEASURED | {
        "GO111MODULE": "off",
        "GOPATH": str(folder),
        "GOCACHE": str(INSTALLED / "go-cache"),
        "NODE_PATH": str(INSTALLED / "node_modules"),
    }
    return subprocess.run(
        command, input=stdin, capture_output=True, cwd=folder, env=environment, timeout=590
    )


def _compile(command: tuple[str, ...], folder: Path) -> None:
    done = run(command, folder)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == 0, f"{command[0]}: {said}\nmake language-types installs what it needs"


def _go(types: Path, folder: Path) -> tuple[str, ...]:
    for package, source in (("juspay", types), ("roundtrip", PROGRAMS / "main.go")):
        (folder / "src" / package).mkdir(parents=True)
        shutil.copy(source, folder / "src" / package)
    assert run(("gofmt", "-l", str(types)), folder).stdout == b""
    _compile(("go", "vet", "juspay", "roundtrip"), folder)
    _compile(("go", "build", "-o", "round_trip", "roundtrip"), folder)
    return (str(folder / "round_trip"),)


def _java(types: Path, folder: Path) -> tuple[str, ...]:
    sources = (str(types), str(PROGRAMS / "RoundTrip.java"))
    jars = os.pathsep.join(JACKSON)
    _compile(("javac", "-Xlint:all", "-Werror", "-cp", jars, "-d", str(folder), *sources), folder)
    return ("java", "-cp", f"{folder}{os.pathsep}{jars}", "RoundTrip")


def _kotlin(types: Path, folder: Path) -> tuple[str, ...]:
    compiler = INSTALLED / "node_modules/kotlin-compiler"
    found = sorted(
        (INSTALLED / "kotlin/run_kotlin_kernel/jars").glob("kotlinx-serialization-*.jar")
    )
    assert len(found) == 2, "kotlinx.serialization is missing: make language-types"
    jars = os.pathsep.join(map(str, found))
    plugin = compiler / "lib/kotlinx-serialization-compiler-plugin.jar"
    command = ("bash", str(compiler / "bin/kotlinc"), "-Werror", f"-Xplugin={plugin}", "-cp", jars)
    sources = (str(types), str(PROGRAMS / "RoundTrip.kt"))
    _compile((*command, *sources, "-d", str(folder)), folder)
    path = os.pathsep.join((str(folder), jars, str(compiler / "lib/kotlin-stdlib.jar")))
    return ("java", "-cp", path, "juspay.RoundTripKt")


def _csharp(types: Path, folder: Path) -> tuple[str, ...]:
    assert NEWTONSOFT.exists(), "Newtonsoft.Json is missing: make language-types"
    shutil.copy(NEWTONSOFT, folder)
    options = ("-langversion:6", "-warnaserror", f"-r:{NEWTONSOFT}", "-out:round_trip.exe")
    _compile(("mcs", *options, str(types), str(PROGRAMS / "RoundTrip.cs")), folder)
    return ("mono", str(folder / "round_trip.exe"))


# Swift has no compiler here: its grammar is all that is checked.
COMPILERS: dict[str, Callable[[Path, Path], tuple[str, ...]]] = {
    "go": _go,
    "java": _java,
    "kotlin": _kotlin,
    "csharp": _csharp,
}
