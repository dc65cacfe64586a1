"""The order ids of a run, each of which is to come once."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.finding import Finding
    from juspay_rules.cli.order_ids import OrderIds
    from juspay_rules.cli.payloads import Payload


class IdsOfRun:
    """Those that came, with their places; only a second one is worth a table of them."""

    __slots__ = ("_single", "_table")

    def __init__(self) -> None:
        self._single: tuple[str, str, int] | None = None
        self._table: OrderIds | None = None

    def came_before(self, order_id: str, name: str, line: int) -> tuple[str, int] | None:
        """At which file and line an order of this run had this id; else it is remembered, with its
        place."""
        if self._table is None and self._single is None:
            self._single = (order_id, name, line)
            return None
        return self.table().first(order_id, name, line)

    def table(self) -> "OrderIds":
        """All of them."""
        if self._table is None:
            from juspay_rules.cli.order_ids import OrderIds

            self._table = OrderIds()
            if self._single is not None:
                self._table.first(*self._single)
        return self._table

    def again(self, payload: "Payload", severity: str) -> "Finding | None":
        """That the order's id came before in this run, at which file and line; never the id."""
        order_id = None if payload.order is None else payload.order.get("order_id")
        if type(order_id) is not str or not order_id or "order_id" in payload.unknown:
            return None
        document, start = payload.document, payload.start
        # A row of a file begins its document: its line is known without looking at the text.
        line = document.position(start)[0] if start else document.first_line
        before = self.came_before(order_id, document.name, line)
        if before is None:
            return None
        from juspay_rules.cli.order_ids import twice

        return twice(payload, before, severity)

    def full_at(self) -> int | None:
        """After how many of them no more are remembered, where that many came."""
        return self._table.greatest if self._table is not None and self._table.full else None
