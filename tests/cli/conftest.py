"""Commands in a workspace whose course has one lesson, so that they say the same whatever lessons there are."""

import pytest

from zerotohero.course.load import Course


@pytest.fixture(scope="session")
def course(first_lesson: Course) -> Course:
    return first_lesson
