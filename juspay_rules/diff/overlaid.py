"""The rule set of an overlay's file, on the day that the file speaks of; it takes the extra
``overlay``."""

from juspay_rules.diff.revision import facts
from juspay_rules.diff.rule_set import RuleSet
from juspay_rules.overlay import Compiled, generator
from juspay_rules.rules import POLICIES
from juspay_rules.spelling import one_of
from juspay_rules.validator import Validator

SUFFIXES = (".yaml", ".yml")


def is_overlay(word: str) -> bool:
    """Whether the word is the name of an overlay's file, perhaps with ":POLICY" after it."""
    return word.endswith(SUFFIXES) or word.rpartition(":")[0].endswith(SUFFIXES)


def overlaid(word: str) -> RuleSet:
    """The rule set. Raises ValueError for a file that is no overlay, with its line, and where the
    extra is missing."""
    file, policy = word, POLICIES[0]
    if not word.endswith(SUFFIXES):
        file, _, policy = word.rpartition(":")
    one_of("policy", policy, POLICIES)
    overlay = generator("overlay").read_overlay(file)
    spec = overlay.today
    (profile,) = spec.profiles
    rows = generator("rules_json").write(spec)["profiles"][profile.name]
    rules = [*rows["rules"], *rows["headers"]["rules"], *rows["replies"]["rules"]]
    validator = Validator(overlay=Compiled(file), policy=policy, as_of=overlay.spec.dated)
    parts = generator("parts").parts(spec, profile)
    return RuleSet(word, parts, facts(rules, policy), validator.collect_violations)
