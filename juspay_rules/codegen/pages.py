"""What schemas/pages/ recorded of the documented pages, and the rules of each row, for `drift`."""

import json
from collections.abc import Mapping
from typing import Any

from juspay_rules.codegen.spec import Spec, named
from juspay_rules.codegen.yaml_file import Json, read

FOLDER = "pages/"


def write(spec: Spec, texts: Mapping[str, str]) -> str:
    """The text of pages.json, one entry a line. Raises SpecError for a row that no ledger has."""
    pages = [_page(spec, name, text) for name, text in texts.items() if name.startswith(FOLDER)]
    return "{\n" + ",\n".join(pages) + "\n}\n"


def _page(spec: Spec, name: str, text: str) -> str:
    file = read(name, text)
    content: Any = file.content
    document = content["document"]
    rows = {row.row_id.removeprefix(f"{document}/"): row for row in spec.rows}
    for place, entry in enumerate(content["entries"]):
        if entry.get("row", next(iter(rows))) not in rows:
            remedy = f"name one of schemas/ledger/{document}.yaml"
            raise file.error(("entries", place, "row"), f"no row {entry['row']!r}", remedy)
    used = {entry["row"] for entry in content["entries"] if "row" in entry}
    rules: dict[str, Json] = {
        row: list(named(rows[row].rules, spec.rule_ids())) for row in sorted(used)
    }
    entries = ",\n".join(json.dumps(entry) for entry in content["entries"])
    return f'{json.dumps(document)}: {{"rules": {json.dumps(rules)}, "entries": [\n{entries}\n]}}'
