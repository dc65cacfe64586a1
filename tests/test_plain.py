"""Regexes of faultless texts, where somebody's own rules change what is faultless."""

from dataclasses import replace

import pytest

from juspay_rules.codegen.plain import ADDRESS_CHARACTERS, ADDRESS_ENDING, PARTED, plain, texts
from juspay_rules.codegen.spec import Spec


@pytest.mark.parametrize("without", sorted(ADDRESS_CHARACTERS - {"@"}))
def test_a_plain_address_is_none_where_the_spec_leaves_one_of_its_characters_out(
    spec: Spec, without: str
) -> None:
    """An overlay may: what takes most addresses unasked must then take none."""
    field = spec.profile(spec.default_profile).field("customer_email")
    assert field is not None
    assert plain(field) is not None
    assert texts(field, PARTED)
    allowed = "".join(rf"\x{ord(one):02x}" for one in ADDRESS_CHARACTERS - {"@", without})
    source = f"[{allowed}]+{ADDRESS_ENDING}"
    rules = tuple(
        replace(
            rule,
            constraints=tuple(
                replace(one, value=source) if one.keyword == "matches" else one
                for one in rule.constraints
            ),
        )
        for rule in field.rules
    )
    assert plain(replace(field, rules=rules)) is None
    assert texts(replace(field, rules=rules), PARTED) == ()
