"""Which files a pattern means: the loop beside a slow reading of the same sentences."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules.cli.globs import is_plain, matches, refusal

NAMES = st.text("ab.*?", min_size=1, max_size=4).filter(lambda name: "**" not in name)
PATTERNS = st.lists(NAMES | st.just("**"), min_size=1, max_size=5).map("/".join)
PATHS = st.lists(st.text("ab.*", min_size=1, max_size=4), min_size=1, max_size=5).map("/".join)


def fits(pattern: str, name: str) -> bool:
    """Whether a name is what a pattern of one name means, by trying every choice."""
    if not pattern:
        return not name
    if pattern[0] == "*":
        return any(fits(pattern[1:], name[size:]) for size in range(len(name) + 1))
    return bool(name) and pattern[0] in ("?", name[0]) and fits(pattern[1:], name[1:])


def means(pattern: list[str], path: list[str]) -> bool:
    """Whether a path is what a pattern means, by trying every choice."""
    if not pattern:
        return not path
    if pattern[0] == "**":
        return any(means(pattern[1:], path[size:]) for size in range(len(path) + 1))
    return bool(path) and fits(pattern[0], path[0]) and means(pattern[1:], path[1:])


@given(pattern=PATTERNS, path=PATHS)
def test_the_loop_agrees_with_a_slow_reading(pattern: str, path: str) -> None:
    assert matches(pattern, path) == means(pattern.split("/"), path.split("/"))


@given(pattern=PATTERNS, cut=st.data())
def test_the_slow_reading_is_not_always_no(pattern: str, cut: st.DataObject) -> None:
    """A path made from the pattern is one that it means."""
    made: list[str] = []
    for name in pattern.split("/"):
        if name == "**":
            made += cut.draw(st.lists(st.text("ab.", min_size=1, max_size=2), max_size=2))
        else:
            text = st.text("ab.", min_size=1, max_size=2)
            made.append("".join({"*": cut.draw(text), "?": "a"}.get(sign, sign) for sign in name))
    assert matches(pattern, "/".join(made or ["a"]))


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("a.json", "a.json", True),
        ("a.json", "b/a.json", False),
        ("*.json", ".json", True),
        ("*.json", "b/a.json", False),
        ("**/*.json", "a.json", True),
        ("**/*.json", "c/b/a.json", True),
        ("a/**", "a/b/c", True),
        ("a/**", "b/a/c", False),
        ("a/**/b", "a/b", True),
        ("A", "a", False),
        ("?", "\U0001f600", True),
    ],
)
def test_what_a_pattern_means(pattern: str, path: str, meant: bool) -> None:
    assert matches(pattern, path) is meant


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("[ab].json", "[ has no meaning"),
        ("{a,b}", "{ has no meaning"),
        ("!a", "! has no meaning"),
        ("a\\b", "\\ has no meaning"),
        ("a\nb", "no control character"),
        ("/a", "no empty name"),
        ("a/", "no empty name"),
        ("", "no empty name"),
        ("./a", "without . and .."),
        ("a/../b", "without . and .."),
        ("a**", "** stands alone"),
        ("a/***/b", "** stands alone"),
    ],
)
def test_odd_patterns_are_refused(pattern: str, said: str) -> None:
    assert said in str(refusal(pattern))


def test_a_plain_pattern_is_a_path() -> None:
    assert [is_plain(one) for one in ("a/b", "a/*", "a?", "**")] == [True, False, False, False]
    assert refusal("a/**/b*?.json") is None


def test_no_pattern_takes_long() -> None:
    start = time.perf_counter()
    assert not matches("*a" * 200 + "b", "a" * 20_000)
    assert not matches("**/a/" * 100 + "b", "a/" * 2_000 + "c")
    assert time.perf_counter() - start < 20  # seconds; trying every choice takes for ever
