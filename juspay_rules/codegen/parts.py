"""Each rule of a profile by itself, as a piece of JSON Schema: what `juspay-rules diff` compares."""

import json
from collections.abc import Iterator

from juspay_rules.codegen import json_schema
from juspay_rules.codegen.spec import Profile, Spec
from juspay_rules.diff.parts import KEY, Part, parts_of
from juspay_rules.rules import POLICIES


def write(spec: Spec) -> str:
    """The text of parts.json, one part a line."""
    profiles = ",\n".join(
        f"{json.dumps(profile.name)}: [\n{_rows(spec, profile)}\n]" for profile in spec.profiles
    )
    return f"{{\n{profiles}\n}}\n"


def parts(spec: Spec, profile: Profile) -> tuple[Part, ...]:
    """The parts of every rule that any policy of the profile knows, whatever its severity."""
    found: dict[str, list[Part]] = {}
    for policy in POLICIES:
        written = json_schema.write(spec, profile, policy, "2020-12")
        for rule_id, paths in written.paths.items():
            if rule_id not in found:
                found[rule_id] = list(parts_of(written.schema, {rule_id: paths}))
    # A rule whose schema shows under a policy alone that makes another silent stands in none.
    return (*(part for listed in found.values() for part in listed), *_decimals(profile))


def _decimals(profile: Profile) -> Iterator[Part]:
    """What JSON Schema cannot say of numbers, in a keyword of our own."""
    for field in profile.fields:
        for rule in field.rules:
            for constraint in rule.constraints:
                if constraint.keyword == "scale":
                    rule_id = f"{field.name}.{rule.keyword}"
                    schema = json.dumps({"decimals": constraint.value})
                    yield from (
                        Part(rule_id, KEY, key, schema)
                        for key in (field.name, *(key for one in field.rules for key in one.alias))
                    )


def _rows(spec: Spec, profile: Profile) -> str:
    return ",\n".join(json.dumps(_bare(part)) for part in parts(spec, profile))


def _bare(part: Part) -> list[object]:
    return [*part[:3], json.loads(part.schema)]
