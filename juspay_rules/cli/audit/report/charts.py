"""Charts as SVG, drawn by Vega-Lite (vl-convert-python), which asks no network and leaves no script."""

import re
from typing import Any, TypeAlias

import vl_convert

Rows: TypeAlias = list[dict[str, object]]

WIDTH = 640  # of the plot alone: the labels of rules stand left of it
ERROR, WARNING, BEFORE, AFTER, INK = "#b3261e", "#b8860b", "#9aa7b5", "#b3261e", "#1f2933"
CONFIG = {
    "font": "sans-serif",
    "background": None,
    "view": {"stroke": None},
    "axis": {"labelColor": INK, "titleColor": INK, "gridColor": "#e3e8ee", "labelLimit": 330},
    "legend": {"labelColor": INK, "titleColor": INK, "orient": "top"},
}
SETS = {"domain": ["before", "after"], "range": [BEFORE, AFTER]}


def rules(rows: Rows) -> str:
    """A bar a rule, the most frequent first. Rows: ``rule``, ``findings``, ``severity``."""
    scale = {"domain": ["error", "warning"], "range": [ERROR, WARNING]}
    encoding = {
        "y": {"field": "rule", "type": "nominal", "sort": None, "title": None},
        "x": {"field": "findings", "type": "quantitative", "title": "findings"},
    }
    colour = {"color": {"field": "severity", "type": "nominal", "scale": scale, "title": None}}
    text = {"text": {"field": "findings", "type": "quantitative", "format": ","}}
    return _drawn(
        "Findings by rule",
        rows,
        {
            "encoding": encoding,
            "layer": [
                {"mark": "bar", "encoding": colour},
                {
                    "mark": {"type": "text", "align": "left", "dx": 4, "color": INK},
                    "encoding": text,
                },
            ],
        },
    )


def days(rows: Rows) -> str:
    """Orders that fail, by day. Rows: ``day``, ``set`` (before or after), ``failed``."""
    return _drawn(
        "Orders that fail, by day",
        rows,
        {
            "mark": {"type": "bar"},
            "height": 180,
            "encoding": {
                "x": _x("day", rows),
                "xOffset": {"field": "set", "sort": SETS["domain"]},
                "y": {"field": "failed", "type": "quantitative", "title": "orders that fail"},
                "color": _sets(rows),
            },
        },
    )


def sets(rows: Rows) -> str:
    """Findings of each rule before and after. Rows: ``rule``, ``set``, ``findings``."""
    return _drawn(
        "Findings by rule, before and after",
        rows,
        {
            "mark": "bar",
            "height": {"step": 9},
            "encoding": {
                "y": {"field": "rule", "type": "nominal", "sort": None, "title": None},
                "yOffset": {"field": "set", "sort": SETS["domain"]},
                "x": {"field": "findings", "type": "quantitative", "title": "findings"},
                "color": _sets(rows),
            },
        },
    )


def squares(title: str, across: str, rows: Rows) -> str:
    """How often each rule is broken in each day or gateway: the darker, the more often. Rows: ``rule``,
    the name of ``across``, ``errors`` of a hundred orders."""
    return _drawn(
        title,
        rows,
        {
            "mark": {"type": "rect", "stroke": "#fff", "strokeWidth": 0.5},
            "encoding": {
                "x": _x(across, rows),
                "y": {"field": "rule", "type": "nominal", "sort": None, "title": None},
                "color": {
                    "field": "errors",
                    "type": "quantitative",
                    "scale": {"scheme": "reds", "zero": True},
                    "title": ["errors in", "100 orders"],
                    "legend": {"orient": "right"},
                },
            },
        },
    )


def _x(name: str, rows: Rows) -> dict[str, Any]:
    values = len({row[name] for row in rows})
    slanted = {"labelAngle": -40, "labelOverlap": True} if values > 6 else {"labelAngle": 0}
    return {"field": name, "type": "ordinal", "title": None, "axis": slanted}


def _sets(rows: Rows) -> dict[str, Any]:
    colour = {"field": "set", "type": "nominal", "scale": SETS, "title": None}
    return colour if len({row["set"] for row in rows}) > 1 else {**colour, "legend": None}


def _drawn(title: str, rows: Rows, chart: dict[str, Any]) -> str:
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": title,
        "data": {"values": rows},
        "width": WIDTH,
        "config": CONFIG,
        **chart,
    }
    drawn = vl_convert.vegalite_to_svg(spec)
    # As wide as the page allows, and with a name for who cannot see it.
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', drawn)
    assert size is not None
    wide = f'role="img" aria-label="{title}" style="max-width:{float(size[1]):.0f}px"'
    return drawn.replace(size[0], wide, 1)
