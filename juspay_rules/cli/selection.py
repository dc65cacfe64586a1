"""Which rules of the catalogue some filters and words fit."""

from juspay_rules.cli.nearby import unknown
from juspay_rules.rules import POLICIES
from juspay_rules.spelling import one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import TypeAlias

    from juspay_rules.catalogue import Rule
    from juspay_rules.cli.known import Known

    Found: TypeAlias = dict[str, Rule]


def check_names(options: "argparse.Namespace", known: "Known") -> None:
    """Raises ValueError for a profile, policy, field, gateway or source that does not exist."""
    one_of("profile", options.profile, known.PROFILES)
    one_of("policy", options.policy, POLICIES)
    if options.field not in (None, *_groups(known)):
        otherwise = "juspay-rules rules lists the rules of every one"
        raise ValueError(unknown("field", options.field, _groups(known), otherwise))
    if options.source not in (None, *known.DOCUMENTS, *known.ROWS):
        otherwise = f"it is one of {', '.join(known.DOCUMENTS)}, or a row of one"
        raise ValueError(
            unknown("source", options.source, [*known.DOCUMENTS, *known.ROWS], otherwise)
        )
    if options.gateway is not None:
        options.gateway = _one_gateway(options.gateway, known)


def _one_gateway(name: str, known: "Known") -> str:
    """The gateway's name in capitals, under which every spelling of it is found."""
    if name.upper() in gateways(known):
        return name.upper()
    otherwise = f"it is one of {', '.join(gateways(known))}"
    raise ValueError(unknown("gateway", name, gateways(known), otherwise))


def _groups(known: "Known") -> list[str]:
    """The names before the last point of a rule id: fields, order, headers, reply, body, curl, gate."""
    return list(dict.fromkeys(rule_id.rpartition(".")[0] for rule_id in known.RULES))


def gateways(known: "Known") -> list[str]:
    """The gateways that have metadata keys of their own, in capitals."""
    return list(dict.fromkeys(filter(None, map(_gateway, _groups(known)))))


def _gateway(group: str) -> str | None:
    """The gateway of a metadata key; of the keys that any gateway has, none."""
    before, colon, _ = group.partition(":")
    name = before.rpartition(".")[2].upper()
    return name if colon and name.isidentifier() else None


def selected(options: "argparse.Namespace", profile: str, known: "Known") -> "Found":
    """The rules of a profile that every filter fits, by id, in spec order."""
    return {
        rule_id: rule
        for rule_id, rule in known.RULES.items()
        if profile in rule.profiles and _fits(rule_id, rule, profile, options, known)
    }


def _fits(
    rule_id: str, rule: "Rule", profile: str, options: "argparse.Namespace", known: "Known"
) -> bool:
    group = rule_id.rpartition(".")[0]
    if options.field not in (None, group) or options.gateway not in (None, _gateway(group)):
        return False
    if options.severity not in (None, severity(rule, profile, options.policy)):
        return False
    if options.source is not None and not any(
        row == options.source or row.startswith(f"{options.source}/") for row in rule.rows
    ):
        return False
    text = _searched(rule_id, rule, profile, known).casefold()
    return all(word.casefold() in text for word in options.words)


def _searched(rule_id: str, rule: "Rule", profile: str, known: "Known") -> str:
    statement = rule.statement(profile)
    about = known.FIELDS[rule.field].summary if rule.field else ""
    return "\n".join((rule_id, statement.message, statement.hint or "", about))


def severity(rule: "Rule", profile: str, policy: str) -> str | None:
    """What the policy makes of the rule; None: nothing, or another rule speaks for it."""
    return rule.severities(profile)[POLICIES.index(policy)]
