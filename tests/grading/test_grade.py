"""Verdicts: what passes, what fails and why, and what could not be judged."""

from collections.abc import Callable

import pytest

from tests.grading.conftest import ENGINE, changed, written
from zerotohero.grading.task import Result

Judge = Callable[..., Result]

OVERWRITES = ENGINE.replace("grad += out.grad", "grad = out.grad")


def ok(result: Result) -> dict[str, bool | None]:
    return {probe.name: probe.ok for probe in result.probes}


def test_the_reference_passes(judge: Judge) -> None:
    assert judge(ENGINE).verdict == "passed"


def test_the_starter_is_not_started_and_says_where_to_begin(judge: Judge) -> None:
    result = judge(written())
    assert result.verdict == "not_started"
    assert "Value.__add__" in (result.explanation or "")


def test_half_written_is_in_progress_and_names_what_is_next(judge: Judge) -> None:
    result = judge(written("Value.__add__"))
    assert result.verdict == "in_progress"
    assert "`Value.__radd__`" in (result.explanation or "")
    right = dict.fromkeys(("sums", "same_node_twice", "inputs_kept"), True)
    assert ok(result) == {**right, "number_on_the_left": None, "waits": None}


def test_a_question_that_waits_for_backward_does_not_hold_up_a_pass(judge: Judge) -> None:
    assert judge(written("Value.__add__", "Value.__radd__")).verdict == "passed"


def test_a_target_deleted_from_the_file_is_unwritten_not_wrong(judge: Judge) -> None:
    result = judge(
        changed('    def __radd__(self, other):\n        """Add from the right."""\n', "    def other(self, other):\n")
    )
    assert result.verdict == "in_progress"
    assert ok(result)["number_on_the_left"] is None


def test_an_alias_counts_as_written(judge: Judge) -> None:
    text = changed(
        '    def __radd__(self, other):\n        """Add from the right."""\n        return self + other\n',
        "    __radd__ = __add__\n",
    )
    assert judge(text).verdict == "passed"


def test_an_alias_below_the_stub_counts_as_written(judge: Judge) -> None:
    text = written("Value.__add__").replace("    def backward", "    __radd__ = __add__\n\n    def backward")
    assert judge(text).verdict == "passed"


def test_a_class_made_elsewhere_and_imported_counts(judge: Judge) -> None:
    text = (
        "def make():\n"
        + "".join(f"    {line}\n" for line in ENGINE.splitlines())
        + "    return Value\nValue = make()\n"
    )
    assert judge(text).verdict == "passed"


def test_a_class_by_another_name(judge: Judge) -> None:
    assert judge(ENGINE.replace("Value", "Scalar"), names={"Value": "Scalar"}).verdict == "passed"
    unsaid = judge(ENGINE.replace("Value", "Scalar"))
    assert unsaid.verdict == "not_started"
    assert 'Value = "Scalar"' in (unsaid.explanation or "")


def test_a_known_mistake_is_named(judge: Judge) -> None:
    result = judge(OVERWRITES)
    assert (result.verdict, result.reason) == ("failed", "answer")
    assert [m.id for m in result.mistakes] == ["overwrites_the_gradient"]
    assert result.explanation == "It assigns."


def test_two_mistakes_at_once_are_both_named(judge: Judge) -> None:
    result = judge(OVERWRITES.replace("return self + other", "return NotImplemented"))
    assert [m.id for m in result.mistakes] == ["overwrites_the_gradient", "number_on_the_left_refused"]


def test_two_mistakes_in_one_function_are_both_named(judge: Judge) -> None:
    result = judge(OVERWRITES.replace('(self, other), "+")', '(other,), "+")'))
    assert [m.id for m in result.mistakes] == ["overwrites_the_gradient", "left_input_not_kept"]
    assert result.explanation == "It assigns. It forgets."


def test_what_does_not_end_where_a_mistake_ends_is_not_that_mistake(judge: Judge) -> None:
    result = judge(OVERWRITES.replace("return self + other", "while True: pass"))
    assert (result.verdict, result.reason, result.mistakes) == ("failed", "answer", ())


