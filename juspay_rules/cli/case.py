"""One file of a run: what judges it, and what counts of what is found in it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from juspay_rules.cli.document import Document
    from juspay_rules.cli.expectation import Expectation
    from juspay_rules.cli.finding import Finding, Report
    from juspay_rules.cli.gate import Gate
    from juspay_rules.cli.payloads import Payload
    from juspay_rules.cli.scopes import Scope

    # Takes an order's findings and gives those that still count; the report counts the others.
    Stage = Callable[[Payload, Iterable[Finding], Report], list[Finding]]

TWICE = "gate.duplicate-order-id"


class Case:
    """How a file is judged; ``input`` is what it is read as, None: what it looks like."""

    __slots__ = ("_expectation", "_gate", "_stages", "_twice", "input", "validator")

    def __init__(
        self,
        gate: "Gate",
        scope: "Scope",
        expectation: "Expectation | None",
        stages: "list[Stage]",
    ) -> None:
        self._gate = gate
        self.validator, self.input = scope.validator, scope.input
        self._expectation = expectation
        self._stages = stages
        # A fixture that is meant to be wrong is never sent: its id may be another's.
        self._twice = self.validator.severity_of(TWICE) if expectation is None else None

    @property
    def expects(self) -> bool:
        """Whether the file is known to hold orders, since something is expected of them."""
        return self._expectation is not None

    def passed(self, payload: "Payload", found: "Iterable[Finding]") -> "Iterable[Finding]":
        """What counts of an order's findings; the report counts the order."""
        report = self._gate.report
        expected = report.expected
        if self._twice is not None:
            twice = self._gate.ids.again(payload, self._twice)
            found = found if twice is None else [*found, twice]
        for stage in self._stages:
            found = stage(payload, found, report)
        if payload.order is not None:
            report.orders += 1
            name = payload.document.name
            report.orders_of[name] = report.orders_of.get(name, 0) + 1
        elif report.expected == expected:
            report.unjudged += 1
        return found

    def came_before(self, order_ids: "list[str | None]", name: str, line: int) -> "Iterable[int]":
        """Which of the orders of these lines, which break nothing, are still to be told, since their
        ids came before; each by its index."""
        if self._twice is None:
            return ()
        return self._gate.ids.table().seen(order_ids, name, line)

    def closing(self, document: "Document") -> "Iterable[Finding]":
        """What is to be said at the file's end."""
        return () if self._expectation is None else self._expectation.closing(document)
