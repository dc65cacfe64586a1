"""Validator: the loop over a payload. Accept fast, explain what was not accepted."""

from itertools import compress

from juspay_rules.body import parse_form, parse_json
from juspay_rules.layouts import NUL, OFTEN, Layout, Layouts
from juspay_rules.payload import is_mapping, snapshot
from juspay_rules.rules import POLICIES, refuses, takes
from juspay_rules.spelling import one_of
from juspay_rules.violation import ValidationError, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from types import ModuleType

    from juspay_rules.explanation import Explanation
    from juspay_rules.overlay import Compiled, Origin
    from juspay_rules.rules import Order, Profile


_joined = NUL.join
_OFF = (None, None, None)


class Validator:
    """The rules of one profile under one policy. Build once, share between threads; do not change.

    - ``profile``: a documented variant of the API; a wrong name lists them all.
    - ``policy``: ``documented``, ``strict`` (warnings become errors) or ``observed`` (what
      Juspay's sandbox was seen to take becomes a warning, or nothing where it was one).
    - ``ignore``, ``warn``, ``error``: rule ids whose severity the caller sets.
    - ``overlay``: rules of your own on top of a profile, which the overlay names: a YAML file (it
      takes the extra ``overlay``) or a module that ``juspay-rules generate`` wrote.
    - ``as_of``: the day (a date, or YYYY-MM-DD) on which to judge, where rules have dates; without
      it the day that the rule set names. No clock is read: the same order gets the same verdict.

    Raises ValueError for a name that does not exist, with the nearest one that does.
    """

    __slots__ = (
        "_accepts",
        "_chosen",
        "_explanation",
        "_known",
        "_last",
        "_layouts",
        "_origin",
        "_profile",
        "_required",
        "_severities",
        "as_of",
        "policy",
        "profile",
    )

    def __init__(
        self,
        *,
        profile: str | None = None,
        policy: str = "documented",
        ignore: "Iterable[str]" = (),
        warn: "Iterable[str]" = (),
        error: "Iterable[str]" = (),
        overlay: "str | os.PathLike[str] | ModuleType | Compiled | None" = None,
        as_of: "str | date | None" = None,
    ) -> None:
        from juspay_rules._generated.version import PROFILES

        if profile is not None:
            one_of("profile", profile, PROFILES)
        one_of("policy", policy, POLICIES)
        origin: Origin | None = None
        if overlay is None:
            loaded = load_profile(profile or PROFILES[0])
        else:
            from juspay_rules.overlay import opened

            loaded, origin = opened(overlay, profile)
        if as_of is not None:
            from juspay_rules.dated import day_of

            as_of = day_of(as_of)
        self._set(loaded, policy, overrides(loaded, ignore, warn, error), origin, as_of)

    def _set(
        self,
        profile: "Profile",
        policy: str,
        chosen: "Mapping[str, str | None]",
        origin: "Origin | None",
        as_of: str | None,
    ) -> None:
        self.profile = profile.name
        self.policy = policy
        self._chosen = chosen
        self._origin = origin
        self.as_of = as_of or profile.dated
        if self.as_of is not None and profile.dates:
            from juspay_rules.dated import on

            profile = on(profile, self.as_of, policy, chosen)
        self._bind(profile, chosen)

    def _bind(self, profile: "Profile", overrides: "Mapping[str, str | None]") -> None:
        self._profile = profile
        self._accepts = {key: field[1] for key, field in profile.fields.items()}
        self._required = tuple(name for name, _ in profile.required)
        self._severities = severities(profile, self.policy, overrides)
        self._ask_for(self.asked_for())
        self._explanation: Explanation | None = None

    def _ask_for(self, fields: "Iterable[str]") -> None:
        """Leave what these fields hold to no fast test."""
        names = frozenset(fields)
        self._accepts |= dict.fromkeys(names, refuses)
        self._learn_with(Layouts(self._profile, names))

    def _learn_with(self, layouts: Layouts) -> None:
        self._layouts = layouts
        self._known = layouts.known
        self._last = Layout(())  # no list is equal to it

    def asked_for(self) -> "Iterable[str]":
        """The fields with a rule that is off until it is asked for, and was."""
        rules, severities = self._profile.rules, self._severities
        off = [rule_id for rule_id, rule in rules.items() if rule[:3] == _OFF]
        return [id_.rpartition(".")[0] for id_ in off if severities[id_] is not None]

    def __repr__(self) -> str:
        day = "" if self.as_of is None else f", as_of={self.as_of!r}"
        return f"Validator(profile={self.profile!r}, policy={self.policy!r}{day})"

    def rules(self) -> "Profile":
        """The fields and rules that it judges by, as they stand on its day."""
        return self._profile

    def severity_of(self, rule_id: str) -> str | None:
        """``error``, ``warning``, or None where the rule says nothing; ``error`` for what is no
        order at all (``body.*``)."""
        return self._severities.get(rule_id, "error")

    def chosen(self) -> "Mapping[str, str | None]":
        """The severities that the caller set, by rule id; None: to say nothing."""
        return self._chosen

    def required(self) -> "Iterable[str]":
        """The fields whose absence breaks a rule, if only one that warns."""
        names = [field for field, _ in self._profile.required]
        return [name for name in names if self._severities[f"{name}.required"] is not None]

    def __reduce__(self) -> "tuple[Callable[..., Validator], tuple[object, ...]]":
        """Made again from its names and severities: a profile is made of functions."""
        return _again, (self.profile, self.policy, self._chosen, self._origin, self.as_of)

    def validate(self, order: "Order") -> None:
        """Return None if no rule of severity error is broken, else raise ValidationError."""
        said = self.collect_violations(order)
        if said and _has_error(said):
            raise ValidationError(said)

    def is_valid(self, order: "Order") -> bool:
        """Whether no rule of severity error is broken: whether ``validate`` returns."""
        said = self.collect_violations(order)
        return not said or not _has_error(said)

    def collect_violations(self, order: "Order") -> tuple[Violation, ...]:
        """Every violation, errors and warnings: fields in spec order, unknown keys last.

        ``order`` maps each key as Juspay spells it to its value; it is never changed. Raises
        nothing, whatever the object: what is no mapping, or cannot be read, is ``order.type``.
        """
        try:
            if type(order) is not dict:
                if not is_mapping(order):
                    from juspay_rules.hints import of_payload

                    return self._explained().unreadable(of_payload(order))
                order = snapshot(order)
            keys = [*order]
            last = self._last
            layout = last if keys == last.keys else self._known.get(tuple(keys))
            if layout is not None and layout.fullmatch is not None:
                self._last = layout
                try:
                    found = layout.fullmatch(_joined(order.values()))  # type: ignore[arg-type]
                except TypeError:  # a value is no str
                    found = None
                if found is not None:
                    if not found.lastindex:
                        return layout.said
                    groups = found.groups()
                    # Where a value holds what parts them, or a key is missing, all is asked anew.
                    if groups[-1] is None and not layout.said:
                        rows = sorted(compress(layout.rows, groups))
                        try:
                            return tuple(self._explained().of_rows(rows, order, order))
                        except KeyError:  # a key that equals a field's name, and has another hash
                            pass
            return self._judged(order, layout)
        except Exception as exception:  # a caller's Mapping may raise anything
            return self._explained().unreadable(f"reading it raised {type(exception).__name__}")

    def validate_json(self, body: str | bytes) -> dict[str, object]:
        """The order that a JSON body holds, if no rule of severity error is broken.

        Raises ValidationError: with every violation of the order, or with the one for which no order
        can be made (``parse_json`` lists them). Raises TypeError for neither str nor bytes.
        """
        order = parse_json(body)
        self.validate(order)
        return order

    def validate_form(self, body: str | bytes) -> dict[str, object]:
        """The order that an application/x-www-form-urlencoded body holds, as ``validate_json``
        (``parse_form`` lists for what no order can be made)."""
        order = parse_form(body)
        self.validate(order)
        return order

    def _judged(self, order: "Order", layout: Layout | None) -> tuple[Violation, ...]:
        suspects = self._suspects(order)
        if layout is None:
            self._layouts.note(order)
        elif layout.fullmatch is None:
            layout.times += 1
            if layout.times % OFTEN == 0:
                self._layouts.learn(layout, order, self._explained())
        return () if suspects is None else self._explained().violations(order, suspects)

    def _suspects(self, order: "Order") -> "list[tuple[object, object]] | None":
        """Items that a fast test did not take; None if there are none and no field is missing."""
        accepts = self._accepts
        suspects: list[tuple[object, object]] | None = None
        for key, value in order.items():
            if type(value) is str:
                try:
                    found = accepts[key](value)
                except KeyError:
                    found = self._is_of_a_family(key, value)
                if found is value or found is True:
                    continue
            if suspects is None:
                suspects = []
            suspects.append((key, value))
        if suspects is None:
            for name in self._required:
                if name not in order:
                    return []
        return suspects

    def _explained(self) -> "Explanation":
        """Made when something is to be said, since most validators and orders never need it."""
        if self._explanation is None:
            from juspay_rules.explanation import Explanation

            self._explanation = Explanation(self._profile, self._severities)
        return self._explanation

    def _is_of_a_family(self, key: object, value: str) -> bool:
        if type(key) is str:
            for pattern, _, accept, _, _ in self._profile.families:
                if pattern.fullmatch(key) is not None and takes(accept, value):
                    return True
        return False


def _has_error(said: "Iterable[Violation]") -> bool:
    for violation in said:  # noqa: SIM110  # no generator is made where this is asked of each order
        if violation[3] == "error":
            return True
    return False


def _again(
    profile: str,
    policy: str,
    chosen: "Mapping[str, str | None]",
    origin: "Origin | None",
    as_of: str | None,
) -> Validator:
    if origin is None:
        loaded = load_profile(profile)
    else:
        from juspay_rules.overlay import made

        loaded = made(origin)[0]
    validator = Validator.__new__(Validator)
    validator._set(loaded, policy, chosen, origin, as_of)
    return validator


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
