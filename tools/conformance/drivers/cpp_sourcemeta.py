"""C++, sourcemeta's command ``jsonschema``. ../README.md has the protocol.

One process of the command checks a folder of texts, so the answers come once the next schema or the
end of the input is read. One text that the command cannot read ends its whole run: it is named, and
the run begun again without it. Texts that Python cannot read are tried alone first, against a
schema that is quickly compiled and takes everything.
"""

import json
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import sourcemeta_jsonschema

FOLDER = Path(sourcemeta_jsonschema.__file__).parent
ANY = '{"$schema": "http://json-schema.org/draft-07/schema#"}'
COMMAND = str(next(FOLDER.glob("jsonschema-*")))


def main() -> None:
    """Answer each line of standard input, in order."""
    say({"engine": "sourcemeta jsonschema", "version": version("sourcemeta-jsonschema")})
    schema, texts = "", list[str]()
    for line in sys.stdin:
        request = json.loads(line)
        if "text" in request:
            texts.append(request["text"])
            continue
        answer(schema, texts)
        schema, texts = request["schema"], []
        say({"ready": True})  # a schema that cannot be compiled is told with each of its texts
    answer(schema, texts)


def answer(schema: str, texts: list[str]) -> None:
    """Say one verdict a text."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "schema.json").write_text(schema, encoding="utf-8")
        (place / "any.json").write_text(ANY, encoding="utf-8")
        verdicts: dict[int, dict[str, Any]] = {}
        easy = [number for number, text in enumerate(texts) if is_json(text)]
        check(place / "schema.json", texts, easy, verdicts)
        for number in sorted(set(range(len(texts))) - set(easy)):
            check(place / "any.json", texts, [number], verdicts)
            if "refused" not in verdicts[number]:
                check(place / "schema.json", texts, [number], verdicts)
    for number in range(len(texts)):
        say(verdicts[number])


def is_json(text: str) -> bool:
    """Whether Python reads it."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def check(
    schema: Path, texts: list[str], numbers: list[int], verdicts: dict[int, dict[str, Any]]
) -> None:
    """Run the command on these texts, again and again without the one that it cannot read."""
    while numbers:
        with tempfile.TemporaryDirectory() as batch:
            for number in numbers:
                data = texts[number].encode()  # as bytes: writing text would mend line ends
                (Path(batch) / f"{number}.json").write_bytes(data)
            command = [COMMAND, "validate", str(schema), "--fast", "--continue"]
            # A file by itself where it is one: in a folder, an empty file is passed over.
            target = batch if len(numbers) > 1 else f"{batch}/{numbers[0]}.json"
            command += ["--verbose", "--extension", ".json", target]
            done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        lines = [*done.stdout.splitlines(), *done.stderr.splitlines()]
        unread = [line for line in lines if line.startswith("  at file path ")]
        for line in lines:
            mark, _, path = line.partition(": ")
            if mark in ("ok", "fail") and not unread:
                verdicts[int(Path(path).stem)] = {"valid": mark == "ok", "errors": []}
        if not unread:
            for number in set(numbers) - set(verdicts):
                verdicts[number] = {"error": " ".join(lines)[:200]}
            return
        broken = int(Path(unread[0]).stem)
        verdicts[broken] = {"refused": "Failed to parse the JSON document"}
        numbers = [number for number in numbers if number != broken]


def say(message: dict[str, Any]) -> None:
    """One line of the protocol."""
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


main()
