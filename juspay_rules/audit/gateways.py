"""Which gateway's metadata an order carries."""

from collections.abc import Iterable


def gateway_keys(fields: Iterable[str]) -> dict[str, str]:
    """The gateway, in capitals, of each metadata key among a profile's: ``PAYPAL`` of
    ``metadata.PAYPAL:brand_name``."""
    found = {}
    for key in fields:
        before, colon, _ = key.partition(":")
        group, _, name = before.rpartition(".")
        if colon and group == "metadata" and name.isidentifier() and name != "JUSPAY":
            found[key] = name.upper()
    names = set(found.values())
    reference = {f"metadata.{name}:gateway_reference_id": name for name in names}
    return reference | found
