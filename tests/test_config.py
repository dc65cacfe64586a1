"""The configuration: where it is found, what it may hold, and what is said of what it may not."""

import json
import os
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from juspay_rules._generated.version import PROFILES
from juspay_rules.cli.config import OWN, config_of
from juspay_rules.cli.config_file import read
from juspay_rules.cli.config_keys import RefusedError, check
from juspay_rules.cli.config_lines import line_of
from juspay_rules.cli.inputs import INPUTS
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT

SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "juspay_rules/cli/config.schema.json").read_text(encoding="utf-8")
)
DAYS = st.dates(min_value=date(1000, 1, 1))
TEXTS = st.text("ab .*/", max_size=3) | st.sampled_from(["a.b", "udf1", "**", "", " ", "a\tb.c"])
RULES = st.lists(st.sampled_from(["order_id.pattern", "amount.zero", "a.b", ".", "a", "a b.c"]))
PATTERNS = st.text("a*?/.[\\!{\x01", max_size=5) | st.sampled_from(["**/a", "a/**", "a**", "***"])
NAMES = {
    "profile": st.sampled_from([*PROFILES, "credpay"]),
    "policy": st.sampled_from([*POLICIES, ""]),
    "input": st.sampled_from([*INPUTS, "xml"]),
    "ignore": RULES,
    "warn": RULES,
    "error": RULES,
}
PER_FILE = st.fixed_dictionaries(
    {"files": PATTERNS},
    optional=NAMES | {"expect": st.sampled_from(["valid", "invalid", ""]), "rules": RULES},
)
SUPPRESS = st.fixed_dictionaries(
    {"rule": st.sampled_from(["a.b", "amount.zero", "a"]), "files": PATTERNS, "reason": TEXTS},
    optional={"field": TEXTS, "expires": DAYS.map(str) | TEXTS | st.just("20270101")},
)
TOP = st.fixed_dictionaries(
    {},
    optional=NAMES
    | {
        "paths": st.lists(TEXTS),
        "exclude": st.lists(PATTERNS),
        "fail-on": st.sampled_from(["error", "warning", "never"]),
        "baseline": TEXTS,
        "per-file": st.lists(PER_FILE, max_size=3),
        "suppress": st.lists(SUPPRESS, max_size=3),
    },
)
ANYTHING = st.recursive(
    st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)


@st.composite
def broken(draw: st.DrawFn) -> object:
    """A configuration with one value, somewhere in it, replaced, added or taken out."""
    config: Any = draw(TOP)
    place: Any = config
    while isinstance(place, dict) and place and draw(st.booleans()):
        inner = place[draw(st.sampled_from(sorted(place)))]
        inner = inner[0] if isinstance(inner, list) and inner else inner
        if not isinstance(inner, dict):
            break
        place = inner
    key = draw(st.sampled_from([*place, "rules", "expect", "files", "zz"]))
    if draw(st.booleans()):
        place[key] = draw(ANYTHING)
    else:
        place.pop(key, None)
    return config


def accepted(config: object) -> bool:
    try:
        check(config)
    except RefusedError:
        return False
    return True


@given(config=TOP | broken() | ANYTHING)
@example(config={"per-file": [{"files": "a", "rules": []}]})
@example(config={"per-file": [{"files": "a", "rules": [], "expect": "valid"}]})
@example(config={"per-file": [{"files": "a", "rules": [], "expect": "invalid"}]})
@example(config={"suppress": [{"files": "a", "rule": "a.b", "reason": " "}]})
def test_the_reader_takes_what_the_schema_takes(config: object) -> None:
    """A law: each configuration is taken by both or by neither."""
    schema = Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER)
    assert accepted(config) == schema.is_valid(config)


def test_the_schema_is_one_and_names_what_there_is() -> None:
    Draft7Validator.check_schema(SCHEMA)
    names = {key: SCHEMA["definitions"][key]["enum"] for key in ("profile", "policy", "input")}
    assert names == {"profile": list(PROFILES), "policy": list(POLICIES), "input": list(INPUTS)}


WHOLE = """
profile = "cred-pay"
policy = "strict"
input = "json"
paths = ["orders"]
exclude = ["**/old/*"]
fail-on = "warning"
baseline = "baseline.json"
ignore = ["udf1.pattern"]
warn = ["order_id.pattern"]
error = ["amount.zero"]

[[per-file]]
files = "a/**"
profile = "portable"
expect = "invalid"
rules = ["order_id.pattern", "body.syntax"]

[[suppress]]
rule = "amount.zero"
files = "a.json"
field = "amount"
reason = "known"
expires = 2027-01-31
"""


