"""An engine's answer beside what was to be said."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from juspay_rules.codegen.json_schema import longest_prefix
from tools.conformance.cases import Case, Suite

RuleOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What was got in place of what was wanted, for one case of one schema."""

    engine: str
    draft: str
    schema: str
    case: Case
    got: str
    detail: str

    def __str__(self) -> str:
        text = self.case.text if len(self.case.text) <= 1500 else f"{self.case.text[:1500]}..."
        rules = ", ".join(sorted(self.case.rules or ())) or "no rule"
        return (
            f"  {self.schema} ({self.draft}), {self.case.origin}\n    text: {text!a}\n"
            f"    wanted: {self.case.wanted} ({rules})\n    got: {self.got} ({self.detail})"
        )


def verdict(answer: dict[str, Any]) -> str:
    """valid, invalid, refused, or error where the engine failed or answered beside the protocol."""
    if "refused" in answer:
        return "refused"
    if answer.get("valid") is True:
        return "valid"
    return "invalid" if answer.get("valid") is False else "error"


def compared(case: Case, answer: dict[str, Any], rule_of: RuleOf | None) -> tuple[str, str] | None:
    """What was got, and in detail; None where it is what was wanted.

    With ``rule_of``, the rules of the errors must be the wanted ones, no more and no fewer.
    """
    got = verdict(answer)
    if got != case.wanted:
        return got, _detail(answer)
    if rule_of is None or case.rules is None:
        return None
    found = {rule_of(error["schema_path"]) for error in answer["errors"]}
    if found == case.rules:
        return None
    more = sorted(found - case.rules)
    fewer = sorted(case.rules - found)
    return "other rules", f"not wanted: {more or 'none'}; missed: {fewer or 'none'}"


def rule_finder(suite: Suite) -> RuleOf:
    """From a schema path to the id of the rule: the longest known path at which it begins."""

    @cache
    def rule_of(path: str) -> str:
        known = longest_prefix(path, suite.paths)
        return f"no rule at {path}" if known is None else suite.paths[known]

    return rule_of


def _detail(answer: dict[str, Any]) -> str:
    if "errors" in answer:
        keywords = dict.fromkeys(str(error.get("keyword")) for error in answer["errors"])
        return ", ".join(keywords)[:200] or "no keyword"
    return str(answer.get("refused") or answer.get("error") or answer)[:200]
