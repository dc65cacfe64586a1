"""The pages in Chromium, opened from disk: axe reports nothing, and they are light."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import expect

from juspay_rules.codegen.site import paths
from tests.browser.conftest import Open
from tests.conftest import ROOT

AXE = ROOT / "build/site-node/node_modules/axe-core/axe.min.js"
KINDS = {
    "home": "index.html",
    "rule": paths.rule_page("order_id.pattern"),
    "rule-body": paths.rule_page("body.syntax"),
    "profile": paths.profile_page("cred-pay"),
    "compare": "compare.html",
    "decisions": "decisions.html",
    "documents": "documents.html",
    "playground": "playground.html",
}


def test_the_filter_finds_a_rule(open_tab: Open) -> None:
    page = open_tab().open("index.html")
    page.fill("#words", "order_id letters")
    expect(page.locator("#count")).to_have_text("2 rules")
    page.fill("#words", "return_url https tls")
    expect(page.locator("#count")).to_have_text("1 rule")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("return_url.https")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_reports_nothing(kind: str, scheme: str, open_tab: Open) -> None:
    assert AXE.is_file(), "axe-core is missing: run make site-test, which installs it"
    tab = open_tab(scheme)
    page = tab.open(KINDS[kind])
    if kind == "playground":
        page.click("[data-example=json]")
        expect(page.locator(".cm-lintRange").first).to_be_visible()
    # Through the debugger, which the page's own policy does not bind.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # Without preload it fetches no style sheet a second time, which the policy would refuse.
    result = page.evaluate("axe.run({ preload: false })")
    assert len(result["passes"]) > 10
    found = [(one["id"], [node["html"] for node in one["nodes"]]) for one in result["violations"]]
    assert found == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_narrow_page_does_not_scroll_sideways(kind: str, open_tab: Open) -> None:
    page = open_tab(width=360).open(KINDS[kind])
    if kind == "playground":
        page.click("[data-example=curl]")
        expect(page.locator("#summary")).to_contain_text("order")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_weight_of_a_page(open_tab: Open, built: Path) -> None:
    """Printed, and bounded: what a page loads, gzipped."""
    for kind, path in KINDS.items():
        tab = open_tab()
        tab.open(path)
        files = {url.partition("#")[0] for url in tab.requests if url.startswith("file:")}
        texts = [(built / url.removeprefix(f"{built.as_uri()}/")).read_bytes() for url in files]
        packed = sum(len(gzip.compress(text, 9, mtime=0)) for text in texts)
        print(f"{kind}: {sum(map(len, texts)) / 1000:.0f} kB, {packed / 1000:.0f} kB gzipped")
        assert packed < (200_000 if kind == "playground" else 40_000)
