"""python -m tools.bench.bulk_peer FILE PROCESSES [types]: pydantic on the rows of an NDJSON file, its
errors counted; by the same rules as ours, or with "types" by types, greatest lengths and the characters
of order_id alone.

It imports nothing else that costs time, so that its whole process can be timed beside ours. Each
process takes the rows that begin in its part of the file.
"""

import json
import sys
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, Any

import pydantic
from typing_extensions import TypedDict

from tools.bench.pydantic_peer import typed_dict

SCHEMA = "generated/json_schema/draft-07/express-checkout-global/strict.json"


def types_alone(schema: dict[str, Any]) -> pydantic.TypeAdapter[Any]:
    """A TypedDict that does much less."""
    types: dict[str, Any] = {}
    for name, field in schema["properties"].items():
        pattern = "^[A-Za-z0-9]+$" if name == "order_id" else None
        limits = pydantic.Field(max_length=field.get("maxLength"), pattern=pattern)
        types[name] = Annotated[str, limits] if "type" in field else str | int | float | bool
    return pydantic.TypeAdapter(TypedDict("Order", types, total=False))  # type: ignore[operator]


def errors(file: str, start: int, end: int, rules: str) -> int:
    """How many errors pydantic lists for the rows that begin in a range of bytes."""
    schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))
    validate = (types_alone(schema) if rules == "types" else typed_dict(schema)).validate_json
    found = 0
    with Path(file).open("rb") as rows:
        rows.seek(max(start - 1, 0))
        if start:
            rows.readline()
        place = rows.tell()
        for row in rows:
            if place >= end:
                break
            place += len(row)
            try:
                validate(row)
            except pydantic.ValidationError as error:
                found += len(error.errors())
    return found


def main() -> int:
    """Print the count."""
    file, processes, rules = sys.argv[1], int(sys.argv[2]), "".join(sys.argv[3:])
    size = Path(file).stat().st_size
    cuts = [size * part // processes for part in range(processes + 1)]
    tasks = [(file, *part, rules) for part in pairwise(cuts)]
    if processes == 1:
        print(f"{errors(*tasks[0])} errors")
        return 0
    with get_context("spawn").Pool(processes) as pool:
        print(f"{sum(pool.starmap(errors, tasks, chunksize=1))} errors")
    return 0


if __name__ == "__main__":
    sys.exit(main())
