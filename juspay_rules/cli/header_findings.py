"""What is to be said of the headers that stand beside an order. What does not stand there may be sent
all the same: by a client, a collection's own settings, a recorder that leaves credentials out."""

import re

from juspay_rules.cli.finding import Finding
from juspay_rules.exchange.headers import HeaderValidator
from juspay_rules.header_values import is_masked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from juspay_rules.cli.finding import Report
    from juspay_rules.cli.inputs.headers import Header
    from juspay_rules.cli.payloads import Payload
    from juspay_rules.violation import Violation

SHOWN_ANYWAY = ("spelling", "scheme")  # whatever the value stands for
# Words of a text that stands for a credential in a document, and a command in its place.
STANDS_FOR = re.compile(r"(?i)key|token|secret|your|base64|encoded|credential|auth|[`\[(]|\.\.\.")


def header_findings(payload: "Payload", profile: str, policy: str) -> "Iterator[Finding]":
    """What breaks a rule in the headers of a payload, as the profile and the policy have it."""
    validator = HeaderValidator(profile=profile, policy=policy)
    order = {
        key: value for key, value in (payload.order or {}).items() if key not in payload.unknown
    }
    before: dict[str, Header] = {}
    for header in payload.headers:
        for keyword, violation in _of_one(validator, [header], order):
            if keyword in SHOWN_ANYWAY or not _stands_for_another(header):
                at = header.name_at if keyword == "spelling" else header.at
                yield Finding(payload.document, at, violation, payload)
        other = before.setdefault(header.name.lower(), header)
        for keyword, violation in _of_one(validator, [other, header], order):
            if other is not header and keyword == "duplicate":
                yield Finding(payload.document, header.name_at, violation, payload)


def _of_one(
    validator: "HeaderValidator", headers: "list[Header]", order: "Mapping[str, object]"
) -> "Iterator[tuple[str, Violation]]":
    """What breaks a rule of headers of one name, with the rule's last word."""
    sent = [(header.name, header.value) for header in headers]
    for violation in validator.collect_violations(sent, order):
        keyword = violation.rule_id.rpartition(".")[2]
        if keyword != "required":
            yield keyword, violation


def _stands_for_another(header: "Header") -> bool:
    if header.name.lower() == "authorization" and STANDS_FOR.search(header.value):
        return True
    return is_masked(header.value)


class HeaderSeverities:
    """The severities of header rules that a command or a configuration gives; None: say nothing."""

    __slots__ = ("_severities",)

    def __init__(self, severities: "Mapping[str, str | None]") -> None:
        self._severities = severities

    def passed(
        self, _payload: "Payload", found: "Iterable[Finding]", _report: "Report"
    ) -> list[Finding]:
        """An order's findings with these severities."""
        kept = []
        for finding in found:
            rule_id = finding.violation.rule_id
            severity = self._severities.get(rule_id, finding.violation.severity)
            if severity is not None:
                finding.violation = finding.violation.with_severity(severity)
                kept.append(finding)
        return kept
