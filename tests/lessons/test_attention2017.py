"""The experiments of attention2017: the paper's numbers, words read aloud, dictionaries that people bring."""

import json
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from zerotohero.course.load import course_folder
from zerotohero.problem import Problem

LESSON = course_folder() / "attention2017"


@pytest.fixture
def g2p() -> Iterator[types.ModuleType]:
    """The experiment as a module, with the course's Transformer."""
    torch = pytest.importorskip("torch")
    threads, state = torch.get_num_threads(), torch.get_rng_state()
    before = dict(sys.modules)
    try:
        sys.modules["papers"] = papers = types.ModuleType("papers")
        papers.attention2017 = _load("papers.attention2017", LESSON / "attention2017.py")  # type: ignore[attr-defined]
        yield _load("g2p", LESSON / "experiments" / "g2p.py")
    finally:
        for name in ("papers", "papers.attention2017", "g2p"):
            sys.modules.pop(name, None)
        sys.modules.update({name: module for name, module in before.items() if name.startswith("papers")})
        torch.set_num_threads(threads)
        torch.set_rng_state(state)


def _load(name: str, path: Path) -> types.ModuleType:
    module = sys.modules[name] = types.ModuleType(name)
    module.__file__ = str(path)
    exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
    return module


class Run:
    """Stands in for a tracked run."""

    stopping = False

    def __init__(self) -> None:
        self.last: dict[str, float] = {}

    def log(self, step: int, **metrics: float) -> None:
        self.last |= metrics

    def note(self, text: str) -> None: ...

    def sample(self, step: int, text: str) -> None: ...

    def figure(self, name: str, figure: object, step: int = 0) -> None: ...


def test_the_papers_numbers_come_out_and_words_are_learnt(zth: Callable[..., Result]) -> None:
    pytest.importorskip("torch")
    made = zth("reproduce", "attention2017", "--json")
    (table,) = json.loads(made.stdout)["reproductions"]
    agrees = {(row["metric"], row["preset"]): row["agrees"] for row in table["rows"] if row["yours"] is not None}
    assert len(agrees) == 6 and all(agrees.values()), table
    assert ("per", "quick") in agrees


def test_a_words_pronunciations_are_read_from_any_such_file(
    g2p: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZTH_DATA", str(tmp_path))
    lines = [f"{'abcdefghij'[i // 10]}{'klmnopqrst'[i % 10]} K{i % 3} AH0" for i in range(100)]
    text = "\r\n".join(
        [*lines, "tomato T AH0 M EY1 T OW2 # red", "tomato(2) T AH0 M AA1 T OW2", "", "naïve N AY2", "x"]
    )
    (tmp_path / "mine.txt").write_bytes(text.encode())
    words, whole = g2p.pronunciations("mine")
    assert whole and len(words) == 101
    assert words["tomato"] == [["T", "AH", "M", "EY", "T", "OW"], ["T", "AH", "M", "AA", "T", "OW"]]
    run = Run()
    g2p.main(g2p.Config(data="mine", epochs=1, d=8, heads=2, ff=8, layers=1, test=5, beam=2), run)
    assert set(run.last) >= {"per", "wer", "beam_wer"}


def test_what_is_no_dictionary_gets_a_sentence(g2p: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZTH_DATA", str(tmp_path))
    (tmp_path / "mine.txt").write_text("emma\nolivia\n")
    with pytest.raises(Problem, match="with their sounds"):
        g2p.pronunciations("mine")
    with pytest.raises(Problem, match="data set"):
        g2p.pronunciations("absent")


def test_the_slice_stands_in_where_the_dictionary_is_absent(
    g2p: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZTH_DATA", str(tmp_path))
    words, whole = g2p.pronunciations("cmudict")
    assert not whole and len(words) == 4000 and g2p.pronunciations("slice")[0] == words
    assert (
        (LESSON / "experiments" / "cmudict-LICENSE").read_text().startswith("Copyright (C) 1993-2015 Carnegie Mellon")
    )