def test_a_whole_configuration_is_taken() -> None:
    config = read(OWN, WHOLE.encode())
    assert config is not None
    assert config.texts("paths") == ["orders"]
    assert config.entries("suppress")[0]["expires"] == date(2027, 1, 31)
    table: dict[str, Any] = tomllib.loads(WHOLE)
    table["suppress"][0]["expires"] = "2027-01-31"
    Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER).validate(table)
    shared = WHOLE.replace("[[", "[[tool.juspay-rules.").replace(
        "\nprofile", "[tool.juspay-rules]\nprofile", 1
    )
    same = read("pyproject.toml", shared.encode())
    assert same is not None
    assert same.table == config.table
    assert same.line(("per-file", 0, "rules")) == 17


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\nprofle = 'x'", "2: profle: unknown key 'profle': did you mean 'profile'?"),
        ("zz = 1", "1: zz: unknown key 'zz': nothing of a similar name exists; a key is profile, "),
        ("profile = 'credpay'", "1: profile: unknown profile 'credpay': did you mean 'cred-pay'?"),
        ("\nprofile = 1", "2: profile: a profile is a string, not int"),
        ("ignore = 'a.b'", "1: ignore: is a list; write it in brackets"),
        ("warn = ['amount.zer']", "1: warn: unknown rule id 'amount.zer': did you mean"),
        ("warn = ['body.syntax']", "1: warn: body.syntax cannot be set: it is said of what is no"),
        ("warn = ['x']", "1: warn: is a rule id, such as order_id.pattern"),
        (
            "warn = ['amount.zero']\nerror = ['amount.zero']",
            ": amount.zero is given two severities: name it in one place only",
        ),
        ("paths = ['']", "1: paths: is empty"),
        ("baseline = 3", "1: baseline: is a text; write it in quotes"),
        ("fail-on = 'never'", "1: fail-on: unknown severity 'never': it is one of error, warning"),
        ("per-file = 1", "1: per-file: is a list of tables; write [[...]] for each"),
        ("per-file = [1]", "1: per-file[1]: is a table of keys and values"),
        ("[[per-file]]\nfiles='a'\n\n[[per-file]]\n", "4: per-file[2]: has no files; add it"),
        ("[[per-file]]\nfiles = 'a/'", "2: per-file[1].files: a pattern holds no empty name"),
        ("[[per-file]]\nfiles='a'\nexpect='bad'", "3: per-file[1].expect: unknown expectation"),
        ("[[per-file]]\nfiles='a'\nrules=['a.b']", "3: per-file[1].rules: is what an invalid file"),
        (
            "[[per-file]]\nfiles='a'\nexpect='invalid'\nrules=['body.syntx']",
            "4: per-file[1].rules: unknown rule id 'body.syntx'",
        ),
        ("[[suppress]]\nrule='a.b'\nfiles='a'", "1: suppress[1]: has no reason; add it"),
        (
            "[[suppress]]\nrule='amount.zero'\nfiles='a'\nreason='x'\nexpires=2027-01-01T00:00:00",
            "5: suppress[1].expires: is a day; write it as YYYY-MM-DD",
        ),
        (
            "[[suppress]]\nrule='amount.zero'\nfiles='a'\nreason='x'\nexpires='soon'",
            "5: suppress[1].expires: is a day; write it as YYYY-MM-DD",
        ),
        (
            "[[suppress]]\nrule='amount.zero'\nfiles='a'\nreason='x'\nexpires=2027",
            "5: suppress[1].expires: is a day; write it as YYYY-MM-DD",
        ),
        (
            "[[suppress]]\nrule='body.syntax'\nfiles='a'\nreason='x'",
            "2: suppress[1].rule: body.syntax cannot be set",
        ),
        ("a = 1\nb c", "2: is no TOML: "),
        ("a = '", ": is no TOML: "),
        ("a = " + "[" * 5000, ": is nested too deep; write it flat"),
        ("a = 1\n\n# \udcff", "3: is no UTF-8; save it as UTF-8"),
    ],
)
def test_what_is_refused_is_named_with_its_line(text: str, said: str) -> None:
    if text.startswith("a = 1\nprofle"):
        text = text.replace("a = 1", "# profle = 1")
    with pytest.raises(ValueError, match=r"^juspay-rules\.toml:") as caught:
        read(OWN, text.encode("utf-8", "surrogateescape"))
    assert f"juspay-rules.toml:{said}".replace("::", ":") in str(caught.value)


