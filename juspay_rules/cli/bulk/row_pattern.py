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

    Run = tuple[tuple[str, ...], bool]
    OrderIds = Callable[[bytes, int], list[str | None]]

MOST_PATTERNS = 4
NO_ID = "{"  # how every row begins
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
    """The keys of rows that one producer writes, in its order, and what stands between them.

    ``runs`` are keys that have always come together, and whether a row has come without them.
    """

    __slots__ = ("colon", "comma", "compiled", "ends", "missed", "new", "runs", "source")

    def __init__(self, ends: tuple[bytes, bytes], comma: bytes, colon: bytes) -> None:
        self.ends = ends
        self.comma = comma
        self.colon = colon
        self.runs: list[Run] = []
        self.source = ""
        self.new = False
        self.missed = 0
        self.compiled = 0

    @property
    def keys(self) -> list[str]:
        """All keys that were seen, in their order."""
        return [key for keys, _ in self.runs for key in keys]

    def merge(self, keys: "Iterable[str]") -> bool:
        """Take in the keys of one more row; whether they stand in an order that fits."""
        before = self.keys
        merged = list(before)
        place = 0
        for key in keys:
            if key not in merged:
                merged.insert(place, key)
            elif merged.index(key) < place:
                return False
            place = merged.index(key) + 1
        if (before and merged[0] != before[0]) or len(merged) > MOST_KEYS:
            return False
        runs = self._runs(merged, frozenset(keys))
        self.new = self.new or runs != self.runs
        self.runs = runs
        return True

    def _runs(self, merged: list[str], present: frozenset[str]) -> "list[Run]":
        """The runs after a row with some of the merged keys: a run of which it has a part is cut."""
        known = {key: (place, run[1]) for place, run in enumerate(self.runs) for key in run[0]}
        first = not self.runs
        found: list[Run] = []
        label: object = None
        for key in merged:
            place, optional = known.get(key, (-1, not first))
            if label == (place, key in present):
                found[-1] = ((*found[-1][0], key), found[-1][1])
            else:
                found.append(((key,), optional or key not in present))
            label = (place, key in present)
        return found


class RowPatterns:
    """What is learned of the rows of a file, for the rules of one validator."""

    __slots__ = ("_families", "_layouts", "_required", "_seen", "_values", "order_ids")

    def __init__(self, validator: Validator) -> None:
        # Of an overlay nothing is known beforehand: every row is parsed.
        values = FIELDS.get(validator.profile, {})
        asked_for = set(validator.asked_for())
        self._values = {key: values[key] for key in values if key not in asked_for}
        families = FAMILIES.get(validator.profile, {})
        self._families = [(re.compile(keys), value) for keys, value in families.items()]
        self._required = frozenset(validator.required())
        self._layouts: list[Layout] = []
        self._seen = 0
        # Of each line from a place on: the order id of a row that is known to break nothing, None
        # where it has none, "" for a line that is to be parsed. None at all: nothing is known yet.
        self.order_ids: OrderIds | None = None

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
            layout.source = self._source(layout)
            layout.new = False
            layout.missed = 0
            layout.compiled += 1
            self._seen = 0
            compiled = [one for one in self._layouts if one.source]
            has_ids = all("order_id" in one.keys for one in compiled)
            self.order_ids = _compiled([one.source for one in compiled], has_ids=has_ids)

    def _source(self, layout: Layout) -> str:
        """The regex of a row with its line end; its one group is the order id, or NO_ID."""
        start, end = (re.escape(one.decode()) for one in layout.ends)
        if "order_id" not in layout.keys:
            start = start.replace(re.escape(NO_ID), f"({re.escape(NO_ID)})")
        parts = [start]
        for place, (keys, optional) in enumerate(layout.runs):
            run = "".join(self._pair(layout, key) for key in keys)
            if not place:
                run = run.removeprefix(re.escape(layout.comma.decode()))
            # The second branch is for a row without the run alone: nothing is tried twice.
            is_optional = optional and self._required.isdisjoint(keys)
            parts.append(f"(?:{run}|(?!{self._name(layout, keys[0])}))" if is_optional else run)
        return f"{''.join(parts)}{end}\n"

    def _name(self, layout: Layout, key: str) -> str:
        return re.escape(f'{layout.comma.decode()}"{key}"')

    def _pair(self, layout: Layout, key: str) -> str:
        value = self._value(key) or ""
        if key == "order_id":
            value = f'"({value[1:-1]})"'
        return f"{self._name(layout, key)}{re.escape(layout.colon.decode())}{value}"

    def _value(self, key: str) -> str | None:
        """The regex of the values that a key may have."""
        value = self._values.get(key)
        if value is None:
            found = (value for keys, value in self._families if keys.fullmatch(key) is not None)
            value = next(found, None)
        return None if value is None else value.decode()


def _compiled(sources: list[str], *, has_ids: bool) -> "OrderIds":
    """What reads each line by the first of the patterns that takes it."""
    # Other lines are passed over by the last branch: then a search is a match of one line after
    # another, all in one call.
    findall = re.compile("|".join([*sources, "[^\\n]*+\\n"]).encode()).findall
    one_alone = len(sources) == 1

    def order_ids(content: bytes, place: int) -> list[str | None]:
        found = findall(content, place)
        ids = found if one_alone else map(b"".join, found)
        texts: list[str | None] = [*b"\n".join(ids).decode("ascii").split("\n")]
        return texts if has_ids else [None if text == NO_ID else text for text in texts]

    return order_ids


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
