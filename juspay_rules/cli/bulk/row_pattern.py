"""Rows that are known to break no rule before they are parsed.

A producer writes its keys in one order and with the same spaces between, leaving some out. From rows
that were parsed, judged and found faultless, a regex is made that takes every such row: each key at
most once, the required ones always, and each value by the regex that the spec gives it. Rows that it
does not take are parsed. No value is kept.
"""

import re

from juspay_rules._generated.raw_values import FAMILIES, FIELDS
from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Match = Callable[[bytes, int], "re.Match[bytes] | None"]

MOST_PATTERNS = 4
# Rows that a pattern could not take before it is made anew; each time four times as many, since
# compiling one costs as much as judging a thousand rows.
FIRST_ROWS = 64
PATIENCE = 1000
MOST_KEYS = 200
START = re.compile(rb"[ \t]*\{[ \t]*")
PAIR = re.compile(
    rb'(?P<comma>[ \t]*,[ \t]*)?"(?P<key>[^"\\]*)"(?P<colon>[ \t]*:[ \t]*)'
    rb'(?:"[^"\\]*"|true|false|[0-9]+)'
)


class Layout:
    """The keys of rows that one producer writes, in its order, and what stands between them."""

    __slots__ = ("colon", "comma", "compiled", "ends", "keys", "match", "missed", "new")

    def __init__(self, ends: tuple[bytes, bytes], comma: bytes, colon: bytes) -> None:
        self.ends = ends
        self.comma = comma
        self.colon = colon
        self.keys: list[str] = []
        self.match: Match | None = None
        self.new = False
        self.missed = 0
        self.compiled = 0

    def merge(self, keys: "Iterable[str]") -> bool:
        """Take in the keys of one more row; whether they stand in an order that fits."""
        merged = list(self.keys)
        place = 0
        for key in keys:
            if key not in merged:
                merged.insert(place, key)
            elif merged.index(key) < place:
                return False
            place = merged.index(key) + 1
        if (self.keys and merged[0] != self.keys[0]) or len(merged) > MOST_KEYS:
            return False
        self.new = self.new or merged != self.keys
        self.keys = merged
        return True


class RowPatterns:
    """What is learned of the rows of a file, for the rules of one validator."""

    __slots__ = ("_families", "_layouts", "_required", "_seen", "_values", "matches")

    def __init__(self, validator: Validator) -> None:
        values = FIELDS[validator.profile]
        asked_for = set(validator.asked_for())
        self._values = {key: values[key] for key in values if key not in asked_for}
        self._families = [
            (re.compile(keys), value) for keys, value in FAMILIES[validator.profile].items()
        ]
        self._required = validator.required()
        self._layouts: list[Layout] = []
        self._seen = 0
        self.matches: list[Match] = []

    def learn(self, row: bytes) -> None:
        """Take in a row that breaks no rule and that no pattern took."""
        self._seen += 1
        if self._seen > PATIENCE and self._seen % PATIENCE:
            return  # nothing new came of so many rows: one in so many is enough to look at
        layout, keys = _read(row)
        if not keys or any(self._value(key) is None for key in keys):
            return
        for known in self._layouts:
            alike = (known.ends, known.comma, known.colon) == (
                layout.ends,
                layout.comma or known.comma,
                layout.colon,
            )
            if alike and known.merge(keys):
                layout = known
                break
        else:
            if len(self._layouts) == MOST_PATTERNS or not layout.merge(keys):
                return
            self._layouts.append(layout)
        self._missed(layout)

    def _missed(self, layout: Layout) -> None:
        layout.missed += 1
        if layout.new and layout.missed >= FIRST_ROWS * 4**layout.compiled:
            layout.match = re.compile(self._source(layout).encode()).match
            layout.new = False
            layout.missed = 0
            layout.compiled += 1
            self._seen = 0
            self.matches = [one.match for one in self._layouts if one.match is not None]

    def _source(self, layout: Layout) -> str:
        """The regex of a row with its line end; its first group is the order id."""
        start, end = layout.ends
        parts = [re.escape(start.decode()), "" if "order_id" in layout.keys else "()"]
        for place, key in enumerate(layout.keys):
            name = re.escape(f'"{key}"')
            comma = re.escape(layout.comma.decode()) if place else ""
            value = self._value(key) or ""
            pair = f"{comma}{name}{re.escape(layout.colon.decode())}"
            pair += f"({value})" if key == "order_id" else value
            # The second branch is for a row without the key alone: nothing is tried twice.
            absent = f"(?:{pair}|(?!{comma}{name}))"
            parts.append(pair if not place or key in self._required else absent)
        return f"{''.join(parts)}{re.escape(end.decode())}\n"

    def _value(self, key: str) -> str | None:
        """The regex of the values that a key may have."""
        value = self._values.get(key)
        if value is None:
            found = (value for keys, value in self._families if keys.fullmatch(key) is not None)
            value = next(found, None)
        return None if value is None else value.decode()


def _read(row: bytes) -> tuple[Layout, list[str]]:
    """How a row is written and its keys; none where a pattern could not say it."""
    inside = row.rstrip(b" \t\r")[:-1].rstrip(b" \t")
    start = START.match(row)
    place = 0 if start is None else start.end()
    layout = Layout((row[:place], row[len(inside) :]), b"", b"")
    keys: list[str] = []
    commas: set[bytes] = set()
    colons: set[bytes] = set()
    while place < len(inside):
        pair = PAIR.match(inside, place)
        if pair is None or (pair["comma"] is None) != (not keys) or not pair["key"].isascii():
            return layout, []
        keys.append(pair["key"].decode())
        commas |= {pair["comma"]} if pair["comma"] is not None else set()
        colons.add(pair["colon"])
        place = pair.end()
    if len(commas) > 1 or len(colons) != 1 or len(keys) > MOST_KEYS:
        return layout, []
    layout.comma, layout.colon = b"".join(commas), b"".join(colons)
    return layout, keys
