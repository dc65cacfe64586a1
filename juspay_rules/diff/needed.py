"""The libraries that a comparison takes, from the extra ``diff``."""

from importlib import import_module
from typing import Any

FROM = "pip install 'juspay_rules[diff]'"


def library(name: str, what: str) -> Any:
    """The module. Raises ValueError with the command that installs it where it is missing."""
    try:
        return import_module(name)
    except ImportError:
        raise ValueError(f"{what} takes {name.partition('.')[0]}: {FROM}") from None
