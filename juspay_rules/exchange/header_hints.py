"""What to do about a header, where that depends on its value. No hint holds any part of a value."""

from juspay_rules.header_values import decoded, flaws
from juspay_rules.spelling import nearest, spellings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

WHITE_SPACE = frozenset("\t\n\v\f\r ")
UNENCODED = 'this is not encoded: send the base64 of "<api key>:"'
LINE_FEED = "the encoded text ends with a line feed: encode it with printf, not echo"
_TYPES = {
    "NoneType": "leave the header out instead",
    "list": "send one text; where a header has several values, pass several pairs",
}


def misspelt(name: str, sent: "Iterable[str]") -> str | None:
    """The name of a header that was sent in place of this one by a slip; in lower case."""
    known = spellings([name])
    return next((other for other in sorted(sent) if nearest(other, known)), None)


def hint_of(rule_id: str, value: object) -> str | None:
    """The hint that this value gets under this rule; None where the rule's own hint will do.

    For ``.required``, the value is the name that was sent by a slip.
    """
    if rule_id == "headers.type":
        return _of_headers(value)
    keyword = rule_id.rpartition(".")[2]
    if keyword == "required" and value is not None:
        return f"the header {value} is another one: write {rule_id.split('.')[1]}"
    if keyword == "type":
        return _TYPES.get(type(value).__name__)
    if keyword in _CREDENTIALS and rule_id.startswith("headers.Authorization."):
        return _CREDENTIALS[keyword](str(value))
    return None


def _of_headers(headers: object) -> str:
    if isinstance(headers, str | bytes):
        return "split the text into lines, and each line at its first colon"
    if type(headers) in (list, tuple) and all(type(line) in (str, bytes) for line in headers):  # type: ignore[attr-defined]  # a list or a tuple
        return "split each line at its first colon"
    return "pass a dict, or a list of pairs"


def _scheme(value: str) -> str | None:
    if value[:6].lower() == "bearer":
        return 'this is no bearer token: send Basic and the base64 of "<api key>:"'
    if value[:6].lower() == "basic:":
        return "write Basic without a colon"
    return None


def _base64(value: str) -> str | None:
    token = _token(value)
    if WHITE_SPACE.intersection(token):
        return "take the white space out: some encoders break lines, `base64 -w0` does not"
    if ":" in token:
        return UNENCODED
    if token.strip("'\"") != token:
        return "take the quotation marks out"
    if "-" in token or "_" in token:
        return "use the alphabet with + and /, not the one for URLs with - and _"
    bare = token.rstrip("=")
    if flaws(f"Basic {bare}{'=' * (-len(bare) % 4)}") == ():
        return "pad it with = to a multiple of four characters"
    return UNENCODED if token.isalnum() else None


def _colon(value: str) -> str | None:
    text = _decoded_text(value)
    if text[-1:] in ("\n", "\r"):
        return f'{LINE_FEED}, and put a colon after the key: "<api key>:"'
    if text and not set(flaws(text)) - {"no-scheme"}:
        return "this is encoded twice: encode it once"
    return None


def _user(value: str) -> str | None:
    if len(_decoded_text(value)) > 1:
        return "the API key is the user name, not the password: the colon comes after it"
    return None


def _password(value: str) -> str | None:
    user, _, password = _decoded_text(value).partition(":")
    if not user:
        return "the API key is the user name, not the password: the colon comes after it"
    if not password.strip("\r\n"):
        return LINE_FEED
    return None


_CREDENTIALS = {
    "scheme": _scheme,
    "base64": _base64,
    "colon": _colon,
    "user": _user,
    "password": _password,
}


def _token(value: str) -> str:
    scheme, _, token = value.partition(" ")
    return token.lstrip(" ") if scheme.lower() == "basic" else value


def _decoded_text(value: str) -> str:
    return (decoded(_token(value)) or b"").decode("utf-8", "replace")
