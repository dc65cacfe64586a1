"""Answer POST /orders and GET /orders/{order_id} on this machine as the documents print, to test a client
without a sandbox account. GET / lists the last requests with their verdicts, values masked; the reply
header x-juspay-rules and GET /_violations say what each request breaks. No order leaves this machine;
of an order only its order_id and its reply are kept. Exit status: 0 when it is stopped; 2 when it cannot
begin."""

from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from juspay_rules.server.start import LocalServer

PORT = 8765


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("--port", type=int, default=PORT, help=f"where to listen ({PORT}); 0 takes a free port")
    add("--profile", default="express-checkout-global", help="the variant of the API")
    add("--policy", default="documented", help="how strict to be")
    add("--api-key", metavar="KEY", help="take this key alone; without it any well-formed one")
    add(
        "--allow-address",
        metavar="CIDR",
        action="append",
        default=[],
        help="answer these addresses alone, others by a 403; repeatable",
    )
    add("--state", metavar="FILE", default=":memory:", help="keep the orders in an SQLite file")
    add("--fault", help="fail on purpose: timeout, 500 or reset; the first and last keep the order")
    add("--rate", type=float, default=1.0, help="which part of the requests fails: 0.1 is a tenth")
    add("--latency", type=float, default=0.0, metavar="SECONDS", help="wait before each reply")
    add("--host", default="127.0.0.1", metavar="ADDRESS", help="another address to listen on")
    add("--remote", action="store_true", help="allow a --host that is not loopback")


def run(options: "argparse.Namespace") -> int:
    """Serve until it is interrupted. Raises ValueError for a setting that cannot be, and where the
    extra is missing."""
    try:
        from juspay_rules.server.settings import Settings
        from juspay_rules.server.start import serve
    except ImportError as error:
        raise ValueError(error.msg) from None
    from juspay_rules.cli import CLEAN

    settings = Settings(
        profile=options.profile,
        policy=options.policy,
        api_key=options.api_key,
        allow_address=tuple(options.allow_address),
        state=options.state,
        fault=options.fault,
        rate=options.rate,
        latency=options.latency,
        host=options.host,
        port=options.port,
        remote=options.remote,
    )
    with suppress(KeyboardInterrupt):
        serve(settings, _announce)
    print("juspay-rules: stopped")
    return CLEAN


def _announce(server: "LocalServer") -> None:
    settings = server.app.settings
    scope = f"profile {settings.profile}, policy {settings.policy}"
    print(f"juspay-rules: {server.url} answers as Juspay's Create Order API ({scope})", flush=True)
    print(f"requests and verdicts: {server.url}/ (Ctrl-C stops it)", flush=True)
