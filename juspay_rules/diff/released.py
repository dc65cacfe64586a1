"""The published versions: schemas/releases.yaml lists them, a tag of git holds the bytes of each."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from juspay_rules.diff import git
from juspay_rules.diff.needed import library

LISTED = "schemas/releases.yaml"
TAGS = ("v{}", "{}")


def listed() -> Mapping[str, Mapping[str, Any]]:
    """The published versions of the repository where we are, oldest first. Raises ValueError where
    it has no list of them."""
    top = git.top()
    path = None if top is None else Path(top, LISTED)
    if path is None or not path.is_file():
        raise ValueError(f"versions are looked up in {LISTED} of a checkout of juspay_rules")
    yaml = library("yaml", f"reading {LISTED}")
    releases: Mapping[str, Mapping[str, Any]] = yaml.safe_load(path.read_bytes())["releases"]
    return releases


def commit_of(version: str) -> str:
    """The commit that is tagged as the version, whose promised files have the promised bytes.
    Raises ValueError otherwise."""
    known = listed()
    if version not in known:
        said = f"{LISTED} lists {', '.join(known) or 'none'}"
        raise ValueError(f"version {version} is not published: {said}")
    tags = [tag.format(version) for tag in TAGS]
    commit = next(filter(None, (git.commit(f"refs/tags/{tag}") for tag in tags)), None)
    if commit is None:
        raise ValueError(f"no tag {' or '.join(tags)} is here: git fetch --tags")
    for path, digest in known[version]["sha256"].items():
        found = git.text(commit, path)
        if found is None or sha256(found.encode()).hexdigest() != digest:
            problem = f"is not what version {version} promised ({LISTED})"
            raise ValueError(f"{path} of the tag {' or '.join(tags)} {problem}: mend the tag")
    return commit
