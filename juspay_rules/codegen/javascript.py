"""The JavaScript module of one profile, by the same decisions as Python's: names and loops in
templates/npm/profile.mjs.j2."""

import json
import re
from collections.abc import Iterable
from functools import cache

from jinja2 import Environment

from juspay_rules.codegen.functions import Language
from juspay_rules.codegen.guards import literals
from juspay_rules.codegen.meaning import FOUND, Meaning
from juspay_rules.codegen.module import Family, Module, Row, module
from juspay_rules.codegen.python import alpha_3_by_alpha_2, environment
from juspay_rules.codegen.spec import Field, Profile, Spec, When
from juspay_rules.codegen.urls import PLAIN_URL
from juspay_rules.rules import FEWEST

GUARDS = {
    "string": 'typeof value === "string"',
    "number": "Number.isFinite(value)",
    "integer": "Number.isInteger(value)",
    "boolean": 'typeof value === "boolean"',
}
MANY = 20
SEVERITIES: dict[tuple[str | None, ...], str] = {
    ("error", "error", "error"): "ERROR",
    ("warning", "error", "warning"): "WARNING",
    ("error", "error", "warning"): "SEEN_TAKEN",
    ("warning", "error", None): "SEEN_TAKEN_WARNING",
    (None, None, None): "OFF",
}
FROM_RULES = (
    *SEVERITIES.values(),
    "Profile",
    "holdsCardNumber",
    "ignores",
    "isLonger",
    "isOneOf",
    "isPadded",
    "isShorter",
)
EXPORTED = re.compile(r"^export (?:const|function|class) (\w+)", re.MULTILINE)
IMPORT = re.compile(r'^import (?:\* as )?([^"]+?) from "\./(\w+)\.mjs";$', re.MULTILINE)
LISTED = re.compile(r"^export \{([^}]*)\};\n", re.MULTILINE)


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


@cache
def _environment() -> Environment:
    jinja = environment()
    jinja.filters["js"] = literal
    jinja.filters["words"] = words
    return jinja


def rendered(template: str, **names: object) -> str:
    """The text of a file of the package."""
    return _environment().get_template(f"npm/{template}").render(**names)


def write(spec: Spec, profile: Profile) -> str:
    """The text of the profile's ES module."""
    content = module(spec, profile, LANGUAGE)
    countries = f"new Set({words(alpha_3_by_alpha_2(spec).values())})"
    constants = [
        (name, "new Set(ALPHA_3)" if value == countries else value)
        for name, value in content.constants
    ]
    own = {key: row.function for key, row in content.fields if row.keyword is None}
    aliases = [_alias(key, row) for key, row in content.fields if row.keyword is not None]
    families = [_family(family) for family in content.families]
    rules = _rules(content)
    imports = _imports(content, [*aliases, *(row for rows in rules.values() for row in rows)])
    inline = {} if content.base else {key: rules.pop(key) for key in own}
    names = {
        "constants": constants,
        "rules": rules,
        "module": content,
        "fields": own,
        "inline": inline,
        "aliases": aliases,
        "families": families,
        "imports": imports,
        "fewest": FEWEST,
    }
    return rendered("profile.mjs.j2", **names)


def _imports(content: Module, rows: Iterable[str]) -> list[str]:
    """What the module takes from rules: the names that its text uses."""
    branches = [branch for function in content.functions for branch in function.branches]
    checks = [check.fails for branch in branches for check in branch.checks]
    text = "\n".join((*rows, *checks))
    used = {name for name in FROM_RULES if re.search(rf"\b{name}\b", text)}
    if any(function.free_text for function in content.functions):
        used.add("isPrintable")
    return sorted(used | ({"Profile"} if content.base is None else set()))


def _function(name: str) -> str:
    return "explain" + "".join(part.title() for part in name.split("_"))


def _alias(key: str, row: Row) -> str:
    function = row.function if row.reads else "ignores"
    return f"[{literal(key)}, {function}, {literal(row.field)}, {literal(row.keyword)}]"


def _rules(content: Module) -> dict[str, list[str]]:
    """The rows of the rules by field; no row repeats the field's name."""
    rules: dict[str, list[str]] = {}
    for rule_id, (*severities, says, hint) in content.rules:
        field, _, keyword = rule_id.rpartition(".")
        if field == "gate":
            continue  # what a run of the command says
        texts = [(says or "").removeprefix(f"{field} ")] + ([] if hint is None else [hint])
        shared = SEVERITIES.get((*severities,), literal(severities))  # only dates make others
        row = [literal(keyword), shared, *map(literal, texts)]
        rules.setdefault(field, []).append(", ".join(row))
    return rules


def _family(family: Family) -> str:
    start, whole = regex(f"^(?:{family.regex})"), regex(f"^(?:{family.regex})$")
    parts = (start, whole, literal(family.field), family.function, literal(family.before))
    return f"[{', '.join(parts)}]"


def _expression(reading: Meaning) -> tuple[str, str | None]:
    text = reading.js
    if reading.regex is not None and text == FOUND:
        text = _guarded(text, reading.regex)
    for kind in ("{regex}", "{members}", "{table}"):
        text = text.replace(kind, "{constant}")
    if reading.table is not None:
        return text, literal(reading.table)
    if reading.regex is not None:
        return text, regex(reading.regex)
    if isinstance(reading.members, tuple):
        return text, f"new Set({words(reading.members)})"
    return text, None


def _guarded(test: str, source: str) -> str:
    """The test of a regex behind the texts of which each match has one."""
    found = [f"value.includes({literal(one)})" for one in literals(source)]
    tests = " || ".join(found)
    return f"({f'({tests})' if len(found) > 1 else tests} && {test})" if found else test


def _when(when: When) -> str:
    return f"isOneOf(order, {literal(when.field)}, {literal(when.members)})"


def _shortcut(field: Field) -> tuple[str, str] | None:
    """A regex of most URLs, for a field that demands nothing but a URL."""
    keywords = {one.keyword for rule in field.rules for one in rule.constraints}
    return ("plain_url", regex(f"^(?:{PLAIN_URL})$")) if keywords == {"url"} else None


LANGUAGE = Language(
    guards=GUARDS,
    expression=_expression,
    shortcut=_shortcut,
    test=lambda _: None,
    when=_when,
    function=_function,
    either=" || ",
    both=" && ",
)
