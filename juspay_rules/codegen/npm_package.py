"""generated/npm/: the rules as an npm package, in ES modules and CommonJS, with types.

What is the same for every rule set is written by hand in npm/*.mjs; the profiles are written from
the spec by the same decisions as Python's, through templates/npm/profile.mjs.j2.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment

from juspay_rules.codegen import json_schema
from juspay_rules.codegen.keywords import Meaning
from juspay_rules.codegen.module import Family, Language, Module, Row, module, module_name
from juspay_rules.codegen.python import alpha_3_by_alpha_2, country_currencies, environment
from juspay_rules.codegen.spec import Field, Profile, Spec, When
from juspay_rules.codegen.typed_dicts import order_name
from juspay_rules.codegen.wording import message
from juspay_rules.rules import POLICIES

GUARDS = {
    "string": 'typeof value === "string"',
    "number": "Number.isFinite(value)",
    "integer": "Number.isInteger(value)",
    "boolean": 'typeof value === "boolean"',
}
TYPES = {"string": "string", "number": "number", "integer": "number", "boolean": "boolean"}
MANY = 20
SEVERITIES: dict[tuple[str | None, ...], str] = {
    ("error", "error", "error"): "ERROR",
    ("warning", "error", "warning"): "WARNING",
    ("error", "error", "warning"): "SEEN_TAKEN",
    ("warning", "error", None): "SEEN_TAKEN_WARNING",
}
FROM_RULES = (*SEVERITIES.values(), "Profile", "ignores", "isLonger", "isMember", "isShorter")
EXPORTED = re.compile(r"^export (?:const|function|class) (\w+)", re.MULTILINE)
IMPORT = re.compile(r'^import (?:\* as )?([^"]+?) from "\./(\w+)\.mjs";$', re.MULTILINE)
LISTED = re.compile(r"^export \{([^}]*)\};\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an order's interface: lines of its comment, its name and its type."""

    about: tuple[str, ...]
    key: str
    type: str


@dataclass(frozen=True, slots=True)
class Order:
    """The interface of one profile."""

    name: str
    profile: Profile
    members: tuple[Member, ...]


def write(spec: Spec) -> dict[str, str]:
    """The text of each file of the package, by its path inside it."""
    jinja = _environment()
    modules = _by_hand() | {
        "profiles": _rendered(jinja, "profiles.mjs.j2", spec=spec, profiles=_names(spec)),
        "countries": _rendered(jinja, "countries.mjs.j2", **_countries(spec)),
        "body_rules": _messages(spec, "body", "a body that never became an order", jinja),
        "curl_rules": _messages(spec, "curl", "a curl command", jinja),
    }
    for profile in spec.profiles:
        modules[module_name(profile.name)] = _profile(spec, profile, jinja)
    package = {f"esm/{name}.mjs": text for name, text in modules.items()}
    package |= {f"cjs/{name}.cjs": common_js(text) for name, text in modules.items()}
    types = _rendered(jinja, "index.d.ts.j2", spec=spec, policies=POLICIES, orders=_orders(spec))
    package["esm/index.d.mts"] = package["cjs/index.d.cts"] = types
    for name in ("package.json", "README.md"):
        package[name] = _rendered(jinja, f"{name}.j2", spec=spec, policies=POLICIES)
    return package | _schemas(spec)


def common_js(text: str) -> str:
    """An ES module of ours as CommonJS: what is imported is required, what is exported listed."""
    names = EXPORTED.findall(text)
    for listed in LISTED.findall(text):
        names += listed.replace(" ", "").split(",")
    text = IMPORT.sub(_required, LISTED.sub("", text))
    text = re.sub(r"^export ", "", text, flags=re.MULTILINE)
    return f'"use strict";\n\n{text}\nmodule.exports = {{ {", ".join(names)} }};\n'


def _required(found: re.Match[str]) -> str:
    names = found[1].replace(" as ", ": ")
    return f'const {names} = require("./{found[2]}.cjs");'


def literal(content: object) -> str:
    """Any text, number, null or list as a JavaScript literal, in ASCII."""
    return json.dumps(content)


def words(texts: Iterable[str]) -> str:
    """Texts as a JavaScript array; a long list of codes, all of one length, as one text."""
    texts = tuple(texts)
    lengths = {len(text) for text in texts}
    if len(texts) < MANY or len(lengths) > 1:
        return literal(texts)
    return f"{literal(''.join(texts))}.match(/{'.' * lengths.pop()}/g)"


def regex(source: str) -> str:
    """A regular expression as a JavaScript literal, read by code points."""
    escaped = re.sub(r"(\\.)|/", lambda found: found[1] or r"\/", source)
    return f"/{escaped}/u"


def _by_hand() -> dict[str, str]:
    """The modules that are the same for every rule set, by name."""
    folder = files("juspay_rules.codegen") / "npm"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    return {name.removesuffix(".mjs"): texts[name] for name in sorted(texts)}


def _environment() -> Environment:
    jinja = environment()
    jinja.filters["js"] = literal
    jinja.filters["words"] = words
    return jinja


