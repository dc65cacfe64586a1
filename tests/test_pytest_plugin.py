"""The pytest plugin, as pytest's own tester runs it: with the entry point that pyproject.toml has."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from juspay_rules import payload_tests
from juspay_rules.cli.files import UnreadableError, read
from tests.conftest import ROOT, UNMEASURED

pytest_plugins = ["pytester"]

GOOD = {"order_id": "order1", "amount": "1.00"}
BAD = {"order_id": "QZ7X private", "amount": "1.00"}
ERROR = "order_id may hold only letters A-Z a-z and digits 0-9"
PATTERN = "order_id.pattern"


@pytest.fixture
def site(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder to run pytest in that knows our entry point, whether we are installed or not."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, module),) = project["entry-points"]["pytest11"].items()
    folder = pytester.mkdir("site-packages") / "entry-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Name: entry\nVersion: 1\n")
    (folder / "entry_points.txt").write_text(f"[pytest11]\n{name} = {module}\n")
    pytester.syspathinsert(folder.parent)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder.parent), str(ROOT)]))
    pytester.makeini("[pytest]\nnorecursedirs = site-packages\n")
    return pytester


def orders(site: pytest.Pytester, **content: object) -> Path:
    """Files of orders under fixtures/; a text is written as it stands."""
    folder = site.path / "fixtures"
    folder.mkdir(exist_ok=True)
    for name, value in content.items():
        text = value if isinstance(value, str) else json.dumps(value)
        file = folder / name.replace("__", ".")
        file.write_text(text, encoding="utf-8")
    return folder


def listed(site: pytest.Pytester, *patterns: str, more: str = "") -> None:
    rows = "\n    ".join(["", *patterns])
    site.makeini(f"[pytest]\nnorecursedirs = site-packages\njuspay_orders ={rows}\n{more}")


def test_each_order_of_a_listed_file_is_a_test(site: pytest.Pytester) -> None:
    orders(site, good__json=GOOD, many__ndjson=f"{json.dumps(GOOD)}\n{json.dumps(BAD)}\n")
    listed(site, "fixtures/*")
    result = site.runpytest("-v", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(
        [
            "fixtures/good.json::good.json PASSED*",
            "fixtures/many.ndjson::many.ndjson[[]/0[]] PASSED*",
            "fixtures/many.ndjson::many.ndjson[[]/1[]] FAILED*",
            f"fixtures/many.ndjson:2:*: error: {ERROR} (*) [[]{PATTERN}[]]",
        ]
    )
    assert "QZ7X" not in result.stdout.str()
    assert "Traceback" not in result.stdout.str()


def test_a_warning_alone_fails_nothing_but_under_strict(site: pytest.Pytester) -> None:
    orders(site, good__json=GOOD)
    listed(site, "fixtures/good.json")
    site.runpytest().assert_outcomes(passed=1)
    listed(site, "fixtures/good.json", more="juspay_policy = strict\n")
    result = site.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["fixtures/good.json:1:*: error: currency should be sent *"])
    listed(site, "fixtures/good.json", more="juspay_policy = strict\njuspay_profile = cred-pay\n")
    result = site.runpytest()
    result.stdout.fnmatch_lines(["*metadata.CRED:offers_applied should be sent*"])
    assert "currency" not in result.stdout.str()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "fixtures/a.json:1:*: error: the body cannot be read in its format *"),
        (
            '{"udf1": "a",\n"udf1": "b"}',
            "fixtures/a.json:2:*: error: udf1: the body holds the same key twice *",
        ),
        ("[1]", "fixtures/a.json:1:*: error: the order must be an object *"),
    ],
)
def test_what_is_no_order_fails_and_says_why(
    content: str, said: str, site: pytest.Pytester
) -> None:
    orders(site, a__json=content)
    listed(site, "fixtures/a.json")
    result = site.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([said])
    assert "Traceback" not in result.stdout.str()


def test_a_file_without_an_order_or_that_cannot_be_read_fails(
    site: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders(site, prose__txt="hello world", locked__json=GOOD, packed__json=GOOD)
    listed(site, "fixtures/*")

    def locked(name: str) -> bytes:
        if name.endswith("locked.json"):
            raise PermissionError(13, "Permission denied")
        if name.endswith("packed.json"):
            raise UnreadableError("the gzip data is corrupt")
        return read(name)

    monkeypatch.setattr(payload_tests, "read", locked)
    result = site.runpytest_inprocess("-W", "ignore::ResourceWarning")
    result.assert_outcomes(failed=3)
    result.stdout.fnmatch_lines(
        [
            "fixtures/locked.json: cannot be read: Permission denied",
            "fixtures/packed.json: cannot be read: the gzip data is corrupt",
            "fixtures/prose.txt: holds no order",
        ]
    )


def test_paths_of_the_command_line_count(site: pytest.Pytester) -> None:
    """A run of a module leaves the files alone; one of a file, or of no path, judges it."""
    orders(site, good__json=GOOD, bad__json=BAD)
    listed(site, "fixtures/*.json")
    site.makepyfile(test_one="def test_one(): pass")
    site.runpytest("test_one.py").assert_outcomes(passed=1)
    site.runpytest("fixtures/good.json").assert_outcomes(passed=1)
    site.runpytest("fixtures").assert_outcomes(passed=1, failed=1)
    site.runpytest().assert_outcomes(passed=2, failed=1)


def test_files_that_pytest_does_not_come_by_are_judged_too(site: pytest.Pytester) -> None:
    orders(site, good__json=GOOD)
    site.mkdir("suite")
    site.path.joinpath("suite/test_one.py").write_text("def test_one(): pass")
    listed(site, "fixtures/*.json", more="testpaths = suite\n")
    site.runpytest().assert_outcomes(passed=2)
    listed(site, "fixtures/*.json")
    site.runpytest("-o", "norecursedirs=fixtures site-packages").assert_outcomes(passed=2)
    result = site.runpytest("-k", "good", "-o", "norecursedirs=fixtures site-packages")
    result.assert_outcomes(passed=1, deselected=1)


def test_the_option_adds_files(site: pytest.Pytester) -> None:
    folder = orders(site, good__json=GOOD, bad__json=BAD)
    site.makepyfile(test_one="def test_one(): pass")
    site.runpytest("test_one.py", "--juspay-orders", "fixtures/good.json").assert_outcomes(passed=2)
    site.runpytest("test_one.py", f"--juspay-orders={folder}/*.json").assert_outcomes(
        passed=2, failed=1
    )


@pytest.mark.parametrize(
    ("pattern", "more", "said"),
    [
        ("fixtures/*.yaml", "", "juspay-rules: no file matches fixtures/[*].yaml in *"),
        ("fixtures", "", "juspay-rules: fixtures is a folder: name its files, as in fixtures/*"),
        ("fixtures/*", "juspay_policy = lax", "juspay-rules: unknown policy 'lax': it is one of *"),
        ("fixtures/*", "juspay_profile = credpay", "*did you mean 'cred-pay'?"),
    ],
)
def test_a_wrong_setting_is_a_usage_error(
    pattern: str, more: str, said: str, site: pytest.Pytester
) -> None:
    orders(site, good__json=GOOD)
    listed(site, pattern, more=more)
    result = site.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: {said}"])


def test_a_marked_test_runs_for_each_order(site: pytest.Pytester) -> None:
    orders(site, good__json=GOOD, more__ndjson=f"{json.dumps(GOOD)}\n{json.dumps(GOOD)}\n")
    site.makepyfile(
        """
        import pytest

        @pytest.mark.juspay_orders("fixtures/*json")
        def test_order(juspay_order):
            assert juspay_order["order_id"] == "order1"
        """
    )
    result = site.runpytest("--strict-markers", "-v")
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(
        ["*::test_order[[]fixtures/good.json[]] *", "*[[]fixtures/more.ndjson[[]/1[]][]] *"]
    )


MARKED = """
import pytest

