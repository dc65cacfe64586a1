"""The report in Chromium: it fetches nothing, complains of nothing, and fits a narrow page."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from juspay_rules.cli import main
from tests.test_audit_command import ENVELOPES, SECRET


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    found = shutil.which("chromium")
    assert found, "Chromium is missing: install it (apt-get install chromium)"
    with sync_playwright() as playwright:
        # As root, which containers are, Chromium has no sandbox of its own.
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An audit with days, gateways and rules before."""
    folder = tmp_path_factory.mktemp("audit")
    (folder / "orders.ndjson").write_bytes(ENVELOPES)
    words = ["--body", "body", "--time", "at", "--before", "policy=strict", "--jobs", "1"]
    given = ["audit", "--no-config", "--out", str(folder / "out"), *words]
    assert main([*given, str(folder / "orders.ndjson")]) == 1
    return folder / "out/report.html"


@pytest.mark.parametrize("width", [1280, 360])
def test_it_shows_all_and_asks_for_nothing(browser: Browser, report: Path, width: int) -> None:
    page: Page = browser.new_page(viewport={"width": width, "height": 900})
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(report.as_uri())
    assert asked == [report.as_uri()]
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    charts = page.locator("svg[role=img]")
    names = [charts.nth(place).get_attribute("aria-label") for place in range(charts.count())]
    assert names == [
        "Findings by rule, before and after",
        "Findings by rule",
        "Orders that fail, by day",
        "Errors by rule and day",
        "Errors by rule and gateway",
    ]
    for place in range(charts.count()):
        box = charts.nth(place).bounding_box()
        assert box is not None
        assert box["width"] > 300
        assert box["height"] > 40
    text = page.inner_text("main")
    for row in ("order_id.pattern", "2026-11-01", "PAYPAL", "35\norders"):
        assert row in text
    assert SECRET not in page.content()
    assert json.dumps(SECRET) not in page.content()
    page.close()
