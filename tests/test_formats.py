"""Each format, held to its own standard."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juspay_rules.cli import main
from juspay_rules.cli.formats import FORMATS, github_format, rule_help
from tests.conftest import ROOT, catalogue
from tests.rendering import GITLAB, LINE, REPORT, Kept, judged, junit, rendered, sarif, written

GOOD = {
    "order_id": "a1",
    "amount": "1.00",
    "currency": "INR",
    "customer_id": "c",
    "customer_email": "a@example.com",
}
BAD = GOOD | {"order_id": "a b", "returnUrl": "x", "amount": 1}
HARM = "a\x1b[31m::error::%0A]]>|`\n\r\u202e\U0001f600<b>&amp;\u0000\ufffe${x}[l](http://x)"
FILES: dict[str, str | bytes] = {
    "folder/a b#?%é,:.json": json.dumps(
        [GOOD, BAD, GOOD, GOOD | {HARM[:-19]: "1", "order_id": ""}]
    ),
    "b.ndjson": "\n".join([json.dumps(BAD), "{", json.dumps(GOOD | {"x\n": HARM})]),
    "c.form": "order_id=a+b&amount=1&currency=IN\nR",
    "d.curl": "curl -d 'order_id=a b&amount=1' x\\\n--header 'A: b'\n",
    "keys.json": json.dumps(GOOD | {"order_id\u200b": "", "amount\x1b": "", "udf1\n": ""}),
    "clean.json": json.dumps(GOOD),
    "e.json": b'{"order_id": "\xff"}',
    "<stdin>": json.dumps(BAD),
}
ASCII = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
MAYBE_HARMFUL = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    [
        HARM,
        "]]>",
        "::error::x",
        "%0A::error::",
        "|",
        "`",
        "\n",
        "\x1b]0;x\x07",
        "\r\n",
        "\x00",
        "&lt;",
    ]
)
ORDERS = st.dictionaries(
    MAYBE_HARMFUL | st.sampled_from(["order_id", "amount", "udf1", "order_id\u200b"]), MAYBE_HARMFUL
)


@pytest.fixture(scope="module")
def report() -> Kept:
    """Of files that break much, one that breaks nothing, and two that are no orders."""
    found = judged(FILES)
    found.unread += [("nope.json", "cannot read nope.json: No such file or directory")]
    found.unread += [("-", "- holds no order")]
    found.unjudged += 2
    found.files += 2
    return found


def held(layout: str, text: str) -> None:
    """Fail where the text is not as the format's standard wants it."""
    STANDARDS[layout](text)
    assert all(sign.isprintable() for sign in text.replace("\n", ""))


def lines_of_json(text: str) -> None:
    *rows, last = map(json.loads, text.splitlines())
    for row in (*rows, last):
        LINE.validate(row)
    assert [row["type"] for row in rows] == ["finding"] * len(rows)
    assert last["type"] == "summary"


def workflow_commands(text: str) -> None:
    for line in text.splitlines():
        assert re.fullmatch(r"::(error|warning|notice) [a-zA-Z]+=[^:\n]*::[^\n]+", line), line


def tables(text: str) -> None:
    """Each row of a table has as many cells as its head, and nothing else holds a bar."""
    for line in text.splitlines():
        bars = len(re.findall(r"(?<!\\)\|", line.replace("\\\\", "")))
        assert bars == (5 if line.startswith("|") else 0), line


def places_and_frames(text: str) -> None:
    """Each line names a place, or belongs to a frame, to the table by rule, or to the summary."""
    findings, _, table = text.partition("\nBy rule\n")
    for line in findings.splitlines():
        assert re.match(r" +\d* [|=] |\S.*:\d+:\d+: (error|warning): |\d+ orders?, ", line), line
    assert all(row.startswith("  ") for row in table.splitlines()[:-2])


STANDARDS: dict[str, Callable[[str], object]] = {
    "text": places_and_frames,
    "json": lambda text: REPORT.validate(json.loads(text)),
    "ndjson": lines_of_json,
    "sarif": lambda text: sarif().validate(json.loads(text)),
    "junit": lambda text: junit().validate(text),
    "github": workflow_commands,
    "gitlab": lambda text: jsonschema.validate(json.loads(text), GITLAB),
    "markdown": tables,
}


@pytest.mark.parametrize("layout", FORMATS)
def test_each_format_is_as_its_standard_says(layout: str, report: Kept) -> None:
    held(layout, written(layout, report))
    held(layout, written(layout, Kept("express-checkout-global", "documented")))


