"""NDJSON: an order a line."""

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs.json_input import body_payload

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from juspay_rules.cli.payloads import Payload


def payloads(document: Document) -> "Iterable[Payload]":
    """Each row by itself, so that none keeps another from being read."""
    rows = enumerate(document.content.split(b"\n"), document.first_line)
    for number, (line, content) in enumerate((at, row) for at, row in rows if row.strip()):
        row = Document(document.name, content, line)
        yield body_payload(row, content, path=f"/{number}")
