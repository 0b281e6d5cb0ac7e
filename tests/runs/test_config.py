"""What can be set of an experiment, read from its text."""

from collections.abc import Callable

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.problem import Problem
from zerotohero.runs.config import Field, has_main, read_config, set_fields

TEXT = '''
from dataclasses import dataclass

@dataclass
class Config:
    """What to train."""
    steps: int = 100
    lr: float = -1e-2
    log: bool = True
    word: str = "a=b"
    batch: "int | None" = None
    where = "no field"

def main(config, run):
    pass
'''


def test_fields_are_read_without_running_the_script() -> None:
    assert read_config("raise SystemExit\n" + TEXT) == (
        Field("steps", "int", 100, False),
        Field("lr", "float", -0.01, False),
        Field("log", "bool", True, False),
        Field("word", "str", "a=b", False),
        Field("batch", "int", None, True),
    )
    assert has_main(TEXT) and not has_main("def main(): ...") and not has_main("def (")
    assert read_config("x = 1") == ()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("steps=1_000", 1000),
        ("steps=2e3", 2000),
        ("lr=3", 3.0),
        ("log=off", False),
        ("log=Yes", True),
        ("word=x=y z", "x=y z"),
        ("batch=none", None),
        ("batch=32", 32),
        (" steps = 5 ", 5),
    ],
)
def test_a_setting_becomes_its_fields_type(setting: str, value: object) -> None:
    (found,) = set_fields(read_config(TEXT), [setting]).values()
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ("stpes=3", "Did you mean `steps`?"),
        ("learning=3", "What can be set: steps=100"),
        ("steps", "--set steps=value"),
        ("steps=1.5", "--set steps=2"),
        ("steps=many", "--set steps=100"),
        ("lr=nan", "wants a number"),
        ("log=2", "--set log=true"),
    ],
)
def test_a_wrong_setting_is_answered_with_the_nearest_right_one(setting: str, says: str) -> None:
    with pytest.raises(Problem) as problem:
        set_fields(read_config(TEXT), [setting])
    assert says in str(problem.value) and problem.value.exit_code == 2


@given(st.text(), st.text())
def test_any_setting_is_a_value_or_a_sentence(name: str, value: str) -> None:
    try:
        set_fields(read_config(TEXT), [f"{name}={value}"])
    except Problem as problem:
        assert problem.exit_code == 2


def test_the_list_of_experiments_has_each_ones_own_settings_as_a_shell_takes_them(zth: Callable[..., Result]) -> None:
    listed = zth("run").output
    tanh = listed[listed.index("activations/tanh-fix") :].split("\n")[2]
    assert tanh.split()[:2] == ["--set", "start=tanh"]
    trigram = listed[listed.index("bigram/trigram") :].split("\n")[2]
    assert "ks='0.01 0.05" in trigram
