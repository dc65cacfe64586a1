"""The cases: what each schema must say of which texts."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tools.conformance.texts import POLICIES, PROFILE, Expectation, expectations, texts
from tools.conformance.vocabulary import ROOT

# Parsers differ here before any schema is read, and ours refuses: nothing to compare.
PARSERS_DIFFER = {
    "body.duplicate-key",
    "body.not-a-number",
    "body.encoding",
    "body.depth",
    "body.surrogate",
}


@dataclass(frozen=True, slots=True)
class Case:
    """``rules``: the error rules that the schema must report, none where the text is valid. None:
    the parser must refuse the text."""

    text: str
    rules: frozenset[str] | None
    origin: str

    @property
    def wanted(self) -> str:
        """The verdict: valid, invalid or refused."""
        if self.rules is None:
            return "refused"
        return "invalid" if self.rules else "valid"


@dataclass(frozen=True, slots=True)
class Suite:
    """The cases of one schema. ``paths`` leads from a schema path to the id of its rule."""

    profile: str
    policy: str
    cases: tuple[Case, ...]
    paths: Mapping[str, str]

    def schema(self, draft: str, schemas: Path) -> str:
        """The text of its schema."""
        folder = schemas if draft == "2020-12" else schemas / draft
        return (folder / self.profile / f"{self.policy}.json").read_text(encoding="utf-8")


@cache
def catalogue() -> dict[str, Any]:
    """generated/rules.json."""
    content = (ROOT / "generated/rules.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(content)
    return found


@cache
def _mutated() -> tuple[Expectation, ...]:
    return tuple(expectations(texts()))


@cache
def suites() -> tuple[Suite, ...]:
    """Every schema's cases: the vectors, and for the default profile the texts too."""
    found = []
    for profile, described in catalogue()["profiles"].items():
        for policy in catalogue()["policies"]:
            cases = [*_from_vectors(ROOT / "generated", profile, policy, _sayable(described))]
            if profile == PROFILE and policy in POLICIES:
                cases += _from_texts(policy)
            found.append(Suite(profile, policy, _distinct(cases), _paths(described, policy)))
    return tuple(found)


def suites_in(folder: Path) -> tuple[Suite, ...]:
    """The vectors of an overlay as `juspay-rules generate` wrote it into a folder."""
    written: dict[str, Any] = json.loads((folder / "rules.json").read_text(encoding="utf-8"))
    found = []
    for profile, described in written["profiles"].items():
        for policy in written["policies"]:
            cases = [*_from_vectors(folder, profile, policy, _sayable(described))]
            found.append(Suite(profile, policy, _distinct(cases), _paths(described, policy)))
    return tuple(found)


def _paths(described: Mapping[str, Any], policy: str) -> Mapping[str, str]:
    rules = described["rules"]
    return {path: rule["id"] for rule in rules for path in rule["schema_paths"][policy]}


def not_compared() -> Counter[str]:
    """How many of the texts end in the parser in a way that engines' parsers do not share."""
    refused = (one.refused for one in _mutated())
    return Counter(rule for rule in refused if rule in PARSERS_DIFFER)


def _from_vectors(
    folder: Path, profile: str, policy: str, sayable: frozenset[str]
) -> Iterator[Case]:
    path = folder / f"vectors/{profile}.json"
    for vector in json.loads(path.read_text(encoding="utf-8"))["vectors"]:
        if "order" in vector:
            rules = _expressible(vector["raises"][policy].items(), sayable)
            origin = f"vector of {vector['rule']}, {vector['side']}"
            yield Case(json.dumps(vector["order"]), rules, origin)


def _from_texts(policy: str) -> Iterator[Case]:
    sayable = _sayable(catalogue()["profiles"][PROFILE])
    for number, one in enumerate(_mutated()):
        origin = f"text {number}"
        if one.refused is None:
            yield Case(one.text, _expressible(one.in_schema[policy], sayable), origin)
        elif one.refused == "body.syntax":
            yield Case(one.text, None, origin)
        elif one.refused not in PARSERS_DIFFER:
            yield Case(one.text, frozenset({one.refused}), origin)


def _expressible(raises: Any, sayable: frozenset[str]) -> frozenset[str]:
    return frozenset(rule for rule, severity in raises if severity == "error" and rule in sayable)


def _sayable(described: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(rule["id"] for rule in described["rules"] if rule["expressible"])


def _distinct(cases: list[Case]) -> tuple[Case, ...]:
    return tuple({case.text: case for case in reversed(cases)}.values())
