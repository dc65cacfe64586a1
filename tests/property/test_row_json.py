"""Rows by orjson have the verdict of parse_json, on every text."""

import json
import sys
from typing import Any

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from juspay_rules import ValidationError, parse_json
from juspay_rules.row_json import row_parser

PARSE = row_parser()

# Texts in which two parsers may differ: both sides of each limit of orjson's, and of ours.
NUMBERS = [
    *("0", "-0", "-0.0", "1.0", "1e5", "1E400", "-1e400", "1e-400", "01", "1.", ".5", "+1", "NaN"),
    *(str(2**63 + n) for n in (-1, 0, 1)),
    *(str(2**64 + n) for n in (-2, -1, 0, 1)),
    *(str(-(2**63) + n) for n in (-1, 0, 1)),
    *("9" * 308, "9" * 309, "9" * 4300, "9" * 4301, "Infinity", "-Infinity", "0x10"),
]
STRINGS = [
    *('""', '"a"', '"a:b,c"', '"caf\u00e9"', '"\U0001f600"', '"\u007f"', '"\u2028"', '"\ufeff"'),
    *('"\\u0041"', '"\\ud800"', '"\\udc00\\ud800"', '"\\ud83d\\ude00"', '"\\x"', '"\\"', '"\t"'),
    *('"\x1f"', '"\x00"', '"', "'a'", '"order_id"', '"\\"', '"\\""'),
]
WORDS = ["true", "false", "null", "None", "", "[]", "{}", "[1]", '{"a": 1, "a": 2}', "[" * 99]
KEYS = ['"a"', '"a"', '"b"', '"amount"', '"order_id"', '"\\u0061"', '"\u00e9"', '""', "a", "1"]
values = st.sampled_from([*NUMBERS, *STRINGS, *WORDS])
members = st.builds(
    lambda key, gap, value: f"{key}{gap}{value}",
    st.sampled_from(KEYS),
    st.sampled_from([":", ": ", " :\t", "", "::", ":\x0b", ":\u00a0"]),
    values,
)
texts = st.builds(
    lambda start, inside, joint, end: f"{start}{joint.join(inside)}{end}",
    st.sampled_from(["{", "{", "{ ", "", " {", "\ufeff{", "{,", "[{"]),
    st.lists(members, max_size=4),
    st.sampled_from([",", ",", ", ", "", ",,"]),
    st.sampled_from(["}", "}", " }\r", "", ",}", "}}", "}\x0c", "} 1", "}]"]),
)
cut = st.builds(
    lambda text, place, more: text[:place] + more + text[place:],
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.integers(0, 60),
    st.sampled_from(
        [b"", b"", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\xaf", b"\x00", b'"', b"\\"]
    ),
)
deep = st.integers(0, 130).map(lambda depth: b'{"a": ' + b"[" * depth + b"]" * depth + b"}")
trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
).map(lambda tree: json.dumps({"order_id": tree}, ensure_ascii=False).encode("utf-8", "replace"))


def verdict(parse: Any, row: bytes) -> object:
    """What it makes of a row: the order, with the type of each value, or the violations."""
    try:
        order = parse(row)
    except ValidationError as error:
        return error.violations
    return [(key, type(value), repr(value)) for key, value in order.items()]


@given(row=cut | deep | trees | st.binary(max_size=12))
@example(row=b'{"a": "x", "a": "y"}')
@example(row=b'{"a": "x", "b": 1, "a": 2}')
@example(row=b'{"a": 1, "a": "y"}')
@example(row=b'{"a": true, "a": false}')
@example(row=b'{"a": "1:2", "b": ",\xc3\xa9"}')
@example(row=b'{"a": 18446744073709551616}')
def test_every_row_has_the_same_verdict(row: bytes) -> None:
    """A law: where orjson is installed, a row is the same order, or broken in the same way."""
    assert verdict(PARSE, row) == verdict(parse_json, row)


def test_a_flat_row_is_read_by_orjson(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the law above would compare parse_json with itself."""
    monkeypatch.setattr("juspay_rules.row_json.parse_json", None)
    row = b'{"order_id": "a:b,c", "amount": 1, "options.get_client_auth_token": true, "udf1": null}'
    assert PARSE(row) == json.loads(row)
    assert PARSE(b"{}") == {}
    with pytest.raises(TypeError):
        PARSE(b'{"a": 1.5}')


def test_without_orjson_rows_are_read_by_parse_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "orjson", None)
    assert row_parser() is parse_json
    assert orjson.loads(b"1") == 1
