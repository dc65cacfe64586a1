"""An overlay's file into a profile: the base's fields with what the file changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from juspay_rules.codegen.clause_entries import clause_of
from juspay_rules.codegen.load import KEY_FIELD, Reader
from juspay_rules.codegen.overlay_checks import (
    KEYWORDS,
    check_entry,
    check_keyword,
    check_loosens,
    check_name,
)
from juspay_rules.codegen.spec import Clause, Field, Profile, Row, Rule, Spec
from juspay_rules.codegen.stricter import looser, merged
from juspay_rules.codegen.yaml_file import Path, YamlFile
from juspay_rules.spelling import nearest, spellings


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a rule or a field is as it is, and where the overlay says so."""

    subject: str
    why: str
    home: str


class OverlayReader:
    """Reads one overlay: ``fields`` are the base's with the changes so far."""

    def __init__(self, spec: Spec, reader: Reader, file: YamlFile) -> None:
        self.spec = spec
        self.reader = reader
        self.file = file
        content: Any = file.content
        self.content = content
        self.name: str = content["name"]
        names = [profile.name for profile in spec.profiles]
        if self.name in names:
            raise file.error(("name",), f"{self.name} is a profile of ours", "take another name")
        self.base = spec.profile(self.known(("base",), "profile", content["base"], names))
        self.fields = {field.name: field for field in self.base.fields}
        self.reasons: list[Reason] = []
        self.loosened: list[str] = []
        self.dropped: list[str] = []

    def profile(self) -> Profile:
        """The profile. Raises SpecError."""
        for name, entry in self.content.get("fields", {}).items():
            self.fields[name] = self.added_field(("fields", name), name, entry)
        for place, change in enumerate(self.content.get("changes", ())):
            self.change(("changes", place), change)
        for keyword, entry in self.content.get("rules", {}).items():
            self.across(("rules", keyword), keyword, entry)
        return replace(
            self.base,
            name=self.name,
            title=self.content["title"],
            summary=self.content.get("summary", self.content["title"]),
            base=self.base.name,
            fields=tuple(self.fields.values()),
        )

    def known(self, path: Path, what: str, name: str, names: Iterable[str]) -> str:
        """The name, if it is one of these. Raises SpecError with the nearest."""
        names = list(names)
        if name in names:
            return name
        near = nearest(name, spellings(names))
        remedy = f"did you mean {near}?" if near else "name one that exists"
        if near is None and len(names) <= 10:
            remedy = f"use one of {', '.join(names)}"
        raise self.file.error(path, f"there is no {what} {name!r}", remedy)

    def added_field(self, path: Path, name: str, entry: Any) -> Field:
        check_name(self.file, path, name)
        for profile in self.spec.profiles:
            if any(name in (field.name, *field.aliases) for field in profile.fields):
                remedy = f"change its rules, with base: {profile.name}"
                raise self.file.error(path, f"{name} is a field of {profile.name}", remedy)
        is_key = name.startswith("metadata.") and ":" in name
        if is_key and not {"type", "constraints"} & entry.keys():
            entry = KEY_FIELD | entry
        for keyword, rule in entry.get("rules", {}).items():
            check_keyword(self, (*path, "rules", keyword), name, keyword)
            check_entry(self.file, (*path, "rules", keyword), rule, keyword, added=True)
        row = self.row(path, name, entry["why"])
        return self.reader.field(self.file, path, name, {**entry, "source": [row]})

    def change(self, path: Path, change: Any) -> None:
        known = dict.fromkeys((*self.fields, *self.base_families()))
        field = self.fields[self.known((*path, "field"), "field", change["field"], known)]
        kinds = [kind for kind in ("set", "add", "drop") if kind in change]
        if len(kinds) != 1:
            problem = f"the change has {' and '.join(kinds) or 'none of set, add and drop'}"
            raise self.file.error(path, problem, "write one of set, add and drop")
        keyword = change["rule"]
        if kinds == ["add"]:
            changed = self.with_rule(path, field, keyword, change)
        else:
            old = field.rule(self.known_rule(path, field, keyword))
            assert old is not None
            changed = self.with_changed(path, field, old, change)
        self.fields[field.name] = changed

    def base_families(self) -> Iterable[str]:
        return (field.name for field in self.base.fields if field.family is not None)

    def known_rule(self, path: Path, field: Field, keyword: str) -> str:
        keywords = [rule.keyword for rule in field.rules]
        if keyword in keywords:
            return keyword
        near = nearest(keyword, spellings(keywords))
        guess = f"did you mean {near}?" if near else f"use one of {', '.join(keywords)}"
        problem = f"the base has no rule {field.name}.{keyword}"
        raise self.file.error((*path, "rule"), problem, f"{guess}, or write add in place of set")

    def with_rule(self, path: Path, field: Field, keyword: str, change: Any) -> Field:
        """The field with a rule that the base lacks."""
        if "loosens" in change:
            problem = "a rule that is added loosens nothing"
            raise self.file.error((*path, "loosens"), problem, "take loosens out")
        check_keyword(self, (*path, "rule"), field.name, keyword)
        if field.rule(keyword) is not None:
            problem = f"{field.name}.{keyword} is there already"
            raise self.file.error((*path, "rule"), problem, "write set in place of add")
        entry = change["add"]
        check_entry(self.file, (*path, "add"), entry, keyword, added=True)
        row = self.row(path, f"{field.name}.{keyword}", change["why"])
        rule = self.reader.rule(self.file, (*path, "add"), keyword, entry, field)
        rule = replace(rule, source=(row,))
        if keyword != "required":
            return replace(field, rules=(*field.rules, rule), constraint_set=None)
        presence = "required" if rule.severity == "error" else "recommended"
        return replace(field, presence=presence, rules=(rule, *field.rules))

    def with_changed(self, path: Path, field: Field, old: Rule, change: Any) -> Field:
        """The field with a rule of the base set, or without it."""
        row = self.row(path, f"{field.name}.{old.keyword}", change["why"])
        loosens = change.get("loosens", False)
        if "drop" in change:
            ways = [f"{field.name}.{old.keyword} goes"]
            self.dropped.append(f"{field.name}.{old.keyword}")
            rules = tuple(rule for rule in field.rules if rule is not old)
        else:
            entry = change["set"]
            check_entry(self.file, (*path, "set"), entry, old.keyword, added=False)
            new = self.reader.rule(
                self.file, (*path, "set"), old.keyword, {"message": "?"} | entry, field
            )
            changed = replace(
                old,
                severity=entry.get("severity", old.severity),
                constraints=merged(old.constraints, new.constraints, replaces=loosens),
                message=entry.get("message", None if new.constraints else old.message),
                hint=new.hint or old.hint,
                source=(*old.source, row),
                valid=new.valid,
                invalid=new.invalid,
                since=new.since or old.since,
                until=new.until or old.until,
                home=new.home,
            )
            ways = list(looser(old, changed))
            rules = tuple(changed if rule is old else rule for rule in field.rules)
        rule_id = f"{field.name}.{old.keyword}"
        check_loosens(self.file, path, rule_id, ways, change)
        if ways:
            self.loosened.append(rule_id)
        return replace(field, rules=rules, constraint_set=None)

    def across(self, path: Path, keyword: str, entry: Any) -> None:
        """A rule across fields, on the field that it hangs on."""
        clause: Clause = clause_of(self, path, entry)
        field = self.fields[clause.own.field]
        check_keyword(self, path, field.name, keyword)
        if keyword in KEYWORDS or field.rule(keyword) is not None:
            problem = f"{field.name}.{keyword} is there already, or a word of JSON Schema"
            raise self.file.error(
                path, problem, f"take another phrase, such as {self.name}-{keyword}"
            )
        check_entry(self.file, path, entry, keyword, added=True)
        row = self.row(path, f"{field.name}.{keyword}", entry["why"])
        plain = {key: value for key, value in entry.items() if key not in {"when", "require"}}
        rule = self.reader.rule(self.file, path, keyword, plain, field)
        rule = replace(rule, clause=clause, source=(row,))
        self.fields[field.name] = replace(field, rules=(*field.rules, rule), constraint_set=None)

    def row(self, path: Path, subject: str, why: str) -> str:
        """Notes the reason; gives the id of the row of a document that bears the overlay's name."""
        self.reasons.append(Reason(subject, why, self.file.home(path)))
        return self.row_id(subject)

    def row_id(self, subject: str) -> str:
        return f"{self.name}/{subject}"

    def rows(self) -> Iterable[Row]:
        """The reasons as rows of that document."""
        for one in self.reasons:
            line = one.home.rpartition(":")[2]
            row_id = self.row_id(one.subject)
            yield Row(row_id, f"line {line}", one.why, (), (), (), (), None, home=one.home)
