"""A comparison as JSON: docs/commands.schema.json, #/$defs/diff."""

import json
from typing import Any

from juspay_rules.cli.comparison.impact import Impact
from juspay_rules.diff.compare import Comparison, Difference, Row, Witness
from juspay_rules.diff.operand import Operand
from juspay_rules.diff.report import Compared, Report


def write(report: Report, found: Impact | None) -> str:
    """The text."""
    answer: dict[str, Any] = {
        "first": _operand(report.first),
        "second": _operand(report.second),
        "removed": list(report.removed),
        "added": list(report.added),
        "compared": [_compared(one) for one in report.compared],
        "version": {
            "size": report.size,
            "at_least": report.asked,
            "reasons": [{"size": size, "why": why} for size, why in report.reasons],
        },
    }
    if found is not None:
        answer["payloads"] = _impact(found)
    return json.dumps(answer, indent=2)


def _operand(operand: Operand) -> dict[str, Any]:
    return {"name": operand.name, "rule_set": operand.version}


def _compared(compared: Compared) -> dict[str, Any]:
    comparison, changed = compared.comparison, compared.changes
    return {
        "first": comparison.first.name,
        "second": comparison.second.name,
        "order": _row(comparison.whole, comparison),
        "keys": [_row(row, comparison) for row in comparison.rows],
        "rules": changed
        and {
            "added": list(changed.added),
            "removed": list(changed.removed),
            "severity": [
                {"id": rule_id, "before": before, "after": after}
                for rule_id, before, after in changed.severities
            ],
            "words": list(changed.words),
        },
    }


def _row(row: Row, comparison: Comparison) -> dict[str, Any]:
    return {
        "keys": list(row.keys) if row is not comparison.whole else [],
        "named": all(key in comparison.named for key in row.keys),
        "errors": _difference(row.errors),
        "findings": row.findings and _difference(row.findings),
    }


def _difference(found: Difference) -> dict[str, Any]:
    return {
        "relation": found.relation,
        "refused_by_second": found.lost and _witness(found.lost),
        "taken_by_second": found.gained and _witness(found.gained),
        "doubts": list(found.doubts),
    }


def _witness(witness: Witness) -> dict[str, Any]:
    rules = dict.fromkeys(one.rule_id for one in witness.violations)
    return {"order": witness.order, "rules": list(rules)}


def _impact(found: Impact) -> dict[str, Any]:
    return {
        "orders": found.orders,
        "refused": found.refused,
        "taken": found.taken,
        "otherwise": found.otherwise,
        "problems": found.problems,
        "changes": [
            {
                "file": one.finding.file,
                "line": one.finding.line,
                "column": one.finding.column,
                "path": one.finding.path,
                "rule": one.finding.violation.rule_id,
                "field": one.finding.violation.field,
                "before": one.before,
                "after": one.after,
            }
            for one in found.changes
        ],
    }
