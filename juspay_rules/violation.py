"""What a broken rule looks like: Violation, and the error that carries many."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self


class Violation(tuple[str | None, ...]):
    """One broken rule of one order: six strings (or None), and never the value that broke it.

    Orders hold names, phones and e-mails, and violations get logged.
    """

    __slots__ = ()

    def __new__(
        cls,
        rule_id: str,
        field: str | None,
        instance_path: str,
        severity: str,
        message: str,
        hint: str | None = None,
    ) -> "Self":
        return tuple.__new__(cls, (rule_id, field, instance_path, severity, message, hint))

    def __getnewargs__(self) -> tuple[str | None, ...]:
        return tuple(self)

    @property
    def rule_id(self) -> str:
        """For example ``order_id.maxLength``. Public: never renamed, never reused."""
        return self[0]  # type: ignore[return-value]  # __new__ takes only a str here

    @property
    def field(self) -> str | None:
        """The field's name, or the unknown key; None when the order as a whole is at fault.

        A key can hold personal text too: one that looks like no field name is shown as
        ``<key of N characters>``, and one that is no string as ``<int>``.
        """
        return self[1]

    @property
    def instance_path(self) -> str:
        """A JSON Pointer (RFC 6901) to the value; "" for the whole order, or a missing field."""
        return self[2]  # type: ignore[return-value]  # __new__ takes only a str here

    @property
    def severity(self) -> str:
        """``error`` or ``warning``."""
        return self[3]  # type: ignore[return-value]  # __new__ takes only a str here

    @property
    def message(self) -> str:
        """What must hold."""
        return self[4]  # type: ignore[return-value]  # __new__ takes only a str here

    @property
    def hint(self) -> str | None:
        """What to do, where more can be said than the message says."""
        return self[5]

    def with_severity(self, severity: str) -> "Self":
        """The same with another severity."""
        return type(self)(
            self.rule_id, self.field, self.instance_path, severity, self.message, self.hint
        )

    def with_hint(self, hint: str) -> "Self":
        """The same with another hint."""
        return tuple.__new__(type(self), (*self[:5], hint))

    def __repr__(self) -> str:
        names = ("rule_id", "field", "instance_path", "severity", "message", "hint")
        shown = ", ".join(f"{name}={part!r}" for name, part in zip(names, self, strict=True))
        return f"Violation({shown})"

    def __str__(self) -> str:
        subject = "" if self.field is None or self.field in self.message else f"{self.field}: "
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.severity}: {subject}{self.message}{hint} [{self.rule_id}]"


class ValidationError(ValueError):
    """The order, or the body, breaks at least one rule of severity ``error``.

    ``violations`` holds every violation found, warnings included, in a stable order. The text of
    the error holds no value of the order, so that it can be logged.
    """

    violations: tuple[Violation, ...]

    def __init__(self, violations: "Iterable[Violation]") -> None:
        self.violations = tuple(violations)
        super().__init__(self.violations)

    def __str__(self) -> str:
        errors = sum(violation.severity == "error" for violation in self.violations)
        warnings = len(self.violations) - errors
        head = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"
        return "\n  ".join([head, *map(str, self.violations)])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
