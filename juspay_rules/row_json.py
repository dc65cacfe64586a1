"""One row of JSON into an order, by orjson where it is installed: with the verdict of parse_json on
every text, since whatever orjson reads otherwise is left to parse_json."""

from juspay_rules.body import parse_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Parse: TypeAlias = Callable[[bytes], dict[str, object]]

# Of a float orjson does not say whether it stood for an integer too large for 64 bits, and what is
# nested may repeat a key.
PLAIN = frozenset([str, bool, int, type(None)])


def row_parser() -> "Parse":
    """What reads rows: orjson, or parse_json where it is not installed."""
    try:
        import orjson
    except ModuleNotFoundError:
        return parse_json
    loads = orjson.loads

    def parse(row: bytes) -> dict[str, object]:
        """As parse_json; raises ValidationError as it does."""
        if b"\\" in row:
            return parse_json(row)
        try:
            order = loads(row)
        except orjson.JSONDecodeError:
            order = None  # what parse_json says of it shall have no other exception as its context
        if type(order) is not dict:
            return parse_json(row)
        kinds = list(map(type, order.values()))
        texts = kinds.count(str)
        # Without an escape each key and each text has two quotes. orjson keeps the last of two equal
        # keys and says nothing: then there are more.
        if row.count(b'"') != 2 * (len(kinds) + texts):
            return parse_json(row)
        return order if texts == len(kinds) or PLAIN.issuperset(kinds) else parse_json(row)

    return parse
