"""HeaderValidator: the rules of the request's headers. No violation ever holds a header's value."""

from juspay_rules.exchange.header_hints import hint_of, misspelt
from juspay_rules.payload import is_mapping, plain, pointer
from juspay_rules.rules import POLICIES
from juspay_rules.spelling import one_of
from juspay_rules.validator import overrides, severities
from juspay_rules.violation import ValidationError, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any, TypeAlias

    from juspay_rules.rules import Order, Profile

    # Pairs may be of bytes, as ASGI has them; of several with one name each is judged.
    Headers: TypeAlias = (
        Mapping[str, object] | Mapping[bytes, object] | Iterable[Sequence[str | bytes]]
    )
    # position of the header, name to show, path, broken rule ids, value
    Finding: TypeAlias = tuple[int, str, str, list[str], object]

HEADER = "headers."
OWS = " \t"  # what HTTP takes off both ends of a value


class HeaderValidator:
    """The rules of the headers of one profile under one policy. Build once, share between threads.

    ``profile``, ``policy``, ``ignore``, ``warn`` and ``error`` are as for ``Validator``; the rule
    ids are those that begin with ``headers.``. Raises ValueError for a name that does not exist.
    """

    __slots__ = ("_fields", "_profile", "_severities", "policy", "profile")

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
        loaded = load_headers(profile)
        self._bind(loaded, overrides(loaded, ignore, warn, error))

    def _bind(self, profile: "Profile", chosen: "Mapping[str, str | None]") -> None:
        self._profile = profile
        self._fields = {_folded(key): field for key, field in profile.fields.items()}
        self._severities = severities(profile, self.policy, chosen)

    def __repr__(self) -> str:
        return f"HeaderValidator(profile={self.profile!r}, policy={self.policy!r})"

    def validate(self, headers: "Headers", order: "Order | None" = None) -> None:
        """Return None if no rule of severity error is broken, else raise ValidationError."""
        violations = self.collect_violations(headers, order)
        if any(violation.severity == "error" for violation in violations):
            raise ValidationError(violations)

    def is_valid(self, headers: "Headers", order: "Order | None" = None) -> bool:
        """Whether no rule of severity error is broken: whether ``validate`` returns."""
        return all(one.severity != "error" for one in self.collect_violations(headers, order))

    def collect_violations(
        self, headers: "Headers", order: "Order | None" = None
    ) -> tuple[Violation, ...]:
        """Every violation, headers in spec order; ``field`` is the name as the documents spell it.

        ``headers`` maps names, in any case, to values, or is an iterable of such pairs; str or
        bytes. With ``order``, what must agree with it is judged too. Raises nothing, whatever the
        objects: what is no headers is ``headers.type``.
        """
        try:
            sent = _pairs(headers)
        except Exception:  # a caller's object may raise anything
            sent = None
        if sent is None:
            return tuple(self._said("headers.type", None, "", hint_of("headers.type", headers)))
        return tuple(self._explained(sent, _members(order)))

    def _explained(
        self, sent: "list[tuple[str, object]]", order: "Mapping[str, object]"
    ) -> "Iterable[Violation]":
        findings = [*self._missing(sent), *self._of_values(sent, order)]
        findings.sort(key=_place)
        for _, name, path, rule_ids, value in findings:
            for rule_id in rule_ids:
                yield from self._said(rule_id, name, path, hint_of(rule_id, value))

    def _missing(self, sent: "list[tuple[str, object]]") -> "Iterable[Finding]":
        profile = self._profile
        names = {name.lower() for name, _ in sent}
        for field, keys in profile.required:
            if not any(_folded(key) in names for key in keys):
                label = field.removeprefix(HEADER)
                slip = misspelt(label, names)
                yield profile.positions[field], label, "", [f"{field}.required"], slip

    def _of_values(
        self, sent: "list[tuple[str, object]]", order: "Mapping[str, object]"
    ) -> "Iterable[Finding]":
        seen: set[str] = set()
        for name, value in sent:
            known = self._fields.get(name.lower())
            if known is None:
                continue
            field, _, explain, keyword = known
            label, path, place = field.removeprefix(HEADER), pointer(name), self._place_of(field)
            broken = [*explain(value, order), *filter(None, [keyword])]
            yield place, label, path, [f"{field}.{rule}" for rule in broken], value
            if name.lower() in seen:
                yield place, label, path, ["headers.duplicate"], None
            seen.add(name.lower())

    def _place_of(self, field: str) -> int:
        return self._profile.positions[field]

    def _said(
        self, rule_id: str, name: str | None, path: str, hint: str | None
    ) -> "Iterable[Violation]":
        severity = self._severities[rule_id]
        if severity is not None:
            message, own_hint = self._profile.rules[rule_id][3:]
            yield Violation(rule_id, name, path, severity, message, hint or own_hint)


def load_headers(name: str) -> "Profile":
    """The generated rules of the headers of a profile."""
    module = f"juspay_rules._generated.{name.replace('-', '_')}_headers"
    profile: Profile = __import__(module, fromlist=["PROFILE"]).PROFILE
    return profile


def validate_headers(headers: "Headers", order: "Order | None" = None) -> None:
    """Return None if the headers break no rule of severity error, else raise ValidationError.

    Profile express-checkout-global, policy documented; for others build a ``HeaderValidator``.
    """
    HeaderValidator().validate(headers, order)


def collect_header_violations(
    headers: "Headers", order: "Order | None" = None
) -> tuple[Violation, ...]:
    """Every violation of the headers, errors and warnings, in a stable order; raises nothing."""
    return HeaderValidator().collect_violations(headers, order)


def are_headers_valid(headers: "Headers", order: "Order | None" = None) -> bool:
    """Whether ``validate_headers`` would return; raises nothing."""
    return HeaderValidator().is_valid(headers, order)


def _folded(key: str) -> str:
    return key.removeprefix(HEADER).lower()


def _place(finding: "Finding") -> int:
    return finding[0]


def _pairs(headers: object) -> "list[tuple[str, object]] | None":
    """Each header as a name and a value; None where this is no headers."""
    if isinstance(headers, str | bytes) or not hasattr(headers, "__iter__"):
        return None
    items: Any = headers
    found = []
    for pair in items.items() if hasattr(items, "items") else items:
        if isinstance(pair, str | bytes) or len(pair) != 2:
            return None
        name, value = _text(pair[0]), _text(pair[1])
        if not isinstance(name, str):
            return None
        found.append((name, value))
    return found


def _text(part: object) -> object:
    """The text as HTTP hands it on: bytes as Latin-1, without white space around it."""
    text = part.decode("latin-1") if isinstance(part, bytes) else plain(part)
    return text.strip(OWS) if isinstance(text, str) else text


def _members(order: object) -> "Mapping[str, object]":
    """What can be read of the order; whether it is one is another validator's matter."""
    try:
        return dict(order) if is_mapping(order) else {}
    except Exception:  # a caller's Mapping may raise anything
        return {}
