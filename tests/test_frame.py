"""The frame under a finding: the caret stands under what is meant, and no value can be read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules.cli.document import Document
from juspay_rules.cli.finding import Finding
from juspay_rules.cli.formats import Shown
from juspay_rules.cli.formats import frame as frame_module
from juspay_rules.cli.formats.frame import REACH, WIDTH, Frames
from juspay_rules.cli.formats.masking import cells
from juspay_rules.cli.formats.signs import named
from juspay_rules.cli.payloads import refusal
from tests.rendering import judged, only

GOOD = {"amount": "1", "currency": "INR", "customer_id": "c", "customer_email": "a@example.com"}


def frame(content: str, rule_id: str, shown: Shown | None = None, kind: str | None = None) -> str:
    """The rows of the one finding of this rule, without the gutter's space."""
    rows = Frames(shown or Shown()).rows(only(content, rule_id, kind))
    return "\n".join(row[1:] for row in rows)


def under(row: str, carets: str) -> str:
    """What the carets stand under, where each character takes one column."""
    return "".join(above for above, mark in zip(row, carets, strict=False) if mark == "^")


def order(**members: object) -> str:
    return json.dumps({**members, **GOOD}, ensure_ascii=False)


def test_a_value_is_masked_and_what_breaks_the_rule_is_seen() -> None:
    assert frame('{"order_id": "Ab-19",\n "amount": "1"}', "order_id.pattern") == (
        '1 | {"order_id": "aa-00",\n'
        "  |              ^^^^^^^"
    )  # fmt: skip
    assert frame("amount=1\n&order_id=Ab%2019", "order_id.pattern", kind="form") == (
        "2 | &order_id=aa%2000\n"
        "  |           ^^^^^^^"
    )  # fmt: skip
    command = "curl -X POST https://x \\\n --data-urlencode 'order_id=A b' -H 'K: v'\n"
    assert frame(command, "order_id.pattern") == (
        "2 |  --data-urlencode 'order_id=a a' -H 'a: a'\n"
        "  |                             ^^^"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "shown", "kind"),
    [
        ("order_id=a%24B%5f1", "order_id=a%24a%5f0", "form"),
        ("order_id=A%2541", "order_id=a%2500", "form"),
        ("order_id=%41%E4%B8%AD-", "order_id=%00%a0%a0%aa-", "form"),
        ("order_id=%0A1+%C3%97", "order_id=%0A0+%a0%00", "form"),
        (
            '{"order_id": "a\\u0024\\/\\n\\"\\\\b"}',
            '{"order_id": "a\\u0024\\/\\n\\"\\\\a"}',
            "json",
        ),
        ('{"order_id": "\\u0041\\u4e2d-"}', '{"order_id": "\\a0000\\a0a0a-"}', "json"),
        ('{"order_id": "a%24%41"}', '{"order_id": "a%00%00"}', "json"),
        ("order_id=a\\u0024", "order_id=a\\a0000", "form"),
        ('order_id: "a\\x24b"', 'order_id: "a\\a00a"', "yaml"),
    ],
)
def test_an_escape_is_shown_where_the_sign_that_it_spells_would_be(
    value: str, shown: str, kind: str
) -> None:
    row, _ = frame(value, "order_id.pattern", kind=kind).split("\n")[:2]
    assert row == f"1 | {shown}"


def test_a_long_value_is_not_read_for_its_escapes() -> None:
    value = "%24" * REACH
    assert "%24" not in frame(f"order_id={value}", "order_id.pattern", kind="form")


def test_a_name_in_a_string_of_a_string_is_shown() -> None:
    body = json.dumps(order(order_id="a-1"))
    url = "https://api.juspay.in/orders"
    item = f'{{"request": {{"method": "POST", "url": "{url}", "body": {{"mode": "raw", "raw": {body}}}}}}}'
    text = f'{{"info": {{"_postman_id": "a"}}, "item": [{item}]}}'
    assert '\\"order_id\\": \\"a-0\\"' in frame(text, "order_id.pattern", kind="postman")


