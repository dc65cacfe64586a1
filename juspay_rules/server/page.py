"""The page at /: the last requests with their verdicts, for a person."""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from juspay_rules._generated.version import RULE_SET
from juspay_rules.server.journal import MOST_REQUESTS, Entry, Journal
from juspay_rules.server.settings import MEMORY, Settings

# Nothing from elsewhere, no script, in no other site's frame.
POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS = {
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
STYLE = "/_style.css"

_TEMPLATES = Environment(
    loader=PackageLoader("juspay_rules.server"),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def style() -> str:
    """The style sheet."""
    return (files("juspay_rules.server") / "templates" / "style.css").read_text(encoding="utf-8")


def page(settings: Settings, journal: Journal, orders: int, url: str) -> str:
    """The page as HTML; ``url`` is where the browser found it."""
    template = _TEMPLATES.get_template("page.html")
    return template.render(
        settings=settings,
        version=RULE_SET,
        entries=[(entry, verdict(entry)) for entry in journal],
        total=journal.total,
        most=MOST_REQUESTS,
        orders=orders,
        in_memory=settings.state == MEMORY,
        style=STYLE,
        url=url,
    )


def verdict(entry: Entry) -> str:
    """What became of the request, in a few words."""
    if entry.fault is not None:
        return f"fault on purpose: {entry.fault}"
    if entry.status == 200:
        return "created" if entry.method == "POST" else "found"
    return entry.rule_id or entry.row or "no such order"
