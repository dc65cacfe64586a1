"""Where things stand: what a place points at reads as what it is said to be."""

import json
import shlex
from collections.abc import Mapping
from urllib.parse import quote_plus, unquote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules.cli.document import Document, Passage, joined, of_pieces, whole
from juspay_rules.cli.finding import Finding, Report
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.inputs.json_plain import plain_member, plain_members
from juspay_rules.cli.payloads import Payload, refusal

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ORDERS = st.dictionaries(TEXTS, TEXTS | st.integers() | st.booleans(), max_size=5)
SPACE = st.text(" \t\r\n", max_size=3)


def read(name: str, content: str, kind: str | None = None) -> Payload:
    (payload,) = payloads(Document(name, content.encode()), kind)
    return payload


@given(order=ORDERS, space=SPACE, escaped=st.booleans())
def test_a_json_member_stands_where_it_is_said_to(
    order: Mapping[str, object], space: str, escaped: bool
) -> None:
    """The text at a member's place is the JSON of its key and of its value."""
    pairs = [
        f"{space}{json.dumps(k, ensure_ascii=escaped)}{space}:{space}{json.dumps(v)}"
        for k, v in order.items()
    ]
    payload = read("a.json", space + "{" + ",".join(pairs) + "}" + space, "json")
    text = payload.document.text
    found = {
        json.loads(text[a:b]): json.loads(text[c:d]) for a, b, c, d in payload.members().values()
    }
    assert found == payload.order == order
    assert list(payload.members()) == list(order)


@given(order=st.dictionaries(TEXTS, TEXTS, min_size=1, max_size=5))
def test_a_form_pair_stands_where_it_is_said_to(order: Mapping[str, str]) -> None:
    body = "&".join(f"{quote_plus(key)}={quote_plus(value)}" for key, value in order.items())
    payload = read("a.form", body, "form")
    text = payload.document.text
    assert payload.order == order
    for key, (a, b, c, d) in payload.members().items():
        assert unquote_plus(text[a:b]) == key
        assert unquote_plus(text[c:d]) == order[key]


@given(
    order=st.dictionaries(
        st.text("abz_.", min_size=1, max_size=5), st.text("ab '\"\\$\u00e9&=\n"), min_size=1
    ),
    crlf=st.booleans(),
)
def test_an_option_of_curl_stands_where_it_is_said_to(order: Mapping[str, str], crlf: bool) -> None:
    """A value spelt in shell quotes begins and ends with its own first and last character."""
    options = [f"  --data-urlencode {shlex.quote(f'{k}={v}')}" for k, v in order.items()]
    text = "# first\ncurl https://api.example \\\n" + " \\\n".join(options) + "\n"
    payload = read("a.curl", text.replace("\n", "\r\n") if crlf else text)
    assert payload.order == order
    shown = payload.document.text
    for key, (a, b, c, d) in payload.members().items():
        assert shown[a:b] == key
        value = order[key]
        assert not value or (shown[d - 1] == value[-1] and shown[c] in (value[0], "\r"))


def test_positions_count_code_points_from_one() -> None:
    document = Document("a", "\u00e9\U0001f600x\r\n\nz".encode(), first_line=7)
    assert [document.position(offset) for offset in range(8)] == [
        (7, 1),
        (7, 2),
        (7, 3),
        (7, 4),
        (7, 5),
        (8, 1),
        (9, 1),
        (9, 2),
    ]
    assert [document.line_text(line) for line in (7, 8, 9)] == ["\u00e9\U0001f600x", "", "z"]
    assert Document("a", b"a\xffb").text == "a\udcffb"


def test_a_passage_knows_the_place_of_each_character() -> None:
    source = whole(Document("a", b"0123456789"))
    made = of_pieces(source, [("12", 1), ("", 4), ("Z", 5), ("78", 7)], 0)
    assert made.text == "12Z78"
    assert [made.offset(index) for index in range(6)] == [1, 2, 5, 7, 8, 9]
    assert made.span(1, 4) == (2, 8)
    assert made.span(3, 3) == (7, 7)
    part = made.part(1, 4)
    assert (part.text, [part.offset(index) for index in range(3)]) == ("2Z7", [2, 5, 7])
    both = joined([part, made], "&")
    assert both.text == "2Z7&12Z78"
    assert [both.offset(index) for index in (0, 2, 4, 6, 8)] == [2, 7, 1, 5, 8]
    assert of_pieces(source, [], 3).span(0, 0) == (3, 3)
    assert Passage(source.document, "", [(0, 4)]).offset(0) == 4


def test_an_array_holds_orders() -> None:
    document = Document("a.json", b'[{"a": 1},\n {"b": [2]}, 3]')
    found = list(payloads(document))
    assert [payload.path for payload in found] == ["/0", "/1", "/2"]
    assert [payload.order for payload in found] == [{"a": 1}, {"b": [2]}, None]
    assert [note.rule_id for *_, note in found[2].notes] == ["order.type"]
    assert document.position(found[1].members()["b"][2]) == (2, 8)
    assert list(payloads(Document("a.json", b" [ ] "))) == []


