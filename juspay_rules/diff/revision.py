"""The rule sets of a commit: its own files, and its own validator in a process of its own."""

import json
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from tempfile import TemporaryDirectory
from typing import Any

from juspay_rules.diff import git
from juspay_rules.diff.parts import Part, listed, parts_of
from juspay_rules.diff.rule_set import Fact, RuleSet
from juspay_rules.rules import POLICIES
from juspay_rules.violation import Violation

CATALOGUE = "generated/rules.json"
PARTS = "juspay_rules/_generated/parts.json"
# Reads an order a line, writes what breaks a rule of it a line.
JUDGE = """
import json, sys
folder, profile, policy = sys.argv[1:]
sys.path.insert(0, folder)
from juspay_rules import Validator
validator = Validator(profile=profile, policy=policy)
for line in sys.stdin:
    print(json.dumps(validator.collect_violations(json.loads(line))), flush=True)
"""


@dataclass(frozen=True)
class Revision:
    """A commit that holds the rules; ``name`` is as the user calls it. What is opened for it is
    closed by the stack."""

    name: str
    commit: str
    stack: ExitStack

    @cached_property
    def catalogue(self) -> dict[str, Any]:
        """Its rules.json. Raises ValueError where it has none."""
        catalogue: dict[str, Any] = json.loads(self._text(CATALOGUE))
        return catalogue

    @cached_property
    def version(self) -> str:
        """The version that its rules bear."""
        return str(self.catalogue["rule_set"])

    @cached_property
    def profiles(self) -> tuple[str, ...]:
        """The names of its profiles, the default first."""
        default = self.catalogue["default_profile"]
        return (default, *(name for name in self.catalogue["profiles"] if name != default))

    def rule_set(self, name: str, profile: str, policy: str) -> RuleSet:
        """A profile of it under a policy, both of which exist."""
        rows = self.catalogue["profiles"][profile]
        rules = [*rows["rules"]]
        for others in ("headers", "replies"):  # which the first commits lack
            rules += rows.get(others, {}).get("rules", [])
        judge = self._judge(profile, policy)
        return RuleSet(name, self._parts(profile, rules), facts(rules, policy), judge)

    def _text(self, path: str) -> str:
        found = git.text(self.commit, path)
        if found is None:
            raise ValueError(f"{self.name} holds no {path}: name a commit that does")
        return found

    def _parts(self, profile: str, rules: Iterable[Mapping[str, Any]]) -> tuple[Part, ...]:
        rows = git.text(self.commit, PARTS)
        if rows is not None:
            return listed(json.loads(rows)[profile])
        # An older commit: each rule from the first schema in which it stands.
        found: tuple[Part, ...] = ()
        for policy in POLICIES:
            schema = json.loads(self._text(f"generated/json_schema/{profile}/{policy}.json"))
            known = {part.rule_id for part in found}
            paths = {
                rule["id"]: rule["schema_paths"][policy]
                for rule in rules
                if rule["id"] not in known and rule["schema_paths"].get(policy)
            }
            found += parts_of(schema, paths)
        return found

    @cached_property
    def _folder(self) -> str:
        packed = git.archive(self.commit, "juspay_rules")
        if packed is None:
            raise ValueError(f"{self.name} holds no folder juspay_rules: its rules cannot be run")
        folder = self.stack.enter_context(TemporaryDirectory(prefix="juspay-rules-"))
        with tarfile.open(fileobj=BytesIO(packed)) as files:
            files.extractall(folder, filter="data")
        return folder

    def _judge(self, profile: str, policy: str) -> "Process":
        return Process((self._folder, profile, policy), self.stack)


@dataclass(frozen=True)
class Process:
    """Judges orders in an interpreter that sees nothing of ours but the folder it is given."""

    arguments: tuple[str, str, str]
    stack: ExitStack

    def __call__(self, order: Mapping[str, Any]) -> tuple[Violation, ...]:
        """What it says of the order. Raises ValueError where it ends instead."""
        stdin, stdout = self._running.stdin, self._running.stdout
        assert stdin is not None
        assert stdout is not None
        answer = ""
        with suppress(OSError):  # it has ended
            stdin.write(f"{json.dumps(order)}\n")
            stdin.flush()
            answer = stdout.readline()
        if not answer:
            raise ValueError("the validator of a revision does not run under this Python")
        return tuple(Violation(*one) for one in json.loads(answer))

    @cached_property
    def _running(self) -> "subprocess.Popen[str]":
        process = subprocess.Popen(  # noqa: S603  # our own interpreter
            [sys.executable, "-I", "-B", "-c", JUDGE, *self.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self.stack.callback(_end, process)
        return process


def _end(process: "subprocess.Popen[str]") -> None:
    """Closes its input, at which it ends."""
    for stream in (process.stdin, process.stdout):
        assert stream is not None
        with suppress(OSError):
            stream.close()
    process.wait()


def facts(rules: Iterable[Mapping[str, Any]], policy: str) -> dict[str, Fact]:
    """What each rule of rules.json says under a policy; one that another speaks for says nothing."""
    by_id = {rule["id"]: rule for rule in rules}

    def severity(rule: Mapping[str, Any]) -> str | None:
        other = by_id.get(rule.get("unless", ""))
        silent = other is not None and other["severity"][policy] == "error"
        return None if silent else rule["severity"][policy]

    return {
        rule_id: Fact(severity(rule), rule["message"], rule["hint"])
        for rule_id, rule in by_id.items()
    }
