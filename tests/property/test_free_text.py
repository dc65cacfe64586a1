"""Laws of free text and of the e-mail address."""

from hypothesis import example, given
from hypothesis import strategies as st

from juspay_rules import collect_violations
from tests import strategies

FREE = [
    "description",
    "product_id",
    "customer_phone",
    "billing_address_line2",
    "shipping_address_city",
]
WHITE = "\t\n\x0b\x0c\r "


def rules_of(field: str, value: object) -> set[str]:
    return {
        v.rule_id.removeprefix(f"{field}.")
        for v in collect_violations({field: value})
        if v.field == field and not v.rule_id.startswith("order.")
    }


@given(st.sampled_from(FREE), st.text())
@example("description", "")
@example("description", " ")
@example("description", "\u00a0text")
@example("description", "\x1ctext")
def test_white_space_at_an_end_warns_and_nothing_else_does(field: str, text: str) -> None:
    at_an_end = text[:1] != "" and (text[0] in WHITE or text[-1] in WHITE)
    assert rules_of(field, text) == ({"surrounding-space"} if at_an_end else set())


labels = st.text(strategies.ALPHANUMERIC, min_size=1, max_size=63)
locals_ = st.text(strategies.ALPHANUMERIC + "._%+-", min_size=1, max_size=70)


@given(locals_, st.lists(labels, min_size=2, max_size=4))
def test_a_plain_address_breaks_nothing(local: str, domain: list[str]) -> None:
    assert rules_of("customer_email", f"{local}@{'.'.join(domain)}") == set()


@given(locals_, labels)
def test_a_domain_has_a_dot(local: str, label: str) -> None:
    assert rules_of("customer_email", f"{local}@{label}") == {"address"}


@given(st.sampled_from("!#$&'*/=?^`{|}~"))
def test_special_characters_that_the_grammar_takes_only_warn(sign: str) -> None:
    assert rules_of("customer_email", f"a{sign}b@example.com") == {"special-characters"}


@given(st.text(), st.sampled_from(["{}", "{}@example.com", "a@{}", "a@b.{}", "a@{}.com"]))
def test_an_address_is_ascii_without_spaces(text: str, shape: str) -> None:
    value = shape.format(text)
    if any(character <= " " or character > "~" for character in value):
        assert "address" in rules_of("customer_email", value)
