"""What was found again and again: counts and places by rule, and for unknown keys by key."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from juspay_rules.cli.finding import Count, Finding, Report
    from juspay_rules.cli.payloads import Payload

    Place = tuple[str, int]

ORDERS = 3  # of those that break a rule are shown in full
PLACES = 24  # of a rule that are listed,
WIDE = 72  # and in files that are named before this column
KEYS = 40  # that no document lists
KEYS_KEPT = 10_000
HINTS = 100  # of a rule that are new, however many differ
UNKNOWN = "order.additionalProperties"


class Seen:
    """What was shown of one rule."""

    __slots__ = ("_hints", "_last", "_orders", "lines")

    def __init__(self) -> None:
        self.lines = 0
        self._orders = 0
        self._last: Payload | None = None
        self._hints: set[str | None] = set()

    def is_new(self, finding: "Finding") -> bool:
        """Whether the finding says more than those before it: it is of one of the first orders that
        break the rule, or has a hint of its own."""
        payload, hint = finding.payload, finding.violation.hint
        if payload is None:  # it is said of a file, or of the run
            self.lines += 1
            return True
        if payload is not self._last:
            self._last = payload
            self._orders += 1
        if self._orders > ORDERS and (hint in self._hints or len(self._hints) >= HINTS):
            return False
        self._hints.add(hint)
        self.lines += 1
        return True


class Tally:
    """The first places of each rule, and how often each unknown key came."""

    __slots__ = ("_keys", "_places")

    def __init__(self) -> None:
        self._places: dict[str, list[Place]] = {}
        self._keys: dict[str, tuple[int, Place]] = {}

    def add(self, finding: "Finding") -> None:
        """One more finding."""
        violation = finding.violation
        place = (finding.file, finding.line)
        places = self._places.setdefault(violation.rule_id, [])
        if len(places) <= PLACES and place not in places:
            places.append(place)
        key = violation.field
        if violation.rule_id == UNKNOWN and key is not None:
            times, first = self._keys.get(key, (0, place))
            if times or len(self._keys) < KEYS_KEPT:
                self._keys[key] = (times + 1, first)

    def rows(self, report: "Report") -> "Iterator[str]":
        """A row a rule: severity, count, id, places; below unknown keys a row a key."""
        counts = sorted(report.by_rule.items(), key=by_weight)
        widest = max(len(rule_id) for rule_id, _ in counts)
        most = max(len(str(count.count)) for _, count in counts)
        for rule_id, count in counts:
            first = (count.first.file, count.first.line)
            places = listed(self._places.get(rule_id, [first]))
            yield f"  {count.severity:<7} {count.count:>{most}}  {rule_id:<{widest}}  {places}"
            if rule_id == UNKNOWN:
                yield from self._key_rows(" " * 10, most)

    def known_elsewhere(self, profile: str) -> "tuple[str, list[str]] | None":
        """The profile that knows most of the unknown keys, and which; None where none knows any."""
        from juspay_rules._generated.version import PROFILES
        from juspay_rules.validator import load_profile

        found: dict[str, list[str]] = {}
        for other in PROFILES if self._keys else ():
            fields = load_profile(other).fields
            found[other] = [key for key in self._keys if key in fields and other != profile]
        best = max(found, key=lambda name: len(found[name]), default="")
        return (best, found[best]) if found.get(best) else None

    def _key_rows(self, indent: str, most: int) -> "Iterator[str]":
        keys = sorted(self._keys.items(), key=_often)
        widest = max((len(key) for key, _ in keys[:KEYS]), default=0)
        for key, (times, place) in keys[:KEYS]:
            yield f"{indent}{times:>{most}}    {key:<{widest}}  {listed([place])}"
        if len(keys) > KEYS:
            yield f"{indent}{'':>{most}}    and {len(keys) - KEYS} more keys"


def listed(places: "list[Place]") -> str:
    """file:line, and for more of the same file the lines alone; as many as are read at a glance."""
    said, last = "", None
    for number, (file, line) in enumerate(places):
        if number == PLACES or (file != last and len(said) > WIDE):
            return said + ", ..."
        said += f", {line}" if file == last else f"{', ' if said else ''}{file}:{line}"
        last = file
    return said


def by_weight(row: "tuple[str, Count]") -> tuple[bool, int, str]:
    """Errors first, then what comes most often."""
    rule_id, count = row
    return count.severity != "error", -count.count, rule_id


def _often(row: "tuple[str, tuple[int, Place]]") -> tuple[int, str]:
    key, (times, _) = row
    return -times, key
