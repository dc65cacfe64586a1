"""python -m tools.conformance: the same verdict from every engine, in both drafts.

Installs what is missing, hands every case to every engine, prints the matrix. Exits with 1 where a
gated engine disagrees, breaks or is missing, or a known deviation is not met.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from juspay_rules.cli import main as juspay_rules
from tools.conformance import matrix, report
from tools.conformance.cases import Suite, not_compared, suites, suites_in
from tools.conformance.deviations import read_deviations
from tools.conformance.driver import PATIENCE
from tools.conformance.engines import HERE, Engine, read_engines
from tools.conformance.install import install
from tools.conformance.run import Result, run
from tools.conformance.shares import shares
from tools.conformance.vocabulary import ROOT


def main(arguments: Sequence[str] | None = None) -> int:
    """0: no gated engine disagrees, every one is there, every known deviation is met."""
    options = _options(arguments)
    if options.overlay is None:
        return _compare(options, suites())
    with TemporaryDirectory() as folder:
        command = ["generate", "--overlay", options.overlay, "--out", folder]
        if written := juspay_rules(command):
            return written
        options.schemas = Path(folder, "json_schema")
        return _compare(options, suites_in(Path(folder)))


def _compare(options: argparse.Namespace, every: Sequence[Suite]) -> int:
    start = time.monotonic()
    engines = _chosen(read_engines(options.engines), options.engine)
    cases = _chosen_suites(every, options.schema)
    reasons = install(engines)
    missing = {engine: reasons[engine.name] for engine in engines if engine.name in reasons}
    compared = _compared(cases, texts=options.overlay is None)
    print(*compared, sep="\n", flush=True)
    known = read_deviations(options.deviations)
    one = partial(
        run, suites=cases, schemas=options.schemas, known=known, patience=options.patience
    )
    runs = [
        (engine, draft) for engine in engines if engine not in missing for draft in engine.drafts
    ]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        results = sorted(pool.map(lambda pair: _told(one(*pair)), runs), key=_place)
    print(f"all runs: {time.monotonic() - start:.0f} seconds", *matrix.failures(results), sep="\n")
    share = shares() if options.overlay is None else ()
    print("", *matrix.table(results), *matrix.legend(results), "", *share, "", sep="\n")
    # Fewer cases than all of them may well meet no known deviation.
    idle = [] if options.schema or options.overlay else matrix.unused(results, known)
    lines, failed = matrix.closing(results, missing, idle)
    if options.report:
        report.write(compared, results, known, tuple(share), lines[-1])
    print(*lines, sep="\n")
    return 1 if failed else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.conformance", description=__doc__)
    parser.add_argument("--engine", action="append", metavar="NAME", help="this one only; again")
    parser.add_argument("--schema", metavar="PROFILE/POLICY", help="the cases of this schema only")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--overlay", metavar="FILE", help="the vectors of this overlay instead")
    what.add_argument("--report", action="store_true", help="write docs/measured/conformance.md")
    parser.add_argument("--schemas", type=Path, default=ROOT / "generated/json_schema")
    parser.add_argument("--engines", type=Path, default=HERE / "engines.toml")
    parser.add_argument("--deviations", type=Path, default=HERE / "deviations.yaml")
    parser.add_argument("--patience", type=float, default=PATIENCE, help="seconds for an answer")
    return parser.parse_args(arguments)


def _chosen(engines: Sequence[Engine], names: Sequence[str] | None) -> list[Engine]:
    known = [engine.name for engine in engines]
    for name in names or ():
        if name not in known:
            sys.exit(f"no engine {name!r} in engines.toml: it is one of {', '.join(known)}")
    return [engine for engine in engines if not names or engine.name in names]


def _chosen_suites(cases: Sequence[Suite], name: str | None) -> list[Suite]:
    found = [one for one in cases if name in (None, f"{one.profile}/{one.policy}")]
    if not found:
        sys.exit(f"no schema {name!r}: write profile/policy, such as cred-pay/strict")
    return found


def _compared(cases: Sequence[Suite], *, texts: bool) -> list[str]:
    every = [case for suite in cases for case in suite.cases]
    mutated = sum(case.origin.startswith("text ") for case in every)
    wanted = [case.wanted for case in every]
    vectors = len(every) - mutated
    counts = {kind: wanted.count(kind) for kind in ("valid", "invalid", "refused")}
    lines = [
        f"{len(every):,} cases a draft: {vectors:,} vectors, {mutated:,} generated texts",
        "wanted: {valid:,} valid, {invalid:,} invalid, {refused:,} refused".format(**counts),
    ]
    if not texts:
        return lines
    refused = ", ".join(f"{rule} {count}" for rule, count in sorted(not_compared().items()))
    return [
        *lines,
        f"texts on which parsers differ and ours refuses, not compared: {refused}",
    ]


def _place(result: Result) -> tuple[bool, str, str, str]:
    """Where it stands in the matrix: by language, what is not gated last."""
    engine = result.engine
    return not engine.gated, engine.language, engine.name, result.draft


def _told(result: Result) -> Result:
    found = len(result.disagreements)
    said = "broken" if result.error else f"disagreements: {found:,}"
    print(f"{result.engine.name} ({result.draft}): {said}, {result.seconds:.1f} s", flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main())
