"""The headers of a request beside an order: which are judged, and how severe that is."""

from pathlib import Path

import pytest

from juspay_rules.cli import main

CALL = "curl {url} -H {header!r} -d order_id=a1 -d amount=1\n"
BEARER = "Authorization: Bearer abc"
QUIET = ("currency.required", "customer_id.required", "customer_email.required")


def said(
    capsys: pytest.CaptureFixture[str],
    *options: str,
    url: str = "https://api.juspay.in/orders",
    header: str = BEARER,
) -> tuple[int, list[str], str]:
    """Exit status, severity and rule of each finding, and the log."""
    Path("a.sh").write_text(CALL.format(url=url, header=header), encoding="utf-8")
    # A profile that lacks one of these rules cannot ignore it.
    quiet = [] if "--profile" in options else [w for one in QUIET for w in ("--ignore", one)]
    status = main(["check", *quiet, *options, "a.sh"])
    out, err = capsys.readouterr()
    rows = [line for line in out.split("\n") if line.startswith("a.sh:")]
    return status, [f"{row.split(': ')[1]} {row.rpartition('[')[2][:-1]}" for row in rows], err


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder, a repository of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("url", "is_ours"),
    [
        ("https://api.juspay.in/orders", True),
        ("https://sandbox.juspay.in/orders/", True),
        ("https://api.JUSPAY.in/orders?a=1", True),
        ("api.juspay.in/orders", True),
        ("{{host}}/orders", True),
        ("https://<host>/orders", True),
        ("https://shop.example.com/orders", False),
        ("https://shop.example.com/juspay/orders", False),
        ("http://localhost:3000/orders", False),
        ("https://api.juspay.in/refunds", False),
        ("/orders", False),
    ],
)
def test_a_request_that_goes_elsewhere_has_headers_of_its_own(
    url: str, is_ours: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ["error headers.Authorization.scheme"] if is_ours else []
    assert said(capsys, url=f"'{url}'") == (int(is_ours), found, "")


@pytest.mark.parametrize(
    "value",
    [
        "Basic $KEY",
        "Basic {{key}}",
        "Basic ********",
        "Basic <key>",
        "Basic YOUR_API_KEY",
        "Basic base64(...)",
        "[credentials]",
        "Basic `cat file`",
        "my-token",
        "Basic ...",
    ],
)
def test_what_stands_for_credentials_is_none(
    value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, header=f"Authorization: {value}") == (0, [], "")


@pytest.mark.parametrize(
    ("header", "rule"),
    [
        ("Authorization: Basic abc", "base64"),
        ("Authorization: Basic YWJj", "colon"),
        ("Authorization: YWJjOg==", "no-scheme"),
        ("Authorization: Bearer YOUR_API_KEY", "scheme"),
    ],
)
def test_credentials_that_are_broken(
    header: str, rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [f"error headers.Authorization.{rule}"]
    assert said(capsys, header=header) == (1, found, "")


def test_words_that_stand_for_a_key_say_nothing_of_another_header(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, found, _ = said(capsys, header="Content-Type: application/x-www-form-encoded")
    assert (status, found) == (1, ["error headers.Content-Type.media-type"])


@pytest.mark.parametrize(
    ("option", "status", "found"),
    [
        ("--ignore", 0, []),
        ("--warn", 0, ["warning headers.Authorization.scheme"]),
        ("--error", 1, ["error headers.Authorization.scheme"]),
    ],
)
def test_a_command_sets_how_severe_it_is(
    option: str, status: int, found: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, option, "headers.Authorization.scheme") == (status, found, "")


def test_a_configuration_sets_how_severe_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    config = Path("juspay-rules.toml")
    config.write_text('warn = ["headers.Authorization.scheme"]', encoding="utf-8")
    assert said(capsys)[:2] == (0, ["warning headers.Authorization.scheme"])
    entry = '\n[[per-file]]\nfiles = "*.sh"\nignore = ["headers.Authorization.scheme"]'
    config.write_text(config.read_text("utf-8") + entry, encoding="utf-8")
    assert said(capsys)[:2] == (0, [])
    assert said(capsys, "--error", "headers.Authorization.scheme")[0] == 1
    config.write_text(
        '[[suppress]]\nrule = "headers.Authorization.scheme"\nfiles = "*.sh"\nreason = "x"',
        encoding="utf-8",
    )
    assert said(capsys)[:2] == (0, [])


def test_a_profile_has_headers_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    header = "Content-Type: application/json"
    assert said(capsys, header=header)[:2] == (0, [])
    options = ("--profile", "cred-pay", "--no-config")
    assert "error headers.Content-Type.media-type" in said(capsys, *options, header=header)[1]


def test_a_policy_has_severities_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    header = "X-Merchant-Id: shop"
    assert said(capsys, header=header)[1] == ["warning headers.x-merchantid.spelling"]
    strict = said(capsys, "--policy", "strict", header=header)[1]
    assert strict == ["error headers.x-merchantid.spelling"]


@pytest.mark.parametrize("options", [[], ["--config", "juspay-rules.toml"]])
def test_a_rule_of_headers_that_does_not_exist(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("juspay-rules.toml").write_text("", encoding="utf-8")
    status, _, err = said(capsys, "--ignore", "headers.Authorization.schema", *options)
    assert status == 2
    assert "did you mean 'headers.Authorization.scheme'?" in err


def test_two_severities_for_one_rule(capsys: pytest.CaptureFixture[str]) -> None:
    twice = ("--warn", "headers.duplicate", "--ignore", "headers.duplicate")
    status, _, err = said(capsys, *twice)
    assert status == 2
    assert "headers.duplicate is given two severities" in err


def test_it_shows_the_name_and_the_scheme_and_no_credential(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said(capsys)
    main(["check", "a.sh"])
    out = capsys.readouterr().out
    assert "...Authorization: Bearer aaa' -d" in out
    assert "abc" not in out
