"""Validator: the loop over a payload. Accept fast, explain what was not accepted."""

from juspay_rules.payload import is_mapping, plain, pointer, shown, snapshot
from juspay_rules.rules import POLICIES, refuses
from juspay_rules.spelling import one_of
from juspay_rules.violation import ValidationError, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeAlias

    from juspay_rules.rules import Order, Profile

    # position of the field, key ("" if missing), field to show, path, broken rule ids, value
    Finding: TypeAlias = tuple[int, str, str, str, list[str], object]

_UNKNOWN = 1 << 30
_OFF = (None, None, None)


class Validator:
    """The rules of one profile under one policy. Build once, share between threads; do not change.

    - ``profile``: a documented variant of the API; a wrong name lists them all.
    - ``policy``: ``documented``, ``strict`` (warnings become errors) or ``observed`` (what
      Juspay's sandbox was seen to take becomes a warning, or nothing where it was one).
    - ``ignore``, ``warn``, ``error``: rule ids whose severity the caller sets.

    Raises ValueError for a name that does not exist, with the nearest one that does.
    """

    __slots__ = ("_accepts", "_profile", "_severities", "policy", "profile")

    def __init__(
        self,
        *,
        profile: str = "express-checkout-global",
        policy: str = "documented",
        ignore: "Iterable[str]" = (),
        warn: "Iterable[str]" = (),
        error: "Iterable[str]" = (),
    ) -> None:
        from juspay_rules._generated.version import PROFILES

        self.profile = one_of("profile", profile, PROFILES)
        self.policy = one_of("policy", policy, POLICIES)
        loaded = load_profile(profile)
        self._bind(loaded, overrides(loaded, ignore, warn, error))

    def _bind(self, profile: "Profile", overrides: "Mapping[str, str | None]") -> None:
        self._profile = profile
        self._accepts = {key: field[1] for key, field in profile.fields.items()}
        self._severities = severities(profile, self.policy, overrides)
        self._accepts |= dict.fromkeys(self.asked_for(), refuses)

    def __repr__(self) -> str:
        return f"Validator(profile={self.profile!r}, policy={self.policy!r})"

    def severity_of(self, rule_id: str) -> str | None:
        """``error``, ``warning``, or None where the rule says nothing; ``error`` for what is no
        order at all (``body.*``)."""
        return self._severities.get(rule_id, "error")

    def asked_for(self) -> "Iterable[str]":
        """The fields with a rule that is off until it is asked for, and was: no fast test knows it."""
        rules, severities = self._profile.rules, self._severities
        off = [rule_id for rule_id, rule in rules.items() if rule[:3] == _OFF]
        return [id_.rpartition(".")[0] for id_ in off if severities[id_] is not None]

    def required(self) -> "Iterable[str]":
        """The fields whose absence breaks a rule, if only one that warns."""
        names = [field for field, _ in self._profile.required]
        return [name for name in names if self._severities[f"{name}.required"] is not None]

    def __reduce__(self) -> "tuple[Callable[..., Validator], tuple[object, ...]]":
        """Made again from its names and severities: a profile is made of functions."""
        return _again, (self.profile, self.policy, self._severities)

    def validate(self, order: "Order") -> None:
        """Return None if no rule of severity error is broken, else raise ValidationError."""
        violations = self.collect_violations(order)
        if any(violation.severity == "error" for violation in violations):
            raise ValidationError(violations)

    def is_valid(self, order: "Order") -> bool:
        """Whether no rule of severity error is broken: whether ``validate`` returns."""
        return all(violation.severity != "error" for violation in self.collect_violations(order))

    def collect_violations(self, order: "Order") -> tuple[Violation, ...]:
        """Every violation, errors and warnings: fields in spec order, unknown keys last.

        ``order`` maps each key as Juspay spells it to its value; it is never changed. Raises
        nothing, whatever the object: what is no mapping, or cannot be read, is ``order.type``.
        """
        try:
            if type(order) is not dict:
                if not is_mapping(order):
                    from juspay_rules.hints import of_payload

                    return self._unreadable(of_payload(order))
                order = snapshot(order)
            suspects = self._suspects(order)
            if suspects is None:
                return ()
            return self._explained(order, suspects)
        except Exception as exception:  # a caller's Mapping may raise anything
            return self._unreadable(f"reading it raised {type(exception).__name__}")

    def _suspects(self, order: "Order") -> "list[tuple[object, object]] | None":
        """Items that a fast test did not accept; None if there are none and no field is missing."""
        accepts = self._accepts
        suspects: list[tuple[object, object]] = []
        for key, value in order.items():
            if type(value) is str:
                accept = accepts.get(key)
                if accept is None:
                    if self._is_of_a_family(key, value):
                        continue
                elif accept(value):
                    continue
            suspects.append((key, value))
        if suspects:
            return suspects
        for _, keys in self._profile.required:
            if keys[0] not in order:
                return suspects
        return None

    def _is_of_a_family(self, key: object, value: str) -> bool:
        if type(key) is str:
            for pattern, _, accepts, _, _ in self._profile.families:
                if pattern.fullmatch(key) is not None and accepts(value):
                    return True
        return False

    def _explained(
        self, order: "Order", suspects: "list[tuple[object, object]]"
    ) -> tuple[Violation, ...]:
        profile = self._profile
        findings: list[Finding] = [
            (profile.positions[field], "", field, "", [f"{field}.required"], None)
            for field, keys in profile.required
            if not any(key in order for key in keys)
        ]
        for key, value in suspects:
            findings.extend(self._of_item(plain(key), plain(value), order))
        findings.sort(key=_place)
        violations = (
            self._violation(rule_id, field, path, value)
            for _, _, field, path, rule_ids, value in findings
            for rule_id in rule_ids
            if self._severities[rule_id] is not None
        )
        return tuple(violations)

    def _of_item(self, key: object, value: object, order: "Order") -> "Iterable[Finding]":
        profile = self._profile
        if type(key) is not str:
            name = f"<{(key if isinstance(key, type) else type(key)).__name__}>"
            yield _UNKNOWN + 1, name, name, "", ["order.additionalProperties"], None
            return
        known = profile.fields.get(key)
        if known is not None:
            field, _, explain, keyword = known
            broken = explain(value, order)
            if keyword is not None:
                broken = [*broken, keyword]
            rule_ids = [f"{field}.{rule}" for rule in broken]
            if explain in profile.free:
                rule_ids += self._of_text(value, order)
            yield profile.positions[field], key, key, pointer(key), rule_ids, value
            return
        name, path = shown(key, profile)
        for pattern, field, _, explain, _ in profile.families:
            if pattern.match(key):
                rule_ids = [f"{field}.{rule}" for rule in explain(value, order)]
                if pattern.fullmatch(key):
                    if explain in profile.free:
                        rule_ids += self._of_text(value, order)
                    yield profile.positions[field], key, name, path, rule_ids, value
                    return
                yield profile.positions[field], key, name, path, rule_ids, value
        rule_ids = ["order.additionalProperties", *self._of_text(value, order)]
        yield _UNKNOWN, key, name, path, rule_ids, key

    def _of_text(self, value: object, order: "Order") -> list[str]:
        """The rules of free text that the value breaks; one of another type breaks none."""
        if type(value) is not str:
            return []
        return [f"order.{rule}" for rule in self._profile.every_text(value, order)]

    def _violation(self, rule_id: str, field: str, path: str, value: object) -> Violation:
        from juspay_rules.hints import of_value

        severity = self._severities[rule_id]
        message, hint = self._profile.rules[rule_id][3:]
        found = of_value(rule_id, value, self._profile) or hint
        return Violation(rule_id, field, path, severity or "", message, found)

    def _unreadable(self, hint: str | None) -> tuple[Violation, ...]:
        severity = self._severities["order.type"]
        if severity is None:
            return ()
        message = self._profile.rules["order.type"][3]
        return (Violation("order.type", None, "", severity, message, hint),)


