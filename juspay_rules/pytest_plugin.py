"""The pytest plugin: payload fixtures as tests, one test an order.

In a configuration file, ``juspay_orders`` lists files or globs, from the folder of that file; each
of their orders is a test, ``file[path]``, that fails with what breaks a rule. ``juspay_profile`` and
``juspay_policy`` say which rules; ``--juspay-orders PATH`` adds files for one run.

    [tool.pytest.ini_options]
    juspay_orders = ["fixtures/valid/*.json"]

In a test module, the mark does so too, from the folder of the module, and says what is expected:

    @pytest.mark.juspay_orders("fixtures/invalid/*.json", expect="invalid")
    def test_what_the_gate_must_refuse():
        "Each order of these files breaks a rule."

    @pytest.mark.juspay_orders("fixtures/valid/*.json", policy="strict")
    def test_the_builder(juspay_order):
        assert build(juspay_order["order_id"]) == juspay_order

An order is judged before its test runs. What is expected: ``expect="valid"`` (no error),
``"invalid"`` (an error; with ``rules=[...]`` these, and no other error) or ``"any"``. Where the mark
does not say, and for listed files, it is what ``juspay-rules check`` expects: settings by file,
expectations, suppressions and the baseline of juspay-rules.toml hold here too. The fixture
``juspay_validator`` has the mark's profile and policy, or those of the configuration.

The fixture ``juspay_server`` is a server on loopback that answers as the documents print, a new one
for each test (``pip install 'juspay_rules[serve]'``); a mark of its name has settings for it:

    @pytest.mark.juspay_server(policy="strict", fault="timeout", rate=0.5)
    def test_the_client(juspay_server):
        client(juspay_server.url).create_order(...)
        assert juspay_server.requests[0].rule_id is None

pytest loads this module at every start: it imports nothing of its own until it is used.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.payload_tests import Expectation, PayloadTest
    from juspay_rules.pytest_items import PayloadFile
    from juspay_rules.server.start import LocalServer
    from juspay_rules.validator import Validator

MARK = (
    "juspay_orders(*paths, profile=None, policy=None, expect=None, rules=()): "
    "run the test for each order of these files, which are judged first"
)
SERVER_MARK = "juspay_server(**settings): the settings of the fixture juspay_server"
NAMES = ("profile", "policy")
FILES = pytest.StashKey[frozenset[Path]]()
WHEREVER = pytest.StashKey[list[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option and the settings."""
    parser.getgroup("juspay-rules").addoption(
        "--juspay-orders",
        action="append",
        default=[],
        metavar="PATH",
        help="a file or glob whose orders of Juspay's Create Order API are tests; repeatable",
    )
    parser.addini("juspay_orders", type="linelist", help="files or globs whose orders are tests")
    for name, meaning in (("profile", "variant of the API"), ("policy", "how strict to be")):
        parser.addini(f"juspay_{name}", help=f"{meaning}, for juspay-rules", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Find the files. A run that names no path of its own has them all, wherever they are."""
    for mark in (MARK, SERVER_MARK):
        config.addinivalue_line("markers", mark)
    named: list[str] = config.getoption("--juspay-orders") or []
    listed: list[str] = config.getini("juspay_orders")
    config.stash[FILES], config.stash[WHEREVER] = frozenset(), []
    if not named and not listed:
        return
    from juspay_rules.payload_tests import files

    try:
        asked = files(config.invocation_params.dir, named)
        others = files(config.inipath.parent if config.inipath else config.rootpath, listed)
        expectation(config)
    except ValueError as error:
        raise pytest.UsageError(f"juspay-rules: {error}") from error
    config.stash[FILES] = frozenset(path.resolve() for path in (*asked, *others))
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        asked += others
    config.stash[WHEREVER] = asked


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "PayloadFile | None":
    """A file that is listed holds tests."""
    if file_path.resolve() not in parent.config.stash[FILES]:
        return None
    from juspay_rules.pytest_items import PayloadFile

    file: PayloadFile = PayloadFile.from_parent(parent, path=file_path)
    return file


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Add the files that pytest did not come by: out of its paths, or in a folder it passes over."""
    if not session.config.stash[WHEREVER]:
        return
    from juspay_rules.pytest_items import PayloadFile, PayloadItem

    # Not as arguments of pytest: beside a folder that holds them, pytest 8 loses other tests.
    there = {item.path.resolve() for item in items if isinstance(item, PayloadItem)}
    for path in session.config.stash[WHEREVER]:
        if path.resolve() not in there:
            file: PayloadFile = PayloadFile.from_parent(session, path=path)
            items += file.collect()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a marked test for each order of its files."""
    found: list[PayloadTest] = []
    for mark in metafunc.definition.iter_markers("juspay_orders"):
        from juspay_rules.pytest_items import marked

        try:
            found += marked(metafunc, *mark.args, **mark.kwargs)
        except (TypeError, ValueError) as error:
            message = f"{metafunc.definition.nodeid}: juspay_orders: {error}"
            raise pytest.Collector.CollectError(message) from error
    if found:
        if "juspay_order" not in metafunc.fixturenames:
            metafunc.fixturenames.append("juspay_order")
        names = [one.name for one in found]
        metafunc.parametrize("juspay_order", found, indirect=True, ids=names)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> None:
    """Judge the order of a marked test before its function runs, whether it takes it or not."""
    test = _test_of(pyfuncitem)
    complaint = None if test is None else test.complaint()
    if complaint is not None:
        pytest.fail(complaint, pytrace=False)


@pytest.fixture
def juspay_order(request: pytest.FixtureRequest) -> Mapping[str, object]:
    """One order of the files that the mark ``juspay_orders`` names."""
    test: PayloadTest | None = getattr(request, "param", None)
    if test is None:
        pytest.fail('juspay_order needs @pytest.mark.juspay_orders("FILE")', pytrace=False)
    if test.order is None:
        pytest.fail(f"{test.name}: no order can be made of it to hand to the test", pytrace=False)
    return test.order


@pytest.fixture
def juspay_validator(request: pytest.FixtureRequest) -> "Validator":
    """A Validator with the profile and policy of the mark, or else of the configuration file."""
    test = _test_of(request.node)
    return test.validator if test else expectation(request.config).gate.scope(None).validator


@pytest.fixture
def juspay_server(request: pytest.FixtureRequest) -> "Iterator[LocalServer]":
    """A server under the settings of the mark, and where it says nothing the configuration file."""
    mark = request.node.get_closest_marker("juspay_server")
    try:
        from juspay_rules.server import Settings, running

        wanted = _scope(request.config) | dict(mark.kwargs if mark else {})
        settings = Settings(**wanted)
    except (ImportError, TypeError, ValueError) as error:
        pytest.fail(f"juspay_server: {error}", pytrace=False)
    with running(settings) as server:
        yield server


def _test_of(item: pytest.Item) -> "PayloadTest | None":
    callspec = getattr(item, "callspec", None)
    test: PayloadTest | None = callspec.params.get("juspay_order") if callspec else None
    return test


def expectation(config: pytest.Config, **expected: Any) -> "Expectation":
    """What the mark says, and where it says nothing the configuration file."""
    from juspay_rules.payload_tests import expectation as expected_by

    return expected_by(**{**_scope(config), **expected})


def _scope(config: pytest.Config) -> dict[str, Any]:
    """The profile and policy that the configuration file names."""
    named = {name: config.getini(f"juspay_{name}") for name in NAMES}
    return {name: value for name, value in named.items() if value}
