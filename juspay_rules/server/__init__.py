"""A local server that answers POST /orders and GET /orders/{order_id} as the documents print.

    from juspay_rules.server import Settings, running

    with running(Settings(policy="strict")) as server:
        client.post(f"{server.url}/orders", ...)

It listens on loopback alone, keeps no value of an order but its order_id, and needs the extra
``serve`` (``pip install 'juspay_rules[serve]'``). The command ``juspay-rules serve`` and the pytest
fixture ``juspay_server`` are made of it. GET is not in the documents: it tells a client whose reply
was lost whether the order is there.

settings -> judge (what a request gets) -> app (HTTP), with orders (SQLite), journal and page (the last
requests, masked), losses (faults), protocol and bounds (how large, how long) -> start.
"""

try:
    import jinja2 as jinja2
    import starlette as starlette
    import uvicorn as uvicorn
except ImportError as error:
    raise ImportError(
        f"juspay_rules.server needs {error.name}: pip install 'juspay_rules[serve]'",
        name=error.name,
    ) from error

from juspay_rules.server.settings import Settings
from juspay_rules.server.start import LocalServer, running

__all__ = ["LocalServer", "Settings", "running"]
