"""Overlays of the tests, and what they are held to."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from juspay_rules import Validator
from juspay_rules.codegen import json_schema, rules_json
from juspay_rules.codegen.checked import META_SCHEMA, checked_overlay
from juspay_rules.codegen.json_schema import longest_prefix
from juspay_rules.codegen.load import Reader, load_with_reader
from juspay_rules.codegen.overlay import Overlay, overlaid
from juspay_rules.codegen.schema_files import shipped
from juspay_rules.codegen.spec import Spec
from tests.conftest import ROOT

ACME = ROOT / "docs/overlays/acme.yaml"
EVERY = ROOT / "tests/cases/overlays/every-form.yaml"
FILES = (ACME, EVERY)
SMALLEST = {
    "kind": "overlay",
    "name": "mine",
    "version": "1.0.0",
    "title": "Mine",
    "base": "express-checkout-global",
}


@cache
def texts() -> dict[str, str]:
    return shipped()


@cache
def ours() -> tuple[Spec, Reader]:
    return load_with_reader(texts())


@cache
def overlay(path: Path) -> Overlay:
    text = path.read_text(encoding="utf-8")
    return overlaid(checked_overlay(path.name, text, texts()[META_SCHEMA]), *ours())


def loaded(**content: Any) -> Overlay:
    """An overlay of the smallest one and this, as ``load_overlay`` reads it."""
    text = written(**content)
    return overlaid(checked_overlay("mine.yaml", text, texts()[META_SCHEMA]), *ours())


def written(**content: Any) -> str:
    return yaml.safe_dump({**SMALLEST, **content}, sort_keys=False, allow_unicode=True)


def changed(field: str, rule: str, **how: Any) -> Overlay:
    """An overlay of one change."""
    return loaded(changes=[{"field": field, "rule": rule, "why": "so", **how}])


def compiled(one: Overlay, policy: str, as_of: str | None = None) -> Validator:
    """The validator of an overlay that is in no file."""
    from juspay_rules.overlay import Compiled

    found = Compiled.__new__(Compiled)
    found.text = one.module()
    return Validator(overlay=found, policy=policy, as_of=as_of)


def raised(validator: Validator, order: object) -> dict[str, str]:
    """The rule ids that an order breaks, each once, with their severity."""
    assert isinstance(order, Mapping)
    found = validator.collect_violations(order)
    by_id = {violation.rule_id: violation.severity for violation in found}
    assert len(found) == len(by_id), found
    return by_id


class Schema:
    """The schema of a spec's first profile under a policy, whose errors lead to rule ids."""

    def __init__(self, spec: Spec, policy: str) -> None:
        written = json_schema.write(spec, spec.profiles[0], policy, "2020-12")
        self.engine = jsonschema.Draft202012Validator(written.schema)
        self.paths = {path: rule for rule, paths in written.paths.items() for path in paths}
        catalogue: Any = rules_json.write(spec)
        described = catalogue["profiles"][spec.profiles[0].name]
        self.sayable = {rule["id"] for rule in described["rules"] if rule["expressible"]}

    def refused_by(self, order: object) -> set[str]:
        """The ids of the rules that the schema says are broken."""
        found = set()
        for error in self.engine.iter_errors(order):
            parts = (
                str(p).replace("~", "~0").replace("/", "~1") for p in error.absolute_schema_path
            )
            path = longest_prefix("/" + "/".join(parts), self.paths)
            assert path is not None, error
            found.add(self.paths[path])
        return found

    def agrees(self, order: object, raised: Mapping[str, str]) -> bool:
        """Whether exactly the errors among these are said, as far as JSON Schema can say them."""
        errors = {rule for rule, severity in raised.items() if severity == "error"}
        return self.refused_by(order) == errors & self.sayable
