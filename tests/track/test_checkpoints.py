"""What a checkpoint keeps, gives back, and never does: run code."""

import json
import math
import random
import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from zerotohero.problem import Problem
from zerotohero.store.packs import pack_run
from zerotohero.store.schema import open_store
from zerotohero.track import chance
from zerotohero.track.checkpoint import Resumed, encode, load, with_suffix
from zerotohero.track.opened import open_run


def kept(path: Path, step: int, tensors: Any = None, state: Any = None) -> Path:
    """Return where a run of its own has kept a checkpoint."""
    with open_run(path, "kept") as run:
        run.checkpoint(step, tensors, state)
    db = sqlite3.connect(path)
    (row,) = db.execute("select path from checkpoints where run = ? order by step desc limit 1", (run.id,))
    db.close()
    return path.parent / str(row[0])


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text() | st.integers() | st.tuples(st.integers()), inner)
    ),
    max_leaves=20,
)


@settings(max_examples=25, deadline=None)
@given(PLAIN)
def test_plain_state_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, state: object) -> None:
    path = tmp_path_factory.mktemp("kept") / "step-3"
    with_suffix(path, ".json").write_bytes(encode(3, {}, {"it": state})[0])
    found = load(path)
    assert found.step == 3 and found.state == {"it": state} and repr(found.state) == repr({"it": state})


def test_a_model_and_its_optimizer_go_on(tmp_path: Path) -> None:
    torch.manual_seed(7)
    model = nn.Sequential(nn.Linear(3, 5), nn.BatchNorm1d(5), nn.Tanh(), nn.Linear(5, 2))
    optimizer = torch.optim.AdamW(model.parameters())
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 10)

    def train(model: nn.Module, optimizer: Any, scheduler: Any) -> list[float]:
        losses = []
        for _ in range(4):
            optimizer.zero_grad()
            loss = (model(torch.randn(8, 3)) - torch.randn(8, 2)).pow(2).mean()
            loss.backward()
            optimizer.step()
            scheduler.step()
            losses.append(loss.item())
        return losses

    train(model, optimizer, scheduler)
    path = kept(
        tmp_path / "zth.db", 3, model.state_dict(), {"optimizer": optimizer, "scheduler": scheduler, "inf": math.inf}
    )
    goes_on = train(model, optimizer, scheduler)
    other = nn.Sequential(nn.Linear(3, 5), nn.BatchNorm1d(5), nn.Tanh(), nn.Linear(5, 2))
    optimizer = torch.optim.AdamW(other.parameters())
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 10)
    found = load(path)
    other.load_state_dict(found.tensors)
    optimizer.load_state_dict(found.state["optimizer"])
    scheduler.load_state_dict(found.state["scheduler"])
    assert train(other, optimizer, scheduler) == goes_on and found.state["inf"] == math.inf


def test_tensors_keep_their_kind_and_stay_one_where_they_were(tmp_path: Path) -> None:
    table = torch.randn(27, 10, requires_grad=True)
    tensors = {
        "table": table,
        "tied": table,
        "row": table.detach()[3:4].t(),
        "half": torch.ones(2, dtype=torch.bfloat16),
        "none": torch.empty(0, 3),
        "one": torch.tensor(3),
        "flags": torch.tensor([True, False]),
        "array": np.arange(6, dtype=np.int16).reshape(2, 3)[:, ::-1],
        "scalar": np.float32(1.5),
    }
    found = load(kept(tmp_path / "zth.db", 0, tensors)).tensors
    assert found["table"] is found["tied"] and found["table"].requires_grad and found["table"].is_leaf
    for name, value in tensors.items():
        assert type(found[name]) is type(value) and found[name].dtype == value.dtype, name
        assert found[name].shape == value.shape and (found[name] == value).all(), name


GENERATORS = {
    "random": (lambda: random.Random(3), lambda g: [g.random(), g.gauss(0, 1)]),
    "torch": (lambda: torch.Generator().manual_seed(3), lambda g: torch.randn(5, generator=g).tolist()),
    "numpy": (lambda: np.random.default_rng(3), lambda g: g.normal(size=5).tolist()),
    "philox": (lambda: np.random.Generator(np.random.Philox(3)), lambda g: g.normal(size=5).tolist()),
    "twister": (lambda: np.random.Generator(np.random.MT19937(3)), lambda g: g.normal(size=5).tolist()),
    "legacy": (lambda: np.random.RandomState(3), lambda g: g.normal(size=3).tolist()),
}


@pytest.mark.parametrize("kind", GENERATORS)
def test_every_generator_in_the_state_goes_on(tmp_path: Path, kind: str) -> None:
    make, draw = GENERATORS[kind]
    generator: Any = make()
    draw(generator)
    path = kept(tmp_path / "zth.db", 0, state={"deep": [{"g": generator}]})
    assert draw(load(path).state["deep"][0]["g"]) == draw(generator)


