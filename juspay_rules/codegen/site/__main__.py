"""python -m juspay_rules.codegen.site --out FOLDER: build the reference site and its playground."""

import argparse
import gzip
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from juspay_rules.codegen.__main__ import ROOT, read_schemas
from juspay_rules.codegen.load import load
from juspay_rules.codegen.site.bundle import bundle
from juspay_rules.codegen.site.pages import plan_site


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """0: built; 2: not, and nothing was written."""
    parser = argparse.ArgumentParser(prog="python -m juspay_rules.codegen.site")
    parser.add_argument("--out", type=Path, default=root / "build/site", help="where to build it")
    out: Path = parser.parse_args(arguments).out
    try:
        site = bundle(root) | plan_site(load(read_schemas(root)))
    except (ValueError, subprocess.CalledProcessError) as error:
        print(f"no site was built: {error}", file=sys.stderr)
        return 2
    _write(site, out)
    print(f"{out}: {_weights(site)}")
    return 0


def _write(site: Mapping[str, str], out: Path) -> None:
    """The folder holds the site and nothing of one before it."""
    for folder in ("assets", "profiles", "rules"):
        shutil.rmtree(out / folder, ignore_errors=True)
    for name, text in site.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(text.encode())


def _weights(site: Mapping[str, str]) -> str:
    pages = [name for name in site if name.endswith(".html")]
    script = site["assets/playground.js"].encode()
    total = sum(len(text.encode()) for text in site.values())
    packed = len(gzip.compress(script, 9, mtime=0))
    return (
        f"{len(pages)} pages, {len(site)} files, {total / 1000:.0f} kB; playground.js "
        f"{len(script) / 1000:.0f} kB, {packed / 1000:.0f} kB gzipped"
    )


if __name__ == "__main__":
    sys.exit(main())
