"""Files of orders as pytest collects them; the plugin loads this when there is one."""

from pathlib import Path

import pytest

from juspay_rules.payload_tests import PayloadTest, payload_tests, shown
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
