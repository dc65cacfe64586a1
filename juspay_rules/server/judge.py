"""What a request gets: a function of the request and the settings; no socket, no state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hmac import compare_digest
from ipaddress import IPv6Address, ip_address
from random import Random
from typing import Any, TypeAlias

from juspay_rules._generated.body import RULES
from juspay_rules.body import parse_form, parse_json
from juspay_rules.exchange.headers import HeaderValidator
from juspay_rules.exchange.prediction import Prediction, refusal_of, reply_to
from juspay_rules.header_values import decoded, media_type
from juspay_rules.server.settings import Settings
from juspay_rules.validator import Validator
from juspay_rules.violation import ValidationError, Violation

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
DUPLICATE = "gate.duplicate-order-id"
WANTED = (True, "true")
TOKEN = "options.get_client_auth_token"  # noqa: S105  # the name of a field

# Identifiers that look right; nothing secret hangs on them, and the system's own generator is slower.
_random = Random()  # noqa: S311

Headers: TypeAlias = Sequence[tuple[bytes, bytes]]
Order: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reply, and every violation of the request: errors, warnings, of the order, of the headers.

    ``rule_id`` and ``row`` say what predicted the reply. ``order`` is what could be read of the body.
    """

    status: int
    body: dict[str, Any]
    rule_id: str | None
    row: str | None
    violations: tuple[Violation, ...]
    order: Order


class Judge:
    """Answers requests under fixed settings. Build once."""

    def __init__(self, settings: Settings) -> None:
        scope = {"profile": settings.profile, "policy": settings.policy}
        self._orders = Validator(**scope)
        self._headers = HeaderValidator(**scope)
        self._key = settings.api_key
        self._networks = settings.networks

    def of_order(self, headers: Headers, body: bytes, address: str) -> Verdict:
        """The answer to POST /orders, if no order has this order_id."""
        order = read_order(headers, body)
        if isinstance(order, ValidationError):
            readable: Order = {}
            of_order = order.violations
        else:
            readable = order
            of_order = self._orders.collect_violations(order)
        of_headers = self._headers.collect_violations(headers, readable)
        found = reply_to(order, of_order, of_headers, **self._allows(headers, address))
        if found.status == 200:
            found = Prediction(200, _created(found.body, readable))
        return _verdict(found, (*of_order, *of_headers), readable)

    def of_question(self, headers: Headers, address: str) -> Verdict | None:
        """The refusal of GET /orders/{order_id}; None where it may be answered."""
        broken = self._headers.collect_violations(headers)
        of_key = tuple(one for one in broken if one.field == "Authorization")
        found = reply_to(ValidationError(()), (), of_key, **self._allows(headers, address))
        # 400 is all that is left to say of a body that a question does not have.
        return None if found.status == 400 else _verdict(found, of_key, {})

    @staticmethod
    def duplicate(verdict: Verdict) -> Verdict:
        """The answer instead, where an order has this order_id. The documents print none: it is their
        sample of a 400, with order_id in it."""
        message, hint = RULES[DUPLICATE]
        twice = Violation(DUPLICATE, "order_id", "/order_id", "error", message, hint)
        found = refusal_of((twice,))
        assert found is not None
        return _verdict(found, (twice, *verdict.violations), verdict.order)

    def _allows(self, headers: Headers, address: str) -> dict[str, bool]:
        return {
            "key_known": self._key is None or _has_key(headers, self._key),
            "address_allowed": not self._networks or self._is_allowed(address),
        }

    def _is_allowed(self, text: str) -> bool:
        address = ip_address(text)
        if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        return any(address in network for network in self._networks)


def read_order(headers: Headers, body: bytes) -> dict[str, object] | ValidationError:
    """The order in a body, read as the Content-Type says; where it says neither JSON nor a form, as
    JSON if it looks like that."""
    kind = media_type(next(iter(_values(headers, b"content-type")), ""))
    looks_like_json = kind != FORM and body.lstrip()[:1] in (b"{", b"[")
    try:
        return parse_json(body) if kind == JSON or looks_like_json else parse_form(body)
    except ValidationError as error:
        return error


def _values(headers: Headers, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in headers if key == name]


def _has_key(headers: Headers, key: str) -> bool:
    """Whether every Authorization is that key; compared in a time that does not depend on it."""
    sent = [_user(value) for value in _values(headers, b"authorization")]
    return bool(sent) and all(compare_digest(user, key.encode()) for user in sent)


def _user(value: str) -> bytes:
    token = value.rpartition(" ")[2]
    return (decoded(token) or b"").partition(b":")[0]


def _created(sample: Mapping[str, Any], order: Order) -> dict[str, Any]:
    """The documents' 200 with an identifier of its own, also in the links; with a token, where the
    order asks for one."""
    made = f"ord_{_hexadecimal()}"
    links = {
        name: link.replace(sample["id"], made) for name, link in sample["payment_links"].items()
    }
    token = {"client_auth_token": f"tkn_{_hexadecimal()}"} if order.get(TOKEN) in WANTED else {}
    return {**sample, "id": made, "payment_links": links, **token}


def _hexadecimal() -> str:
    return f"{_random.getrandbits(128):032x}"


def _verdict(found: Prediction, violations: tuple[Violation, ...], order: Order) -> Verdict:
    return Verdict(found.status, found.body, found.rule_id, found.row, violations, order)
