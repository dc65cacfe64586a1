"""What is counted of orders and their findings. Counts of two pieces add up to those of both."""

# pyright: reportAttributeAccessIssue=false
# pyarrow.compute makes its functions as it is imported.

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

# ("rows",) and the like: what is counted, and of which day, gateway, rule.
Key: TypeAlias = tuple[str, ...]
# Where a rule is broken: the file's number, the row, the field.
Place: TypeAlias = tuple[int, int, str | None]

MOST_PLACES = 5
AFTER, BEFORE = "after", "before"
NONE = ""  # the day, or the gateway, of an order that has none


@dataclass(frozen=True, slots=True)
class Tally:
    """``counts`` by key; ``places`` are the first of each rule that is broken now.

    The keys: ``rows``, ``bodies`` (rows that hold one), ``too-long``; ``failed SET`` and ``warned SET``
    with SET after or before; ``broken`` (passed before, fails after) and ``mended``; ``rule SET SEVERITY
    RULE``; ``new RULE`` (of orders that are broken); ``day DAY``, ``day-failed DAY SET``, ``day-rule DAY
    RULE``, ``gateway NAME``, ``gateway-failed NAME SET``, ``gateway-rule NAME RULE``.
    """

    counts: Counter[Key] = field(default_factory=Counter)
    places: dict[str, list[Place]] = field(default_factory=dict)

    def add(self, other: "Tally") -> None:
        """Take in what comes later in the input."""
        self.counts.update(other.counts)
        for rule_id, places in other.places.items():
            kept = self.places.setdefault(rule_id, [])
            kept += places[: MOST_PLACES - len(kept)]

    def to_json(self) -> bytes:
        """As a text that ``from_json`` reads."""
        counts = [[*key, number] for key, number in self.counts.items()]
        return json.dumps({"counts": counts, "places": self.places}).encode()


def from_json(text: bytes) -> Tally:
    """What ``to_json`` wrote."""
    read = json.loads(text)
    places = {
        rule_id: [(file, row, name) for file, row, name in places]
        for rule_id, places in read["places"].items()
    }
    return Tally(Counter({tuple(key): number for *key, number in read["counts"]}), places)


def tally(orders: pa.Table, findings: pa.Table, file: int) -> Tally:
    """The counts of the rows of one piece: ``orders`` has ``row``, ``valid``, perhaps ``before_valid``
    and ``day``, and ``gateways``; ``findings`` has ``rules``, ``severity``, ``rule_id``, ``field``,
    ``row``, and ``day`` where orders has."""
    found = Tally()
    counts = found.counts
    counts[("rows",)] = orders.num_rows
    orders = orders.filter(pc.is_valid(orders["valid"]))
    counts[("bodies",)] = orders.num_rows
    sets = {AFTER: "valid", BEFORE: "before_valid"}
    for name, column in sets.items():
        if column in orders.column_names:
            counts[("failed", name)] = _false(orders[column])
            warned = findings.filter(
                (pc.field("rules") == name) & (pc.field("severity") == "warning")
            )
            counts[("warned", name)] = pc.count_distinct(warned["row"]).as_py()
    for rules, severity, rule_id, number in _groups(findings, "rules", "severity", "rule_id"):
        counts[("rule", rules, severity, rule_id)] = number
    after = findings.filter(pc.field("rules") == AFTER)
    errors = after.filter(pc.field("severity") == "error")
    if "before_valid" in orders.column_names:
        _changes(orders, errors, counts)
    _by(orders, "day", counts, sets)
    if "day" in findings.column_names:
        for day, rule_id, number in _groups(errors, "day", "rule_id"):
            counts[("day-rule", day or NONE, rule_id)] = number
    gateways = _exploded(orders)
    _by(gateways, "gateway", counts, sets)
    of_gateway = errors.select(["row", "rule_id"]).join(gateways, "row", join_type="inner")
    for gateway, rule_id, number in _groups(of_gateway, "gateway", "rule_id"):
        counts[("gateway-rule", gateway or NONE, rule_id)] = number
    _places(after, file, found)
    return found


def _changes(orders: pa.Table, errors: pa.Table, counts: Counter[Key]) -> None:
    passed, passes = pc.field("before_valid"), pc.field("valid")
    broken = orders.filter(passed & ~passes)
    counts[("broken",)] = broken.num_rows
    counts[("mended",)] = orders.filter(~passed & passes).num_rows
    new = errors.filter(pc.is_in(errors["row"], broken["row"].combine_chunks()))
    for rule_id, number in _groups(new, "rule_id"):
        counts[("new", rule_id)] = number


def _by(orders: pa.Table, name: str, counts: Counter[Key], sets: dict[str, str]) -> None:
    """Orders of each day or gateway, and how many of them fail."""
    if name not in orders.column_names:
        return
    for value, number in _groups(orders, name):
        counts[(name, value or NONE)] = number
    for rules, column in sets.items():
        if column in orders.column_names:
            for value, valid, number in _groups(orders, name, column):
                if not valid:
                    counts[(f"{name}-failed", value or NONE, rules)] = number


def _exploded(orders: pa.Table) -> pa.Table:
    """A row for each gateway of an order; one of none for an order that has none."""
    lists = orders["gateways"].combine_chunks()
    parents = pc.list_parent_indices(lists)
    names = pc.list_flatten(lists)
    lonely = orders.filter(pc.equal(pc.list_value_length(orders["gateways"]), 0))
    kept = [name for name in orders.column_names if name == "row" or name.endswith("valid")]
    some = orders.select(kept).take(parents).append_column("gateway", names)
    none = lonely.select(kept).append_column("gateway", pa.nulls(lonely.num_rows, pa.string()))
    return pa.concat_tables([some, none])


def _groups(table: pa.Table, *names: str) -> list[tuple[Any, ...]]:
    """Each combination of the columns, and how often it comes."""
    counted = table.group_by(list(names)).aggregate([([], "count_all")])
    return [tuple(row[name] for name in (*names, "count_all")) for row in counted.to_pylist()]


def _places(after: pa.Table, file: int, found: Tally) -> None:
    rows = after.group_by("rule_id", use_threads=False).aggregate(
        [("row", "list"), ("field", "list")]
    )
    for rule_id, numbers, fields in zip(*(rows[name] for name in rows.column_names), strict=True):
        first = zip(
            numbers.values[:MOST_PLACES].to_pylist(),
            fields.values[:MOST_PLACES].to_pylist(),
            strict=True,
        )
        found.places[rule_id.as_py()] = [(file, row, name) for row, name in first]


def _false(column: pa.ChunkedArray) -> int:
    number: int = pc.sum(pc.invert(column)).as_py() or 0
    return number
