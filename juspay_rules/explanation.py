"""What is said of the items that a fast test did not take, and of the fields that are missing."""

from juspay_rules.hints import of_key, of_member, of_type
from juspay_rules.payload import plain, pointer, shown
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, TypeAlias

    from juspay_rules.rules import Explain, Order, Profile

    Hint: TypeAlias = Callable[[Any, Profile, "Row"], str | None]
    # position of the field, key ("" if missing), place of the rule among the field's, what is said
    Finding: TypeAlias = tuple[int, str, int, Violation]
    # what is always said, None where nothing is, and what more may be said of the value
    Said: TypeAlias = tuple[Finding | None, Hint | None]

_UNKNOWN = 1 << 30
# By keyword: what to do about a value, where it depends on it.
_HINTS: "dict[str, Hint]" = {"enum": of_member, "type": of_type}


class Row:
    """What a key stands for, how it is shown, and by rule what is always said of it: nothing of an
    order is in that. Where it only begins as a family's, it is not ``is_whole``."""

    __slots__ = (
        "explain",
        "field",
        "is_whole",
        "key",
        "keyword",
        "members",
        "name",
        "path",
        "position",
        "said",
    )

    def __init__(
        self,
        key: str,
        field: str,
        explain: "Explain",
        keyword: str | None,
        profile: "Profile",
        *,
        is_whole: bool = True,
    ) -> None:
        self.key = key
        self.field = field
        self.position = profile.positions[field]
        if keyword is not None:
            self.explain = _with(explain, keyword)
        elif is_whole:
            self.explain = explain
        else:
            self.explain = _without_text(explain)
        self.keyword = keyword
        self.name, self.path = (key, pointer(key)) if key in profile.fields else shown(key, profile)
        self.is_whole = is_whole
        self.members = profile.members.get(explain, frozenset())
        self.said: dict[str, Said] = {}


