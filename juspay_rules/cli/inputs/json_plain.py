"""Where keys and values of a JSON object stand, read quickly where each stands for itself: where nothing
is spelt with an escape or holds others. The text is known to be one JSON object."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.payloads import Member

SPACE = r"[ \t\n\r]*"
VALUE = rf'{SPACE}:{SPACE}("[^"]*"|true|false|null|[-+.0-9Ee]+)'
MEMBER = rf'{SPACE}("[^"]*"){VALUE}{SPACE}[,}}]'


def plain_members(text: str, place: int) -> "list[tuple[str, Member]] | None":
    """Each key with its place, from the first one's on; None where they cannot be read so."""
    if "\\" in text:
        return None
    import re

    found: list[tuple[str, Member]] = []
    for pair in re.compile(MEMBER).finditer(text, place):
        (start, end), key, value = pair.regs
        if start != place:
            return None
        found.append((text[key[0] + 1 : key[1] - 1], key + value))
        place = end
    return found if found and text[place - 1] == "}" else None


def plain_member(text: str, key: str) -> "Member | None":
    """The place of one key and its value, without a look at the others; None where it takes one."""
    # Two strings have a comma between them, or a colon alone: what holds a letter and no comma can only
    # be found as a string.
    told = "," not in key and key.upper() != key.lower()
    if not told or "\\" in text or "[" in text or text.count("{") > 1:
        return None
    import re

    value_at = re.compile(VALUE).match
    quoted = f'"{key}"'
    start = text.find(quoted)
    while start >= 0 and value_at(text, start + len(quoted)) is None:
        start = text.find(quoted, start + 1)
    value = value_at(text, start + len(quoted))
    return None if start < 0 or value is None else (start, start + len(quoted), *value.span(1))
