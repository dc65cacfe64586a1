"""What is said of the items that a fast test did not take, and of the fields that are missing."""

from juspay_rules.hints import of_key, of_member, of_type
from juspay_rules.payload import plain, pointer, shown
from juspay_rules.rules import FEWEST
from juspay_rules.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, TypeAlias

    from juspay_rules.rules import Explain, Order, Profile

    Hint: TypeAlias = Callable[[Any, Profile, str], str | None]
    # position of the field, key ("" if missing), place of the rule among the field's, what is said
    Finding: TypeAlias = tuple[int, str, int, Violation]
    # what is always said, None where nothing is, and what more may be said of the value
    Said: TypeAlias = tuple[Finding | None, Hint | None]
    # position of the field, key, name of the field, keywords that a value breaks, keyword of the key,
    # whether it is free text, and by keyword what was said before
    Row: TypeAlias = tuple[int, str, str, Explain, str | None, bool, dict[str, Said]]

_UNKNOWN = 1 << 30
# By keyword: what to do about a value, where it depends on it.
_HINTS: "dict[str, Hint]" = {"enum": of_member, "type": of_type}


class Explanation:
    """The rules of one profile with the severities that one validator gives them.

    What is always said of a field is kept and said again: it holds nothing of an order.
    """

    __slots__ = ("_missing", "_places", "_profile", "_rows", "_severities")

    def __init__(self, profile: "Profile", severities: "Mapping[str, str | None]") -> None:
        self._profile = profile
        self._severities = severities
        self._places = {rule_id: place for place, rule_id in enumerate(profile.rules)}
        self._missing = {name: self._of_missing(name) for name, _ in profile.required}
        self._rows: dict[object, Row] = {
            key: (profile.positions[name], key, name, explain, keyword, explain in profile.free, {})
            for key, (name, _, explain, keyword) in profile.fields.items()
        }

    def violations(
        self,
        order: "Order",
        suspects: "Iterable[tuple[object, object]]",
        *,
        is_complete: bool = False,
    ) -> tuple[Violation, ...]:
        """Every violation of these items and of missing fields: fields in spec order, unknown keys
        last. An order that is known to be complete is not asked for each required field."""
        found: list[Finding] = []
        for name, keys in () if is_complete else self._profile.required:
            if keys[0] not in order and not any(key in order for key in keys):
                found += self._missing[name]
        rows = self._rows
        for suspect, item in suspects:
            key = suspect if type(suspect) is str else plain(suspect)
            value = item if type(item) is str else plain(item)
            row = rows.get(key)
            if row is None:
                found += self._of_no_name(key, value, order)
                continue
            _, _, _, explain, keyword, is_free, said = row
            broken = explain(value, order)
            if keyword is not None:
                broken.append(keyword)
            if is_free and type(value) is str:
                broken += self._of_text(value, order)
            for rule in broken:
                finding, hint_of = said.get(rule) or self._of_field(row, rule)
                if finding is not None:
                    found.append(self._hinted(finding, row, hint_of, value) if hint_of else finding)
        if len(found) > 1:
            _sort(found)
        return tuple([finding[3] for finding in found])

    def _of_text(self, value: str, order: "Order") -> list[str]:
        """The rules of free text that the value breaks, by their ids."""
        if len(value) < FEWEST and value.isprintable():
            return []
        return [f"order.{rule}" for rule in self._profile.every_text(value, order)]

    def _of_missing(self, name: str) -> "tuple[Finding, ...]":
        violation = self._violation(f"{name}.required", name, "")
        return () if violation is None else ((self._profile.positions[name], "", 0, violation),)

    def _of_field(self, row: "Row", rule: str) -> "Said":
        position, key, name, _, keyword, _, said = row
        rule_id = rule if rule.startswith("order.") else f"{name}.{rule}"
        violation = self._violation(rule_id, key, pointer(key))
        # What the key itself breaks comes after what the value does, what any text does last.
        place = self._places[rule_id]
        if rule == keyword or rule_id == rule:
            place += len(self._places) * (1 if rule == keyword else 2)
        finding = None if violation is None else (position, key, place, violation)
        said[rule] = finding, _HINTS.get(rule)
        return said[rule]

    def _hinted(self, finding: "Finding", row: "Row", hint_of: "Hint", value: object) -> "Finding":
        hint = hint_of(value, self._profile, row[2])
        return finding if hint is None else (*finding[:3], finding[3].with_hint(hint))

    def _of_no_name(self, key: object, value: object, order: "Order") -> "Iterable[Finding]":
        """Of a key that no field has for its name: one of a family, or one too many."""
        profile = self._profile
        if type(key) is not str:
            name, path = f"<{(key if isinstance(key, type) else type(key)).__name__}>", ""
            yield from self._of_unknown(_UNKNOWN + 1, name, name, path, key)
            return
        name, path = shown(key, profile)
        for pattern, field, _, explain, _ in profile.families:
            if pattern.match(key):
                for rule in explain(value, order):
                    hint = _HINTS[rule](value, profile, field) if rule in _HINTS else None
                    violation = self._violation(f"{field}.{rule}", name, path, hint)
                    if violation is not None:
                        place = self._places[f"{field}.{rule}"]
                        yield profile.positions[field], key, place, violation
                if pattern.fullmatch(key):
                    if explain in profile.free:
                        position = profile.positions[field]
                        yield from self._of_free_text(position, key, name, path, value, order)
                    return
        yield from self._of_unknown(_UNKNOWN, key, name, path, key)
        yield from self._of_free_text(_UNKNOWN, key, name, path, value, order)

    def _of_free_text(
        self, position: int, key: str, name: str, path: str, value: object, order: "Order"
    ) -> "Iterable[Finding]":
        for rule_id in self._of_text(value, order) if type(value) is str else ():
            violation = self._violation(rule_id, name, path)
            if violation is not None:
                yield position, key, 2 * len(self._places) + self._places[rule_id], violation

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


def _sort(found: "list[Finding]") -> None:
    try:
        found.sort()
    except TypeError:  # two keys that read alike, one of them without a hint
        found.sort(key=_place)


def _place(finding: "Finding") -> tuple[int, str, int]:
    return finding[:3]
