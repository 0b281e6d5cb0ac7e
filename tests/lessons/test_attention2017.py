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
    resumed = None

    def __init__(self) -> None:
        self.last: dict[str, float] = {}
        self.figures: dict[str, Any] = {}

    def log(self, step: int, **metrics: float) -> None:
        self.last |= metrics

    def note(self, text: str) -> None: ...

    def checkpoint(self, step: int, tensors: object, state: object) -> None: ...

    def sample(self, step: int, text: str) -> None: ...

    def figure(self, name: str, figure: object, step: int = 0) -> None:
        self.figures[name] = figure


def test_the_papers_numbers_come_out_and_words_are_learnt(zth: Callable[..., Result]) -> None:
    pytest.importorskip("torch")
    made = zth("reproduce", "attention2017", "--json")
    (table,) = json.loads(made.stdout)["reproductions"]
    agrees = {(row["metric"], row["preset"]): row["agrees"] for row in table["rows"] if row["yours"] is not None}
    assert len(agrees) == 6 and all(agrees.values()), table
    assert ("per", "quick") in agrees
    shown = zth("runs", "show", "g2p").stdout
    assert "map-attention: “attention”: the letters that each sound looks at. " in shown
    assert "N looks at `n`" in shown and "TH looks at `t h`" in shown, shown


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


APART = """
class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.parts = nn.ModuleList(nn.ModuleList(nn.Linear(d, d // H) for _ in range(3)) for _ in range(H))
        self.out = nn.Linear(d, d)

    def forward(self, q, kv, mask=None):
        read = []
        for a, b, c in self.parts:
            one, _ = attention(a(q)[:, None], b(kv)[:, None], c(kv)[:, None], mask=mask)
            read.append(one[:, 0])
        return self.out(torch.cat(read, -1))
"""


@pytest.mark.parametrize("heads", ["", APART], ids=["at once", "one by one"])
def test_each_sound_looks_at_letters_with_shares_that_sum_to_1(g2p: Any, heads: str) -> None:
    exec(heads, g2p.paper.__dict__)
    own = g2p.paper.attention
    letters, sounds = g2p.symbols("abc"), g2p.symbols(["AA", "K"])
    model = g2p.paper.Transformer(6, 5, 8, 2, 16, 2)
    model.target.weight.data[:3] = 0
    said, weights = g2p.looks(model, "cabca", letters, {i: sound for sound, i in sounds.items()}, 2)
    assert 0 < len(said) <= g2p.LONGEST and weights.shape == (len(said), 5)
    assert weights.sum(1).tolist() == pytest.approx([1.0] * len(said), abs=1e-5)
    assert g2p.paper.attention is own

    # The last layer's, not the one's before: with its queries at 0 it looks at all letters alike.
    for name, weight in model.decoder[-1].named_parameters():
        if name.startswith(("across.query", "across.parts")):
            weight.data.zero_()
    said, weights = g2p.looks(model, "cabca", letters, {i: sound for sound, i in sounds.items()}, 2)
    assert weights.tolist() == [pytest.approx([0.2] * 5)] * len(said)


def test_a_map_says_in_words_what_each_sound_looks_at(g2p: Any) -> None:
    import torch

    weights = torch.tensor([[0.5, 0.45, 0.05], [0.0, 0.1, 0.9], [0.33, 0.33, 0.34], [0.19, 0.19, 0.62]])
    drawn = g2p.attention_map("phi", ["F", "AY", "AH", "K"], weights)
    assert drawn.alt == (
        "“phi”: the letters that each sound looks at. "
        "F looks at `p h`; AY looks at `i`; AH looks at `p h i`; K looks at `i`."
    )
    assert drawn.data["xnames"] == ["p", "h", "i"] and drawn.data["ynames"] == ["F", "AY", "AH", "K"]
    even = g2p.attention_map("knight", ["N"], torch.full((1, 6), 1 / 6))
    assert even.alt.endswith("looks at. N looks at nothing in particular.")


def test_who_asks_another_function_gets_no_map(g2p: Any) -> None:
    whole = APART.replace("attention(", "elsewhere(")
    exec("elsewhere = attention\n" + whole, g2p.paper.__dict__)
    model = g2p.paper.Transformer(6, 5, 8, 2, 16, 1)
    assert g2p.looks(model, "cab", g2p.symbols("abc"), {3: "AA", 4: "K"}, 2) == ([], None)


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
