"""The npm package says what Python says: the same rules, in the same words and order."""

import base64
import gzip
import json
import re
import shutil
import subprocess
import textwrap
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juspay_rules import ValidationError, Validator, parse_form, parse_json
from juspay_rules._generated.version import PROFILES
from juspay_rules.rules import POLICIES
from tests.conftest import ROOT, vectors
from tools.conformance.texts import POLICIES as POLICIES_OF_TEXTS
from tools.conformance.texts import PROFILE, expectations, texts

PACKAGE = ROOT / "generated/npm"
TOOLS = ROOT / "build/node"
README = (PACKAGE / "README.md").read_text(encoding="utf-8")
INDEXES = ["esm/index.mjs", "cjs/index.cjs"]
LARGEST = 13 * 1024  # bytes

Found = list[tuple[str | None, ...]]
Ask = Callable[[Mapping[str, Any]], list[Found]]


def node() -> str:
    """The path of node."""
    found = shutil.which("node")
    assert found, "node is missing: install Node 20 or newer (apt-get install nodejs npm)"
    return found


@pytest.fixture(scope="module", params=INDEXES)
def ask(request: pytest.FixtureRequest) -> Iterator[Ask]:
    """Asks one running process of Node for the verdicts on a task, one a policy."""
    command = [node(), str(Path(__file__).with_name("npm") / "answer.mjs")]
    with subprocess.Popen(
        [*command, str(PACKAGE / request.param)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        tasks, verdicts = process.stdin, process.stdout
        assert tasks is not None
        assert verdicts is not None

        def answer(task: Mapping[str, Any]) -> list[Found]:
            tasks.write(json.dumps(task) + "\n")
            tasks.flush()
            return [[tuple(row) for row in found] for found in json.loads(verdicts.readline())]

        yield answer
        tasks.close()


def python(profile: str, policy: str, order: Any) -> Found:
    """What Python finds in an order."""
    return [
        tuple(one) for one in Validator(profile=profile, policy=policy).collect_violations(order)
    ]


def comparable(found: Found, order: Any) -> Found:
    """JavaScript cannot tell 12.0 from 12, nor how many digits a large number was written with:
    there the hint may differ."""
    rows: Found = []
    for rule_id, field, path, severity, message, hint in found:
        value = order.get(field) if isinstance(order, dict) else None
        if type(value) is float and value.is_integer():
            hint = None
        rows.append((rule_id, field, path, severity, message, hint))
    return rows


@pytest.mark.parametrize("profile", PROFILES)
def test_every_vector_raises_the_same_in_the_same_words_and_order(profile: str, ask: Ask) -> None:
    orders = [vector["order"] for vector in vectors(profile) if "order" in vector]
    assert len(orders) > 1_000
    for order in orders:
        found = ask({"profile": profile, "policies": POLICIES, "order": order})
        for policy, verdict in zip(POLICIES, found, strict=True):
            expected = python(profile, policy, order)
            assert comparable(verdict, order) == comparable(expected, order)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_body_raises_the_same(profile: str, ask: Ask) -> None:
    bodies = [vector for vector in vectors(profile) if "body_base64" in vector]
    assert bodies
    for vector in bodies:
        form = vector["content_type"] != "application/json"
        task = {"profile": profile, "policies": ["documented"], "form": form}
        (found,) = ask(task | {"body_base64": vector["body_base64"]})
        raised = {row[0]: row[3] for row in found}
        assert raised == vector["raises"]["documented"]
        expected = of_body(base64.b64decode(vector["body_base64"]), profile, form=form)
        assert without_syntax_hint(found) == without_syntax_hint(expected)


def of_body(body: bytes | str, profile: str = PROFILES[0], *, form: bool = False) -> Found:
    """What Python finds in a body, under the default policy."""
    try:
        order = (parse_form if form else parse_json)(body)
    except ValidationError as error:
        return [tuple(violation) for violation in error.violations]
    return comparable(python(profile, "documented", order), order)


def without_syntax_hint(found: Found) -> Found:
    """Where a syntax error is told in the parser's own words, and order.type names our functions."""
    loose = ("body.syntax", "order.type")
    return [(*row[:5], None) if row[0] in loose else row for row in found]


def test_every_generated_text_raises_the_same_rules_in_the_same_order(ask: Ask) -> None:
    """The raw texts of the conformance run, under both of its policies."""
    expected = list(expectations(texts()))
    assert len(expected) > 5_000
    for one in expected:
        found = ask({"profile": PROFILE, "policies": POLICIES_OF_TEXTS, "text": one.text})
        raised = [[(row[0], row[3]) for row in rows] for rows in found]
        if one.refused is not None:
            assert {rows[0][0] for rows in raised} == {one.refused}, one.text
        else:
            assert raised == [list(one.raises[policy]) for policy in POLICIES_OF_TEXTS], one.text


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
keys = st.sampled_from(sorted(Validator()._profile.fields)) | st.sampled_from(
    [
        "metadata.X:gateway_reference_id",
        "__proto__",
        "constructor",
        "returnUrl",
        "\U0001f600",
        "\uffff",
    ]
)
some_texts = st.sampled_from(
    [
        "a",
        "\x1fINR",
        "\ufeffINR",
        " INR\t",
        "100.15",
        "-1",
        "0.00",
        "INR",
        "inr ",
        "HKD",
        "a@b.c",
        "https://a.b",
    ]
)


@given(
    order=st.dictionaries(
        keys | st.text(st.characters(exclude_categories=["Cs"])), some_texts | json_values
    )
)
def test_any_order_raises_the_same(ask: Ask, order: dict[str, Any]) -> None:
    """Law: of any order that JSON can write, Python and JavaScript say the same."""
    text = json.dumps(order)
    order = json.loads(text)
    found = ask({"profile": PROFILES[0], "policies": POLICIES, "text": text})
    for policy, verdict in zip(POLICIES, found, strict=True):
        assert comparable(verdict, order) == comparable(python(PROFILES[0], policy, order), order)


PUNCTUATION = [*'":,{}[] \n', '{"', "\\", "\\n", "\\x", "\x00", "\u00e9", "\ufeff"]
SURROGATES = ["\\u", "d800", "\\ud83d", "\\ude00"]
NUMBERS = [*"10-.", "e9", "e999", "9" * 400, "NaN", "-Infinity"]
WORDS = ["amount", '"order_id"', '"a"', '"a":1', '"a":"b"', "true", "nul", "null"]
pieces = st.lists(st.sampled_from(PUNCTUATION + SURROGATES + NUMBERS + WORDS), max_size=12)


@given(body=pieces.map("".join) | pieces.map(lambda parts: "{" + "".join(parts) + "}"))
def test_any_json_text_is_read_or_refused_the_same(ask: Ask, body: str) -> None:
    """Law: a text becomes the same order in both, or breaks the same rule of body.*."""
    (found,) = ask({"profile": PROFILES[0], "policies": ["documented"], "text": body})
    expected = of_body(body)
    assert [row[0] for row in found] == [row[0] for row in expected]


form_pieces = st.lists(
    st.sampled_from(
        [
            "=",
            "&",
            "+",
            "%",
            "%2",
            "%41",
            "%zz",
            "%e2%82%ac",
            "%ff",
            "a",
            "order_id",
            "{",
            "\x1f",
            " ",
        ]
    )
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=2),
    max_size=10,
)


@given(body=form_pieces.map("".join))
def test_any_form_body_is_read_or_refused_the_same(ask: Ask, body: str) -> None:
    """Law: as for JSON, in the same words."""
    task = {"profile": PROFILES[0], "policies": ["documented"], "form": True, "text": body}
    (found,) = ask(task)
    assert found == of_body(body, form=True)


@given(
    body=st.lists(
        st.binary(max_size=3)
        | st.sampled_from([b"\xef\xbf\xbd", b"\xef\xbf", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"a=b&"])
    ).map(b"".join)
)
def test_bytes_that_are_no_text_are_told_by_their_offset(ask: Ask, body: bytes) -> None:
    """Law: both name the byte at which the first sequence that is not UTF-8 begins."""
    encoded = base64.b64encode(body).decode()
    task = {"profile": PROFILES[0], "policies": ["documented"], "form": True}
    (found,) = ask(task | {"body_base64": encoded})
    assert found == of_body(body, form=True)


def run(*command: str | Path, cwd: Path) -> str:
    """What the command prints; a failure shows all of it."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_only_javascript_has() -> None:
    """Members that are not sent, boxed values, getters, offsets: node's own tests."""
    run(node(), "--test", "tests/languages/npm/", cwd=ROOT)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty project with the packed package installed."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "package.json").write_text('{"name": "empty", "private": true}')
    (packed,) = json.loads(run("npm", "pack", "--json", PACKAGE, cwd=folder))
    run("npm", "install", "--no-audit", "--no-fund", folder / packed["filename"], cwd=folder)
    return folder


def test_an_empty_project_installs_and_uses_it(project: Path) -> None:
    wanted = "order_id.pattern"
    use = "console.log(collectViolations({ order_id: 'a-b', amount: '1' })[0].ruleId);"
    (project / "a.mjs").write_text(f'import {{ collectViolations }} from "juspay-rules";\n{use}')
    (project / "curl.cjs").write_text(
        'const { curlPayloads } = require("juspay-rules/curl");'
        'console.log(curlPayloads("text\\ncurl -d order_id=a x")[0].lineOf("/order_id"));'
    )
    assert run(node(), "curl.cjs", cwd=project).strip() == "2"
    (project / "a.cjs").write_text(
        f'const {{ collectViolations }} = require("juspay-rules");\n{use}'
    )
    assert run(node(), "a.mjs", cwd=project).strip() == wanted
    assert run(node(), "a.cjs", cwd=project).strip() == wanted


def test_its_readme_prints_what_it_says(project: Path) -> None:
    code, said = re.findall(r"(?:^    .*\n|^\n(?=    ))+", README, re.MULTILINE)[:2]
    (project / "readme.mjs").write_text(textwrap.dedent(code))
    assert run(node(), "readme.mjs", cwd=project).strip() == textwrap.dedent(said).strip()


def test_its_schemas_are_ours(project: Path) -> None:
    installed = project / "node_modules/juspay-rules/schemas"
    ours = ROOT / "generated/json_schema"
    names = sorted(path.relative_to(ours) for path in ours.rglob("*.json"))
    names = [name for name in names if name.parent.name != "replies"]  # the package judges orders
    assert names == sorted(path.relative_to(installed) for path in installed.rglob("*.json"))
    for name in names:
        assert json.loads((installed / name).read_text()) == json.loads((ours / name).read_text())
    use = 'console.log(require("juspay-rules/schemas/cred-pay/strict.json").$id)'
    (project / "s.cjs").write_text(use)
    assert run(node(), "s.cjs", cwd=project).strip().endswith("/cred-pay/strict.json")


TYPED = """
import { collectViolations, parseJson, Validator, type CredPayOrder, type Order } from "juspay-rules";
import { curlPayloads } from "juspay-rules/curl";

const sent: (Record<string, unknown> | null)[] = curlPayloads("curl -d a=1 x").map(({ order }) => order);
const order: Order = {
  order_id: "a", amount: 100.15, "metadata.PG9:gateway_reference_id": "x", udf6: "b",
};
const found: readonly string[] = collectViolations(order).map((violation) => violation.ruleId);
new Validator({ profile: "cred-pay", policy: "strict", ignore: ["amount.scale"] }).validate(order);
const cred: CredPayOrder = { order_id: "a", amount: "1", "metadata.CRED:offers_applied": true };
// @ts-expect-error  amount is required
const poor: Order = { order_id: "a" };
// @ts-expect-error  a misspelt field
const slip: Order = { order_id: "a", amount: "1", returnUrl: "https://shop.example" };
// @ts-expect-error  no such profile
new Validator({ profile: "cred-play" });
export { cred, found, parseJson, poor, sent, slip };
"""


@pytest.mark.parametrize("ending", ["mts", "cts"])
def test_its_types_hold_for_both_kinds_of_module(project: Path, ending: str) -> None:
    (project / f"typed.{ending}").write_text(TYPED)
    strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"]
    run(TOOLS / "node_modules/.bin/tsc", *strict, f"typed.{ending}", cwd=project)


def test_a_bundle_of_all_of_it_is_small(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "all.mjs").write_text('export * from "juspay-rules";')
    (project / "judge.mjs").write_text('export { collectViolations } from "juspay-rules";')
    sizes = [bundled(project, name) for name in ("all.mjs", "judge.mjs")]
    with capsys.disabled():
        print(f"\nnpm package, bundled and gzipped: {sizes[0]} bytes, without parsers {sizes[1]}")
    assert sizes[1] < sizes[0] < LARGEST


def bundled(project: Path, entry: str) -> int:
    """Bytes of the minified bundle, gzipped."""
    out = project / f"{entry}.out"
    esbuild = TOOLS / "node_modules/.bin/esbuild"
    options = ["--bundle", "--minify", "--format=esm", f"--outfile={out}"]
    run(esbuild, entry, *options, cwd=project)
    return len(gzip.compress(out.read_bytes(), 9, mtime=0))
