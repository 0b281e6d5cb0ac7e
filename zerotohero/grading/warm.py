"""What is imported before the learner's code is met. Under the learner's interpreter (Python 3.9 or newer)."""

from __future__ import annotations

import importlib
import importlib.util
import os


def warm(name: str) -> None:
    """Import `name` if it is the standard library's or an installed package's; with torch, wake its autograd."""
    if name == "torch":
        # With an accelerator present, a warmed backward makes forks fail.
        for variable in ("CUDA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES", "ZE_AFFINITY_MASK"):
            os.environ[variable] = ""
    try:
        if importlib.util.find_spec(name) is None:
            return
        module = importlib.import_module(name)
        if name == "torch":
            module.set_num_threads(1)
            module.ones(1, requires_grad=True).sum().backward()
    except BaseException:
        return