def test_values_are_shown_where_somebody_wants_to_see_them() -> None:
    shown = frame('{"order_id": "Ab-19\u00e9"}', "order_id.pattern", Shown(reveal=True))
    assert '"Ab-19\u00e9"' in shown
    _, carets = frame('{"order_id": "e\u0301!"}', "order_id.pattern", Shown(reveal=True)).split(
        "\n"
    )
    assert carets.count("^") == len('"e!"')
    long = frame(json.dumps({"order_id": "x" * 50}), "order_id.maxLength", Shown(reveal=True))
    assert "x" * 50 in long


def test_a_key_that_may_hold_text_is_masked_and_one_that_the_message_says_is_not() -> None:
    assert '"aaaaa!"' in frame('{"Peter!": "x"}', "order.additionalProperties")
    assert '"returnUrl"' in frame('{"returnUrl": "x"}', "order.additionalProperties")
    assert '"order_id\u00ba"' in frame('{"order_id\u00ba": "x"}', "order.additionalProperties")
    assert '"\\a0000"' in frame('{"\\u0041": "x"}', "order.additionalProperties")


def test_a_body_that_cannot_be_read_shows_the_names_of_fields_alone() -> None:
    assert frame('{"order_id": "Peter", "Peter": 1, "amount" 5}', "body.syntax") == (
        '1 | {"order_id": "aaaaa", "aaaaa": 0, "aaaaaa" 0}\n'
        "  |                                            ^"
    )  # fmt: skip
    assert frame("order_id=Peter&amount=%zz", "body.escape", kind="form") == (
        "1 | order_id=aaaaa&amount=%aa\n"
        "  |                       ^^^"
    )  # fmt: skip
    assert '"udf1": "a", "udf1": "a"' in frame('{"udf1": "x", "udf1": "y"}', "body.duplicate-key")
    assert '"aaaa!": "a", "aaaa!"' in frame('{"Jane!": "x", "Jane!": "y"}', "body.duplicate-key")


def test_a_missing_field_and_an_empty_file_have_no_frame() -> None:
    assert frame('{"order_id": "a"}', "amount.required") == ""
    assert frame("", "body.syntax", kind="json") == ""
    of_no_order = Finding(Document("a", b"abc"), (0, 3), refusal("gate.suppression-unused"))
    assert Frames(Shown()).rows(of_no_order) == []
    assert list(of_no_order.plain()) == []


def test_runs_are_elided_and_the_caret_still_points_right() -> None:
    row, carets = frame(
        json.dumps({"udf2": "x" * 41, "udf3": "y" * 40, "order_id": "a b"}), "order_id.pattern"
    ).split("\n")
    assert f'"udf2": "{"a" * 18}...{"a" * 18}", "udf3": "{"a" * 40}"' in row or "..." in row
    assert under(row, carets) == '"a a"'
    row, carets = frame(json.dumps({"order_id": "x" * 90 + "!"}), "order_id.pattern").split("\n")
    assert under(row, carets) == f'"{"a" * 18}...{"a" * 18}!"'


@given(
    before=st.integers(0, 3000),
    value=st.text("ab ,!\u00e9\u4e2d", min_size=1, max_size=30),
    after=st.integers(0, 3000),
)
def test_a_long_line_is_cut_around_the_place(before: int, value: str, after: int) -> None:
    """Of a line of any length as much is shown as a screen holds, with the caret under the value."""
    text = order(udf1="x y" * before, order_id=f"{value}!", udf2="z." * after)
    row, carets = frame(text, "order_id.pattern").split("\n")
    if "\u4e2d" not in value:
        masked = "".join(sign if sign in " ,!" else "a" for sign in value)
        assert under(row, carets) == f'"{masked}!"'
    assert len(row) <= WIDTH + len("1 | ") + 2 * len("...") + 3
    assert '"order_id": "' in row


