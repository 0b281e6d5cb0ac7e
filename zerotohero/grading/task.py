"""What is judged and what comes of it: the material of one exercise, and its Result."""

from dataclasses import dataclass, field
from typing import Literal

from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import Interview
from zerotohero.grading.ask import Limits

Verdict = Literal["passed", "in_progress", "failed", "not_started", "unchecked"]


@dataclass(frozen=True)
class File:
    """One module of a lesson as text: where it lies and what it says."""

    path: str
    text: str


Code = dict[str, File]
"""A lesson's modules by import name, such as `micrograd.engine`."""


@dataclass(frozen=True)
class Question:
    """A probe as the parent knows it: by its text."""

    name: str
    text: str
    stretch: bool = False
    exact_dtype: bool = False


@dataclass(frozen=True)
class Target:
    """Something the learner writes: a dotted name in a module, and the exercise that asks for it."""

    name: str
    module: str
    exercise: str


@dataclass(frozen=True)
class Task:
    """All that is needed to judge one exercise."""

    id: str
    targets: tuple[Target, ...]
    lesson_targets: tuple[Target, ...]
    questions: tuple[Question, ...]
    probes: File
    shared: tuple[tuple[str, File], ...]
    reference: Code
    starter: Code
    variants: tuple[Alternative, ...]
    mistakes: tuple[Alternative, ...]
    tolerance: float = 1e-9
    limits: Limits = field(default_factory=Limits)
    missing: dict[str, str] = field(default_factory=dict)
    """What to say where a target is absent, by target."""
    folder: str = "."
    course: str = ""
    """Where the course's own files lie, which the learner's code has no business to open."""
    forbids: tuple[str, ...] = ()
    """Dotted names that the exercise asks to do without; calling one while answering is a failure of its own."""

    intermediates: tuple[str, ...] = ()
    """Names that the text gives to values on the way, in order: the first that is wrong can be told."""

    @property
    def module(self) -> str:
        return self.targets[0].module

    @property
    def text_of(self) -> dict[str, Question]:
        return {question.name: question for question in self.questions}


@dataclass(frozen=True)
class Probed:
    """One probe's outcome, ready to show."""

    name: str
    question: str
    ok: bool | None
    stretch: bool = False
    expected: str | None = None
    got: str | None = None
    explanation: str | None = None
    file: str | None = None
    line: int | None = None


@dataclass(frozen=True)
class Result:
    """The verdict on one exercise. `mistakes`, `explanation` and causes are filled in by explain and check."""

    exercise: str
    verdict: Verdict
    reason: str | None = None
    explanation: str | None = None
    probes: tuple[Probed, ...] = ()
    mistakes: tuple[Alternative, ...] = ()
    variant: str | None = None
    output: str = ""
    seed: int = 0
    elapsed_ms: float = 0.0
    also_broken: tuple[str, ...] = ()
    mistakes_before: tuple[Alternative, ...] = ()
    """What is named in `also_broken`."""
    cause: str | None = None
    file: str | None = None
    line: int | None = None
    traceback: str | None = None
    borrowed: str | None = None
    """Whose modules of earlier lessons this was judged with, where it imports any."""
    learner: Interview | None = field(default=None, repr=False)
    reference: Interview | None = field(default=None, repr=False)
