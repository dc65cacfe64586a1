"""rules_for_reply: from a real reply to the rule ids and the fields of the order that caused it."""

from juspay_rules.exchange.headers import HEADER, load_headers
from juspay_rules.exchange.outcomes import Refused
from juspay_rules.exchange.replies import parse_reply
from juspay_rules.spelling import folded, nearest, one_of
from juspay_rules.validator import load_profile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    from juspay_rules.rules import Profile

    Row: TypeAlias = tuple[str, int, tuple[str, ...], dict[str, object]]

UNKNOWN = "order.additionalProperties"


class Causes(tuple[tuple[str, ...], ...]):
    """What may have caused a reply: rows of the error table, rule ids, and fields of the order."""

    __slots__ = ()

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows of the error table that print such a reply; several print the same."""
        return self[0]

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The rules that predict those rows; then, where the reason that is given says no more than
        that the field is missing or invalid, the others of that field."""
        return self[1]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields, by the names that they have in an order: customer_email, not customerEmail."""
        return self[2]

    def __repr__(self) -> str:
        return (
            f"Causes(rows={self.rows!r}, {len(self.rule_ids)} rule ids, {len(self.fields)} fields)"
        )


def rules_for_reply(
    status: int,
    body: "str | bytes | Mapping[str, object]",
    *,
    profile: str = "express-checkout-global",
) -> Causes:
    """What caused a refusal, by what the documents print; empty where they print no such thing.

    Total in the reply: any status and any body get an answer. Raises ValueError for a profile that
    does not exist.
    """
    from juspay_rules._generated.errors import ROWS
    from juspay_rules._generated.version import PROFILES

    one_of("profile", profile, PROFILES)
    reply = parse_reply(status, body)
    if not isinstance(reply, Refused):
        return Causes(((), (), ()))
    order, headers = load_profile(profile), load_headers(profile)
    fields = [_field_of(name, order) for name, _ in reply.fields]
    rows = [row for row in ROWS if _prints(row, reply, order)]
    known = [id_ for row in rows for id_ in row[2] if id_ in order.rules or id_ in headers.rules]
    for (name, reason), field in zip(reply.fields, fields, strict=True):
        if status == _vague()[0] and (reason is None or _same(reason, _vague()[1])):
            known += _rules_of(field, order, headers)
            known += [UNKNOWN] * (name != field)  # or the order has a key of that very name
    return Causes(
        (
            tuple(row[0] for row in rows),
            tuple(dict.fromkeys(known)),
            tuple(dict.fromkeys(fields)),
        )
    )


def _prints(row: "Row", reply: Refused, order: "Profile") -> bool:
    """Whether the row's body is such a reply: the same status, code, and fields for that reason.

    Of a flat reply, which names no field, the message must be the row's own.
    """
    printed = Refused(row[1], row[3])
    if printed.status != reply.status:
        return False
    if reply.code is None and not reply.fields:
        own = str(row[3].get("error_message"))
        return _same(own, reply.developer_message or "") and not _same(own, _vague()[2])
    if not _same(reply.code or printed.code or "", printed.code or ""):
        return False
    blamed = {_field_of(name, order): reason for name, reason in reply.fields}
    return all(
        _is_blamed(_field_of(name, order), reason, blamed) for name, reason in printed.fields
    )


def _is_blamed(field: str, reason: str | None, blamed: "Mapping[str, str | None]") -> bool:
    """Whether the reply blames the field, for that reason or for none that it gives."""
    return field in blamed and _same(blamed[field] or reason or "", reason or "")


def _field_of(name: str, order: "Profile") -> str:
    """The field of the order that a reply calls by this name: customerEmail is customer_email."""
    if name in order.fields:
        return name
    meant = nearest(name, order.spellings())
    return meant if meant is not None and folded(meant) == folded(name) else name


def _rules_of(field: str, order: "Profile", headers: "Profile") -> "Iterable[str]":
    """Every rule that blames the field, a key or a header of that name."""
    known = order.fields.get(field)
    owners = {f"{HEADER}{field}", field if known is None else known[0]}
    owners |= {family[1] for family in order.families if family[0].match(field)}
    for profile in (order, headers):
        yield from (id_ for id_ in profile.rules if id_.rpartition(".")[0] in owners)
    if f"{HEADER}{field}" in headers.fields:
        yield f"{HEADER}duplicate"
    elif known is None:
        yield UNKNOWN


def _vague() -> tuple[int, str, str]:
    """Status, reason and message of the reply to any error that no row is about."""
    from juspay_rules._generated.errors import OTHERWISE

    status, body = OTHERWISE
    ((_, reason),) = Refused(status, body).fields
    return status, str(reason), str(body.get("error_message"))


def _same(text: str, other: str) -> bool:
    """Alike but for case, spaces and punctuation, in which the documents differ from themselves."""
    return folded(text) == folded(other)
