"""Regexes of faultless texts, where somebody's own rules change what is faultless."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules.codegen.meaning import class_characters
from juspay_rules.codegen.plain import (
    ADDRESS_CHARACTERS,
    ADDRESS_ENDING,
    PARTED,
    RAW,
    Signs,
    plain,
    texts,
)
from juspay_rules.codegen.spec import Constraint, Field, Spec


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


CHARSETS = ["A-Za-z ", "0-9 ", "A-Z0-5 ", " ", "a", "A-Za-z0-9 ._-", "!-~ "]


def free(spec: Spec, charset: str | None, most: int | None) -> Field:
    """A field of free text with these rules alone."""
    field = spec.profile(spec.default_profile).field("udf1")
    assert field is not None
    assert field.free
    limits = {"charset": charset, "maxLength": most}
    rule = replace(
        field.rules[-1],
        unless=None,
        severity="error",
        constraints=tuple(
            Constraint("string", keyword, value)
            for keyword, value in limits.items()
            if value is not None
        ),
    )
    return replace(field, rules=(rule,))


@given(
    st.data(),
    st.none() | st.sampled_from(CHARSETS),
    st.none() | st.integers(1, 40),
    st.sampled_from([PARTED, RAW]),
)
def test_a_regex_of_free_text_takes_what_any_charset_and_limit_allow(
    spec: Spec, data: st.DataObject, charset: str | None, most: int | None, signs: Signs
) -> None:
    for source in texts(free(spec, charset, most), signs):
        text = data.draw(st.from_regex(re.compile(source), fullmatch=True))
        assert most is None or len(text) <= most
        assert charset is None or set(text) <= set(class_characters(charset))
