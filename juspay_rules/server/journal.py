"""The last requests with their verdicts, masked: no value of an order is kept here."""

import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from string import ascii_letters, digits
from typing import Any

from juspay_rules.cli.formats.masking import escaped, masked
from juspay_rules.payload import shown
from juspay_rules.server.judge import Order, Verdict
from juspay_rules.validator import load_profile
from juspay_rules.violation import Violation

MOST_REQUESTS = 100
MOST_VIOLATIONS = 200
MOST_FIELDS = 100
LONGEST_VALUE = 60
LONGEST_HEADER = 4096
_MASK = str.maketrans(dict.fromkeys(ascii_letters, "a") | dict.fromkeys(digits, "0"))
VIOLATION = ("rule_id", "field", "instance_path", "severity", "message", "hint")


@dataclass(frozen=True, slots=True)
class Entry:
    """One request. ``fields`` are the keys that may be shown, with the shape of their values;
    ``more`` counts the violations, and the fields, that are too many to keep."""

    number: int
    time: str
    method: str
    path: str
    status: int
    rule_id: str | None
    row: str | None
    fault: str | None
    violations: tuple[Violation, ...]
    fields: tuple[tuple[str, str], ...]
    more: tuple[int, int]

    def described(self) -> dict[str, Any]:
        """The entry as JSON, without the fields."""
        return {
            "request": self.number,
            "time": self.time,
            "method": self.method,
            "path": self.path,
            "status": self.status,
            "predicted_by": self.rule_id,
            "row": self.row,
            "fault": self.fault,
            "violations": [dict(zip(VIOLATION, one, strict=True)) for one in self.violations],
            "violations_left_out": self.more[0],
        }


class Journal:
    """The last requests, the newest first, and how many there were."""

    def __init__(self, profile: str) -> None:
        self._profile = load_profile(profile)
        self._entries: deque[Entry] = deque(maxlen=MOST_REQUESTS)
        self.total = 0

    def add(self, method: str, path: str, verdict: Verdict, fault: str | None) -> Entry:
        """Keep what may be kept of a request."""
        self.total += 1
        entry = Entry(
            number=self.total,
            time=datetime.now(UTC).isoformat(" ", "milliseconds").removesuffix("+00:00"),
            method=method,
            path=path,
            status=verdict.status,
            rule_id=verdict.rule_id,
            row=verdict.row,
            fault=fault,
            violations=verdict.violations[:MOST_VIOLATIONS],
            fields=tuple(self._shapes(verdict.order)),
            more=(
                max(0, len(verdict.violations) - MOST_VIOLATIONS),
                max(0, len(verdict.order) - MOST_FIELDS),
            ),
        )
        self._entries.append(entry)
        return entry

    def __iter__(self) -> Iterator[Entry]:
        return iter(tuple(reversed(self._entries)))

    def _shapes(self, order: Order) -> Iterator[tuple[str, str]]:
        known = self._profile.fields
        for key, _ in zip(order, range(MOST_FIELDS), strict=False):
            yield key if key in known else shown(key, self._profile)[0], shape(order[key])


def shape(value: object) -> str:
    """A value with a for letters and 0 for digits, cut; what is no text as its JSON."""
    text = value if isinstance(value, str) else json.dumps(value)
    cut = text[:LONGEST_VALUE]
    if cut.isascii() and cut.isprintable():
        found = cut.translate(_MASK)
    else:
        signs = map(masked, cut)
        found = "".join(sign if sign.isprintable() else escaped(sign) for sign in signs)
    return f"{found}..." if len(text) > LONGEST_VALUE else found


def header(violations: tuple[Violation, ...]) -> str:
    """The violations as a reply header: severity and rule id of each, in order; "..." where there
    are too many for a header."""
    found = ""
    for one in violations:
        word = f"{', ' if found else ''}{one.severity} {one.rule_id}"
        if len(found) + len(word) > LONGEST_HEADER:
            return f"{found}, ..."
        found += word
    return found
