"""python -m tests.browser.screenshot: docs/playground.png, the playground with a document's own
sample, as few colours as it needs."""

import shutil
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from juspay_rules.codegen.site.__main__ import main as build
from tests.conftest import ROOT

SAMPLE = ROOT / "tests/cases/samples/sea-ec-sdk.curl"
PICTURE = ROOT / "docs/playground.png"
LARGEST = 150_000  # bytes
COLOURS = 64


def main() -> int:
    """0: written; 1: the picture is too heavy; 2: the site was not built."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is missing: install it (apt-get install chromium)", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        status = build(["--out", folder])
        if status:
            return status
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        taken = _taken(browser, Path(folder) / "playground.html")
        browser.close()
    PICTURE.parent.mkdir(exist_ok=True)
    with Image.open(BytesIO(taken)) as picture:
        picture.convert("RGB").quantize(COLOURS).save(PICTURE, optimize=True)
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {size} bytes")
    return int(size > LARGEST)


def _taken(browser: Browser, playground: Path) -> bytes:
    page = browser.new_page(viewport={"width": 1280, "height": 945}, color_scheme="light")
    page.goto(playground.as_uri())
    page.locator(".cm-content").focus()
    page.keyboard.insert_text(SAMPLE.read_text(encoding="utf-8"))
    expect(page.locator("#summary")).to_contain_text("6 warnings")
    page.keyboard.press("Control+Home")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.wait_for_timeout(200)
    picture: bytes = page.screenshot()
    return picture


if __name__ == "__main__":
    sys.exit(main())
