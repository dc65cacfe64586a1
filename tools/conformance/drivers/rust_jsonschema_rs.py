"""Rust, jsonschema-rs. ../README.md has the protocol.

``--linear`` takes the crate ``regex``, which is linear in the text, in place of ``fancy-regex``.
"""

import json
import sys
from importlib.metadata import version
from typing import Any

import jsonschema_rs

CLASSES = {
    "2020-12": jsonschema_rs.Draft202012Validator,
    "draft-07": jsonschema_rs.Draft7Validator,
}
OPTIONS = {"pattern_options": jsonschema_rs.RegexOptions()} if "--linear" in sys.argv else {}


def main() -> None:
    """Answer each line of standard input."""
    say({"engine": "jsonschema-rs", "version": version("jsonschema-rs")})
    validator: Any = None
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if "schema" in request:
                validator = CLASSES[request["draft"]](json.loads(request["schema"]), **OPTIONS)
                say({"ready": True})
            else:
                say(verdict(validator, request["text"]))
        except Exception as error:  # whatever an engine raises is its answer
            say({"error": repr(error)})


def verdict(validator: Any, text: str) -> dict[str, Any]:
    """What the engine says of one text."""
    try:
        value = json.loads(text)
    except ValueError as error:
        return {"refused": str(error)}
    errors = [
        {"keyword": str(error.schema_path[-1]), "schema_path": pointer(error.schema_path)}
        for error in validator.iter_errors(value)
    ]
    return {"valid": not errors, "errors": errors}


def pointer(parts: Any) -> str:
    """A JSON Pointer."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def say(message: dict[str, Any]) -> None:
    """One line of the protocol."""
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


main()
