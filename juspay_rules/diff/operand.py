"""What a word of the command line names: a rule set, or all those of a version."""

import re
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from juspay_rules._generated.catalogue import PROFILES
from juspay_rules._generated.version import RULE_SET
from juspay_rules.cli.nearby import nearby
from juspay_rules.diff import git, released
from juspay_rules.diff.exported import exported
from juspay_rules.diff.installed import installed
from juspay_rules.diff.revision import Revision
from juspay_rules.diff.rule_set import RuleSet
from juspay_rules.rules import POLICIES

INSTALLED = "installed"
VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
KINDS = (
    "a profile, a policy, PROFILE/POLICY, an exported schema (FILE.json), a version, "
    f"{INSTALLED!r}, a git revision, or REVISION:PROFILE/POLICY"
)
# Under `strict` each warning is an error: a new warning would ask for a new major version.
COMPARED = ("documented", "observed")
ONE = ""


@dataclass(frozen=True, slots=True)
class Operand:
    """Rule sets by "profile/policy"; under ONE where the word named a single one. ``version`` is
    that of the rules, None where it is not known."""

    name: str
    rule_sets: Mapping[str, RuleSet]
    version: str | None


def operand(word: str, stack: ExitStack) -> Operand:
    """What a word names; what is opened for it is closed by the stack. Raises ValueError with the
    kinds of words where it names nothing."""
    if word.endswith(".json"):
        return Operand(word, {ONE: exported(word, _read(word))}, None)
    if word in (INSTALLED, RULE_SET):
        return Operand(word, _all_installed(), RULE_SET)
    pair = pair_of(word, tuple(PROFILES))
    if pair is not None:
        return Operand(word, {ONE: installed(word, *pair)}, RULE_SET)
    return _of_commit(word, stack)


def pair_of(text: str, profiles: tuple[str, ...]) -> tuple[str, str] | None:
    """A profile and a policy, of which the text names either or both, joined by "/"; the first of
    each where it does not. None: it names something else."""
    profile, slash, policy = text.partition("/")
    if not slash and profile in POLICIES:
        profile, policy = profiles[0], profile
    policy = policy if slash else policy or POLICIES[0]
    return (profile, policy) if profile in profiles and policy in POLICIES else None


def _read(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except OSError as error:
        raise ValueError(f"cannot read {name}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ValueError(f"cannot read {name}: it is no UTF-8") from None


def _all_installed() -> dict[str, RuleSet]:
    return {
        f"{profile}/{policy}": installed(f"{profile}/{policy}", profile, policy)
        for profile in PROFILES
        for policy in COMPARED
    }


def _of_commit(word: str, stack: ExitStack) -> Operand:
    name, colon, text = word.partition(":")
    revision = _revision(name, stack)
    if not colon:
        pairs = [(profile, policy) for profile in revision.profiles for policy in COMPARED]
        sets = {
            f"{profile}/{policy}": revision.rule_set(f"{word}:{profile}/{policy}", profile, policy)
            for profile, policy in pairs
        }
        return Operand(word, sets, revision.version)
    pair = pair_of(text, revision.profiles)
    if pair is None:
        known = ", ".join(revision.profiles)
        raise ValueError(f"{name} has no {text!r}: its profiles are {known}")
    return Operand(word, {ONE: revision.rule_set(word, *pair)}, revision.version)


def _revision(name: str, stack: ExitStack) -> Revision:
    commit = released.commit_of(name) if VERSION.fullmatch(name) else git.commit(name)
    if commit is None:
        near = nearby(name, [*PROFILES, *POLICIES])
        hint = f"did you mean {near[0]}?" if near else f"name {KINDS}"
        raise ValueError(f"{name!r} names no rules, and no commit of a repository here: {hint}")
    return Revision(name, commit, stack)
