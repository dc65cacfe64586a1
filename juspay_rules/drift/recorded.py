"""What schemas/pages/ recorded of the documented pages; the package holds it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from juspay_rules.drift.page import Entry


@dataclass(frozen=True, slots=True)
class Recorded:
    """One document: its entries, and the rules by the row of its ledger that says so."""

    document: str
    entries: tuple[Entry, ...]
    rules: Mapping[str, tuple[str, ...]]


def recorded() -> dict[str, Recorded]:
    """Every document of which a page was recorded, by its id."""
    text = files("juspay_rules").joinpath("_generated/pages.json").read_text(encoding="utf-8")
    return {
        name: Recorded(
            name,
            tuple(
                Entry(
                    one["place"], tuple(one.get("facts", ())), one["words"], row=one.get("row", "")
                )
                for one in page["entries"]
            ),
            {row: tuple(rules) for row, rules in page["rules"].items()},
        )
        for name, page in json.loads(text).items()
    }


def document_of(entries: list[Entry], known: Mapping[str, Recorded]) -> Recorded:
    """The document of which most was recognised. Raises ValueError where that is next to nothing."""
    places = {(one.place, one.words) for one in entries}
    facts = {(one.place, one.facts) for one in entries if len(one.facts) > 1}

    def recognised(page: Recorded) -> float:
        found = sum(
            (one.place, one.words) in places or (one.place, one.facts) in facts
            for one in page.entries
        )
        return found / len(page.entries)

    best = max(known.values(), key=recognised)
    if recognised(best) < LEAST:
        names = ", ".join(known)
        raise ValueError(f"this is a copy of no page that was recorded: --document takes {names}")
    return best


LEAST = 0.25
