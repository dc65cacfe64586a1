"""The Python module of one profile: decisions here, names and loops in templates/profile.py.j2."""

import ast
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from juspay_rules.codegen.clauses import constraints_on, is_of, judged_kinds
from juspay_rules.codegen.functions import Clauses, Language, Spelt
from juspay_rules.codegen.guards import guard, guard_of_all
from juspay_rules.codegen.meaning import Meaning
from juspay_rules.codegen.module import Family, Module, Row, module, of_headers
from juspay_rules.codegen.plain import plain
from juspay_rules.codegen.spec import Clause, Condition, Field, Profile, Spec, When
from juspay_rules.rules import FEWEST

GUARDS = {
    "string": "type(value) is str",
    "number": "is_number(value)",
    "integer": "is_integer(value)",
    "boolean": "type(value) is bool",
}
FROM_RULES = (
    "Pattern",
    "WHITE_SPACE",
    "beside",
    "ignores",
    "is_decimal",
    "is_integer",
    "is_member",
    "is_number",
    "refuses",
)


FROM_HEADER_VALUES = ("flaws", "is_another", "media_type")


def literal(text: object) -> str:
    """Any value as a Python literal, with double quotes where that takes no escape."""
    if not isinstance(text, str):
        return repr(text)
    if '"' in text and "'" not in text:
        return ascii(text)
    return '"' + ascii('"' + text)[2:-1].replace("\\'", "'").replace('"', '\\"') + '"'


def docstring(text: str) -> str:
    """Any text as it may stand inside a docstring, which it cannot end."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def sentence(text: str) -> str:
    """The text with a full stop at its end."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def cell(text: str) -> str:
    """The text as it may stand in a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ")


@cache
def environment() -> Environment:
    """Templates that fail on an undefined name and print Python as it stands."""
    jinja = Environment(
        loader=PackageLoader("juspay_rules.codegen"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # the output is code, and literal() does the quoting
    )
    jinja.filters |= {
        "literal": literal,
        "docstring": docstring,
        "sentence": sentence,
        "cell": cell,
        "called": _called,
    }
    return jinja


# What is asked before a regex; "not" before it would turn that around.
GUARDED = {"{pattern}.search(value)": guard, "{pattern}.fullmatch(value)": guard_of_all}
# The name, and texts, in which the word stays.
VALUE = re.compile(r"""\bvalue\b|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""")
OURS = "Generated from schemas/ by `make generate`; never edited."


def write(spec: Spec, profile: Profile, origin: str = OURS, rule_set: str | None = None) -> str:
    """The text of the module, which says where it comes from. One that is written for somebody else
    asks for the version of ours that it was made with."""
    content = module(spec, profile, LANGUAGE)
    fields = [(key, _row(row)) for key, row in content.fields]
    families = [_family(family) for family in content.families]
    imports = _imports(content, [row for _, row in fields] + families)
    return _rendered(content, fields, families, imports, origin=origin, rule_set=rule_set)


def write_headers(spec: Spec, name: str) -> str:
    """The text of the module of the headers of the profile of that name."""
    headers = of_headers(spec)
    content = module(headers, headers.profile(name), LANGUAGE)
    if content.base is not None:
        content = replace(content, base=f"{content.base}_headers")
    fields = [(key, _row(row, accepts=False)) for key, row in content.fields]
    imports = _imports(content, [row for _, row in fields])
    return _rendered(content, fields, [], imports, of_headers=True)


def _rendered(
    content: Module,
    fields: list[tuple[str, str]],
    families: list[str],
    imports: tuple[str, ...],
    *,
    of_headers: bool = False,
    origin: str = OURS,
    rule_set: str | None = None,
) -> str:
    text = (
        environment()
        .get_template("profile.py.j2")
        .render(
            about="Headers of profile" if of_headers else "Profile",
            module=content,
            fields=fields,
            families=families,
            imports=imports,
            values=_names(content, FROM_HEADER_VALUES, []),
            cards=_names(content, ("holds_card_number",), []),
            fewest=FEWEST,
            fast=not of_headers,
            origin=origin,
            rule_set=rule_set,
        )
    )
    ast.parse(text)
    return text


def write_body(spec: Spec) -> str:
    """Messages of what never became an order, by rule id."""
    rules = [rule for rule in spec.groups if not rule.rule_id.startswith("order.")]
    text = environment().get_template("body.py.j2").render(rules=rules)
    ast.parse(text)
    return text


def write_countries(spec: Spec) -> str:
    """Hints by code: a currency of one country, and the two-letter codes."""
    text = (
        environment()
        .get_template("countries.py.j2")
        .render(countries=alpha_3_by_alpha_2(spec), currencies=country_currencies(spec))
    )
    ast.parse(text)
    return text


def alpha_3_by_alpha_2(spec: Spec) -> dict[str, str]:
    """A country's three letters by its two, in the order of the three."""
    countries = spec.lists["iso-3166-1-alpha-3"]
    return {country["alpha_2"]: code for code, country in countries.items()}


