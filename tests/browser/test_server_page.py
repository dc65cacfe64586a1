"""The page of `juspay-rules serve` in a browser: what it shows, that it leaks nothing, that it fits."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from juspay_rules.server import LocalServer, running
from tests.serving import ORDER, ask

PRIVATE = "QZ7X-jane"
ATTACK = "<img src=x onerror=document.title=1>"


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running() as local:
        yield local


@pytest.fixture
def page(browser: Browser, server: LocalServer) -> Iterator[Page]:
    """A tab that may ask this server alone, and whose console stays silent."""
    tab = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    yield tab
    assert said == []
    assert [url for url in asked if not url.startswith((server.url, "data:"))] == []
    tab.context.close()


def provoke(server: LocalServer) -> None:
    """An order, its duplicate, a slip, a missing key, and a key that would be HTML."""
    ask(server.url, body=ORDER | {"description": PRIVATE})
    ask(server.url, body=ORDER)
    ask(server.url, body={"order_id": "a b", "amount": "-5", "returnUrl": PRIVATE, ATTACK: ATTACK})
    ask(server.url, body=ORDER, headers={})
    ask(server.url, "GET", "/orders/a1")


def test_before_the_first_request_it_says_how_to_send_one(server: LocalServer, page: Page) -> None:
    page.goto(server.url)
    expect(page.locator("pre")).to_contain_text(f"{server.url}/orders")
    assert page.locator("table").count() == 0


def test_it_lists_requests_with_their_verdicts_newest_first(
    server: LocalServer, page: Page
) -> None:
    provoke(server)
    page.goto(server.url)
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(5)
    verdicts = rows.locator("td:last-child > b").all_inner_texts()
    assert verdicts == [
        "found",
        "headers.Authorization.required",
        "order_id.pattern",
        "gate.duplicate-order-id",
        "created",
    ]
    assert rows.locator(".status").all_inner_texts() == ["200", "403", "400", "400", "200"]
    slip = rows.nth(2)
    expect(slip).to_contain_text("did you mean return_url?")
    assert slip.locator("li.error").count() == 2
    good = page.evaluate("getComputedStyle(document.querySelector('tr.s2 .status')).color")
    bad = page.evaluate("getComputedStyle(document.querySelector('tr.s4 .status')).color")
    assert good != bad, "the style sheet is there"


def test_values_are_masked_and_nothing_is_run(server: LocalServer, page: Page) -> None:
    provoke(server)
    page.goto(server.url)
    for summary in page.locator("summary").all():
        summary.click()
    text = page.locator("body").inner_text()
    assert PRIVATE not in text
    assert "AA0A-aaaa".lower() in text
    assert "onerror" not in text
    assert f"<key of {len(ATTACK)} characters>" in text
    assert page.title() == "juspay-rules serve"
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits(server: LocalServer, browser: Browser, width: int, scheme: str) -> None:
    provoke(server)
    ask(server.url, body=ORDER | {"x" * 64: "y" * 200, "description": "z" * 200})
    size = {"width": width, "height": 800}
    tab = browser.new_context(viewport=size, color_scheme=scheme).new_page()
    tab.goto(server.url)
    for summary in tab.locator("summary").all():
        summary.click()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.context.close()
