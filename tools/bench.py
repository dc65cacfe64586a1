"""python -m tools.bench [--sample]: what validating costs beside the peers, and what starting costs.

The work: the 44-key sample of the page with its four slips mended, so that no rule is broken, as a
mapping in memory. Ours lists all violations of all rules; jsonschema and fastjsonschema get the
generated schema of policy strict, which holds every rule that JSON Schema can say; pydantic gets
types, greatest lengths and the characters of order_id, which is far less work. Rounds are
interleaved (A B C A B C ...), and the figures are medians of same-round ratios, since a machine's
speed drifts.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import fastjsonschema
import jsonschema
import pydantic

from juspay_rules import Validator
from juspay_rules.cli.document import Document
from juspay_rules.cli.inputs import payloads
from juspay_rules.codegen.__main__ import ROOT
from tools.bench_peer import model

ROUNDS = 41
STARTS = 31
FILES = 200
CURL = ROOT / "tests/cases/samples/cred-pay.curl"
MENDED = {
    "return_url": "https://shop.example.com/payments/handleResponse",
    "billing_address_line2": "HKD Road",
    "billing_address_country_code_iso": "HKG",
    "shipping_address_country_code_iso": "HKG",
}
# What the installed script juspay-rules holds.
SCRIPT = "import sys; from juspay_rules.cli import main; sys.exit(main())"
MINIMAL = "juspay_rules.validate({'order_id': 'orderid9876580', 'amount': '100.15'})"


def sample() -> dict[str, Any]:
    """The page's own request, mended."""
    file = ROOT / "tests/cases/samples/sea-ec-sdk.curl"
    (payload,) = payloads(Document(file.name, file.read_bytes()))
    assert payload.order is not None
    return dict(payload.order) | MENDED


def contestants(order: dict[str, Any]) -> dict[str, Callable[[], object]]:
    """What to time, each proven to accept the order and to refuse a broken one."""
    strict = ROOT / "generated/json_schema/draft-07/express-checkout-global/strict.json"
    schema = json.loads(strict.read_text(encoding="utf-8"))
    ours = Validator()
    fast = fastjsonschema.compile(schema)
    slow = jsonschema.Draft7Validator(schema)
    peer = model(schema)
    text = json.dumps(order)
    bad = order | {"order_id": "a b"}
    assert ours.collect_violations(order) == ()
    assert ours.collect_violations(bad)
    assert not slow.is_valid(bad)
    for refuse in (fast, peer.validate_python):
        try:
            refuse(bad)
        except (fastjsonschema.JsonSchemaException, pydantic.ValidationError):
            continue
        raise AssertionError(f"{refuse} takes a broken order")
    return {
        "juspay_rules": lambda: ours.collect_violations(order),
        "json.loads": lambda: json.loads(text),
        "fastjsonschema": lambda: fast(order),
        "jsonschema": lambda: list(slow.iter_errors(order)),
        "pydantic": lambda: peer.validate_python(order),
    }


def rounds(calls: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Seconds a call, a round each, interleaved."""
    repeats = {name: _repeats(call) for name, call in calls.items()}
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(ROUNDS):
        for name, call in calls.items():
            start = time.perf_counter()
            for _ in range(repeats[name]):
                call()
            seconds[name].append((time.perf_counter() - start) / repeats[name])
    return seconds


def _repeats(call: Callable[[], object]) -> int:
    start = time.perf_counter()
    call()
    return max(1, int(0.01 / (time.perf_counter() - start)))


def starts() -> dict[str, list[float]]:
    """Seconds of a whole process: nothing; import and one validation; the command on one file and on
    many; check-jsonschema with the generated schema on the same file."""
    schema = ROOT / "generated/json_schema/draft-07/express-checkout-global/documented.json"
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder) / f"{number}.json") for number in range(FILES)]
        for number, file in enumerate(files):
            order = {"order_id": f"order{number}", "amount": "100.15", "currency": "INR"}
            order |= {"customer_id": "", "customer_email": "guest@example.com"}
            Path(file).write_text(json.dumps(order), encoding="utf-8")
        gate = ["-c", SCRIPT, "check"]
        other = ["-m", "check_jsonschema", "--schemafile", str(schema)]
        return _processes(
            {
                "python -c pass": ["-c", "pass"],
                "import, one validation": ["-c", f"import juspay_rules; {MINIMAL}"],
                "check, one JSON file": [*gate, files[0]],
                f"check, {FILES} JSON files": [*gate, *files],
                "check, one curl command": [*gate, "--profile", "cred-pay", str(CURL)],
                "check-jsonschema, one file": [*other, files[0]],
            }
        )


def _processes(commands: dict[str, list[str]]) -> dict[str, list[float]]:
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for place in range(STARTS + 1):
        for name, arguments in commands.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT, capture_output=True)
            if place:  # the first round fills caches
                seconds[name].append(time.perf_counter() - start)
    return seconds


def table(title: str, seconds: dict[str, list[float]], base: str) -> str:
    """Medians, and same-round ratios to one of the rows with their quartiles."""
    rows = [f"{title}, ratio to {base} (quartiles), median"]
    for name, taken in seconds.items():
        ratios = [one / other for one, other in zip(taken, seconds[base], strict=True)]
        low, _, high = quantiles(ratios, n=4)
        middle = f"{median(ratios):8.2f} ({low:.2f} to {high:.2f})"
        rows.append(f"  {name:<26}{middle:<28}{median(taken) * 1e6:12.1f} us")
    return "\n".join(rows)


def main() -> int:
    """Print both tables, or with --sample the order that is validated."""
    if sys.argv[1:] == ["--sample"]:
        print(json.dumps(sample()))
        return 0
    print(f"Python {sys.version.split()[0]}, pydantic {pydantic.VERSION}")
    print(table("44 keys, no violation", rounds(contestants(sample())), "juspay_rules"))
    print(table("whole process", starts(), "python -c pass"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
