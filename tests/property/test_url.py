"""Laws of return_url, against independent readers of URLs."""

import ipaddress
from urllib.parse import urlsplit

from hypothesis import example, given
from hypothesis import strategies as st

from juspay_rules import collect_violations
from tests import strategies

labels = st.text(strategies.ALPHANUMERIC + "-", min_size=1, max_size=8)
hosts = st.lists(labels, min_size=1, max_size=4).map(".".join)
ports = st.none() | st.integers(0, 65535) | st.sampled_from([0, 80, 65535])
paths = st.text("abc/%20.-_~@:", max_size=12).map("/{}".format)


def rules_of(url: str) -> set[str]:
    return {
        v.rule_id.removeprefix("return_url.")
        for v in collect_violations({"return_url": url})
        if v.field == "return_url"
    }


def _is_address(host: str) -> bool:
    """As the URL standard says: the last label, a trailing dot dropped, is a number."""
    last = host.removesuffix(".").rpartition(".")[2].lower()
    if last.isdigit():
        return True
    return last.startswith("0x") and set(last[2:]) <= set("0123456789abcdef")


@given(hosts, ports, paths)
@example("shop.example.com", None, "/")
@example("1.2.3.4", 80, "/")
@example("a.0x1f.", None, "/")
@example("0x", 443, "/@")
def test_an_absolute_https_url_breaks_only_what_its_host_is(
    host: str, port: int | None, path: str
) -> None:
    authority = host if port is None else f"{host}:{port}"
    wanted = {"no-ip-host"} if _is_address(host) else set()
    if host.lower() == "localhost":
        wanted = {"no-localhost"}
    assert rules_of(f"https://{authority}{path}") == wanted
    assert urlsplit(f"https://{authority}{path}").hostname == host.lower()


@given(st.integers(65536, 10**6))
@example(65536)
def test_a_port_is_at_most_65535(port: int) -> None:
    assert rules_of(f"https://shop.example.com:{port}/") == {"absolute-url"}


@given(st.ip_addresses())
def test_an_ip_address_is_refused_in_each_spelling(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if address.version == 6:
        assert rules_of(f"https://[{address}]/") == {"no-ip-host"}
        return
    number = int(address)
    for host in (
        str(address),
        str(number),
        hex(number),
        oct(number).replace("o", ""),
        f"{number >> 24}.{number & 0xFFFFFF}",
    ):
        assert rules_of(f"https://{host}/") == {"no-ip-host"}
        assert rules_of(f"https://{host}.:8443") == {"no-ip-host"}
        assert rules_of(f"https://{host}.example/") == set()
        assert rules_of(f"https://user@{host}/") == {"no-ip-host", "no-userinfo"}
        assert rules_of(f"https://{host}@shop.example.com/") == {"no-userinfo"}


@given(st.text("a/?#b", max_size=6))
@example("?")
@example("#?")
def test_a_question_mark_before_the_fragment_is_a_query(rest: str) -> None:
    url = f"https://shop.example.com/{rest}"
    before, fragment, _ = url.partition("#")
    assert ("no-query" in rules_of(url)) == ("?" in before)
    assert ("no-fragment" in rules_of(url)) == (fragment != "")


@given(st.characters(), st.integers(8, 24))
@example("\n", 24)
@example("\\", 8)
def test_only_printable_ascii_without_a_backslash_stands_in_a_url(
    character: str, place: int
) -> None:
    url = "https://shop.example.com"
    broken = rules_of(url[:place] + character + url[place:])
    if not "!" <= character <= "~" or character == "\\":
        assert "absolute-url" in broken


@given(st.text())
@example("shop.example.com")
@example("https:/x")
@example("HTTPS://x")
def test_what_has_no_scheme_and_host_is_no_absolute_url(text: str) -> None:
    if not text.lower().startswith(("http://", "https://")):
        assert "absolute-url" in rules_of(text)
