"""The report: one page that needs no network and runs no script. ``charts`` draws by Vega-Lite, whose
SVG stands in the page; ``tables`` has the same figures as text; ``page`` puts them together."""

import os

from juspay_rules.cli.audit.report.page import page
from juspay_rules.cli.audit.run import Run
from juspay_rules.cli.audit.tally import Tally
from juspay_rules.cli.output_file import write_whole

REPORT = "report.html"


def write(whole: Run, tally: Tally) -> str:
    """Write the report into the audit's folder; its path. Raises ValueError where it cannot."""
    path = os.path.join(whole.ledger.folder, REPORT)
    write_whole(path, page(whole, tally).encode())
    return path
