"""Repairs of orders in their own spelling, each proven by reading and judging the text again.

What an order means is never guessed: what leaves anything new to be said is no repair.
"""

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.inputs.json_input import SPACE
from juspay_rules.cli.proposals import Repair, proposals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from juspay_rules.cli.payloads import Payload
    from juspay_rules.validator import Validator
    from juspay_rules.violation import Violation

    Said = dict[tuple[str, str | None], int]


def repaired(
    document: Document, input_name: str | None, validator: "Validator"
) -> "tuple[str, list[Repair]]":
    """The document's text with every repair that could be proven, and these repairs."""
    done: list[Repair] = []
    text = _each_by_itself(document, input_name, validator, done)
    place = 0
    while place < len(found := list(payloads(Document(document.name, _bytes(text)), input_name))):
        mended = _repaired_once(found, place, input_name, validator)
        if mended is None:
            place += 1
        else:
            text = mended[0]
            done.append(mended[1])
    return text, done


def _each_by_itself(
    document: Document, input_name: str | None, validator: "Validator", done: "list[Repair]"
) -> str:
    """The text with each order mended that reads alike by itself: rows, elements, a whole body."""
    text = document.text
    parts: list[str] = []
    orders: list[object] = []
    place = 0
    found = list(payloads(document, input_name))
    for payload in found:
        own = _slice(payload)
        first = len(done)
        while own is not None and (mended := _repaired_once([own], 0, "json", validator)):
            done.append(mended[1])
            (own,) = payloads(Document("", _bytes(mended[0])), "json")
        if own is not None and len(done) > first:
            before, (start, end) = _offset(document, payload), _own_span(payload)
            parts += text[place : before + start], own.document.text
            place = before + end
        orders.append(payload.order if own is None else own.order)
    made = "".join(parts) + text[place:]
    again = payloads(Document(document.name, _bytes(made)), input_name)
    assert [payload.order for payload in again] == orders
    return made


def _slice(payload: "Payload") -> "Payload | None":
    """The order as a document of its own, where its text reads alike by itself."""
    start, end = _own_span(payload)
    text = payload.document.text[start:end]
    if text[:1] != "{" or payload.order is None:
        return None
    (own,) = payloads(Document("", _bytes(text)), "json")
    return own if own.order == payload.order else None


def _own_span(payload: "Payload") -> "tuple[int, int]":
    """From where to where the order stands; one that knows no end goes on to the document's."""
    end = payload.end
    if end == payload.start:
        end = len(payload.document.text.rstrip(SPACE))
    return payload.start, end


def _offset(document: Document, payload: "Payload") -> int:
    """Where the document that holds the order begins; a row of NDJSON is one of its own."""
    row = payload.document
    return 0 if row is document else document.line_span(row.first_line)[0]


def _repaired_once(
    found: "list[Payload]", place: int, input_name: str | None, validator: "Validator"
) -> "tuple[str, Repair] | None":
    payload = found[place]
    if payload.order is None:
        return None
    before = validator.collect_violations(payload.order)
    text = payload.document.text
    for repair in proposals(payload, before, validator):
        for spelling in repair.spellings:
            made = text[: repair.start] + spelling + text[repair.end :]
            again = list(payloads(Document(payload.document.name, _bytes(made)), input_name))
            orders = [one.order for one in found]
            orders[place] = repair.order
            if [one.order for one in again] == orders and _better(repair, before, validator):
                return made, repair
    return None


def _better(repair: Repair, before: "Iterable[Violation]", validator: "Validator") -> bool:
    """Whether less is said of the repaired order, and nothing that was not said before."""
    old, new = _said(before), _said(validator.collect_violations(repair.order))
    return old != new and all(old.get(what, 0) >= count for what, count in new.items())


def _said(violations: "Iterable[Violation]") -> "Said":
    said: Said = {}
    for violation in violations:
        what = (violation.rule_id, violation.field)
        said[what] = said.get(what, 0) + 1
    return said


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
