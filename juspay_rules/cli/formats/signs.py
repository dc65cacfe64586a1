"""Characters that look like nothing, or like another: what each is called."""

from unicodedata import category, name, normalize

MOST = 3
SEEMS_EMPTY = "\u115f\u1160\u2800\u3164\uffa0"
CONTROLS = {"\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE", "\0": "NULL"}
TAGS = "\U000e0000"
# Cyrillic and Greek letters that a font draws like a Latin one.
DRAWN_LIKE = dict(
    zip(
        "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u0440\u051b\u0455\u051d\u0445\u0443"
        "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u0423"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
        "\u03bf\u03bd",
        "acdehijlopqswxyABCEHIJKMOPSTXYABEZHIKMNOPTYXov",
        strict=True,
    )
)


def named(value: str) -> list[str]:
    """What is to be said of such characters in a value, of at most three.

    A letter is named only among more letters of ASCII, and a digit not at all: no name that is
    written in another script, and no number, is spelt out.
    """
    strange = [sign for sign in dict.fromkeys(value) if not " " <= sign <= "~"]
    said = [_invisible(sign) or _punctuation(sign) or _digit(sign) for sign in strange]
    said += _letters(value, [sign for sign in strange if sign.isalpha()])
    return list(dict.fromkeys(filter(None, said)))[:MOST]


def _invisible(sign: str) -> str:
    kind = category(sign)
    if kind == "Cc":
        return f"{_code(sign)} {CONTROLS.get(sign, 'CONTROL CHARACTER')}"
    variation = "\ufe00" <= sign <= "\ufe0f"
    unseen = kind in ("Cf", "Zl", "Zp", "Zs") or variation or sign in SEEMS_EMPTY
    return _called(sign) if unseen and sign < TAGS else ""


def _punctuation(sign: str) -> str:
    return _called(sign) if category(sign)[0] == "P" else ""


def _digit(sign: str) -> str:
    if category(sign) != "Nd":
        return ""
    return f"{name(sign).rpartition(' ')[0]}, which is not one of 0 to 9"


def _letters(value: str, strange: list[str]) -> list[str]:
    """The letters that look like Latin ones, where all the others are Latin."""
    latin = sum(sign.isascii() and sign.isalpha() for sign in value)
    if latin <= sum(map(value.count, strange)) or not all(map(_model, strange)):
        return []
    return [f"{_called(sign)} looks like {_model(sign)}" for sign in strange]


def _model(sign: str) -> str:
    """The Latin letter that this one looks like, or ""."""
    plain = DRAWN_LIKE.get(sign) or normalize("NFKC", sign)
    return plain if len(plain) == 1 and plain.isascii() else ""


def _called(sign: str) -> str:
    return f"{_code(sign)} {name(sign, 'WITHOUT A NAME')}"


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"
