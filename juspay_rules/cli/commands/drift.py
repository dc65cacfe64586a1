"""Say what a new copy of a documented page says otherwise than the copy that the rules were made from:
which entries vanished, are new, have another name or other facts, with the rules they concern and, in a
checkout, the lines of schemas/. Other wording is only counted. Exit status: 0 nothing but wording; 1
something changed; 2 the page cannot be read, or is none that was recorded."""

import json

from juspay_rules.cli import CLEAN, VIOLATIONS
from juspay_rules.cli.page import Page, is_coloured, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import Any

    from juspay_rules.drift.match import Drift
    from juspay_rules.drift.page import Entry
    from juspay_rules.drift.recorded import Recorded

FORMATS = ("text", "json")
MOST_RULES = 6


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("page", metavar="PAGE", help="the page as Markdown or text; - for standard input")
    add("--document", metavar="DOC", help="which document it is a copy of; else it is recognised")
    add("--format", default="text", choices=FORMATS)


def run(options: "argparse.Namespace") -> int:
    """Print what changed. Raises ValueError for a page that cannot be read or is not known."""
    from juspay_rules.cli.files import UnreadableError, read
    from juspay_rules.drift.match import drift
    from juspay_rules.drift.page import entries_of
    from juspay_rules.drift.recorded import document_of, recorded
    from juspay_rules.spelling import one_of

    try:
        entries = entries_of(read(options.page).decode("utf-8"))
    except OSError as error:
        raise ValueError(f"cannot read {options.page}: {error.strerror}") from None
    except (UnreadableError, UnicodeDecodeError) as error:
        raise ValueError(f"cannot read {options.page}: {error}") from None
    known = recorded()
    name = options.document
    page = known[one_of("document", name, known)] if name else document_of(entries, known)
    found = drift(page.entries, entries)
    answer = described(page, found)
    print(json.dumps(answer, indent=2) if options.format == "json" else _page(answer, options.page))
    return CLEAN if found.is_quiet else VIOLATIONS


def described(page: "Recorded", found: "Drift") -> "dict[str, Any]":
    """The answer as JSON: docs/commands.schema.json, #/$defs/drift."""
    return {
        "document": page.document,
        "changes": list(_changes(page, found)),
        "reworded": found.reworded,
        "same": found.same,
    }


def _changes(page: "Recorded", found: "Drift") -> "Iterator[dict[str, Any]]":
    pairs = [("changed", old, new) for old, new in found.changed]
    pairs += [("renamed", old, new) for old, new in found.renamed]
    for what, old, new in pairs:
        yield _change(page, what, old, new)
    for entry in found.vanished:
        yield _change(page, "vanished", entry, None)
    for entry in found.new:
        yield _change(page, "new", None, entry)


def _change(
    page: "Recorded", what: str, old: "Entry | None", new: "Entry | None"
) -> "dict[str, Any]":
    from juspay_rules.drift.touched import places_of

    shown = old or new
    assert shown is not None
    row = old.row if old else ""
    rules = list(page.rules.get(row, ()))
    before, after = (set(one.facts) if one else set() for one in (old, new))
    return {
        "what": what,
        "place": shown.place,
        "now": new.place if new and what == "renamed" else None,
        "line": new.line if new else None,
        "facts_gone": sorted(before - after) if what != "new" else [],
        "facts_new": sorted(after - before) if what != "vanished" else [],
        "row": f"{page.document}/{row}" if row else None,
        "rules": rules,
        "schemas": places_of(page.document, row, rules) if row else [],
    }


def _page(answer: "dict[str, Any]", name: str) -> Page:
    page = Page(width(), coloured=is_coloured())
    for change in answer["changes"]:
        line = f"{name}:{change['line']}: " if change["line"] else ""
        now = f", now {change['now']}" if change["now"] else ""
        page.heading(f"{line}{change['what']}: {change['place']}{now}")
        for title, facts in (("gone", change["facts_gone"]), ("new", change["facts_new"])):
            if facts and change["what"] in ("changed", "renamed"):
                page.say(f"{title}: {', '.join(facts)}")
        if change["row"]:
            page.say(f"ledger: {change['row']}")
        rules = change["rules"]
        if rules:
            more = f", and {len(rules) - MOST_RULES} more" if len(rules) > MOST_RULES else ""
            page.say(f"rules: {', '.join(rules[:MOST_RULES])}{more}")
        for place in change["schemas"]:
            page.say(place, indent=4)
    count = len(answer["changes"])
    page.heading(
        f"{answer['document']}: {count} change{'' if count == 1 else 's'}, "
        f"{answer['reworded']} in wording alone, {answer['same']} as before"
    )
    return page
