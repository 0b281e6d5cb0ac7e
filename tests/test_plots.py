"""Histograms, heat maps, scatters and lines: the alt text, what a terminal shows, and that nothing breaks them."""

import json
import math
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerotohero.figures import Figure, as_text, draw, heatmap, histogram, lines, scatter

wild = st.floats(allow_nan=True, allow_infinity=True)
small = st.lists(wild, max_size=8)


class Tensor:
    """Has a `tolist`, as a tensor and an array have."""

    def __init__(self, values: object) -> None:
        self.values = values

    def tolist(self) -> object:
        return self.values


def stored(figure: Figure) -> tuple[str, dict[str, object]]:
    """What comes back from the database."""
    return figure.kind, json.loads(json.dumps(figure.data, allow_nan=False))


def test_a_histogram_states_mean_and_deviation_and_leaves_out_what_lies_far_away() -> None:
    values = [[i / 100 for i in range(-100, 101)] * 10, [1e6]]
    figure = histogram({"layer 1": Tensor(values), "layer 2": [0.0, math.nan]}, "Activations", "h")
    one, two = figure.data["series"]
    assert figure.alt.startswith("Activations. Layer 1: 2011 numbers, mean 497, deviation 2.23e+04.")
    assert figure.alt.endswith("layer 2: 1 numbers, mean 0, deviation 0, 1 not finite.")
    assert (figure.data["low"], figure.data["high"]) == (-0.99, 1.0)
    assert one["outside"] == 11 and sum(one["shares"]) == pytest.approx(2000 / 2011, abs=1e-4)
    assert two["lost"] == 1 and sum(two["shares"]) == 1


def test_a_histogram_in_text_is_a_row_of_bars_for_each_series() -> None:
    figure = histogram({"wide": range(100), "narrow": [50] * 9}, xlabel="height")
    shown = as_text(*stored(figure), 60, 6).split("\n")
    assert len(shown) == 5 and all(len(line) <= 60 for line in shown)
    assert shown[1].startswith("wide") and shown[1].count("█") > 20 and shown[3].count("█") == 1
    assert "height" in shown[-1] and "mean 50 dev 0" in shown[3]


def test_a_heat_map_says_where_its_extremes_lie() -> None:
    figure = heatmap([[0.0, 2.0], [5.0, math.nan]], "counts", xnames="ab", ynames="xy", value="how often")
    assert figure.alt == "counts. 2 rows of 2; how often: mean 2.33, lowest 0 at x, a, highest 5 at y, a."
    assert as_text(*stored(figure), 20, 8).split("\n") == [
        "x     ▒▒▒▒",
        "y ████????",
        "  a   b",
        "2 rows by 2 columns",
        "how often: ░ from 0",
    ]


def test_a_heat_map_of_true_and_false_is_drawn_and_one_too_large_is_averaged() -> None:
    grid = [[j % 2 == 0 for j in range(1000)] for _ in range(300)]
    figure = heatmap(Tensor(grid))
    assert figure.data["shape"] == [300, 1000] and figure.alt.startswith("300 rows of 1000; the values: mean 0.5,")
    assert len(figure.data["grid"]) == 128 and {len(row) for row in figure.data["grid"]} == {256}
    with pytest.raises(ValueError, match="equally long"):
        heatmap([[1.0], [1.0, 2.0]])


def test_a_scatter_shows_names_in_their_places_and_says_where_groups_lie() -> None:
    places = [(0.0, 0.0), (2.0, 0.0), (1.0, 4.0)]
    figure = scatter(places, "abz", ["vowels", "consonants", "consonants"], "letters", "first", "second")
    assert figure.alt == (
        "letters. 3 points, from 0 to 2 by 0 to 4; 1 vowels around (0, 0); 2 consonants around (1.5, 2)."
    )
    shown = as_text(*stored(figure), 25, 7).split("\n")
    assert shown[0].strip().endswith("z") and shown[4].split("┤")[1].split() == ["a", "b"]
    unnamed = scatter(places, groups=["dead", "alive", "alive"])
    assert as_text(*stored(unnamed), 25, 7).split("\n")[-1] == "● dead  ○ alive"
    with pytest.raises(ValueError, match="3 points and 2 names"):
        scatter(places, "ab")


