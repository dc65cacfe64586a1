"""The entries of two copies of a page, each with the one that it became."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from juspay_rules.drift.page import Entry

ALIKE, FEWEST = 0.6, 3


@dataclass(frozen=True, slots=True)
class Drift:
    """``changed`` are entries with other facts, ``renamed`` those at another place; both as they
    were and as they are. ``reworded`` counts those that say the same in other words."""

    vanished: tuple[Entry, ...] = ()
    new: tuple[Entry, ...] = ()
    changed: tuple[tuple[Entry, Entry], ...] = ()
    renamed: tuple[tuple[Entry, Entry], ...] = ()
    reworded: int = 0
    same: int = 0

    @property
    def is_quiet(self) -> bool:
        """Whether nothing but wording differs."""
        return not (self.vanished or self.new or self.changed or self.renamed)


def drift(old: Iterable[Entry], new: Iterable[Entry]) -> Drift:
    """How a page differs from what was recorded of it."""
    before, after = list(old), list(new)
    pairs: list[tuple[Entry, Entry]] = []
    for alike in (_is_same, _has_same_facts, _is_at_same_place):
        pairs += _paired(before, after, alike)
    kept = len(pairs)
    pairs += _renamed(before, after)
    changed = [
        (one, other)
        for one, other in pairs[:kept]
        if one.facts != other.facts and one.words != other.words
    ]
    same = sum(one.words == other.words for one, other in pairs[:kept])
    # What has no fact says nothing that a rule could rest on: a sentence of an introduction.
    silent = [
        one for one in (*before, *after) if not one.facts and not one.row and not _is_named(one)
    ]
    return Drift(
        tuple(one for one in before if one not in silent),
        tuple(one for one in after if one not in silent),
        tuple(changed),
        tuple(pairs[kept:]),
        kept - same - len(changed) + len(silent),
        same,
    )


def _is_named(entry: Entry) -> bool:
    """Whether its place is a name of its own: a field's, a key's."""
    name = entry.place.rpartition(", ")[2]
    return "_" in name or ":" in name or (name.isidentifier() and name.islower())


def _is_same(old: Entry, new: Entry) -> bool:
    return old.place == new.place and old.words == new.words


def _has_same_facts(old: Entry, new: Entry) -> bool:
    return old.place == new.place and old.facts == new.facts


def _is_at_same_place(old: Entry, new: Entry) -> bool:
    return old.place == new.place


def _paired(
    before: list[Entry], after: list[Entry], alike: Callable[[Entry, Entry], bool]
) -> list[tuple[Entry, Entry]]:
    """Takes from both lists the pairs that are alike, the first ones first. Where several entries
    share a place, what is alike only in that has most facts in common too."""
    shared = Counter(one.place for one in before) | Counter(one.place for one in after)
    pairs = []
    for old in list(before):
        found = [one for one in after if alike(old, one)]
        best = max(found, key=lambda one: _likeness(old, one), default=None)
        if best is None:
            continue
        if alike is _is_at_same_place and shared[old.place] > 1 and _likeness(old, best) < ALIKE:
            continue
        before.remove(old)
        after.remove(best)
        pairs.append((old, best))
    return pairs


def _renamed(before: list[Entry], after: list[Entry]) -> list[tuple[Entry, Entry]]:
    """Takes what stands under another name now: with the most facts in common, in one section."""
    pairs = []
    for old in list(before):
        found = [one for one in after if _section(one) == _section(old)]
        best = max(found, key=lambda one: _likeness(old, one), default=None)
        if best is not None and _likeness(old, best) >= ALIKE:
            before.remove(old)
            after.remove(best)
            pairs.append((old, best))
    return pairs


def _section(entry: Entry) -> str:
    return entry.place.rpartition(", ")[0]


def _likeness(old: Entry, new: Entry) -> float:
    """From 0 to 1: 1 for the same facts, names of the entry itself apart."""
    names = {old.place.rpartition(", ")[2], new.place.rpartition(", ")[2]}
    ours, theirs = ([fact for fact in one.facts if fact not in names] for one in (old, new))
    if old.words == new.words:
        return 1.0
    if min(len(ours), len(theirs)) < FEWEST:
        return 0.0  # a type and a word or two are no likeness
    return SequenceMatcher(None, ours, theirs).ratio()
