"""What may be demanded of an absolute http or https URL."""

from collections.abc import Callable
from dataclasses import replace

from juspay_rules.codegen.meaning import Meaning, excludes, matches

# Most URLs: a host name whose last label is letters only, so that it is no IP address, and neither
# query, fragment, user info nor plain http. What matches keeps every demand of URL; a law says so.
PLAIN_URL = r"https://[a-z0-9-]+(?:[.][a-z0-9-]+)*[.][a-z]{2,}(?::[0-9]{1,4})?(?:/[!-\x22\x24->@-\x5b\x5d-~]*)?"
SCHEME = "[Hh][Tt][Tt][Pp][Ss]?://"
USER = r"(?:[^/?#\x5c]*@)?"
# Whatever is not printable ends the host too: before a line feed, or in Java before any end of a line,
# "$" holds in some engines and not in others.
END_OF_HOST = r"(?::[0-9]*)?(?:[/?#\x5c]|(?:[^ -~]|$))"


def url(part: str) -> Meaning:
    """One demand on an absolute http or https URL; see URL."""
    return URL[part]()


def _absolute_url() -> Meaning:
    """Printable ASCII without a backslash; scheme, "://", perhaps user info, a host of letters,
    digits, hyphens and dots or an address in brackets, perhaps a port up to 65535."""
    any_user = r"(?:[!-\x22\x24-.0-\x3e@-\x5b\x5d-~]*@)?"
    host = r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])"
    number = "[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
    rest = r"(?:[/?#][!-\x5b\x5d-~]*)?"
    return replace(
        matches(f"{SCHEME}{any_user}{host}(?::(?:{number}))?{rest}"),
        says="must be an absolute http or https URL",
    )


def _no_query() -> Meaning:
    """No "?" before a "#", not even one with nothing after it."""
    reading = excludes("^[^#]*[?]")
    return replace(reading, fails='"?" in value.partition("#")[0]', pattern=None)


def _no_fragment() -> Meaning:
    return replace(excludes("#"), fails='"#" in value', pattern=None)


def _no_userinfo() -> Meaning:
    reading = excludes(f"^{SCHEME}[^/?#\\x5c]*@")
    return replace(reading, fails=f'"@" in value and {reading.fails}')


def _https() -> Meaning:
    reading = excludes("^[Hh][Tt][Tt][Pp]://")
    return replace(reading, fails='value[:7].lower() == "http://"', pattern=None)


def _no_ip_host() -> Meaning:
    """Whatever a browser takes for an IP address: brackets, or a last label (a trailing dot
    dropped) of digits or of hexadecimal after 0x."""
    # Where a scheme or its slashes are missing, a browser that supplies them reads an address too.
    # A user without either begins with no space: else two loops could share the spaces out.
    led = rf"(?:[Hh][Tt][Tt][Pp][Ss]?:[/\x5c]*|[/\x5c]+){USER}"
    bare = r"(?:(?:[^\x00-\x20/?#@\x5c][^/?#\x5c]*)?@)?"
    last = "(?:[0-9]+|0[Xx][0-9A-Fa-f]*)[.]?"
    host = rf"(?:\[|(?:[A-Za-z0-9-]*[.])*{last}{END_OF_HOST})"
    return excludes(rf"^[\x00-\x20]*(?:{led}|{bare}){host}")


def _no_localhost() -> Meaning:
    name = "[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt][.]?"
    reading = excludes(f"^{SCHEME}{USER}{name}{END_OF_HOST}")
    return replace(reading, fails=f'"localhost" in value.lower() and {reading.fails}')


URL: dict[str, Callable[[], "Meaning"]] = {
    "absolute": _absolute_url,
    "no-query": _no_query,
    "no-fragment": _no_fragment,
    "no-userinfo": _no_userinfo,
    "no-ip-host": _no_ip_host,
    "no-localhost": _no_localhost,
    "https": _https,
}