@pytest.mark.juspay_orders("fixtures/a.json"{arguments})
def test_order({taken}):
    {body}
"""


@pytest.mark.parametrize(
    ("order", "arguments", "said"),
    [
        (GOOD, "", None),
        (BAD, "", f"fixtures/a.json:1:*: error: {ERROR} *"),
        (BAD, ', expect="invalid"', None),
        (BAD, f', expect="invalid", rules=["{PATTERN}"]', None),
        (BAD, f', expect="invalid", rules=["{PATTERN}", "currency.required"]', None),
        (BAD, ', expect="any"', None),
        (BAD, ', policy="observed"', "*[[]order_id.observed-charset[]]"),
        ({**GOOD, "order_id": "a_b"}, ', policy="observed"', None),
        ({**GOOD, "order_id": "a" * 20}, ', profile="cred-pay"', "*at most 17 characters*"),
        (
            GOOD,
            ', expect="invalid"',
            "fixtures/a.json: expected to be invalid, and breaks no rule of severity error (Valid*",
        ),
        (
            BAD,
            ', expect="invalid", rules=["amount.pattern"]',
            "fixtures/a.json: expected to break amount.pattern, and does not *",
        ),
        (
            {**BAD, "amount": "1,0"},
            f', expect="invalid", rules=["{PATTERN}"]',
            "fixtures/a.json: breaks amount.pattern, which is not among the rules expected *",
        ),
        ("{", ', expect="invalid", rules=["body.syntax"]', None),
        ("{", ', expect="any"', "fixtures/a.json:1:*: error: the body cannot be read *"),
        ("curl -d'a=b' \\\n", ', expect="invalid", rules=["curl.file"]', "*a.json:1:*: error: *"),
    ],
)
def test_a_mark_says_what_is_expected(
    order: object, arguments: str, said: str | None, site: pytest.Pytester
) -> None:
    orders(site, a__json=order)
    site.makepyfile(MARKED.format(arguments=arguments, taken="", body="pass"))
    result = site.runpytest()
    result.assert_outcomes(passed=said is None, failed=said is not None)
    result.stdout.fnmatch_lines(["*1 passed*" if said is None else said])
    assert "QZ7X" not in result.stdout.str()


CONFIGURED = {
    "expected": ('[[per-file]]\nfiles = "fixtures/a.json"\nexpect = "invalid"', BAD, None),
    "expected rule": (
        f'[[per-file]]\nfiles = "**"\nexpect = "invalid"\nrules = ["{PATTERN}"]',
        BAD,
        None,
    ),
    "another rule": (
        f'[[per-file]]\nfiles = "**"\nexpect = "invalid"\nrules = ["{PATTERN}", "amount.type"]',
        BAD,
        "fixtures/a.json:1:1: error: * (amount.type expected by *juspay-rules.toml:1: *",
    ),
    "more than expected": (
        f'[[per-file]]\nfiles = "**"\nexpect = "invalid"\nrules = ["{PATTERN}"]',
        {**BAD, "amount": "1,0"},
        "fixtures/a.json:1:*: error: amount *",
    ),
    "nothing": (
        '[[per-file]]\nfiles = "**"\nexpect = "invalid"',
        GOOD,
        "fixtures/a.json:1:1: error: this is expected to break a rule *",
    ),
    "profile": (
        'profile = "cred-pay"',
        {**GOOD, "order_id": "a" * 20},
        "*at most 17 characters*",
    ),
    "severity": (
        f'[[per-file]]\nfiles = "**"\nwarn = ["{PATTERN}"]',
        {**GOOD, "order_id": "a_b"},
        None,
    ),
    "suppressed": (
        f'[[suppress]]\nrule = "{PATTERN}"\nfiles = "**"\nreason = "old"',
        BAD,
        None,
    ),
    "expired": (
        f'[[suppress]]\nrule = "{PATTERN}"\nfiles = "**"\nreason = "a"\nexpires = 2020-01-01',
        BAD,
        f"fixtures/a.json:1:*: error: {ERROR} *",
    ),
    "input": ('input = "form"', "order_id=a+b&amount=1", f"fixtures/a.json:1:10: error: {ERROR} *"),
}


@pytest.mark.parametrize("case", CONFIGURED)
@pytest.mark.parametrize("marked", [False, True])
def test_the_configuration_of_the_command_holds_here_too(
    case: str, marked: bool, site: pytest.Pytester
) -> None:
    config, order, said = CONFIGURED[case]
    orders(site, a__json=order)
    site.path.joinpath("juspay-rules.toml").write_text(config, encoding="utf-8")
    if marked:
        site.makepyfile(MARKED.format(arguments="", taken="", body="pass"))
    else:
        listed(site, "fixtures/a.json")
    result = site.runpytest()
    result.assert_outcomes(passed=said is None, failed=said is not None)
    result.stdout.fnmatch_lines(["*1 passed*" if said is None else said])


def test_what_a_mark_says_is_said_over_the_configuration(site: pytest.Pytester) -> None:
    orders(site, a__json={**GOOD, "order_id": "a" * 20})
    config = 'profile = "cred-pay"\n[[per-file]]\nfiles = "**"\nexpect = "invalid"'
    site.path.joinpath("juspay-rules.toml").write_text(config, encoding="utf-8")
    site.makepyfile(
        test_one=MARKED.format(arguments=', expect="valid"', taken="", body="pass"),
        test_two=MARKED.format(
            arguments=', profile="express-checkout-global"', taken="", body="pass"
        ),
        test_three=MARKED.format(
            arguments="", taken="juspay_validator", body="assert juspay_validator.profile[0] == 'c'"
        ),
        test_four="def test_it(juspay_validator): assert juspay_validator.profile == 'cred-pay'",
    )
    result = site.runpytest()
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines_random(["FAILED test_one.py*", "FAILED test_two.py*"])


def test_a_file_of_expectations_beside_one_of_several_orders(site: pytest.Pytester) -> None:
    """Each order breaks one of the rules; which of them, the others need not."""
    rows = [BAD, {**GOOD, "amount": "1,0"}, GOOD]
    folder = orders(site, a__ndjson="\n".join(map(json.dumps, rows)))
    folder.joinpath("a.ndjson.expect").write_text(f"{PATTERN}\namount.pattern\n")
    listed(site, "fixtures/a.ndjson")
    result = site.runpytest("-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*a.ndjson[[]/2[]] FAILED*"])
    folder.joinpath("a.ndjson.expect").write_text("order_id.patern")
    result = site.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*a.ndjson.expect:1: *did you mean 'order_id.pattern'?*"])


def test_an_order_that_is_judged_twice_is_none_that_comes_twice(site: pytest.Pytester) -> None:
    orders(site, a__json=GOOD, b__json=GOOD)
    listed(site, "fixtures/*", more="juspay_policy = strict\n")
    strict = ["customer_id.required", "currency.required", "customer_email.required"]
    config = f"ignore = {json.dumps(strict)}"
    site.path.joinpath("juspay-rules.toml").write_text(config, encoding="utf-8")
    site.runpytest().assert_outcomes(passed=2)


def test_a_configuration_that_cannot_be_read_is_a_usage_error(site: pytest.Pytester) -> None:
    orders(site, a__json=GOOD)
    listed(site, "fixtures/a.json")
    site.path.joinpath("juspay-rules.toml").write_text("profle = 1", encoding="utf-8")
    result = site.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: juspay-rules: *did you mean 'profile'?"])


def test_marks_add_up(site: pytest.Pytester) -> None:
    orders(site, a__json=GOOD, b__json=BAD)
    site.makepyfile(
        """
        import pytest

        @pytest.mark.juspay_orders("fixtures/a.json", policy="observed")
        @pytest.mark.juspay_orders("fixtures/b.json", expect="invalid")
        def test_order(juspay_order, juspay_validator):
            invalid = juspay_order["order_id"] != "order1"
            assert juspay_validator.policy == ("documented" if invalid else "observed")
            assert juspay_validator.is_valid(juspay_order) is not invalid
        """
    )
    site.runpytest().assert_outcomes(passed=2)


def test_the_validator_of_the_settings(site: pytest.Pytester) -> None:
    listed(site, more="juspay_policy = strict\njuspay_profile = cred-pay\n")
    site.makepyfile(
        """
        import pytest

        @pytest.mark.parametrize("number", [1])
        def test_it(juspay_validator, number):
            assert repr(juspay_validator) == "Validator(profile='cred-pay', policy='strict')"

        def test_it_again(juspay_validator):
            assert juspay_validator.policy == "strict"
        """
    )
    site.runpytest().assert_outcomes(passed=2)


def test_an_order_that_cannot_be_handed_over_fails(site: pytest.Pytester) -> None:
    orders(site, a__json="{")
    site.makepyfile(
        MARKED.format(arguments=', expect="invalid"', taken="juspay_order", body="pass"),
        test_unmarked="def test_it(juspay_order): pass",
    )
    result = site.runpytest()
    result.assert_outcomes(errors=2)
    result.stdout.fnmatch_lines_random(
        [
            "fixtures/a.json: no order can be made of it to hand to the test",
            'juspay_order needs @pytest.mark.juspay_orders("FILE")',
        ]
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (', expect="bad"', "unknown value of expect 'bad': it is one of valid, invalid, any"),
        (', rules=["amount.type"]', 'rules are those of an invalid order: add expect="invalid"'),
        (', expect="invalid", rules="amount.type"', "takes a list of rule ids, not one string"),
        (', expect="invalid", rules=["amount.tipe"]', "did you mean 'amount.type'?"),
        (', expect="invalid", rules=["body.sintax"]', "did you mean 'body.syntax'?"),
        (', expct="invalid"', "unexpected keyword argument 'expct'"),
        (', "nothing/*"', "no file matches nothing/*"),
    ],
)
def test_a_wrong_mark_names_the_test(arguments: str, said: str, site: pytest.Pytester) -> None:
    orders(site, a__json=GOOD)
    site.makepyfile(test_marked=MARKED.format(arguments=arguments, taken="", body="pass"))
    result = site.runpytest()
    result.assert_outcomes(errors=1)
    assert said in result.stdout.str()
    assert "test_marked.py::test_order: juspay_orders: " in result.stdout.str()
    assert "Traceback" not in result.stdout.str()


def test_a_mark_names_files(site: pytest.Pytester) -> None:
    site.makepyfile("import pytest\n\n@pytest.mark.juspay_orders\ndef test_it(): pass\n")
    result = site.runpytest()
    result.stdout.fnmatch_lines(["*name the files, as in juspay_orders('fixtures/[*].json')"])


def test_the_mark_is_listed_and_a_key_drives_no_terminal(site: pytest.Pytester) -> None:
    site.runpytest("--markers").stdout.fnmatch_lines(["@pytest.mark.juspay_orders([*]paths, *"])
    orders(site, a__json={**BAD, "order_id\x1b": ""})
    listed(site, "fixtures/a.json")
    result = site.runpytest()
    assert r"order_id\x1b: no document " in result.stdout.str()
    assert "\x1b" not in result.stdout.str()


def test_it_runs_in_several_processes(site: pytest.Pytester) -> None:
    orders(site, good__json=GOOD, bad__json=BAD)
    listed(site, "fixtures/*")
    site.makepyfile(
        MARKED.replace("a.json", "good.json").format(arguments="", taken="", body="pass")
    )
    result = site.runpytest_subprocess("-n", "2")
    result.assert_outcomes(passed=2, failed=1)


def test_it_can_be_turned_off(site: pytest.Pytester) -> None:
    site.makepyfile("def test_it(): pass")
    result = site.runpytest_subprocess("-p", "no:juspay-rules", "--markers")
    assert "juspay_orders" not in result.stdout.str()
    site.runpytest_subprocess("-p", "no:juspay-rules").assert_outcomes(passed=1)
    assert "juspay_orders" in site.runpytest_subprocess("--markers").stdout.str()


def test_until_it_is_used_it_loads_the_standard_library_alone(site: pytest.Pytester) -> None:
    program = (
        "import pytest, sys; before = set(sys.modules)\n"
        "import juspay_rules.pytest_plugin\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, env=_alone()
    )
    names = set(done.stdout.split())
    assert "juspay_rules.pytest_plugin" in names
    assert {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names) == {
        "juspay_rules"
    }
    site.makepyfile(
        """
        import sys

        def test_nothing_more_is_loaded():
            ours = {name for name in sys.modules if name.startswith("juspay_rules")}
            assert "juspay_rules.pytest_plugin" in ours
            unused = ("cli", "testing", "payload_tests", "_generated")
            assert not [name for name in ours if name.split(".")[1:2] and name.split(".")[1] in unused]
        """
    )
    site.runpytest_subprocess().assert_outcomes(passed=1)


def _alone() -> dict[str, str]:
    return {**UNMEASURED, "PYTHONPATH": str(ROOT)}


SERVED = """
import json
import urllib.error
import urllib.request
import pytest

