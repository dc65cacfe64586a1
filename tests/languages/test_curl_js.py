"""The npm package reads curl commands as the command does: the same orders, rules and lines."""

import json
import random
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from juspay_rules.cli.curl import payloads_of
from juspay_rules.violation import Violation
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
    return [_payload(payload) for payload in payloads_of(text.encode())]


def _payload(payload: Any) -> Mapping[str, Any]:
    notes = [[line, violation.rule_id] for line, violation in payload.notes]
    if payload.order is None:
        return {"order": None, "whole": None, "notes": notes}
    whole, *lines = payload.lines([_at(""), *(_at(_path(key)) for key in payload.order)])
    order = [
        [key, value, line] for (key, value), line in zip(payload.order.items(), lines, strict=True)
    ]
    return {"order": order, "whole": whole, "notes": notes}


def _path(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")


def _at(path: str) -> Violation:
    return Violation("any.rule", None, path, "error", "")


def test_every_case_is_read_alike() -> None:
    assert {file.name for file in FILES} > NO_TEXT
    files = [file for file in FILES if file.name not in NO_TEXT]
    texts = [file.read_bytes().decode() for file in files]
    for file, text, found in zip(files, texts, in_javascript(texts), strict=True):
        assert _sorted(found) == _sorted(in_python(text)), file.name


def test_every_text_that_is_near_a_case_is_read_alike() -> None:
    """Three thousand of them, each with one to three edits. One line may differ: that of a body that
    cannot be read, since JavaScript knows its place."""
    texts = list(_edited([file.read_bytes().decode("utf-8", "replace") for file in FILES], 3000))
    with_order = 0
    for text, found in zip(texts, in_javascript(texts), strict=True):
        wanted = in_python(text)
        assert _sorted(found, lines=False) == _sorted(wanted, lines=False), text
        with_order += any(payload["order"] for payload in wanted)
    assert with_order > len(texts) / 2


@pytest.mark.parametrize("text", ["", "no command here", "curling -d a=1"])
def test_a_text_without_a_command_has_no_payload(text: str) -> None:
    assert in_javascript([text]) == [[]]


def _sorted(payloads: list[Mapping[str, Any]], *, lines: bool = True) -> list[Mapping[str, Any]]:
    """As they stand but for the order of keys: JavaScript puts keys that are numbers first."""
    return [
        {
            "order": payload["order"] and sorted(payload["order"], key=lambda item: str(item[0])),
            "whole": payload["whole"],
            "notes": [
                [0 if rule.startswith("body.") and not lines else line, rule]
                for line, rule in payload["notes"]
            ],
        }
        for payload in payloads
    ]


def _edited(texts: list[str], count: int) -> Iterable[str]:
    chance = random.Random(20261122)
    for _ in range(count):
        text = chance.choice(texts)
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(text) + 1)
            gone = chance.choice((0, 0, 1, 2))
            text = text[:place] + chance.choice([*SIGNS, *WORDS, ""]) + text[place + gone :]
        yield text
