"""JUnit's XML, for test reports: a suite a file, a case an order in which something was found, and one
for the other orders of the file."""

from xml.sax.saxutils import escape, quoteattr

from juspay_rules.cli.formats.frame import Frames
from juspay_rules.cli.formats.wording import counted, printable, said, severities

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.formats import Shown
    from juspay_rules.cli.payloads import Payload

    Attributes = dict[str, str | int]

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Case:
    """What was found in one order: its errors and warnings, as text with frames."""

    __slots__ = ("errors", "judged", "name", "payload", "rules", "warnings")

    def __init__(self, name: str, payload: "Payload | None") -> None:
        self.name = name
        self.payload: Payload | None = payload
        self.judged = payload is not None and payload.order is not None
        self.rules: dict[str, None] = {}
        self.errors: list[str] = []
        self.warnings: list[str] = []


class Writer:
    """The whole document, written at the end, in ASCII."""

    __slots__ = ("_cases", "_frames", "_write")

    def __init__(self, write: "Callable[[str], object]", shown: "Shown") -> None:
        self._write = write
        self._frames = Frames(shown)
        self._cases: dict[str, list[Case]] = {}

    def finding(self, finding: "Finding") -> None:
        """Kept until the end; the findings of an order come one after another."""
        cases = self._cases.setdefault(finding.file, [])
        if not cases or cases[-1].payload is not finding.payload or finding.payload is None:
            if cases:
                cases[-1].payload = None
            cases.append(Case(_name(finding), finding.payload))
        case, violation = cases[-1], finding.violation
        place = printable(f"{finding.file}:{finding.line}:{finding.column}")
        text = f"{place}: {violation.severity}: {said(violation)} [{violation.rule_id}]"
        text = "\n".join([text, *self._frames.rows(finding)])
        if violation.severity == "error":
            case.errors.append(text)
            case.rules[violation.rule_id] = None
        else:
            case.warnings.append(text)

    def close(self, report: "Report") -> None:
        """The document."""
        unread = dict(report.unread)
        suites = [
            self._suite(file, report, unread.get(file))
            for file in dict.fromkeys([*report.orders_of, *self._cases, *unread])
        ]
        whole: Attributes = {
            "name": "juspay-rules",
            "tests": sum(tests for tests, _, _, _ in suites),
            "failures": sum(failures for _, failures, _, _ in suites),
            "errors": sum(errors for _, _, errors, _ in suites),
        }
        rows = [row for *_, suite in suites for row in suite]
        self._write(XML + "\n".join([*_element("testsuites", whole, rows), ""]))

    def _suite(
        self, file: str, report: "Report", unread: str | None
    ) -> tuple[int, int, int, list[str]]:
        """Numbers of cases, of failures and of errors, and the suite's lines."""
        cases = self._cases.get(file, [])
        failures = sum(bool(case.errors) for case in cases)
        rows = [row for case in cases for row in _case(file, case)]
        tests = len(cases)
        others = report.orders_of.get(file, 0) - sum(case.judged for case in cases)
        if others > 0:
            name = f"{counted(others, 'order')} without a finding"
            if report.omitted:
                name = f"{counted(others, 'order')}, of which nothing is shown"
            rows += _element("testcase", {"name": name, "classname": file})
            tests += 1
        if unread is not None:
            error = _element("error", {"message": unread, "type": "unread"})
            rows += _element("testcase", {"name": "file", "classname": file}, error)
            tests += 1
        errors = int(unread is not None)
        head: Attributes = {"name": file, "tests": tests, "failures": failures, "errors": errors}
        return tests, failures, errors, _element("testsuite", head, rows)


def _name(finding: "Finding") -> str:
    """An order's name in its file, which stays when lines move."""
    return f"order {finding.path}" if finding.path else "order"


def _case(file: str, case: Case) -> list[str]:
    inner: list[str] = []
    if case.errors:
        message = f"{severities(len(case.errors), len(case.warnings))}: {', '.join(case.rules)}"
        head: Attributes = {"message": message, "type": next(iter(case.rules))}
        inner += _element("failure", head, text="\n".join(case.errors))
    if case.warnings:
        inner += _element("system-out", {}, text="\n".join(case.warnings))
    return _element("testcase", {"name": case.name, "classname": file}, inner)


def _element(
    name: str, attributes: "Attributes", inner: list[str] | None = None, text: str = ""
) -> list[str]:
    """The lines of an element, with elements or a text in it."""
    head = "".join(f" {key}={_quoted(value)}" for key, value in attributes.items())
    if text:
        return [f"<{name}{head}>{_ascii(escape(text))}</{name}>"]
    if not inner:
        return [f"<{name}{head}/>"]
    return [f"<{name}{head}>", *(f"  {row}" for row in inner), f"</{name}>"]


def _quoted(value: str | int) -> str:
    return _ascii(quoteattr(printable(str(value))))


def _ascii(text: str) -> str:
    """Every other character as a reference; none is left that XML has no place for."""
    return text.encode("ascii", "xmlcharrefreplace").decode()