def test_a_line_is_told_through_strings_of_many_lines_or_not_at_all() -> None:
    text = 'a = """\nb = 1\n"""\r\nd = [\n 1,\n# b\n 2]\nb = [\n1]\n[c]\n"x" = 1\n[[e]]\n[[e]]\nb = 1\n'
    for path, line in (
        (("b",), 8),
        (("d",), 4),
        (("d", 1), 4),
        (("c", "x"), 11),
        (("e", 1), 13),
        (("e", 1, "b"), 14),
        (("e", 0, "b"), None),
        (("b", "1"), None),
        (("c", "x", "1"), None),
        (("absent",), None),
        ((), None),
    ):
        assert line_of(text, path) == line, path
    assert line_of('"b\\u0061" = 1', ("ba",)) is None


def test_the_nearest_configuration_of_the_repository_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "above/repo/folder/inner"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    (tmp_path / "above" / OWN).write_text("profile = 'portable'")
    (tmp_path / "above/repo" / OWN).write_text("profile = 'cred-pay'")
    assert config_of(None) is None, "outside a repository only the current folder counts"
    (tmp_path / "above/repo/.git").mkdir()
    found = config_of(None)
    assert found is not None
    assert (found.name, found.table) == ("../../juspay-rules.toml", {"profile": "cred-pay"})
    assert found.file("a/b") == "../../a/b"
    # A file that names us and configures nothing is passed by; the nearer one that does wins.
    for text, name in (
        ("[project.scripts]\njuspay-rules = 'x'\n[tool.x]\n", "../../juspay-rules.toml"),
        ("[tool]\nx = 'juspay-rules'\n", "../../juspay-rules.toml"),
        ("[tool.juspay-rules]\npolicy = 'strict'\n", "../pyproject.toml"),
        ("[ tool . 'juspay-rules' ]\npolicy = 'strict'\n", "../pyproject.toml"),
        ("[tool]\njuspay-rules = {policy = 'strict'}\n", "../pyproject.toml"),
        ("tool = {juspay-rules = {policy = 'strict'}}\n", "../pyproject.toml"),
    ):
        (inner.parent / "pyproject.toml").write_text(text)
        found = config_of(None)
        assert found is not None
        assert found.name == name, text
    (tmp_path / "above/repo" / OWN).unlink()
    (inner.parent / "pyproject.toml").write_text("[tool]\njuspay = 1\n")
    assert config_of(None) is None


def test_a_configuration_that_is_named_has_to_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(
        ValueError, match=r"a\.toml: no such file; write one with juspay-rules init"
    ):
        config_of("a.toml")
    Path("pyproject.toml").write_text("[tool.x]\n")
    with pytest.raises(ValueError, match=r"holds no table \[tool\.juspay-rules\]; add it"):
        config_of("pyproject.toml")
    Path(OWN).mkdir()
    with pytest.raises(ValueError, match=r"cannot read .*juspay-rules\.toml: Is a directory"):
        config_of(None)
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert config_of(None) is None


def test_a_run_without_a_configuration_loads_no_reader_of_one(tmp_path: Path) -> None:
    from tests.test_package import loaded

    (tmp_path / "a.json").write_text('{"order_id": "a1", "amount": "1"}')
    (tmp_path / "pyproject.toml").write_text("[project]\ndependencies = ['juspay-rules==1']\n")
    statement = f"import os; os.chdir({os.fspath(tmp_path)!r}); from juspay_rules.cli import main; main(['check', 'a.json'])"
    names = loaded(statement)
    assert "juspay_rules.cli.gate" in names
    heavy = {"tomllib", "shutil", "datetime", "hashlib", "array", "pathlib", "dataclasses"}
    ours = {f"juspay_rules.cli.{name}" for name in ("config_file", "settings", "baseline")}
    assert names.isdisjoint(heavy | ours)


def test_a_mapping_is_not_changed_by_being_checked() -> None:
    table: dict[str, object] = {"per-file": [{"files": "a", "expect": "invalid"}]}
    before = json.dumps(table)
    assert check(table) is table
    assert json.dumps(table) == before
