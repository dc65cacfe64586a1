"""Where each rule stands in the JSON Schemas."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from juspay_rules.codegen import json_schema
from juspay_rules.codegen.spec import Profile, Spec
from juspay_rules.rules import POLICIES


@dataclass(frozen=True, slots=True)
class Place:
    """A JSON Pointer in the schemas of these profiles under these policies."""

    pointer: str
    profiles: tuple[Profile, ...]
    policies: tuple[str, ...]


def places_by_rule(spec: Spec) -> Mapping[str, tuple[Place, ...]]:
    """Where each rule stands; the drafts differ in their first lines only."""
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for profile in spec.profiles:
        for policy in POLICIES:
            written = json_schema.write(spec, profile, policy, "2020-12")
            for rule_id, pointers in written.paths.items():
                for pointer in pointers:
                    policies = found.setdefault(rule_id, {}).setdefault(pointer, {})
                    policies.setdefault(profile.name, []).append(policy)
    return {
        rule_id: tuple(
            place
            for pointer, by_name in of_rule.items()
            for place in _grouped(spec, pointer, by_name)
        )
        for rule_id, of_rule in found.items()
    }


def _grouped(spec: Spec, pointer: str, policies: Mapping[str, list[str]]) -> Iterable[Place]:
    alike: dict[tuple[str, ...], list[Profile]] = {}
    for name, of_profile in policies.items():
        alike.setdefault(tuple(of_profile), []).append(spec.profile(name))
    for of_profiles, profiles in alike.items():
        yield Place(pointer, tuple(profiles), of_profiles)
