"""What a screen may show of the user's text: the shape of values, names of fields, no control sign."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from juspay_rules.cli.document import Span

    # what stands for one character, how many columns it takes, and whether it hides the character
    Cell = tuple[str, int, bool]

TAB = "    "
HIDDEN_BYTE = "\\x??"
HIDES = ("a", "0", HIDDEN_BYTE)
TAGS = "\U000e0000"
# Words of a curl command that tell nothing of the order.
COMMAND_WORDS = frozenset(
    [
        "curl",
        "-d",
        "-F",
        "-G",
        "-H",
        "-X",
        "-u",
        "-k",
        "-s",
        "-S",
        "-L",
        "-v",
        "-i",
        "-sS",
        "POST",
        "--compressed",
        "--cookie",
        "--data",
        "--data-ascii",
        "--data-binary",
        "--data-raw",
        "--data-urlencode",
        "--fail",
        "--form",
        "--form-string",
        "--get",
        "--header",
        "--include",
        "--insecure",
        "--json",
        "--location",
        "--next",
        "--output",
        "--request",
        "--silent",
        "--url",
        "--user",
        "--user-agent",
        "--verbose",
    ]
)


def cells(text: str, plain: "list[Span]", *, reveal: bool, ascii_only: bool) -> "list[Cell]":
    """Each character of a part of a line as it may be shown.

    ``plain`` are the spans, in order, that are shown as they stand; in the others a letter or a mark
    is "a" and a number "0". Control, bidirectional and invisible characters are escaped everywhere,
    with ``ascii_only`` all that is not ASCII.
    """
    indent = len(text) - len(text.lstrip(" \t"))
    found: list[Cell] = []
    spans = iter([*plain, (len(text), len(text))])
    start, end = next(spans)
    for place, sign in enumerate(text):
        while place >= end:
            start, end = next(spans)
        as_it_stands = reveal or start <= place < end
        shown = sign if as_it_stands else masked(sign)
        if not shown.isprintable():
            shown = TAB if sign == "\t" and place < indent else escaped(shown)
        elif ascii_only and not shown.isascii():
            shown = shown.encode("ascii", "backslashreplace").decode()
        width = len(shown) if shown.isascii() else _columns(shown)
        found.append((shown, width, not as_it_stands and shown in HIDES))
    return found


def masked(sign: str) -> str:
    """The character, or what hides it."""
    if sign < "\x80":
        return "a" if sign.isalpha() else "0" if sign.isdigit() else sign
    if "\udc80" <= sign <= "\udcff":
        return HIDDEN_BYTE
    from unicodedata import category

    kind = category(sign)
    # Unassigned and private characters may be letters elsewhere, and tags spell ASCII.
    if kind[0] in "LM" or kind in ("Cn", "Co") or sign >= TAGS:
        return "a"
    return "0" if kind[0] == "N" else sign


def escaped(sign: str) -> str:
    r"""A character that no screen shows, as \n, \x1b or \u200b; a byte that is no UTF-8 as \xe9."""
    if "\udc80" <= sign <= "\udcff":
        return f"\\x{ord(sign) - 0xDC00:02x}"
    return sign.encode("unicode_escape").decode()


def command_words(text: str) -> "Iterator[Span]":
    """The words of a curl command that may be shown."""
    place = 0
    for word in text.split(" "):
        if word in COMMAND_WORDS:
            yield place, place + len(word)
        place += len(word) + 1


def _columns(sign: str) -> int:
    from unicodedata import combining, east_asian_width

    if combining(sign):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
