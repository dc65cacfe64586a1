"""What a server is told, checked when it is told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import TypeAlias

from juspay_rules._generated.version import PROFILES
from juspay_rules.rules import POLICIES
from juspay_rules.spelling import one_of

Network: TypeAlias = IPv4Network | IPv6Network

FAULTS = ("timeout", "500", "reset")
GREATEST_PORT = 65535
LONGEST_LATENCY = 60.0
MEMORY = ":memory:"


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server answers. Raises ValueError for what cannot be, and says what to write instead.

    ``api_key``: the one key that is taken; None takes any well-formed one. ``allow_address``: networks
    in CIDR notation; none of them allows any address. ``state``: a file for the orders, or ":memory:".
    ``fault`` happens to ``rate`` (0 to 1) of the requests, at random. ``latency``: seconds before each
    reply. ``port`` 0 takes a free one. ``remote`` lets it listen elsewhere than on loopback.
    """

    profile: str = "express-checkout-global"
    policy: str = "documented"
    api_key: str | None = field(default=None, repr=False)
    allow_address: tuple[str, ...] = ()
    state: str = MEMORY
    fault: str | None = None
    rate: float = 1.0
    latency: float = 0.0
    host: str = "127.0.0.1"
    port: int = 0
    remote: bool = False

    def __post_init__(self) -> None:
        one_of("profile", self.profile, PROFILES)
        one_of("policy", self.policy, POLICIES)
        if self.fault is not None:
            one_of("fault", self.fault, FAULTS)
        self._check_numbers()
        if self.api_key is not None and (not self.api_key or ":" in self.api_key):
            raise ValueError("the API key is a text without a colon, and not an empty one")
        _networks(self.allow_address)
        self._check_host()

    @property
    def networks(self) -> tuple[Network, ...]:
        """The addresses that are allowed; empty where any is."""
        return _networks(self.allow_address)

    def _check_numbers(self) -> None:
        if not 0 <= self.rate <= 1:
            raise ValueError("the rate is a number from 0 to 1: 0.1 is one request in ten")
        if not 0 <= self.latency <= LONGEST_LATENCY:
            raise ValueError(f"the latency is a number of seconds from 0 to {LONGEST_LATENCY:.0f}")
        if not 0 <= self.port <= GREATEST_PORT:
            raise ValueError(f"the port is a number from 0 to {GREATEST_PORT}")

    def _check_host(self) -> None:
        try:
            loopback = ip_address(self.host).is_loopback
        except ValueError:
            raise ValueError("the host is an IP address, as 127.0.0.1 or ::1") from None
        if not loopback and not self.remote:
            raise ValueError(
                f"{self.host} is not loopback: whoever reaches it could use this server and see its "
                "page; --remote allows it"
            )


def _networks(written: Iterable[str]) -> tuple[Network, ...]:
    found: list[Network] = []
    for text in written:
        try:
            found.append(ip_network(text))
        except ValueError as error:
            raise ValueError(f"{error}: write an address or a network, as 10.0.0.0/8") from None
    return tuple(found)
