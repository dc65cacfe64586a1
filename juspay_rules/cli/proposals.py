"""What might mend an order, in its own spelling; repairs.py proves which of it does.

It is one of: an object inside an order as fields with dotted names, a JSON number as text, a
misspelt name as the one that was meant, a "+" before digits taken away, a code in the other case.
"""

from juspay_rules.cli.inputs.json_input import entries
from juspay_rules.hints import meant_key
from juspay_rules.payload import pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from juspay_rules.cli.payloads import Payload
    from juspay_rules.validator import Validator
    from juspay_rules.violation import Violation

    Order = dict[str, object]

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


def proposals(
    payload: "Payload", violations: "Iterable[Violation]", validator: "Validator"
) -> "Iterator[Repair]":
    """What might mend a violation; nothing of it is proven yet."""
    order = dict(payload.order or {})
    members = payload.members()
    for violation in violations:
        key = violation.instance_path[1:].replace("~1", "/").replace("~0", "~")
        unknown = payload.is_of_unknown(violation)
        if unknown or key not in members or pointer(key) != violation.instance_path:
            continue
        key_start, key_end, start, end = members[key]
        if violation.rule_id == "order.additionalProperties":
            name = meant_key(key, validator.rules())
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
