"""A checkpoint: tensors as safetensors, everything else and the random states as JSON. Loading it runs no code.

Standard library only and Python 3.9 or newer; safetensors only where there are tensors.
"""

from __future__ import annotations

import base64
import contextlib
import importlib.util
import json
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from zerotohero.problem import Problem
from zerotohero.track import chance
from zerotohero.track.warned import warn

VERSION = 1
KEPT = 2
"""Of a run: the last one, and the one before should that be damaged."""


class Resumed:
    """What a run goes on from: the `step` of its checkpoint, and the `tensors` and `state` that were kept there.

    Whoever asks for `tensors` or `state` finds the random generators as they were then, until the next `run.log`.
    """

    def __init__(self, step: int, tensors: Any, state: Any, random: dict[str, Any]) -> None:
        self.step = step
        self._tensors, self._state, self._random = tensors, state, random
        self._restored = self._going_on = False

    @property
    def tensors(self) -> Any:
        """The tensors by name, on the device they were on where that is there."""
        self.restore_random()
        return self._tensors

    @property
    def state(self) -> Any:
        """What was kept as `state`; each generator in it goes on where it was."""
        self.restore_random()
        return self._state

    def restore_random(self) -> None:
        """Set the global generators of random, numpy and torch as they were; from the next `run.log` on, do nothing."""
        if not self._going_on:
            chance.restore(self._random)
            self._restored = True

    def going_on(self) -> bool:
        """The training logs: where it has asked by now, what it draws is not taken back. Say whether it has."""
        self._going_on = self._restored
        return self._going_on


def encode(step: int, tensors: Any, state: Any) -> tuple[bytes, bytes | None]:
    """Return a checkpoint as the bytes of its JSON and of its safetensors (None: no tensors in it).

    Raises Problem on what cannot be kept, and where there are tensors and no safetensors.
    """
    packer = _Packer()
    written = {
        "version": VERSION,
        "step": step,
        "tensors": packer.pack(tensors, "tensors"),
        "state": packer.pack(state, "state"),
        "random": chance.states(),
    }
    return json.dumps(written).encode("utf-8"), _saved(packer.arrays) if packer.arrays else None


def load(path: Path) -> Resumed:
    """Return the checkpoint at `path` (without its suffix). Raises Problem where it is gone or damaged."""
    notes, arrays = with_suffix(path, ".json"), with_suffix(path, ".safetensors")
    try:
        kept = json.loads(notes.read_text(encoding="utf-8"))
        unpacker = _Unpacker(arrays)
        return Resumed(kept["step"], unpacker.unpack(kept["tensors"]), unpacker.unpack(kept["state"]), kept["random"])
    except FileNotFoundError as error:
        raise Problem(f"The checkpoint {error.filename or notes} is gone, so nothing goes on from it.") from error
    except ImportError as error:
        raise Problem(f"The checkpoint {path} needs {error.name}: {installs(str(error.name))}.") from error
    except Problem:
        raise
    except Exception as error:
        raise Problem(f"The checkpoint {path} cannot be read: {type(error).__name__}: {error}.") from error


def load_first(paths: Sequence[Path]) -> Resumed:
    """Return the first of these checkpoints that can be read. Raises Problem where none can."""
    for place, path in enumerate(paths):
        try:
            return load(path)
        except Problem as problem:
            if place + 1 == len(paths):
                raise
            warn(f"{problem} The one before it is taken.")
    raise Problem("There is no checkpoint to go on from.")


def with_suffix(path: Path, suffix: str) -> Path:
    """Return one of a checkpoint's two files."""
    return path.with_name(path.name + suffix)


def installs(name: str) -> str:
    """Return the command that installs a package for this interpreter."""
    return f"`{sys.executable} -m pip install {name}`"


class _Packer:
    """Turns nested data into what JSON can hold; arrays go aside, each once, however often it is met."""

    def __init__(self) -> None:
        self.arrays: dict[str, Any] = {}
        self._known: dict[Any, str] = {}

    def pack(self, value: Any, where: str) -> Any:
        if value is None or type(value) in (bool, int, float, str):
            return value
        if _is_tensor(value):
            return {
                "$": "tensor",
                "name": self._aside(value, where),
                "grad": bool(value.requires_grad),
                "device": str(value.device),
            }
        if _is_array(value):
            return {"$": "array", "name": self._aside(value, where), "scalar": not isinstance(value, _numpy().ndarray)}
        generator = chance.encode(value)
        if generator is not None:
            return generator
        if isinstance(value, bytes):
            return {"$": "bytes", "base64": base64.b64encode(value).decode("ascii")}
        if isinstance(value, Mapping):
            return self._pack_mapping(value, where)
        if isinstance(value, list):
            return [self.pack(one, f"{where}[{place}]") for place, one in enumerate(value)]
        if isinstance(value, tuple):
            return {"$": "tuple", "items": [self.pack(one, f"{where}[{place}]") for place, one in enumerate(value)]}
        if isinstance(value, (bool, int, float, str)):
            return next(kind(value) for kind in (bool, int, float, str) if isinstance(value, kind))
        if callable(getattr(value, "state_dict", None)):
            return self.pack(value.state_dict(), where)
        raise Problem(
            f"a checkpoint cannot hold the `{type(value).__name__}` at {where}: "
            "give it numbers, texts, lists, dicts, tensors, generators, or what has a state_dict()."
        )

    def _pack_mapping(self, value: Mapping[Any, Any], where: str) -> Any:
        packed = [(key, self.pack(one, f"{where}[{key!r}]")) for key, one in value.items()]
        if all(type(key) is str and key != "$" for key, _ in packed):
            return dict(packed)
        return {"$": "dict", "items": [[self.pack(key, f"a key of {where}"), one] for key, one in packed]}

    def _aside(self, array: Any, where: str) -> str:
        memory = _memory(array)
        if memory not in self._known:
            self._known[memory] = name = f"{len(self.arrays)} {where}"
            self.arrays[name] = array
        return self._known[memory]


