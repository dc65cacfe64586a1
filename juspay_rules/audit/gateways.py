"""Which gateway's metadata an order carries."""

from functools import lru_cache

from juspay_rules.rules import Profile


@lru_cache(maxsize=8)  # asked for each batch, of one profile
def gateway_keys(profile: Profile) -> dict[str, str]:
    """The gateway, in capitals, of each metadata key that a profile knows: ``PAYPAL`` of
    ``metadata.PAYPAL:brand_name``."""
    found = {}
    for key in profile.fields:
        before, colon, _ = key.partition(":")
        group, _, name = before.rpartition(".")
        if colon and group == "metadata" and name.isidentifier() and name != "JUSPAY":
            found[key] = name.upper()
    names = set(found.values())
    reference = {f"metadata.{name}:gateway_reference_id": name for name in names}
    return reference | found
