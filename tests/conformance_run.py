"""The conformance run inside a test, with engines and schemas made for the test."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tools.conformance.__main__ import main


def conformance(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit status of the run and what it prints."""
    capsys.readouterr()
    code = main(arguments)
    return code, capsys.readouterr().out


def with_engine(folder: Path, source: str | None = None, **changes: object) -> list[str]:
    """The arguments that run one engine made for the test and know of no deviation.

    ``source`` is the Python of its driver; without it, it is that of jsonschema, which the tests
    have at hand.
    """
    driver = "{drivers}/python_jsonschema.py"
    if source is not None:
        (folder / "driver.py").write_text(source, encoding="utf-8")
        driver = str(folder / "driver.py")
    entry = {
        "name": "made-up",
        "language": "Python",
        "gated": True,
        "drafts": ["draft-07"],
        "command": [sys.executable, driver],
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in (entry | changes).items()]
    (folder / "engines.toml").write_text("\n".join(["[[engine]]", *lines]), encoding="utf-8")
    deviations = folder / "deviations.yaml"
    if not deviations.exists():
        deviations.write_text("[]", encoding="utf-8")
    schema = ["--schema", "cred-pay/documented"]
    return [*schema, "--engines", str(folder / "engines.toml"), "--deviations", str(deviations)]


def with_bare_pattern(folder: Path, name: str) -> None:
    """Copy the schemas; that of ``name`` says the letters and digits of order_id in both drafts with
    "^...$" and nothing that forbids a line feed, at the same place."""
    shutil.copytree(ROOT / "generated/json_schema", folder, dirs_exist_ok=True)
    for draft in (".", "draft-07"):
        path = folder / draft / f"{name}.json"
        schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        (item,) = schema["properties"]["order_id"]["allOf"]
        assert item == {"not": {"type": "string", "pattern": "[^A-Za-z0-9]"}}
        bare = {"type": "string", "pattern": "^[A-Za-z0-9]*$"}
        item["not"] = {"type": "string", "not": bare}
        path.write_text(json.dumps(schema), encoding="utf-8")
