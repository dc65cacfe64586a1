"""The npm package reads curl commands as the command does: the same orders and rules, at the same options."""

import json
import random
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs.curl_input import payloads
from tests.conftest import ROOT

FILES = sorted(ROOT.glob("tests/cases/curl/*.curl")) + sorted(
    ROOT.glob("tests/cases/samples/*.curl")
)
# JavaScript is handed a text; bytes that are none have become something else by then.
NO_TEXT = {"encoding.curl"}
READER = """
import { readFileSync } from "node:fs";
const { curlPayloads } = await import(process.argv[1]);
const path = (key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
const answers = JSON.parse(readFileSync(0, "utf8")).map((text) =>
  curlPayloads(text).map(({ line, order, notes, lineOf }) => ({
    order: order && Object.entries(order).map(([key, value]) => [key, value, lineOf(path(key))]),
    whole: order && lineOf(""),
    notes: notes.map((note) => [note.line, note.violation.ruleId]),
  })),
);
process.stdout.write(JSON.stringify(answers));
"""
SIGNS = [
    "'",
    '"',
    "\\",
    "\n",
    "\\\n",
    " ",
    "$'",
    "&",
    "=",
    "@",
    "%",
    "#",
    "`",
    ";",
    "\\\n-",
    "\r\n",
]
WORDS = [
    "\\ud83d",
    "\\ude00",
    "\n\n",
    "--next",
    "--json",
    "-G ",
    "-d",
    "-F",
    "--data-urlencode",
    "curl",
    "\u00e9",
    "\U0001f600",
]


def in_javascript(texts: list[str]) -> list[list[Mapping[str, Any]]]:
    node = shutil.which("node")
    assert node, "node is missing: install Node 20 or newer (apt-get install nodejs npm)"
    module = (ROOT / "generated/npm/esm/curl.mjs").as_uri()
    done = subprocess.run(
        [node, "--input-type=module", "-e", READER, module],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers: list[list[Mapping[str, Any]]] = json.loads(done.stdout)
    return answers


def in_python(text: str) -> list[Mapping[str, Any]]:
    return [_payload(payload) for payload in payloads(Document("a.curl", text.encode()))]


def _payload(payload: Any) -> Mapping[str, Any]:
    def line(offset: int) -> int:
        return int(payload.document.position(offset)[0])

    notes = [[line(start), violation.rule_id] for start, _, violation in payload.notes]
    if payload.order is None:
        return {"order": None, "whole": None, "notes": notes}
    places = payload.members()
    order = [[key, value, line(places[key][0])] for key, value in payload.order.items()]
    return {"order": order, "whole": line(payload.start), "notes": notes}


def test_every_case_is_read_alike() -> None:
    assert {file.name for file in FILES} > NO_TEXT
    files = [file for file in FILES if file.name not in NO_TEXT]
    texts = [file.read_bytes().decode() for file in files]
    for file, text, found in zip(files, texts, in_javascript(texts), strict=True):
        assert_alike(found, in_python(text), file.name)
        if "samples" in file.parts:
            assert found == in_python(text)


def test_every_text_that_is_near_a_case_is_read_alike() -> None:
    """Three thousand of them, each with one to three edits."""
    texts = list(_edited([file.read_bytes().decode("utf-8", "replace") for file in FILES], 3000))
    with_order = 0
    for text, found in zip(texts, in_javascript(texts), strict=True):
        wanted = in_python(text)
        assert_alike(found, wanted, text)
        with_order += any(payload["order"] for payload in wanted)
    assert with_order > len(texts) / 2


@pytest.mark.parametrize("text", ["", "no command here", "curling -d a=1"])
def test_a_text_without_a_command_has_no_payload(text: str) -> None:
    assert in_javascript([text]) == [[]]


def assert_alike(
    found: list[Mapping[str, Any]], wanted: list[Mapping[str, Any]], text: str
) -> None:
    """The same orders (JavaScript puts keys that are numbers first) and the same rules of what is
    noted. JavaScript knows the line of an option, Python also that of a key inside a value."""
    assert [_unplaced(one) for one in found] == [_unplaced(one) for one in wanted], text
    for one, other in zip(found, wanted, strict=True):
        lines = {key: line for key, _, line in other["order"] or ()}
        assert all(line <= lines[key] for key, _, line in one["order"] or ()), text


def _unplaced(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    order = [[key, value] for key, value, _ in payload["order"] or ()]
    return {
        "order": payload["order"] and sorted(order, key=lambda item: str(item[0])),
        "notes": [rule for _, rule in payload["notes"]],
    }


def _edited(texts: list[str], count: int) -> Iterable[str]:
    chance = random.Random(20261122)
    for _ in range(count):
        text = chance.choice(texts)
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(text) + 1)
            gone = chance.choice((0, 0, 1, 2))
            text = text[:place] + chance.choice([*SIGNS, *WORDS, ""]) + text[place + gone :]
        yield text
