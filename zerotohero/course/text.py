"""An exercise's text.md: the statement, and the hints under `## Hint N`."""

import re

from zerotohero.course.load import Exercise
from zerotohero.problem import Problem

HINT = re.compile(r"^## Hint \d+[^\n]*\n", re.M)


def statement(exercise: Exercise) -> str:
    """Return the statement as markdown."""
    return HINT.split(_read(exercise))[0].strip()


def hints(exercise: Exercise) -> list[str]:
    """Return the hints as markdown, in order."""
    return [hint.strip() for hint in HINT.split(_read(exercise))[1:]]


def _read(exercise: Exercise) -> str:
    path = exercise.folder / "text.md"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Problem(f"{path} cannot be read ({error.strerror}); reinstall zerotohero.") from error
