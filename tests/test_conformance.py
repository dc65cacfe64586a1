"""The conformance run, as far as Python alone can tell; tests/languages has the rest."""

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.conformance_run import conformance, with_bare_pattern, with_engine
from tests.conftest import ROOT, catalogue
from tools.conformance import matrix
from tools.conformance.cases import PARSERS_DIFFER, Case, Suite, suites
from tools.conformance.compare import Disagreement, compared, rule_finder
from tools.conformance.deviations import Deviation, first_cover, read_deviations
from tools.conformance.driver import DriverError, converse
from tools.conformance.engines import HERE, Engine, read_engines
from tools.conformance.install import install
from tools.conformance.run import Result
from tools.conformance.shares import shares
from tools.conformance.texts import Expectation, expectations, texts

GREETING = 'import sys\nprint(\'{"engine": "x", "version": "1"}\', flush=True)\n'
READY = "sys.stdin.readline()\nprint('{\"ready\": true}', flush=True)\n"


def of_hash_seed(seed: str) -> str:
    code = "from tools.conformance.texts import texts; print(ascii(texts(500)))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return hashlib.sha256(done.stdout).hexdigest()


def test_the_texts_are_the_same_whatever_the_hash_seed() -> None:
    assert of_hash_seed("1") == of_hash_seed("2")
    assert texts(20) == texts(500)[:20]
    assert texts(20) != texts(20, seed=1)


def test_the_texts_hold_what_they_should() -> None:
    found = list(expectations(texts()))
    assert len({one.text for one in found}) == len(found)
    refused = Counter(one.refused for one in found if one.refused)
    assert len(found) - sum(refused[rule] for rule in PARSERS_DIFFER) >= 5_000
    assert set(refused) == PARSERS_DIFFER | {"body.syntax", "order.type"}
    assert refused["body.syntax"] >= 200
    for policy, most in {"documented": 0.7, "strict": 0.85}.items():
        raises = [{severity for _, severity in one.raises[policy]} for one in found if one.raises]
        assert 0.3 < sum("error" in severities for severities in raises) / len(raises) < most
    raised = {rule for one in found if one.raises for rule, _ in one.raises["strict"]}
    rules = catalogue()["profiles"]["express-checkout-global"]["rules"]
    fields = {
        rule["id"]
        for rule in rules
        if rule["field"] and "unless" not in rule and rule["severity"]["strict"]
    }
    assert len(fields - raised) <= 3, fields - raised


def test_an_expectation_says_what_python_says() -> None:
    order = '{"order_id": "a\\n", "currency": "INR", "customer_id": "", "customer_email": "a@b.co"}'
    whole, broken, other = expectations((order, "{", "[]"))
    ids = [("order_id.pattern", "error"), ("amount.required", "error")]
    said = {"documented": tuple(ids), "strict": tuple(ids)}
    assert whole == Expectation(order, None, said, said)
    assert (broken.refused, broken.raises) == ("body.syntax", {})
    assert (other.refused, other.raises) == ("order.type", {})


def test_text_under_a_key_that_no_schema_has_a_place_for_is_left_out() -> None:
    """Under a known key, and under one that begins as a family's do, it stays."""
    keys = ("udf6", "udf11", "metadata.A:gateway_reference_id_2")
    (one,) = expectations((json.dumps(dict.fromkeys(keys, "a\0b")),))
    rule = ("order.control-character", "error")
    assert one.raises["strict"].count(rule) == 3
    assert one.in_schema["strict"].count(rule) == 2


def test_every_vector_with_an_order_is_a_case() -> None:
    for suite in suites():
        path = ROOT / f"generated/vectors/{suite.profile}.json"
        vectors = json.loads(path.read_text(encoding="utf-8"))["vectors"]
        wanted = {json.dumps(vector["order"]) for vector in vectors if "order" in vector}
        assert wanted <= {case.text for case in suite.cases}
        assert {"valid", "invalid"} <= {case.wanted for case in suite.cases}


def suite(**paths: str) -> Suite:
    return Suite("p", "q", (), {f"/{path}": rule for path, rule in paths.items()})


def test_a_rule_is_that_of_the_longest_path() -> None:
    rule_of = rule_finder(suite(a="a.type", **{"a/b": "a.pattern"}))
    assert rule_of("/a/b/not") == "a.pattern"
    assert rule_of("/a/bc") == "a.type"
    assert rule_of("/b") == "no rule at /b"


