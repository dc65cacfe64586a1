"""Repairs of an order in its own spelling, each proven by reading and judging the text again.

A repair is one of: an object inside an order to fields with dotted names, a JSON number to text, a
misspelt name to the one that was meant, a "+" before digits taken away, the case of a code. What an
order means is never guessed: a repair that leaves anything new to be said is none.
"""

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.inputs.json_input import SPACE, entries
from juspay_rules.hints import meant_key
from juspay_rules.payload import pointer
from juspay_rules.validator import load_profile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from juspay_rules.cli.payloads import Payload
    from juspay_rules.validator import Validator
    from juspay_rules.violation import Violation

    Order = dict[str, object]
    Said = dict[tuple[str, str | None], int]

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:[]-"
SEPARATORS = (".", ":")  # metadata.udf1, metadata.PAYPAL:landing_page


class Repair:
    """What is to stand in a part of a document instead, in each spelling that may be right, and
    the order that then is read."""

    __slots__ = ("end", "key", "order", "rule_id", "spellings", "start")

    def __init__(
        self,
        violation: "Violation",
        span: "tuple[int, int]",
        spellings: "Iterable[str]",
        order: "Order",
    ) -> None:
        self.rule_id = violation.rule_id
        self.key = violation.field
        self.start, self.end = span
        self.spellings = list(spellings)
        self.order = order


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


def proposals(
    payload: "Payload", violations: "Iterable[Violation]", validator: "Validator"
) -> "Iterator[Repair]":
    """What might mend a violation; nothing of it is proven yet."""
    order = dict(payload.order or {})
    members = payload.members()
    for violation in violations:
        key = violation.instance_path[1:].replace("~1", "/").replace("~0", "~")
        if key not in members or pointer(key) != violation.instance_path:
            continue
        key_start, key_end, start, end = members[key]
        if violation.rule_id == "order.additionalProperties":
            name = meant_key(key, load_profile(validator.profile))
            if name is not None and name not in order:
                renamed = {(name if other == key else other): order[other] for other in order}
                yield Repair(violation, (key_start, key_end), _spelt(name), renamed)
            yield from _unnested(payload, violation, key, order)
        else:
            source = payload.document.text[start:end]
            for value in _values(violation, order[key], source):
                yield Repair(violation, (start, end), _spelt(value), order | {key: value})


def _values(violation: "Violation", value: object, source: str) -> "Iterator[str]":
    """Texts that say the same as the value."""
    keyword = violation.rule_id.rpartition(".")[2]
    if keyword in ("type", "json-number") and isinstance(value, int | float):
        if not isinstance(value, bool):
            yield source
    elif isinstance(value, str) and keyword == "enum":
        yield value.upper()
        yield value.lower()
    elif isinstance(value, str) and keyword == "pattern" and value[:1] in ("+", " "):
        # A "+" that a form body does not encode is a space.
        yield value[1:]


def _unnested(
    payload: "Payload", violation: "Violation", key: str, order: "Order"
) -> "Iterator[Repair]":
    """The members of an object as fields of the order."""
    nested = order[key]
    key_start, _, start, end = payload.members()[key]
    text = payload.document.text
    if not isinstance(nested, dict) or not nested or text[start : start + 1] != "{":
        return
    for separator in SEPARATORS:
        prefix = "" if key == "order" else f"{key}."
        names = _flat(nested, prefix, separator)
        kept = {name: value for name, value in order.items() if name != key}
        if names is None or not kept.keys().isdisjoint(names):
            return
        spelling = _flat_source(text[start:end], prefix, separator)
        spelling = spelling.replace(_inner_indent(text[start:end]), _indent(text, key_start))
        yield Repair(violation, (key_start, end), [spelling], kept | names)


def _flat(nested: "Mapping[str, object]", prefix: str, separator: str) -> "Order | None":
    flat: Order = {}
    for name, value in nested.items():
        if isinstance(value, dict):
            inner = _flat(value, f"{prefix}{name}{separator}", separator)
            if not inner or not flat.keys().isdisjoint(inner):
                return None
            flat |= inner
        elif f"{prefix}{name}" in flat:
            return None
        else:
            flat[f"{prefix}{name}"] = value
    return flat


def _flat_source(text: str, prefix: str, separator: str) -> str:
    """The members of an object of JSON, as they are spelt, with longer names."""
    parts: list[str] = []
    place = 1
    for name, (start, end, value_start, value_end) in entries(text, 0):
        parts.append(text[place:start])
        if text[value_start] == "{":
            inner = text[value_start:value_end]
            parts.append(_flat_source(inner, f"{prefix}{name}{separator}", separator))
        else:
            parts.append(f'"{prefix}{text[start + 1 : end]}{text[end:value_end]}')
        place = value_end
    parts.append(text[place:-1])
    return "".join(parts).strip()


def _inner_indent(text: str) -> str:
    """What stands before the first member of an object whose members have lines of their own."""
    space = text[1 : len(text) - len(text[1:].lstrip())]
    return space[space.rfind("\n") :] if "\n" in space else "\0"


def _indent(text: str, place: int) -> str:
    line = text.rfind("\n", 0, place)
    space = text[line + 1 : place]
    return "\n" + (space if not space.strip() else "")


def _spelt(text: str) -> "list[str]":
    """A name or value as it may have to be spelt where it stands: bare, or in quotes."""
    if not text or text.strip(PLAIN):
        return []
    return [text, f'"{text}"', f'\\"{text}\\"']


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
