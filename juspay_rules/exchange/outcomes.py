"""What a reply says: Created or Refused."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from juspay_rules.violation import Violation


class Created(tuple[object, ...]):
    """A reply that says that an order was created: it has Juspay's identifier and yours.

    ``violations`` lists where it departs from what the documents say. The repr shows no value: links
    and the token let whoever has them pay, or act for the customer.
    """

    __slots__ = ()

    def __new__(
        cls, reply: "Mapping[str, object]", violations: "tuple[Violation, ...]" = ()
    ) -> "Self":
        links = _object(reply, "payment_links")
        parts = (
            text_of(reply, "status"),
            _integer(reply, "status_id"),
            text_of(reply, "id"),
            text_of(reply, "order_id"),
            *(text_of(links, name, name.title()) for name in ("web", "mobile", "iframe")),
            text_of(reply, "client_auth_token"),
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
    def violations(self) -> "tuple[Violation, ...]":
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
        cls, status: int, reply: "Mapping[str, object]", violations: "tuple[Violation, ...]" = ()
    ) -> "Self":
        info = _object(reply, "error_info")
        parts = (
            status,
            text_of(info, "code", "Code"),
            text_of(reply, "error_code"),
            text_of(info, "user_message", "User_message") or text_of(reply, "user_message"),
            text_of(info, "developer_message", "Developer_message")
            or text_of(reply, "error_message"),
            _fields(info),
            text_of(info, "request_id"),
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
    def violations(self) -> "tuple[Violation, ...]":
        return self[7]  # type: ignore[return-value]

    @property
    def is_documented(self) -> bool:
        """Whether it is a refusal as the documents have it: then no order was created."""
        return not self.violations

    def __repr__(self) -> str:
        return f"Refused({self.status}, {_count(self.violations)})"


def _object(reply: "Mapping[str, object]", name: str) -> "Mapping[str, object]":
    found = reply.get(name)
    return found if type(found) is dict else {}


def text_of(reply: "Mapping[str, object]", *names: str) -> str | None:
    return next((found for name in names if type(found := reply.get(name)) is str), None)


def _integer(reply: "Mapping[str, object]", name: str) -> int | None:
    found = reply.get(name)
    return int(found) if type(found) is int else None


def _fields(info: "Mapping[str, object]") -> tuple[tuple[str, str | None], ...]:
    found = info.get("fields", info.get("Fields"))
    rows = [row for row in found if type(row) is dict] if type(found) is list else []
    names = [(text_of(row, "field_name"), text_of(row, "reason")) for row in rows]
    return tuple((name, reason) for name, reason in names if name is not None)


def _restored(kind: "type[tuple[object, ...]]", parts: tuple[object, ...]) -> tuple[object, ...]:
    return tuple.__new__(kind, parts)


def _count(violations: "tuple[Violation, ...]") -> str:
    return f"{len(violations)} violations"
