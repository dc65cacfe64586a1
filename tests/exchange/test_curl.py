"""The documents' own sample command, run by a shell with curl.

It is sent as the documents print it, but for the host and the two spaces that it lacks before a
line-ending backslash.
"""

import shutil
import subprocess
from pathlib import Path

from juspay_rules.exchange import Created, parse_reply
from juspay_rules.server import LocalServer
from tests.conftest import ROOT

SAMPLE = ROOT / "tests/cases/samples/sea-ec-sdk.curl"
PRINTED = "https://api.juspay.in"


def command(url: str) -> str:
    """The sample for that host, and nothing else changed but the two spaces."""
    text = SAMPLE.read_text(encoding="utf-8")
    assert text.count(PRINTED) == 1
    assert text.count("'\\\n") == 2
    return text.replace(PRINTED, url).replace("'\\\n", "' \\\n")


def run(url: str, tmp_path: Path) -> tuple[int, bytes, str]:
    """Status, body and what the server says of it; curl's configuration file adds no argument."""
    assert shutil.which("curl"), "curl is missing: apt-get install curl"
    (tmp_path / ".curlrc").write_text(
        'silent\noutput = "body"\ndump-header = "headers"\nnoproxy = "*"\nwrite-out = "%{http_code}"\n'
    )
    done = subprocess.run(
        ["sh", "-c", command(url)],
        capture_output=True,
        check=True,
        text=True,
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        timeout=60,
    )
    headers = (tmp_path / "headers").read_text()
    said = next(line for line in headers.splitlines() if line.startswith("x-juspay-rules:"))
    return int(done.stdout), (tmp_path / "body").read_bytes(), said


def test_the_documents_sample_gets_the_documents_200(server: LocalServer, tmp_path: Path) -> None:
    status, body, said = run(server.url, tmp_path)
    reply = parse_reply(status, body)
    assert isinstance(reply, Created)
    assert (status, reply.violations) == (200, ())
    # As printed beside the sample, but for the identifier, which is the server's own.
    printed = "https://api.juspay.in/merchant"
    assert (reply.status, reply.order_id) == ("CREATED", "14183944763")
    assert reply.web == f"{printed}/pay/{reply.id}"
    assert reply.mobile == f"{printed}/pay/{reply.id}?mobile=true"
    assert reply.iframe == f"{printed}/ipay/{reply.id}"
    assert "error" not in said
    assert said.count("warning ") == 4


def test_the_same_command_again_is_a_duplicate(server: LocalServer, tmp_path: Path) -> None:
    assert run(server.url, tmp_path)[0] == 200
    status, _, said = run(server.url, tmp_path)
    assert status == 400
    assert "error gate.duplicate-order-id" in said


def test_the_readme_shows_what_comes(server: LocalServer) -> None:
    """Its command as it stands, but for the port; the lines below it are among what comes."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    written, *shown = readme.partition("    $ curl ")[2].partition("\n\n")[0].splitlines()
    url = "http://127.0.0.1:8765"
    assert written.count(url) == 1
    done = subprocess.run(
        ["sh", "-c", f"curl --noproxy '*' -s {written.replace(url, server.url)}"],
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    assert len(shown) == 2
    for line in shown:
        assert line.strip().removesuffix("...") in done.stdout
