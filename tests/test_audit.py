"""A batch of orders in, a batch of findings out: the same as the validator's, and never a value."""

import pickle
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pytest

from juspay_rules import ValidationError, Validator, parse_form, parse_json
from juspay_rules.audit import Audit
from juspay_rules.audit import duckdb as by_duckdb
from juspay_rules.audit import polars as by_polars
from juspay_rules.audit.audit import audited_table
from tests.conftest import ROOT, vectors
from tests.own_rules import ACME

BODIES = [
    b'{"order_id": "order1", "amount": "100.15", "metadata.PAYPAL:brand_name": "Shop"}',
    b'{"order_id": "or der", "amount": 100.157, "udf1": null, "colour": "x"}',
    b"order_id=order2&amount=1&metadata.PAYPAL%3Abrand_name=x&metadata.PAYTM%3AMERC_UNQ_REF=1",
    None,
    b"[]",
    b" \n{",
    b'{"order_id": "\xff"}',
    b"order_id=%zz",
    b"",
]
NAN = float("nan")
IDS = list(range(len(BODIES)))


def plain(row: dict[str, Any], prefix: str = "") -> tuple[Any, ...]:
    """The outcome of a row as pairs."""
    lists = (row[f"{prefix}errors"], row[f"{prefix}warnings"])
    pairs = (
        None if found is None else [(one["rule_id"], one["field"]) for one in found]
        for found in lists
    )
    return (row[f"{prefix}valid"], *pairs)


def expected(order: Any, validator: Validator) -> tuple[Any, ...]:
    """What the validator itself says of an order."""
    found = validator.collect_violations(order)
    by = {
        severity: [(one.rule_id, one.field) for one in found if one.severity == severity]
        for severity in ("error", "warning")
    }
    return not by["error"], by["error"], by["warning"]


def table(kind: pa.DataType | None = None) -> pa.Table:
    bodies = [one for one in BODIES if one is None or b"\xff" not in one]
    ids = IDS[: len(bodies)]
    if kind is None:
        return pa.table({"id": IDS, "body": pa.array(BODIES, pa.binary())})
    if pa.types.is_dictionary(kind):
        return pa.table({"id": ids, "body": pa.array(bodies, pa.string()).dictionary_encode()})
    return pa.table({"id": ids, "body": pa.array(bodies, kind)})


HOW = Audit(body="body", ids=("id",), before=Validator(policy="strict"), gateways=True)
# All that a validator is made of: sent as a value, to where no overlay's file and no generator is.
OWN = Validator(overlay=ACME, policy="strict", ignore=["amount.scale"], as_of="2027-01-01")
BY_OWN = replace(HOW, rules=OWN)


@pytest.mark.parametrize("encoding", ["auto", "json", "form"])
def test_bodies_are_judged_as_the_validator_does(encoding: str) -> None:
    validator = Validator(policy="strict", warn=["order_id.pattern"], ignore=["currency.required"])
    how = Audit(body="body", encoding=encoding, ids=("id",), rules=validator)
    found = audited_table(how, table()).to_pylist()
    assert [row["id"] for row in found] == IDS
    for body, row in zip(BODIES, found, strict=True):
        if body is None:
            assert plain(row) == (None, None, None)
            continue
        parse = {"json": parse_json, "form": parse_form}.get(encoding)
        if parse is None:
            parse = parse_json if body.strip()[:1] in (b"{", b"[") else parse_form
        try:
            wanted = expected(parse(body), validator)
        except ValidationError as error:
            wanted = (False, [(one.rule_id, one.field) for one in error.violations], [])
        assert plain(row) == wanted


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.binary(),
        pa.large_binary(),
        pa.binary_view(),
        pa.dictionary(pa.int32(), pa.string()),
    ],
    ids=str,
)
def test_text_and_binary_are_read_alike(kind: pa.DataType) -> None:
    rows = audited_table(HOW, table(kind)).to_pylist()
    assert rows == audited_table(HOW, table(pa.binary())).to_pylist()


def test_text_that_is_no_utf_8_is_a_finding_and_no_exception() -> None:
    broken = pa.array([b'{"order_id": "\xff"}'], pa.binary()).view(pa.string())
    (row,) = Audit(body="b")(pa.record_batch({"b": broken})).to_pylist()
    assert plain(row) == (False, [("body.encoding", None)], [])


