"""The orders that were created, in SQLite: of each its order_id and the reply that it got."""

import sqlite3

from juspay_rules.server.settings import MEMORY

# Written into the head of the file, so that no other program's database is taken for ours.
APPLICATION_ID = 0x4A525356
SCHEMA = "CREATE TABLE orders (order_id TEXT PRIMARY KEY, reply TEXT NOT NULL) WITHOUT ROWID"
BUSY_SECONDS = 5.0


class Orders:
    """A file of orders, or orders in memory. An order that was added is there after a crash of the
    process. Raises ValueError for a file that is no such thing."""

    def __init__(self, path: str = MEMORY) -> None:
        try:
            # Made in one thread and used in another, never in two at a time.
            self._database = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._prepare()
        except sqlite3.Error as error:
            raise ValueError(f"the orders cannot be kept in {path}: {error}") from error

    def _prepare(self) -> None:
        (found,) = self._database.execute("PRAGMA application_id").fetchone()
        (tables,) = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and found != APPLICATION_ID:
            self.close()
            raise ValueError(
                "the file for the orders is another program's database: name a new one"
            )
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        if not tables:
            self._database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._database.execute(SCHEMA)

    def add(self, order_id: str, reply: str) -> bool:
        """Whether the order is new; it is kept then, with the JSON of its reply."""
        added = self._database.execute(
            "INSERT INTO orders VALUES (?, ?) ON CONFLICT DO NOTHING", (order_id, reply)
        )
        return added.rowcount == 1

    def get(self, order_id: str) -> str | None:
        """The reply that the order got; None where there is no such order."""
        found = self._database.execute("SELECT reply FROM orders WHERE order_id = ?", (order_id,))
        row: tuple[str] | None = found.fetchone()
        return None if row is None else row[0]

    def __len__(self) -> int:
        (count,) = self._database.execute("SELECT count(*) FROM orders").fetchone()
        return int(count)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
