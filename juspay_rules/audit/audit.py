"""Audit: how the orders of a batch are found and judged, as a value that another process can get."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyarrow as pa

from juspay_rules.audit.gateways import gateway_keys
from juspay_rules.audit.outcome import OUTCOME, Outcome
from juspay_rules.audit.rows import Row, bodies_of, body_rows, check_encoding, field_rows, fields_of
from juspay_rules.payload import shown
from juspay_rules.validator import Validator

GATEWAYS = pa.field("gateways", pa.list_(pa.string()))


@dataclass(frozen=True, slots=True)
class Audit:
    """One function, RecordBatch -> RecordBatch, a row out for each row in.

    - ``body``: the column of raw request bodies, text or binary. None: each column that is no id is
      a field of the order; null means absent, the members of a struct are ``<column>.<member>``.
    - ``encoding`` of the bodies: ``json``, ``form``, or ``auto``: JSON where the first sign is ``{``
      or ``[``, else a form.
    - ``ids``: columns that are passed through, and are no fields.
    - ``rules`` judges. ``before`` judges too, into columns of its own, to compare two rule sets.
    - ``gateways`` adds the gateways whose metadata keys an order has.

    Out come the ids, ``valid``, ``errors`` and ``warnings`` (lists of ``rule_id`` and ``field``),
    where asked for ``before_valid``, ``before_errors``, ``before_warnings`` and ``gateways``; never a
    value of an order. A row whose body is null holds no order: all of these are null.
    """

    body: str | None = None
    encoding: str = "auto"
    ids: tuple[str, ...] = ()
    rules: Validator = field(default_factory=Validator)
    before: Validator | None = None
    gateways: bool = False

    def __post_init__(self) -> None:
        if isinstance(self.ids, str):
            raise ValueError(f"ids takes names of columns, not one string: ({self.ids!r},)")
        check_encoding(self.encoding)

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The findings of each row of the batch, in its order.

        Raises ValueError for a batch without the named columns, or with one that can be no field.
        """
        schema = self.schema(batch.schema)
        if self.body is None:
            rows = field_rows(batch, self.ids)
        else:
            rows = body_rows(bodies_of(batch.column(self.body)), self.encoding)
        columns = [batch.column(name) for name in self.ids]
        columns += self._columns(rows)
        return pa.RecordBatch.from_arrays(columns, schema=schema)

    def of_lines(self, lines: Iterable[bytes]) -> pa.RecordBatch:
        """The same without ids for lines of text, each a body and its line end; each is judged as soon
        as it is given."""
        if self.encoding != "json":  # to which a line end is white space
            lines = (line.rstrip(b"\r\n") for line in lines)
        columns = self._columns(body_rows(lines, self.encoding))
        return pa.RecordBatch.from_arrays(columns, schema=pa.schema(self.columns()))

    def _columns(self, rows: Iterator[Row]) -> list[pa.Array]:
        outcomes = [Outcome(validator) for validator in self._validators().values()]
        keys = gateway_keys(self.rules.rules()) if self.gateways else {}
        without, wanted = keys.keys().isdisjoint, self.gateways
        gateways: dict[int, list[str] | None] = {}
        number = 0
        for row in rows:
            for outcome in outcomes:
                outcome.add(number, row)
            if row is None:
                gateways[number] = None
            elif wanted and type(row) is dict and not without(row):
                gateways[number] = sorted({keys[key] for key in row if key in keys})
            number += 1
        columns = [array for outcome in outcomes for array in outcome.arrays(number)]
        if wanted:
            lists = [gateways.get(place, []) for place in range(number)]
            columns.append(pa.array(lists, GATEWAYS.type))
        return columns

    def schema(self, schema: pa.Schema) -> pa.Schema:
        """What comes out for batches of this schema. Raises ValueError as a call does."""
        missing = [name for name in (*self.ids, self.body) if name and name not in schema.names]
        if missing:
            # A table without a head has values where names should be.
            names = ", ".join(shown(name, None)[0] for name in schema.names)
            raise ValueError(f"no column {missing[0]}: the columns are {names}")
        if self.body is None:
            fields_of(schema, self.ids)
        fields = [schema.field(name) for name in self.ids] + self.columns()
        found = [one.name for one in fields]
        twice = next((name for name in found if found.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"two columns of the findings would be named {twice}: rename the id")
        return pa.schema(fields)

    def columns(self) -> list[pa.Field]:
        """What comes out beside the ids."""
        said = [
            one.with_name(prefix + one.name) for prefix in self._validators() for one in OUTCOME
        ]
        return [*said, GATEWAYS] if self.gateways else said

    def _validators(self) -> dict[str, Validator]:
        before = {} if self.before is None else {"before_": self.before}
        return {"": self.rules, **before}


def audited(audit: Audit, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Each batch judged: what an engine that streams batches is given."""
    return map(audit, batches)


def audited_table(audit: Audit, table: pa.Table) -> pa.Table:
    """The findings of a table, batch by batch."""
    return pa.Table.from_batches(audited(audit, table.to_batches()), audit.schema(table.schema))
