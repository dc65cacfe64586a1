"""The report as one page."""

from html import escape

from juspay_rules._generated.version import RULE_SET
from juspay_rules.cli.audit.report import charts, tables
from juspay_rules.cli.audit.run import Run
from juspay_rules.cli.audit.summary import share
from juspay_rules.cli.audit.tally import AFTER, BEFORE, Tally

STYLE = """
:root { color-scheme: light; --ink: #1f2933; --soft: #52606d; --line: #d9e0e7; --bad: #b3261e }
* { box-sizing: border-box }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; margin: 0 }
main { max-width: 68rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem }
h2 { font-size: 1.2rem; margin: 2.75rem 0 .5rem; border-top: 1px solid var(--line); padding-top: 1rem }
p, dt, dd { margin: .2rem 0 } p, dd { color: var(--soft) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .75rem 0 }
dt { font-weight: 600 } dd { overflow-wrap: anywhere }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none }
.tiles li { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; min-width: 9rem }
.tiles b { display: block; font-size: 1.6rem; line-height: 1.25; font-variant-numeric: tabular-nums }
.tiles .bad b { color: var(--bad) }
.tiles span { color: var(--soft); font-size: .9rem }
svg { display: block; width: 100%; height: auto; margin: 1rem 0 }
.wide { overflow-x: auto; margin: 1rem 0 }
table { border-collapse: collapse; font-size: .9rem; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line) }
th { color: var(--soft); font-weight: 600; white-space: nowrap }
td { overflow-wrap: anywhere; min-width: 6rem }
.number { text-align: right; font-variant-numeric: tabular-nums }
"""
# Nothing may be fetched, and nothing run: the page holds all that it shows.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(whole: Run, tally: Tally) -> str:
    """The page, without a value of any order."""
    title = f"Audit of {tally.counts[('bodies',)]:,} orders"
    parts = [
        f"<h1>{title}</h1>",
        _about(whole),
        _tiles(whole, tally),
        _unread(whole),
        _compared(whole, tally),
        _rules(whole, tally),
        _by(tally, "day", "Day", "Orders that fail, by day"),
        _by(tally, "gateway", "Gateway", "By gateway"),
    ]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head>"
        f"<body><main>{''.join(parts)}</main></body></html>\n"
    )


def _about(whole: Run) -> str:
    files = whole.files
    names = f"{files[0].name}" + (f" and {len(files) - 1:,} more" if len(files) > 1 else "")
    pairs = [("Files", names), ("Rule set", RULE_SET), *tables.settings(whole.plan.audit)]
    return f"<dl>{''.join(f'<dt>{name}</dt><dd>{escape(text)}</dd>' for name, text in pairs)}</dl>"


def _tiles(whole: Run, tally: Tally) -> str:
    counts = tally.counts
    orders, failed = counts[("bodies",)], counts[("failed", AFTER)]
    bodiless = counts[("rows",)] - orders - counts[("too-long",)]
    tiles = [
        ("", orders, "orders"),
        ("bad" * bool(failed), failed, f"fail ({share(failed, orders)})"),
        ("", counts[("warned", AFTER)], "have a warning"),
    ]
    if whole.plan.audit.before is not None:
        tiles.append(
            ("bad" * bool(counts[("broken",)]), counts[("broken",)], "passed before, fail now")
        )
        tiles.append(("", counts[("mended",)], "failed before, pass now"))
    tiles += [("", bodiless, "rows without a body")] if bodiless else []
    tiles += (
        [("bad", counts[("too-long",)], "rows too long to judge")] if counts[("too-long",)] else []
    )
    items = (
        f'<li class="{kind}"><b>{number:,}</b><span>{text}</span></li>'
        for kind, number, text in tiles
    )
    return f'<ul class="tiles">{"".join(items)}</ul>'


def _unread(whole: Run) -> str:
    if not whole.unread:
        return ""
    rows = [(whole.files[file].name, why) for file, why in whole.unread.items()]
    return f"<h2>Not judged to the end</h2>{tables.table(('File', 'Why'), rows)}"


def _compared(whole: Run, tally: Tally) -> str:
    if whole.plan.audit.before is None:
        return ""
    rows = tables.compared(tally)
    if not rows:
        return "<h2>Before and after</h2><p>Each rule has as many findings as before.</p>"
    new = sorted(
        ((key[1], number) for key, number in tally.counts.items() if key[0] == "new"),
        key=lambda one: (-one[1], one[0]),
    )
    said = tables.table(("Why orders that passed fail now", "Findings"), new) if new else ""
    return f"<h2>Before and after</h2>{charts.sets(rows)}{said}"


def _rules(whole: Run, tally: Tally) -> str:
    found = tables.by_rule(tally)
    if not found:
        return "<h2>Rules</h2><p>No rule is broken.</p>"
    validator, files = whole.plan.audit.rules, whole.plan.files
    rows = [
        (
            rule,
            severity,
            number,
            tables.message_of(validator, rule),
            tables.places(tally, rule, files),
        )
        for rule, (severity, number) in found.items()
    ]
    heads = ("Rule", "Severity", "Findings", "What must hold", "First rows")
    return f"<h2>Rules by count</h2>{charts.rules(tables.bars(tally))}{tables.table(heads, rows)}"


def _by(tally: Tally, name: str, head: str, title: str) -> str:
    values = sorted(key[1] for key in tally.counts if key[0] == name)
    if not values:
        return ""
    sets = [AFTER] if ("failed", BEFORE) not in tally.counts else [BEFORE, AFTER]
    rows = []
    for value in values:
        orders = tally.counts[(name, value)]
        failed = [tally.counts[(f"{name}-failed", value, rules)] for rules in sets]
        rows.append((value or f"no {name}", orders, *failed, share(failed[-1], orders)))
    fails = ["Fail"] if len(sets) == 1 else ["Failed before", "Fail now"]
    drawn = charts.days(tables.failed_by_day(tally)) if name == "day" else ""
    squares = tables.squares(tally, name)
    drawn += charts.squares(f"Errors by rule and {name}", name, squares) if squares else ""
    return f"<h2>{title}</h2>{drawn}{tables.table((head, 'Orders', *fails, 'Share'), rows)}"
