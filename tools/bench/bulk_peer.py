"""python -m tools.bench.bulk_peer FILE PROCESSES: pydantic on the rows of an NDJSON file, the
errors of the same rules listed and counted.

It imports nothing else that costs time, so that its whole process can be timed beside ours. Each
process takes the rows that begin in its part of the file.
"""

import json
import sys
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import pydantic

from tools.bench.pydantic_peer import typed_dict

SCHEMA = "generated/json_schema/draft-07/express-checkout-global/strict.json"
GATEWAY = "metadata.APPLEPAY:gateway_reference_id"  # the one of the rows


def errors(file: str, start: int, end: int) -> int:
    """How many errors pydantic lists for the rows that begin in a range of bytes."""
    schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))
    schema["properties"][GATEWAY] = {"type": "string"}
    validate = typed_dict(schema).validate_json
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
    file, processes = sys.argv[1], int(sys.argv[2])
    size = Path(file).stat().st_size
    cuts = [size * part // processes for part in range(processes + 1)]
    tasks = [(file, *part) for part in pairwise(cuts)]
    if processes == 1:
        print(f"{errors(*tasks[0])} errors")
        return 0
    with get_context("spawn").Pool(processes) as pool:
        print(f"{sum(pool.starmap(errors, tasks, chunksize=1))} errors")
    return 0


if __name__ == "__main__":
    sys.exit(main())
