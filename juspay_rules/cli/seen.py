"""Which of the payloads that nobody pointed at are orders.

A folder holds JSON, YAML and shell scripts of every kind, and a README shows replies beside requests.
What is found there is judged only where it can hardly be anything else; the rule stands here alone:

- It is a mapping without a key that only a reply has (REPLY).
- It has ``order_id`` and ``amount``, in whatever case and punctuation, and either two more known
  keys that say much (those of COMMON do not), or no key that no profile knows; or one such key
  beside four that are known: an amount, an order's id and a reason are a refund as well.
- Or it has one of the two and two more keys that say much, and at least half of its keys are known.

Where no order can be made of a text, it counts if it names ``order_id`` and no key of a reply.
"""

import re

from juspay_rules._generated.portable import PROFILE
from juspay_rules.cli.inputs import payloads
from juspay_rules.spelling import folded, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from juspay_rules.cli.document import Document
    from juspay_rules.cli.payloads import Payload

REPLY = ("status", "status_id", "payment_links", "sdk_payload", "txn_id", "txn_uuid")
# Known keys that many another payload has too.
COMMON = frozenset(
    [
        "order_id",
        "amount",
        "currency",
        "description",
        "customer_id",
        "product_id",
        "metadata",
        "options",
    ]
)
FAMILIES = ("metadata.", "options.")
MAY_HOLD = re.compile(rb"(?i)order[^a-z0-9]{0,4}id|amount")
ORDER_ID = re.compile(r"(?i)\border[^a-z0-9]{0,4}id\b")
OF_A_REPLY = re.compile(rf"""["'](?:{"|".join(REPLY)})["']|\b(?:{"|".join(REPLY)}):""")
# Inputs of which each payload is chosen by itself; of the others, one makes all of them count.
APART = ("curl", "postman", "har", "openapi")


def orders(document: "Document", name: str) -> "Iterable[Payload]":
    """The payloads of a document, read as this input, that are seen to be orders."""
    if name == "markdown":
        return payloads(document, name)  # it goes by the same rule, and by marks of its own
    if MAY_HOLD.search(document.content) is None:
        return ()
    if name in APART:
        return filter(is_seen, payloads(document, name))
    # Read again from the start, not kept: a file of rows may be of any length.
    return payloads(document, name) if any(map(is_seen, payloads(document, name))) else ()


def is_seen(payload: "Payload") -> bool:
    """Whether a payload is, or was meant to be, an order."""
    if payload.order is not None:
        return is_order(payload.order)
    end = payload.end if payload.end > payload.start else None
    return names_an_order(payload.document.text[payload.start : end])


def is_order(order: "Mapping[str, object]") -> bool:
    """Whether a mapping can hardly be anything but an order."""
    folds = {folded(key) for key in order}
    if not folds.isdisjoint(map(folded, REPLY)):
        return False
    names = [_known_as(key) for key in order]
    unknown = names.count(None)
    says_much = len({name for name in names if name not in COMMON and name is not None}) > 1
    has = folds & {"orderid", "amount"}
    if len(has) > 1:
        return says_much or 3 * unknown < len(names) - unknown
    return bool(has) and says_much and 2 * unknown <= len(order)


def names_an_order(text: str) -> bool:
    """Whether a text of which no order can be made was meant to be one."""
    return ORDER_ID.search(text) is not None and OF_A_REPLY.search(text) is None


def _known_as(key: str) -> str | None:
    of_a_family = key.startswith(FAMILIES) or f"{key}." in FAMILIES
    return key if of_a_family else nearest(key, PROFILE.spellings())
