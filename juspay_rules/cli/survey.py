"""What the files of a folder hold, and what each profile says of it: what init goes by."""

import re

from juspay_rules._generated.version import PROFILES
from juspay_rules.cli.commands.check import seen_payloads
from juspay_rules.cli.document import Document
from juspay_rules.cli.files import MissingLibraryError, UnreadableError, files, read
from juspay_rules.cli.finding import findings
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from juspay_rules.cli.payloads import Payload

# Words of a folder's name that say that what is in it is meant to be wrong.
MEANT_TO_BE_WRONG = {"invalid", "negative", "bad", "broken", "malformed", "wrong", "rejected"}


class Judgement:
    """What one profile says of a file: how much of it is wrong, by which rules, whether every order
    of it is, and how many keys the profile does not know."""

    __slots__ = ("all_wrong", "errors", "rules", "unknown")

    def __init__(self, orders: "Sequence[Payload]", validator: Validator) -> None:
        self.errors = self.unknown = 0
        self.rules: set[str] = set()
        self.all_wrong = True
        for payload in orders:
            before = self.errors
            for finding in findings(payload, validator):
                rule_id = finding.violation.rule_id
                if finding.violation.severity == "error":
                    self.errors += 1
                    self.rules.add(rule_id)
                self.unknown += rule_id == "order.additionalProperties"
            self.all_wrong = self.all_wrong and self.errors > before


class Surveyed:
    """A file of orders, or one that cannot be read as such; ``wrong`` says that its folder's name
    calls it wrong."""

    __slots__ = ("by_profile", "name", "unread", "wrong")

    def __init__(
        self, name: str, orders: "Sequence[Payload]", *, unread: bool, wrong: bool
    ) -> None:
        self.name = name
        self.unread = unread
        self.wrong = wrong
        self.by_profile = {
            profile: Judgement(orders, Validator(profile=profile)) for profile in PROFILES
        }

    def is_expected(self, profile: str) -> bool:
        """Whether it is meant to be wrong, and is."""
        return self.wrong and self.by_profile[profile].all_wrong


def survey(folder: str) -> "Iterator[Surveyed]":
    """Each file of the folder that holds orders. Raises ValueError where it cannot be walked, or a
    library is missing to read a file."""

    def refused(message: str) -> None:
        raise ValueError(message)

    for file in files(folder, refused):
        wrong = is_meant_to_be_wrong(file.name)
        try:
            document = Document(file.name, read(file.name))
            orders = list(seen_payloads(document, None, found=True))
            if orders and wrong:
                # Then it is named in the configuration, and all that it holds is read.
                orders = list(seen_payloads(document, None, found=False))
        except MissingLibraryError as error:
            raise ValueError(f"cannot read {file.name}: {error}") from None
        except (OSError, UnreadableError):
            yield Surveyed(file.name, (), unread=True, wrong=False)
            continue
        if orders:
            unread = any(payload.order is None for payload in orders)
            yield Surveyed(file.name, orders, unread=unread, wrong=wrong)


def is_meant_to_be_wrong(name: str) -> bool:
    """Whether a folder on the way to the file is called invalid, negative or the like."""
    folders = name.rpartition("/")[0]
    return not MEANT_TO_BE_WRONG.isdisjoint(re.split("[^a-z]+", folders.lower()))
