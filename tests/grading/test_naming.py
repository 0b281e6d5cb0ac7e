"""Two mistakes are named together for what they answer, never for the one exception that their merged text raises."""

import pytest

from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import Answer, Interview, Raised
from zerotohero.grading.ask import Asker
from zerotohero.grading.grade import Grader
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
    suspects = Told(Grader(Asker()), task, 7, Interview(right))
    suspects.together = dict.fromkeys(right, RAISED) | beside
    assert tuple(mistake.id for mistake in suspects.two(suspects.together)) == named
