"""YAML with line numbers, refusing what YAML 1.1 would silently turn into something else."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Path: TypeAlias = tuple[str | int, ...]

# What YAML 1.1, YAML 1.2 and a reader take for the same number.
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"-?[0-9]+[.][0-9]+(?:e[+-][0-9]+)?")
# The C parser where PyYAML was built with it: five times as fast, the same nodes.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PREFIX = "tag:yaml.org,2002:"
# How the name of a file begins that is none of schemas/: somebody's own overlay.
OUTSIDE = "outside:"


class SpecError(ValueError):
    """A broken spec: which file, which line, which field, and what to do."""

    def __init__(self, file: str, line: int, where: str, problem: str, remedy: str) -> None:
        super().__init__(file, line, where, problem, remedy)
        self.file = file
        self.line = line
        self.where = where
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        where = f" {self.where}:" if self.where else ""
        outside = self.file.startswith(OUTSIDE)
        file = self.file.removeprefix(OUTSIDE) if outside else f"schemas/{self.file}"
        return f"{file}:{self.line}:{where} {self.problem}; {self.remedy}"


def error_at(home: str, where: str, problem: str, remedy: str) -> SpecError:
    """A SpecError at a place that was noted as file:line when the entry was read."""
    file, _, line = home.rpartition(":")
    return SpecError(file, int(line), where, problem, remedy)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file: its name (relative, with "/"), its content, and the line of each node."""

    name: str
    content: Json
    lines: "Mapping[Path, int]"

    def error(self, path: Path, problem: str, remedy: str) -> SpecError:
        """A SpecError at the nearest node above the path that has a line."""
        return SpecError(self.name, self.line(path), ".".join(map(str, path)), problem, remedy)

    def home(self, path: Path) -> str:
        """The place of an entry as file:line, for what is found wrong with it later."""
        return f"{self.name}:{self.line(path)}"

    def line(self, path: Path) -> int:
        """The line of the nearest node above the path that has one."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]


def read(name: str, text: str) -> YamlFile:
    """Parse one document. Raises SpecError."""
    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError(name, line, "", f"not YAML: {error.problem}", "mend the syntax") from error
    if root is None:
        raise SpecError(name, 1, "", "the file is empty", "write an entry or delete the file")
    lines: dict[Path, int] = {}
    return YamlFile(name, _value(name, root, (), lines), lines)


def _value(name: str, node: yaml.Node, path: Path, lines: dict[Path, int]) -> Json:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(name, node, path, lines)
    if isinstance(node, yaml.SequenceNode):
        return [_value(name, item, (*path, place), lines) for place, item in enumerate(node.value)]
    return _scalar(name, node, path)


def _mapping(
    name: str, node: yaml.MappingNode, path: Path, lines: dict[Path, int]
) -> dict[str, Json]:
    members: dict[str, Json] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = _scalar(name, key_node, path)
        if not isinstance(key, str):
            raise SpecError(
                name, line, ".".join(map(str, path)), f"the key {key!r} is no text", "quote it"
            )
        if key in members:
            where = ".".join(map(str, (*path, key)))
            raise SpecError(name, line, where, "this key stands twice", "keep one of the two")
        members[key] = _value(name, value_node, (*path, key), lines)
        lines[*path, key] = line
    return members


def _scalar(name: str, node: yaml.Node, path: Path) -> Json:
    text = node.value
    tag = node.tag.removeprefix(_PREFIX)
    if not isinstance(text, str):
        tag = "a list or mapping used as a key"
    if tag == "str":
        return str(text)
    plain = {"true": True, "false": False, "null": None}
    if tag in {"bool", "null"} and text in plain:
        return plain[text]
    if tag == "int" and _INTEGER.fullmatch(text):
        return int(text)
    if tag == "float" and _FLOAT.fullmatch(text):
        return float(text)
    raise SpecError(
        name,
        node.start_mark.line + 1,
        ".".join(map(str, path)),
        f"YAML 1.1 reads {text!r} as {tag}",
        "put it in quotes, or write true, false, null or a plain decimal number",
    )
