"""A course that needs torch: its exercises lint clean, shortcuts are seen, and lying tensors never pass."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zerotohero.course.check import Checker
from zerotohero.course.lint import lint
from zerotohero.course.load import Course, load_course
from zerotohero.course.workspace import create_workspace
from zerotohero.grading.task import Result

pytest.importorskip("torch")
FOLDER = Path(__file__).parents[1] / "courses" / "torch"
COMPLETE = (FOLDER / "blocks" / "blocks.py").read_text()
Judge = Callable[[str, str], Result]


@pytest.fixture(scope="module")
def torch_course() -> Course:
    return load_course(FOLDER)


@pytest.fixture(scope="module", params=["fork", pytest.param("spares", marks=pytest.mark.slow)])
def engine_name(request: pytest.FixtureRequest) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("ZTH_GRADER", request.param)
        yield request.param


@pytest.fixture(scope="module")
def checker(torch_course: Course, tmp_path_factory: pytest.TempPathFactory, engine_name: str) -> Iterator[Checker]:
    with Checker(create_workspace(tmp_path_factory.mktemp("torch"), torch_course), torch_course) as checker:
        yield checker


@pytest.fixture
def judge(checker: Checker) -> Judge:
    """Judge one text of blocks.py for one exercise; the next check of the right text must pass."""

    def judge(name: str, text: str) -> Result:
        exercise = checker.course.exercise(name)
        path = checker.workspace.file(checker.course.lesson_of(exercise), "blocks.py")
        path.write_text(text)
        result = checker.check(exercise)
        path.write_text(COMPLETE)
        assert checker.check(exercise).verdict == "passed"
        return result

    return judge


def changed(old: str, new: str) -> str:
    assert old in COMPLETE
    return COMPLETE.replace(old, new)


@pytest.mark.usefixtures("engine_name")
def test_the_course_lints_clean(torch_course: Course) -> None:
    reports = list(lint(torch_course))
    assert [finding.problem for report in reports for finding in report.findings] == []
    assert sum(report.mistakes for report in reports) >= 20


@pytest.mark.slow
@pytest.mark.usefixtures("engine_name")
def test_every_right_way_at_200_seeds(torch_course: Course) -> None:
    assert [finding for report in lint(torch_course, seed_count=200) for finding in report.findings] == []


BY_AUTOGRAD = """\
    x, W = x.clone().requires_grad_(), W.clone().requires_grad_()
    b = torch.zeros(W.shape[1], dtype=W.dtype, requires_grad=True)
    {how}
