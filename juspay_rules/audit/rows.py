"""Rows of a batch into orders, or into why a body is none."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import pyarrow as pa
from pyarrow import types

from juspay_rules.body import JSON_SPACE, parse_form
from juspay_rules.payload import shown
from juspay_rules.row_json import row_parser
from juspay_rules.spelling import one_of
from juspay_rules.violation import ValidationError, Violation

# An order, what keeps a body from becoming one, or None where there is no body.
Row: TypeAlias = dict[str, object] | tuple[Violation, ...] | None

ENCODINGS = ("auto", "json", "form")
_SPACE = JSON_SPACE.encode()


def check_encoding(name: str) -> None:
    """Raise ValueError for an encoding that does not exist, with the nearest one that does."""
    one_of("encoding", name, ENCODINGS)


def body_rows(bodies: Iterable[bytes | None], encoding: str) -> Iterator[Row]:
    """What each body holds."""
    parse = row_parser()
    for body in bodies:
        if body is None:
            yield None
            continue
        is_form = encoding == "form" or (
            encoding == "auto" and body.lstrip(_SPACE)[:1] not in (b"{", b"[")
        )
        try:
            yield parse_form(body) if is_form else parse(body)
        except ValidationError as error:
            yield error.violations


def bodies_of(column: pa.Array) -> list[bytes | None]:
    """As bytes, also those of a text column: whether they are UTF-8 is for the parser to say.

    Raises ValueError for a column of neither text nor bytes.
    """
    if isinstance(column, pa.DictionaryArray):
        column = column.dictionary_decode()
    kind = column.type
    if types.is_string_view(kind):
        column = column.cast(pa.binary_view())
    elif types.is_string(kind) or types.is_large_string(kind):
        column = column.cast(pa.binary() if types.is_string(kind) else pa.large_binary())
    elif not _is_bytes(kind) and not types.is_null(kind):
        raise ValueError(f"a body is text or binary, not {kind}")
    bodies: list[bytes | None] = column.to_pylist()
    return bodies


def _is_bytes(kind: pa.DataType) -> bool:
    return bool(
        types.is_binary(kind)
        or types.is_large_binary(kind)
        or types.is_binary_view(kind)
        or types.is_fixed_size_binary(kind)
    )


def field_rows(batch: pa.RecordBatch, ids: Iterable[str]) -> Iterator[Row]:
    """The order of each row: a field for each column that is no id and not null there."""
    names, columns = [], []
    for name, column in _flat(batch, frozenset(ids)):
        names.append(name)
        columns.append(column.to_pylist())
    for values in zip(*columns, strict=True):
        yield {name: value for name, value in zip(names, values, strict=True) if value is not None}


def fields_of(schema: pa.Schema, ids: Iterable[str]) -> list[str]:
    """The names of the fields that batches of a schema hold. Raises ValueError where there is none,
    two have one name, or a type is none of JSON's."""
    empty = pa.RecordBatch.from_pylist([], schema=schema)
    names = []
    for name, column in _flat(empty, frozenset(ids)):
        _refuse_type(name, column.type)
        if name in names:
            raise ValueError(
                f"two columns are the field {shown(name, None)[0]}: name one of them as an id"
            )
        names.append(name)
    if not names:
        raise ValueError("every column is an id: name the column of bodies, or leave out fields")
    return names


def _flat(batch: pa.RecordBatch, ids: frozenset[str]) -> Iterator[tuple[str, pa.Array]]:
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        if name not in ids:
            yield from _members(name, column)


def _members(name: str, column: pa.Array) -> Iterator[tuple[str, pa.Array]]:
    if not isinstance(column, pa.StructArray):
        yield name, column
        return
    # flatten() lets the null of a struct reach its members, as field() does not.
    for member, inner in zip(column.type, column.flatten(), strict=True):
        yield from _members(f"{name}.{member.name}", inner)


def _refuse_type(name: str, kind: pa.DataType) -> None:
    """Refuse a type of which nobody can tell what was sent: judging it would invent findings."""
    if types.is_dictionary(kind):
        kind = kind.value_type
    sendable = (
        types.is_string(kind)
        or types.is_large_string(kind)
        or types.is_string_view(kind)
        or types.is_boolean(kind)
        or types.is_integer(kind)
        or types.is_floating(kind)
        or types.is_null(kind)
        or (types.is_list(kind) or types.is_large_list(kind))
    )
    if not sendable:
        raise ValueError(
            f"column {shown(name, None)[0]} is {kind}: cast it to what was sent, text or a number, or name it as an id"
        )
