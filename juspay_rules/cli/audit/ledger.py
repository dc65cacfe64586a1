"""What an audit was asked for, and which of its files are judged to their ends: kept in its folder, so
that the same command goes on where it was stopped, whatever stopped it.

A piece is done when its part is in its place, and a part is put there at once: nothing is counted twice,
since everything is counted from the parts.
"""

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from juspay_rules._generated.version import RULE_SET
from juspay_rules.audit.audit import Audit
from juspay_rules.cli.audit.columns import Columns
from juspay_rules.cli.audit.inputs import Input
from juspay_rules.cli.audit.reading import SIZE
from juspay_rules.cli.output_file import write_whole
from juspay_rules.validator import Validator

ASKED, DONE, FINDINGS = "audit.json", "done.ndjson", "findings"


def asked(files: list[Input], audit: Audit, columns: Columns) -> dict[str, Any]:
    """What makes two audits the same: the rules, the files as they were, how they are read."""
    return {
        "rule set": RULE_SET,
        "rules": _digest(audit.rules),
        "earlier rules": audit.before and _digest(audit.before),
        "files": [[one.name, one.length, one.changed] for one in files],
        "encoding": audit.encoding,
        "columns": [columns.body, columns.ids, columns.time],
        "pieces": SIZE,
    }


def _digest(validator: Validator) -> str:
    """The same for rules that were given alike: by what makes the validator in another process."""
    return sha256(repr(validator.__reduce__()[1]).encode()).hexdigest()


class Ledger:
    """The folder of an audit; ``done`` has the number of pieces of each file that is judged."""

    __slots__ = ("done", "folder")

    def __init__(self, folder: str, asked: Mapping[str, Any]) -> None:
        """Make the folder, or go on in it. Raises ValueError where it holds something else."""
        self.folder = folder
        self.done: dict[int, int] = {}
        path = os.path.join(folder, ASKED)
        try:
            os.makedirs(self.findings, exist_ok=True)
            before = _read(path)
            if before is None and set(os.listdir(folder)) - {FINDINGS}:
                raise ValueError(f"{folder} holds something else: name an empty folder with --out")
            if before is None:
                write_whole(path, json.dumps(asked, indent=1).encode())
            elif json.loads(before) != json.loads(json.dumps(asked)):
                raise ValueError(_differs(folder, json.loads(before), asked))
            self._read_done()
        except OSError as error:
            raise ValueError(f"cannot write to {folder}: {error.strerror}") from None

    @property
    def findings(self) -> str:
        """The folder of the parts."""
        return os.path.join(self.folder, FINDINGS)

    def finish(self, file: int, pieces: int) -> None:
        """All parts of a file are in their places."""
        self.done[file] = pieces
        with open(os.path.join(self.folder, DONE), "ab") as journal:
            journal.write(f"{json.dumps([file, pieces])}\n".encode())

    def _read_done(self) -> None:
        written = _read(os.path.join(self.folder, DONE)) or b""
        for line in written.splitlines(keepends=True):
            if line.endswith(b"\n"):
                # Of a line that was not written to its end, the file is read again.
                file, pieces = json.loads(line)
                self.done[file] = pieces


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _differs(folder: str, before: Mapping[str, Any], asked: Mapping[str, Any]) -> str:
    what = next(key for key in asked if before.get(key) != json.loads(json.dumps(asked[key])))
    return (
        f"{folder} holds an audit with other {what}: name another folder with --out, or remove it"
    )