AUTHORIZATION = "Basic a2V5LW9mLW5vYm9keTo="
ORDER = {"order_id": "order1", "amount": 5}


def send(url):
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/orders", json.dumps(ORDER).encode(), headers)
    try:
        with urllib.request.urlopen(request) as reply:
            return reply.status
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code


def test_as_configured(juspay_server):
    assert send(juspay_server.url) == 400
    (request,) = juspay_server.requests
    assert (request.status, request.rule_id) == (400, "amount.json-number")


@pytest.mark.juspay_server(policy="documented")
@pytest.mark.parametrize("again", [1, 2])
def test_of_its_own(juspay_server, again):
    assert send(juspay_server.url) == 200


@pytest.mark.juspay_server(fault="500", rate=1.0)
class TestFaults:
    def test_a_fault(self, juspay_server):
        assert send(juspay_server.url) == 500
"""


def test_the_server_is_new_for_each_test_and_set_by_its_mark(site: pytest.Pytester) -> None:
    site.makepyfile(test_client=SERVED)
    listed(site, more="juspay_policy = strict")
    result = site.runpytest("--strict-markers", "-W", "error", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=4)
    result.stdout.no_fnmatch_line("*warning*")


@pytest.mark.parametrize(
    ("mark", "wanted"),
    [
        ('policy="strickt"', "juspay_server: unknown policy 'strickt': did you mean 'strict'?"),
        ("colour=1", "juspay_server: *unexpected keyword argument 'colour'"),
        ('host="0.0.0.0"', "juspay_server: 0.0.0.0 is not loopback*"),
    ],
)
def test_a_wrong_setting_of_the_server_is_named(
    site: pytest.Pytester, mark: str, wanted: str
) -> None:
    site.makepyfile(
        f"import pytest\n@pytest.mark.juspay_server({mark})\ndef test_one(juspay_server): ..."
    )
    result = site.runpytest("-p", "no:cacheprovider")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([wanted])


def test_a_missing_server_is_named_with_the_command_that_installs_it(
    site: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [one for one in sys.modules if one.startswith("juspay_rules.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    site.makepyfile("def test_one(juspay_server): ...")
    result = site.runpytest("-p", "no:cacheprovider")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*needs uvicorn: pip install 'juspay_rules[[]serve[]]'"])
