"""The text format: what comes again is counted, colours are for terminals."""

import json
import re
from collections.abc import Mapping, Sequence

import pytest

from juspay_rules.cli.finding import Finding
from juspay_rules.cli.formats import Shown, tally
from tests.rendering import judged, rendered, written

GOOD = {
    "order_id": "a1",
    "amount": "1",
    "currency": "INR",
    "customer_id": "c",
    "customer_email": "a@example.com",
}


def rows(*orders: Mapping[str, object]) -> str:
    return "\n".join(json.dumps({**GOOD, **order}) for order in orders)


def test_the_same_finding_is_shown_for_three_orders_and_then_counted() -> None:
    text = rendered("text", rows(*[{"order_id": "a b"}] * 30), name="a.ndjson")
    shown = re.findall(r"^a.ndjson:(\d+):14: error: ", text, re.MULTILINE)
    assert shown == ["1", "2", "3"]
    listed = ", ".join(map(str, range(2, 25)))
    assert f"\nBy rule\n  error   30  order_id.pattern  a.ndjson:1, {listed}, ...\n\n" in text
    assert text.endswith(
        "30 orders, 30 errors, 0 warnings (profile express-checkout-global, policy documented)\n"
    )


def test_every_finding_of_one_order_is_shown() -> None:
    text = rendered("text", rows({f"key{number}": "x" for number in range(9)}), name="a.json")
    assert len(re.findall(r"^a.json:1:\d+: warning: key\d: ", text, re.MULTILINE)) == 9
    assert text.count("^") == 3 * len('"key0"')
    assert "By rule" not in text


def test_an_unknown_key_with_a_hint_of_its_own_is_always_shown_and_the_others_are_counted() -> None:
    keys = [{f"key{number % 60}": "x"} for number in range(90)]
    text = rendered("text", rows(*keys, {"returnUrl": "x"}), name="a.ndjson")
    assert len(re.findall(r"^a.ndjson:\d+:\d+: ", text, re.MULTILINE)) == 4
    assert (
        "returnUrl: no document of this profile lists this key (did you mean return_url?)" in text
    )
    table = text.partition("By rule\n")[2].split("\n")
    assert table[0].startswith("  warning 91  order.additionalProperties  a.ndjson:1, 2, 3")
    assert table[1] == "           2    key0   a.ndjson:1"
    assert table[40].startswith("           1    key")
    assert table[41] == "                and 21 more keys"


def test_findings_at_one_place_share_a_frame() -> None:
    text = rendered("text", rows({"amount": 1.001}, {"amount": 1.001}), name="a.ndjson")
    assert [line[:20] for line in text.splitlines()] == [
        "a.ndjson:1:30: error",
        "a.ndjson:1:30: warni",
        ' 1 | {"order_id": "a',
        "   |                ",
        "a.ndjson:2:30: error",
        "a.ndjson:2:30: warni",
        ' 2 | {"order_id": "a',
        "   |                ",
        "2 orders, 2 errors, ",
    ]


def test_hints_that_all_differ_do_not_flood_either() -> None:
    broken = "\n".join(f'{{"order_id":{" " * number} x}}' for number in range(300))
    text = rendered("text", broken, "ndjson", "a.ndjson")
    assert len(re.findall(r"^a.ndjson:\d+:\d+: ", text, re.MULTILINE)) == 100
    assert "  error   300  body.syntax  a.ndjson:1, 2, " in text


def test_what_is_said_of_no_order_is_always_shown() -> None:
    report = judged({"a.json": ""})
    place = report.findings[0]
    report.findings = [Finding(place.document, (0, 0), place.violation)] * 9
    assert written("text", report).count("a.json:1:1: error: ") == 9


def test_no_more_keys_are_counted_than_memory_should_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "KEYS_KEPT", 2)
    keys = [{f"key{number % 4}": "x"} for number in range(20)]
    table = rendered("text", rows(*keys), name="a.ndjson").partition("By rule\n")[2]
    assert [line.split()[:2] for line in table.split("\n")[1:4]] == [
        ["5", "key0"],
        ["5", "key1"],
        [],
    ]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            ("metadata.PAYU:udf1", "metadata.PAYTM:CUST_ID", "x"),
            (
                "Profile express-checkout-india knows metadata.PAYU:udf1, metadata.PAYTM:CUST_ID: "
                "to judge by it, add --profile express-checkout-india\n"
            ),
        ),
        (
            ("metadata.PAYU:udf1", "metadata.CRED:offers_applied"),
            (
                "Profile portable knows metadata.PAYU:udf1, metadata.CRED:offers_applied: "
                "to judge by it, add --profile portable\n"
            ),
        ),
        (
            [f"metadata.PAYU:udf{n}" for n in range(1, 6)] + ["metadata.PAYU:offer_key"],
            "metadata.PAYU:udf5 and 1 more: to judge by it",
        ),
    ],
)
def test_the_profile_that_knows_most_of_the_unknown_keys_is_named(
    keys: Sequence[str], said: str
) -> None:
    assert said in rendered("text", rows(dict.fromkeys(keys, "1")))


def test_no_profile_is_named_where_none_knows_more() -> None:
    assert "Profile " not in rendered("text", rows({"x": "1", "metadata.PG1:promo_code": "1"}))


def test_places_in_several_files_are_listed_by_file() -> None:
    files: dict[str, str | bytes] = {
        name: rows({"order_id": "a b"}, {"order_id": "a b"}) for name in ("a.ndjson", "b.ndjson")
    }
    table = written("text", judged(files)).partition("By rule\n")[2]
    assert table.startswith("  error   4  order_id.pattern  a.ndjson:1, 2, b.ndjson:1, 2\n")


def test_no_more_places_are_listed_than_a_glance_reads() -> None:
    name = "a-file-of-orders.ndjson"
    files: dict[str, str | bytes] = {f"{n}{name}": rows({"order_id": "a b"}) for n in range(9)}
    table = written("text", judged(files)).partition("By rule\n")[2]
    listed = ", ".join(f"{n}{name}:1" for n in range(3))
    assert table.startswith(f"  error   9  order_id.pattern  {listed}, ...\n")


def test_errors_stand_before_warnings_in_the_table_and_most_come_first() -> None:
    many = [{"return_url": "http://example.com", "order_id": "a b"}] * 5 + [{"currency": "x"}]
    table = rendered("text", rows(*many), name="a.ndjson").partition("By rule\n")[2]
    names = [line.split()[2] for line in table.split("\n\n")[0].split("\n")]
    assert names == ["order_id.pattern", "currency.enum", "return_url.https"]


def test_a_rule_whose_findings_have_no_room_is_in_the_table() -> None:
    report = judged({"a.json": rows({"order_id": "a b"})})
    report.findings, report.omitted = [], 1
    assert written("text", report) == (
        "\nBy rule\n  error   1  order_id.pattern  a.json:1\n\n"
        "1 order, 1 error, 0 warnings, 1 findings not shown "
        "(profile express-checkout-global, policy documented)\n"
    )


@pytest.mark.parametrize("order", [{"order_id": "a\u200bb", "return_url": "http://x.example"}, {}])
def test_colours_change_nothing_else(order: dict[str, object]) -> None:
    report = judged({"a.ndjson": rows(*[order] * 5)})
    plain = written("text", report)
    coloured = written("text", report, Shown(colour=True))
    assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == plain
    assert ("\x1b[1;31merror:\x1b[0m" in coloured) == bool(order)
    assert ("\x1b[1;33mwarning:\x1b[0m" in coloured) == bool(order)
