"""JSON values as YAML that YAML 1.1 and 1.2 read alike."""

import re
from typing import Any

import yaml

# A word that no version takes for anything but a text. All other texts stand in double quotes:
# PyYAML would leave 1e2, 0o7 and the like bare, which are numbers in YAML 1.2.
_WORD = re.compile(r"[A-Za-z][A-Za-z_]*")
_TAKEN = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # no value is an alias
        """Each value stands where it belongs, also one that is equal to another."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Items stand below the name of their list, not beside it."""
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    bare = _WORD.fullmatch(text) and text.lower() not in _TAKEN
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="" if bare else '"')


_Dumper.add_representer(str, _text)


def write(content: Any) -> str:
    """The text; keys keep their order, everything is ASCII, no line is broken."""
    text = yaml.dump(
        content, Dumper=_Dumper, sort_keys=False, allow_unicode=False, width=10**9, indent=2
    )
    return str(text)
