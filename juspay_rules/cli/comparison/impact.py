"""What becomes of a team's own orders where one rule set takes the place of another."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from juspay_rules.cli.commands.check import seen_payloads
from juspay_rules.cli.document import Document
from juspay_rules.cli.files import UnreadableError, files, read
from juspay_rules.cli.finding import Finding
from juspay_rules.cli.payloads import Payload
from juspay_rules.diff.rule_set import ERROR, RuleSet
from juspay_rules.violation import Violation


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that says otherwise of an order than before; a severity of None: it says nothing. The
    finding's place is that of the value, or of the order where a key is missing."""

    finding: Finding
    before: str | None
    after: str | None


@dataclass(slots=True)
class Impact:
    """``refused`` and ``taken`` count orders that are so from now on; ``otherwise`` those with
    other findings and the same verdict. ``problems`` says what could not be judged."""

    orders: int = 0
    refused: int = 0
    taken: int = 0
    otherwise: int = 0
    changes: list[Change] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def impact(names: Iterable[str], first: RuleSet, second: RuleSet) -> Impact:
    """Judges the orders of the files and folders by both rule sets."""
    found = Impact()
    for name in names:
        empty = True
        for payload in _payloads(name, found.problems):
            empty = False
            if payload.order is None:
                place = Finding(payload.document, (payload.start, payload.end), _no_order(payload))
                found.problems.append(f"{_place(place)}: no order can be made of this")
            else:
                _judge(payload, payload.order, (first, second), found)
        if empty and not found.problems:
            found.problems.append(f"{name} holds no order")
    return found


def _place(finding: Finding) -> str:
    return f"{finding.file}:{finding.line}:{finding.column}"


def _no_order(payload: Payload) -> Violation:
    return payload.notes[-1][2]


def _payloads(name: str, problems: list[str]) -> Iterator[Payload]:
    for file in files(name, problems.append, found=False):
        try:
            document = Document("<stdin>" if file.name == "-" else file.name, read(file.name))
        except OSError as error:
            problems.append(f"cannot read {file.name}: {error.strerror}")
        except UnreadableError as error:
            problems.append(f"cannot read {file.name}: {error}")
        else:
            yield from seen_payloads(document, None, found=file.found)


def _judge(
    payload: Payload,
    order: Mapping[str, object],
    sides: tuple[RuleSet, RuleSet],
    found: Impact,
) -> None:
    before, after = (
        [one for one in side.judge(order) if not payload.is_of_unknown(one)] for side in sides
    )
    was_refused, is_refused = (
        any(one.severity == ERROR for one in said) for said in (before, after)
    )
    # The rules of an exported schema have other names: what one side alone says tells nothing.
    if was_refused == is_refused and not all(side.warns for side in sides):
        before = after = []
    changed = list(_changes(payload, before, after))
    found.orders += 1
    found.refused += is_refused and not was_refused
    found.taken += was_refused and not is_refused
    found.otherwise += bool(changed) and was_refused == is_refused
    found.changes += changed


def _changes(
    payload: Payload, was: Iterable[Violation], now: Iterable[Violation]
) -> Iterator[Change]:
    old, new = ({one[:3]: one for one in said} for said in (was, now))
    for which in dict.fromkeys([*old, *new]):
        ours, theirs = old.get(which), new.get(which)
        before, after = (one.severity if one else None for one in (ours, theirs))
        shown = theirs or ours
        if before != after and shown:
            finding = Finding(payload.document, payload.span_of(shown), shown, payload)
            yield Change(finding, before, after)


def by_rule(changes: Iterable[Change]) -> dict[tuple[str, str | None, str | None], int]:
    """How many findings changed, by rule and severities, the most frequent first."""
    counts = Counter((one.finding.violation.rule_id, one.before, one.after) for one in changes)
    return dict(counts.most_common())
