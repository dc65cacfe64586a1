"""The programs of docs/recipes/, run as their readers would run them."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import ROOT, catalogue, vectors
from tests.languages.recipe import ALL, missing, run

PROFILE, POLICY = "express-checkout-global", "documented"
RULES = {rule["id"]: rule for rule in catalogue()["profiles"][PROFILE]["rules"]}
ORDER = {"order_id": "order42", "amount": "1.00"}
SECRET = "do-not-print-me"


class Answer(NamedTuple):
    status: int
    lines: list[str]
    errors: str


Check = Callable[..., Answer]


@pytest.fixture(scope="module", params=sorted(ALL))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def check(language: str, tmp_path_factory: pytest.TempPathFactory) -> Check:
    """The recipe as a function of a body, a catalogue and a schema."""
    recipe = ALL[language]
    if missing(recipe):
        pytest.fail(f"{missing(recipe)} not found: make recipes installs what {language} needs")
    folder = tmp_path_factory.mktemp(language)
    command = recipe.build(folder)
    own = ROOT / "generated/json_schema" / recipe.draft / PROFILE / f"{POLICY}.json"

    def answer(
        body: bytes, rules: Path = ROOT / "generated/rules.json", schema: Path = own
    ) -> Answer:
        done = run((*command, str(schema), str(rules)), folder, body)
        errors = done.stderr.decode("utf-8")
        assert SECRET.encode() not in done.stdout + done.stderr
        return Answer(done.returncode, done.stdout.decode("utf-8").splitlines(), errors)

    return answer


def body(**changes: Any) -> bytes:
    return json.dumps(ORDER | changes).encode()


def said(*rule_ids: str) -> list[str]:
    return sorted(f"{rule_id}: {RULES[rule_id]['message']}" for rule_id in rule_ids)


def test_a_valid_order_is_valid(check: Check) -> None:
    assert check(body()) == Answer(0, ["valid"], "")


def test_every_broken_rule_is_named_and_no_value_is(check: Check) -> None:
    found = check(
        body(
            order_id=f"{SECRET}-{SECRET}",
            amount=-5,
            currency=SECRET,
            customer_email=SECRET,
            udf1=5,
            **{"metadata.PAYTM:gateway_reference_id": [SECRET], SECRET: SECRET},
        )
    )
    assert (found.status, found.errors) == (1, "")
    assert sorted(found.lines) == said(
        "order_id.maxLength",
        "order_id.pattern",
        "amount.minimum",
        "currency.enum",
        "customer_email.address",
        "udf1.type",
        "metadata.<GATEWAY>:gateway_reference_id.type",
    )


def test_missing_fields_are_named(check: Check) -> None:
    found = check(b"{}")
    assert found.status == 1
    assert sorted(found.lines) == said("amount.required", "order_id.required")


@pytest.mark.parametrize("text", ["[]", "null", "5", '"x"'])
def test_no_object_is_no_order(check: Check, text: str) -> None:
    found = check(text.encode())
    assert (found.status, found.lines) == (1, said("order.type"))


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        f'{{"order_id": "{SECRET}"'.encode(),
        body() + SECRET.encode(),
        b'{"order_id": "\xff", "amount": "1.00"}',
        b'{"order_id": "a", "amount": NaN}',
    ],
)
def test_what_is_no_json_is_refused_without_quoting_it(check: Check, broken: bytes) -> None:
    found = check(broken)
    assert (found.status, found.lines) == (2, [])
    assert len(found.errors.splitlines()) == 1


@pytest.mark.parametrize("number", ["1e400", "1e1000000000", "-1e1000000000", "1e-1000000000"])
def test_a_number_out_of_range_is_answered_in_a_line(check: Check, number: str) -> None:
    found = check(f'{{"order_id": "a", "amount": {number}}}'.encode())
    assert found.status in ({0} if "e-" in number else {1, 2})
    assert len(found.lines) + len(found.errors.splitlines()) == 1


def test_ten_thousand_arrays_deep_is_refused_in_a_line(check: Check) -> None:
    found = check(b'{"order_id": "a", "amount": ' + b"[" * 9_000 + b"]" * 9_000 + b"}")
    assert found.status in {1, 2}
    assert len(found.lines) + len(found.errors.splitlines()) == 1


def test_what_the_readmes_say_of_an_integer_with_a_point(check: Check, language: str) -> None:
    found = check(b'{"order_id": "a", "amount": 1, "gateway_id": 1.0}')
    assert found.lines == (said("gateway_id.type") if language == "php" else ["valid"])


def test_what_the_readmes_say_of_a_key_sent_twice(check: Check, language: str) -> None:
    found = check(b'{"order_id": "-", "order_id": "a", "amount": 1}')
    assert found.status == (2 if language == "java" else 0)


def test_vectors_break_the_rules_that_they_name(check: Check) -> None:
    chosen = sample()
    with ThreadPoolExecutor(2) as pool:
        answers = pool.map(check, [json.dumps(vector["order"]).encode() for vector in chosen])
        for vector, found in zip(chosen, answers, strict=True):
            wanted = broken_by(vector)
            assert found.status == (1 if wanted else 0), vector
            assert sorted(found.lines) == (said(*wanted) or ["valid"]), vector


def sample() -> list[dict[str, Any]]:
    """Forty orders that the schema refuses and ten that it takes, evenly over the spec."""
    orders = [vector for vector in vectors(PROFILE) if "order" in vector]
    refused = [vector for vector in orders if broken_by(vector)]
    taken = [vector for vector in orders if not broken_by(vector)]
    return refused[:: len(refused) // 40][:40] + taken[:: len(taken) // 10][:10]


def broken_by(vector: dict[str, Any]) -> list[str]:
    """The error rules that JSON Schema can say."""
    raised = vector["raises"][POLICY].items()
    return [id_ for id_, severity in raised if severity == "error" and RULES[id_]["expressible"]]


def test_the_sample_holds_forty_and_ten_and_many_rules() -> None:
    broken = [broken_by(vector) for vector in sample()]
    assert (sum(map(bool, broken)), len(broken)) == (40, 50)
    assert len({rule_id for rule_ids in broken for rule_id in rule_ids}) > 25


def test_the_other_draft_says_the_same(check: Check, language: str) -> None:
    draft = "" if ALL[language].draft else "draft-07"
    other = ROOT / "generated/json_schema" / draft / PROFILE / f"{POLICY}.json"
    if language == "ruby":  # its README says so
        assert check(body(), schema=other).status == 2
        return
    assert check(body(), schema=other).lines == ["valid"]
    assert check(body(udf1=5), schema=other).lines == said("udf1.type")


def test_rules_of_another_version_are_noticed(check: Check, tmp_path: Path) -> None:
    """No recipe says "valid", or nothing, of an order that the schema refuses."""
    elsewhere = RULES["currency.enum"] | {"schema_paths": {POLICY: ["/properties/none/allOf/0"]}}
    no_rule, moved = ({"profiles": {PROFILE: {"rules": rules}}} for rules in ([], [elsewhere]))
    for number, rules in enumerate((no_rule, moved, {"profiles": {}})):
        (tmp_path / "rules.json").write_text(json.dumps(rules))
        found = check(body(currency="XXX"), tmp_path / "rules.json")
        assert (found.status, found.lines) == (2, []), number
        assert len(found.errors.splitlines()) == 1, number


def test_a_schema_that_is_not_there_or_has_no_id_is_told(check: Check, tmp_path: Path) -> None:
    (tmp_path / "no_id.json").write_text('{"type": "object"}')
    for name in ("missing.json", "no_id.json"):
        found = check(body(), schema=tmp_path / name)
        assert (found.status, found.lines) == (2, []), name
        assert len(found.errors.splitlines()) == 1, name
