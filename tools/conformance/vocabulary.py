"""What the texts are made of: the fields of a profile, and values on both sides of each limit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CARRIER = "udf6"  # in which the vectors of free text have their limits
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``examples``: valid values by field. ``values``: every value that a vector holds, by key.
    ``lengths``: each length limit of the schema, one less and one more."""

    required: tuple[str, ...]
    examples: Mapping[str, tuple[Any, ...]]
    values: Mapping[str, tuple[Any, ...]]
    lengths: tuple[int, ...]


def vocabulary(profile: str, generated: Path = ROOT / "generated") -> Vocabulary:
    """The vocabulary of one profile, in the order of the files."""
    catalogue = json.loads((generated / "rules.json").read_text(encoding="utf-8"))
    described = catalogue["profiles"][profile]
    vectors = json.loads((generated / f"vectors/{profile}.json").read_text(encoding="utf-8"))
    schema = json.loads(
        (generated / f"json_schema/{profile}/strict.json").read_text(encoding="utf-8")
    )
    return Vocabulary(
        required=tuple(
            rule["field"] for rule in described["rules"] if rule["keyword"] == "required"
        ),
        examples={
            field["name"]: tuple(field["examples"])
            for field in described["fields"]
            if field["examples"] and "family" not in field
        },
        values=_values(vectors["vectors"]),
        lengths=_lengths(schema),
    )


def _values(vectors: list[dict[str, Any]]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, dict[str, Any]] = {}
    for vector in vectors:
        # The same text in every field would leave the fields' own values a small share.
        everywhere = vector["rule"].startswith("order.")
        for key, value in vector.get("order", {}).items():
            if not everywhere or key == CARRIER:
                found.setdefault(key, {})[json.dumps(value)] = value
    return {key: tuple(values.values()) for key, values in found.items()}


def _lengths(schema: dict[str, Any]) -> tuple[int, ...]:
    limits = {
        field[keyword]
        for field in schema["properties"].values()
        for keyword in ("minLength", "maxLength")
        if keyword in field
    }
    return tuple(sorted({length + step for length in limits for step in (-1, 0, 1)} - {-1}))
