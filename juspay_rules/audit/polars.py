"""Polars carries the orders: ``audit(frame, Audit(...))``."""

from typing import TypeVar

import polars as pl

from juspay_rules.audit.audit import Audit, audited_table

Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)


def audit(frame: Frame, how: Audit) -> Frame:
    """The findings of a frame; of a lazy one they come as it is collected, part by part.

    Raises ValueError as an Audit does.
    """

    def judged(part: pl.DataFrame) -> pl.DataFrame:
        return pl.DataFrame(audited_table(how, part.to_arrow()))

    if isinstance(frame, pl.DataFrame):
        return judged(frame)
    found = judged(pl.DataFrame(schema=frame.collect_schema()))
    return frame.map_batches(judged, schema=dict(found.schema), streamable=True)
