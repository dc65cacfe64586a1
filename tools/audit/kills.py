"""kill -9, and the same command again."""

import random
import shutil
import subprocess

import pyarrow.parquet as pq

from juspay_rules.codegen.__main__ import ROOT
from tools.audit.engines import FLAT, digest
from tools.audit.orders import BUILT, write
from tools.audit.whole import judge, words

JOBS = 2
KILLS = 10
SEED = 8


def kills() -> int:
    """Whether what is counted after ten kills is what is counted without."""
    file = write()
    said = judge(file, JOBS).splitlines()[:2], _digest()
    shutil.rmtree(BUILT / "out")
    drawn = random.Random(SEED)
    survived = killed = 0
    while killed < KILLS:
        # A clean start as soon as a run ends before its kill: ten kills in all, of one audit or more.
        run = subprocess.Popen(words(file, JOBS), cwd=ROOT, stdout=subprocess.DEVNULL)
        try:
            run.wait(1 + 4 * drawn.random())
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
            killed += 1
        else:
            survived += 1
            again = judge(file, JOBS).splitlines()[:2], _digest()
            if _figures(again[0]) != _figures(said[0]) or again[1] != said[1]:
                return 1
            shutil.rmtree(BUILT / "out")
    kept = _kept()
    again = judge(file, JOBS).splitlines()[:2], _digest()
    shutil.rmtree(BUILT / "out")
    same = _figures(again[0]) == _figures(said[0]) and again[1] == said[1]
    print(
        f"kills: killed {killed} times, {survived} runs ended before; {kept} parts were there at the last"
    )
    print(f"  undisturbed: {'; '.join(said[0])}; digest {said[1]}")
    print(f"  at the end:  {'; '.join(again[0])}; digest {again[1]}")
    return int(not same)


def _figures(lines: list[str]) -> list[str]:
    return [line.partition(";")[0] for line in lines]


def _kept() -> int:
    return len(list((BUILT / "out/findings").glob("*.parquet")))


def _digest() -> str:
    found = pq.ParquetDataset(BUILT / "out/findings").read()
    return digest(found.rename_columns({"row": "id"}).select(FLAT.names))
