"""A clean build of the site, and pages of a real browser that has no other way out than file:."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from juspay_rules.codegen.site.__main__ import main

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Tab:
    """A page of the site, with every request that it made and all that its console said."""

    page: Page
    folder: Path
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, path: str, fragment: str = "") -> Page:
        """The page of that path in the site, loaded."""
        self.page.goto((self.folder / path).as_uri() + fragment)
        return self.page


Open = Callable[..., Tab]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from nothing."""
    out = tmp_path_factory.mktemp("site") / "site"
    assert main(["--out", str(out)]) == 0
    return out


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "Chromium is missing: install it (apt-get install chromium)"
    with sync_playwright() as playwright:
        # As root, which containers are, Chromium has no sandbox of its own.
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_tab(browser: Browser, built: Path) -> Iterator[Open]:
    """Opens a tab; at the end no tab may have asked for anything but files, nor complained."""
    tabs: list[Tab] = []

    def opened(scheme: str = "light", width: int = 1280) -> Tab:
        size = {"width": width, "height": 900}
        page = browser.new_context(viewport=size, color_scheme=scheme).new_page()
        tab = Tab(page, built)
        page.on("request", lambda request: tab.requests.append(request.url))
        page.on("console", lambda message: tab.said.append(message.text))
        page.on("pageerror", lambda error: tab.said.append(str(error)))
        tabs.append(tab)
        return tab

    yield opened
    for tab in tabs:
        asked = [url for url in tab.requests if not url.startswith(("file:", "data:"))]
        assert asked == []
        assert tab.said == []
        assert tab.requests
        tab.page.context.close()
