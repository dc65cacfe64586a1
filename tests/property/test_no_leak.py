"""What a report says depends on the shape of values alone, never on what they are."""

import json
import shlex
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from juspay_rules.cli.formats import FORMATS, Shown
from juspay_rules.cli.formats.signs import DRAWN_LIKE
from tests.rendering import Kept, judged, written


class Pair(NamedTuple):
    """Two texts of one shape: the same signs at the same places, other letters and digits."""

    one: str
    other: str


# Letters that no note names, and that lose no columns: a pair is two of one kind.
LETTERS = st.characters(
    categories=["L", "Nl", "No"], exclude_characters="".join(DRAWN_LIKE)
).filter(lambda sign: not sign.isascii() and not sign.isnumeric())
MARKS = st.characters(categories=["Mn", "Mc"]).filter(lambda sign: not "\ufe00" <= sign <= "\ufe0f")
KINDS = (
    st.characters(min_codepoint=ord("a"), max_codepoint=ord("z")),
    st.characters(min_codepoint=ord("A"), max_codepoint=ord("Z")),
    st.characters(min_codepoint=ord("1"), max_codepoint=ord("9")),
    LETTERS,
    MARKS,
)
SIGNS = st.sampled_from(
    " !-_.,:;/?#[]@$%*()<>|`~^{}\t\n\x1b\u200b\u202e\u00a0\u20ac\u2014\U0001f600"
)
same = st.one_of(SIGNS, st.sampled_from(["::error::", "]]>", "%0A", "https://", "  "])).map(
    lambda sign: Pair(sign, sign)
)
words = st.one_of(
    [
        st.lists(st.tuples(kind, kind), min_size=1, max_size=50).map(
            lambda both: Pair("".join(a for a, _ in both), "".join(b for _, b in both))
        )
        for kind in KINDS
    ]
)
texts = st.lists(words | same, max_size=6).map(
    lambda parts: Pair("".join(part.one for part in parts), "".join(part.other for part in parts))
)
NAMES = ("order_id", "amount", "currency", "udf1", "return_url", "customer_email", "metadata.a:b")
# A key that cannot be a field's name: nobody shows it.
strange_keys = texts.map(lambda pair: Pair(f"!{pair.one}", f"!{pair.other}"))
keys = st.sampled_from(NAMES).map(lambda name: Pair(name, name)) | strange_keys
members = st.lists(st.tuples(keys, texts), min_size=1, max_size=5)
Side = Callable[[Pair], str]


def one(pair: Pair) -> str:
    return pair.one


def other(pair: Pair) -> str:
    return pair.other


def as_json(pairs: "Sequence[tuple[Pair, Pair]]", side: Side) -> str:
    shown = [
        f"{json.dumps(side(key), ensure_ascii=False)}: {json.dumps(side(value), ensure_ascii=False)}"
        for key, value in pairs
    ]
    return "{" + ", ".join(shown) + "}"


def as_array(pairs: "Sequence[tuple[Pair, Pair]]", side: Side) -> str:
    return f"[{as_json(pairs, side)}, {as_json(pairs[:2], side)}]"


def as_rows(pairs: "Sequence[tuple[Pair, Pair]]", side: Side) -> str:
    return f"{as_json(pairs, side)}\n{as_json(pairs[1:], side)}\n"


def as_form(pairs: "Sequence[tuple[Pair, Pair]]", side: Side) -> str:
    return "&".join(f"{side(key)}={side(value)}" for key, value in pairs)


def as_curl(pairs: "Sequence[tuple[Pair, Pair]]", side: Side) -> str:
    options = [shlex.quote(f"{side(key)}={side(value)}") for key, value in pairs]
    return "curl https://x -H 'A: b' " + " ".join(f"--data-urlencode {one}" for one in options)


def as_request(pairs: "Sequence[tuple[Pair, Pair]]", side: Side) -> str:
    """With credentials in a header, and as curl encodes them itself."""
    headers = [f"Authorization: {side(value)}" for _, value in pairs]
    headers += [f"Authorization: Basic {side(value)}" for _, value in pairs]
    options = [f"-H {shlex.quote(header)}" for header in headers]
    options += [f"-u {shlex.quote(f'{side(key)}:{side(value)}')}" for key, value in pairs]
    return f"curl https://api.juspay.in/orders {' '.join(options)} -d amount=1"


SHAPES: dict[str, Callable[["Sequence[tuple[Pair, Pair]]", Side], str]] = {
    "json": as_json,
    "array": as_array,
    "ndjson": as_rows,
    "form": as_form,
    "curl": as_curl,
    "request": as_request,
}


def what_is_found(report: Kept) -> list[object]:
    return [(tuple(one.violation), one.start, one.end) for one in report.findings]


@pytest.mark.parametrize("shape", SHAPES)
@given(pairs=members, cut=st.none() | st.integers(0, 200))
@example(pairs=[(Pair("order_id", "order_id"), Pair("Peter!", "Marie!"))], cut=None)
@settings(max_examples=settings().max_examples // 4)
def test_two_files_of_one_shape_that_break_the_same_rules_have_one_report(
    shape: str, pairs: "Sequence[tuple[Pair, Pair]]", cut: int | None
) -> None:
    """Nothing of a value, nor of a key that is no field's name, comes through in any format."""
    kind = {"array": "json", "request": "curl"}.get(shape, shape)
    first, second = (judged({"a": SHAPES[shape](pairs, side)[:cut]}, kind) for side in (one, other))
    assume(what_is_found(first) == what_is_found(second))
    for layout in FORMATS:
        assert written(layout, first) == written(layout, second)


def test_the_law_sees_a_leak() -> None:
    """With --reveal the two reports differ, and so they would for any value that came through."""
    pairs = [(Pair("order_id", "order_id"), Pair("Peter!", "Marie!"))]
    first, second = (judged({"a": as_json(pairs, side)}, "json") for side in (one, other))
    assert what_is_found(first) == what_is_found(second) != []
    shown = Shown(reveal=True)
    assert written("text", first, shown) != written("text", second, shown)
    assert written("junit", first, shown) != written("junit", second, shown)


def test_the_law_sees_credentials() -> None:
    pairs = [(Pair("!a", "!b"), Pair("abc def", "xyz uvw"))]
    first, second = (judged({"a": as_request(pairs, side)}, "curl") for side in (one, other))
    assert what_is_found(first) == what_is_found(second)
    assert "headers.Authorization.password" in first.by_rule
    shown = Shown(reveal=True)
    assert written("text", first, shown) != written("text", second, shown)