def test_a_key_far_on_the_right_begins_the_line() -> None:
    far = order(udf1="x y" * 99, udf2="z", returnUrl="https://x.example")
    row, carets = frame(far, "order.additionalProperties").split("\n")
    assert row.startswith('1 | ..."returnUrl": "aaaaa://')
    assert under(row, carets) == '"returnUrl"'


def test_no_more_is_looked_at_than_can_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []

    def counted(
        text: str, plain: list[tuple[int, int]], *, reveal: bool, ascii_only: bool
    ) -> list[tuple[str, int, bool]]:
        looked_at.append(len(text))
        return cells(text, plain, reveal=reveal, ascii_only=ascii_only)

    monkeypatch.setattr(frame_module, "cells", counted)
    assert frame(
        order(udf1="x " * 9999, order_id="x " * 9999, udf2="x " * 9999), "order_id.pattern"
    )
    assert looked_at == [3 * REACH]


def test_spans_that_are_named_twice_are_shown_once() -> None:
    shown = cells(
        "XXXXXX", [(0, 1), (0, 1), (1, 1), (2, 4), (3, 4)], reveal=False, ascii_only=False
    )
    assert "".join(cell[0] for cell in shown) == "XaXXaa"


def test_a_value_longer_than_a_screen_is_cut_with_its_carets() -> None:
    row, carets = frame(order(order_id="x y " * 400), "order_id.pattern").split("\n")
    assert under(row, carets).startswith('"a a a')
    assert len(carets) <= len(row) <= WIDTH + 10
    assert row.endswith(" a...")


def test_a_name_that_is_too_far_away_is_left_out() -> None:
    far = json.dumps({"order_id": "a b"}).replace(": ", ":" + " " * 90)
    row, carets = frame(far, "order_id.pattern").split("\n")
    assert row.startswith("1 | ... ")
    assert under(row, carets) == '"a a"'


def test_a_value_of_many_lines_shows_its_first() -> None:
    row, carets = frame('{"order_id": ["x",\n"y"]}', "order_id.type").split("\n")
    assert under(row, carets) == '["a",'


@pytest.mark.parametrize(
    ("value", "shown", "columns"),
    [
        ("\t", "\\t", 2),
        ("\x1b[31m", "\\x1b[00a", 8),
        ("\u202ex", "\\u202ea", 7),
        ("\u00a0", "\\xa0", 4),
        ("\U0001f600!", "\U0001f600!", 3),
        ("\uff0c", "\uff0c", 2),
        ("\u4e2d\u6587", "aa", 2),
        ("\u0660\u00b2\u2167", "000", 3),
        ("e\u0301", "aa", 2),
        ("\u20dd", "a", 1),
        ("\ue000\U000e0041\u0378", "aaa", 3),
        ("\u2013", "\u2013", 1),
        ("\u200d", "\\u200d", 6),
    ],
)
def test_the_caret_is_as_wide_as_what_stands_above_it(value: str, shown: str, columns: int) -> None:
    text = '{"order_id": "' + value + '"}'
    finding = only(text, "body.syntax" if value < " " else "order_id.pattern", "json")
    start = text.index(value)
    place = Finding(
        finding.document, (start, start + len(value)), finding.violation, finding.payload
    )
    row, carets, *_ = Frames(Shown()).rows(place)
    assert f'"{shown}"' in row
    assert carets.count("^") == columns
    assert carets.index("^") == len(' 1 | {"aaaaa_aa": "')


def test_tabs_before_a_line_are_spaces() -> None:
    row, carets = frame('{\n\t"order_id":\t"a b"}', "order_id.pattern").split("\n")
    assert row == '2 |     "order_id":\\t"a a"}'
    assert under(row, carets) == '"a a"'


def test_a_terminal_that_knows_ascii_alone_gets_escapes_with_the_caret_right() -> None:
    shown = frame('{"order_id": "\u20ac x"}', "order_id.pattern", Shown(ascii_only=True))
    row, carets, note = shown.split("\n") + [""] * (2 - shown.count("\n"))
    assert under(row, carets) == '"\\u20ac a"'
    assert note == ""


