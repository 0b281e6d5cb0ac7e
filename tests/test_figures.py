"""Figures: what is collected, what the alt text states, and pictures that nothing breaks."""

import json
import math
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerotohero.figures import Figure, as_text, boundary, curve, draw, extrapolation

PUBLISHED = (("loss", 0, 0.8958441028683222), ("loss", 99, 0.010978370135492717))
wild = st.floats(allow_nan=True, allow_infinity=True)


def stored(figure: Figure) -> tuple[str, dict[str, object]]:
    """What comes back from the database."""
    return figure.kind, json.loads(json.dumps(figure.data, allow_nan=False))


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_the_alt_text_of_a_curve_states_its_numbers() -> None:
    figure = curve({"loss": [(0, 0.9), (1, 1.72359), (2, 0.25), (3, 0.5)]}, PUBLISHED, title="moons")
    assert figure.alt == (
        "moons. Loss: first 0.9 at step 0, last 0.5 at step 3; lowest 0.25 at step 2, highest 1.724 at step 1; "
        "published 0.8958 at step 0, 0.01098 at step 99."
    )


def test_what_is_no_number_is_a_gap_and_is_said() -> None:
    figure = curve({"loss": [(0, 1.0), (1, math.nan), (2, math.inf)]})
    assert figure.data["metrics"][0]["points"] == [[0, 1.0], [1, None], [2, None]]
    assert "not a finite number at 2 of 3 steps, first at step 1" in figure.alt


def test_a_published_number_of_a_metric_that_was_not_logged_is_still_said() -> None:
    assert "Published dev: 2.17." in curve({"loss": [(0, 3.0), (1, 2.5)]}, [("dev", None, 2.17)]).alt


@pytest.mark.parametrize(
    ("values", "log"),
    [([1.0, 0.009], True), ([1.0, 0.02], False), ([1.0, 0.0], False), ([1.0, -0.001], False), ([], False)],
)
def test_the_axis_is_logarithmic_where_positive_values_span_two_decades(values: list[float], log: bool) -> None:
    assert curve({"loss": list(enumerate(values))}).data["log"] is log


def test_a_long_curve_is_thinned_and_keeps_its_extremes() -> None:
    points = [(step, math.sin(step / 50)) for step in range(50_000)]
    points[31_234], points[44_321], points[7_000] = (31_234, 9.0), (44_321, -9.0), (7_000, math.nan)
    figure = curve({"loss": points})
    kept = figure.data["metrics"][0]["points"]
    assert len(kept) <= 2000 and len(figure.data["metrics"][0]["smooth"]) <= 2000
    assert {(0, 0.0), (31_234, 9.0), (44_321, -9.0), (49_999, points[-1][1])} <= {tuple(point) for point in kept}
    assert [7_000, None] in kept
    assert kept == sorted(kept, key=lambda point: point[0])
    assert "lowest -9 at step 44321, highest 9 at step 31234" in figure.alt


def test_smoothing_follows_the_mean_and_short_curves_have_none() -> None:
    noisy = [(step, 5.0 + (-1) ** step) for step in range(400)]
    smooth = curve({"loss": noisy}).data["metrics"][0]["smooth"]
    assert all(abs(value - 5.0) < 0.2 for _, value in smooth)
    assert curve({"loss": noisy[:199]}).data["metrics"][0]["smooth"] == []


def test_a_boundary_counts_what_lies_on_its_own_side() -> None:
    figure = boundary([(0, 1), (0, -1), (1, 1), (1, -1)], [1, 0, 0, 0], lambda x, y: y, title="halves")
    assert [point[3] for point in figure.data["points"]] == [True, True, False, True]
    assert figure.alt == (
        "halves. 4 points in the plane, 1 of class 1 and 3 of the other; 3 of them (75 %) lie on their own side of the "
        "decision boundary. The side of class 1 covers 50 % of the picture."
    )


def test_a_score_that_is_no_number_is_never_right() -> None:
    figure = boundary([(0, 0), (1, 1)], [1, -1], lambda x, y: math.nan)
    assert figure.data["right"] == 0 and "No score is a finite number." in figure.alt


def test_the_grid_spans_the_points_and_lies_from_the_bottom_up() -> None:
    figure = boundary([(2, 10), (4, 20)], [0, 1], lambda x, y: 1000 * x + y, columns=5, rows=3)
    assert figure.data["x"] == pytest.approx([1.8, 4.2]) and figure.data["y"] == [9.0, 21.0]
    assert figure.data["grid"][0][0] == 1809.0 and figure.data["grid"][2][4] == 4221.0


@pytest.mark.parametrize(
    "figure",
    [
        curve({}),
        curve({"loss": []}, [("loss", None, 1.0)]),
        curve({"loss": [(7, 1.0)]}, PUBLISHED),
        curve({"loss": [(0, math.nan)]}),
        curve({"loss": [(0, 1e308), (1, -1e308)]}),
        curve({"loss": [(0, 5e-324), (1, 1e308)]}),
        curve({"loss": [(0, 3.0), (1, 3.0)]}, title="$\\frac{1}{ and <b> _x_ \ud800 日本 \x00\n" * 20),
        curve({"$_": [(0, 1.0), (1, 2.0)], "_b": [(0, 2.0)], "<i>": [(2**62, 1.0)]}, [("q$", 3, 1.0)]),
        boundary([], [], lambda x, y: 0.0),
        boundary([(1, 1)], [1], lambda x, y: math.inf),
        boundary([(1, 1), (1, 1)], [0, 1], lambda x, y: 1.0, title="$$"),
        boundary([(0, 0), (1e9, 1e-9)], [-1, 1], lambda x, y: x - 5e8),
    ],
    ids=lambda figure: figure.alt[:30].encode("ascii", "replace").decode(),
)
def test_nothing_breaks_a_picture(figure: Figure) -> None:
    kind, data = stored(figure)
    assert size(draw(kind, data)) == (1280, 800)
    assert as_text(kind, data)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text(max_size=5), st.lists(wild, max_size=8), max_size=3), st.lists(wild, max_size=2))