@pytest.mark.parametrize(
    ("text", "rule_id", "place"),
    [
        ('[{"a": 1}, {"a": 1, "a": 2}]', "body.duplicate-key", (1, 21)),
        ('{"x": [{"b": 1},\n{"a": 1, "a": 2}], "y": 1}', "body.duplicate-key", (2, 10)),
        ('{"a": {"": 1, "": 1}}', "body.duplicate-key", (1, 15)),
        ('[{"a": 1},]', "body.syntax", (1, 11)),
        ('[{"a": 1}] x', "body.syntax", (1, 12)),
        ('[{"a" 1}]', "body.syntax", (1, 7)),
        ('[{"a": "\\ud800"}]', "body.surrogate", (1, 2)),
        ('\n{"a": NaN}', "body.not-a-number", (2, 1)),
        ('\n {"a": nope}', "body.syntax", (2, 8)),
    ],
)
def test_what_is_no_order_is_pointed_at(text: str, rule_id: str, place: tuple[int, int]) -> None:
    notes = [
        (note.rule_id, payload.document.position(start))
        for payload in payloads(Document("a.json", text.encode()))
        for start, _, note in payload.notes
    ]
    assert notes == [(rule_id, place)]


@pytest.mark.parametrize(
    ("content", "kind", "place"),
    [
        (b'{"a":\n "x\xff"}', "json", (2, 4)),
        (b'[{"a":\n "x\xff"}]', "json", (2, 4)),
        (b"a=1&b=\xff", "form", (1, 7)),
        (b"curl -d 'a=1'\n\xff", "curl", (2, 1)),
    ],
)
def test_a_byte_that_is_no_utf_8_is_pointed_at(
    content: bytes, kind: str, place: tuple[int, int]
) -> None:
    (payload,) = payloads(Document("a", content), kind)
    ((start, _, note),) = payload.notes
    assert (note.rule_id, payload.document.position(start)) == ("body.encoding", place)


@pytest.mark.parametrize(
    ("body", "rule_id", "column"),
    [
        ("a=1&b=%zz", "body.escape", 7),
        ("a=1&%zz=1", "body.escape", 5),
        ("a=1&b=2&a=3", "body.duplicate-key", 9),
        ('{"a": 1}', "body.syntax", 1),
    ],
)
def test_the_pair_at_fault_is_pointed_at(body: str, rule_id: str, column: int) -> None:
    ((start, _, note),) = read("a.form", body, "form").notes
    assert (note.rule_id, start + 1) == (rule_id, column)


def test_a_key_sent_twice_too_deep_to_search_is_pointed_at_as_the_body() -> None:
    deep = '{"a":' * 105 + '{"b": 1, "b": 2}' + "}" * 105
    ((start, _, note),) = read("a.json", deep).notes
    assert (note.rule_id, start) == ("body.duplicate-key", 0)


@pytest.mark.parametrize("spelt", [r"$'\ud83dx'", r"$'\ud83d\u0041'", r"$'\ud83d'"])
def test_half_a_character_in_a_command_is_no_body(spelt: str) -> None:
    (note,) = read("a.curl", f"curl -d $'a=1&b=' --data-urlencode {spelt}").notes
    assert note[2].rule_id == "body.encoding"


def test_only_names_of_fields_may_be_shown() -> None:
    payload = read("a.json", '{"order_id": "b", "caf\u00e9 QZ7X": "c"}')
    finding = Finding(payload.document, (0, 0), refusal("body.syntax"), payload)
    assert [payload.document.text[a:b] for a, b in finding.plain()] == ['"order_id"']
    assert list(Finding(payload.document, (0, 0), refusal("body.syntax")).plain()) == []


def test_a_report_counts_what_it_has_no_room_for() -> None:
    report = Report("p", "documented", max_findings=1)
    finding = Finding(Document("a", b""), (0, 0), refusal("body.syntax"))
    assert [report.add(finding) for _ in range(3)] == [True, False, False]
    assert (report.errors, report.omitted) == (3, 2)
    assert report.by_rule["body.syntax"].count == 3


def test_a_key_that_is_also_a_value_is_found_where_it_is_a_key() -> None:
    text = '{"x": "amount", "amount" : "a b", "y":true,"z":":"}'
    document = Document("a.json", text.encode())
    (payload,) = payloads(document)
    for key in ("amount", "y", "x", "z", "absent", "true,"):
        member = plain_member(text, key)
        assert member == (None if key == "true," else payload.members().get(key))
    odd = '{"y":true,":1": 2, ":true,": 3}'
    (payload,) = payloads(Document("a.json", odd.encode()))
    assert plain_member(odd, ":true,") in (None, payload.members()[":true,"])
    for nested in ('{"a": {"amount": 1}, "amount": 2}', '{"a": ["amount"]}', '{"a": "\\n"}'):
        assert plain_member(nested, "amount") is None
        assert plain_members(nested, 1) is None
