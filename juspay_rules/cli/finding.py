"""What was found, where it stands, and the counts of a run."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from juspay_rules.cli.document import Document, Span
    from juspay_rules.cli.payloads import Payload
    from juspay_rules.validator import Validator
    from juspay_rules.violation import Violation


class Finding:
    """A violation and the place in the user's own file that it points at."""

    __slots__ = ("document", "end", "payload", "start", "violation")

    def __init__(
        self,
        document: "Document",
        span: "Span",
        violation: "Violation",
        payload: "Payload | None" = None,
    ) -> None:
        self.document = document
        self.start, self.end = span
        self.violation = violation
        self.payload = payload

    @property
    def file(self) -> str:
        """The file's name as it was given, "<stdin>" for standard input."""
        return self.document.name

    @property
    def line(self) -> int:
        """From 1."""
        return self.document.position(self.start)[0]

    @property
    def column(self) -> int:
        """From 1, in code points."""
        return self.document.position(self.start)[1]

    @property
    def end_line(self) -> int:
        """The line of what follows its last character."""
        return self.document.position(self.end)[0]

    @property
    def end_column(self) -> int:
        """The column of what follows its last character."""
        return self.document.position(self.end)[1]

    @property
    def path(self) -> str:
        """Where in its file the order stands, as in Payload."""
        return "" if self.payload is None else self.payload.path

    def plain(self) -> "Iterable[Span]":
        """What may be shown of the document as it stands: names of fields, and no value."""
        from juspay_rules.payload import shown

        if self.payload is not None:
            for key, (start, end, *_) in self.payload.members().items():
                if shown(key, None)[0] == key and _spells(self.document.text[start:end], key):
                    yield start, end
            for header in self.payload.headers:
                yield from header.plain(self.document)


def _spells(text: str, key: str) -> bool:
    """Whether the text is the key and nothing more: a key put together from parts of a command can
    stand around something else."""
    if text.strip('"\\') == key:  # in a string of a collection, the quotes are escaped
        return True
    if "%" not in text and "+" not in text:
        return False
    from juspay_rules.body import decoded
    from juspay_rules.violation import ValidationError

    try:
        return decoded(text) == key
    except ValidationError:
        return False


def findings(payload: "Payload", validator: "Validator") -> "Iterable[Finding]":
    """What is to be said of a payload, from its first line to its last."""
    found = [
        Finding(payload.document, (start, end), note.with_severity(severity), payload)
        for start, end, note in payload.notes
        if (severity := validator.severity_of(note.rule_id)) is not None
    ]
    if payload.order is not None:
        for violation in validator.collect_violations(payload.order):
            if payload.is_of_unknown(violation):
                continue
            span = payload.span_of(violation)
            found.append(Finding(payload.document, span, violation, payload))
    if payload.headers:
        from juspay_rules.cli.header_findings import header_findings

        found += header_findings(payload, validator.profile, validator.policy)
    found.sort(key=_start)
    return found


def _start(finding: Finding) -> int:
    return finding.start


class Place:
    """Where a finding begins, without its document: that may be large."""

    __slots__ = ("column", "file", "line")

    def __init__(self, finding: Finding) -> None:
        self.file = finding.file
        self.line, self.column = finding.document.position(finding.start)


class Count:
    """How often a rule was broken, how severe that is, and the first place."""

    __slots__ = ("count", "first", "severity")

    def __init__(self, first: Finding) -> None:
        self.count = 0
        self.first = Place(first)
        self.severity = first.violation.severity


class Report:
    """A run: the counts of all, and how many findings are still shown: of all, and of each rule. A
    format that needs them later keeps those that are."""

    __slots__ = (
        "as_of",
        "baselined",
        "by_rule",
        "errors",
        "expected",
        "files",
        "max_findings",
        "max_per_rule",
        "omitted",
        "orders",
        "orders_of",
        "passed",
        "policy",
        "profile",
        "status",
        "suppressed",
        "unjudged",
        "unread",
        "warnings",
    )

    def __init__(
        self,
        profile: str,
        policy: str,
        max_findings: int | None = None,
        max_per_rule: int | None = None,
    ) -> None:
        self.profile = profile
        self.policy = policy
        self.as_of: str | None = None  # the day, where rules have dates
        self.max_findings = max_findings
        self.max_per_rule = max_per_rule
        self.by_rule: dict[str, Count] = {}
        self.orders_of: dict[str, int] = {}  # by file
        self.unread: list[tuple[str, str]] = []  # files that held no order, and why
        self.status = 0  # the exit status, known when the report is closed
        self.files = self.orders = self.unjudged = 0
        self.passed: list[str] = []  # files of a folder in which no order was seen
        self.errors = self.warnings = self.omitted = 0
        self.expected = self.suppressed = self.baselined = 0  # found, and none of the findings

    def add(self, finding: Finding) -> bool:
        """Count a finding; whether there is still room to show it."""
        if finding.violation.severity == "error":
            self.errors += 1
        else:
            self.warnings += 1
        rule_id = finding.violation.rule_id
        count = self.by_rule.get(rule_id)
        if count is None:
            count = self.by_rule[rule_id] = Count(finding)
        count.count += 1
        shown = self.errors + self.warnings - self.omitted
        if (self.max_findings is not None and shown > self.max_findings) or (
            self.max_per_rule is not None and count.count > self.max_per_rule
        ):
            self.omitted += 1
            return False
        return True
