"""Write build/types/<language>/<profile>/: ``python -m tools.types [--profile NAME]``."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from itertools import dropwhile
from pathlib import Path

from juspay_rules._generated.version import PROFILES, RULE_SET
from tools.types.language import LANGUAGES, Language
from tools.types.plain import plain

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ROOT / "build/types-tools"
HEADER = """\
// Fields of the Create Order request: profile {profile}, rule set {rule_set}.
// Written by quicktype (make language-types) for {serialization}; do not edit.
//
// A type is not a validator. Lengths, patterns, lists of values and rules between fields are not
// here: check the order with the JSON Schema before it is sent. Fields that the API also takes as a
// number or a boolean are text here, which it always takes. Keys with a gateway's name in the
// middle, of which there is no list, have no field.

"""


class ToolError(Exception):
    """A tool is missing or failed; the text says what to do."""


def write(profile: str, folder: Path) -> list[Path]:
    """The file of each language below ``folder``. Raises ToolError."""
    schema = json.loads(
        (ROOT / f"generated/json_schema/{profile}/documented.json").read_text(encoding="utf-8")
    )
    written = []
    for language in LANGUAGES:
        path = folder / language.name / profile / language.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(language, profile, json.dumps(plain(schema))), encoding="utf-8")
        written.append(path)
        if language.name == "go":
            _run("gofmt", "-w", str(path))
    return written


def _text(language: Language, profile: str, schema: str) -> str:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "Order.schema").write_text(schema, encoding="utf-8")
        output = Path(name) / language.file
        _run(
            *("node", str(INSTALLED / "node_modules/quicktype/dist/index.js")),
            *("--src-lang", "schema", "--lang", language.name, "--top-level", "Order"),
            *(*language.options, "--telemetry", "disable"),
            *("--out", str(output), str(Path(name) / "Order.schema")),
        )
        lines = language.finish(output.read_text(encoding="utf-8")).splitlines()
    lines = list(dropwhile(lambda line: line.startswith("//") or not line, lines))  # its own header
    header = HEADER.format(profile=profile, rule_set=RULE_SET, serialization=language.serialization)
    return header + "".join(f"{line.rstrip()}\n" for line in lines)


def _run(*command: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300)
    except FileNotFoundError as error:
        raise ToolError(f"{command[0]} is missing: make language-types installs it") from error
    if done.returncode != 0:
        raise ToolError(
            f"{' '.join(command)} failed; make language-types installs it:\n{done.stderr}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.types", description=__doc__)
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    try:
        for path in write(parser.parse_args().profile, ROOT / "build/types"):
            print(path.relative_to(ROOT))
        shutil.copy(Path(__file__).with_name("README.md"), ROOT / "build/types")
    except ToolError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
