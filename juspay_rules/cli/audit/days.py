"""The day of each value of a column of times, as it is written there: no zone is guessed."""

# pyright: reportAttributeAccessIssue=false
# pyarrow.compute makes its functions as it is imported.

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import types

DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
NUMBER = r"^[0-9]{9,18}(\.[0-9]*)?$"
# Seconds since 1970 have ten digits until the year 2286; what has more counts smaller parts.
PARTS = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3))


def days_of(column: pa.Array) -> pa.Array:
    """``2026-11-29`` for each time; null where none is seen. A time with a zone gives the day in
    UTC; a number is seconds since 1970, or thousandths, millionths, billionths of one, by its size."""
    if isinstance(column, pa.DictionaryArray):
        column = column.dictionary_decode()
    kind = column.type
    if types.is_timestamp(kind):
        return pc.strftime(column.cast(pa.timestamp(kind.unit)), "%Y-%m-%d")
    if types.is_date(kind):
        return pc.strftime(column.cast(pa.timestamp("s"), safe=False), "%Y-%m-%d")
    if types.is_integer(kind) or types.is_floating(kind):
        return _of_numbers(column.cast(pa.float64(), safe=False))
    text = column.cast(pa.string(), safe=False)
    nothing = pa.scalar(None, pa.string())
    written = pc.if_else(
        pc.match_substring_regex(text, DAY), pc.utf8_slice_codeunits(text, 0, 10), nothing
    )
    numbers = pc.if_else(pc.match_substring_regex(text, NUMBER), text, nothing)
    return pc.coalesce(written, _of_numbers(numbers.cast(pa.float64())))


def _of_numbers(column: pa.Array) -> pa.Array:
    seconds = column
    for limit, parts in PARTS:
        seconds = pc.if_else(pc.greater_equal(seconds, limit), pc.divide(seconds, parts), seconds)
    in_range = pc.and_(pc.greater_equal(seconds, 0.0), pc.less(seconds, 1e11))
    whole = pc.floor(pc.if_else(in_range, seconds, pa.scalar(None, pa.float64())))
    return pc.strftime(whole.cast(pa.int64()).cast(pa.timestamp("s")), "%Y-%m-%d")
