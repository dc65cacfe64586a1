"""The types that quicktype writes: they compile, keep the API's names and lose no field."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, schema
from tests.languages.compiled_type import COMPILERS, PROGRAMS, run
from tools.types.__main__ import write
from tools.types.language import LANGUAGES, Language
from tools.types.plain import plain

PROFILES = ("express-checkout-global", "express-checkout-india")
NAMES = [language.name for language in LANGUAGES]


@pytest.fixture(scope="module", params=PROFILES)
def profile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def types(profile: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The freshly written file of each language."""
    return dict(zip(NAMES, write(profile, tmp_path_factory.mktemp("types")), strict=True))


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_every_field_has_its_name_in_json(
    language: Language, profile: str, types: dict[str, Path]
) -> None:
    text = types[language.name].read_text(encoding="utf-8")
    names = list(schema(profile, "documented")["properties"])
    assert language.json_names(text) == names
    assert len(names) > 50


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_each_file_says_that_it_is_no_validator(
    language: Language, profile: str, types: dict[str, Path]
) -> None:
    text = types[language.name].read_text(encoding="utf-8")
    assert "A type is not a validator." in text[:500]
    assert profile in text[:200]
    assert str(ROOT) not in text


@pytest.mark.parametrize("name", sorted(COMPILERS))
def test_an_order_comes_out_as_it_went_in(
    name: str, profile: str, types: dict[str, Path], tmp_path: Path
) -> None:
    command = COMPILERS[name](types[name], tmp_path)
    names = list(schema(profile, "documented")["properties"])
    full = {key: f"text {number} \u00e9" for number, key in enumerate(names)}
    for order in (full, {"order_id": "order42", "amount": "1.00"}):
        done = run(command, tmp_path, json.dumps(order).encode())
        assert done.returncode == 0, done.stderr.decode()
        assert json.loads(done.stdout) == order


def test_swift_keeps_its_grammar(types: dict[str, Path], tmp_path: Path) -> None:
    script = str(PROGRAMS / "parse_swift.js")
    done = run(("node", script, str(types["swift"])), tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    cut = tmp_path / "Cut.swift"
    cut.write_text(types["swift"].read_text(encoding="utf-8").replace(": String?", ":", 1))
    done = run(("node", script, str(cut)), tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")


def test_the_same_schema_gives_the_same_bytes(
    profile: str, types: dict[str, Path], tmp_path: Path
) -> None:
    again = write(profile, tmp_path)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in types.values()]


def test_a_field_that_cannot_be_text_is_refused() -> None:
    number: dict[str, Any] = {"description": "A number.", "type": "number"}
    order = {"properties": {"weight": number}, "allOf": [], "description": "An order."}
    with pytest.raises(ValueError, match="weight cannot be text"):
        plain(order)
