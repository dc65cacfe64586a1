"""The local server over real sockets of loopback: routes, state, faults, bounds, the page."""

import json
import logging
import socket
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juspay_rules.exchange import Created, parse_reply
from juspay_rules.server import LocalServer, Settings, bounds, losses, protocol, running, start
from juspay_rules.server.journal import LONGEST_HEADER, LONGEST_VALUE, Journal, header, shape
from juspay_rules.server.judge import Verdict
from juspay_rules.server.orders import Orders
from juspay_rules.violation import Violation
from tests.serving import FORM, HEADERS, ORDER, ask, talk
from tests.test_error_table import ROWS


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with running() as local:
        yield local


def order(order_id: str, **others: object) -> dict[str, object]:
    return {**ORDER, "order_id": order_id, **others}


@pytest.mark.parametrize("name", ROWS)
def test_each_row_of_the_error_table_gets_its_status_code_and_fields(name: str) -> None:
    sent, headers, others, (status, code, blamed, reason, rule_id, _) = ROWS[name]
    told = {key: value for key, value in others.items() if key == "policy"}
    if name == "address":
        told["allow_address"] = ("10.0.0.0/8",)
    with running(Settings(**told)) as local:
        reply = ask(local.url, body=sent, headers=headers)
        (entry,) = local.requests
    assert (reply.status, entry.row, entry.rule_id) == (status, name, rule_id)
    info = reply.content["error_info"]
    assert info["code"] == code
    fields = [(one["field_name"], one["reason"]) for one in info.get("fields", [])]
    assert fields == ([(blamed, reason)] if blamed else [])


def test_a_key_that_is_another_is_the_row_of_an_invalid_key() -> None:
    with running(Settings(api_key="live-key")) as local:
        reply = ask(local.url, body=ORDER)
        assert (reply.status, reply.content["error_info"]["code"]) == (401, "UNAUTHORIZED")
        (entry,) = local.requests
        assert (entry.row, entry.rule_id) == ("key-invalid", None)


def test_an_order_is_created_and_can_be_asked_for(server: LocalServer) -> None:
    first = ask(server.url, body=order("created1"))
    reply = parse_reply(first.status, first.body)
    assert isinstance(reply, Created)
    assert (reply.order_id, reply.violations) == ("created1", ())
    assert first.headers["content-type"] == "application/json"
    again = ask(server.url, "GET", "/orders/created1")
    assert (again.status, again.content) == (200, first.content)


def test_a_form_is_an_order_too(server: LocalServer) -> None:
    headers = HEADERS | {"Content-Type": FORM}
    first = ask(server.url, body=urlencode(order("form1")).encode(), headers=headers)
    assert (first.status, first.content["order_id"]) == (200, "form1")


def test_an_order_id_counts_once(server: LocalServer) -> None:
    first = ask(server.url, body=order("twice1"))
    second = ask(server.url, body=order("twice1", amount="2.00"))
    assert (first.status, second.status) == (200, 400)
    assert [one["field_name"] for one in second.content["error_info"]["fields"]] == ["order_id"]
    assert second.headers["x-juspay-rules"] == "error gate.duplicate-order-id"
    assert ask(server.url, "GET", "/orders/twice1").content == first.content


def test_of_many_at_once_one_is_created(server: LocalServer) -> None:
    with ThreadPoolExecutor(16) as pool:
        replies = list(pool.map(lambda _: ask(server.url, body=order("race1")), range(64)))
    assert sorted(reply.status for reply in replies) == [200] + [400] * 63


