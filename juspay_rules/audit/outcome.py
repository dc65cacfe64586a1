"""What one validator says of the rows of a batch, as columns."""

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
    """Grows by a row at a time. Lists of findings are kept as Arrow does: all in one, and where each
    row's begin."""

    __slots__ = ("_errors", "_valid", "_validator", "_warnings")

    def __init__(self, validator: Validator) -> None:
        self._validator = validator
        self._valid: list[bool | None] = []
        self._errors = Lists()
        self._warnings = Lists()

    def add(self, row: Row) -> None:
        """Judge a row."""
        if row is None:
            self._valid.append(None)
            self._errors.end_null()
            self._warnings.end_null()
            return
        violations = row if type(row) is tuple else self._validator.collect_violations(row)  # type: ignore[arg-type]  # a mapping
        failed = False
        for violation in violations:
            severity: str | None = violation.severity
            if violations is row:
                # The parsers know no policy: what is no order is as severe as the caller says.
                severity = self._validator.severity_of(violation.rule_id)
            if severity == "error":
                failed = True
                self._errors.add(violation)
            elif severity is not None:
                self._warnings.add(violation)
        self._valid.append(not failed)
        self._errors.end()
        self._warnings.end()

    def arrays(self) -> list[pa.Array]:
        """The columns of OUTCOME."""
        return [pa.array(self._valid, pa.bool_()), self._errors.array(), self._warnings.array()]


class Lists:
    """Lists of findings, one a row."""

    __slots__ = ("_fields", "_nulls", "_offsets", "_rule_ids")

    def __init__(self) -> None:
        self._offsets = [0]
        self._nulls: list[int] = []
        self._rule_ids: list[str] = []
        self._fields: list[str | None] = []

    def add(self, violation: Violation) -> None:
        """One more finding of the row that is not ended yet."""
        self._rule_ids.append(violation.rule_id)
        self._fields.append(violation.field)

    def end(self) -> None:
        """The row has no more."""
        self._offsets.append(len(self._rule_ids))

    def end_null(self) -> None:
        """Of the row nothing can be said."""
        self._nulls.append(len(self._offsets) - 1)
        self.end()

    def array(self) -> pa.Array:
        """All rows."""
        found = pa.StructArray.from_arrays(
            [pa.array(self._rule_ids, pa.string()), pa.array(self._fields, pa.string())],
            fields=list(FINDING),
        )
        offsets: list[int | None] = list(self._offsets)
        for row in self._nulls:
            offsets[row] = None  # which is how Arrow says that a list is null
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), found)