def test_more_rules_and_fewer_rules_are_disagreements() -> None:
    rule_of = rule_finder(suite(a="a.type", b="b.type"))
    case = Case("{}", frozenset({"a.type"}), "text 1")

    def said(*paths: str) -> dict[str, Any]:
        return {"valid": False, "errors": [{"schema_path": path} for path in paths]}

    assert compared(case, said("/a", "/a/x"), rule_of) is None
    assert compared(case, said("/a", "/b"), rule_of) == (
        "other rules",
        "not wanted: ['b.type']; missed: none",
    )
    assert compared(case, said("/b"), rule_of) == (
        "other rules",
        "not wanted: ['b.type']; missed: ['a.type']",
    )
    assert compared(case, said("/b"), None) is None
    both = Case("{}", frozenset({"a.type", "b.type"}), "text 1")
    assert compared(both, said("/a"), rule_of) == (
        "other rules",
        "not wanted: none; missed: ['b.type']",
    )


@pytest.mark.parametrize(
    ("rules", "answer", "got"),
    [
        (frozenset(), {"valid": True, "errors": []}, None),
        (frozenset(), {"valid": False, "errors": [{"keyword": "not"}]}, ("invalid", "not")),
        (frozenset({"a.type"}), {"valid": True, "errors": []}, ("valid", "no keyword")),
        (frozenset({"a.type"}), {"refused": "why"}, ("refused", "why")),
        (frozenset({"a.type"}), {"error": "panic"}, ("error", "panic")),
        (frozenset(), {"valid": 1}, ("error", "{'valid': 1}")),
        (None, {"refused": "why"}, None),
        (None, {"valid": False, "errors": []}, ("invalid", "no keyword")),
    ],
)
def test_a_verdict_is_compared(
    rules: frozenset[str] | None, answer: dict[str, Any], got: tuple[str, str] | None
) -> None:
    assert compared(Case("{}", rules, "text 1"), answer, None) == got


def deviation(**changes: Any) -> Deviation:
    entry: dict[str, Any] = {"engine": "x", "what": "w", "wanted": ["valid"], "got": ["invalid"]}
    return Deviation(**entry | {"reason": "r", "text": "1"} | changes)


def disagreement(text: str = "[1]", rules: frozenset[str] = frozenset()) -> Disagreement:
    got = "valid" if rules else "invalid"
    return Disagreement("x", "draft-07", "p/q", Case(text, rules, "text 1"), got, "")


def test_a_deviation_covers_what_it_names_alone() -> None:
    assert first_cover(disagreement(), [deviation()]) is not None
    assert first_cover(disagreement("[2]"), [deviation()]) is None
    for changes in ({"engine": "y"}, {"wanted": ["invalid"]}, {"got": ["error"]}):
        assert first_cover(disagreement(), [deviation(**changes)]) is None
    one = deviation(wanted=["invalid"], got=["valid"], rules=["*.minimum"])
    assert first_cover(disagreement(rules=frozenset({"a.minimum"})), [one]) is one
    assert first_cover(disagreement(rules=frozenset({"a.minimum", "a.type"})), [one]) is None


def test_the_deviations_name_engines_and_say_why() -> None:
    names = {engine.name for engine in read_engines()}
    for one in read_deviations():
        assert one.engine in names
        assert one.reason.endswith(".")
        assert {*one.wanted, *one.got} <= {"valid", "invalid", "refused", "error", "other rules"}


def test_eight_languages_are_gated_and_every_driver_has_an_entry() -> None:
    engines = read_engines()
    assert len({engine.language for engine in engines if engine.gated}) >= 8
    assert len({engine.name for engine in engines}) == len(engines)
    assert {engine.name for engine in engines if engine.maps_rules} >= {
        "ajv",
        "jsonschema",
        "jsonschema-rs",
        "networknt",
    }
    assert all(set(engine.drafts) == {"2020-12", "draft-07"} for engine in engines)
    named = json.dumps([[engine.command, engine.build] for engine in engines])
    for driver in (HERE / "drivers").iterdir():
        if driver.is_file():
            assert f"{{drivers}}/{driver.name}" in named


def test_the_shares_are_told_for_each_profile_and_policy() -> None:
    lines = list(shares())
    assert len(lines) == 12
    first = "express-checkout-global, documented: "
    assert lines[0].startswith(first)
    said, _, rest = lines[0].removeprefix(first).partition(" of ")
    whole = rest.partition(
        " rules; not expressible: amount.scale, body.* (7), curl.* (3), gate.* (2);"
    )
    assert 100 < int(said) < int(whole[0])


def result(engine: Engine, **changes: Any) -> Result:
    return Result(engine, "draft-07", "1.0", **{"cases": 1234, "seconds": 2.0} | changes)


