"""The catalogue that the commands which explain read: ours, or that of an overlay."""

from juspay_rules._generated import catalogue as ours

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType, SimpleNamespace
    from typing import TypeAlias

    # The tables of _generated/catalogue.py, by their names.
    Known: TypeAlias = ModuleType | SimpleNamespace

OURS: "ModuleType" = ours
HELP = "as your own rules say, which are a profile of their own"


def known(overlay: str | None) -> "Known":
    """Our tables, or those of the overlay in a file, which is their only profile. Raises ValueError
    for a broken one."""
    if overlay is None:
        return OURS
    from types import SimpleNamespace

    from juspay_rules.overlay import generator

    read = generator("overlay").read_overlay(overlay)
    return SimpleNamespace(**generator("overlay_plan").tables(read))
