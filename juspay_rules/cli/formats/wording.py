"""A finding in words, for formats that say the severity and the rule elsewhere."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.violation import Violation


def said(violation: "Violation") -> str:
    """Field, what must hold, what to do; on one line, without a sign that drives a screen."""
    whole = str(violation).removeprefix(f"{violation.severity}: ")
    return printable(whole.removesuffix(f" [{violation.rule_id}]"))


def printable(text: str) -> str:
    """The text with control and invisible characters escaped, so that no key can drive a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def counted(number: int, noun: str) -> str:
    """1 order, 2 orders."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def severities(errors: int, warnings: int) -> str:
    """1 error, 2 warnings."""
    return f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