@pytest.mark.parametrize("layout", FORMATS)
@settings(max_examples=settings().max_examples // 4)
@given(order=ORDERS, escaped=st.booleans(), cut=st.integers(0, 30))
def test_no_key_and_no_value_harms_a_format(
    layout: str, order: dict[str, str], escaped: bool, cut: int
) -> None:
    """Whatever an order holds, and wherever it breaks off, the report keeps its own rules."""
    text = json.dumps(order, ensure_ascii=escaped)
    held(layout, rendered(layout, text[: -cut or None], "json", "a.json"))


def test_the_standards_refuse_what_is_broken() -> None:
    for layout, text in {
        "json": "{}",
        "ndjson": '{"type": "finding"}',
        "sarif": '{"version": "2.0.0", "runs": []}',
        "gitlab": '[{"description": "x"}]',
    }.items():
        with pytest.raises(jsonschema.ValidationError):
            held(layout, text)
    import xmlschema

    with pytest.raises(xmlschema.XMLSchemaValidationError):
        held("junit", "<testsuites><testsuite/></testsuites>")
    for layout, text in {"github": "x\n", "markdown": "| a |\n", "text": "\x1b"}.items():
        with pytest.raises(AssertionError):
            held(layout, text)


def test_sarif_names_rules_places_and_what_could_not_be_judged(report: Kept) -> None:
    (run,) = json.loads(written("sarif", report))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert len({rule["name"] for rule in rules}) == len(rules)
    for result, finding in zip(run["results"], report.findings, strict=True):
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] == finding.violation.rule_id
        region = result["locations"][0]["physicalLocation"]["region"]
        start = (region["startLine"], region["startColumn"])
        assert start == finding.document.position(finding.start)
        assert (region["endLine"], region["endColumn"]) >= start
    prints = [result["partialFingerprints"]["juspayRules/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)
    places = [
        result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]
    ]
    assert {unquote(place["uri"]) for place in places} - {"stdin:"} <= set(FILES)
    assert {"uri": "stdin:", "description": {"text": "Standard input."}} in places
    assert all(place.get("uriBaseId") == "SRCROOT" for place in places if place["uri"] != "stdin:")
    assert all(re.fullmatch(r"[\w./%:-]+", place["uri"], re.ASCII) for place in places)
    (call,) = run["invocations"]
    assert (call["executionSuccessful"], call["exitCode"]) == (False, 2)
    missed = [
        note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for note in call["toolExecutionNotifications"]
    ]
    assert missed == ["nope.json", "stdin:"]
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_file_outside_of_the_sources_has_its_whole_address_in_sarif() -> None:
    (run,) = json.loads(rendered("sarif", json.dumps(BAD), name="/else where/a.json"))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "file:///else%20where/a.json"}


def test_every_rule_that_a_document_states_has_a_help_address() -> None:
    rules = [rule for profile in catalogue()["profiles"].values() for rule in profile["rules"]]
    documents = catalogue()["documents"]
    for rule in rules:
        stated = any("address" in documents[source.partition("/")[0]] for source in rule["source"])
        page = rule_help.address(rule["id"])
        assert (page is not None) == stated, rule["id"]
        assert page is None or page in {one.get("address") for one in documents.values()}
        assert rule_help.paragraphs(rule["id"]), rule["id"]
    assert rule_help.address("no.such-rule") is None
    assert rule_help.hints("no.such-rule") == rule_help.paragraphs("no.such-rule") == []


def test_junit_counts_every_order_once(report: Kept) -> None:
    whole = ElementTree.fromstring(written("junit", report))
    suites = {suite.get("name", ""): suite for suite in whole}
    assert list(suites) == [name for name in FILES if name != "e.json"] + [
        "e.json",
        "nope.json",
        "-",
    ]
    for suite in suites.values():
        assert suite.get("tests") == str(len(suite))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("errors") == str(len(suite.findall("testcase/error")))
        names = [case.get("name") for case in suite]
        assert len(set(names)) == len(names)
    for count in ("tests", "failures", "errors"):
        assert whole.get(count) == str(sum(int(suite.get(count, "")) for suite in suites.values()))
    rows = suites["b.ndjson"]
    assert [case.get("name") for case in rows] == ["order /0", "order /1", "order /2"]
    first = rows[0].find("failure")
    assert first is not None
    assert (first.get("type"), first.get("message")) == (
        "order_id.pattern",
        "1 error, 2 warnings: order_id.pattern",
    )
    assert "b.ndjson:1:14: error: order_id may hold" in (first.text or "")
    assert ' 1 | {"order_id": "a a"' in (first.text or "")
    (clean,) = suites["clean.json"]
    assert (clean.get("name"), list(clean)) == ("1 order without a finding", [])
    array = suites["folder/a b#?%é,:.json"]
    assert [case.get("name") for case in array][-1] == "2 orders without a finding"


