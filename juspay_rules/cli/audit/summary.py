"""What an audit says in the terminal when it ends."""

from juspay_rules.cli.audit.run import Run
from juspay_rules.cli.audit.tally import Tally
from juspay_rules.cli.formats.wording import counted as numbered


def share(part: int, whole: int) -> str:
    """A percentage that is 0 only for none and 100 only for all."""
    if not whole or part in (0, whole):
        return "100 %" if part else "0 %"
    percent = 100 * part / whole
    return (
        f"{min(99.99, max(0.01, percent)):.2f} %"
        if percent < 1 or percent > 99
        else f"{percent:.1f} %"
    )


def summary(whole: Run, tally: Tally, report: str) -> str:
    """A line on the rows, on the orders, on what changes, on where it is written."""
    counts = tally.counts
    orders, failed = counts[("bodies",)], counts[("failed", "after")]
    lines = [
        f"{counts[('rows',)]:,} rows in {numbered(len(whole.files), 'file')}{_left_out(tally)}"
    ]
    if whole.kept:
        lines[0] += f"; {numbered(whole.kept, 'piece')} judged by an earlier run"
    noun = "order" if orders == 1 else "orders"
    lines.append(f"{orders:,} {noun}, {failed:,} fail ({share(failed, orders)})")
    if whole.plan.audit.before is not None:
        broken, mended = counts[("broken",)], counts[("mended",)]
        lines.append(f"{broken:,} that passed before fail now, {mended:,} that failed pass")
    lines.append(f"report: {report}")
    lines.append(f"findings: {whole.ledger.findings}")
    return "\n".join(lines)


def _left_out(tally: Tally) -> str:
    long = tally.counts[("too-long",)]
    bodiless = tally.counts[("rows",)] - tally.counts[("bodies",)] - long
    said = [f"{bodiless:,} without a body"] if bodiless else []
    said += [f"{long:,} not judged, too long"] if long else []
    return f" ({', '.join(said)})" if said else ""