class _Unpacker:
    """Turns it back; only the kinds that are named here are ever made."""

    def __init__(self, arrays: Path) -> None:
        self._path = arrays
        self._loaded: dict[str, Any] | None = None
        self._made: dict[str, Any] = {}

    def unpack(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.unpack(one) for one in value]
        if not isinstance(value, dict):
            return value
        kind = value.get("$")
        if kind is None:
            return {key: self.unpack(one) for key, one in value.items()}
        if kind == "dict":
            return {self.unpack(key): self.unpack(one) for key, one in value["items"]}
        if kind == "tuple":
            return tuple(self.unpack(one) for one in value["items"])
        if kind == "bytes":
            return base64.b64decode(value["base64"])
        if kind == "tensor":
            return self._tensor(value)
        if kind == "array":
            array = self._arrays()[value["name"]]
            array = array.numpy() if hasattr(array, "numpy") else array
            return array[()] if value["scalar"] else array
        return chance.decode(value)

    def _tensor(self, value: dict[str, Any]) -> Any:
        name = value["name"]
        if name not in self._made:
            tensor = self._arrays()[name]
            try:
                tensor = tensor.to(value["device"])
            except (RuntimeError, AssertionError):
                # The checkpoint was written on a machine with another device.
                pass
            self._made[name] = tensor.requires_grad_(value["grad"])
        return self._made[name]

    def _arrays(self) -> dict[str, Any]:
        if self._loaded is None:
            data = self._path.read_bytes()
            if importlib.util.find_spec("torch") is not None:
                from safetensors.torch import load as load_tensors

                self._loaded = load_tensors(data)
            else:
                from safetensors.numpy import load as load_arrays

                self._loaded = load_arrays(data)
        return self._loaded


def _saved(arrays: dict[str, Any]) -> bytes:
    torch = sys.modules.get("torch")
    try:
        if torch is None:
            from safetensors.numpy import save as save_arrays

            return bytes(save_arrays({name: _whole(array) for name, array in arrays.items()}))
        from safetensors.torch import save as save_tensors

        tensors = {}
        for name, array in arrays.items():
            tensor = array.detach() if _is_tensor(array) else torch.from_numpy(_whole(array).copy())
            # A clone: what is a part of another tensor's memory is kept as itself.
            tensors[name] = tensor.cpu().contiguous().clone()
        return bytes(save_tensors(tensors))
    except ImportError:
        raise Problem(f"Tensors are kept as safetensors, which is not there: {installs('safetensors')}.") from None
    except (TypeError, ValueError, RuntimeError, KeyError) as error:
        raise Problem(f"These tensors cannot be kept: {type(error).__name__}: {error}.") from error


def _whole(array: Any) -> Any:
    import numpy as np

    return np.ascontiguousarray(array).reshape(np.shape(array))


def _is_tensor(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return hasattr(torch, "Tensor") and isinstance(value, torch.Tensor)  # type: ignore[union-attr]


def _is_array(value: Any) -> bool:
    numpy = _numpy()
    known = hasattr(numpy, "ndarray") and isinstance(value, (numpy.ndarray, numpy.generic))
    return known and not isinstance(value, float)


def _numpy() -> Any:
    return sys.modules.get("numpy")


def _memory(array: Any) -> Any:
    """What two names of one tensor have in common."""
    if _is_tensor(array):
        return array.data_ptr() or id(array), tuple(array.shape), array.stride(), array.dtype, bool(array.requires_grad)
    return id(array)


def thin(db: sqlite3.Connection, home: Path, run: str) -> None:
    """Delete all but the last KEPT checkpoints of `run`, files and rows."""
    rows = db.execute("select id, path from checkpoints where run = ? order by step desc, id desc", (run,)).fetchall()
    kept: list[str] = []
    for key, path in rows:
        again = path in kept
        if not again and len(kept) < KEPT:
            kept.append(path)
            continue
        db.execute("delete from checkpoints where id = ?", (key,))
        for suffix in (".json", ".safetensors") if not again else ():
            with contextlib.suppress(OSError):
                with_suffix(home / path, suffix).unlink()