def test_junit_does_not_call_an_order_clean_whose_findings_are_not_shown() -> None:
    full = judged({"a.ndjson": "\n".join([json.dumps(BAD)] * 3)})
    cut = Kept(full.profile, full.policy, max_findings=1)
    cut.orders, cut.orders_of = full.orders, full.orders_of
    for finding in full.findings:
        cut.add(finding)
    suite = ElementTree.fromstring(written("junit", cut))[0]
    assert [case.get("name") for case in suite] == [
        "order /0",
        "2 orders, of which nothing is shown",
    ]


def test_github_shows_ten_of_each_severity_that_differ_and_counts_the_others() -> None:
    rows = [json.dumps(BAD | {"currency": "INR" if number < 20 else "X"}) for number in range(30)]
    lines = rendered("github", "\n".join(rows), name="a.ndjson").splitlines()
    kinds = [line.split(" ")[0] for line in lines]
    assert kinds == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"]
    titles = [line.partition("title=")[2].partition("::")[0] for line in lines]
    assert set(titles[:10]) == {"order_id.pattern", "currency.enum"}
    assert titles[:10].count("order_id.pattern") == 5
    assert lines[-1] == (
        "::notice title=juspay-rules::30 errors, 50 warnings more than GitHub shows of a step: "
        "the format text has them"
    )
    places = [tuple(map(int, re.findall(r"(?:line|col)=(\d+)", line)[:2])) for line in lines[:10]]
    assert places == sorted(places)


def test_github_properties_and_messages_are_escaped() -> None:
    assert github_format.escaped_property("a:b,c%d\r\n") == "a%3Ab%2Cc%25d%0D%0A"
    (line,) = rendered(
        "github", json.dumps(GOOD | {"return_url": "http://example.com"}), name="a,b:c%.json"
    ).splitlines()
    assert line.startswith("::warning file=a%2Cb%3Ac%25.json,line=1,col=")
    assert ",endLine=1,endColumn=" in line
    assert "title=return_url.https::return_url should be https, not http (" in line


def test_a_key_is_text_in_markdown() -> None:
    text = rendered("markdown", json.dumps(GOOD | {"order__id": "x", "www.x.y [z]:a:": "x"}))
    assert "| order\\_\\_id\\: no document" in text
    assert "www\\.x.y \\[z\\]\\:a\\:" in text
    held("markdown", text)


def test_markdown_is_capped(report: Kept) -> None:
    text = rendered("markdown", "\n".join([json.dumps(BAD)] * 60), name="a|`.ndjson")
    assert text.startswith("## juspay-rules: 60 errors, 120 warnings\n\n60 orders in 1 file, ")
    assert "\n| error | 60 | `order_id.pattern` | a\\|\\`.ndjson:1 |\n" in text
    assert text.endswith("\n130 more.\n")
    assert text.count("\n| error | ") == 51
    assert "**Not checked:** cannot read nope.json" in written("markdown", report)
    assert written("markdown", Kept("p", "q")).count("\n") == 3


def test_an_ascii_terminal_and_a_c_locale_take_every_format(tmp_path: Path) -> None:
    file = tmp_path / "é.json"
    file.write_text(
        json.dumps({HARM: HARM, "order_id\u20ac": "\u20ac\u20ac"}, ensure_ascii=False).replace(
            "\\ud83d\\ude00", "\U0001f600"
        ),
        "utf-8",
        "surrogatepass",
    )
    for layout in FORMATS:
        done = subprocess.run(
            [sys.executable, "-m", "juspay_rules", "check", "--format", layout, file.name],
            env={**os.environ, **ASCII, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
            cwd=tmp_path,
        )
        assert done.returncode in (1, 2), (layout, done.stderr)
        assert b"Traceback" not in done.stderr
        held(layout, done.stdout.decode("ascii"))


def test_standard_output_holds_nothing_but_the_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.json").write_text(json.dumps(BAD))
    (tmp_path / "empty.ndjson").write_text("\n")
    names = [str(tmp_path / name) for name in ("bad.json", "empty.ndjson", "absent.json")]
    for layout in FORMATS:
        assert main(["check", "--format", layout, *names]) == 2
        out, err = capsys.readouterr()
        if layout != "gitlab":  # whose paths are to be relative, and these are elsewhere
            held(layout, out)
        assert [line.partition(": ")[0] for line in err.splitlines()] == ["juspay-rules"] * 2
        assert "Traceback" not in err
