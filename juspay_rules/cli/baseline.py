"""Old findings that no longer count: by fingerprint, so that the file holds no value of an order.

The file lists a rule id and a fingerprint for each finding, sorted, one a line, by the path of its
file from the baseline's folder: two branches that change it merge like any text.
"""

import json
import os
from collections import Counter

from juspay_rules.cli.fingerprint import SCHEME, Fingerprints
from juspay_rules.cli.output_file import write_whole
from juspay_rules.cli.source_root import from_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.payloads import Payload

# What is said of the run and its settings: it is never old.
OF_THE_RUN = ("gate.expected-violation", "gate.suppression-expired", "gate.suppression-unused")

# Found or not by what else is checked: a run of a part says nothing of it.
BETWEEN_FILES = "gate.duplicate-order-id"


class Baseline:
    """The findings of a run beside those of the file; ``writes`` where the run makes the file."""

    __slots__ = ("_fingerprints", "_known", "_left", "_now", "_root", "name", "writes")

    def __init__(self, name: str, *, writes: bool) -> None:
        self.name = name
        self.writes = writes
        self._root = os.path.dirname(os.path.abspath(name))
        self._fingerprints = Fingerprints(self._root)
        self._known = _read(name, missing=writes)
        self._left = {file: set(rows) for file, rows in self._known.items()}
        self._now: dict[str, set[str]] = {}

    def is_in(self, file: str) -> bool:
        """Whether this is the file that lists them."""
        return os.path.realpath(file) == os.path.realpath(self.name)

    def passed(
        self, payload: "Payload", found: "Iterable[Finding]", report: "Report"
    ) -> "list[Finding]":
        """What counts of an order's findings: what the file does not list."""
        file = from_root(payload.document.name, self._root)
        left, now = self._left.get(file, set()), self._now.setdefault(file, set())
        kept: list[Finding] = []
        for finding in found:
            rule_id = finding.violation.rule_id
            row = "" if rule_id in OF_THE_RUN else f"{rule_id} {self._fingerprints.of(finding)}"
            if row and (self.writes or row in left):
                now.add(row)
                left.discard(row)
                report.baselined += 1
            else:
                kept.append(finding)
        return kept

    def closing(self, whole: bool) -> str | None:
        """Write the file where the run makes it; else what is to be said of what it lists and was
        not found."""
        if self.writes:
            self._write()
            return None
        fixed = sorted(self.fixed(whole).items())
        if not fixed:
            return None
        rules = ", ".join(f"{count} {rule_id}" for rule_id, count in fixed)
        remedy = f"shrink it with juspay-rules check --write-baseline {self.name}"
        return f"no longer found of {self.name}: {rules}; {remedy}"

    def fixed(self, whole: bool) -> Counter[str]:
        """How many findings of the file, by rule id, are no more; of the files that were checked, or
        of all where the run is of all."""
        seen = self._left if whole else self._now
        rules = (row.partition(" ")[0] for file in seen for row in self._left.get(file, ()))
        return Counter(rule_id for rule_id in rules if whole or rule_id != BETWEEN_FILES)

    def _write(self) -> None:
        """Write the file: what was found, and what it said of files that were not checked and are
        still there. Whoever reads it sees the old one or the new one, never a part."""
        kept = {
            file: rows
            for file, rows in self._known.items()
            if os.path.exists(os.path.join(self._root, file))
        }
        found = {file: sorted(rows) for file, rows in self._now.items()}
        rows = {file: rows for file, rows in sorted((kept | found).items()) if rows}
        content = json.dumps({"scheme": SCHEME, "findings": rows}, indent=2) + "\n"
        write_whole(self.name, content.encode())


def _read(name: str, missing: bool) -> "Mapping[str, list[str]]":
    """The rows by file; none where the file is missing and may be."""
    remedy = "write it anew with juspay-rules check --write-baseline"
    try:
        with open(name, encoding="utf-8") as file:
            content: object = json.load(file)
    except FileNotFoundError:
        if missing:
            return {}
        raise ValueError(f"{name}: no such file; {remedy}") from None
    except OSError as error:
        raise ValueError(f"cannot read {name}: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise ValueError(f"{name} is no baseline: no JSON; merge it by hand, or {remedy}") from None
    if not isinstance(content, dict) or content.get("scheme") != SCHEME:
        raise ValueError(f"{name} is no baseline of {SCHEME}; {remedy}")
    rows = content.get("findings")
    if not isinstance(rows, dict) or not all(map(_is_rows, rows.values())):
        raise ValueError(f"{name} is no baseline: findings are lists by file; {remedy}")
    return rows


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(row, str) for row in value)