def test_a_byte_that_is_no_utf_8_is_not_shown() -> None:
    (finding,) = judged({"a": b'{"order_id": "Jos\xe9"}'}).findings
    row, carets = Frames(Shown()).rows(finding)
    assert '"aaa\\x??"' in row
    assert under(row, carets) == "\\x??"
    (row, _) = Frames(Shown(reveal=True)).rows(finding)
    assert '"Jos\\xe9"' in row


def test_a_key_put_together_around_a_secret_is_masked() -> None:
    for secret in ("QZ7X", "QZ7X%zz", "QZ7X+QZ7X"):
        command = f"curl --json '{{\"ord' -H 'A: {secret}' --json 'er_ix\": \"QZ7X\"}}' x"
        assert "QZ7X" not in frame(command, "order.additionalProperties")


@pytest.mark.parametrize(
    ("value", "notes"),
    [
        ("plain", []),
        ("a\u200bb", ["U+200B ZERO WIDTH SPACE"]),
        ("a\u00a0b", ["U+00A0 NO-BREAK SPACE"]),
        ("a\tb\x01", ["U+0009 TAB", "U+0001 CONTROL CHARACTER"]),
        ("\ufeffa\ufe0f", ["U+FEFF ZERO WIDTH NO-BREAK SPACE", "U+FE0F VARIATION SELECTOR-16"]),
        ("ab\u0430", ["U+0430 CYRILLIC SMALL LETTER A looks like a"]),
        ("ab\uff41", ["U+FF41 FULLWIDTH LATIN SMALL LETTER A looks like a"]),
        ("12\u201334", ["U+2013 EN DASH"]),
        (
            "\u201cab\u201d",
            ["U+201C LEFT DOUBLE QUOTATION MARK", "U+201D RIGHT DOUBLE QUOTATION MARK"],
        ),
        ("\u0661\u0662", ["ARABIC-INDIC DIGIT, which is not one of 0 to 9"]),
        ("\u0430\u0435\u043e", []),
        ("ab\u0430\u0436", []),
        ("a\u0430", []),
        ("abc\u00e9", []),
        ("a\U000e0041", []),
        ("\u20ac5", []),
        ("\u2001\u2002\u2003\u2004", ["U+2001 EM QUAD", "U+2002 EN SPACE", "U+2003 EM SPACE"]),
        ("\u3164", ["U+3164 HANGUL FILLER"]),
    ],
)
def test_signs_that_look_like_nothing_or_like_another_are_named(
    value: str, notes: list[str]
) -> None:
    assert named(value) == notes


def test_a_sign_is_named_below_the_frame_also_where_an_escape_spells_it() -> None:
    for text in ('{"order_id": "a\\u200bb"}', '{"order_id": "a\u200bb"}', "order_id=a%E2%80%8Bb"):
        kind = "form" if text[0] == "o" else "json"
        note = frame(text, "order_id.pattern", kind=kind).split("\n")[2]
        assert note == "  = U+200B ZERO WIDTH SPACE"
    key = frame('{"order_id\u200b": "x"}', "order.additionalProperties").split("\n")
    assert key[2] == "  = U+200B ZERO WIDTH SPACE"
    assert frame('{"order_id": 5}', "order_id.type").count("\n") == 1
    quote = frame("{\u201corder_id\u201d: 1}", "body.syntax").split("\n")
    assert quote[2] == "  = U+201C LEFT DOUBLE QUOTATION MARK"


def test_frames_of_many_unknown_keys_take_linear_time() -> None:
    """The names of a payload are put in order once, not once a finding."""
    members = {f"key{number}": "x" for number in range(3000)}
    report = judged({"a": json.dumps(members)})
    frames = Frames(Shown())
    rows = [frames.rows(finding) for finding in report.findings]
    assert sum(map(bool, rows)) == 3000
