"""What orders are found in the files that people keep, and where what is said of them points."""

import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from juspay_rules.cli import main
from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import detected, payloads
from juspay_rules.cli.payloads import Payload
from juspay_rules.validator import Validator
from tests.conftest import ROOT

CASES = ROOT / "tests/cases/inputs"
QUIET = ("currency.required", "customer_id.required", "customer_email.required")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ORDERS = st.dictionaries(TEXTS, TEXTS | st.integers() | st.booleans(), max_size=5)


def report(
    capsys: pytest.CaptureFixture[str], file: Path, *options: str
) -> tuple[int, list[str], str]:
    """The exit status, ``rule_id line:column path`` of each finding, and the log."""
    quiet = [word for rule_id in QUIET for word in ("--ignore", rule_id)]
    status = main(["check", "--format", "json", *quiet, *options, str(file)])
    out, err = capsys.readouterr()
    rows = json.loads(out)["violations"]
    said = [
        f"{row['rule_id']} {row['line']}:{row['column']} {row['path']}".rstrip() for row in rows
    ]
    return status, said, err


@pytest.mark.parametrize("wanted", sorted(CASES.glob("*.raises")), ids=lambda path: path.stem)
def test_a_file_raises_what_is_written_beside_it(
    wanted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``<file>.raises``: the exit status, then each rule id with its line:column and the order's
    path in the file."""
    head, *rows = wanted.read_text(encoding="utf-8").splitlines()
    status, said, _ = report(capsys, wanted.with_suffix(""))
    assert (f"exit {status}", said) == (head, rows)


def test_every_file_has_what_it_raises_beside_it() -> None:
    files = [path for path in CASES.iterdir() if path.suffix != ".raises"]
    assert [path for path in files if not Path(f"{path}.raises").is_file()] == []
    assert len(files) > 5


def test_a_key_that_may_not_be_shown_is_not_mistaken_for_one_as_long() -> None:
    payload = read("a.json", '{"order_id": "1", "amount": "1", "caf\u00e9 \u00e9\u00e9\u00e9": 1}')
    assert payload.order is not None
    unknown = Validator().collect_violations(payload.order)[-1]
    assert unknown.field == "<key of 8 characters>"
    assert payload.span_of(unknown)[0] == payload.document.text.index('"caf')


def read(name: str, content: str, kind: str | None = None) -> Payload:
    (payload,) = payloads(Document(name, content.encode()), kind)
    return payload


def places(payload: Payload) -> dict[str, tuple[str, str]]:
    """What stands in the file at each key and at its value."""
    text = payload.document.text
    return {key: (text[a:b], text[c:d]) for key, (a, b, c, d) in payload.members().items()}


def collection(body: Mapping[str, object], **more: object) -> dict[str, object]:
    request = {"method": "POST", "url": "https://a.example/orders", "body": body, **more}
    return {"info": {"_postman_id": "1"}, "item": [{"item": [{"request": request}]}]}


def recording(text: str) -> dict[str, object]:
    body = {"mimeType": "application/json", "text": text}
    request = {"method": "POST", "url": "https://a.example/orders", "postData": body}
    return {"log": {"entries": [{"request": request}]}}


def description(example: object, media: str = "application/json") -> dict[str, object]:
    body = {"content": {media: {"example": example}}}
    return {"openapi": "3.1.0", "paths": {"/orders": {"post": {"requestBody": body}}}}


def many_examples(count: int) -> dict[str, object]:
    named = {str(number): {"value": {"a": number}} for number in range(count)}
    body = {"content": {"application/json": {"examples": named}}}
    return {"paths": {"/orders": {"post": {"requestBody": body}}}}


@pytest.mark.parametrize(
    ("inside", "path"),
    [
        (lambda raw: collection({"mode": "raw", "raw": raw}), "/item/0/item/0/request/body/raw"),
        (recording, "/log/entries/0/request/postData/text"),
        (description, "/paths/~1orders/post/requestBody/content/application~1json/example"),
    ],
)
@given(order=ORDERS, indent=st.sampled_from([None, 2]), outer=st.booleans(), inner=st.booleans())
def test_a_member_of_a_body_in_a_string_stands_where_it_is_said_to(
    inside: Callable[[str], dict[str, object]],
    path: str,
    order: Mapping[str, object],
    indent: int | None,
    outer: bool,
    inner: bool,
) -> None:
    """The text there is the JSON of it, escaped once more."""
    raw = json.dumps(order, indent=indent, ensure_ascii=inner)
    assume("{{" not in raw and "//" not in raw and "/*" not in raw)
    payload = read("a.json", json.dumps(inside(raw), indent=1, ensure_ascii=outer))
    assert (payload.path, payload.order) == (path, order)
    for key, (name, value) in places(payload).items():
        assert json.loads(json.loads(f'"{name}"')) == key
        assert json.loads(json.loads(f'"{value}"')) == order[key]


# PyYAML does not write these so that it reads them back.
LINE_ENDS = "\x85\u2028\u2029\ufeff"
LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=LINE_ENDS), max_size=12
)


@given(
    order=st.dictionaries(LINES, LINES | st.integers(), max_size=5),
    indent=st.sampled_from([None, 2]),
    style=st.sampled_from([None, '"', "'", "|"]),
    crlf=st.booleans(),
    width=st.sampled_from([20, 10**6]),
)
def test_a_member_of_a_body_in_a_yaml_scalar_stands_where_it_is_said_to(
    order: Mapping[str, object], indent: int | None, style: str | None, crlf: bool, width: int
) -> None:
    """The text there, in the quotes of its scalar, loads as the JSON of it."""
    raw = json.dumps(order, indent=indent, ensure_ascii=False)
    options: dict[str, Any] = {"default_style": style, "width": width}
    text = yaml.safe_dump(description(raw), allow_unicode=True, **options)
    text = text.replace("\n", "\r\n") if crlf else text
    payload = read("a.yaml", text)
    assert payload.order == order
    scalars = [token for token in yaml.scan(text) if isinstance(token, yaml.ScalarToken)]
    quote = next(token.style for token in scalars if token.value == raw)
    quote = quote if quote in ("'", '"') else ""
    for key, places_of in places(payload).items():
        for part, meant in zip(places_of, (key, order[key]), strict=True):
            assert json.loads(yaml.safe_load(quote + part + quote) if quote else part) == meant


LEADS = st.lists(st.sampled_from(["> ", ">", "- ", "12. ", "  "]), max_size=3).map("".join)


@given(
    order=ORDERS,
    indent=st.sampled_from([None, 2]),
    lead=LEADS,
    fence=st.sampled_from(["```", "~~~~"]),
    crlf=st.booleans(),
)
def test_a_member_of_a_fence_stands_where_it_is_said_to(
    order: Mapping[str, object], indent: int | None, lead: str, fence: str, crlf: bool
) -> None:
    """Also in a list, or in a quotation, whose signs come before each line."""
    inside = re.sub(r"[-\w.]", " ", lead)
    lines = [f"{lead}{fence} json order", *json.dumps(order, indent=indent).split("\n"), fence]
    text = "# Title\n\n" + f"\n{inside}".join(lines) + "\n"
    payload = read("a.md", text.replace("\n", "\r\n") if crlf else text)
    assert payload.order == order
    for key, (name, value) in places(payload).items():
        assert json.loads(name) == key
        assert json.loads(value) == order[key]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("```\n\xff\n```\n", []),
        ("```json\norder_id \xff\n```\n", ["body.encoding 2:10 /0"]),
        ("```python\norder_id \xff\n```\n", []),
        ('\xff\n```json\n{"order_id": "1", "amount": "1,5"}', ["amount.pattern 3:29 /0"]),
        ('> ```json\n> {"order_id": "1",\n"amount": "1,5"}\n', ["body.syntax 2:20 /0"]),
        ("```json\n{'order_id': <id>}\n```\n", []),
        ('```json\n{"order_id": 1, // yours\n}\n```\n', []),
        ('```json order\n{"x": ...}\n```\n', ["body.syntax 2:7 /0"]),
        ("```http\nPOST /orders\n```\n```http\n\n```\n", []),
        ('````json\n```\n{"order_id": "1"}\n````\n', ["body.syntax 2:1 /0"]),
        ('```{.json}\n{"order_id": "1", "amount": "x"}\n```\n', ["amount.pattern 2:29 /0"]),
        ("```json\n```\n``` a `b` curl -d order_id=1\n", []),
        ("text\n    curl -d 'order_id=a b&amount=1' x\n", []),
        ("    curl \\\n\n    \n    -d 'order_id=a b&amount=1' x\ntext\n", []),
    ],
)
def test_what_is_meant_as_an_order_in_markdown(
    text: str, said: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(text.encode("latin-1"))
    _, found, err = report(capsys, file)
    assert found == said
    assert ("a.md holds no order" in err) is (not said)
    assert report(capsys, tmp_path)[1] == said


def test_an_example_that_a_form_sends_is_text() -> None:
    example = {"a": 1.5, "b": True, "c": None, "d": ["x"], "e": "f"}
    for text in (json.dumps, yaml.safe_dump):
        payload = read("a.yaml", text(description(example, "multipart/form-data")), "openapi")
        assert payload.order == {"a": "1.5", "b": "true", "c": "", "d": '["x"]', "e": "f"}


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.har"])
def test_a_description_without_an_order_holds_none(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    for content in (
        {"openapi": "3.0.0", "paths": {}},
        {"openapi": "3.0.0"},
        {"log": {"entries": 1}},
    ):
        file.write_text(json.dumps({**content, "log": content.get("log", {})}))
        options = ("--input", "har" if name == "a.har" else "openapi")
        status, said, err = report(capsys, file, *options)
        assert (status, said) == (2, [])
        assert f"{name} holds no order" in err


def test_a_description_that_is_no_yaml_is_refused() -> None:
    payload = read("a.yml", "openapi: 3.0.0\npaths: [\n")
    ((start, _, note),) = payload.notes
    assert (note.rule_id, payload.document.position(start)) == ("body.syntax", (3, 1))


@given(order=st.dictionaries(TEXTS.filter(bool), TEXTS, max_size=5), ascii_only=st.booleans())
def test_a_pair_of_a_collection_stands_where_it_is_said_to(
    order: Mapping[str, str], ascii_only: bool
) -> None:
    rows = [{"key": key, "value": value} for key, value in order.items()]
    body = {"mode": "urlencoded", "urlencoded": rows}
    payload = read("a.json", json.dumps(collection(body), indent=1, ensure_ascii=ascii_only))
    assert payload.order == order
    for key, (name, value) in places(payload).items():
        assert json.loads(f'"{name}"') == key
        assert json.loads(f'"{value}"') == order[key]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (json.dumps(collection({})), "postman"),
        (json.dumps({"collection": collection({})}), "postman"),
        ('{"order_id": "_postman_id", "udf1": "schema.getpostman.com"}', "json"),
        ('{"_postman_id": 1}', "json"),
        ('{"_postman_id": 1, ', "json"),
        (json.dumps(recording("")), "har"),
        (json.dumps(description(1)), "openapi"),
        ('{"order_id": "log", "udf1": "entries", "udf2": "openapi", "entries": 1}', "json"),
        ('{"_postman_id": 1}\n{"_postman_id": 2}', "ndjson"),
        ('["_postman_id"]', "json"),
        ('{"_postman_id": ' + "[" * 100_000, "json"),
    ],
)
def test_a_file_is_known_by_its_content(content: str, name: str) -> None:
    assert detected("a.json", content.encode()) == name
    assert detected("<stdin>", content.encode()) == name


def test_a_collection_that_is_no_json_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.json"
    for content, rule_id in (
        ("{,", "body.syntax 1:2"),
        ("{} x", "body.syntax 1:4"),
        ("[" * 100_000, "body.depth 1:1"),
    ):
        file.write_text(content)
        status, said, _ = report(capsys, file, "--input", "postman")
        assert (status, said) == (2, [rule_id])


def test_a_variable_is_no_order_id_that_comes_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.json"
    for order_id, twice in (("{{id}}", False), ("a1", True)):
        body = {"mode": "raw", "raw": json.dumps({"order_id": order_id, "amount": "1"})}
        request = {"method": "POST", "url": "https://a.example/orders", "body": body}
        file.write_text(json.dumps({"_postman_id": "1", "item": [{"request": request}] * 2}))
        _, said, _ = report(capsys, file)
        assert len([one for one in said if one.startswith("gate.variable")]) == (0 if twice else 2)
        assert any(one.startswith("gate.duplicate-order-id") for one in said) is twice


@pytest.mark.parametrize("value", ["{{phone}}", "+91{{phone}}"])
def test_a_variable_is_not_mended(
    value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.json"
    raw = json.dumps({"order_id": "a1", "amount": "1", "customer_phone": value})
    file.write_text(json.dumps(collection({"mode": "raw", "raw": raw})))
    assert main(["fix", str(file)]) == 0
    assert capsys.readouterr().out == ""


def test_a_collection_without_such_a_request_holds_no_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.json"
    for method, url in (
        ("GET", "https://a.example/orders"),
        ("POST", "https://a.example/orders/1"),
        ("POST", "https://a.example/suborders"),
        ("POST", {"host": "orders"}),
        ("POST", "{{host}}/order"),
    ):
        file.write_text(json.dumps(collection({"mode": "raw", "raw": "{"}, method=method, url=url)))
        status, said, err = report(capsys, file)
        assert (status, said) == (2, [])
        assert "a.json holds no order" in err
    addresses: list[object] = ["{{host}}orders", "{{host}}/orders/", "orders?x=/y#/z"]
    for address in [*addresses, {"path": ["", "orders"]}]:
        file.write_text(json.dumps(collection({"mode": "raw", "raw": "{"}, url=address)))
        (said_of_it,) = report(capsys, file)[1]
        assert said_of_it.startswith("body.syntax 1:")
        assert said_of_it.endswith(" /item/0/item/0/request/body/raw")


@given(text=st.text('{}"x:,/*\\ \n1', max_size=40))
def test_any_text_as_a_raw_body_is_judged_or_refused(text: str) -> None:
    document = Document("a.json", json.dumps(collection({"mode": "raw", "raw": text})).encode())
    for payload in payloads(document):
        assert payload.order is not None or payload.notes
        for start, end, _ in payload.notes:
            assert 0 <= start <= end <= len(document.text)


@pytest.mark.parametrize(
    "piece", ["/*", "{{", "{{a}}", "1", '"', '"{{a}}":{{a}},', "\\", "//", "}}"]
)
def test_a_raw_body_is_read_in_linear_time(piece: str) -> None:
    raw = "{" + piece * (200_000 // len(piece))
    document = Document("a", json.dumps(collection({"mode": "raw", "raw": raw})).encode())
    start = time.perf_counter()
    list(payloads(document, "postman"))
    assert time.perf_counter() - start < 10  # seconds; a quadratic reader takes minutes


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("markdown", "```\n" * 30_000),
        ("markdown", "> " * 60_000),
        ("markdown", "~~~sh\ncurl -d a=1 x\n~~~\n" * 5_000),
        ("markdown", " " * 120_000 + "\n" + "1. " * 40_000),
        ("yaml", "".join(f"k{number}: v\n" for number in range(20_000))),
        ("yaml", 'a: "' + "\\n  " * 20_000 + '"'),
        ("yaml", "- &a b\n- *a\n" * 3_000),
        ("openapi", json.dumps(description({"a": " " * 60_000 + "\\" * 60_000}))),
        ("openapi", json.dumps(many_examples(3_000))),
    ],
    ids=range(9),
)
def test_a_file_is_read_in_linear_time(name: str, text: str) -> None:
    document = Document("a", text.encode())
    start = time.perf_counter()
    list(payloads(document, name))
    assert time.perf_counter() - start < 20  # seconds; a quadratic reader takes minutes


SCALARS = (
    TEXTS
    | st.integers()
    | st.booleans()
    | st.none()
    | st.floats(allow_nan=False, allow_infinity=False)
)


@given(
    orders=st.lists(
        st.dictionaries(
            # A key in a block ends before the line ends that belong to it.
            TEXTS.filter(lambda text: text != "<<" and text[-1:] not in "\n\r\x85\u2028\u2029"),
            SCALARS | st.lists(SCALARS, max_size=2),
            max_size=4,
        ),
        max_size=3,
    ),
    style=st.sampled_from([None, '"', "'", "|", ">"]),
    flow=st.sampled_from([None, True, False]),
    crlf=st.booleans(),
    pure=st.booleans(),
)
def test_a_member_of_yaml_stands_where_it_is_said_to(
    orders: list[dict[str, object]], style: str | None, flow: bool | None, crlf: bool, pure: bool
) -> None:
    """The text there loads as the key, and as the value; in either of the library's parsers."""
    options: dict[str, Any] = {"default_style": style, "default_flow_style": flow}
    text = yaml.safe_dump(orders, allow_unicode=True, sort_keys=False, **options)
    text = "\ufeff# \U0001f600\n" + text
    if crlf:
        text = text.replace("\n", "\r\n")
    with pytest.MonkeyPatch.context() as patch:
        if pure:
            patch.delattr(yaml, "CSafeLoader")
        found = list(payloads(Document("a.yml", text.encode())))
    assert [payload.order for payload in found] == orders
    for payload, order in zip(found, orders, strict=True):
        assert list(payload.members()) == list(order)
        for key, (name, value) in places(payload).items():
            assert yaml.safe_load(name) == key
            if isinstance(order[key], str | int):  # a tag is no part of it
                assert str(yaml.safe_load(value)).lower() == str(order[key]).lower()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", False),
        ("On", True),
        ("y", "y"),
        ("0123", 83),
        ("0o17", "0o17"),
        ("08", "08"),
        ("1_000", 1000),
        ("12:30", 750),
        ("0x1F", 31),
        ("1e3", "1e3"),
        ("1.5e+3", 1500.0),
        ("2024-01-01", "2024-01-01"),
        ("2024-01-01 10:00:00 +05:30", "2024-01-01 10:00:00 +05:30"),
        ("!!timestamp 2024-01-01", "2024-01-01"),
        ("~", None),
        ("", None),
        ("=", "="),
        ("'no'", "no"),
        ("!!str no", "no"),
        ("! no", "no"),
        ("!!int '12'", 12),
        ("!!float 1", 1.0),
        ("!!bool 'no'", False),
        ("!!null x", None),
        ("!!seq [1, [2], {a: b}]", [1, [2], {"a": "b"}]),
        (
            "!!map {1: a, yes: b, ~: c, 2024-01-01: d}",
            {"1": "a", "yes": "b", "~": "c", "2024-01-01": "d"},
        ),
    ],
)
def test_a_scalar_of_yaml_is_read_as_yaml_1_1_reads_it(text: str, value: object) -> None:
    order = read("a.yaml", f"a: {text}\n").order
    assert order == {"a": value}
    assert order is not None
    assert type(order["a"]) is type(value)


