"""What is imported before the learner's code is met. Under the learner's interpreter (Python 3.9 or newer)."""

from __future__ import annotations

import importlib
import importlib.util
import os

from zerotohero.grading.child import begin


def warm(name: str) -> None:
    """Import `name` if it is the standard library's or an installed package's; of torch, wake what sleeps."""
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
            module.manual_seed(0)
        if name == "torch.optim":
            # The first optimizer imports 800 modules (torch._dynamo), which takes a second and more.
            torch = importlib.import_module("torch")
            module.SGD([torch.ones(1, requires_grad=True)], lr=0.1).step()
        # What a question begins with imports numpy.random, which takes longer than most questions.
        begin(0)
    except BaseException:
        return
