"""parse_reply: what a reply of POST /orders says, whatever the bytes."""

from juspay_rules.body import parse_json
from juspay_rules.violation import ValidationError, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Self

OK = 200


class Created(tuple[object, ...]):
    """A reply that says that an order was created: it has Juspay's identifier and yours.

    ``violations`` lists where it departs from what the documents say. The repr shows no value: links
    and the token let whoever has them pay, or act for the customer.
    """

    __slots__ = ()

    def __new__(
        cls, reply: "Mapping[str, object]", violations: tuple[Violation, ...] = ()
    ) -> "Self":
        links = _object(reply, "payment_links")
        parts = (
            _text(reply, "status"),
            _integer(reply, "status_id"),
            _text(reply, "id"),
            _text(reply, "order_id"),
            *(_text(links, name, name.title()) for name in ("web", "mobile", "iframe")),
            _text(reply, "client_auth_token"),
            violations,
        )
        return tuple.__new__(cls, parts)

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), tuple(self))

    @property
    def status(self) -> str | None:
        """CREATED or NEW, by the documents."""
        return self[0]  # type: ignore[return-value]  # __new__ puts only such there; below too

    @property
    def status_id(self) -> int | None:
        """The number of the status."""
        return self[1]  # type: ignore[return-value]

    @property
    def id(self) -> str:
        """Juspay's identifier of the order."""
        return self[2]  # type: ignore[return-value]

    @property
    def order_id(self) -> str:
        """Your identifier of the order, as Juspay understood it: compare it with what you sent."""
        return self[3]  # type: ignore[return-value]

    @property
    def web(self) -> str | None:
        """The link to the payment page for a browser; ``mobile`` and ``iframe`` likewise."""
        return self[4]  # type: ignore[return-value]

    @property
    def mobile(self) -> str | None:
        return self[5]  # type: ignore[return-value]

    @property
    def iframe(self) -> str | None:
        return self[6]  # type: ignore[return-value]

    @property
    def client_auth_token(self) -> str | None:
        """The token for the client's SDK, where it was asked for."""
        return self[7]  # type: ignore[return-value]

    @property
    def violations(self) -> tuple[Violation, ...]:
        return self[8]  # type: ignore[return-value]

    def __repr__(self) -> str:
        return f"Created({_count(self.violations)})"


class Refused(tuple[object, ...]):
    """A reply that says no such thing.

    Only where ``is_documented`` does it say for certain that no order was created: a 400, 401 or 403
    as the documents have them. After any other one ask for the order's status before you send the
    order again. The repr shows the HTTP status alone: messages can hold what was sent.
    """

    __slots__ = ()

    def __new__(
        cls, status: int, reply: "Mapping[str, object]", violations: tuple[Violation, ...] = ()
    ) -> "Self":
        info = _object(reply, "error_info")
        parts = (
            status,
            _text(info, "code", "Code"),
            _text(reply, "error_code"),
            _text(info, "user_message", "User_message") or _text(reply, "user_message"),
            _text(info, "developer_message", "Developer_message") or _text(reply, "error_message"),
            _fields(info),
            _text(info, "request_id"),
            violations,
        )
        return tuple.__new__(cls, parts)

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), tuple(self))

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self[0]  # type: ignore[return-value]  # __new__ puts only such there; below too

    @property
    def code(self) -> str | None:
        """The code in error_info: BAD_ORIGIN and UNAUTHORIZED tell the two causes of a 403 apart."""
        return self[1]  # type: ignore[return-value]

    @property
    def error_code(self) -> str | None:
        """The code beside error_info."""
        return self[2]  # type: ignore[return-value]

    @property
    def user_message(self) -> str | None:
        """What may be shown to the user."""
        return self[3]  # type: ignore[return-value]

    @property
    def developer_message(self) -> str | None:
        """What a developer should know; of a flat reply its error_message."""
        return self[4]  # type: ignore[return-value]

    @property
    def fields(self) -> tuple[tuple[str, str | None], ...]:
        """Names, as the reply has them, and reasons; ``rules_for_reply`` reads them."""
        return self[5]  # type: ignore[return-value]

    @property
    def request_id(self) -> str | None:
        """Juspay's identifier of the request, for its support."""
        return self[6]  # type: ignore[return-value]

    @property
    def violations(self) -> tuple[Violation, ...]:
        return self[7]  # type: ignore[return-value]

    @property
    def is_documented(self) -> bool:
        """Whether it is a refusal as the documents have it: then no order was created."""
        return self.status != OK and not self.violations

    def __repr__(self) -> str:
        return f"Refused({self.status}, {_count(self.violations)})"


def parse_reply(status: int, body: "str | bytes | Mapping[str, object]") -> Created | Refused:
    """What the reply says; ``body`` as it came, or already read.

    Created, where a 200 names the order by both identifiers, else Refused. Total: any status and any
    body get an answer, and nothing is raised.
    """
    reply, violations = _read(status, body)
    known = type(status) is int and status == OK
    if known and _text(reply, "id") and _text(reply, "order_id"):
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


def _object(reply: "Mapping[str, object]", name: str) -> "Mapping[str, object]":
    found = reply.get(name)
    return found if type(found) is dict else {}


def _text(reply: "Mapping[str, object]", *names: str) -> str | None:
    return next((found for name in names if type(found := reply.get(name)) is str), None)


def _integer(reply: "Mapping[str, object]", name: str) -> int | None:
    found = reply.get(name)
    return int(found) if type(found) is int else None


def _fields(info: "Mapping[str, object]") -> tuple[tuple[str, str | None], ...]:
    found = info.get("fields", info.get("Fields"))
    rows = [row for row in found if type(row) is dict] if type(found) is list else []
    names = [(_text(row, "field_name"), _text(row, "reason")) for row in rows]
    return tuple((name, reason) for name, reason in names if name is not None)


def _restored(kind: "type[tuple[object, ...]]", parts: tuple[object, ...]) -> tuple[object, ...]:
    return tuple.__new__(kind, parts)


def _count(violations: tuple[Violation, ...]) -> str:
    return f"{len(violations)} violations"