"""


@pytest.mark.parametrize(
    "how",
    [
        "(x @ W + b).backward(dout); return x.grad, W.grad, b.grad",
        "return torch.autograd.grad(x @ W + b, (x, W, b), dout)",
        "from torch.autograd import grad; return grad(x @ W + b, (x, W, b), dout)",
        "return torch.func.vjp(lambda x, W, b: x @ W + b, x, W, b)[1](dout)",
        "return tuple(torch.func.jacfwd(lambda *a: ((a[0] @ a[1] + a[2]) * dout).sum(), (0, 1, 2))(x, W, b))",
    ],
)
def test_autograd_is_seen_where_it_is_forbidden(judge: Judge, how: str) -> None:
    text = changed("    return dout @ W.T, x.T @ dout, dout.sum(0)\n", BY_AUTOGRAD.format(how=how))
    result = judge("linear-backward", text)
    assert result.verdict == "failed" and result.mistakes == ()
    assert "It takes a shortcut" in (result.explanation or "") and "do without torch." in (result.explanation or "")


def test_autograd_that_was_imported_above_is_seen_too(judge: Judge) -> None:
    how = "return gradients(x @ W + b, (x, W, b), dout)"
    text = changed("    return dout @ W.T, x.T @ dout, dout.sum(0)\n", BY_AUTOGRAD.format(how=how))
    result = judge("linear-backward", f"from torch.autograd import grad as gradients\n{text}")
    assert result.verdict == "failed" and "do without torch.autograd.grad" in (result.explanation or "")


WHERE = {
    "infinity and what comes of it": (
        "softmax", "logits - logits.max(1, keepdim=True).values", "logits", "large", "counts = shifted.exp()", 1,
        "Infinity first appears at line 9, in `counts`; NaN first appears at line 10, in what it returns.",
    ),
    "NaN in the weights": (
        "train", "W -= lr * W.grad", "W -= lr * (W.grad - W.grad) / (W.grad - W.grad)", "fifty", "W -= lr", 0,
        "NaN first appears at line 53, in `W`.",
    ),
    "a list that takes in NaN": (
        "train", "losses.append(loss.item())", "losses.append(float('nan'))", "fifty", "losses.append", 0,
        "NaN first appears at line 51, in `losses[0]`.",
    ),
    "no return": (
        "softmax", "return counts / counts", "counts / counts", "rows", "    counts / counts", 0,
        "`softmax` returned None: it ended at line 10 without a value.",
    ),
    "a value on the way": (
        "softmax", "counts = shifted.exp()", "counts = shifted.exp() + 0.5", "rows", "counts = shifted", 0,
        "`counts` (line 9) is the first that is wrong at [0, 0]",
    ),
    "a value on the way there": (
        "softmax", "logits - logits.max", "logits * 1.5 - logits.max", "rows", "shifted = ", 0,
        "`shifted` (line 8) is the first that is wrong",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WHERE)
def test_the_line_that_a_wrong_answer_comes_from(judge: Judge, name: str) -> None:
    exercise, old, new, probe, at, below, says = WHERE[name]
    text = changed(old, new)
    result = judge(exercise, text)
    first = next(p for p in result.probes if p.ok is False)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if at in line]
    assert (result.verdict, first.name) == ("failed", probe)
    assert first.line == result.line == lines[-1] + below
    assert says in (first.explanation or ""), first.explanation


ATTACKS = {
    "a tensor that equals everything": (
        "class Lie(torch.Tensor):\n    def __eq__(self, other): return torch.ones(3).bool()\n"
        "    def detach(self): raise SystemExit(0)\n\n"
        "softmax = lambda logits: torch.zeros_like(logits).as_subclass(Lie)\n",
        "answer",
    ),
    "a tensor made of the question": ("softmax = lambda logits: logits\n", "answer"),
    "NaN everywhere": ("softmax = lambda logits: logits * float('nan')\n", "answer"),
    "patched comparisons": (
        "torch.allclose = torch.equal = torch.isclose = lambda *a, **k: True\nsoftmax = lambda logits: logits\n",
        "answer",
    ),
    "a patched tensor": (
        "torch.Tensor.tolist = lambda self: [0.25] * self.numel()\nsoftmax = lambda logits: logits\n",
        "answer",
    ),
    "a patched numpy": (
        "import numpy\nnumpy.allclose = numpy.array_equal = lambda *a, **k: True\n"
        "softmax = lambda logits: logits.numpy()\n",
        "answer",
    ),
    "inputs changed in place": ("def softmax(logits):\n    return logits.copy_(torch.softmax(logits, 1))\n", "answer"),
    "another dtype is no mistake of its own": ("softmax = lambda logits: logits.half().softmax(1)\n", "answer"),
    "the wrong shape": ("softmax = lambda logits: torch.softmax(logits, 1).reshape(-1)\n", "answer"),
    "sparse": ("softmax = lambda logits: logits.to_sparse()\n", "answer"),
    "on another device": ("softmax = lambda logits: logits.to('meta')\n", "answer"),
    "complex": ("softmax = lambda logits: torch.softmax(logits, 1) + 1j\n", "answer"),
    "too much memory": ("softmax = lambda logits: torch.ones(10**11)\n", "memory"),
    "too large an answer": ("softmax = lambda logits: torch.ones(3, 10**7)\n", "answer"),
    "threads that never end": (
        "import threading\nturns = lambda: [torch.ones(9) @ torch.ones(9) for _ in iter(int, 1)]\n"
        "threading.Thread(target=turns).start()\n"
        "softmax = lambda logits: logits\n",
        "answer",
    ),
    "a fork after torch": (
        "import os, time\ndef softmax(logits):\n    if os.fork() == 0:\n"
        "        torch.ones(3, requires_grad=True).sum().backward()\n        time.sleep(600)\n    return logits\n",
        "answer",
    ),
    "seeds set anew": ("torch.manual_seed(0)\nsoftmax = lambda logits: torch.rand_like(logits)\n", "answer"),
    "autograd switched off for all": ("torch.set_grad_enabled(False)\nsoftmax = lambda logits: logits\n", "answer"),
}  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_no_trick_with_tensors_passes(judge: Judge, name: str) -> None:
    text, reason = ATTACKS[name]
    result = judge("softmax", f"{COMPLETE}\n{text}")
    assert (result.verdict, result.reason) == ("failed", reason), result
    assert result.explanation
