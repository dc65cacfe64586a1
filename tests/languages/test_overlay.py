"""An overlay as a team meets it: a wheel with the extra writes it, a wheel without any uses it. Needs
a registry to install from (`make overlay`)."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import ROOT, UNMEASURED

ACME = ROOT / "docs/overlays/acme.yaml"
PROGRAM = """
import json, sys
import acme_rules
from juspay_rules import Validator
vectors = json.load(open(sys.argv[1]))["vectors"]
for policy in ("documented", "strict", "observed"):
    validator = Validator(overlay=acme_rules, policy=policy)
    for vector in vectors:
        if "order" in vector:
            found = {one.rule_id: one.severity for one in validator.collect_violations(vector["order"])}
            asked = vector.get("warn", ())  # what is off until it is asked for
            wanted = {rule: how for rule, how in vector["raises"][policy].items() if rule not in asked}
            assert found == wanted, vector
print(len(vectors) > 1000, "yaml" in sys.modules, "jinja2" in sys.modules)
"""


def ran(*command: object, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        check=False,
        text=True,
        cwd=os.sep,
        env={**UNMEASURED, **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    ran(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


def installed(folder: Path, wanted: str) -> Path:
    """The Python of a new environment with nothing but this in it."""
    venv.create(folder, with_pip=True)
    python = folder / "bin/python"
    ran(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", wanted)
    return python


def test_one_wheel_with_the_extra_writes_and_one_without_uses(wheel: Path, tmp_path: Path) -> None:
    writes = installed(tmp_path / "writes", f"{wheel}[overlay]")
    out = tmp_path / "out"
    command = ["generate", "--overlay", ACME, "--out", out]
    ran(writes, "-m", "juspay_rules", *command)
    ran(writes, "-m", "juspay_rules", *command, "--check")
    program = f"from juspay_rules import Validator; print(Validator(overlay={str(ACME)!r}).as_of)"
    assert ran(writes, "-c", program) == "2026-12-01\n"
    uses = installed(tmp_path / "uses", str(wheel))
    listed = ran(uses, "-m", "pip", "list", "--format", "freeze", "--disable-pip-version-check")
    assert "yaml" not in listed.lower()
    said = ran(uses, "-c", PROGRAM, out / "vectors/acme.json", PYTHONPATH=str(out))
    assert said == "True False False\n"