def test_a_column_of_nulls_holds_no_body() -> None:
    (row,) = Audit(body="b")(pa.record_batch({"b": pa.nulls(1)})).to_pylist()
    assert plain(row) == (None, None, None)


def test_fixed_size_binary_is_a_body() -> None:
    column = pa.array([b'{"a":1}'], pa.binary(7))
    (row,) = Audit(body="b")(pa.record_batch({"b": column})).to_pylist()
    assert plain(row)[0] is False


def test_before_and_after_stand_side_by_side() -> None:
    rows = audited_table(HOW, table()).to_pylist()
    assert plain(rows[0])[0] is True
    assert plain(rows[0], "before_") == expected(
        parse_json(BODIES[0] or b""), HOW.before or HOW.rules
    )
    assert plain(rows[0], "before_")[0] is False


def test_gateways_are_those_whose_keys_an_order_has() -> None:
    rows = audited_table(HOW, table()).to_pylist()
    assert [row["gateways"] for row in rows[:5]] == [["PAYPAL"], [], ["PAYPAL"], None, []]
    india = Audit(body="body", rules=Validator(profile="express-checkout-india"), gateways=True)
    assert audited_table(india, table()).to_pylist()[2]["gateways"] == ["PAYPAL", "PAYTM"]


def test_a_refused_body_is_as_severe_as_the_caller_says() -> None:
    for how, wanted in (({"warn": ["order.type"]}, True), ({"ignore": ["order.type"]}, True)):
        audit = Audit(body="b", rules=Validator(**how))  # type: ignore[arg-type]  # lists, no names
        (row,) = audit(pa.record_batch({"b": ["[]"]})).to_pylist()
        assert row["valid"] is wanted
        assert len(row["warnings"]) == ("warn" in how)


def test_structs_are_flattened_and_null_means_absent() -> None:
    rows: list[dict[str, Any]] = [
        {"order_id": "a", "metadata": {"PAYPAL:brand_name": "x", "deep": {"er": 1}}, "amount": 1.5},
        {"order_id": None, "metadata": None, "amount": None},
        {"order_id": "b c", "metadata": {"PAYPAL:brand_name": None, "deep": None}, "amount": NAN},
    ]
    kinds = pa.schema(
        {
            "order_id": pa.string(),
            "metadata": pa.struct(
                [("PAYPAL:brand_name", pa.string()), ("deep", pa.struct([("er", pa.int8())]))]
            ),
            "amount": pa.float64(),
        }
    )
    found = Audit()(pa.RecordBatch.from_pylist(rows, kinds)).to_pylist()
    orders = [
        {"order_id": "a", "metadata.PAYPAL:brand_name": "x", "metadata.deep.er": 1, "amount": 1.5},
        {},
        {"order_id": "b c", "amount": NAN},
    ]
    assert [plain(row) for row in found] == [expected(order, Validator()) for order in orders]


def test_every_text_order_of_the_vectors_gives_the_same_from_columns() -> None:
    orders = [one["order"] for one in vectors("portable") if type(one.get("order")) is dict]
    texts = [one for one in orders if all(type(value) is str for value in one.values())]
    assert len(texts) > 1000
    keys = sorted({key for order in texts for key in order})
    columns = {key: pa.array([order.get(key) for order in texts], pa.string()) for key in keys}
    validator = Validator(profile="portable")
    found = Audit(rules=validator)(pa.record_batch(columns)).to_pylist()
    assert [plain(row) for row in found] == [expected(order, validator) for order in texts]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (
            pa.array([Decimal("1.00")]),
            "column amount is decimal128(3, 2): cast it to what was sent",
        ),
        (pa.array([0], pa.timestamp("s")), "or name it as an id"),
        (pa.array([[("a", "b")]], pa.map_(pa.string(), pa.string())), "column amount is map"),
        (pa.array([b"1"]), "column amount is binary"),
    ],
    ids=["decimal", "time", "map", "binary"],
)
def test_a_column_that_no_json_could_have_been_is_refused(column: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words.replace("(", r"\(").replace(")", r"\)")):
        Audit()(pa.record_batch({"amount": column}))
    Audit(ids=("amount",))(pa.record_batch({"amount": column, "order_id": ["a"]}))


