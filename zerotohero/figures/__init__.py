"""Every picture drawn for a post, and the same pictures as text for a terminal.

A figure is collected where the numbers are (`curve`, `boundary`, `lines`, `histogram`, `heatmap`, `scatter`,
`extrapolation`: plain data, standard library only, Python 3.9 or newer) and drawn where it is shown (`draw`: PNG or SVG
by matplotlib; `as_text`: characters). `graph` draws an expression.
"""

from __future__ import annotations

from zerotohero.figures.collect import Figure, boundary, curve
from zerotohero.figures.expression import graph
from zerotohero.figures.extrapolation import extrapolation
from zerotohero.figures.plot import heatmap, histogram, lines, scatter
from zerotohero.figures.png import draw
from zerotohero.figures.text import as_text

__all__ = [
    "Figure",
    "as_text",
    "boundary",
    "curve",
    "draw",
    "extrapolation",
    "graph",
    "heatmap",
    "histogram",
    "lines",
    "scatter",
]