def test_the_matrix_and_the_closing_lines_name_what_is_wrong() -> None:
    gated = Engine("a", "Go", True, ("draft-07",), (), unknown_drafts=("draft-07",), note="slow")
    free = Engine("x", "PHP", False, ("draft-07",), ())
    absent = Engine("c", "Ruby", True, ("2020-12", "draft-07"), ())
    found, known = disagreement(), deviation()
    results = [
        result(gated, error="its driver ended"),
        result(free, disagreements=(found,) * 9, known=(known,)),
    ]
    assert list(matrix.table(results)) == [
        "| engine | version | language | draft     | cases | disagree | known | rules | seconds |",
        "|--------|---------|----------|-----------|------:|---------:|------:|-------|--------:|",
        "| a      | 1.0     | Go       | draft-07* | 1,234 |   broken |     0 |       |     2.0 |",
        "| x      | 1.0     | PHP      | draft-07  | 1,234 |        9 |     1 |       |     2.0 |",
    ]
    assert "a: slow." in list(matrix.legend(results))
    failures = list(matrix.failures(results))
    assert failures[:2] == [
        "a (draft-07): its driver ended",
        "x (draft-07): disagreements: 9; the first 5:",
    ]
    assert len(failures) == 7
    idle = deviation(what="other")
    assert matrix.unused(results, [known, idle, deviation(engine="a")]) == [idle]
    lines, failed = matrix.closing(results, {absent: "no ruby"}, [idle])
    assert lines == [
        "missing: c (Ruby): no ruby",
        "unused deviation: x: other: no case meets it; delete it",
        "reported, not gated and not counted: x",
        "languages in which every gated engine agrees: 0 ()",
        "0 passed, 4 failed",
    ]
    assert failed == 4


def test_an_engine_that_agrees_passes_and_its_rules_are_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = conformance(capsys, *with_engine(tmp_path, maps_rules=True))
    assert (code, printed.splitlines()[-1]) == (0, "1 passed, 0 failed")


def test_a_bare_pattern_turns_the_run_red(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "express-checkout-global/documented"
    with_bare_pattern(tmp_path / "schemas", name)
    arguments = [*with_engine(tmp_path), "--schema", name, "--schemas", str(tmp_path / "schemas")]
    code, printed = conformance(capsys, *arguments)
    assert code == 1
    assert "wanted: invalid (order_id.pattern)\n    got: valid" in printed
    assert printed.endswith("\n0 passed, 1 failed\n")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("raise SystemExit('no such library')", "ended with status 1 before it answered (its gr"),
        (GREETING + READY + "sys.exit(3)", "ended with status 3 before it answered {"),
        (GREETING + READY + "print('hello')", "said b'hello\\n', no JSON object, to {"),
        (GREETING + READY + "print('[]')", "said b'[]\\n', no JSON object, to {"),
        (GREETING + "import time; time.sleep(60)", "gave no answer in 2 seconds to {"),
        (GREETING + 'print(\'{"error": "why"}\')', "refused the schema cred-pay/documented"),
    ],
)
def test_a_driver_that_fails_is_named_with_what_it_was_asked(
    source: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = conformance(capsys, *with_engine(tmp_path, source), "--patience", "2")
    assert code == 1
    assert f"\nmade-up (draft-07): its driver {said}" in printed
    assert "broken" in printed
    assert printed.endswith("\n0 passed, 1 failed\n")


def test_a_driver_that_cannot_be_started_is_named() -> None:
    with pytest.raises(DriverError, match=r"cannot be started: .*no-such-program"):
        next(converse(["no-such-program"], {}, ()))


def test_a_missing_engine_fails_and_is_named_with_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)  # nobody who may install
    monkeypatch.setattr("tools.conformance.engines.BUILD", tmp_path)
    code, printed = conformance(capsys, *with_engine(tmp_path, build=[["no-such-program"]]))
    assert code == 1
    assert "missing: made-up (Python): `no-such-program` cannot be started" in printed
    engine = Engine("e", "Go", True, (), (), needs={"no-such-go": "golang-go", "/": "base-files"})
    assert install([engine]) == {
        "e": "golang-go missing: sudo apt-get install --no-install-recommends -y golang-go"
    }
    assert printed.endswith("\n0 passed, 1 failed\n")


def test_a_deviation_that_is_not_met_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = {"engine": "made-up", "what": "w", "wanted": ["valid"], "got": ["invalid"]}
    content = json.dumps([entry | {"reason": "r"}])
    (tmp_path / "deviations.yaml").write_text(content, encoding="utf-8")
    yes = 'for line in sys.stdin: print(\'{"ready": true, "valid": true}\', flush=True)'
    arguments = with_engine(tmp_path, GREETING + yes, gated=False)
    code, printed = conformance(capsys, *arguments[2:])  # all schemas
    assert code == 1
    assert "\nunused deviation: made-up: w: no case meets it; delete it\n" in printed
    assert printed.endswith("\n0 passed, 1 failed\n")
