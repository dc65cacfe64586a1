"""The reference site: every rule has its page, every link leads somewhere, nothing is fetched."""

import hashlib
import html
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs.curl_input import payloads
from juspay_rules.codegen import vectors
from juspay_rules.codegen.examples import CURL, examples_by_profile
from juspay_rules.codegen.site import paths
from juspay_rules.codegen.site.comparison import compare
from juspay_rules.codegen.site.pages import plan_site
from juspay_rules.codegen.spec import Spec
from tests.conftest import ROOT, UNMEASURED, catalogue
from tests.site_reading import Page

HEADERS = {f"headers.{name}" for name in ("Authorization", "x-merchantid", "Content-Type")}
BUNDLED = {"assets/playground.js": "", "assets/licenses.txt": ""}


@pytest.fixture(scope="module")
def site(spec: Spec) -> Mapping[str, str]:
    return plan_site(spec)


@pytest.fixture(scope="module")
def pages(site: Mapping[str, str]) -> Mapping[str, Page]:
    return {name: Page(text) for name, text in site.items() if name.endswith(".html")}


def test_every_rule_and_every_profile_has_a_page(site: Mapping[str, str], spec: Spec) -> None:
    wanted = {paths.rule_page(rule_id) for rule_id in spec.rule_ids()}
    wanted |= {paths.profile_page(profile.name) for profile in spec.profiles}
    assert len(wanted) == len(spec.rule_ids()) + len(spec.profiles)
    assert {name for name in site if "/" in name and name.endswith(".html")} == wanted


def test_a_rules_page_says_what_the_catalogue_says(site: Mapping[str, str], spec: Spec) -> None:
    for profile in catalogue()["profiles"].values():
        for rule in profile["rules"] + profile["headers"]["rules"] + profile["replies"]["rules"]:
            text = html.unescape(site[paths.rule_page(rule["id"])])
            assert rule["message"] in text
            assert (rule["hint"] or "")[1:] in text
            cited = [paths.row_place(row_id) for row_id in rule["source"]]
            decided = [paths.decision_place(rule["decision"])] if rule["decision"] else []
            for place in cited + decided:
                assert f'href="../{place}"' in text, (rule["id"], place)
            for pointers in rule["schema_paths"].values():
                assert all(f"<code>{pointer}</code>" in text for pointer in pointers)
            assert ("JSON Schema cannot say it" in text) == (not rule["expressible"])
            assert text.count('class="severity error"') >= ("error" in rule["severity"].values())


def test_every_link_leads_somewhere(
    site: Mapping[str, str], pages: Mapping[str, Page], spec: Spec
) -> None:
    addresses = {document.get("address") for document in spec.documents.values()}
    inside = 0
    for name, page in pages.items():
        for link in page.links:
            if link.startswith("https://"):
                assert link in addresses, (name, link)
                continue
            path, _, anchor = unquote(link).partition("#")
            target = _resolved(name, path)
            assert target in pages, (name, link)
            assert not anchor or anchor in pages[target].ids, (name, link)
            inside += 1
        for loaded in page.loaded:
            known = loaded.startswith("data:") or _resolved(name, loaded) in {**site, **BUNDLED}
            assert known, (name, loaded)
    assert inside > 5000


def _resolved(page: str, link: str) -> str:
    """The path of the site that a relative link of a page means."""
    if not link:
        return page
    return os.path.normpath(PurePosixPath(page).parent / link).replace(os.sep, "/")


def test_the_playground_knows_the_page_of_every_rule(site: Mapping[str, str], spec: Spec) -> None:
    found = re.search(r'id="settings">(.*?)</script>', site["playground.html"])
    assert found
    known = json.loads(found[1])["pages"]
    assert set(known) == set(spec.rule_ids())
    assert set(known.values()) <= set(site)


def test_every_page_is_sound(pages: Mapping[str, Page]) -> None:
    for name, page in pages.items():
        assert page.open_tags == [], name
        assert page.unsaid == [], name
        assert len(set(page.ids)) == len(page.ids), name
        once = {"html", "title", "h1", "main", "header", "footer", "nav"} - {"header", "nav"}
        assert {tag: page.tags[tag] for tag in once} == dict.fromkeys(once, 1), name
        assert page.tags["table"] == page.tags["caption"], name
        assert page.links[0] == "#content", name
        assert "default-src 'none'" in page.text, name
        assert "http-equiv" in page.text.partition("<link")[0], name
    titles = [re.findall("<title>(.*)</title>", page.text)[0] for page in pages.values()]
    assert len(set(titles)) == len(titles)


