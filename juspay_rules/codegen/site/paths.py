"""Where a page lies: names that every file system keeps apart, and no address has to escape."""

import re

# ":" and the like are forbidden on Windows. None of the replacements may stand in a rule id.
REPLACED = {":": "=", "<": "(", ">": ")", "[": "!", "]": "@", " ": "+", "/": ","}
KEPT = re.compile(r"[a-z0-9._-]")


def slug(name: str) -> str:
    """The name as a file's name or an anchor; no two names have one slug, whatever their case.

    A run of capitals is written small between two "~", since some file systems fold case. Raises
    ValueError for a character that has no replacement yet.
    """
    for character in re.sub(r"[A-Z]", "", name):
        if character not in REPLACED and not KEPT.match(character):
            problem = f"the site has no file name for {character!r} in {name!r}"
            raise ValueError(f"{problem}: add it to REPLACED in {__name__}")
    small = re.sub(r"[A-Z]+", lambda found: f"~{found[0].lower()}~", name)
    return "".join(REPLACED.get(character, character) for character in small)


def rule_page(rule_id: str) -> str:
    return f"rules/{slug(rule_id)}.html"


def profile_page(name: str) -> str:
    return f"profiles/{slug(name)}.html"


def field_anchor(name: str) -> str:
    return f"field-{slug(name)}"


def field_place(profile: str, name: str) -> str:
    return f"{profile_page(profile)}#{field_anchor(name)}"


def row_anchor(row_id: str) -> str:
    return f"row-{slug(row_id)}"


def row_place(row_id: str) -> str:
    return f"documents.html#{row_anchor(row_id)}"


def decision_place(name: str) -> str:
    return f"decisions.html#{slug(name)}"
