"""A server, and the tools of Node that `make exchange-test` installs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from juspay_rules.server import LocalServer, running
from tests.conftest import ROOT

NODE = ROOT / "build/exchange-node/node_modules/.bin"


def tool(name: str) -> Path:
    """A tool of tests/exchange/npm/package.json."""
    assert (NODE / name).exists(), f"{name} is missing: make build/exchange-node/installed"
    return NODE / name


@pytest.fixture
def server() -> Iterator[LocalServer]:
    """A server of the default profile, with no order yet."""
    with running() as local:
        yield local