def test_a_question_needs_the_key_and_an_order(server: LocalServer) -> None:
    ask(server.url, body=order("asked1"))
    assert ask(server.url, "GET", "/orders/asked1", headers={}).status == 403
    bearer = ask(server.url, "GET", "/orders/asked1", headers={"Authorization": "Bearer x"})
    assert (bearer.status, bearer.content["error_info"]["code"]) == (401, "UNAUTHORIZED")
    missing = ask(server.url, "GET", "/orders/asked2")
    assert (missing.status, missing.content["status"]) == (404, "error")


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [
        ("GET", "/orders", 405, "POST"),
        ("PUT", "/orders", 405, "POST"),
        ("DELETE", "/orders/a1", 405, "GET, HEAD"),
        ("POST", "/", 405, "GET, HEAD"),
        ("POST", "/orders/", 404, None),
        ("GET", "/orders/a/b", 404, None),
        ("GET", "/nothing", 404, None),
        ("GET", "/_violations/0", 404, None),
        ("GET", "/_violations/x", 404, None),
        ("GET", "/../../etc/passwd", 404, None),
    ],
)
def test_other_requests(
    server: LocalServer, method: str, path: str, status: int, allowed: str | None
) -> None:
    reply = ask(server.url, method, path)
    assert reply.status == status
    if allowed:
        assert set(reply.headers["allow"].split(", ")) == set(allowed.split(", "))


def test_violations_are_told_in_the_header_and_in_full_by_number(server: LocalServer) -> None:
    reply = ask(server.url, body={"amount": "-1", "secret key of Jane Doe": "QZ7X"})
    said = reply.headers["x-juspay-rules"].split(", ")
    assert said[:2] == ["error order_id.required", "error amount.minimum"]
    assert said[-1] == "warning order.additionalProperties"
    number = reply.headers["x-juspay-rules-request"]
    full = ask(server.url, "GET", f"/_violations/{number}").content
    assert (full["status"], full["row"], full["predicted_by"]) == (
        400,
        "order-id-missing",
        "order_id.required",
    )
    assert [f"{one['severity']} {one['rule_id']}" for one in full["violations"]] == said
    assert all(one["message"] for one in full["violations"])
    listed = ask(server.url, "GET", "/_violations").content["requests"]
    assert full in listed
    assert [one["request"] for one in listed] == sorted(
        (one["request"] for one in listed), reverse=True
    )
    assert server.requests[0].number >= int(number)


def test_no_value_reaches_the_page_or_the_violations(server: LocalServer) -> None:
    private = "QZ7X-private-jane"
    body = order("paged1", description=private, customer_email=f"{private}@shop.example")
    body |= {f"<b>{private}</b>": private, "udf1": [private], "udf6": "\u202e\x00 \u00e9" + private}
    headers = HEADERS | {"Authorization": f"Bearer {private}"}
    for sent in (HEADERS, headers):
        ask(server.url, body=body, headers=sent)
    ask(server.url, "GET", f"/orders/{private}", headers=headers)
    page = ask(server.url, "GET", "/")
    told = ask(server.url, "GET", "/_violations")
    for reply in (page, told):
        assert reply.status == 200
        assert private.encode() not in reply.body
        assert reply.headers["cache-control"] == "no-store"
        assert "default-src 'none'" in reply.headers["content-security-policy"]
    html = page.body.decode()
    assert page.headers["content-type"].startswith("text/html")
    assert "aa0a-aaaaaaa-aaaa".upper() not in html
    assert "aa0a-aaaaaaa-aaaa@aaaa.aaaaaaa" in html
    assert "headers.Authorization.scheme" in html
    assert "<script" not in html
    assert "<b>aa" not in html
    style = ask(server.url, "GET", "/_style.css")
    assert (style.status, style.headers["content-type"]) == (200, "text/css; charset=utf-8")


def test_the_page_says_how_it_is_set(tmp_path: Path) -> None:
    told = Settings(
        policy="strict",
        api_key="key-of-nobody",
        allow_address=("127.0.0.0/8",),
        state=str(tmp_path / "orders.sqlite"),
        fault="500",
        rate=0.0,
        latency=0.01,
    )
    with running(told) as local:
        empty = ask(local.url, "GET", "/").body.decode()
        ask(local.url, body=order("one"))
        html = ask(local.url, "GET", "/").body.decode()
    assert "No request yet" in empty
    assert f"{local.url}/orders" in empty
    words = "strict|One API key|addresses of 127.0.0.0/8|orders in a file|Fault on purpose: 500, rate 0.0|Latency: 0.01 s|1 request,|1 order created"
    for word in words.split("|"):
        assert word in html
    assert "key-of-nobody" not in html


