"""parse_reply: what a reply of POST /orders says, whatever the bytes."""

from juspay_rules.body import parse_json
from juspay_rules.exchange.outcomes import Created, Refused, text_of
from juspay_rules.violation import ValidationError, Violation

OK = 200
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def parse_reply(status: int, body: "str | bytes | Mapping[str, object]") -> Created | Refused:
    """What the reply says; ``body`` as it came, or already read.

    Created, where a 200 names the order by both identifiers, else Refused. Total: any status and any
    body get an answer, and nothing is raised.
    """
    reply, violations = _read(status, body)
    known = type(status) is int and status == OK
    if known and text_of(reply, "id") and text_of(reply, "order_id"):
        return Created(reply, violations)
    return Refused(status if type(status) is int else 0, reply, violations)


def collect_reply_violations(
    status: int, body: "str | bytes | Mapping[str, object]"
) -> tuple[Violation, ...]:
    """Where the reply departs from what the documents say; raises nothing, holds no value.

    ``instance_path`` leads to the member; ``field`` is its name with the names above it.
    """
    return _read(status, body)[1]


def _read(status: object, body: object) -> "tuple[Mapping[str, object], tuple[Violation, ...]]":
    from juspay_rules._generated.replies import REPLIES

    try:
        reply = _members(body)
    except ValidationError as error:
        first = error.violations[0]
        hint = first.hint if first.rule_id.startswith("body.") else None
        return {}, (_violation("reply.syntax", "", hint),)
    except Exception as error:  # a caller's object may raise anything
        return {}, (_violation("reply.syntax", "", f"reading it raised {type(error).__name__}"),)
    explain = REPLIES.get(status) if type(status) is int else None
    if explain is None:
        return reply, (_violation("reply.status", ""),)
    return reply, tuple(_violation(f"reply.{rule}", path) for rule, path in explain(reply, ""))


def _members(body: "Any") -> dict[str, object]:
    return dict(body) if hasattr(body, "keys") else parse_json(body)


def _violation(rule_id: str, path: str, hint: str | None = None) -> Violation:
    from juspay_rules._generated.replies import RULES

    message, own_hint = RULES[rule_id]
    field = path[1:].replace("/", ".") or None
    return Violation(rule_id, field, path, "error", message, hint or own_hint)
