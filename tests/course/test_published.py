"""What a published.toml says, and when a number of ours is as near as it asks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.course.published import agrees, held_to, judged_on, read_published
from zerotohero.problem import Problem
from zerotohero.store.runs import Published

TABLES = """
[small]
experiment = "small"
points = [{ metric = "dev", value = 2.17 }, { metric = "loss", step = 3, value = 3.3, mark = "exact" }]
quick = [{ metric = "dev", value = 2.5, mark = "±0.05" }]
mark = "±0.02"
setting = "200k steps"
source = "a lecture"

[alone]
value = { hours = 45, val = 1.48 }
mark = "on paper"
why = "45 hours on this CPU"
source = "a lecture"

[one]
value = 3
mark = "not reproducible"
source = "a paper"
"""


def test_published_numbers_quick_ones_and_those_of_no_experiment_are_read(tmp_path: Path) -> None:
    (tmp_path / "published.toml").write_text(TABLES)
    small, alone, one = read_published(tmp_path)
    assert small.experiment == "small" and small.points == (
        Published("dev", None, 2.17, "±0.02", "a lecture", "full", "200k steps"),
        Published("loss", 3, 3.3, "exact", "a lecture", "full", "200k steps"),
        Published("dev", None, 2.5, "±0.05", "measured with the course's code", "quick", "200k steps"),
    )
    assert alone.experiment is None and [(p.metric, p.value, p.why) for p in alone.points] == [
        ("hours", 45.0, "45 hours on this CPU"),
        ("val", 1.48, "45 hours on this CPU"),
    ]
    assert one.points == (Published("one", None, 3.0, "not reproducible", "a paper"),)
    assert read_published(tmp_path / "elsewhere") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[a]\nvalue = 3\nmark = "about"\nsource = "s"', 'mark = "about"'),
        ("[a]\nvalue = 3", "lacks `mark` or `source`"),
        ('[a]\npoints = [{value = 3}]\nmark = "exact"\nsource = "s"', "'metric'"),
        ('[a]\nvalue = "much"\nmark = "exact"\nsource = "s"', "much"),
        ("a = 3", "published.toml"),
        ("[a", "cannot be read"),
    ],
)
def test_what_cannot_be_held_to_anything_is_said(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "published.toml").write_text(text)
    with pytest.raises(Problem, match=r"published\.toml") as problem:
        read_published(tmp_path)
    assert says in str(problem.value)


@pytest.mark.parametrize(
    ("mark", "published", "ours", "agreed"),
    [
        ("exact", 1.7235905, 1.7235905339972022, True),
        ("exact", 1.7235905, 1.7235915, False),
        ("exact", 0.8958441028683222, 0.8958441028683229, True),
        ("exact", 0.5, 0.46, False),
        ("exact", 182625, 182624, False),
        ("exact", 0.81, 0.81, True),
        ("±0.02", 2.1, 2.12, True),
        ("±0.02", 2.1, 2.1201, False),
        ("±3 %", 332.0, 342.0, False),
        ("±3%", 332.0, 341.0, True),
        ("±1e-4", 2.2223, 2.2224, True),
        ("±.005", 2.1, 2.104, True),
        ("under 1e-7", 9.31e-10, 9e-8, True),
        ("under 40", 31.0, 41.0, False),
        ("±0.02", 2.1, float("nan"), False),
        ("on paper", 2.1, 2.1, None),
        ("not reproducible", 2.1, 2.1, None),
        ("with other settings", 2.1, 2.1, None),
    ],
)
def test_a_mark_says_how_near_is_near_enough(mark: str, published: float, ours: float, agreed: bool | None) -> None:
    assert agrees(mark, published, ours) is agreed


@given(st.floats(min_value=1e-6, max_value=1e6), st.integers(0, 17))
def test_a_number_agrees_exactly_with_itself_as_it_would_be_printed(value: float, digits: int) -> None:
    assert agrees("exact", value, value)
    printed = float(f"{value:.{digits}g}")
    if digits > 1 and "." in repr(printed) and len(repr(printed).split(".")[1]) > 1 and "e" not in repr(printed):
        assert agrees("exact", printed, value) is True


@given(st.text(max_size=12))
def test_any_mark_is_held_to_something_or_to_nothing(mark: str) -> None:
    assert agrees(mark, 1.0, 1.0) in (True, False, None)


def test_a_number_is_of_the_data_set_it_was_measured_on() -> None:
    lecture = Published("dev", None, 2.1, "±0.02", "s", data="names")
    others = (
        Published("dev", None, 2.3, "±0.02", "s", data="ssa-2018"),
        Published("dev", None, 2.6, "±0.02", "s", "quick", data="names"),
        Published("any", None, 1.0, "exact", "s"),
    )

    def judged(data: str | None) -> list[tuple[float, str]]:
        return [(one.value, one.mark) for one in judged_on((lecture, *others), data)]

    assert judged("names") == [(2.1, "±0.02"), (2.6, "±0.02"), (1.0, "exact")]
    assert judged("ssa-2018") == [(2.1, "with other data"), (2.3, "±0.02"), (1.0, "exact")]
    assert judged("") == [(2.1, "with other data"), (1.0, "exact")]
    assert len(judged(None)) == 4
    assert "zth data get names" in judged_on([lecture], "")[0].why


def test_a_number_is_of_its_own_settings_and_one_with_a_step_of_a_shorter_run_too() -> None:
    full = {"steps": 100, "lr": 0.1}
    presets = {"full": full, "quick": {**full, "steps": 10}}
    late, early, quick = (
        Published("dev", None, 2.1, "±0.02", "s"),
        Published("loss", 3, 3.3, "exact", "s"),
        Published("dev", None, 2.5, "±0.05", "s", "quick"),
    )

    def held(chosen: dict[str, object]) -> list[tuple[float, str]]:
        return [(one.value, one.mark) for one in held_to((late, early, quick), chosen, presets)]

    assert held(full) == [(2.1, "±0.02"), (3.3, "exact")]
    assert held(presets["quick"]) == [(2.1, "with other settings"), (3.3, "exact"), (2.5, "±0.05")]
    assert held({**full, "steps": 20}) == [(2.1, "with other settings"), (3.3, "exact")]
    assert held({**full, "lr": 1.0}) == [(2.1, "with other settings"), (3.3, "with other settings")]