def test_an_unknown_mistake_is_narrowed_not_named(judge: Judge) -> None:
    result = judge(changed("Value(self.data + other.data", "Value(self.data + other.data + 1"))
    assert result.verdict == "failed"
    assert result.mistakes == ()
    assert "off by the same amount, 1.0" in (result.explanation or "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (changed("class Value:", "class Value"), "syntax"),
        (ENGINE + "\x00", "syntax"),
        ("(" * 3000 + ENGINE, "syntax"),
        ("import no_such_module\n" + ENGINE, "import"),
        ("import sys\nsys.exit(0)\n" + ENGINE, "crash"),
        ("import os\nos._exit(0)\n" + ENGINE, "crash"),
        (changed("        other = other if", "        import os; os._exit(0)\n        other = other if"), "crash"),
        (changed("        other = other if", "        raise SystemExit(0)\n        other = other if"), "crash"),
        (changed("        other = other if", "        while True: pass\n        other = other if"), "time"),
        (changed("        other = other if", "        [0] * 10**9\n        other = other if"), "memory"),
        ("while True: print('x' * 1000)\n" + ENGINE, "time"),
        (changed("        other = other if", "        return self.__add__(other)\n        other = other if"), "answer"),
    ],
    ids=[
        "syntax", "nul byte", "too deep to parse", "import", "exit at import", "_exit at import", "_exit in a function",
        "SystemExit", "endless loop", "memory", "flood at import", "recursion",
    ],
)  # fmt: skip
def test_what_the_learners_program_did_is_the_reason(judge: Judge, text: str, reason: str) -> None:
    result = judge(text)
    assert (result.verdict, result.reason) == ("failed", reason)
    assert result.explanation
    assert judge(ENGINE).verdict == "passed"


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ("import sys; sys.exit()", 'below `if __name__ == "__main__":`'),
        ("import os; os._exit(3)", 'below `if __name__ == "__main__":`'),
        ("input('Which? ')", "Nobody can answer `input()`"),
        ("open('/proc/version', 'w')", "may write in the workspace"),
    ],
)
def test_what_is_not_for_a_check_is_said(judge: Judge, first: str, says: str) -> None:
    assert says in (judge(f"{first}\n{ENGINE}").explanation or "")


@pytest.mark.parametrize(
    "text",
    [
        "import os\nos.write(3, b'hello\\n')\n" + ENGINE,
        'import os\nos.write(3, b\'{"token": "guess", "start": "sums"}\\n\')\n' + ENGINE,
    ],
    ids=["noise in the pipe", "a forged event"],
)
def test_what_meddles_with_the_grader_is_unchecked_and_the_next_check_is_right(judge: Judge, text: str) -> None:
    assert judge(text).verdict == "unchecked"
    assert judge(ENGINE).verdict == "passed"


def test_a_lying_number_does_not_pass(judge: Judge) -> None:
    lie = "class Lie(float):\n    def __eq__(self, other): return True\n    def __sub__(self, other): return 0.0\n"
    result = judge(lie + changed("Value(self.data + other.data,", "Value(Lie(0.0),"))
    assert result.verdict == "failed"
    assert "Lie" in str([probe.got for probe in result.probes])


def test_state_kept_between_questions_is_told(judge: Judge) -> None:
    text = "seen = []\n" + changed(
        "        other = other if",
        "        seen.append(1)\n        if len(seen) > 1: return Value(0)\n        other = other if",
    )
    result = judge(text)
    assert result.verdict == "failed"
    assert "comes out right; after `sums` it does not" in (result.explanation or "")


def test_output_is_kept_as_it_was_printed_and_capped(judge: Judge) -> None:
    assert judge("print('x[/2] [red] \\x1b[31mé')\n" + ENGINE).output == "x[/2] [red] \x1b[31mé\n"
    flood = judge("print('y' * 300_000)\n" + ENGINE)
    assert flood.verdict == "passed"
    assert len(flood.output) < 70_000
    assert "300,001 bytes were printed" in flood.output


def test_a_traceback_names_the_learners_line(judge: Judge) -> None:
    result = judge(changed("return self + other", "return self + undefined_name"))
    wrong = next(probe for probe in result.probes if probe.ok is False)
    assert wrong.line == ENGINE.splitlines().index("        return self + other") + 1
    assert "undefined_name" in (wrong.got or "")


def test_the_same_seed_asks_the_same_numbers(judge: Judge) -> None:
    one, other = judge(OVERWRITES, seed=3), judge(OVERWRITES, seed=3)
    assert [p.expected for p in one.probes] == [p.expected for p in other.probes]
