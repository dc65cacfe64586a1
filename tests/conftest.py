"""What every test may lean on."""

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from juspay_rules.codegen.__main__ import read_schemas
from juspay_rules.codegen.load import load
from juspay_rules.codegen.spec import Spec

ROOT = Path(__file__).resolve().parents[1]

# For what runs elsewhere than in this tree, whose lines would count as ours.
UNMEASURED = {key: value for key, value in os.environ.items() if not key.startswith("COV")}

settings.register_profile("suite", deadline=None, max_examples=200, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=20_000)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def spec() -> Spec:
    """schemas/ as it stands."""
    return load(read_schemas(ROOT))


@pytest.fixture(scope="session")
def schema_texts() -> Mapping[str, str]:
    """The texts of schemas/ by name, to break on purpose."""
    return read_schemas(ROOT)


@cache
def vectors(profile: str) -> list[dict[str, Any]]:
    """The committed vectors of one profile."""
    text = (ROOT / f"generated/vectors/{profile}.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)["vectors"]
    return found


def unasked(vector: Mapping[str, Any], policy: str) -> dict[str, str]:
    """What a vector says is raised, without what is off and asked for there."""
    asked = vector.get("warn", ())
    return {rule: level for rule, level in vector["raises"][policy].items() if rule not in asked}


def rules_of(profile: str) -> list[dict[str, Any]]:
    """Every rule of a profile in rules.json: of orders, of headers, of replies."""
    rows = catalogue()["profiles"][profile]
    return [*rows["rules"], *rows["headers"]["rules"], *rows["replies"]["rules"]]


def fields_of(profile: str) -> list[dict[str, Any]]:
    """Every field and header of a profile in rules.json."""
    rows = catalogue()["profiles"][profile]
    return [*rows["fields"], *rows["headers"]["fields"]]


@cache
def header_vectors(profile: str) -> list[dict[str, Any]]:
    """The committed vectors of the headers of one profile."""
    text = (ROOT / f"generated/vectors/headers/{profile}.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)["vectors"]
    return found


@cache
def schema(profile: str, policy: str, draft: str = "") -> dict[str, Any]:
    """One committed JSON Schema."""
    path = ROOT / "generated/json_schema" / draft / profile / f"{policy}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def catalogue() -> dict[str, Any]:
    """The committed rules.json."""
    found: dict[str, Any] = json.loads((ROOT / "generated/rules.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave processes of their own out of the coverage: a revision's files are gone when it is told."""
    for name in set(os.environ) - set(UNMEASURED):
        monkeypatch.delenv(name)
