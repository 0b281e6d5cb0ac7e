"""Two mistakes are named together for what they answer, never for the one exception that their merged text raises."""

from dataclasses import replace

import pytest

from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import TAMPERED, Answer, Interview, Raised
from zerotohero.grading.ask import Asker
from zerotohero.grading.compose import composed
from zerotohero.grading.grade import Grader, outcomes, with_alternatives
from zerotohero.grading.naming import Suspects
from zerotohero.grading.task import Task

RAISED = Answer("raised", Raised("TypeError", None, "__add__"))
OTHERWISE = Answer("raised", Raised("TypeError", None, "__radd__"))
PAIR = "overwrites_the_gradient", "left_input_not_kept"


class Told(Suspects):
    """Only the PAIR together answers wrongly."""

    together: dict[str, Answer]

    def answers(self, *mistakes: Alternative) -> Interview:
        return Interview(self.together) if {mistake.id for mistake in mistakes} == set(PAIR) else self.reference


@pytest.mark.parametrize(
    ("beside", "named"), [({}, ()), ({"sums": Answer("value", 2.0)}, PAIR), ({"sums": OTHERWISE}, PAIR)]
)
def test_where_all_that_is_wrong_is_one_exception_no_two_are_named(
    task: Task, beside: dict[str, Answer], named: tuple[str, ...]
) -> None:
    right = {question.name: Answer("value", 1.0) for question in task.questions}
    suspects = Told(Grader(Asker(), suspected={}), task, 7, Interview(right))
    suspects.together = dict.fromkeys(right, RAISED) | beside
    assert tuple(mistake.id for mistake in suspects.two(suspects.together)) == named


def test_a_mistake_is_asked_no_further_than_its_first_answer_unlike_the_learners(asker: Asker, task: Task) -> None:
    grader = Grader(asker)
    names = [question.name for question in task.questions]
    reference = grader.answer(task, 7)
    mistake = next(mistake for mistake in task.mistakes if mistake.id == "overwrites_the_gradient")
    code = with_alternatives(task, mistake)
    everything = grader.ask(task, code, 7, names, worker="wrong")
    stopped = grader.ask(task, code, 7, names, worker="wrong", until=outcomes(reference.answers))
    assert stopped.unlike == "same_node_twice" and stopped.trouble is None
    after = names[names.index("same_node_twice") + 1 :]
    assert after and all(stopped.answers[name].kind == "unasked" for name in after)
    assert {name: everything.answers[name] for name in names if name not in after} == {
        name: stopped.answers[name] for name in names if name not in after
    }
    alike = grader.ask(task, code, 7, names, worker="wrong", until=outcomes(everything.answers))
    assert alike.unlike is None and alike.answers == everything.answers


def test_one_that_is_asked_little_at_first_is_named_all_the_same(asker: Asker, task: Task) -> None:
    grader = Grader(asker)
    names = [question.name for question in task.questions]
    for mistakes in (task.mistakes[-1:], task.mistakes[:2]):
        code = composed(task, *mistakes)
        assert code is not None
        learner = grader.ask(task, code, 7, names).answers
        for long in (False, True):
            suspects = Suspects(grader, task, 7, grader.answer(task, 7), long=long)
            assert suspects.one(learner) or suspects.two(learner) == tuple(mistakes)


def test_a_process_cannot_end_its_questions_by_itself(asker: Asker, task: Task) -> None:
    file = task.reference[task.module]
    code = {task.module: replace(file, text=FORGED + file.text)}
    forged = Grader(asker).ask(task, code, 7, [question.name for question in task.questions])
    assert forged.trouble == TAMPERED


FORGED = """
import sys
frame = sys._getframe()
while "send" not in frame.f_locals or "request" not in frame.f_locals:
    frame = frame.f_back
frame.f_locals["send"](targets=[])
frame.f_locals["send"](unlike="sums")
frame.f_locals["send"](end=True)
"""
