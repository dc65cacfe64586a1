"""Python, fastjsonschema, which stops at the first error. ../README.md has the protocol.

It knows draft-04 to draft-07, and reads a schema of any other draft as draft-07.
"""

import json
import sys
from importlib.metadata import version
from typing import Any

import fastjsonschema


def main() -> None:
    """Answer each line of standard input."""
    say({"engine": "fastjsonschema", "version": version("fastjsonschema")})
    validate: Any = None
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if "schema" in request:
                validate = fastjsonschema.compile(json.loads(request["schema"]))
                say({"ready": True})
            else:
                say(verdict(validate, request["text"]))
        except Exception as error:  # whatever an engine raises is its answer
            say({"error": repr(error)})


def verdict(validate: Any, text: str) -> dict[str, Any]:
    """What the engine says of one text."""
    try:
        value = json.loads(text)
    except ValueError as error:
        return {"refused": str(error)}
    try:
        validate(value)
    except fastjsonschema.JsonSchemaValueException as error:
        return {"valid": False, "errors": [{"keyword": error.rule}]}
    return {"valid": True, "errors": []}


def say(message: dict[str, Any]) -> None:
    """One line of the protocol."""
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


main()