def country_currencies(spec: Spec) -> list[str]:
    """The currencies whose first two letters are a country, and that are no country themselves."""
    countries = alpha_3_by_alpha_2(spec)
    codes = spec.lists["iso-4217"]
    return [code for code in codes if code[:2] in countries and code not in countries.values()]


def _expression(reading: Meaning) -> tuple[str, str | None]:
    text = reading.fails
    if reading.pattern is not None and text in GUARDED:
        first = GUARDED[text](reading.pattern)
        text = f"({first}{text})" if first else text
    for kind in ("{pattern}", "{members}", "{table}"):
        text = text.replace(kind, "{constant}")
    if reading.table is not None:
        return text, repr(reading.table)
    if reading.pattern is not None:
        return text, _pattern(reading.pattern)
    return text, None if reading.members is None else _set(reading.members)


def _pattern(source: str) -> str:
    return f"Pattern({literal(source)})"


def _set(members: bytes | tuple[str, ...]) -> str:
    if isinstance(members, bytes):
        return f"b{literal(members.decode())}"
    if all(len(member) == 1 for member in members):
        return f"frozenset({literal(''.join(members))})"
    rows = "".join(f"        {literal(member)},\n" for member in members)
    return f"frozenset(\n    {{\n{rows}    }}\n)"


def _when(when: When) -> str:
    return f"is_member(order.get({literal(when.field)}), {literal(when.members)})"


def _own(clause: Clause, kind: str, spelt: Spelt) -> str | None:
    """The test of the value itself: "" where every value of the type is meant, None where none is."""
    own = clause.own
    if own.present:
        return ""
    if own.members:
        members = tuple(one for one in own.members if is_of(kind, one))
        return f"is_member(value, {literal(members)})" if members else None
    failing = [spelt(one) for one in constraints_on(own, kind)]
    return f"not ({' or '.join(failing)})" if failing else None


def _broken(clause: Clause, spelt: Spelt) -> str:
    """The test of the rest of the order: the rule is judged, and something required is not so."""
    judged = [_holds(one, spelt) for one in clause.beside]
    required = " and ".join(_holds(one, spelt) for one in clause.require)
    return " and ".join([*judged, f"not ({required})"])


def _holds(condition: Condition, spelt: Spelt) -> str:
    """The test whether a condition holds of ``order``."""
    if condition.present is not None:
        there = " or ".join(f"{literal(key)} in order" for key in condition.keys)
        return f"({there})" if condition.present else f"not ({there})"
    if condition.members:
        return f"is_member(order.get({literal(condition.field)}), {literal(condition.members)})"
    found = f"(other := beside(order, {literal(condition.field)}))"
    tests = []
    for kind in judged_kinds(condition):
        failing = " or ".join(spelt(one) for one in constraints_on(condition, kind))
        is_of_kind = GUARDS[kind].replace("value", found)
        failing = VALUE.sub(lambda part: "other" if part[0] == "value" else part[0], failing)
        tests.append(f"({is_of_kind} and not ({failing}))")
    return f"({' or '.join(tests)})"


def _shortcut(field: Field) -> tuple[str, str] | None:
    found = plain(field)
    return None if found is None else (found[0], _pattern(found[1]))


def _test(reading: Meaning) -> str | None:
    return None if reading.test is None else reading.test.replace("{members}", "{constant}")


LANGUAGE = Language(
    guards=GUARDS,
    expression=_expression,
    shortcut=_shortcut,
    test=_test,
    when=_when,
    function=str,
    either=" or ",
    both=" and ",
    clauses=Clauses(own=_own, broken=_broken),
)


def _imports(content: Module, rows: Iterable[str]) -> tuple[str, ...]:
    """What the module takes from rules: the names that its text uses."""
    used = set(_names(content, FROM_RULES, rows))
    if content.base is None:
        used.add("Profile")
    return tuple(sorted(used, key=_import_order))


def _names(content: Module, known: Iterable[str], rows: Iterable[str]) -> list[str]:
    branches = [branch for function in content.functions for branch in function.branches]
    checks = [check.fails for branch in branches for check in branch.checks]
    constants = [value for _, value in content.constants]
    text = "\n".join((*rows, *checks, *constants, *(branch.guard for branch in branches)))
    return [name for name in known if re.search(rf"(?<![.\w]){name}\b", text)]


def _import_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions: as the linter sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def _called(function: str, kind: str) -> str:
    prefix, dot, name = function.rpartition(".")
    return f"{prefix}{dot}{kind}_{name}"


def _row(row: Row, *, accepts: bool = True) -> str:
    fast = "refuses" if row.keyword or row.asks or not accepts else _called(row.function, "accepts")
    explain = _called(row.function, "explain") if row.reads else "ignores"
    return f"({literal(row.field)}, {fast}, {explain}, {literal(row.keyword)})"


def _family(family: Family) -> str:
    accepts, explain = (_called(family.function, kind) for kind in ("accepts", "explain"))
    parts = (_pattern(family.regex), literal(family.field), accepts, explain)
    return f"({', '.join(parts)}, {literal(family.before)})"
