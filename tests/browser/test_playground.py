"""The playground in Chromium, opened from disk: it says what the command says."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from juspay_rules.cli import main
from tests.browser.conftest import Open
from tests.conftest import ROOT

SAMPLES = ROOT / "tests/cases/samples"
Found = list[tuple[int, str, str]]


def paste(page: Page, text: str) -> None:
    """Puts the text in the place of what the editor holds, as a paste does."""
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def listed(page: Page, summary: str) -> Found:
    """Line, severity and rule id of each item, once the summary reads so."""
    expect(page.locator("#summary")).to_have_text(summary)
    items = page.locator("#found li").all()
    return [
        (
            int(item.locator(".line").inner_text().removeprefix("Line ")),
            item.locator(".severity").inner_text(),
            item.locator("a").inner_text(),
        )
        for item in items
    ]


def command(capsys: pytest.CaptureFixture[str], file: Path, *options: str) -> list[dict[str, Any]]:
    """What `juspay-rules check` says of a file."""
    main(["check", "--format", "json", *options, str(file)])
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["violations"]
    return rows


def triples(rows: list[dict[str, Any]]) -> Found:
    return [(row["line"], row["severity"], row["rule_id"]) for row in rows]


@pytest.mark.parametrize(
    ("sample", "profile", "policy", "summary"),
    [
        ("sea-ec-sdk", "express-checkout-global", "documented", "1 order, 0 errors, 6 warnings"),
        ("sea-ec-sdk", "express-checkout-global", "strict", "1 order, 6 errors, 0 warnings"),
        ("cred-pay", "cred-pay", "documented", "1 order, 0 errors, 1 warning"),
    ],
)
def test_a_documents_own_sample_shows_what_the_command_prints(
    sample: str,
    profile: str,
    policy: str,
    summary: str,
    open_tab: Open,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = SAMPLES / f"{sample}.curl"
    rows = command(capsys, file, "--profile", profile, "--policy", policy)
    page = open_tab().open("playground.html", f"#profile={profile}&policy={policy}")
    paste(page, file.read_text(encoding="utf-8"))
    assert listed(page, summary) == triples(rows)
    expect(page.locator("#read-as")).to_have_text("read as curl commands")
    for item, row in zip(page.locator("#found li").all(), rows, strict=True):
        assert row["message"] in item.inner_text()
        assert (row["hint"] or "") in item.inner_text()
    for item in page.locator("#found li").all()[:2]:
        line = item.locator(".line").inner_text().removeprefix("Line ")
        item.locator(".line").click()
        marked = page.evaluate("getSelection().toString()")
        assert marked == file.read_text(encoding="utf-8").split("\n")[int(line) - 1].strip()


BROKEN = '{\n  "order_id": "a b",\n  "amount": 1.005,\n  "zzz": 1\n}\n'
FORM = urlencode({"order_id": "order_1", "amount": "1", "currency": "inr"})


@pytest.mark.parametrize(
    ("name", "text", "summary", "read_as"),
    [
        ("a.json", BROKEN, "1 order, 2 errors, 5 warnings", "read as JSON"),
        ("a.txt", FORM, "1 order, 2 errors, 2 warnings", "read as a form body"),
        ("a.json", '{"order_id": "1",', "0 orders, 1 error, 0 warnings, 1 not judged", "JSON"),
        (
            "a.json",
            '{\n"a": 1,\n"a": 2}',
            "0 orders, 1 error, 0 warnings, 1 not judged",
            "read as JSON",
        ),
        ("a.txt", "a=100%", "0 orders, 1 error, 0 warnings, 1 not judged", "a form body"),
        ("a.curl", "curl -d @file x", "0 orders, 1 error, 0 warnings, 1 not judged", "curl"),
    ],
)
def test_json_forms_and_broken_bodies(
    name: str,
    text: str,
    summary: str,
    read_as: str,
    open_tab: Open,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    page = open_tab().open("playground.html")
    paste(page, text)
    # On one line the command goes by columns, which the playground does not list.
    assert sorted(listed(page, summary)) == sorted(triples(command(capsys, file)))
    expect(page.locator("#read-as")).to_contain_text(read_as)
    expect(page.locator(".cm-lintRange").first).to_be_visible()


def test_the_place_of_a_violation_is_its_key(open_tab: Open) -> None:
    page = open_tab().open("playground.html")
    paste(page, BROKEN)
    expect(page.locator(".cm-lintRange-error").first).to_have_text('"order_id"')
    assert page.locator(".cm-lintRange").all_inner_texts()[-1] == '"zzz"'


def test_it_follows_the_typing(open_tab: Open) -> None:
    page = open_tab().open("playground.html")
    expect(page.locator("#found")).to_contain_text("Paste an order")
    paste(page, "order_id=a&amount=1&currency=INR&customer_id=c&customer_email=a@example.com")
    expect(page.locator("#found")).to_contain_text("No rule is broken")
    page.keyboard.type("&udf1=")
    listed_before = page.locator("#found li.error").count()
    page.keyboard.type("!")
    assert listed(page, "1 order, 1 error, 0 warnings") == [(1, "error", "udf1.pattern")]
    page.keyboard.press("Backspace")
    expect(page.locator("#summary")).to_have_text("1 order, 0 errors, 0 warnings")
    assert listed_before == 0


def test_profile_policy_and_format_are_switched(open_tab: Open) -> None:
    page = open_tab().open("playground.html")
    paste(page, '{"order_id": "order_1234567890123", "amount": "1"}')
    expect(page.locator("#summary")).to_have_text("1 order, 1 error, 3 warnings")
    page.select_option("#profile", "cred-pay")
    expect(page.locator("#summary")).to_have_text("1 order, 2 errors, 1 warning")
    page.select_option("#policy", "observed")
    expect(page.locator("#summary")).to_have_text("1 order, 1 error, 2 warnings")
    page.select_option("#format", "form")
    expect(page.locator("#found a")).to_have_text("body.syntax")
    assert page.url.endswith("playground.html#profile=cred-pay&policy=observed&format=form")


def test_a_link_brings_back_the_settings_and_holds_no_text(open_tab: Open) -> None:
    tab = open_tab()
    page = tab.open("playground.html")
    tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste(page, "order_id=SECRET4711&amount=1")
    page.select_option("#profile", "portable")
    page.select_option("#policy", "strict")
    page.click("#share")
    expect(page.locator("#shared")).to_contain_text("never your text")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    assert link.endswith("#profile=portable&policy=strict&format=auto")
    assert "SECRET" not in link
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.cookie") == ""
    other = open_tab().open("playground.html", "#" + link.partition("#")[2])
    assert [other.input_value(f"#{name}") for name in ("profile", "policy", "format")] == [
        "portable",
        "strict",
        "auto",
    ]
    expect(other.locator("#found")).to_contain_text("Paste an order")


def test_what_is_pasted_is_never_markup(open_tab: Open) -> None:
    page = open_tab().open("playground.html")
    paste(page, '{"<img src=x onerror=alert(1)>": 1}')
    expect(page.locator("#summary")).to_contain_text("1 order")
    assert page.locator("#found img, .cm-tooltip img").count() == 0


def test_a_rule_id_leads_to_its_page(open_tab: Open) -> None:
    page = open_tab().open("playground.html")
    paste(page, "order_id=order_1")
    page.locator("#found a", has_text="order_id.pattern").click()
    expect(page.locator("h1")).to_have_text("order_id.pattern")


def test_the_keyboard_is_enough(open_tab: Open) -> None:
    """Tab reaches the skip link, every setting, the editor, and leaves it for the list."""
    page = open_tab().open("playground.html")
    page.click("[data-example=json]")
    expect(page.locator("#summary")).to_contain_text("errors")
    page.evaluate("document.querySelector('.skip').focus()")
    reached = ["skip"]
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "((e) => e.id || e.dataset.example || e.className || e.textContent)"
                "(document.activeElement)"
            )
        )
    wanted = ["skip", "profile", "policy", "format", "share", "json", "form", "curl"]
    places = [reached.index(name) for name in wanted]
    editor = next(place for place, name in enumerate(reached) if "cm-content" in name)
    places += [editor, reached.index("line")]
    assert places == sorted(places)
    page.locator(".line").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className").startswith("cm-content")
    assert page.evaluate("getSelection().toString()") == '"amount"'
