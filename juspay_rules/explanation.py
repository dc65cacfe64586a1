"""What is said of the items that a fast test did not take, and of the fields that are missing."""

from juspay_rules.hints import hint_of, of_key
from juspay_rules.payload import plain, shown
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, TypeAlias

    from juspay_rules.rules import Explain, Order, Profile

    Hint: TypeAlias = Callable[[Any, Profile, "Row"], str | None]
    # what is always said, None where nothing is, and what more may be said of the value
    Said: TypeAlias = tuple[Violation | None, Hint | None]
    # position of the field, key ("" if missing), what is said of it
    Finding: TypeAlias = tuple[int, str, Iterable[Violation]]
    # position of the field, key, what it stands for: in spec order when sorted
    Placed: TypeAlias = tuple[int, str, "Row"]

UNKNOWN = "order.additionalProperties"
_LAST = 1 << 30


class Row:
    """What a key stands for, how it is shown, and by rule what is always said of it: nothing of an
    order is in that. Where it only begins as a family's, it is not ``is_whole``."""

    __slots__ = (
        "explain",
        "field",
        "is_whole",
        "key",
        "meant",
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
        self.name, self.path = shown(key, profile)
        self.is_whole = is_whole
        members = sorted(profile.members.get(explain, ()))
        self.meant = {one.upper(): one for one in members} | {one: one for one in members}
        self.said: dict[str, Said] = {}


class Explanation:
    """The rules of one profile with the severities that one validator gives them."""

    __slots__ = ("_missing", "_profile", "_rows", "_severities")

    def __init__(self, profile: "Profile", severities: "Mapping[str, str | None]") -> None:
        self._profile = profile
        self._severities = severities
        self._missing = {name: self._of_missing(name) for name, _ in profile.required}
        self._rows: dict[object, Row] = {}

    def violations(
        self, order: "Order", suspects: "Iterable[tuple[object, object]]"
    ) -> tuple[Violation, ...]:
        """Every violation of these items and of missing fields: fields in spec order, unknown keys
        last."""
        found = self._absent(order)
        for suspect, item in suspects:
            key = suspect if type(suspect) is str else plain(suspect)
            row = self._row(key)
            if row is not None:
                placed = row.position, row.key, row
                said = self.of_rows((placed,), {row.key: item}, order)
                found.append((row.position, row.key, said))
            if row is None or not row.is_whole:
                found.append(self._of_no_name(key, plain(item), order))
        found.sort(key=_place)
        return tuple([violation for _, _, said in found for violation in said])

    def of_rows(
        self, rows: "Iterable[Placed]", values: "Mapping[str, object]", order: "Order"
    ) -> list[Violation]:
        """What is said of the values of these keys, one after another."""
        found = []
        for _, key, row in rows:
            item = values[key]
            value = item if type(item) is str else plain(item)
            for rule in row.explain(value, order):
                try:
                    violation, hinted = row.said[rule]
                except KeyError:
                    violation, hinted = self._of_rule(row, rule)
                if violation is None:
                    continue
                hint = hinted and hinted(value, self._profile, row)
                found.append(violation.with_hint(hint) if hint else violation)
        return found

    def rows(self, keys: "Iterable[str]") -> "tuple[Placed, ...]":
        """What these keys stand for, each of which is a field's or of a family."""
        return tuple((row.position, row.key, row) for row in filter(None, map(self._row, keys)))

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

    def _absent(self, order: "Order") -> "list[Finding]":
        """What is said of fields that must be there and are not."""
        found: list[Finding] = []
        for name, keys in self._profile.required:
            if keys[0] in order or any(key in order for key in keys):
                continue
            # A key may equal a name and have another hash.
            if not any(plain(key) in keys for key in order):
                found.append(self._missing[name])
        return found

    def _of_missing(self, name: str) -> "Finding":
        violation = self._violation(f"{name}.required", name, "")
        return self._profile.positions[name], "", () if violation is None else (violation,)

    def _of_rule(self, row: "Row", rule: str) -> "Said":
        rule_id = rule if rule.startswith("order.") else f"{row.field}.{rule}"
        violation = self._violation(rule_id, row.name, row.path)
        row.said[rule] = violation, hint_of(rule, row.field)
        return row.said[rule]

    def _of_no_name(self, key: object, value: object, order: "Order") -> "Finding":
        """Of a key that is one too many."""
        hint = of_key(key, self._profile)
        if type(key) is not str:
            name = f"<{(key if isinstance(key, type) else type(key)).__name__}>"
            said = [self._violation(UNKNOWN, name, "", hint)]
            return _LAST + 1, name, filter(None, said)
        name, path = shown(key, self._profile)
        said = [self._violation(UNKNOWN, name, path, hint)]
        for rule_id in self._profile.every_text(value, order) if type(value) is str else ():
            said.append(self._violation(rule_id, name, path))
        return _LAST, key, filter(None, said)

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
    return lambda value, order: [
        one for one in explain(value, order) if not one.startswith("order.")
    ]


def _place(finding: "Finding") -> tuple[int, str]:
    return finding[:2]