def test_orders_outlive_the_server_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "orders.sqlite"
    with running(Settings(state=str(file))) as local:
        first = ask(local.url, body=order("kept1", description="QZ7X"))
    with running(Settings(state=str(file))) as local:
        assert ask(local.url, "GET", "/orders/kept1").content == first.content
        assert ask(local.url, body=order("kept1")).status == 400
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"kept1" in held
    assert b"QZ7X" not in held
    assert b"guest@example.com" not in held


def test_a_file_that_holds_no_orders_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE theirs (a)")
    database.close()
    text = tmp_path / "text"
    text.write_text("no database at all, but long enough to be looked at as one" * 20)
    cases = {
        other: "another program's database: name a new one",
        text: "file is not a database",
        tmp_path / "no" / "folder": "unable to open database file",
        tmp_path: "unable to open database file",
    }
    before = text.read_bytes(), other.read_bytes()
    for path, wanted in cases.items():
        with pytest.raises(ValueError, match=wanted):
            Orders(str(path))
    assert (text.read_bytes(), other.read_bytes()) == before


def test_two_servers_may_share_a_file(tmp_path: Path) -> None:
    shared = Settings(state=str(tmp_path / "orders.sqlite"))
    with running(shared) as one, running(shared) as other:
        assert ask(one.url, body=order("shared1")).status == 200
        assert ask(other.url, body=order("shared1")).status == 400
        assert ask(other.url, "GET", "/orders/shared1").status == 200


@pytest.mark.parametrize(("fault", "kept"), [("500", 404), ("reset", 200), ("timeout", 200)])
def test_faults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: str, kept: int) -> None:
    """A 500 keeps nothing; of the others the order is there, and only its reply is lost."""
    monkeypatch.setattr(losses, "HOLD_SECONDS", 0.2)
    file = str(tmp_path / "orders.sqlite")
    with running(Settings(fault=fault, state=file)) as local:
        started = time.monotonic()
        if fault == "500":
            assert ask(local.url, body=order("lost1")).status == 500
        else:
            with pytest.raises(ConnectionResetError):
                ask(local.url, body=order("lost1"))
        waited = time.monotonic() - started
        assert waited >= 0.2 or fault != "timeout"
        assert local.requests[0].fault == fault
        page = ask(local.url, "GET", "/").body.decode()
        assert f"fault on purpose: {fault}" in page
    with running(Settings(state=file)) as local:
        assert ask(local.url, "GET", "/orders/lost1").status == kept
        assert ask(local.url, body=order("lost1")).status == (200 if kept == 404 else 400)


def test_a_client_that_gives_up_frees_its_place() -> None:
    """And a server that stops waits for none that is held."""
    with running(Settings(fault="timeout")) as local:
        with pytest.raises(TimeoutError):
            ask(local.url, body=order("held1"), seconds=0.2)
        address = urlsplit(local.url)
        held = socket.create_connection((address.hostname or "", address.port or 0), 5)
        request = f"GET /orders/held1 HTTP/1.1\r\nHost: a\r\nAuthorization: {HEADERS['Authorization']}\r\n\r\n"
        held.sendall(request.encode())
        assert soon(lambda: len(local.requests) == 2)
        started = time.monotonic()
    assert time.monotonic() - started < losses.HOLD_SECONDS / 2
    with held, pytest.raises(ConnectionResetError):
        held.recv(1)


def test_the_rate_is_a_rate() -> None:
    count = 400
    with running(Settings(fault="500", rate=0.25)) as local:
        with ThreadPoolExecutor(8) as pool:
            replies = list(
                pool.map(lambda place: ask(local.url, body=order(f"r{place}")).status, range(count))
            )
        # Ten standard deviations on either side.
        assert 0.03 * count < replies.count(500) < 0.47 * count
        assert set(replies) == {200, 500}


def test_latency_comes_before_each_reply() -> None:
    with running(Settings(latency=0.3)) as local:
        for method, path in (("POST", "/orders"), ("GET", "/orders/a1")):
            started = time.monotonic()
            ask(local.url, method, path, body=order("a1") if method == "POST" else None)
            assert time.monotonic() - started >= 0.3


def test_a_body_is_bounded(server: LocalServer) -> None:
    most = bounds.MOST_BODY_BYTES
    padding = b'{"udf1": "' + b"x" * (most - 12) + b'"}'
    assert len(padding) == most
    assert ask(server.url, body=padding).status == 400
    large = ask(server.url, body=padding + b" ")
    assert (large.status, large.headers["connection"]) == (413, "close")