def test_file_names_are_safe_on_every_system(site: Mapping[str, str]) -> None:
    assert len({name.casefold() for name in site}) == len(site)
    assert all(re.fullmatch(r"[a-z0-9/._()=~+!@,-]+", name) for name in site)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("metadata.RAZORPAY:x.type", "metadata.razorpay:x.type"),
        ("aB", "ab"),
        ("aBC", "aB~c~"),
        ("a:b", "a.b"),
        ("A.B", "AB."),
    ],
)
def test_no_two_names_have_one_slug(one: str, other: str) -> None:
    slugs = set()
    for name in (one, other):
        try:
            slugs.add(paths.slug(name))
        except ValueError:
            slugs.add(f"refused {name}")
    assert len(slugs) == 2


def test_a_name_that_no_slug_can_say_is_refused() -> None:
    with pytest.raises(ValueError, match="no file name for '~' in 'a~b': add it to REPLACED"):
        paths.slug("a~b")


def test_what_the_spec_says_is_text_and_never_markup(spec: Spec) -> None:
    evil = "<script>alert('&')</script>"
    first, *others = spec.profiles
    field, *rest = first.fields
    rules = tuple(replace(rule, message=evil, hint=evil) for rule in field.rules)
    field = replace(field, summary=evil, note=evil, default=evil, rules=rules)
    changed = replace(first, title=evil, summary=evil, fields=(field, *rest))
    rows = tuple(replace(row, says=evil, where=evil, no_rule=evil) for row in spec.rows)
    decisions = tuple(replace(one, question=evil, ours=evil, why=evil) for one in spec.decisions)
    documents = {name: {**one, "title": evil} for name, one in spec.documents.items()}
    site = plan_site(
        replace(
            spec,
            profiles=(changed, *others),
            rows=rows,
            decisions=decisions,
            documents=documents,
        )
    )
    shown = [name for name, text in site.items() if "&lt;script&gt;alert(" in text]
    assert {"index.html", "decisions.html", "documents.html", "compare.html"} <= set(shown)
    assert len(shown) > len(spec.rule_ids())
    assert not [name for name, text in site.items() if "<script>" in text]


def test_it_is_the_same_whatever_the_interpreters_mood(site: Mapping[str, str]) -> None:
    program = (
        "import sys, hashlib; from pathlib import Path\n"
        "from juspay_rules.codegen.__main__ import read_schemas\n"
        "from juspay_rules.codegen.load import load\n"
        "from juspay_rules.codegen.site.pages import plan_site\n"
        "site = plan_site(load(read_schemas(Path('.'))))\n"
        "print(hashlib.sha256(repr(sorted(site.items())).encode()).hexdigest())"
    )
    environment = {**UNMEASURED, "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Kolkata"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == hashlib.sha256(repr(sorted(site.items())).encode()).hexdigest()


def test_every_rule_has_examples_on_both_sides(spec: Spec) -> None:
    by_profile = examples_by_profile(spec, vectors.by_profile(spec)).values()
    found = {rule_id: both for of_profile in by_profile for rule_id, both in of_profile.items()}
    assert set(found) == set(spec.rule_ids())
    assert not [rule for rule, both in found.items() if not (both.valid and both.invalid)]
    assert all(shown.text for both in found.values() for shown in both.valid + both.invalid)


@pytest.mark.parametrize("rule_id", CURL)
def test_the_examples_of_a_command_are_what_they_are_called(rule_id: str) -> None:
    def raised(command: str) -> list[str]:
        sent = payloads(Document("a.curl", command.encode()))
        return [note.rule_id for payload in sent for *_, note in payload.notes]

    for command in CURL[rule_id]["invalid"]:
        assert raised(command) == [rule_id]
    for command in CURL[rule_id]["valid"]:
        assert raised(command) == []


def test_the_comparison_lists_what_differs_and_nothing_else(spec: Spec) -> None:
    found = compare(spec)
    assert {line.name: [cell.differs for cell in line.cells] for line in found.rules} == {
        "order_id.maxLength": [False, True, False, True],
        "currency.required": [False, True, False, False],
        "customer_id.required": [False, True, False, False],
        "customer_email.required": [False, True, False, False],
        "headers.Authorization.no-scheme": [False, True, False, False],
        "headers.x-merchantid.required": [False, True, False, False],
        "headers.Content-Type.media-type": [False, True, False, True],
    }
    names = {field.name for profile in spec.profiles for field in profile.entries}
    parted = {line.name for line in found.fields} | {field.name for field in found.alike}
    texts = "order"  # whose rules are those of free text, in whichever field
    changed = {"order_id", "currency", "customer_id", "customer_email", *HEADERS}
    assert names - parted == {texts} | changed
