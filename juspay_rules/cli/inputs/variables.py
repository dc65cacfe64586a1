"""Values that a request takes from somewhere else when it is sent: {{name}}, as Postman writes it."""

import re
from bisect import bisect_left

from juspay_rules.cli.document import Passage
from juspay_rules.cli.inputs import form_input, json_input
from juspay_rules.cli.payloads import refusal, unread
from juspay_rules.payload import shown
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from juspay_rules.cli.document import Span
    from juspay_rules.cli.payloads import Payload

VARIABLE = re.compile(r'\{\{[^{}\n"]*\}\}')
# Of a JSON text: a string, a comment (Postman takes it out), a variable with what is glued to it.
TOKEN = re.compile(
    r'(?P<string>"(?:[^"\\\n]|\\.)*")|(?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z))'
    rf"|(?<![\w.+-])[\w.+-]*(?:{VARIABLE.pattern}[\w.+-]*)+",
    re.DOTALL,
)


def json_payloads(passage: Passage, path: str) -> "Iterable[Payload]":
    """The order, or the orders, of a JSON body in which variables and comments may stand."""
    if VARIABLE.fullmatch(passage.text.strip()):
        return (unread(passage.document, _span(passage), "gate.variable", (), path),)
    spans: list[Span] = []

    def as_json(found: re.Match[str]) -> str:
        text = found[0]
        if found["comment"]:
            return " " * len(text)
        if found["string"]:
            places = VARIABLE.finditer(text)
            spans.extend((found.start() + one.start(), found.start() + one.end()) for one in places)
            return text
        spans.append(found.span())
        return f'"{"x" * (len(text) - 2)}"'

    plain = passage.with_text(TOKEN.sub(as_json, passage.text))
    if plain.text.lstrip()[:1] == "[":
        payloads = list(json_input.array_payloads(plain, path))
    else:
        payloads = [json_input.passage_payload(plain, path=path)]
    places = [passage.span(*span) for span in spans]
    for payload in payloads:
        mark(payload, places)
    return payloads


def form_payload(passage: Passage, path: str) -> "Payload":
    """The order of a form body in which variables may stand."""
    payload = form_input.passage_payload(passage, path=path)
    mark(payload, [passage.span(*found.span()) for found in VARIABLE.finditer(passage.text)])
    return payload


def mark(payload: "Payload", variables: "Sequence[Span]") -> None:
    """Note each key at which a variable stands; ``variables`` are sorted places in the document."""
    starts = [start for start, _ in variables]
    for key, (key_start, key_end, value_start, value_end) in payload.members().items():
        for start, end in ((key_start, key_end), (value_start, value_end)):
            first = bisect_left(starts, start)
            if key not in payload.unknown and first < bisect_left(starts, end):
                payload.unknown.add(key)
                payload.notes.append((*variables[first], _said_of(key)))


def _said_of(key: str) -> Violation:
    found = refusal("gate.variable")
    name, path = ("", "") if VARIABLE.search(key) else shown(key, None)
    return Violation(found.rule_id, name or None, path, "error", found.message, found.hint)


def _span(passage: Passage) -> "Span":
    start = len(passage.text) - len(passage.text.lstrip())
    return passage.span(start, len(passage.text.rstrip()))