def test_the_global_generators_go_on_until_the_training_draws(tmp_path: Path) -> None:
    def draw() -> list[float]:
        return [random.random(), float(np.random.rand()), float(torch.rand(()))]

    path = kept(tmp_path / "zth.db", 0)
    expected = draw()
    draw()
    found = load(path)
    draw()
    assert found.state == {} and draw() == expected
    assert found.going_on()
    assert found.tensors == {} and draw() != expected


def test_what_is_logged_before_the_checkpoint_is_read_costs_no_random_state(tmp_path: Path) -> None:
    path = kept(tmp_path / "zth.db", 0, state={"at": 1})
    expected = [random.random() for _ in range(2)]
    with open_run(tmp_path / "other.db", "goes on", resume=[path]) as run:
        for _ in range(2):
            run.log(0, parameters=random.random())
        assert run.resumed and run.resumed.state["at"] == 1
        drawn = [random.random()]
        run.log(1, loss=drawn[0])
        assert run.resumed.state["at"] == 1
        assert [*drawn, random.random()] == expected


def test_the_last_two_stay(tmp_path: Path) -> None:
    with open_run(tmp_path / "zth.db", "long") as run:
        for step in (*range(0, 50, 10), 40):
            run.checkpoint(step, {"w": torch.ones(1)})
    folder = tmp_path / "runs" / run.id
    assert sorted(path.name for path in folder.iterdir()) == [
        "step-30.json",
        "step-30.safetensors",
        "step-40.json",
        "step-40.safetensors",
    ]


def test_what_is_gone_or_damaged_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = kept(tmp_path / "zth.db", 0, {"w": torch.ones(2)})
    arrays = path.with_name(path.name + ".safetensors")
    whole = arrays.read_bytes()
    arrays.write_bytes(whole[:-3])
    with pytest.raises(Problem, match="cannot be read: SafetensorError"):
        load(path)
    arrays.unlink()
    with pytest.raises(Problem, match=r"step-0\.safetensors is gone"):
        load(path)
    path.with_name(path.name + ".json").write_text("{")
    with pytest.raises(Problem, match="cannot be read: JSONDecodeError"):
        load(path)
    path.with_name(path.name + ".json").unlink()
    with pytest.raises(Problem, match=r"step-0\.json is gone"):
        load(path)


@pytest.mark.parametrize(
    "forged",
    [
        {"$": "os.system", "state": "touch owned"},
        {"$": "numpy.Generator", "bits": "__import__", "state": {}},
        {"$": "numpy.Generator", "bits": "seed", "state": {}},
    ],
)
def test_a_forged_checkpoint_makes_nothing_but_what_is_known(tmp_path: Path, forged: dict[str, Any]) -> None:
    path = kept(tmp_path / "zth.db", 0, state={"g": 1})
    notes = path.with_name(path.name + ".json")
    written = json.loads(notes.read_text())
    notes.write_text(json.dumps({**written, "state": {"g": forged}}))
    with pytest.raises(Problem, match="no generator that is known"):
        load(path)


def test_a_resumed_run_loses_what_was_logged_after_its_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "zth.db"
    with open_run(path, "first") as run:
        for step in range(10):
            run.log(step, loss=1.0 if step < 6 else math.nan)
            if step == 4:
                run.checkpoint(step, state={"at": step})
        run.sample(2, "early")
        run.sample(8, "late")
    db = open_store(path)
    assert list(pack_run(db, run.id, db.execute("select heartbeat from runs").fetchone()[0]))
    place = path.parent / db.execute("select path from checkpoints").fetchone()[0]
    with open_run(path, "first", run=run.id, resume=[place]) as again:
        assert isinstance(again.resumed, Resumed) and again.resumed.state == {"at": 4} and again.step == 4
        again.log(loss=2.0)
    rows = db.execute("select step, value from point").fetchall()
    assert [tuple(row) for row in rows] == [(step, 1.0) for step in range(5)] + [(5, 2.0)]
    assert [row["text"] for row in db.execute("select text from samples")] == ["early"]
    row = db.execute("select number, status, nan_step, spent from runs").fetchone()
    assert (row["number"], row["status"], row["nan_step"]) == (1, "finished", None) and row["spent"] >= 0
    db.close()


def test_random_states_without_torch_and_numpy_are_those_of_random_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.delitem(sys.modules, "torch")
    monkeypatch.delitem(sys.modules, "numpy")
    found = chance.states()
    assert set(found) == {"random"}
    expected = random.random()
    chance.restore(json.loads(json.dumps(found)))
    assert random.random() == expected
