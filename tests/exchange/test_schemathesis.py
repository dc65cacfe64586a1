"""schemathesis drives the server from its OpenAPI: what the schema says of a body is what the server
answers, but for rules that JSON Schema cannot say and an order_id that came before.

Each run prints how many requests it sent.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from juspay_rules._generated.version import PROFILES
from juspay_rules.server import Settings, running
from tests.conftest import ROOT, rules_of

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
KEY = ("key-of-nobody", "")
REQUESTS = 1_100  # in each mode
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
EVERY = list(HealthCheck)


def document(profile: str) -> Path:
    return ROOT / f"generated/openapi/{profile}.yaml"


class Schemas:
    """What the document says of a body."""

    def __init__(self, profile: str) -> None:
        self._schemas = yaml.safe_load(document(profile).read_text())["components"]["schemas"]

    def accepts(self, kind: str, body: bytes) -> bool:
        """Whether the schema of that content takes the body."""
        if kind == FORM:
            read: Any = dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=10**6))
        else:
            read = json.loads(body)
        name = "FormOrder" if kind == FORM else "Order"
        described = {
            "$ref": f"#/components/schemas/{name}",
            "components": {"schemas": self._schemas},
        }
        return Draft202012Validator(described).is_valid(read)


def inexpressible(profile: str) -> set[str]:
    """Rules that no schema of a body says: of amount's decimals, of bodies, of headers, of a run."""
    unsaid = {rule["id"] for rule in rules_of(profile) if not rule["expressible"]}
    assert "amount.scale" in unsaid
    assert "order_id.pattern" not in unsaid
    return unsaid | {"gate.duplicate-order-id"}


def errors(response: Any) -> list[str]:
    (said,) = response.headers["x-juspay-rules"]
    return re.findall(r"error ([^,]+)", said)


def disagreement(schemas: Schemas, unsaid: set[str], response: Any) -> str | None:
    """What the schema and the server say differently of one request."""
    request = response.request
    kind = request.headers.get("Content-Type", "").partition(";")[0]
    broken = errors(response)
    body = request.body or b""
    body = body.encode() if isinstance(body, str) else body
    if kind not in (FORM, JSON) or any(one.startswith("body.") for one in broken):
        return None if response.status_code != 200 else "taken, though no order can be read"
    said = set(broken) - {one for one in broken if one in unsaid or one.startswith("headers.")}
    if schemas.accepts(kind, body):
        return f"the schema accepts what breaks {sorted(said)}" if said else None
    return None if said and response.status_code != 200 else "the schema refuses what is taken"


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_the_schema_and_the_server_agree(mode: GenerationMode) -> None:
    """On orders that schemathesis draws to be valid, and to be invalid. Three of four get an order_id
    of their own, where they have a good one: else most would be duplicates."""
    profile = PROFILES[0]
    schemas, unsaid = Schemas(profile), inexpressible(profile)
    operation = schemathesis.openapi.from_path(str(document(profile)))["/orders"]["POST"]
    seen: Counter[tuple[str, int]] = Counter()
    number = count(1)
    with running() as local:

        @settings(
            max_examples=REQUESTS,
            deadline=None,
            suppress_health_check=EVERY,
            phases=[Phase.generate],
            derandomize=True,
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def drive(case: Any) -> None:
            order, place = case.body, next(number)
            if isinstance(order, dict) and place % 4:
                order_id = order.get("order_id")
                if isinstance(order_id, str) and re.fullmatch("[A-Za-z0-9]{1,20}", order_id):
                    case.body = order | {"order_id": f"s{place}"}
            response = case.call(base_url=local.url, auth=KEY)
            seen[case.media_type, response.status_code] += 1
            assert disagreement(schemas, unsaid, response) is None, disagreement(
                schemas, unsaid, response
            )
            case.validate_response(response, checks=CHECKS)

        drive()
        total = local.app.journal.total
    print(f"{mode.value}: {total} requests; {dict(sorted(seen.items()))}")
    assert total >= 1_000
    for kind in (FORM, JSON):
        assert seen[kind, 200] > 20
        assert seen[kind, 400] > 20


@pytest.mark.parametrize("profile", PROFILES)
def test_its_own_command_finds_nothing(profile: str) -> None:
    """The examples, the limits of every constraint, and drawn orders, under the checks that it has."""
    names = (
        "not_a_server_error,status_code_conformance,content_type_conformance,"
        "response_headers_conformance,response_schema_conformance,ignored_auth"
    )
    with running(Settings(profile=profile)) as local:
        command = [str(Path(sys.executable).parent / "schemathesis"), "run", str(document(profile))]
        command += ["--url", local.url, "--auth", ":".join(KEY), "--checks", names, "--no-color"]
        command += ["--phases", "examples,coverage,fuzzing", "--max-examples", "50"]
        command += ["--generation-deterministic", "--suppress-health-check", "all"]
        done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=500)
        total = local.app.journal.total
    print(f"{profile}: {total} requests")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert total > 100


def test_a_server_that_disagrees_is_found() -> None:
    """The schema of one profile before a server of another, whose order_id is shorter."""
    schemas, unsaid = Schemas(PROFILES[0]), inexpressible(PROFILES[0])
    operation = schemathesis.openapi.from_path(str(document(PROFILES[0])))["/orders"]["POST"]
    with running(Settings(profile="cred-pay")) as local:
        case = operation.Case(
            media_type=FORM, body={"order_id": "a" * 18, "amount": "1.00"}, path_parameters={}
        )
        response = case.call(base_url=local.url, auth=KEY)
    assert disagreement(schemas, unsaid, response) == (
        "the schema accepts what breaks ['order_id.maxLength']"
    )