def test_lines_have_a_letter_at_their_end_and_rules_across() -> None:
    series = {"falls": [(1, 4.0), (10, 2.0), (100, 1.0)], "rises": [(1, 1.0), (100, 3.0)]}
    figure = lines(series, {"ln 27": 3.3}, "losses", "rate", log_x=True)
    assert figure.alt.startswith(
        "losses. Falls: 3 points, first 4 at 1, last 1 at 100; lowest 1 at 100, highest 4 at 1."
    )
    assert figure.alt.endswith("Across: ln 27, 3.3.")
    shown = as_text(*stored(figure), 40, 10).split("\n")
    assert len(shown) == 10 and all(len(line) <= 40 for line in shown)
    assert shown[7].endswith("A") and shown[2].endswith("B") and any(line.count("┄") > 15 for line in shown)
    assert shown[8].split() == ["1", "rate", "100"] and shown[9] == "A falls  B rises  ┄ ln 27 3.3"


def test_what_a_logarithmic_axis_cannot_show_is_a_gap() -> None:
    figure = lines({"loss": [(0, 1.0), (1, 0.0), (2, 2.0)]}, {"nothing": 0.0}, log_x=True, log_y=True)
    assert figure.data["series"][0]["points"] == [[1, None], [2, 2.0]] and figure.data["rules"] == []


FIGURES = [
    histogram({}),
    histogram({"a": [], "b": [math.inf]}),
    histogram({"$_": [1e308, -1e308, 5e-324]}, "$\\frac{1}{ <b> 日本 \x00\n" * 20),
    heatmap([]),
    heatmap([[]]),
    heatmap([[math.nan]]),
    heatmap([[1e308, -1e308]], xnames=["$a", "_b"], ynames=["日"], value="$"),
    scatter([]),
    scatter([(math.nan, 1.0), (1e308, 0.0), (-1e308, 0.0)], ["", "$", "日本"], ["_g", "_g", "$h"]),
    lines({}),
    lines({"a": [], "b": [(0.0, math.nan)]}, {"$r": 1e308}),
    lines({"$_": [(-1e308, 1e308), (1e308, -1e308)], "_b": [(2.0, 5e-324)]}, {"_": 1.0}),
    lines({"a": [(1e-300, 1e-300), (1e300, 1e300)]}, {"r": 2.0}, log_x=True, log_y=True),
    lines({str(i): [(0, i), (1, i)] for i in range(30)}),
]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.kind)
def test_nothing_breaks_a_picture(figure: Figure) -> None:
    kind, data = stored(figure)
    png = draw(kind, data)
    assert struct.unpack(">II", png[16:24]) == (1280, 800)
    shown = as_text(kind, data, 40, 12).split("\n")
    assert len(shown) <= 12 or kind == "histogram"
    assert all(len(line) <= 40 and line.isprintable() for line in shown)


@pytest.mark.parametrize("figure", [FIGURES[2], FIGURES[6], FIGURES[8], FIGURES[11]], ids=lambda figure: figure.kind)
def test_the_same_figure_gives_the_same_bytes_as_svg_too(figure: Figure) -> None:
    first, again = (draw(*stored(figure), form="svg") for _ in range(2))
    assert first == again and first.lstrip().startswith(b"<?xml") and b"</svg>" in first


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(st.text(max_size=3), small, max_size=3),
    st.lists(st.tuples(wild, wild), max_size=6),
    st.booleans(),
    st.booleans(),
)
def test_any_numbers_can_be_shown_as_text(
    series: dict[str, list[float]], points: list[tuple[float, float]], log_x: bool, log_y: bool
) -> None:
    for figure in (
        histogram(series),
        heatmap([values + [0.0] * (8 - len(values)) for values in series.values()]),
        scatter(points),
        lines({"a": points, "b": points[1:]}, {"r": points[0][0]} if points else {}, log_x=log_x, log_y=log_y),
    ):
        assert all(len(line) <= 44 for line in as_text(*stored(figure), 44, 10).split("\n"))


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(wild, wild), max_size=5), st.text(max_size=9), st.booleans())
def test_any_numbers_can_be_drawn(points: list[tuple[float, float]], words: str, log: bool) -> None:
    for figure in (
        histogram({words: [y for _, y in points]}, words, words),
        heatmap([list(point) for point in points], words),
        scatter(points, [words] * len(points), [words] * len(points), words),
        lines({words: points}, {words: 1.0}, words, log_x=log, log_y=log),
    ):
        assert draw(*stored(figure)).startswith(b"\x89PNG")
