"""plan_site(): every page of the site but the bundled script, as text, from the spec alone."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from juspay_rules.codegen import vectors
from juspay_rules.codegen.examples import literal
from juspay_rules.codegen.rule_pages import RulePage, rule_pages
from juspay_rules.codegen.site import paths
from juspay_rules.codegen.site.comparison import compare
from juspay_rules.codegen.site.places import places_by_rule
from juspay_rules.codegen.spec import Decision, Profile, Row, Rule, Spec, named, severity
from juspay_rules.codegen.wording import OBSERVED, POLICY_WORDS, Policy

ASSETS = ("site.css", "filter.js", "playground.css")
NONCE = "the-editor-alone-adds-styles"


def plan_site(spec: Spec) -> dict[str, str]:
    """The text of each file of the site by its path; touches no disk but the templates."""
    pages = rule_pages(spec, vectors.by_profile(spec))
    by_rule = {page.rule_id: page for page in pages}
    shared = {
        "spec": spec,
        "policies": POLICY_WORDS,
        "observed": OBSERVED,
        "places": places_by_rule(spec),
        "rules": by_rule,
        "rows": {row.row_id: row for row in spec.rows},
        "nonce": NONCE,
    }
    site = {f"assets/{name}": _asset(name) for name in ASSETS}
    site["index.html"] = _rendered("home", "", shared | {"pages": pages})
    compared = shared | {"comparison": compare(spec), "levels_by_policy": _levels()}
    site["compare.html"] = _rendered("compare", "", compared)
    decided = [(decision, _decided(decision, by_rule)) for decision in spec.decisions]
    site["decisions.html"] = _rendered("decisions", "", shared | {"decided": decided})
    shelves = [(name, _rows_of(spec, name, by_rule)) for name in spec.documents]
    site["documents.html"] = _rendered("documents", "", shared | {"shelves": shelves})
    settings = {"nonce": NONCE, "pages": {rule_id: paths.rule_page(rule_id) for rule_id in by_rule}}
    site["playground.html"] = _rendered("playground", "", shared | {"settings": settings})
    for profile in spec.profiles:
        names = shared | {"profile": profile}
        site[paths.profile_page(profile.name)] = _rendered("profile", "../", names)
    for page in pages:
        site[paths.rule_page(page.rule_id)] = _rendered("rule", "../", shared | {"page": page})
    return site


def _levels() -> list[tuple[Policy, list[str | None]]]:
    """What each policy makes of an error and a warning, each also where the sandbox let it pass."""
    kinds = [
        Rule("any", level, observed)
        for level in ("error", "warning")
        for observed in ("unknown", "accepted")
    ]
    return [(policy, [severity(kind, policy.name) for kind in kinds]) for policy in POLICY_WORDS]


def _decided(decision: Decision, by_rule: Mapping[str, RulePage]) -> list[str]:
    """The rules that a decision is about, whichever of the two names the other."""
    return [rule_id for rule_id, page in by_rule.items() if decision in page.decisions]


def _rows_of(spec: Spec, document: str, by_rule: Iterable[str]) -> list[tuple[Row, list[str]]]:
    ids = list(by_rule)
    return [
        (row, named(row.rules, ids)) for row in spec.rows if row.row_id.startswith(f"{document}/")
    ]


def _rendered(template: str, root: str, names: Mapping[str, object]) -> str:
    return _environment().get_template(f"{template}.html.j2").render(root=root, **names)


def _asset(name: str) -> str:
    return files("juspay_rules.codegen.site").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    """Templates that escape whatever they print and fail on an undefined name."""
    jinja = Environment(
        loader=PackageLoader("juspay_rules.codegen.site"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    jinja.globals["paths"] = paths
    jinja.filters["literal"] = literal
    jinja.filters["titles"] = _titles
    return jinja


def _titles(profiles: Iterable[Profile]) -> str:
    return ", ".join(profile.title for profile in profiles)
