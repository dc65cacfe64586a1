"""A regex through real engines: Python's, RE2 (which Go and others follow) and ECMAScript's."""

import re
from collections.abc import Callable, Mapping
from functools import cache

import re2
import regress

from juspay_rules.codegen.subset.errors import SubsetError

_RE2 = re2.Options()
_RE2.log_errors = False  # it writes to standard error otherwise
ENGINES: Mapping[str, Callable[[str], object]] = {
    "Python's re": re.compile,
    "google-re2": lambda source: re2.compile(source, _RE2),
    "regress (ECMAScript, flag u)": lambda source: regress.Regex(source, flags="u"),
}


@cache
def compile_everywhere(source: str) -> None:
    """Each distinct regex once. Raises SubsetError with the engine's own words."""
    for engine, compiled in ENGINES.items():
        try:
            compiled(source)
        except (re.error, re2.error, regress.RegressError) as error:
            said = error.args[0]
            words = said.decode() if isinstance(said, bytes) else said
            raise SubsetError(
                f"{engine} refuses {source}: {words}", "write it shorter, or count less"
            ) from error
