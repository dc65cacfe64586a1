"""What is shipped, and what an import loads."""

import doctest
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from juspay_rules._generated.version import RULE_SET
from juspay_rules.codegen.__main__ import read_schemas
from juspay_rules.codegen.spec import Spec
from tests.conftest import ROOT, UNMEASURED

RUN = """
import sys
before = set(sys.modules)
{statement}
print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""

# What is compiled into the interpreter: no file is read for it.
BUILT_IN = frozenset(sys.builtin_module_names)


def loaded(statement: str) -> set[str]:
    """What a fresh interpreter loads for a statement."""
    command = [
        sys.executable,
        "-I",
        "-c",
        RUN.format(statement=f"sys.path.insert(0, {str(ROOT)!r})\n{statement}"),
    ]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return set(done.stderr.split())


def test_an_import_loads_nothing_but_its_own_modules() -> None:
    assert loaded("import juspay_rules") - BUILT_IN == {
        "juspay_rules",
        "juspay_rules.body",
        "juspay_rules.layouts",
        "juspay_rules.payload",
        "juspay_rules.rules",
        "juspay_rules.spelling",
        "juspay_rules.validator",
        "juspay_rules.violation",
    }


def test_a_validation_loads_the_profile_and_no_regular_expressions() -> None:
    order = {"order_id": "orderid9876580", "amount": "100.15"}
    found = loaded(f"import juspay_rules; juspay_rules.validate({order!r})")
    assert {name for name in found - BUILT_IN if not name.startswith("juspay_rules")} == set()
    assert "juspay_rules._generated.express_checkout_global" in found
    assert not any("codegen" in name or "types" in name for name in found)


@pytest.mark.parametrize(
    "statement",
    [
        "import juspay_rules as j; list(map(lambda p: j.Validator(profile=p).collect_violations({1: 1, 'a': 1}), ('cred-pay', 'portable', 'express-checkout-india')))",
        "import juspay_rules as j; j.parse_json('{}'); j.parse_form('')",
        "import juspay_rules.exchange as x; x.rules_for_reply(400, x.predict_reply({}, {}).body)",
        "import juspay_rules.cli.commands.serve",
        "from juspay_rules.cli import main; main(['check', 'tests/cases/samples/sea-ec-sdk.curl'])",
    ],
)  # fmt: skip
def test_nothing_outside_the_standard_library_is_ever_loaded(statement: str) -> None:
    names = loaded(f"import os; os.chdir({str(ROOT)!r}); {statement}")
    tops = {name.partition(".")[0] for name in names}
    assert tops - set(sys.stdlib_module_names) == {"juspay_rules"}
    assert not any("codegen" in name for name in names)


def test_using_it_opens_no_file_and_no_connection() -> None:
    """Seen by an audit hook, from the first validation's imports on."""
    statement = """
import juspay_rules as j
j.collect_violations({"order_id": "a b", "customer_email": "a@b.c", "zzz": 1, "currency": "inr"})
j.parse_json('{"a": 1}')
j.parse_form('a=1')
seen = []
sys.addaudithook(lambda event, _: seen.append(event))
j.collect_violations({"order_id": "a b", "customer_email": "a@b.c", "zzz": 1, "currency": "inr"})
j.parse_json('{"a": 1}')
j.parse_form('a=1')
bad = [e for e in seen if e.split(".")[0] in ("open", "socket", "os", "subprocess", "exec")]
assert not bad, bad
"""
    assert "juspay_rules" in loaded(statement)


