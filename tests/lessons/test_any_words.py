"""Whatever words are brought, each experiment of mlp, activations, backprop and wavenet learns them or says why not."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.lessons.conftest import Run
from zerotohero.problem import Problem

SHORT: dict[str, dict[str, Any]] = {
    "mlp/names": {"steps": 20, "n_hidden": 10},
    "mlp/letters": {"steps": 4},
    "mlp/overfit": {"steps": 4},
    "mlp/rates": {"steps": 8},
    "mlp/floor": {"longest": 2},
    "activations/starts": {"steps": 4},
    "activations/batchnorm": {"steps": 4},
    "activations/first-loss": {},
    "activations/deep": {"steps": 4, "n_hidden": 10},
    "activations/dead-units": {"steps": 4},
    "backprop/against-autograd": {"n_embd": 4, "n_hidden": 8},
    "backprop/by-hand": {"steps": 20, "n_hidden": 8, "samples": 2},
    "wavenet/wavenet": {"steps": 20, "n_hidden": 8, "n_embd": 4, "samples": 2},
}
FILES = {
    "other letters": "żaneta\nzoë\nélodie\nßuse\n漢字\n" * 5,
    "written on windows": "\ufeffanna\r\nbob\r\n\r\n   \r\ncara\r\n" * 8,
    "one word": "anna\n",
    "words of one letter": "a\n" * 25,
    "ten words": "anna\nbob\ncara\ndan\neve\nfay\ngus\nhal\nida\njo\n",
    "no word": "\n\n",
    "a text": "the quick brown fox jumps over the lazy dog and so does the cat every other day\n" * 3,
    "names of two words": "mary ann\njean paul\nanna\n" * 9,
    "a dot": "j.r.\n" * 20,
    "latin-1": "zoë\n" * 20,
}


@pytest.mark.parametrize("script", SHORT)
@pytest.mark.parametrize("file", FILES)
def test_any_list_of_words_is_learnt_or_answered_in_a_sentence(run: Callable[..., Run], script: str, file: str) -> None:
    content = FILES[file].encode("latin-1" if file == "latin-1" else "utf-8")
    try:
        found = run(script, content, **SHORT[script])
    except Problem as problem:
        assert any(word in str(problem) for word in ("holds", "`j.r.`", "is not UTF-8")), problem
        assert file in ("one word", "no word", "a dot", "latin-1")
        return
    assert found.logged and (found.samples or found.figures)
    if file == "other letters":
        assert "parameters" not in found.last() or found.last()["parameters"] > 0
