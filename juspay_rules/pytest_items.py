"""Files of orders as pytest collects them; the plugin loads this where there is one."""

from pathlib import Path
from typing import Any

import pytest

from juspay_rules.payload_tests import PayloadTest, files, payload_tests, shown
from juspay_rules.pytest_plugin import expectation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class PayloadFile(pytest.File):
    """A file of orders."""

    def collect(self) -> "Iterable[PayloadItem]":
        """Each order as a test."""
        name = shown(self.path, self.config.invocation_params.dir)
        for test in payload_tests(self.path, name, expectation(self.config)):
            item: PayloadItem = PayloadItem.from_parent(self, name=test.name_in(self.path.name))
            item.test = test
            yield item


class PayloadItem(pytest.Item):
    """One order, judged."""

    test: PayloadTest

    def runtest(self) -> None:
        """Fail with what is not as expected."""
        complaint = self.test.complaint()
        if complaint is not None:
            pytest.fail(complaint, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        """The file, and which of its orders."""
        return self.path, None, self.test.name


def marked(metafunc: pytest.Metafunc, *paths: str, **expected: Any) -> list[PayloadTest]:
    """A test for each order of the files that a mark names. Raises TypeError, or ValueError, for what it
    cannot say."""
    if not paths:
        raise ValueError("name the files, as in juspay_orders('fixtures/*.json')")
    wanted = expectation(metafunc.config, **expected)
    folder = metafunc.definition.path.parent
    return [
        test
        for path in files(folder, paths)
        for test in payload_tests(path, shown(path, folder), wanted)
    ]