def test_a_body_that_does_not_come_is_not_waited_for(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "BODY_SECONDS", 0.2)
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname or "", address.port or 0), 10) as line:
        line.sendall(b"POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
        assert line.recv(100).startswith(b"HTTP/1.1 408 ")
    gone = talk(server.url, b"POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
    assert gone == b""
    assert ask(server.url, "GET", "/").status == 200


def test_a_head_is_bounded(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"GET / HTTP/1.1\r\nHost: a\r\nx-large: "
    most = bounds.MOST_HEAD_BYTES - len("/hostax-large")
    assert talk(server.url, head + b"a" * most + b"\r\n\r\n").startswith(b"HTTP/1.1 200")
    large = talk(server.url, head + b"a" * (most + 1) + b"\r\n\r\n")
    assert large.startswith(b"HTTP/1.1 431")
    endless = talk(server.url, head + b"a" * (1 << 20))
    assert endless == b"" or endless.startswith(b"HTTP/1.1 400")
    monkeypatch.setattr(protocol, "HEAD_SECONDS", 1.0)
    address = urlsplit(server.url)
    for sent in (b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"):
        with socket.create_connection((address.hostname or "", address.port or 0), 10) as line:
            line.sendall(sent)
            found = b""
            if sent.endswith(b"\r\n\r\n"):  # a second head, of which only the beginning comes
                while b"</html>" not in found:
                    chunk = line.recv(65536)
                    assert chunk, "it was closed before it had answered"
                    found += chunk
                line.sendall(b"GET")
            assert line.recv(100) == b""


def test_connections_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "MOST_CONNECTIONS", 3)
    with running() as local:
        address = urlsplit(local.url)
        where = address.hostname or "", address.port or 0
        lines = [socket.create_connection(where, 10) for _ in range(3)]
        assert soon(lambda: status_of(local) is None)
        for line in lines:
            line.close()
        assert soon(lambda: status_of(local) == 200)


def status_of(local: LocalServer) -> int | None:
    """The status of the page; None where the connection was closed instead."""
    try:
        return ask(local.url, "GET", "/").status
    except ConnectionError:
        return None


def soon(is_so: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether it comes to be so; the server notices connections when it gets to them."""
    deadline = time.monotonic() + seconds
    while not (found := is_so()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


def test_too_many_at_once_are_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "MOST_AT_ONCE", 1)
    with running() as local:
        assert ask(local.url, "GET", "/").status == 503


def test_a_request_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "REQUEST_SECONDS", 0.2)
    with running(Settings(latency=5.0)) as local, pytest.raises(ConnectionResetError):
        ask(local.url, body=order("late1"))


def test_a_connection_that_is_closing_is_not_reset() -> None:
    class Closing:
        def is_closing(self) -> bool:
            return True

    protocol.abort({"extensions": {protocol.RESET: {"transport": Closing()}}})


def test_a_server_that_fails_goes_on(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> bool:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR):
        patched.setattr(server.app.orders, "add", full)
        reply = ask(server.url, body=order("full1"))
    assert (reply.status, reply.content["status"]) == (500, "error")
    assert "a request failed: OperationalError" in caplog.text
    assert "guest@example.com" not in caplog.text
    assert ask(server.url, body=order("full1")).status == 200


MALFORMED = [
    b"",
    b"\r\n\r\n",
    b"\x00\x01\x02\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /%ff%00 HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /orders/%00%0a HTTP/1.1\r\nHost: a\r\nAuthorization: Basic eDo=\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
    b"POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    b"POST /orders HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
    b"POST /orders HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    b"POST /orders HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
    b"POST /orders HTTP/1.1\r\nHost: a\r\nAuthorization: \xff\xfe\r\nContent-Length: 0\r\n\r\n",
    b"POST /orders HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc",
    b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * 20,
]


@pytest.mark.parametrize("sent", MALFORMED)
def test_a_malformed_request_does_not_stop_it(server: LocalServer, sent: bytes) -> None:
    found = talk(server.url, sent)
    assert b" 500 " not in found.partition(b"\r\n")[0]
    assert ask(server.url, "GET", "/").status == 200


REQUEST = (
    f"POST /orders HTTP/1.1\r\nHost: a\r\nAuthorization: {HEADERS['Authorization']}\r\n"
    f"Content-Type: application/json\r\nContent-Length: 40\r\n\r\n{json.dumps(ORDER)[:40]}"
).encode()


@settings(max_examples=150)
@given(
    st.lists(
        st.tuples(st.integers(0, len(REQUEST)), st.integers(0, 6), st.binary(max_size=6)),
        min_size=1,
        max_size=6,
    )
)
def test_no_bytes_stop_it(server: LocalServer, changes: list[tuple[int, int, bytes]]) -> None:
    """A request in which parts are replaced by any bytes: an answer or none, never a failure."""
    sent = REQUEST
    for place, length, bytes_ in changes:
        sent = sent[:place] + bytes_ + sent[place + length :]
    assert not talk(server.url, sent).startswith(b"HTTP/1.1 500")


def test_a_port_that_is_taken_is_named(server: LocalServer) -> None:
    port = urlsplit(server.url).port
    assert port
    with (
        pytest.raises(ValueError, match=rf"127\.0\.0\.1 port {port}: .*; try --port 0"),
        running(Settings(port=port)),
    ):
        pass  # pragma: no cover  # it never runs


def test_it_listens_on_the_other_loopback_too() -> None:
    with running(Settings(host="::1")) as local:
        assert local.url.startswith("http://[::1]:")
        assert ask(local.url, "GET", "/").status == 200


def test_a_claimed_address_is_not_believed() -> None:
    with running(Settings(allow_address=("10.0.0.0/8",))) as local:
        headers = HEADERS | {"X-Forwarded-For": "10.0.0.1", "Forwarded": "for=10.0.0.1"}
        assert ask(local.url, body=order("claim1"), headers=headers).status == 403


def verdict(rules: int = 0, fields: int = 0) -> Verdict:
    broken = tuple(
        Violation(f"udf{place}.type", None, "", "error", "m", None) for place in range(rules)
    )
    return Verdict(400, {}, None, None, broken, {f"key{place}": "x" for place in range(fields)})


def test_the_journal_is_bounded() -> None:
    journal = Journal("express-checkout-global")
    for _ in range(103):
        entry = journal.add("POST", "/orders", verdict(203, 105), None)
    assert (len(list(journal)), journal.total) == (100, 103)
    assert [one.number for one in journal][:2] == [103, 102]
    assert (len(entry.violations), len(entry.fields), entry.more) == (200, 100, (3, 5))
    full = journal.add("POST", "/orders", verdict(200, 100), None)
    assert (len(full.violations), len(full.fields), full.more) == (200, 100, (0, 0))


def test_a_long_request_is_shown_as_cut(server: LocalServer) -> None:
    body: dict[str, Any] = {f"unknown_{place}": "x" for place in range(250)}
    ask(server.url, body=body)
    html = ask(server.url, "GET", "/").body.decode()
    assert "and 150 more" in html
    assert "250 fields" in html


def test_a_header_holds_what_fits() -> None:
    assert header(()) == ""
    found = header(verdict(1000).violations)
    assert LONGEST_HEADER - 30 < len(found) <= LONGEST_HEADER + len(", ...")
    assert found.endswith(", ...")
    assert found.startswith("error udf0.type, error udf1.type, ")


@pytest.mark.parametrize(
    ("value", "masked"),
    [
        ("Ab-9 z_", "aa-0 a_"),
        ("", ""),
        (None, "aaaa"),
        ({"a": [1, "b"]}, '{"a": [0, "a"]}'),
        ("\u00e9\u4e2d\u0661", "aa0"),
        ("a\nb\u202e", "a\\na\\u202e"),
        ("x" * LONGEST_VALUE, "a" * LONGEST_VALUE),
        ("x" * (LONGEST_VALUE + 1), "a" * LONGEST_VALUE + "..."),
        ("\u00e9" * (LONGEST_VALUE + 1), "a" * LONGEST_VALUE + "..."),
    ],
)
def test_the_shape_of_a_value(value: object, masked: str) -> None:
    assert shape(value) == masked
