"""python -m tools.record_page PAGE DOCUMENT: write schemas/pages/DOCUMENT.yaml from a copy of the page.

Of each entry its place, its facts and a digest of its wording are kept, and no sentence. The row of the
ledger is that of the entry which it was before, or whose `where` it is; the others are named by hand.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from juspay_rules.drift.match import drift
from juspay_rules.drift.page import Entry, entries_of

ROOT = Path(__file__).resolve().parents[1]
HEAD = """\
# yaml-language-server: $schema=../spec.schema.yaml
# The page as it was when the rules were made from it: of each entry its place, its facts (figures,
# names, codes, words that make a rule stricter or looser) and a digest of its wording. Written by
# `python -m tools.record_page PAGE {document}`; a row that it did not find is named by hand.
kind: page
document: {document}
entries:
"""


def recorded(text: str, document: str, rows: Mapping[str, str], before: Iterable[Entry]) -> str:
    """The text of the file; ``rows`` are those of the ledger by where they stand."""
    entries = entries_of(text)
    known = {id(new): old.row for old, new in _pairs(before, entries)}
    lines = [_line(entry, known.get(id(entry)) or rows.get(entry.place, "")) for entry in entries]
    return HEAD.format(document=document) + "".join(lines)


def _pairs(before: Iterable[Entry], after: list[Entry]) -> Iterable[tuple[Entry, Entry]]:
    """Each old entry with the new one: the changed, the renamed, and those of the same wording."""
    old = list(before)
    found = drift(old, after)
    yield from (*found.changed, *found.renamed)
    by_words = {(one.place, one.words): one for one in old}
    for entry in after:
        if (entry.place, entry.words) in by_words:
            yield by_words[entry.place, entry.words], entry


def _line(entry: Entry, row: str) -> str:
    shown: dict[str, object] = {"place": entry.place, "words": entry.words}
    if entry.facts:
        shown["facts"] = list(entry.facts)
    if row:
        shown["row"] = row
    text = yaml.safe_dump(shown, default_flow_style=True, width=10_000, sort_keys=False)
    return f"  - {text}"


def main(page: str, document: str) -> int:
    """0: written."""
    ledger = yaml.safe_load((ROOT / f"schemas/ledger/{document}.yaml").read_bytes())
    rows = {row["where"]: name for name, row in ledger["rows"].items()}
    path = ROOT / f"schemas/pages/{document}.yaml"
    before = []
    if path.is_file():
        before = [
            Entry(one["place"], tuple(one.get("facts", ())), one["words"], row=one.get("row", ""))
            for one in yaml.safe_load(path.read_bytes())["entries"]
        ]
    path.parent.mkdir(exist_ok=True)
    text = Path(page).read_text(encoding="utf-8")
    path.write_text(recorded(text, document, rows, before), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
