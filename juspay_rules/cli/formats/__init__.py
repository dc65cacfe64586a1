"""One module an output format, each with a Writer."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from juspay_rules.cli.finding import Finding, Report

    class Writer(Protocol):
        """Takes each finding as it comes, and the report at the end."""

        def __init__(self, write: Callable[[str], object], shown: "Shown") -> None: ...

        def finding(self, finding: Finding) -> None:
            """One more finding."""

        def close(self, report: Report) -> None:
            """No more of them."""


# What each is for; the module is juspay_rules.cli.formats.<name>_format.
FORMATS = {
    "text": "for people",
    "json": "one object, of formats/report.schema.json",
    "ndjson": "one object a finding, and one with the counts",
    "sarif": "SARIF 2.1.0, for code scanning",
    "junit": "JUnit's XML, for test reports",
    "github": "annotations of GitHub Actions",
    "gitlab": "a Code Quality report of GitLab",
    "markdown": "a job's summary",
}

# Formats that write each finding at once; the others keep them, so at most MOST_KEPT are shown there.
AT_ONCE = ("text", "ndjson")
MOST_KEPT = 10_000


class Shown:
    """What may be shown: values as they stand (or masked), colours, and ASCII alone."""

    __slots__ = ("ascii", "colour", "reveal")

    def __init__(
        self, *, reveal: bool = False, colour: bool = False, ascii_only: bool = False
    ) -> None:
        self.reveal = reveal
        self.colour = colour
        self.ascii = ascii_only


def writer_of(name: str) -> "type[Writer]":
    """The Writer of a format that FORMATS lists."""
    module = __import__(f"juspay_rules.cli.formats.{name}_format", fromlist=["Writer"])
    writer: type[Writer] = module.Writer
    return writer
