"""The line of a key of a TOML text, which the standard library's parser does not tell."""

import tomllib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.config import Path


def line_of(text: str, path: "Path") -> int | None:
    """The line on which a path begins to exist, from 1; None where it cannot be told.

    What stands above that line is TOML by itself and lacks the path; what follows has it as soon as
    it is TOML again. So a string of many lines that reads like the key misleads nobody.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    name = next((part for part in reversed(path) if isinstance(part, str)), None)
    for number, line in enumerate(lines):
        if name is not None and name in line and _has(lines[:number], path) is False:
            longer = (_has(lines[:end], path) for end in range(number + 1, len(lines) + 1))
            if next((has for has in longer if has is not None), False):
                return number + 1
    return None


def _has(lines: list[str], path: "Path") -> bool | None:
    """Whether the path exists in these lines; None where they are no TOML by themselves."""
    try:
        value: object = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None
    for part in path:
        held: dict[object, object] = {}
        if isinstance(value, list | dict):
            held.update(enumerate(value) if isinstance(value, list) else value.items())
        if part not in held:
            return False
        value = held[part]
    return True