@pytest.mark.parametrize(
    ("text", "rule_id", "place", "hint"),
    [
        ("a: !x 1", "body.syntax", (1, 7), "only the tags"),
        ("a: !!binary aGk=", "body.syntax", (1, 13), "only the tags"),
        ("a: !!python/object:os.system {}", "body.syntax", (1, 30), "only the tags"),
        ("a: !!bool maybe", "body.syntax", (1, 11), "only the tags"),
        ("a: &x !!omap [b: 1]", "body.syntax", (1, 14), "only the tags"),
        ("a: !!int x", "body.not-a-number", (1, 10), None),
        ("a: 0b_", "body.not-a-number", (1, 4), None),
        ("a: -.inf", "body.not-a-number", (1, 4), None),
        ("a: 1" + "0" * 400, "body.not-a-number", (1, 4), None),
        ("a: 0x" + "f" * 4000, "body.not-a-number", (1, 4), None),
        ("a: 1\nb: {c: 1, c: 2}", "body.duplicate-key", (2, 11), "send each"),
        ("<<: {a: 1}\n<<: {a: 1}", "body.duplicate-key", (2, 1), "send each"),
        ("a: 'SECRET", "body.syntax", (2, 1), "found unexpected end of stream"),
        ("a: SECRET: b", "body.syntax", (1, 10), "mapping values are not allowed"),
        ("a: @SECRET", "body.syntax", (1, 4), "found character that cannot start any token"),
        ('a: "\\S"', "body.syntax", (1, 5), "found unknown escape character"),
        ("a: [SECRET", "body.syntax", (2, 1), "did not find expected"),
        ("a: *SECRET", "body.syntax", (1, 4), "no anchor"),
        ("a: b\x01", "body.syntax", (1, 5), "YAML takes no control character"),
        ("a: b\n- c", "body.syntax", (2, 1), None),
        ("a: " + "[" * 101 + "]" * 101, "body.depth", (1, 104), None),
        ("- " * 150 + "a", "body.depth", (1, 205), None),
        ("- " * 100_000 + "a", "body.depth", (1, 401), None),
        ("[" * 100_000, "body.depth", (1, 201), None),
    ],
)
def test_what_is_no_order_in_yaml_is_pointed_at(
    text: str, rule_id: str, place: tuple[int, int], hint: str | None
) -> None:
    payload = read("a.yaml", text + "\n")
    ((start, _, note),) = payload.notes
    assert (note.rule_id, payload.document.position(start)) == (rule_id, place)
    assert "SECRET" not in str(note)
    assert hint is None or hint in str(note.hint)