def test_direction_of_imports() -> None:
    """The runtime never imports the generator, but for an overlay's file; rules and violation import
    no generated module."""
    for path in (ROOT / "juspay_rules").glob("*.py"):
        named = "codegen" in path.read_text(encoding="utf-8")
        assert named == (path.name == "overlay.py"), path
    for path in (
        *(ROOT / "juspay_rules").glob("cli/*.py"),
        *(ROOT / "juspay_rules").glob("exchange/*.py"),
    ):
        assert "codegen" not in path.read_text(encoding="utf-8"), path
    for name in ("violation", "rules", "spelling", "payload"):
        assert "_generated" not in (ROOT / f"juspay_rules/{name}.py").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the sdist, and the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_wheel_holds_the_runtime_and_what_reads_an_overlay(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    assert wheel.name == f"juspay_rules-{RULE_SET}-py3-none-any.whl"
    names = zipfile.ZipFile(wheel).namelist()
    assert "juspay_rules/py.typed" in names
    assert "juspay_rules/types.py" in names
    assert "juspay_rules/_generated/express_checkout_global.py" in names
    assert "juspay_rules/cli/commands/check.py" in names
    # What `diff` and `drift` read.
    assert "juspay_rules/_generated/parts.json" in names
    assert "juspay_rules/_generated/pages.json" in names
    assert "juspay_rules/exchange/replies.py" in names
    assert {
        "juspay_rules/server/templates/page.html",
        "juspay_rules/server/templates/style.css",
    } <= {*names}
    assert "juspay_rules/cli/config.schema.json" in names
    shipped = {name.removeprefix("juspay_rules/") for name in names if name.endswith(".yaml")}
    assert shipped == {f"schemas/{name}" for name in read_schemas(ROOT)}
    assert "juspay_rules/codegen/templates/profile.py.j2" in names
    others = ("tests", "tools", "juspay_rules/codegen/site")
    assert not [name for name in names if name.startswith(others)]
    metadata = zipfile.ZipFile(wheel).read(f"juspay_rules-{RULE_SET}.dist-info/METADATA").decode()
    needed = [row for row in metadata.splitlines() if row.startswith("Requires-Dist")]
    assert needed
    assert all("; extra == " in row for row in needed)
    entry = zipfile.ZipFile(wheel).read(f"juspay_rules-{RULE_SET}.dist-info/entry_points.txt")
    assert b"juspay-rules = juspay_rules.cli:main" in entry


def test_the_sdist_holds_the_spec_the_generator_and_the_tests(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"schemas/create_order/order.yaml", "juspay_rules/codegen/plan.py", "Makefile"}
    wanted |= {"generated/rules.json", "tests/test_package.py", "tools/mutants.py", "LICENSE"}
    assert wanted <= names


def test_the_wheel_works_alone(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    program = (
        "import juspay_rules as j; print(j.is_valid({'order_id': 'a', 'amount': '1'}), j.__file__)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(wheel)!r}); {program}"],
        capture_output=True,
        check=True,
        text=True,
        cwd=tmp_path,
        env=UNMEASURED,
    )
    assert done.stdout.startswith(f"True {wheel}")


def test_the_wheel_reads_an_overlay_even_zipped(built: Path, tmp_path: Path) -> None:
    """With the libraries of this environment, and no file of this checkout but the overlay."""
    (wheel,) = built.glob("*.whl")
    overlay = ROOT / "docs/overlays/acme.yaml"
    program = f"""
import sys
sys.path.insert(0, {str(wheel)!r})
import juspay_rules as j
print(j.Validator(overlay={str(overlay)!r}).severity_of("udf1.acme-trade-phone"), j.__file__)
"""
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        capture_output=True,
        check=True,
        text=True,
        cwd=tmp_path,
        env=UNMEASURED,
    )
    assert done.stdout.startswith(f"error {wheel}")


def test_the_changelog_names_this_version_and_every_rule_id(spec: Spec) -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {RULE_SET}" in text
    listed = set()
    for row in re.findall(r"^- (`[^-].*(?:\n  .*)*)", text, flags=re.MULTILINE):
        fields, keywords = row.replace("\n  ", " ").rsplit("`: ", 1)
        for field in f"{fields}`".split("`, `"):
            listed |= {f"{field.strip('`')}.{keyword}" for keyword in keywords.split(", ")}
    assert listed == set(spec.rule_ids())


def test_the_readme_runs() -> None:
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert tried > 5
    assert failed == 0
