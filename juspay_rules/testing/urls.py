"""URLs that keep every demand that a field makes, or break one part of them."""

from string import ascii_letters, digits

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules.testing.demands import Demands
from juspay_rules.testing.texts import around

GREATEST_PORT = 65535
LETTERS_AND_DIGITS = ascii_letters + digits
_PRINTABLE = "".join(map(chr, range(0x21, 0x7F))).replace("\\", "")

_labels = st.text(f"{LETTERS_AND_DIGITS}-", min_size=1, max_size=10)
# Letters alone at the end: else a browser may take the host for an IP address.
_last_labels = st.text(ascii_letters, min_size=1, max_size=10)
_names = st.builds(
    lambda labels, last, dot: ".".join([*labels, last]) + dot,
    st.lists(_labels, max_size=3),
    _last_labels,
    st.sampled_from(["", "."]),
).filter(lambda host: host.lower().rstrip(".") != "localhost")
_addresses = (
    st.ip_addresses(v=4).map(str)
    | st.ip_addresses(v=6).map("[{}]".format)
    | st.integers(0, 2**32 - 1).map(str)
    | st.integers(0, 2**32 - 1).map(hex)
)
_localhosts = st.sampled_from(["localhost", "LOCALHOST", "localhost."])
_ports = st.just("") | around(0, GREATEST_PORT).map(":{}".format)
_bad_ports = around(GREATEST_PORT + 1, 10 * GREATEST_PORT).map(":{}".format)


def _text(without: str) -> SearchStrategy[str]:
    return st.text("".join(sign for sign in _PRINTABLE if sign not in without), max_size=12)


_paths = st.just("") | _text("?#").map("/{}".format)
# What keeps a text from being an absolute URL: in the path, so that it ends no host.
_strangers = st.sampled_from(" \\\t\n\x7f\u00e9\u200b") | st.characters(
    min_codepoint=0x80, exclude_categories=["Cs"]
)
_not_absolute: SearchStrategy[str] = st.one_of(
    st.builds("{}{}".format, _names, _paths),
    st.builds("//{}{}".format, _names, _paths),
    st.builds("https:/{}{}".format, _names, _paths),
    st.builds("ftp://{}{}".format, _names, _paths),
    st.builds("https://{}{}{}".format, _names, _bad_ports, _paths),
    st.builds("https://{}/{}{}".format, _names, _text("?#"), _strangers),
)


def urls(demands: Demands) -> SearchStrategy[str]:
    """Absolute URLs; what a part may not be, it is only where that is the part to break."""
    if demands.broken == ("url", "absolute"):
        return _not_absolute

    def part(
        demand: str, keeps: SearchStrategy[str], breaks: SearchStrategy[str]
    ) -> SearchStrategy[str]:
        if demands.broken == ("url", demand):
            return breaks
        return keeps if demand in demands.keeps("url") else keeps | breaks

    nothing = st.just("")
    hosts = part("no-localhost", part("no-ip-host", _names, _addresses), _localhosts)
    if demands.broken == ("url", "no-ip-host"):
        hosts = _addresses
    return st.builds(
        "{}://{}{}{}{}{}{}".format,
        part("https", st.sampled_from(["https", "HTTPS"]), st.sampled_from(["http", "HTTP"])),
        # No "[": after an "@" it would begin an address.
        part("no-userinfo", nothing, _text("/?#[").map("{}@".format)),
        hosts,
        _ports,
        _paths,
        part("no-query", nothing, _text("#").map("?{}".format)),
        part("no-fragment", nothing, _text("").map("#{}".format)),
    )
