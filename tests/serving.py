"""A client of the local server, on the standard library alone."""

import base64
import http.client
import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

ORDER = {
    "order_id": "a1",
    "amount": "1.00",
    "currency": "INR",
    "customer_id": "",
    "customer_email": "guest@example.com",
}
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


def basic(key: str) -> str:
    """The credentials of an API key."""
    return f"Basic {base64.b64encode(f'{key}:'.encode()).decode()}"


HEADERS = {
    "Authorization": basic("key-of-nobody"),
    "x-merchantid": "testaccount",
    "Content-Type": JSON,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def content(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


def ask(
    url: str,
    method: str = "POST",
    path: str = "/orders",
    body: object = None,
    headers: Mapping[str, str] = HEADERS,
    seconds: float = 10.0,
) -> Reply:
    """One request over a connection of its own; a body that is no bytes is sent as JSON."""
    sent = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    address = urlsplit(url)
    assert address.hostname
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=seconds)
    try:
        connection.request(method, path, sent, dict(headers))
        reply = connection.getresponse()
        named = {name.lower(): value for name, value in reply.getheaders()}
        return Reply(reply.status, named, reply.read())
    finally:
        connection.close()


def talk(url: str, sent: bytes, seconds: float = 10.0) -> bytes:
    """Send these bytes, whatever they are, and read until the server closes."""
    address = urlsplit(url)
    found = b""
    with socket.create_connection((address.hostname or "", address.port or 0), seconds) as line:
        try:
            line.sendall(sent)
            line.shutdown(socket.SHUT_WR)
            while chunk := line.recv(65536):
                found += chunk
        except ConnectionError:
            pass  # a bound was reached before all was sent
    return found
