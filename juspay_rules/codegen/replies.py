"""schemas/create_order/replies.yaml as frozen values, and the second opinion on a reply."""

from collections.abc import Iterable, Mapping
from typing import Any

from juspay_rules.codegen.clauses import is_of
from juspay_rules.codegen.exchange_spec import Member, Reply, Shape
from juspay_rules.codegen.spec import Constraint
from juspay_rules.codegen.subset.errors import SubsetError
from juspay_rules.codegen.subset.schema_keywords import GREATEST
from juspay_rules.codegen.subset.use import whole
from juspay_rules.codegen.wording import meaning
from juspay_rules.codegen.yaml_file import Json, YamlFile
from juspay_rules.payload import pointer

NAME = "create_order/replies.yaml"
KEYWORDS = {"enum": "enum", "minLength": "minLength", "pattern": "matches"}
NESTED = {"object", "array"}


def replies(file: YamlFile) -> tuple[Reply, ...]:
    """Each reply by its status. Raises SpecError, also where an example breaks its own shape."""
    content: Any = file.content
    found = tuple(
        Reply(
            status=int(status),
            summary=entry["summary"],
            source=tuple(entry["source"]),
            shape=_shape(file, ("replies", status), entry["shape"], ()),
            examples=tuple(entry["examples"]),
            home=file.home(("replies", status)),
        )
        for status, entry in content["replies"].items()
    )
    used = {shape.name for reply in found for shape in shapes(reply.shape)}
    for name in content["shapes"].keys() - used:
        raise file.error(("shapes", name), "no reply has this shape", "name it, or take it out")
    for reply in found:
        for place, example in enumerate(reply.examples):
            broken = sorted(set(breaches(reply.shape, dict(example), "")))
            if broken:
                where = ("replies", str(reply.status), "examples", place)
                raise file.error(where, f"the example breaks {broken}", "mend it, or the shape")
    return found


def shapes(shape: Shape) -> Iterable[Shape]:
    """The shape and every shape inside of it, those inside first."""
    for member in shape.members:
        if member.shape is not None:
            yield from shapes(member.shape)
    yield shape


def breaches(shape: Shape, value: Json, path: str) -> Iterable[tuple[str, str]]:
    """The keyword and the JSON Pointer of whatever the value breaks of the shape."""
    if not isinstance(value, dict):
        yield "type", path
        return
    for member in shape.members:
        if member.required and not any(name in value for name in member.names):
            yield "required", path + pointer(member.name)
        for name in member.names:
            if name in value:
                yield from _of_member(member, value[name], path + pointer(name))
    if shape.one_of and not any(name in value for name in shape.one_of):
        yield "required", path + pointer(shape.one_of[0])


def _of_member(member: Member, value: Json, path: str) -> Iterable[tuple[str, str]]:
    if member.type == "object" and member.shape is not None:
        yield from breaches(member.shape, value, path)
    elif member.type == "array" and member.shape is not None:
        if not isinstance(value, list):
            yield "type", path
            return
        for place, item in enumerate(value):
            yield from breaches(member.shape, item, f"{path}/{place}")
    elif not is_of(member.type, value) or _is_beyond(value):
        yield "type", path
    else:
        for constraint in member.constraints:
            if meaning(constraint).breaks(value):
                yield keyword_of(constraint), path


def _is_beyond(value: Json) -> bool:
    return isinstance(value, int | float) and abs(value) > GREATEST


def keyword_of(constraint: Constraint) -> str:
    """The keyword as JSON Schema spells it."""
    return "pattern" if constraint.keyword == "matches" else constraint.keyword


def _shape(
    file: YamlFile, referrer: tuple[str | int, ...], name: str, above: tuple[str, ...]
) -> Shape:
    content: Any = file.content
    if name not in content["shapes"]:
        remedy = f"use one of {', '.join(content['shapes'])}"
        raise file.error(referrer, f"there is no shape {name!r}", remedy)
    if name in above:
        raise file.error(referrer, f"the shape {name} holds itself", "give it an end")
    entry = content["shapes"][name]
    path = ("shapes", name)
    members = tuple(
        _member(file, (*path, "members", key), key, described, (*above, name))
        for key, described in entry["members"].items()
    )
    for place, one in enumerate(entry.get("one_of", ())):
        if one not in entry["members"]:
            raise file.error((*path, "one_of", place), f"no member {one!r}", "name a member")
    return Shape(
        name=name,
        summary=entry["summary"],
        source=tuple(entry["source"]),
        members=members,
        one_of=tuple(entry.get("one_of", ())),
    )


def _member(
    file: YamlFile,
    path: tuple[str | int, ...],
    name: str,
    entry: Mapping[str, Any],
    above: tuple[str, ...],
) -> Member:
    constraints = tuple(
        Constraint("string", keyword, tuple(value) if isinstance(value, list) else value)
        for key, keyword in KEYWORDS.items()
        if (value := entry.get(key)) is not None
    )
    if constraints and entry["type"] != "string":
        raise file.error(path, f"{name} is no text and has constraints of one", "take them out")
    if (entry["type"] in NESTED) != ("shape" in entry):
        raise file.error(path, "a shape belongs to objects and arrays", "add it, or take it out")
    if "pattern" in entry:
        try:
            whole(entry["pattern"])
        except SubsetError as refused:
            raise file.error((*path, "pattern"), refused.problem, refused.remedy) from refused
    return Member(
        name=name,
        type=entry["type"],
        required=entry["presence"] == "required",
        summary=entry["summary"],
        also=tuple(entry.get("also", ())),
        constraints=constraints,
        shape=_shape(file, (*path, "shape"), entry["shape"], above) if "shape" in entry else None,
    )
