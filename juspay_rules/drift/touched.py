"""The lines of schemas/ that a row of a document concerns: in a checkout, where they are."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"


def places_of(document: str, row: str, rule_ids: Iterable[str]) -> list[str]:
    """The row of the ledger and the fields of the rules, each as file:line; none outside of a
    checkout."""
    fields = dict.fromkeys(rule_id.rpartition(".")[0] for rule_id in rule_ids)
    found = [_line_of(f"ledger/{document}.yaml", row)]
    for field in fields:
        found += [_line_of(name, field) for name in _names()]
    return [place for place in found if place]


@cache
def _names() -> tuple[str, ...]:
    """The files of fields, headers and rules of orders."""
    folder = SCHEMAS / "create_order"
    return tuple(one.relative_to(SCHEMAS).as_posix() for one in sorted(folder.rglob("*.yaml")))


def _line_of(name: str, key: str) -> str | None:
    """Where the file has the key one level below its top."""
    number = _keys(name).get(key)
    return None if number is None else f"schemas/{name}:{number}"


@cache
def _keys(name: str) -> dict[str, int]:
    path = SCHEMAS / name
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    gateway = re.search(r"^gateway: (\w+)$", text, re.M)
    start = f"metadata.{gateway[1]}:" if gateway else ""
    return {f"{start}{key}": number for key, number in _lines(text)}


def _lines(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.split("\n"), 1):
        found = re.match(r'  (?:"([^"]+)"|([^\s"#][^"]*?)):(?:\s|$)', line)
        if found:
            yield found[1] or found[2], number