def _rendered(jinja: Environment, template: str, **names: object) -> str:
    return jinja.get_template(f"npm/{template}").render(**names)


def _countries(spec: Spec) -> dict[str, object]:
    return {"countries": alpha_3_by_alpha_2(spec), "currencies": country_currencies(spec)}


def _names(spec: Spec) -> list[tuple[str, str]]:
    return [(profile.name, module_name(profile.name)) for profile in spec.profiles]


def _messages(spec: Spec, group: str, about: str, jinja: Environment) -> str:
    rules = [rule for rule in spec.groups if rule.rule_id.startswith(f"{group}.")]
    return _rendered(jinja, "messages.mjs.j2", rules=rules, about=about)


def _profile(spec: Spec, profile: Profile, jinja: Environment) -> str:
    content = module(spec, profile, LANGUAGE)
    countries = f"new Set({words(alpha_3_by_alpha_2(spec).values())})"
    constants = [
        (name, "new Set(ALPHA_3)" if value == countries else value)
        for name, value in content.constants
    ]
    fields = [(key, _row(row)) for key, row in content.fields]
    families = [_family(family) for family in content.families]
    rules = [_rule(rule_id, row) for rule_id, row in content.rules]
    imports = _imports(content, [*(row for _, row in fields), *rules])
    names = {
        "constants": constants,
        "rules": rules,
        "module": content,
        "fields": fields,
        "families": families,
        "imports": imports,
    }
    return _rendered(jinja, "profile.mjs.j2", **names)


def _imports(content: Module, rows: Iterable[str]) -> list[str]:
    """What the module takes from rules: the names that its text uses."""
    branches = [branch for function in content.functions for branch in function.branches]
    checks = [check.fails for branch in branches for check in branch.checks]
    text = "\n".join((*rows, *checks))
    used = {name for name in FROM_RULES if re.search(rf"\b{name}\b", text)}
    return sorted(used | ({"Profile"} if content.base is None else set()))


def _function(name: str) -> str:
    return "explain" + "".join(part.title() for part in name.split("_"))


def _row(row: Row) -> str:
    function = row.function if row.reads else "ignores"
    if row.keyword is None:
        return function
    return f"{function}, {literal(row.field)}, {literal(row.keyword)}"


def _rule(rule_id: str, row: tuple[str | None, ...]) -> str:
    """The row without the field's name at the start of its message, which the rule id has."""
    *severities, says, hint = row
    says = (says or "").removeprefix(f"{rule_id.rpartition('.')[0]} ")
    texts = [says] if hint is None else [says, hint]
    return ", ".join([literal(rule_id), SEVERITIES[*severities], *map(literal, texts)])


def _family(family: Family) -> str:
    start, whole = regex(f"^(?:{family.regex})"), regex(f"^(?:{family.regex})$")
    parts = (start, whole, literal(family.field), family.function, literal(family.before))
    return f"[{', '.join(parts)}]"


def _expression(reading: Meaning) -> tuple[str, str | None]:
    text = reading.js.replace("{regex}", "{constant}").replace("{members}", "{constant}")
    if reading.regex is not None:
        return text, regex(reading.regex)
    if isinstance(reading.members, tuple):
        return text, f"new Set({words(reading.members)})"
    return text, None


def _when(when: When) -> str:
    return f"isMember(order[{literal(when.field)}], {literal(when.members)})"


LANGUAGE = Language(
    guards=GUARDS,
    expression=_expression,
    pattern=lambda source: regex(f"^(?:{source})$"),
    when=_when,
    function=_function,
    either=" || ",
    both=" && ",
)


def _orders(spec: Spec) -> list[Order]:
    return [
        Order(
            order_name(profile),
            profile,
            tuple(_member(field) for field in profile.fields),
        )
        for profile in spec.profiles
    ]


def _member(field: Field) -> Member:
    types = " | ".join(dict.fromkeys(TYPES[kind] for kind in field.type))
    about = (field.summary, *_about(field))
    if field.family is not None:
        name = re.sub(r"<\w+>", "${string}", field.name)
        return Member(about, f"[key: `{name}`]", f"{types} | undefined")
    required = field.rule("required")
    optional = "" if required is not None and required.severity == "error" else "?"
    return Member(about, f"{literal(field.name)}{optional}", types)


def _about(field: Field) -> Iterable[str]:
    for rule in field.rules:
        level = "" if rule.severity == "error" else "warning: "
        yield f"- {level}{message(field, rule)} (`{field.name}.{rule.keyword}`)"
    if field.default is not None:
        yield f"@default {field.default}"
    for example in field.examples[:1]:
        yield f"@example {literal(example.value)}"
    yield f"@see {', '.join(field.source)}"


def _schemas(spec: Spec) -> dict[str, str]:
    """Every JSON Schema, with the content that it has in generated/json_schema/, on one line."""
    written = {}
    for profile in spec.profiles:
        for policy in POLICIES:
            for draft in json_schema.DRAFTS:
                schema = json_schema.write(spec, profile, policy, draft).schema
                path = f"schemas/{json_schema.path_of(profile, policy, draft)}"
                written[path] = json.dumps(schema, separators=(",", ":")) + "\n"
    return written
