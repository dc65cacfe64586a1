"""Laws of the portable subset of regexes."""

import re
from collections.abc import Mapping

import re2
import regress
from hypothesis import assume, given
from hypothesis import strategies as st

from juspay_rules.codegen.meaning import PRINTABLE_GUARD
from juspay_rules.codegen.subset.engines import compile_everywhere
from juspay_rules.codegen.subset.errors import SubsetError
from juspay_rules.codegen.subset.regex import parse
from juspay_rules.codegen.subset.use import USES
from tests import strategies

# What may not be spliced in between two sequences of atoms, wherever they stand.
FORBIDDEN = (
    r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r"\b", r"\B", r"\A", r"\z", r"\Z", r"\@", r"\-", r"\_",
    r"\p{L}", r"\P{L}", r"\u0041", r"\x41", r"\x80", r"\xff", r"\1", r"\k<a>", r"\0", r"\n", r"\t",
    ".", "^", "$", "(a)", "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(?<a>b)", "(?P<a>b)", "(?i)", "(?i:a)",
    "(?>a)", "(?:)", "(?:a|)", "(?:a|b)*", "(?:a|b)+", "(?:a|[b])?(?:a|b){2,}", "a++", "a*+", "a{2}+",
    "a+?", "a**", "a{2}{3}", "a{1001}", "a{0,1001}", "(?:a{40}){30}", "a{3,2}", "{", "}", "]", ")",
    "[$]", "[-a]", "[a-c-e]", "[z-a]", "[]", "[^]", "[a&&b]", "[a||b]", "[[:alpha:]]", "[:alpha:]",
    r"[\d]", r"[\w]", r"[\-a]", r"[\]]", r"[\u00e9]", r"[\x80]", "[a[]", "\u00e9", "[\u00e9]",
    "\U0001f600", "\n", "\x7f",
)  # fmt: skip
# Both what engines find hard and what the drawn regexes are made of.
texts = st.text(
    st.sampled_from("\n\r\x00\x0b\x1f\x7f\x80\x85\u00e9\u2028\u212a\uffff\U0001f600")
    | st.characters(codec="ascii")
    | st.characters(codec="utf-8"),
    max_size=8,
)


def found(source: str, text: str) -> dict[str, bool]:
    """What each engine says of a search."""
    return {
        "re": re.search(source, text) is not None,
        "google-re2": re2.search(source, text) is not None,
        "regress": regress.Regex(source, flags="u").find(text) is not None,
    }


def unanimous(verdicts: Mapping[str, bool]) -> bool:
    assert len(set(verdicts.values())) == 1, verdicts
    return verdicts["re"]


def drawn_texts(data: st.DataObject, source: str) -> list[str]:
    """Any text, and one that matches, whole, beside others and before a line feed."""
    whole = data.draw(st.from_regex(source, fullmatch=True, alphabet=st.characters(codec="utf-8")))
    other = data.draw(texts)
    assume(len(whole) < 40)
    return [other, whole, whole + "\n", whole + other, other + whole]


@given(strategies.regexes)
def test_the_grammar_is_accepted_and_compiles_in_every_engine(source: str) -> None:
    for use in ("matches", "forbids", "family", "excludes"):
        USES[use](source)
    for written in (source, f"^{source}", f"^{source}$", rf"{source}(?:[/\x0a]|$)"):
        parse(written)
        compile_everywhere(written)


@given(strategies.regexes, st.data())
def test_every_engine_gives_the_same_verdict(source: str, data: st.DataObject) -> None:
    """Anywhere in a text, and of the whole text where the guard stands beside."""
    for text in drawn_texts(data, source):
        unanimous(found(source, text))
        unanimous(found(rf"^{source}(?:[\x0a]|$)", text))
        printable = not unanimous(found(PRINTABLE_GUARD, text))
        matched = {engine: hit and printable for engine, hit in found(f"^{source}$", text).items()}
        whole = re.fullmatch(source, text) is not None
        assert unanimous(matched) == (whole and printable)


def test_without_the_guard_they_differ() -> None:
    assert found("^[0-9]+$", "91\n") == {"re": True, "google-re2": False, "regress": False}


@given(strategies.regex_classes(), texts)
def test_a_dollar_after_a_class_with_the_line_feed_needs_no_guard(members: str, text: str) -> None:
    source = members + "$"
    if parse(source).bare_dollar:
        assert not re.match(members, "\n")
    else:
        assert unanimous(found(source, text)) == bool(text and re.match(members, text[-1]))


@given(strategies.regexes, strategies.regexes)
def test_a_forbidden_construct_is_refused_wherever_it_stands(before: str, after: str) -> None:
    for construct in FORBIDDEN:
        assert is_refused(f"{before}{construct}{after}"), construct
        assert is_refused(f"{before}(?:{after}|{construct}{after})?"), construct
    assert not is_refused(before + after)


def is_refused(source: str) -> bool:
    try:
        parse(source)
    except SubsetError:
        return True
    return False


@given(strategies.regex_classes())
def test_a_class_is_refused_where_something_forbidden_stands_in_it(members: str) -> None:
    for construct in (r"\d", r"\w", r"\s", r"\-", r"\]", "$", "[", "--a", r"\x80", "\u00e9", "\n"):
        assert is_refused(f"{members[:-1].removesuffix('-')}{construct}{members[-1]}")