def test_any_numbers_make_a_curve_in_text(metrics: dict[str, list[float]], published: list[float]) -> None:
    figure = curve(
        {name: list(enumerate(values)) for name, values in metrics.items()},
        [("loss", step, value) for step, value in enumerate(published)],
    )
    text = as_text(*stored(figure), width=40, height=9)
    assert len(text.split("\n")) <= 9


@settings(max_examples=12, deadline=None)
@given(st.lists(wild, max_size=6), st.text(max_size=30), st.lists(wild, max_size=2))
def test_any_numbers_make_a_picture(values: list[float], title: str, published: list[float]) -> None:
    figure = curve({title: list(enumerate(values))}, [(title, None, value) for value in published], title=title)
    assert size(draw(*stored(figure))) == (1280, 800)


def test_the_same_figure_gives_the_same_bytes_in_any_thread() -> None:
    figures = [
        curve({"loss": [(step, math.exp(-step / 9)) for step in range(100)]}, PUBLISHED, title="moons"),
        boundary([(0, 1), (0, -1)], [1, 0], lambda x, y: y - x * x),
    ]
    expected = [draw(*stored(figure)) for figure in figures]
    found: list[list[bytes]] = []
    threads = [
        threading.Thread(target=lambda: found.append([draw(*stored(figure)) for figure in figures])) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4


@pytest.mark.parametrize(
    "figure",
    [
        curve({"loss": [(step, math.exp(-step / 9)) for step in range(100)]}, PUBLISHED, title="moons"),
        boundary([(0, 1), (0, -1)], [1, 0], lambda x, y: y - x * x),
        extrapolation([6, 14]),
    ],
    ids=lambda figure: figure.kind,
)
def test_each_kind_is_drawn_for_a_white_and_for_a_dark_page(figure: Figure) -> None:
    from io import BytesIO
    from xml.etree import ElementTree

    from PIL import Image

    corners = []
    for dark in (False, True):
        picture = Image.open(BytesIO(draw(*stored(figure), dark=dark)))
        corners.append(picture.convert("L").getpixel((2, 790)))
        svg = draw(*stored(figure), form="svg", dark=dark)
        assert svg == draw(*stored(figure), form="svg", dark=dark)
        assert ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert corners[0] == 255 and corners[1] < 40


@pytest.mark.parametrize(
    "figure", [extrapolation([]), extrapolation([0, 0]), extrapolation([5, 3], "$_"), extrapolation([10**12])]
)
def test_any_progress_can_be_drawn_on(figure: Figure) -> None:
    assert size(draw(*stored(figure))) == (1280, 800) and as_text(*stored(figure))


def test_a_line_drawn_on_says_that_it_is_a_joke() -> None:
    figure = extrapolation([6, 14])
    assert figure.alt == (
        "Extrapolation, a joke: two points and a ruler. 14 exercises done by the end of this week, 6 by the end of the "
        "one before. The line drawn on reaches 430 after 52 more weeks."
    )
    assert figure.data["totals"] == [0, 6, 14] and figure.data["later"] == [54, 430]
    assert "a joke" in as_text(*stored(figure), 60, 9)


def test_an_unknown_kind_is_refused_by_name() -> None:
    for show in (draw, as_text):
        with pytest.raises(ValueError, match="'pie'"):
            show("pie", {})


def test_a_curve_in_text_has_its_range_and_the_published_marks() -> None:
    lines = as_text(*stored(curve({"loss": [(0, 2.0), (50, 1.0), (99, 0.5)]}, [("loss", 99, 0.5)])), 40, 8).split("\n")
    assert len(lines) == 8 and all(len(line) <= 40 for line in lines)
    assert lines[0].startswith("  2 ┤") and lines[5].startswith("0.5 ┤") and lines[5].endswith("◇")
    assert lines[6].split() == ["0", "99"] and lines[7] == "loss  ◇ published"


def test_a_published_line_crosses_the_whole_text() -> None:
    text = as_text(*stored(curve({"loss": [(0, 2.0), (9, 0.0)]}, [("loss", None, 1.0)])), 40, 9)
    assert max(line.count("┄") for line in text.split("\n")) > 25


def test_a_boundary_in_text_has_both_sides_and_what_lies_wrong() -> None:
    figure = boundary([(0, 1), (0, -1), (1, 1)], [1, 0, 0], lambda x, y: y)
    lines = as_text(*stored(figure), 30, 11).split("\n")
    assert "·" in lines[0] and "·" not in lines[9]
    assert sum(line.count("X") for line in lines[:10]) == 1
    assert lines[10] == "● 1 (·)  o other  X wrong side"[:30]
    assert as_text(*stored(figure), 60, 11).endswith("X wrong side: 1  2/3 right")


def test_collecting_loads_nothing_but_the_standard_library() -> None:
    program = """
import sys
from zerotohero.figures import as_text, boundary, curve
figure = curve({"loss": [(0, 1.0), (1, 0.5)]})
as_text(figure.kind, figure.data)
boundary([(0, 1)], [1], lambda x, y: y)
print(sorted(set(sys.modules) & {"matplotlib", "numpy"}))
"""
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"


def test_figures_are_python_3_9() -> None:
    import ast

    import zerotohero.figures

    for path in Path(zerotohero.figures.__file__).parent.glob("*.py"):
        text = path.read_text()
        ast.parse(text, feature_version=(3, 9))
        assert "from __future__ import annotations" in text
