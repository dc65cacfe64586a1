"""Print a diff of what can be mended without guessing; --write mends it. A repair is made only where
reading and judging the result proves it. The diff shows the lines it changes, values included. Exit
status: 0 nothing to mend, or written; 1 repairs that are not written; 2 something could not be read."""

import sys

from juspay_rules.cli import CLEAN, COULD_NOT_RUN, VIOLATIONS
from juspay_rules.cli.config import config_of, path_from
from juspay_rules.cli.document import Document
from juspay_rules.cli.files import GZIP, stored
from juspay_rules.cli.inputs import payloads
from juspay_rules.cli.output_file import write_whole
from juspay_rules.cli.repairs import repaired
from juspay_rules.cli.settings import Settings, fitting, overlay_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from juspay_rules.cli.config import Config
    from juspay_rules.overlay import Compiled


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    from juspay_rules.cli import options

    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    add("--write", action="store_true", help="write the repairs into the files")
    options.add_scope(parser)
    options.add_config(parser)


def run(options: "argparse.Namespace") -> int:
    """Mend the files, or show what would be mended.

    Raises ValueError for a profile or policy that does not exist, and for --write on standard input.
    """
    if options.write and "-" in options.files:
        raise ValueError("standard input cannot be written: leave out --write and apply the diff")
    config = None if options.no_config else config_of(options.config)
    overlay = overlay_of(options, config)
    _settings(
        options, config, None, overlay
    ).validator()  # refuses an unknown name before anything is done
    status, made, left = CLEAN, 0, 0
    for name in dict.fromkeys(options.files):
        try:
            settings = _settings(options, config, name, overlay)
            shown, repairs, findings = _mended(name, settings, options)
        except (OSError, ValueError) as error:
            cause = error.__cause__ or error
            reason = getattr(cause, "strerror", None) or error
            print(f"juspay-rules: {name} was left as it is: {reason}", file=sys.stderr)
            status = COULD_NOT_RUN
            continue
        sys.stdout.writelines(shown)
        made += repairs
        left += findings
    sys.stdout.flush()
    print(f"juspay-rules: {_summary(made, left, written=options.write)}", file=sys.stderr)
    if status == CLEAN and made and not options.write:
        return VIOLATIONS
    return status


def _settings(
    options: "argparse.Namespace",
    config: "Config | None",
    name: str | None,
    overlay: "Compiled | None",
) -> Settings:
    """How a file is judged: by its configuration, as in check."""
    given = {key: getattr(options, key) for key in ("profile", "policy", "input")}
    if config is None:
        return Settings([given], overlay, options.as_of)
    path = None if name is None or name == "-" else path_from(config.folder, name)
    tables = [config.table, *(entry for _, entry in fitting(config, path)), given]
    return Settings(tables, overlay, options.as_of)


def _mended(
    name: str, settings: Settings, options: "argparse.Namespace"
) -> "tuple[Iterable[str], int, int]":
    """The diff that is to be shown, how many repairs a file took, how many findings it still has."""
    validator, read_as = settings.validator(), settings.names.get("input")
    document = Document(name, stored(name))
    if document.content[:2] == GZIP:
        raise ValueError("it is packed: unpack it first")
    _refuse_unread(document, read_as)
    text, repairs = repaired(document, read_as, validator)
    content = text.encode("utf-8", "surrogateescape")
    shown: Iterable[str] = ()
    if repairs and options.write:
        write_whole(name, content)
    elif repairs:
        shown = diff(name, document.text, text)
    orders = (payload.order for payload in payloads(Document(name, content), read_as))
    left = sum(len(validator.collect_violations(order)) for order in orders if order is not None)
    return shown, len(repairs), left


def diff(name: str, before: str, after: str) -> "Iterator[str]":
    """A unified diff, as patch and git apply take it."""
    from difflib import unified_diff

    name = name.lstrip("/")
    for line in unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def _refuse_unread(document: Document, input_name: str | None) -> None:
    found = list(payloads(document, input_name))
    if not found:
        raise ValueError("it holds no order")
    for payload in found:
        if payload.order is None:
            start, _, note = payload.notes[-1]
            line, column = payload.document.position(start)
            raise ValueError(f"no order at line {line}, column {column} [{note.rule_id}]")


def _summary(made: int, left: int, *, written: bool) -> str:
    verb = "made" if written else "found"
    repairs = f"{made} repair{'' if made == 1 else 's'} {verb}"
    more = f"{left} finding{'' if left == 1 else 's'} left that need a person"
    advice = "; --write makes them" if made and not written else ""
    return f"{repairs}, {more}{advice}"