@pytest.mark.parametrize("pure", [True, False])
def test_half_a_character_in_yaml_is_no_order(pure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if pure:
        monkeypatch.delattr(yaml, "CSafeLoader")
    ((start, _, note),) = read("a.yaml", 'a: "\\ud800"\n').notes
    assert (note.rule_id, start) == (("body.surrogate", 3) if pure else ("body.syntax", 6))


def test_aliases_are_bounded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    ((_, _, note),) = read("a.yaml", "\n".join(lines)).notes
    assert (note.rule_id, note.hint) == (
        "body.syntax",
        "with its aliases, it holds over 10000 values",
    )
    merges = ["- &a0 {k: 1}"]
    merges += [f"- &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}]}}" for n in range(1, 9)]
    last = list(payloads(Document("a.yaml", "\n".join(merges).encode())))[-1]
    assert [note.rule_id for *_, note in last.notes] == ["body.syntax"]
    ((_, _, loop),) = read("a.yaml", "&a\n<<: *a\n").notes
    assert loop.rule_id == "body.depth"


def test_an_alias_is_pointed_at_where_it_stands() -> None:
    payload = read("a.yaml", "a: &x !!str\n  'b'\nc: *x\n<<: {d: e, a: f}\n")
    assert payload.order == {"a": "b", "c": "b", "d": "e"}
    assert places(payload) == {"a": ("a", "'b'"), "c": ("c", "*x"), "d": ("d", "e")}


def test_bytes_that_are_no_utf_8_are_pointed_at_in_yaml() -> None:
    ((start, _, note),) = next(iter(payloads(Document("a.yml", b"a: \xff")))).notes
    assert (note.rule_id, start) == ("body.encoding", 3)


def test_what_stands_before_an_error_of_yaml_is_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.yml"
    file.write_text("order_id: a b\namount: '1'\n---\na: [\n")
    status, said, _ = report(capsys, file)
    assert (status, said) == (2, ["order_id.pattern 1:11 /0", "body.syntax 5:1"])
    for empty in ("", "# nothing\n", "---\n---\n", "[]"):
        file.write_text(empty)
        status, said, err = report(capsys, file)
        assert (status, said) == (2, [])
        assert "a.yml holds no order" in err


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"# an order\norder_id: a\n", "yaml"),
        (b"---\n- 'amount': 1\r\n", "yaml"),
        (b"Note: the amount: 1", None),
        (b"order_id:1=2", "form"),
        (b"openapi: 3.0.0\n", "openapi"),
        (b"# Title\n\n> ```sh\n> curl x\n", "markdown"),
    ],
)
def test_a_text_without_an_ending_is_known_by_its_lines(content: bytes, name: str | None) -> None:
    assert detected("<stdin>", content) == name


