"""From checked YAML files to a Spec."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from juspay_rules.codegen.checked import checked_files
from juspay_rules.codegen.dates import check_dates
from juspay_rules.codegen.errors import NAME as ERRORS
from juspay_rules.codegen.errors import check_errors, error_table
from juspay_rules.codegen.exchange_spec import Endpoint
from juspay_rules.codegen.free_text import FreeText, characters, issuers
from juspay_rules.codegen.keywords import BY_TYPE
from juspay_rules.codegen.portable import portable
from juspay_rules.codegen.references import check_references
from juspay_rules.codegen.replies import NAME as REPLIES
from juspay_rules.codegen.replies import replies
from juspay_rules.codegen.spec import (
    HEADER,
    ORDER,
    BodyCase,
    Constraint,
    Decision,
    Example,
    Field,
    GroupRule,
    Profile,
    Row,
    Rule,
    Spec,
    When,
)
from juspay_rules.codegen.subset.errors import SubsetError
from juspay_rules.codegen.subset.integers import check_integers
from juspay_rules.codegen.subset.use import USES
from juspay_rules.codegen.yaml_file import SpecError, YamlFile, error_at

ENDPOINT = "create_order/endpoint.yaml"
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
MANDATORY = (
    "spec.schema.yaml",
    "rule_set.yaml",
    "sources.yaml",
    "decisions.yaml",
    "releases.yaml",
    "create_order/constraint_sets.yaml",
    "create_order/rules.yaml",
    "create_order/free_text.yaml",
    "create_order/headers.yaml",
    REPLIES,
    ERRORS,
    ENDPOINT,
)
EXCHANGE = (HEADER, "reply.")
HEADER_KEYWORDS = {"basic", "mediaType", "sameAs"}
# What a constraint makes of the members of a list that it names.
LISTED: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
    "enum": tuple,
    "cardNumber": issuers,
    "without": characters,
}
KEY_FIELD = {"type": ["string"], "constraints": "gateway-key"}


def load(texts: Mapping[str, str]) -> Spec:
    """The spec that the texts of schemas/ (by name, with "/") say. Raises SpecError."""
    return load_with_reader(texts)[0]


def load_with_reader(texts: Mapping[str, str]) -> "tuple[Spec, Reader]":
    """The spec, and what reads entries that refer to the same files. Raises SpecError."""
    for name in MANDATORY:
        if name not in texts:
            raise SpecError(name, 1, "", "the file is missing", "bring it back")
    files = checked_files(texts)
    reader = Reader(files)
    rule_set: Any = files["rule_set.yaml"].content
    profiles: dict[str, Profile] = {}
    for name in rule_set["profiles"]:
        profiles[name] = reader.profile(name, profiles)
    reader.check_listed()
    everything = (*profiles.values(), portable(tuple(profiles.values())))
    documents: Any = files["sources.yaml"].content
    groups = reader.groups()
    answers = replies(files[REPLIES])
    spec = Spec(
        version=rule_set["version"],
        id_base=rule_set["id_base"],
        default_profile=rule_set["default_profile"],
        profiles=everything,
        groups=tuple(rule for rule in groups if not rule.rule_id.startswith(EXCHANGE)),
        exchange_groups=tuple(rule for rule in groups if rule.rule_id.startswith(EXCHANGE)),
        replies=answers,
        errors=error_table(files[ERRORS], answers),
        endpoint=_endpoint(files[ENDPOINT]),
        documents=documents["documents"],
        rows=tuple(row for name in sorted(files) for row in _rows(files[name])),
        decisions=_decisions(files["decisions.yaml"]),
        lists=reader.lists,
        dated=rule_set.get("dated"),
    )
    check_references(spec)
    check_errors(spec)
    check_integers(spec)
    check_dates(spec)
    return spec, reader


def _endpoint(file: YamlFile) -> Endpoint:
    content: Any = file.content
    return Endpoint(
        summary=content["summary"],
        note=content["note"],
        method=content["method"],
        path=content["path"],
        source=tuple(content["source"]),
        servers=content["servers"],
        home=file.home(()),
    )


class Reader:
    """The files, with what entries refer to by name."""

    def __init__(self, files: Mapping[str, YamlFile]) -> None:
        self.files = files
        sets: Any = files["create_order/constraint_sets.yaml"].content
        self.sets: Mapping[str, Any] = sets["sets"]
        self.lists: dict[str, Mapping[str, Mapping[str, Any]]] = {}
        for name, file in files.items():
            content: Any = file.content
            if content["kind"] == "list":
                self.lists[name.removeprefix("lists/").removesuffix(".yaml")] = content["members"]
        self.free_text = FreeText(files["create_order/free_text.yaml"], self.sets)
        texts = self.field(self.free_text.file, (), ORDER, self.free_text.entry, implied_type=False)
        self.texts = replace(texts, constraint_set="every-text")

    def profile(self, name: str, known: Mapping[str, Profile]) -> Profile:
        file = self.file(f"profiles/{name}.yaml", "rule_set.yaml", ("profiles",))
        content: Any = file.content
        base_name = content.get("base")
        fields: dict[str, Field] = {}
        headers: dict[str, Field] = {}
        if base_name is not None:
            if base_name not in known:
                raise file.error(("base",), f"no profile {base_name!r} comes before", "name one")
            fields = {field.name: field for field in known[base_name].fields}
            headers = {field.name: field for field in known[base_name].headers}
        for gateway in content.get("without_gateways", ()):
            prefix = f"metadata.{gateway}:"
            fields = {key: field for key, field in fields.items() if not key.startswith(prefix)}
        for place, part in enumerate(content.get("fields", ())):
            added = self.file(f"create_order/{part}.yaml", file.name, ("fields", place))
            self.add(fields, self.fields(added))
        for place, part in enumerate(content.get("gateways", ())):
            added = self.file(f"create_order/gateways/{part}.yaml", file.name, ("gateways", place))
            self.add(fields, self.gateway(added))
        self.add(headers, self.headers(file))
        for place, change in enumerate(content.get("changes", ())):
            home = headers if change["field"] in headers else fields
            field = home.get(change["field"])
            if field is None or field.rule(change["rule"]) is None:
                problem = f"the base has no rule {change['field']}.{change['rule']}"
                raise file.error(("changes", place), problem, "name a rule of the base")
            home[field.name] = self.changed(file, ("changes", place), field, change)
        self.free_text.check(fields)
        kinds = tuple(content["content_types"])
        return Profile(
            name=name,
            title=content["title"],
            summary=content["summary"],
            base=base_name,
            content_types=kinds,
            source=tuple(content["source"]),
            fields=tuple(fields.values()),
            headers=tuple(_of_content_types(header, kinds) for header in headers.values()),
            free_text=self.texts,
            carrier=self.free_text.carrier,
        )

    def add(self, fields: dict[str, Field], added: Mapping[str, Field]) -> None:
        for name, field in added.items():
            if name in fields:
                problem = f"{fields[name].home} has the field too"
                raise error_at(field.home, name, problem, "keep one of the two")
            fields[name] = field

    def check_listed(self) -> None:
        """Every file of fields is listed by a profile."""
        listed = set()
        for file in self.files.values():
            content: Any = file.content
            if content["kind"] == "profile":
                listed |= {f"create_order/{part}.yaml" for part in content.get("fields", ())}
                gateways = content.get("gateways", ())
                listed |= {f"create_order/gateways/{part}.yaml" for part in gateways}
        for file in self.files.values():
            content = file.content
            if content["kind"] in {"fields", "gateway"} and file.name not in listed:
                raise file.error((), "no profile lists this file", "add it in schemas/profiles/")

    def changed(
        self, file: YamlFile, path: tuple[str | int, ...], field: Field, change: Any
    ) -> Field:
        old = field.rule(change["rule"])
        assert old is not None
        if change.get("drop"):
            return replace(field, rules=tuple(rule for rule in field.rules if rule is not old))
        new = self.rule(file, (*path, "set"), old.keyword, change["set"], field)
        merged = replace(
            old,
            severity=change["set"].get("severity", old.severity),
            observed=change["set"].get("observed", old.observed),
            constraints=new.constraints or old.constraints,
            message=new.message or old.message,
            hint=new.hint or old.hint,
            decision=new.decision or old.decision,
            since=new.since or old.since,
            until=new.until or old.until,
            source=tuple(change["source"]),
        )
        rules = tuple(merged if rule is old else rule for rule in field.rules)
        return replace(field, rules=rules)

    def file(self, name: str, referrer: str, path: tuple[str | int, ...]) -> YamlFile:
        if name not in self.files:
            raise self.files[referrer].error(path, f"there is no schemas/{name}", "add the file")
        return self.files[name]

    def fields(self, file: YamlFile) -> dict[str, Field]:
        content: Any = file.content
        return {
            name: self.field(file, ("fields", name), name, entry)
            for name, entry in content["fields"].items()
        }

    def headers(self, profile: YamlFile) -> dict[str, Field]:
        """The headers that the profile adds."""
        content: Any = profile.content
        file = self.files["create_order/headers.yaml"]
        described: Any = file.content
        headers = {}
        for place, name in enumerate(content.get("headers", ())):
            if name not in described["headers"]:
                problem = f"create_order/headers.yaml has no header {name!r}"
                remedy = f"use one of {', '.join(described['headers'])}"
                raise profile.error(("headers", place), problem, remedy)
            entry = described["headers"][name]
            path = ("headers", name)
            headers[f"{HEADER}{name}"] = self.field(file, path, f"{HEADER}{name}", entry)
        return headers

    def gateway(self, file: YamlFile) -> dict[str, Field]:
        content: Any = file.content
        fields = {}
        for key, entry in content["keys"].items():
            name = f"metadata.{content['gateway']}:{key}"
            fields[name] = self.field(file, ("keys", key), name, KEY_FIELD | entry)
        return fields

    def field(
        self,
        file: YamlFile,
        path: tuple[str | int, ...],
        name: str,
        entry: Any,
        *,
        implied_type: bool = True,
    ) -> Field:
        shared: Any = {"rules": {}}
        if "constraints" in entry:
            if entry["constraints"] not in self.sets:
                problem = f"no constraint set {entry['constraints']!r}"
                raise file.error((*path, "constraints"), problem, f"use one of {sorted(self.sets)}")
            shared = self.sets[entry["constraints"]]
        types = entry.get("type", shared.get("type"))
        if types is None:
            raise file.error(path, "the field has no type", "add type, or constraints")
        if "family" in entry:
            self.check_regex(file, (*path, "family"), "family", entry["family"])
        field = Field(
            name=name,
            summary=entry["summary"],
            type=tuple(types),
            presence=entry["presence"],
            source=tuple(entry["source"]),
            rules=(),
            examples=_examples(entry.get("examples", ())),
            family=entry.get("family"),
            constraint_set=_only_set(entry),
            default=entry.get("default"),
            note=entry.get("note"),
            free=self.free_text.holds(name, entry.get("constraints")),
            home=file.home(path),
        )
        rules = ({"type": {}} if implied_type else {}) | shared["rules"] | entry.get("rules", {})
        if "required" in rules:
            rules = {"required": rules["required"]} | rules
        sets_file = self.files["create_order/constraint_sets.yaml"]
        built = []
        for keyword, rule in rules.items():
            own = keyword in entry.get("rules", {})
            home = file if own else sets_file
            where = (*path, "rules", keyword)
            if not own:
                where = ("sets", entry.get("constraints", ""), "rules", keyword)
            built.append(self.rule(home, where, keyword, rule, field))
        return replace(field, rules=tuple(built))

    def rule(
        self, file: YamlFile, path: tuple[str | int, ...], keyword: str, entry: Any, field: Field
    ) -> Rule:
        constraints = tuple(
            Constraint(on, name, value)
            for on in BY_TYPE
            for name, stated in entry.get(on, {}).items()
            for value in self.values(file, (*path, on, name), name, stated)
        )
        for constraint in constraints:
            if constraint.keyword in HEADER_KEYWORDS and not field.name.startswith(HEADER):
                problem = f"{constraint.keyword} is a constraint on headers alone"
                raise file.error((*path, constraint.on, constraint.keyword), problem, "take it out")
            if constraint.on not in field.type and not (
                constraint.on == "number" and "integer" in field.type
            ):
                problem = f"{field.name} takes no {constraint.on}"
                raise file.error(
                    (*path, constraint.on), problem, f"constrain {' or '.join(field.type)}"
                )
        if not (constraints or "message" in entry or keyword in {"type", "required"}):
            problem = f"{field.name}.{keyword} constrains nothing"
            raise file.error(path, problem, "add a constraint, or a message and alias keys")
        when = entry.get("when")
        return Rule(
            keyword=keyword,
            severity=entry.get("severity", "error"),
            observed=entry.get("observed", "unknown"),
            constraints=constraints,
            when=When(when["field"], tuple(when["enum"])) if when else None,
            unless=entry.get("unless"),
            alias=_keys(field, entry.get("alias", ())),
            misspelt=_keys(field, entry.get("misspelt", ())),
            message=entry.get("message"),
            hint=entry.get("hint"),
            decision=entry.get("decision"),
            source=tuple(entry.get("source", field.source)),
            valid=_examples(entry.get("valid", ())),
            invalid=_examples(entry.get("invalid", ())),
            since=entry.get("since"),
            until=entry.get("until"),
            home=file.home(path),
        )

    def values(
        self, file: YamlFile, path: tuple[str | int, ...], keyword: str, stated: Any
    ) -> Iterable[Any]:
        """The values of the constraints of that keyword: several where there are several regexes."""
        several = keyword == "excludes" and isinstance(stated, list)
        for value in stated if several else [stated]:
            yield self.value(file, path, keyword, value)

    def value(self, file: YamlFile, path: tuple[str | int, ...], keyword: str, value: Any) -> Any:
        if keyword in LISTED and isinstance(value, str):
            if value not in self.lists:
                raise file.error(path, f"no list {value!r}", f"use one of {sorted(self.lists)}")
            return LISTED[keyword](self.lists[value])
        if keyword in USES:
            self.check_regex(file, path, keyword, value)
        return tuple(value) if isinstance(value, list) else value

    def check_regex(
        self, file: YamlFile, path: tuple[str | int, ...], keyword: str, source: str
    ) -> None:
        try:
            USES[keyword](source)
        except SubsetError as refused:
            raise file.error(path, refused.problem, refused.remedy) from refused

    def groups(self) -> tuple[GroupRule, ...]:
        file = self.files["create_order/rules.yaml"]
        content: Any = file.content
        return tuple(
            GroupRule(
                rule_id=f"{group}.{keyword}",
                severity=entry.get("severity", "error"),
                observed=entry.get("observed", "unknown"),
                message=entry["message"],
                hint=entry.get("hint"),
                decision=entry.get("decision"),
                source=tuple(entry.get("source", ())),
                cases=(*_cases(JSON, entry.get("json", ())), *_cases(FORM, entry.get("form", ()))),
                home=file.home(("groups", group, keyword)),
            )
            for group, rules in content["groups"].items()
            for keyword, entry in rules.items()
        )


def _of_content_types(header: Field, kinds: tuple[str, ...]) -> Field:
    """The header with the profile's content types in place of ``mediaType: true``."""

    def filled(rule: Rule) -> Rule:
        constraints = tuple(
            replace(one, value=kinds) if one.keyword == "mediaType" else one
            for one in rule.constraints
        )
        return replace(rule, constraints=constraints)

    return replace(header, rules=tuple(map(filled, header.rules)))


