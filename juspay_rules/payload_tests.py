"""Payload fixtures as tests: each order of a file, beside what is expected of it.

No value of an order stands in what is said of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from juspay_rules._generated.body import RULES as BODY_RULES
from juspay_rules.cli import parser
from juspay_rules.cli.case import TWICE
from juspay_rules.cli.document import Document
from juspay_rules.cli.files import UnreadableError, read
from juspay_rules.cli.finding import Finding, findings
from juspay_rules.cli.formats.wording import printable
from juspay_rules.cli.gate import Gate
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.payloads import Payload
from juspay_rules.cli.settings import settable
from juspay_rules.spelling import one_of
from juspay_rules.validator import Validator
from juspay_rules.violation import Violation

EXPECTED = ("valid", "invalid", "any")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of an order; ``gate`` says by which rules a file is judged.

    ``valid``: no error. ``invalid``: an error, and where ``rules`` names any, every one of these
    and no error beside them. ``any``: an order, whatever it breaks. None: what ``juspay-rules check``
    expects, by its configuration and the file of expectations beside it.
    """

    gate: Gate
    expect: str | None = None
    rules: tuple[str, ...] = ()


def expectation(
    *,
    profile: str | None = None,
    policy: str | None = None,
    expect: str | None = None,
    rules: Iterable[str] = (),
) -> Expectation:
    """Raises ValueError for a name that does not exist, with the nearest one that does, and for a
    configuration that cannot be read."""
    if isinstance(rules, str):
        raise ValueError(f"rules takes a list of rule ids, not one string: [{rules!r}]")
    named = tuple(rules)
    if expect is not None:
        one_of("value of expect", expect, EXPECTED)
    if named and expect != "invalid":
        raise ValueError('rules are those of an invalid order: add expect="invalid"')
    for rule in named:
        if str(rule).startswith(("body.", "curl.", "gate.")):
            one_of("rule id", rule, BODY_RULES)
        elif (problem := settable(rule)) is not None:
            raise ValueError(problem)
    return Expectation(_gate(profile, policy), expect, named)


def _gate(profile: str | None, policy: str | None) -> Gate:
    words = ["check"]
    for option, name in (("--profile", profile), ("--policy", policy)):
        words += [f"{option}={name}"] if name else []
    return Gate(parser("check").parse_args(words))


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

    ``path`` tells several orders of a file apart; it is "" where there is one. ``file`` is shown,
    ``place`` is where it lies.
    """

    file: str
    place: str
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

    @property
    def validator(self) -> Validator:
        """What judges it."""
        return self.expected.gate.scope(self.place).validator

    def complaint(self) -> str | None:
        """What is not as expected, and then what was found, a line each; None where all is well."""
        if self.payload is None:
            return printable(f"{self.file}: {self.reason}")
        if self.expected.expect is None:
            found = list(self._counted(self.payload))
            unlike = [""] if any(one.violation.severity == "error" for one in found) else []
        else:
            found = list(findings(self.payload, self.validator))
            unlike = list(_unlike(self.expected, [one.violation for one in found], self.order))
        if not unlike:
            return None
        heads = [f"{self.name}: {line} ({self.validator!r})" for line in unlike if line]
        places = [f"{self.file}:{one.line}:{one.column}: {one.violation}" for one in found]
        return "\n".join(map(printable, [*heads, *places]))

    def _counted(self, payload: Payload) -> Iterator[Finding]:
        """What counts as in check, but for an order id that came before: tests run in any order."""
        case = self.expected.gate.case(self.place)
        for finding in case.passed(payload, findings(payload, case.validator)):
            if finding.violation.rule_id != TWICE:
                yield finding
        if not self.path:  # the one order of its file breaks all that the file is expected to
            yield from case.closing(payload.document)


def payload_tests(path: Path, shown: str, expected: Expectation) -> list[PayloadTest]:
    """A test for each order of the file; where it holds none, or cannot be read, one that fails."""
    place, reason = str(path), "holds no order"
    found: list[Payload] = []
    try:
        case = expected.gate.case(place)
        found = list(payloads(Document(shown, read(place)), case.input))
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
    except UnreadableError as error:
        reason = f"cannot be read: {error}"
    many = len(found) > 1
    return [
        PayloadTest(shown, place, payload.path if many else "", payload, "", expected)
        for payload in found
    ] or [PayloadTest(shown, place, "", None, reason, expected)]


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
