"""Test vectors of headers: pairs of a name and a value, perhaps with the order that they go with, and
what they must raise under each policy."""

from collections.abc import Mapping
from typing import Any

from juspay_rules.codegen.module import of_headers
from juspay_rules.codegen.spec import HEADER, Spec, severity
from juspay_rules.codegen.vectors import Writer, minimal
from juspay_rules.codegen.yaml_file import Json
from juspay_rules.rules import POLICIES

NO_HEADERS: tuple[Json, ...] = (
    None,
    12,
    "Authorization: Basic",
    ["Authorization: Basic"],
    [["Authorization"]],
    [["Authorization", "Basic", "x"]],
    [[1, "Basic"]],
)


def write(spec: Spec, name: str) -> list[dict[str, Json]]:
    """The vectors of one profile's headers. Raises SpecError, as for orders."""
    headers = of_headers(spec)
    profile = headers.profile(name)
    writer = Writer(headers, profile, None)
    writer.of_fields()
    base = pairs(minimal(profile))
    found = [_vector(vector) for vector in writer.vectors]
    for spelt in (str.lower, str.upper):
        kept: list[Json] = [[spelt(key), value] for key, value in base]
        found.append(_of_group(spec, "headers.type", kept, broken=False))
    found += [_of_group(spec, "headers.type", value, broken=True) for value in NO_HEADERS]
    others: list[Json] = [["Accept", "text/html"], ["Accept", "*/*"]]
    found.append(_of_group(spec, "headers.duplicate", [*base, *others], broken=False))
    for key, value in base:
        for spelt in (str.lower, str.upper):
            twice: list[Json] = [*base, [spelt(key), value]]
            found.append(_of_group(spec, "headers.duplicate", twice, broken=True))
    return found


def pairs(headers: Mapping[str, Any]) -> list[Any]:
    """Each header of the profile, by its name as it is sent, with its value."""
    return [
        [key.removeprefix(HEADER), value]
        for key, value in headers.items()
        if key.startswith(HEADER)
    ]


def _vector(vector: Mapping[str, Any]) -> dict[str, Json]:
    together: Mapping[str, Json] = vector["order"]
    order = {key: value for key, value in together.items() if not key.startswith(HEADER)}
    made: dict[str, Json] = {"rule": vector["rule"], "side": vector["side"]}
    made["headers"] = pairs(together)
    if order:
        made["order"] = order
    return made | {"raises": vector["raises"]}


def _of_group(spec: Spec, rule_id: str, headers: Json, *, broken: bool) -> dict[str, Json]:
    rule = next(rule for rule in spec.exchange_groups if rule.rule_id == rule_id)
    levels = {policy: severity(rule, policy) for policy in POLICIES}
    raises: dict[str, Json] = {
        policy: {rule_id: level} if broken else {} for policy, level in levels.items()
    }
    side = "invalid" if broken else "valid"
    return {"rule": rule_id, "side": side, "headers": headers, "raises": raises}