def _keys(field: Field, names: Iterable[str]) -> tuple[str, ...]:
    prefix = HEADER if field.name.startswith(HEADER) else ""
    return tuple(f"{prefix}{name}" for name in names)


def _only_set(entry: Any) -> str | None:
    own = {"required"}.issuperset(entry.get("rules", {}))
    return entry.get("constraints") if own else None


def _examples(entries: Iterable[Any]) -> tuple[Example, ...]:
    examples = []
    for entry in entries:
        if isinstance(entry, dict):
            beside = tuple(entry.get("with", {}).items())
            without = tuple(entry.get("without", ()))
            also = tuple(entry.get("also", ()))
            examples.append(Example(entry["value"], also, beside, without))
        else:
            examples.append(Example(entry))
    return tuple(examples)


def _cases(content_type: str, entries: Iterable[Any]) -> Iterable[BodyCase]:
    for entry in entries:
        if isinstance(entry, str):
            yield BodyCase(content_type, entry.encode())
        elif "hex" in entry:
            yield BodyCase(content_type, bytes.fromhex(entry["hex"]))
        else:
            times = entry["times"]
            text = entry["open"] * times + entry.get("middle", "") + entry["close"] * times
            yield BodyCase(content_type, text.encode())


def _rows(file: YamlFile) -> Iterable[Row]:
    content: Any = file.content
    if content["kind"] != "ledger":
        return
    for name, row in content["rows"].items():
        yield Row(
            row_id=f"{content['document']}/{name}",
            where=row["where"],
            says=row["says"],
            rules=tuple(row.get("rules", ())),
            fields=tuple(row.get("fields", ())),
            decisions=tuple(row.get("decisions", ())),
            examples=tuple(row.get("examples", ())),
            no_rule=row.get("no_rule"),
            home=file.home(("rows", name)),
        )


def _decisions(file: YamlFile) -> tuple[Decision, ...]:
    content: Any = file.content
    return tuple(
        Decision(
            name=name,
            question=entry["question"],
            readings=tuple((one["reading"], tuple(one["source"])) for one in entry["readings"]),
            ours=entry["ours"],
            why=entry["why"],
            rules=tuple(entry["rules"]),
        )
        for name, entry in content["decisions"].items()
    )
