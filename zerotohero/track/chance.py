"""The states of everything that draws random numbers, as plain data, and back.

Standard library only and Python 3.9 or newer; torch and numpy are asked only where the script has loaded them.
"""

from __future__ import annotations

import base64
import random
import sys
from typing import Any

BITS = ("MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64")
"""numpy's bit generators: no other name is made into an object."""


def states() -> dict[str, Any]:
    """Return the states of the global generators of random, numpy and torch."""
    found: dict[str, Any] = {"random": _of_random(random.getstate())}
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if hasattr(numpy, "random"):
        found["numpy"] = _of_numpy(numpy.random.get_state())  # type: ignore[union-attr]
    if hasattr(torch, "get_rng_state"):
        found["torch"] = _packed(torch.get_rng_state())  # type: ignore[union-attr]
        if torch.cuda.is_initialized():  # type: ignore[union-attr]
            found["cuda"] = [_packed(one) for one in torch.cuda.get_rng_state_all()]  # type: ignore[union-attr]
        if torch.backends.mps.is_available():  # type: ignore[union-attr]
            found["mps"] = _packed(torch.mps.get_rng_state())  # type: ignore[union-attr]
    return found


def restore(states: dict[str, Any]) -> None:
    """Set the global generators to `states`, those of numpy and torch where they are loaded by now."""
    random.setstate(_to_random(states["random"]))
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if "numpy" in states and hasattr(numpy, "random"):
        numpy.random.set_state(_to_numpy(states["numpy"]))  # type: ignore[union-attr]
    if hasattr(torch, "set_rng_state"):
        if "torch" in states:
            torch.set_rng_state(_unpacked(states["torch"]))  # type: ignore[union-attr]
        if "cuda" in states and torch.cuda.device_count() == len(states["cuda"]):  # type: ignore[union-attr]
            torch.cuda.set_rng_state_all([_unpacked(one) for one in states["cuda"]])  # type: ignore[union-attr]
        if "mps" in states and torch.backends.mps.is_available():  # type: ignore[union-attr]
            torch.mps.set_rng_state(_unpacked(states["mps"]))  # type: ignore[union-attr]


def encode(generator: Any) -> dict[str, Any] | None:
    """Return a generator's kind and state, or None where `generator` is none that is known."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if isinstance(generator, random.Random):
        return {"$": "random.Random", "state": _of_random(generator.getstate())}
    if hasattr(torch, "Generator") and isinstance(generator, torch.Generator):  # type: ignore[union-attr]
        return {"$": "torch.Generator", "device": str(generator.device), "state": _packed(generator.get_state())}
    if hasattr(numpy, "random"):
        if isinstance(generator, numpy.random.Generator):  # type: ignore[union-attr]
            bits = generator.bit_generator
            return {"$": "numpy.Generator", "bits": type(bits).__name__, "state": _plain(bits.state)}
        if isinstance(generator, numpy.random.RandomState):  # type: ignore[union-attr]
            return {"$": "numpy.RandomState", "state": _of_numpy(generator.get_state())}
    return None


def decode(kept: dict[str, Any]) -> Any:
    """Return a generator that goes on where the encoded one was. Raises ValueError on an unknown kind."""
    kind = kept["$"]
    if kind == "random.Random":
        made = random.Random()
        made.setstate(_to_random(kept["state"]))
        return made
    if kind == "torch.Generator":
        import torch

        generator = torch.Generator(device=kept["device"])
        generator.set_state(_unpacked(kept["state"]))
        return generator
    if kind == "numpy.Generator" and kept["bits"] in BITS:
        import numpy as np

        bits = getattr(np.random, kept["bits"])()
        bits.state = _arrays(kept["state"])
        return np.random.Generator(bits)
    if kind == "numpy.RandomState":
        import numpy as np

        state = np.random.RandomState()
        state.set_state(_to_numpy(kept["state"]))
        return state
    raise ValueError(f"{kind} is no generator that is known here")


def _of_random(state: Any) -> list[Any]:
    version, words, gauss = state
    return [version, list(words), gauss]


def _to_random(state: list[Any]) -> Any:
    return state[0], tuple(state[1]), state[2]


def _of_numpy(state: Any) -> list[Any]:
    name, words, place, has_gauss, gauss = state
    return [name, [int(word) for word in words], int(place), int(has_gauss), float(gauss)]


def _to_numpy(state: list[Any]) -> Any:
    import numpy as np

    return state[0], np.array(state[1], dtype=np.uint32), *state[2:]


def _packed(state: Any) -> str:
    return base64.b64encode(bytes(state.cpu().tolist())).decode("ascii")


def _unpacked(text: str) -> Any:
    import torch

    return torch.tensor(list(base64.b64decode(text)), dtype=torch.uint8)


def _plain(state: Any) -> Any:
    """A bit generator's state: arrays as lists of the same dtype, told by a mark."""
    if isinstance(state, dict):
        return {name: _plain(value) for name, value in state.items()}
    if hasattr(state, "dtype") and hasattr(state, "tolist"):
        return {"dtype": str(state.dtype), "values": state.tolist()} if state.ndim else int(state)
    return state


def _arrays(state: Any) -> Any:
    import numpy as np

    if isinstance(state, dict) and set(state) == {"dtype", "values"}:
        return np.array(state["values"], dtype=np.dtype(state["dtype"]))
    if isinstance(state, dict):
        return {name: _arrays(value) for name, value in state.items()}
    return state