def _again(profile: str, policy: str, severities: dict[str, str | None]) -> Validator:
    validator = Validator(profile=profile, policy=policy)
    validator._bind(validator._profile, severities)  # its own, in another process
    return validator


def _place(finding: "Finding") -> tuple[int, str]:
    return finding[:2]


def load_profile(name: str) -> "Profile":
    """The generated rules of a profile."""
    module = f"juspay_rules._generated.{name.replace('-', '_')}"
    profile: Profile = __import__(module, fromlist=["PROFILE"]).PROFILE
    return profile


def overrides(
    profile: "Profile", ignore: "Iterable[str]", warn: "Iterable[str]", error: "Iterable[str]"
) -> dict[str, str | None]:
    chosen: dict[str, str | None] = {}
    for name, severity, rule_ids in (
        ("ignore", None, ignore),
        ("warn", "warning", warn),
        ("error", "error", error),
    ):
        if isinstance(rule_ids, str):
            raise ValueError(f"{name} takes a set of rule ids, not one string: {{{rule_ids!r}}}")
        for rule_id in rule_ids:
            if rule_id not in profile.rules and str(rule_id).startswith(
                ("body.", "curl.", "gate.", "headers.", "reply.")
            ):
                raise ValueError(f"{rule_id} cannot be set: it is said of what is no order")
            one_of("rule id", rule_id, profile.rules)
            if chosen.get(rule_id, severity) != severity:
                raise ValueError(f"{rule_id} is given two severities: name it in one place only")
            chosen[rule_id] = severity
    return chosen


def severities(
    profile: "Profile", policy: str, overrides: "Mapping[str, str | None]"
) -> dict[str, str | None]:
    column = POLICIES.index(policy)
    severities = {rule_id: rule[column] for rule_id, rule in profile.rules.items()}
    severities |= overrides
    for rule_id, other in profile.unless.items():
        if severities[other] == "error":
            severities[rule_id] = None
    return severities