def test_without_pyyaml_the_remedy_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    (tmp_path / "a.yaml").write_text("order_id: a")
    (tmp_path / "b.json").write_text('{"order_id": "a b", "amount": "1"}')
    (tmp_path / "compose.yml").write_text("services: {}")
    status, said, err = report(capsys, tmp_path)
    assert (status, said) == (2, ["order_id.pattern 1:14"])
    assert err == (
        f"juspay-rules: cannot read {tmp_path}/a.yaml: it is YAML, which takes PyYAML: "
        "pip install 'juspay_rules[cli]'\n"
    )


def test_a_folder_of_other_yaml_is_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "helm.yaml").write_text("amount: {{ .Values.amount }}\n")
    (tmp_path / "stack.yml").write_text("Resources: !Sub amount\n")
    (tmp_path / "order.yml").write_text("order_id: !x a\n")
    status, said, err = report(capsys, tmp_path)
    assert (status, said, err) == (2, ["body.syntax 1:14"], "")


def test_what_indents_a_fence_is_no_part_of_a_value() -> None:
    lines = [
        "1. > ```sh",
        "   >   curl -d 'order_id=a1&amount=1&udf6=x",
        "   >     y' z",
        "   > ```",
    ]
    payload = read("a.md", "\n".join(lines))
    assert payload.order == {"order_id": "a1", "amount": "1", "udf6": "x\n    y"}
    payload = read("a.md", "- ```sh\n  curl -d 'order_id=a1&amount=1&udf6=x\n   y' z\n  ```")
    assert payload.order == {"order_id": "a1", "amount": "1", "udf6": "x\n y"}


def test_a_dollar_in_a_bare_word_stands_for_itself() -> None:
    document = Document("a.sh", b"curl -d order_id=a$b https://shop.example.com/orders\n")
    (payload,) = payloads(document, "curl")
    assert payload.order == {"order_id": "a$b"}
