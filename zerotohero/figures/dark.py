"""A picture for a dark page: what is light becomes dark and the other way round, and every hue stays."""

from __future__ import annotations

import colorsys
from typing import Any

PAPER = 0.07
"""How light the page is, and how far from white what is written on it."""


def darken(canvas: Any) -> None:
    """Change the colours of all that was drawn."""
    from matplotlib.artist import Artist
    from matplotlib.collections import Collection
    from matplotlib.colors import ListedColormap
    from matplotlib.image import AxesImage
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch
    from matplotlib.text import Text

    canvas.draw_without_rendering()
    artists: list[Artist] = list(canvas.findobj())
    for artist in artists:
        if isinstance(artist, Line2D):
            # Read before anything is set: a mark without a colour of its own has the line's.
            line, face, edge = artist.get_color(), artist.get_markerfacecolor(), artist.get_markeredgecolor()
            artist.set_color(_turned(line))
            artist.set_markerfacecolor(_turned(face))
            artist.set_markeredgecolor(_turned(edge))
        elif isinstance(artist, Patch):
            artist.set_facecolor(_turned(artist.get_facecolor()))
            artist.set_edgecolor(_turned(artist.get_edgecolor()))
        elif isinstance(artist, Text):
            artist.set_color(_turned(artist.get_color()))
        elif isinstance(artist, AxesImage):
            shades = artist.get_cmap()
            turned = ListedColormap([_turned(shades(i)) for i in range(shades.N)])
            artist.set_cmap(turned.with_extremes(bad=_turned(shades.get_bad())))
        elif isinstance(artist, Collection):
            faces, edges = artist.get_facecolor(), artist.get_edgecolor()
            artist.set_facecolor([_turned(colour) for colour in faces] if len(faces) else "none")
            artist.set_edgecolor([_turned(colour) for colour in edges] if len(edges) else "none")


def _turned(colour: Any) -> Any:
    from matplotlib.colors import to_rgba

    if isinstance(colour, str) and colour in ("none", "auto"):
        return colour
    red, green, blue, alpha = to_rgba(colour)
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    return (*colorsys.hls_to_rgb(hue, PAPER + (1 - light) * (1 - 2 * PAPER), saturation), alpha)
