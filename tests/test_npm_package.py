"""How the npm package is spelt; tests/languages runs it."""

import json
import re

import pytest

from juspay_rules.codegen import javascript, npm_package
from juspay_rules.codegen.spec import Spec
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("source", "spelt"),
    [
        ("^a/b$", r"/^a\/b$/u"),
        (r"a\/b[/]\x5c", r"/a\/b[\/]\x5c/u"),
        (r"\\/", r"/\\\//u"),
    ],
)
def test_a_regex_is_spelt_as_a_literal(source: str, spelt: str) -> None:
    assert javascript.regex(source) == spelt


@pytest.mark.parametrize(
    ("texts", "spelt"),
    [
        (["AB", "C"], '["AB", "C"]'),
        (["AB"] * 20, json.dumps("AB" * 20) + ".match(/../g)"),
        (["AB"] * 20 + ["C"], json.dumps(["AB"] * 20 + ["C"])),
    ],
)
def test_a_long_list_of_codes_is_spelt_as_one_text(texts: list[str], spelt: str) -> None:
    assert javascript.words(texts) == spelt


MODULE = """// What it is.

import * as base from "./base.mjs";
import { one as first, two } from "./numbers.mjs";

export { first };
export const A = 1;
export function b() {
  return "export const c";
}
export class C {}
"""


def test_an_es_module_becomes_common_js() -> None:
    text = javascript.common_js(MODULE)
    assert text.startswith('"use strict";\n\n// What it is.\n')
    assert 'const base = require("./base.cjs");' in text
    assert 'const { one: first, two } = require("./numbers.cjs");' in text
    assert "\nconst A = 1;\nfunction b() {" in text
    assert text.endswith("module.exports = { A, b, C, first };\n")
    assert not re.search("^(?:im|ex)port ", text, re.MULTILINE)


def test_both_kinds_of_module_hold_the_same(spec: Spec) -> None:
    written = npm_package.write(spec)
    modules = {path.partition(".")[0] for path in written if path.startswith("esm/")}
    assert {
        path.replace("cjs/", "esm/").partition(".")[0] for path in written if "cjs/" in path
    } == (modules)
    assert {f"esm/{profile.name.replace('-', '_')}" for profile in spec.profiles} < modules


def test_the_package_says_its_version_and_what_it_exports(spec: Spec) -> None:
    package = json.loads((ROOT / "generated/npm/package.json").read_text(encoding="utf-8"))
    assert package["version"] == spec.version
    assert "dependencies" not in package
    for entry in (".", "./curl"):
        for paths in package["exports"][entry].values():
            for path in paths.values():
                assert (ROOT / "generated/npm" / path).is_file()


def test_every_row_of_severities_has_a_name(spec: Spec) -> None:
    """The four that the one table of policies makes of a severity and what the sandbox did, and the
    one of a rule that is off."""
    assert len(set(javascript.SEVERITIES)) == 5
    assert {len(row) for row in javascript.SEVERITIES} == {len(POLICIES)}


def test_every_field_has_its_words_in_the_hover(spec: Spec) -> None:
    text = (ROOT / "generated/npm/esm/index.d.mts").read_text(encoding="utf-8")
    for profile in spec.profiles:
        for field in profile.fields:
            assert f"   * {field.summary}\n" in text
            for rule in field.rules:
                assert f"(`{field.name}.{rule.keyword}`)\n" in text
