"""Published rule sets never change: the bytes of each, by SHA-256, in schemas/releases.yaml.

A release is no part of the Spec, so nothing that is generated can depend on one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from juspay_rules.codegen.yaml_file import YamlFile, read

NAME = "releases.yaml"
RULE_SET = "rule_set.yaml"
# What people who pin a version hold: whatever bears it, as $id or as rule_set. READMEs may improve.
CONTRACT = re.compile(
    r"generated/(?:(?:json_schema/.*|vectors/.*|rules|rules[.]schema)[.]json|openapi/.*[.]yaml)"
)
RAISE = f"raise version in schemas/{RULE_SET}"


@dataclass(frozen=True, slots=True)
class Release:
    """One published rule set: the day (YYYY-MM-DD) and the SHA-256 of each file by its path."""

    version: str
    date: str
    sha256: Mapping[str, str]


def check_releases(texts: Mapping[str, str], files: Mapping[str, str]) -> None:
    """The files planned from the texts of schemas/ break no promise. Raises SpecError.

    A version that is listed has exactly the bytes it was published with; versions go up.
    """
    listed = releases(texts)
    version = _version(texts)
    last = listed[-1] if listed else None
    if last is not None and _order(version) < _order(last.version):
        problem = f"version {version} comes before {last.version}, which is published"
        raise _rule_set(texts).error(("version",), problem, "raise it")
    if last is not None and version == last.version:
        _check_bytes(texts, last, manifest(files))


def releases(texts: Mapping[str, str]) -> tuple[Release, ...]:
    """What releases.yaml lists, oldest first. Raises SpecError where a version or a date does not
    follow the one before."""
    file = _file(texts)
    content: Any = file.content
    listed: list[Release] = []
    for version, entry in content["releases"].items():
        release = Release(version, entry["date"], entry["sha256"])
        path = ("releases", version)
        if not _is_day(release.date):
            raise file.error((*path, "date"), f"there is no day {release.date!r}", "mend the date")
        if listed and _order(version) <= _order(listed[-1].version):
            problem = f"version {version} does not come after {listed[-1].version}"
            raise file.error(path, problem, "list each version once, in the order of publication")
        if listed and release.date < listed[-1].date:
            problem = f"{release.date} is before {listed[-1].date}, the day of the release above"
            raise file.error((*path, "date"), problem, "mend the date")
        listed.append(release)
    return tuple(listed)


def manifest(files: Mapping[str, str]) -> dict[str, str]:
    """The SHA-256 of each planned file that a version promises, by path."""
    return {
        path: sha256(text.encode()).hexdigest()
        for path, text in sorted(files.items())
        if CONTRACT.fullmatch(path)
    }


def with_release(texts: Mapping[str, str], files: Mapping[str, str], day: str) -> str:
    """The text of releases.yaml with the current version at its end.

    Raises SpecError where that version is listed already, or the day is none or too early.
    """
    version = _version(texts)
    if version in [release.version for release in releases(texts)]:
        raise _file(texts).error(
            ("releases", version), f"version {version} is published already", RAISE
        )
    lines = [f'  {version}:\n    date: "{day}"\n    sha256:\n']
    lines += [f'      {path}: "{digest}"\n' for path, digest in manifest(files).items()]
    text = texts[NAME].replace("\nreleases: {}\n", "\nreleases:\n") + "".join(lines)
    check_releases({**texts, NAME: text}, files)
    return text


def _check_bytes(texts: Mapping[str, str], release: Release, planned: Mapping[str, str]) -> None:
    promised = release.sha256
    broken = {
        **dict.fromkeys(promised.keys() - planned.keys(), "is gone"),
        **dict.fromkeys(planned.keys() - promised.keys(), "is new"),
        **{
            path: "changed"
            for path in planned.keys() & promised.keys()
            if planned[path] != promised[path]
        },
    }
    if broken:
        path = min(broken)
        others = f", and {len(broken) - 1} more" if len(broken) > 1 else ""
        problem = f"version {release.version} is published: {path} {broken[path]}{others}"
        where = ("releases", release.version, "sha256", path)
        raise _file(texts).error(where, problem, RAISE)


def _file(texts: Mapping[str, str]) -> YamlFile:
    return read(NAME, texts[NAME])


def _rule_set(texts: Mapping[str, str]) -> YamlFile:
    return read(RULE_SET, texts[RULE_SET])


def _version(texts: Mapping[str, str]) -> str:
    content: Any = _rule_set(texts).content
    return str(content["version"])


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