@pytest.mark.parametrize(
    "column",
    [
        pa.array([1], pa.uint64()),
        pa.array([1.5], pa.float32()),
        pa.array([True]),
        pa.array([["1"]]),
        pa.array([["1"]], pa.large_list(pa.string())),
        pa.array(["1"]).dictionary_encode(),
        pa.array(["1"], pa.large_string()),
        pa.array(["1"], pa.string_view()),
        pa.nulls(1),
    ],
    ids=lambda column: str(column.type),
)
def test_what_json_knows_is_a_field(column: Any) -> None:
    (row,) = Audit()(pa.record_batch({"amount": column, "order_id": ["a"]})).to_pylist()
    order = {"order_id": "a"}
    if column[0].as_py() is not None:
        order["amount"] = column[0].as_py()
    assert plain(row) == expected(order, Validator())


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (Audit(body="payload"), "no column payload: the columns are a, valid"),
        (Audit(ids=("z",)), "no column z: the columns are a, valid"),
        (Audit(ids=("a", "valid")), "every column is an id"),
        (Audit(body="a", ids=("valid",)), "would be named valid: rename the id"),
        (Audit(body="a"), "a body is text or binary, not int64"),
    ],
)
def test_columns_that_do_not_fit_are_refused(how: Audit, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        how(pa.record_batch({"a": [1], "valid": ["x"]}))


def test_two_columns_of_one_field_are_refused() -> None:
    batch = pa.record_batch({"a.b": ["1"], "a": pa.array([{"b": "1"}])})
    with pytest.raises(ValueError, match=r"two columns are the field a\.b"):
        Audit()(batch)


def test_a_wrong_setting_is_refused_before_any_batch() -> None:
    with pytest.raises(ValueError, match="json"):
        Audit(body="a", encoding="jsn")
    with pytest.raises(ValueError, match=r"not one string: \('id',\)"):
        Audit(body="a", ids="id")  # type: ignore[arg-type]  # the mistake


def test_it_is_a_value_that_another_process_can_get() -> None:
    how = Audit(body="body", rules=Validator(profile="cred-pay", warn=["order_id.pattern"]))
    again = pickle.loads(pickle.dumps(how))
    assert audited_table(again, table()) == audited_table(how, table())


def test_no_value_comes_out() -> None:
    secrets = ("hunter2secret", "9876543210", "asha@example.com")
    bodies = [
        f'{{"order_id": "{one} x", "amount": "{one}", "{one} ~": "{one}", "currency": "{one}"}}'
        for one in secrets
    ]
    found = str(HOW(pa.record_batch({"id": [1, 2, 3], "body": bodies})).to_pylist())
    assert not [one for one in secrets if one in found]


def test_polars_carries_it() -> None:
    wanted = audited_table(HOW, table()).to_pylist()
    frame = pl.DataFrame(table())
    assert by_polars.audit(frame, HOW).to_arrow().to_pylist() == wanted
    lazy = by_polars.audit(pl.concat([frame.lazy()] * 3), HOW)
    assert lazy.collect(engine="streaming").to_arrow().to_pylist() == wanted * 3
    with pytest.raises(ValueError, match="no column payload"):
        by_polars.audit(frame.lazy(), Audit(body="payload"))


def test_duckdb_carries_it() -> None:
    wanted = audited_table(HOW, table()).to_pylist()
    with duckdb.connect() as connection:
        orders = connection.from_arrow(table())
        assert by_duckdb.audit(orders, HOW).read_all().to_pylist() == wanted
        found = connection.cursor().from_arrow(by_duckdb.audit(orders, HOW))
        counts = found.aggregate("valid, count(*) AS n").order("n").fetchall()
        assert counts == [(None, 1), (True, 2), (False, 6)]


def test_without_pyarrow_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyarrow'] = None; import juspay_rules.audit"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert "takes pyarrow: pip install 'juspay_rules[audit]'" in done.stderr


def test_what_pyarrow_itself_lacks_is_said_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "pyarrow.py").write_text("import what_pyarrow_lacks", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import juspay_rules.audit"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert "No module named 'what_pyarrow_lacks'" in done.stderr