class Explanation:
    """The rules of one profile with the severities that one validator gives them."""

    __slots__ = ("_missing", "_places", "_profile", "_rows", "_severities")

    def __init__(self, profile: "Profile", severities: "Mapping[str, str | None]") -> None:
        self._profile = profile
        self._severities = severities
        self._places = {rule_id: place for place, rule_id in enumerate(profile.rules)}
        self._missing = {name: self._of_missing(name) for name, _ in profile.required}
        self._rows: dict[object, Row] = {}

    def violations(
        self, order: "Order", suspects: "Iterable[tuple[object, object]]"
    ) -> tuple[Violation, ...]:
        """Every violation of these items and of missing fields: fields in spec order, unknown keys
        last."""
        found: list[Finding] = []
        doubted: list[tuple[Row, object]] = []
        for suspect, item in suspects:
            key = suspect if type(suspect) is str else plain(suspect)
            row = self._row(key)
            if row is not None:
                doubted.append((row, item))
            if row is None or not row.is_whole:
                found += self._of_no_name(key, plain(item), order)
        return self.listed(order, doubted, found + self.absent(order))

    def rows(self, keys: "Iterable[str]") -> "tuple[Row, ...]":
        """What these keys stand for, each of which is a field's or of a family."""
        return tuple(filter(None, map(self._row, keys)))

    def _row(self, key: object) -> "Row | None":
        row = self._rows.get(key)
        if row is None and type(key) is str:
            row = self._new_row(key)
        return row

    def _new_row(self, key: str) -> "Row | None":
        profile = self._profile
        field = profile.fields.get(key)
        if field is not None:
            name, _, explain, keyword = field
            row = self._rows[key] = Row(key, name, explain, keyword, profile)
            return row
        begun = [family for family in profile.families if family[0].match(key)]
        if not begun:
            return None
        whole = [family for family in begun if family[0].fullmatch(key)]
        _, name, _, explain, _ = (whole or begun)[0]
        return Row(key, name, explain, None, profile, is_whole=bool(whole))

    def absent(self, order: "Order") -> "list[Finding]":
        """What is said of fields that must be there and are not."""
        found: list[Finding] = []
        for name, keys in self._profile.required:
            if keys[0] in order or any(key in order for key in keys):
                continue
            # A key may equal a name and have another hash.
            if not any(plain(key) in keys for key in order):
                found += self._missing[name]
        return found

    def listed(
        self, order: "Order", doubted: "Iterable[tuple[Row, object]]", found: "list[Finding]"
    ) -> tuple[Violation, ...]:
        """What is said of these values by what their keys stand for, and what was found before, in
        spec order."""
        for row, item in doubted:
            value = item if type(item) is str else plain(item)
            for rule in row.explain(value, order):
                try:
                    finding, hint_of = row.said[rule]
                except KeyError:
                    finding, hint_of = self._of_rule(row, rule)
                if finding is None:
                    continue
                if hint_of is not None:
                    hint = hint_of(value, self._profile, row)
                    if hint is not None:
                        finding = (*finding[:3], finding[3].with_hint(hint))
                found.append(finding)
        try:
            found.sort()
        except TypeError:  # two keys that read alike, one of them without a hint
            found.sort(key=_place)
        return tuple([finding[3] for finding in found])

    def _of_missing(self, name: str) -> "tuple[Finding, ...]":
        violation = self._violation(f"{name}.required", name, "")
        return () if violation is None else ((self._profile.positions[name], "", 0, violation),)

    def _of_rule(self, row: "Row", rule: str) -> "Said":
        rule_id = rule if rule.startswith("order.") else f"{row.field}.{rule}"
        violation = self._violation(rule_id, row.name, row.path)
        # What the value breaks as the field's, as any text, and what the key itself breaks.
        place = self._places[rule_id]
        if rule == row.keyword or rule_id == rule:
            place += len(self._places) * (2 if rule == row.keyword else 1)
        finding = None if violation is None else (row.position, row.key, place, violation)
        row.said[rule] = finding, _HINTS.get(rule)
        return row.said[rule]

    def _of_no_name(self, key: object, value: object, order: "Order") -> "Iterable[Finding]":
        """Of a key that is one too many."""
        if type(key) is not str:
            name = f"<{(key if isinstance(key, type) else type(key)).__name__}>"
            yield from self._of_unknown(_UNKNOWN + 1, name, name, "", key)
            return
        name, path = shown(key, self._profile)
        yield from self._of_unknown(_UNKNOWN, key, name, path, key)
        for rule_id in self._profile.every_text(value, order) if type(value) is str else ():
            violation = self._violation(rule_id, name, path)
            if violation is not None:
                yield _UNKNOWN, key, 1 + self._places[rule_id], violation

    def _of_unknown(
        self, position: int, sign: str, name: str, path: str, key: object
    ) -> "Iterable[Finding]":
        rule_id = "order.additionalProperties"
        violation = self._violation(rule_id, name, path, of_key(key, self._profile))
        if violation is not None:
            yield position, sign, 0, violation

    def _violation(
        self, rule_id: str, field: str | None, path: str, hint: str | None = None
    ) -> Violation | None:
        severity = self._severities[rule_id]
        if severity is None:
            return None
        message, own_hint = self._profile.rules[rule_id][3:]
        return Violation(rule_id, field, path, severity, message, hint or own_hint)

    def unreadable(self, hint: str | None) -> tuple[Violation, ...]:
        """What is said of something that is no order."""
        violation = self._violation("order.type", None, "", hint)
        return () if violation is None else (violation,)


def _with(explain: "Explain", keyword: str) -> "Explain":
    """What a value breaks, and the key too."""
    return lambda value, order: [*explain(value, order), keyword]


def _without_text(explain: "Explain") -> "Explain":
    """What a value breaks under a key that is no field's, since any text is asked there for itself."""
    return lambda value, order: [one for one in explain(value, order) if "order." not in one]


def _place(finding: "Finding") -> tuple[int, str, int]:
    return finding[:3]
