"""Where schemas/ lies: inside the installed package, even a zipped one, or at the top of a checkout."""

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2] / "schemas"


def shipped() -> dict[str, str]:
    """The texts of schemas/ that belong to this package."""
    installed = files("juspay_rules") / "schemas"
    return read_schemas(installed if installed.is_dir() else CHECKOUT)


def read_schemas(folder: Traversable) -> dict[str, str]:
    """The texts of the folder's *.yaml by name below it, with "/"; none where there is no folder."""
    return dict(sorted(_texts(folder, ""))) if folder.is_dir() else {}


def _texts(folder: Traversable, prefix: str) -> Iterable[tuple[str, str]]:
    for one in folder.iterdir():
        if one.is_dir():
            yield from _texts(one, f"{prefix}{one.name}/")
        elif one.name.endswith(".yaml"):
            yield f"{prefix}{one.name}", one.read_text(encoding="utf-8")
