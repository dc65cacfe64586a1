"""What one validator says of the rows of a batch, as columns."""

from itertools import accumulate

import pyarrow as pa

from juspay_rules.audit.rows import Row
from juspay_rules.validator import Validator
from juspay_rules.violation import Violation

FINDING = pa.struct([("rule_id", pa.string()), ("field", pa.string())])
OUTCOME = (
    pa.field("valid", pa.bool_()),
    pa.field("errors", pa.list_(FINDING)),
    pa.field("warnings", pa.list_(FINDING)),
)


class Outcome:
    """Grows by a row at a time. Most rows of an archive break nothing: of those nothing is kept."""

    __slots__ = ("_collect", "_errors", "_failed", "_nothing", "_severity_of", "_warnings")

    def __init__(self, validator: Validator) -> None:
        self._collect = validator.collect_violations
        self._severity_of = validator.severity_of
        self._failed: set[int] = set()
        self._nothing: list[int] = []
        self._errors = Lists()
        self._warnings = Lists()

    def add(self, place: int, row: Row) -> None:
        """Judge the row at this place of the batch, from 0."""
        if type(row) is dict:
            found = self._collect(row)
            if found:
                for violation in found:
                    self._say(place, violation, violation.severity)
        elif type(row) is tuple:
            # The parsers know no policy: what is no order is as severe as the caller says.
            for violation in row:
                self._say(place, violation, self._severity_of(violation.rule_id))
        else:
            self._nothing.append(place)

    def _say(self, place: int, violation: Violation, severity: str | None) -> None:
        if severity == "error":
            self._failed.add(place)
            self._errors.add(place, violation)
        elif severity is not None:
            self._warnings.add(place, violation)

    def arrays(self, rows: int) -> list[pa.Array]:
        """The columns of OUTCOME, for so many rows."""
        valid: list[bool | None] = [True] * rows
        for place in self._failed:
            valid[place] = False
        for place in self._nothing:
            valid[place] = None
        lists = (self._errors, self._warnings)
        return [pa.array(valid, pa.bool_()), *(one.array(rows, self._nothing) for one in lists)]


class Lists:
    """Lists of findings, kept as Arrow does: all in one, here with the row of each."""

    __slots__ = ("_fields", "_places", "_rule_ids")

    def __init__(self) -> None:
        self._places: list[int] = []
        self._rule_ids: list[str] = []
        self._fields: list[str | None] = []

    def add(self, place: int, violation: Violation) -> None:
        """One more finding of the row at this place; places never go back."""
        self._places.append(place)
        self._rule_ids.append(violation.rule_id)
        self._fields.append(violation.field)

    def array(self, rows: int, nothing: list[int]) -> pa.Array:
        """A list for each of so many rows; null at the places where nothing can be said."""
        found = pa.StructArray.from_arrays(
            [pa.array(self._rule_ids, pa.string()), pa.array(self._fields, pa.string())],
            fields=list(FINDING),
        )
        lengths = [0] * rows
        for place in self._places:
            lengths[place] += 1
        offsets: list[int | None] = list(accumulate(lengths, initial=0))
        for place in nothing:
            offsets[place] = None  # which is how Arrow says that a list is null
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), found)
