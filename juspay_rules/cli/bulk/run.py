"""One NDJSON input from its opening to what is said when it ends early."""

from juspay_rules.cli import UnwritableError
from juspay_rules.cli.bulk.rows import Rows
from juspay_rules.cli.bulk.source import Source
from juspay_rules.cli.bulk.stops import Place, StoppedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator

    from juspay_rules.cli.bulk.rows import Bulk
    from juspay_rules.cli.case import Case
    from juspay_rules.cli.finding import Finding
    from juspay_rules.cli.gate import Gate

HEAD = 1 << 16  # bytes; a first row that is longer is no order that is seen


def rows_of(
    name: str, case: "Case", gate: "Gate", bulk: "Bulk | None" = None
) -> "Generator[Finding]":
    """Each finding of the rows of a file that counts.

    Raises OSError where the file cannot be opened, ValueError where no row begins at the byte to
    resume from.
    """
    bulk = bulk or gate.bulk()
    place = Place()
    source = Source(name)
    gate.report.files += 1
    rows = Rows(name, case, gate, bulk, place)
    try:
        with source:
            for payload, found in rows.said(source):
                yield from case.passed(payload, found)
    except (GeneratorExit, KeyboardInterrupt):
        # Whoever takes the findings could not write them, or was interrupted.
        gate.stopped(place)
        raise
    except OSError as error:
        gate.stopped(place)
        raise UnwritableError(error.strerror) from error


def begins_with_an_order(name: str) -> bool:
    """Whether the first row of a file that was found in a folder is seen to be an order: then all of
    them are judged, and the file is never read whole. Raises OSError."""
    from juspay_rules.cli.document import Document
    from juspay_rules.cli.inputs.json_input import body_payload
    from juspay_rules.cli.seen import is_seen

    with Source(name) as source:
        try:
            row = source.read(HEAD).partition(b"\n")[0]
        except StoppedError:
            return False
    return is_seen(body_payload(Document(name, row), row))
