"""Reading a configuration: TOML, its keys, and the rule ids that it names."""

import os
import tomllib

from juspay_rules.cli.config import SHARED, Config
from juspay_rules.cli.config_keys import RefusedError, check
from juspay_rules.cli.document import Document
from juspay_rules.cli.settings import SEVERITY_OF, expectable, settable, severities_of, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from juspay_rules.cli.config import Path
    from juspay_rules.overlay import Compiled

TABLE = ("tool", "juspay-rules")


def read(name: str, content: bytes) -> Config | None:
    """The configuration in this file; None where a pyproject.toml holds none.

    Raises ValueError with file, line, key, what is wrong and what to write.
    """
    document = Document(name.replace(os.sep, "/"), content)
    table: object = _parsed(document)
    prefix = TABLE if os.path.basename(name) == SHARED else ()
    for key in prefix:
        if not isinstance(table, dict) or key not in table:
            return None
        table = table[key]
    folder = os.path.dirname(os.path.abspath(name))
    config = Config(document, folder, prefix, {})
    try:
        config.table = check(table)
        config.overlay = _overlay(config)
        _check_rules(config)
    except RefusedError as error:
        raise ValueError(f"{config.place(error.path)}: {error}") from None
    return config


def _parsed(document: Document) -> "Mapping[str, object]":
    try:
        return tomllib.loads(document.content.decode())
    except UnicodeDecodeError as error:
        line = document.content.count(b"\n", 0, error.start) + 1
        raise ValueError(f"{document.name}:{line}: is no UTF-8; save it as UTF-8") from None
    except RecursionError:
        raise ValueError(f"{document.name}: is nested too deep; write it flat") from None
    except tomllib.TOMLDecodeError as error:
        said, _, place = str(error).rpartition(" (at line ")
        where = f":{place.partition(',')[0]}" if said else ""
        raise ValueError(f"{document.name}{where}: is no TOML: {said or error}") from None


def _overlay(config: Config) -> "Compiled | None":
    """The overlay that it names, compiled. Raises ValueError as Compiled does."""
    if "overlay" not in config.table:
        return None
    from juspay_rules.overlay import Compiled

    return Compiled(config.file(str(config.table["overlay"])))


def _check_rules(config: Config) -> None:
    """Raise RefusedError for a rule id that no profile has, or that is given two severities."""
    for path, table in _tables(config):
        for key in (*SEVERITY_OF, "rules", "rule"):
            for rule_id in texts(table.get(key, [])):
                problem = (expectable if key == "rules" else settable)(rule_id, config.overlay)
                if problem is not None:
                    raise RefusedError((*path, key), problem)
        try:
            severities_of(table)
        except ValueError as error:
            raise RefusedError(path, str(error)) from None


def _tables(config: Config) -> "Iterator[tuple[Path, Mapping[str, object]]]":
    yield (), config.table
    for key in ("per-file", "suppress"):
        for number, table in enumerate(config.entries(key)):
            yield (key, number), table
