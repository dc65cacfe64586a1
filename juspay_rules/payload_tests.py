"""Payload fixtures as tests: each order of a file, beside what is expected of it.

No value of an order stands in what is said of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from juspay_rules._generated.body import RULES as BODY_RULES
from juspay_rules._generated.version import PROFILES
from juspay_rules.cli.document import Document
from juspay_rules.cli.files import UnreadableError, read
from juspay_rules.cli.finding import findings
from juspay_rules.cli.formats.wording import printable
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.payloads import Payload
from juspay_rules.rules import POLICIES
from juspay_rules.spelling import one_of
from juspay_rules.validator import Validator
from juspay_rules.violation import Violation

EXPECTED = ("valid", "invalid", "any")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of an order under the rules of a validator.

    ``valid``: no error. ``invalid``: an error, and where ``rules`` names any, every one of these
    and no error beside them. ``any``: an order, whatever it breaks.
    """

    validator: Validator
    expect: str = "valid"
    rules: tuple[str, ...] = ()


def expectation(
    *,
    profile: str | None = None,
    policy: str | None = None,
    expect: str = "valid",
    rules: Iterable[str] = (),
) -> Expectation:
    """Raises ValueError for a name that does not exist, with the nearest one that does."""
    if isinstance(rules, str):
        raise ValueError(f"rules takes a list of rule ids, not one string: [{rules!r}]")
    named = tuple(rules)
    one_of("value of expect", expect, EXPECTED)
    if named and expect != "invalid":
        raise ValueError('rules are those of an invalid order: add expect="invalid"')
    scope = {"profile": profile or PROFILES[0], "policy": policy or POLICIES[0]}
    of_bodies = {rule for rule in named if str(rule).startswith(("body.", "curl.", "gate."))}
    for rule in of_bodies:
        one_of("rule id", rule, BODY_RULES)
    Validator(**scope, error=set(named) - of_bodies)  # refuses an unknown id
    return Expectation(Validator(**scope), expect, named)


def files(folder: Path, patterns: Iterable[str]) -> list[Path]:
    """The files that the patterns name, each once. Raises ValueError where one names none."""
    found: dict[Path, None] = {}
    for pattern in patterns:
        named = folder / pattern
        # Not Path.glob: it goes into hidden folders.
        matches = sorted(glob(str(named), recursive=True))  # noqa: PTH207
        paths = [named] if named.exists() else map(Path, matches)
        kept = [path for path in paths if path.is_file()]
        if not kept and named.is_dir():
            raise ValueError(f"{pattern} is a folder: name its files, as in {pattern}/**/*.json")
        if not kept:
            raise ValueError(f"no file matches {pattern} in {folder}")
        found |= dict.fromkeys(kept)
    return list(found)


def shown(path: Path, folder: Path) -> str:
    """The path from that folder where it lies in it."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)


@dataclass(frozen=True, slots=True)
class PayloadTest:
    """One order of a file; or, with ``payload`` None, the reason why there is none.

    ``path`` tells several orders of a file apart; it is "" where there is one.
    """

    file: str
    path: str
    payload: Payload | None
    reason: str
    expected: Expectation

    @property
    def name(self) -> str:
        """The file, and which of its orders: ``orders.ndjson[/2]``."""
        return self.name_in(self.file)

    def name_in(self, file: str) -> str:
        """The same for a file of another name."""
        return f"{file}[{self.path}]" if self.path else file

    @property
    def order(self) -> Mapping[str, object] | None:
        """The order, or None where none could be made."""
        return self.payload.order if self.payload else None

    def complaint(self) -> str | None:
        """What is not as expected, and then what was found, a line each; None where all is well."""
        if self.payload is None:
            return printable(f"{self.file}: {self.reason}")
        found = _located(self.file, self.payload, self.expected.validator)
        unlike = list(_unlike(self.expected, [one for _, one in found], self.order))
        if not unlike:
            return None
        places = [f"{place}: {violation}" for place, violation in found]
        heads = [f"{self.name}: {line} ({self.expected.validator!r})" for line in unlike if line]
        return "\n".join(map(printable, [*heads, *places]))


def payload_tests(path: Path, shown: str, expected: Expectation) -> list[PayloadTest]:
    """A test for each order of the file; where it holds none, or cannot be read, one that fails."""
    try:
        found = list(payloads(Document(shown, read(str(path)))))
    except OSError as error:
        return [PayloadTest(shown, "", None, f"cannot be read: {error.strerror}", expected)]
    except UnreadableError as error:
        return [PayloadTest(shown, "", None, f"cannot be read: {error}", expected)]
    if not found:
        return [PayloadTest(shown, "", None, "holds no order", expected)]
    many = len(found) > 1
    return [
        PayloadTest(shown, payload.path if many else "", payload, "", expected) for payload in found
    ]


def _located(file: str, payload: Payload, validator: Validator) -> list[tuple[str, Violation]]:
    """Each violation with its place, file:line:column, as the command has them."""
    return [
        (f"{file}:{finding.line}:{finding.column}", finding.violation)
        for finding in findings(payload, validator)
    ]


def _unlike(
    wanted: Expectation, found: list[Violation], order: Mapping[str, object] | None
) -> Iterator[str]:
    """How an order differs from what is expected of it; "" where the violations say it all."""
    errors = {violation.rule_id for violation in found if violation.severity == "error"}
    if wanted.expect == "valid" and errors:
        yield ""
    if wanted.expect == "any" and order is None:
        yield ""
    if wanted.expect != "invalid":
        return
    if not errors:
        yield "expected to be invalid, and breaks no rule of severity error"
    for rule in wanted.rules:
        if rule not in {violation.rule_id for violation in found}:
            yield f"expected to break {rule}, and does not"
    if wanted.rules:
        for rule in sorted(errors - set(wanted.rules)):
            yield f"breaks {rule}, which is not among the rules expected"
