"""The keys of a configuration and what each takes; config.schema.json says the same to editors."""

from juspay_rules.cli import globs
from juspay_rules.spelling import one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from juspay_rules.cli.config import Path

    # What is wrong with a value and what to write; None where nothing is.
    Check = Callable[[object], str | None]

BLANK = " \t\r\n"
SEVERITIES = ("error", "warning")
EXPECTATIONS = ("valid", "invalid")


class RefusedError(ValueError):
    """A value that a configuration cannot hold, and the way to it."""

    def __init__(self, path: "Path", problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{shown(path)}{problem}")


def shown(path: "Path") -> str:
    """``per-file[1].expect: ``, counting from 1; nothing for the whole."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path]
    return f"{''.join(parts).removeprefix('.')}: " if path else ""


def check(table: object) -> "Mapping[str, object]":
    """The table, if a configuration may hold it. Raises RefusedError."""
    keys = {**_settings(), **_TOP}
    checked = _table((), table, keys, ())
    for name, entry_keys, required in (
        ("per-file", {**_settings(), **_PER_FILE}, ("files",)),
        ("suppress", _SUPPRESS, ("rule", "files", "reason")),
    ):
        for number, entry in enumerate(entries(checked, name)):
            _table((name, number), entry, entry_keys, required)
            if "rules" in entry and entry.get("expect") != "invalid":
                problem = 'is what an invalid file breaks; add expect = "invalid", or take it out'
                raise RefusedError((name, number, "rules"), problem)
    return checked


def entries(table: "Mapping[str, object]", name: str) -> "list[dict[str, object]]":
    """The tables of an array of tables."""
    value = table.get(name, [])
    assert isinstance(value, list)
    return value


def _table(
    path: "Path", value: object, keys: "Mapping[str, Check]", required: "tuple[str, ...]"
) -> "dict[str, object]":
    if not isinstance(value, dict):
        raise RefusedError(path, "is a table of keys and values")
    for key, content in value.items():
        try:
            one_of("key", key, keys)
        except ValueError as error:
            remedy = "" if "did you mean" in str(error) else f"; a key is {', '.join(keys)}"
            raise RefusedError((*path, key), f"{error}{remedy}") from None
        problem = keys[key](content)
        if problem is not None:
            raise RefusedError((*path, key), problem)
    for key in required:
        if key not in value:
            raise RefusedError(path, f"has no {key}; add it")
    return value


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return "is a text; write it in quotes"
    return None if value.strip(BLANK) else "is empty; write it, or take the key out"


def _pattern(value: object) -> str | None:
    return _text(value) or globs.refusal(str(value))


def _rule(value: object) -> str | None:
    problem = _text(value)
    if problem is None and ("." not in str(value) or any(sign in str(value) for sign in BLANK)):
        problem = "is a rule id, such as order_id.pattern; see juspay-rules rules"
    return problem


def _list_of(check: "Check") -> "Check":
    def of_list(value: object) -> str | None:
        if not isinstance(value, list):
            return "is a list; write it in brackets"
        return next(filter(None, map(check, value)), None)

    return of_list


def _name_of(what: str, known: "tuple[str, ...]") -> "Check":
    def of_name(value: object) -> str | None:
        try:
            one_of(what, value, known)  # type: ignore[arg-type]  # it refuses what is no text
        except ValueError as error:
            return str(error)
        return None

    return of_name


def _tables(value: object) -> str | None:
    return None if isinstance(value, list) else "is a list of tables; write [[...]] for each"


def _day(value: object) -> str | None:
    from datetime import date

    remedy = "is a day; write it as YYYY-MM-DD"
    text = str(value)
    try:
        if isinstance(value, str | date):
            # Python takes 20270101 too, and a day of a week; a day with a time is none to it.
            return None if date.fromisoformat(text).isoformat() == text else remedy
    except ValueError:
        pass
    return remedy


def _settings() -> "dict[str, Check]":
    from juspay_rules._generated.version import PROFILES
    from juspay_rules.cli.inputs import INPUTS
    from juspay_rules.rules import POLICIES

    return {
        "profile": _name_of("profile", PROFILES),
        "policy": _name_of("policy", POLICIES),
        "input": _name_of("input", tuple(INPUTS)),
        "ignore": _list_of(_rule),
        "warn": _list_of(_rule),
        "error": _list_of(_rule),
    }


_TOP: "dict[str, Check]" = {
    "paths": _list_of(_text),
    "exclude": _list_of(_pattern),
    "fail-on": _name_of("severity", SEVERITIES),
    "baseline": _text,
    "overlay": _text,
    "per-file": _tables,
    "suppress": _tables,
}
_PER_FILE: "dict[str, Check]" = {
    "files": _pattern,
    "expect": _name_of("expectation", EXPECTATIONS),
    "rules": _list_of(_rule),
}
_SUPPRESS: "dict[str, Check]" = {
    "rule": _rule,
    "files": _pattern,
    "field": _text,
    "reason": _text,
    "expires": _day,
}
