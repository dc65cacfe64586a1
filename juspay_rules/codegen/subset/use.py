"""A regex of the spec, held to the subset as its keyword uses it."""

from collections.abc import Callable, Mapping

from juspay_rules.codegen.subset import regex_remedies as remedies
from juspay_rules.codegen.subset.char_class import read_class
from juspay_rules.codegen.subset.engines import compile_everywhere
from juspay_rules.codegen.subset.errors import outside
from juspay_rules.codegen.subset.regex import parse


def whole(source: str) -> None:
    """A whole value, or the start of a key, is held to it; the generator writes ^ and $ around."""
    anchors = parse(source)
    if anchors.start:
        raise outside(source, 0, "^", remedies.WHOLE)
    if "$" in source:  # in the subset it is always an anchor
        raise outside(source, source.index("$"), "$", remedies.WHOLE)
    if anchors.choice is not None:
        raise outside(source, anchors.choice, "| outside of every group", remedies.GROUP)
    compile_everywhere(f"^{source}$")


def part(source: str) -> None:
    """It is looked for anywhere in a value."""
    if parse(source).bare_dollar:
        raise outside(source, len(source) - 1, "$", remedies.DOLLAR)
    compile_everywhere(source)


def ranges(members: str) -> None:
    """What stands inside a class, which the generator also negates."""
    source = f"[{members}]"
    if members.startswith("^"):
        raise outside(source, 1, "^", remedies.NEGATED)
    _, end = read_class(source, 0)
    if end < len(source):
        raise outside(source, end - 1, "]", remedies.IN_CLASS["]"])
    compile_everywhere(f"[^{members}]")


USES: Mapping[str, Callable[[str], None]] = {
    "matches": whole,
    "forbids": whole,
    "family": whole,
    "excludes": part,
    "charset": ranges,
    "starts": ranges,
}
