"""The files that are audited, and what each is by its name."""

import os
from dataclasses import dataclass
from glob import glob, has_magic

KINDS = {
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".csv": "csv",
    ".parquet": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".ipc": "arrow",
}
PACKED = {".gz": "gzip", ".zst": "zstd"}
COLUMNAR = ("parquet", "arrow")


@dataclass(frozen=True, slots=True)
class Input:
    """A file, its kind (a value of KINDS), how it is packed, and which it is: its length in bytes and
    when it was changed, in nanoseconds."""

    name: str
    kind: str
    packed: str | None
    length: int
    changed: int


def inputs(names: list[str]) -> list[Input]:
    """The files that the names mean: a file, a folder with all below it, or a pattern; each once.

    Raises ValueError for a name that means none, or a file whose ending is of no kind.
    """
    found: dict[str, Input] = {}
    for name in names:
        files = _of_folder(name) if os.path.isdir(name) else _named(name)
        before = len(found)
        for file in files:
            found.setdefault(os.path.realpath(file), _input(file))
        if len(found) == before and not files:
            raise ValueError(f"{name}: no file that is {_endings()}")
    return list(found.values())


def _named(name: str) -> list[str]:
    if os.path.exists(name) or not has_magic(name):
        if _kind(name) is None:
            raise ValueError(f"{name}: its name does not say what it is: {_endings()}")
        return [name]
    return sorted(one for one in glob(name, recursive=True) if _kind(one) and os.path.isfile(one))


def _of_folder(folder: str) -> list[str]:
    return sorted(
        os.path.join(inside, file)
        for inside, _, files in os.walk(folder)
        for file in files
        # What begins so is written by others of its kind, and is no row: _SUCCESS, .part.crc.
        if _kind(file) and not file.startswith(("_", "."))
    )


def _kind(name: str) -> tuple[str, str | None] | None:
    stem, ending = os.path.splitext(name.lower())
    packed = PACKED.get(ending)
    if packed is not None:
        ending = os.path.splitext(stem)[1]
    kind = KINDS.get(ending)
    return None if kind is None or (packed and kind in COLUMNAR) else (kind, packed)


def _input(name: str) -> Input:
    kind = _kind(name)
    assert kind is not None
    try:
        status = os.stat(name)
    except OSError as error:
        raise ValueError(f"cannot read {name}: {error.strerror}") from None
    return Input(name, *kind, status.st_size, status.st_mtime_ns)


def _endings() -> str:
    return f"{', '.join(KINDS)}; the text ones also {' and '.join(PACKED)}"
