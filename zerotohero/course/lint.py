"""The author's lint: proves that every exercise accepts what is right, and rejects and names what is wrong."""

import ast
import math
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from zerotohero.course.check import SEEDS, seeds
from zerotohero.course.load import Course, Exercise, Lesson
from zerotohero.course.pairs import Pair, pairs
from zerotohero.course.task import borrowed, reference, starter, task
from zerotohero.course.text import hints, statement
from zerotohero.grading import alternatives, splice
from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import Interview
from zerotohero.grading.ask import Asker
from zerotohero.grading.askers import at_once
from zerotohero.grading.compare import gap
from zerotohero.grading.explain import explain
from zerotohero.grading.grade import Grader, with_alternatives
from zerotohero.grading.task import Code, File, Result
from zerotohero.problem import Problem

SMALLEST_TOLERANCE = 1e-9
GAP_TO_TOLERANCE = 100
MISTAKE_TO_TOLERANCE = 1000


@dataclass(frozen=True)
class Finding:
    """Something an author must mend, and how."""

    exercise: str
    problem: str


@dataclass(frozen=True)
class Report:
    """What lint saw of one exercise."""

    exercise: str
    probes: int
    mistakes: int
    styles: int
    variants: int
    tolerance: float
    """What the widest gap among right answers asks for."""
    findings: tuple[Finding, ...]
    pairs: tuple[Pair, ...] = ()
    """Any two of its mistakes, where they were asked for."""


def lint(
    course: Course,
    only: Collection[Exercise] | None = None,
    seed_count: int = 1,
    with_pairs: bool = False,
    python: str = sys.executable,
) -> Iterator[Report]:
    """Yield a Report for each exercise (or for `only` some), as its code answers under `python`.

    Right answers are asked for at the first `seed_count` seeds, and mistakes at those of them that checks use.
    `with_pairs`: also make every two mistakes at once, which takes 10 ms and more for each pair.
    """

    def one(asker: Asker, exercise: Exercise) -> Report:
        try:
            linter = _Linter(Grader(asker), course, course.lesson_of(exercise), exercise)
            report = linter.report(seed_count)
            if with_pairs and not report.findings:
                report = replace(report, pairs=tuple(pairs(linter.grader, linter.task, seeds(exercise)[0])))
            return report
        except Problem as problem:
            return Report(exercise.id, 0, 0, 0, 0, 0.0, (Finding(exercise.id, str(problem)),))

    yield from at_once(one, course.exercises if only is None else list(only), python)


class _Linter:
    def __init__(self, grader: Grader, course: Course, lesson: Lesson, exercise: Exercise) -> None:
        self.grader, self.course, self.lesson, self.exercise = grader, course, lesson, exercise
        self.task = task(lesson, exercise)
        self.styles = alternatives.read(exercise.folder / "styles.py", "style")
        self.engines = _whole_styles(lesson)
        self.findings: list[Finding] = []
        self.widest = 0.0

    def report(self, seed_count: int) -> Report:
        self._text()
        self._targets()
        try:
            for number, seed in enumerate(seeds(self.exercise, seed_count)):
                self._right_answers(seed)
                if number < SEEDS:
                    self._mistakes(seed, named=number == 0)
            if seed_count > 1:
                self._constants()
        except splice.NotFound as error:
            self.say(f"an alternative names a target that is not there: {error}")
        except SyntaxError as error:
            self.say(f"an alternative is not Python once it is in place: {error}")
        tolerance = max(SMALLEST_TOLERANCE, GAP_TO_TOLERANCE * self.widest)
        if tolerance > self.task.tolerance:
            self.say(
                f"right answers differ by {self.widest:.1e}, so its tolerance must be {tolerance:.1e}: "
                f"put `{self.exercise.short} = {tolerance:.1e}` into tolerances.toml"
            )
        styles = len(self.styles) + len(self.engines)
        return Report(
            self.exercise.id,
            len(self.task.questions),
            len(self.task.mistakes),
            styles,
            len(self.task.variants),
            tolerance,
            tuple(dict.fromkeys(self.findings)),
        )

    def say(self, problem: str) -> None:
        self.findings.append(Finding(self.exercise.id, problem))

    def _text(self) -> None:
        exercise = self.exercise
        try:
            if not statement(exercise):
                self.say("text.md has no statement")
            given = hints(exercise)
        except Problem as problem:
            self.say(str(problem))
            return
        if len(given) < 3:
            self.say(f"text.md has {len(given)} hints: write three or more")
        bodies = {line for target in self.task.targets for line in _body_lines(self._complete(), target.name)}
        for number, hint in enumerate(given, 1):
            for line in hint.splitlines():
                if line.strip().strip("`") in bodies:
                    self.say(f"hint {number} holds a whole line of the answer: {line.strip()}")
        if not 5 <= exercise.minutes <= 25:
            self.say(f"minutes is {exercise.minutes}: an exercise takes 5 to 25")
        taught: set[str] = set()
        for earlier in self.course.exercises:
            if earlier.id == exercise.id:
                break
            taught |= set(earlier.teaches)
        for used in exercise.uses:
            if used not in taught:
                self.say(f"uses `{used}`, which no earlier exercise teaches")
        before = [e.short for e in self.lesson.exercises[: self.lesson.exercises.index(exercise)]]
        for required in exercise.requires:
            if required not in before and "/" not in required:
                self.say(f"requires `{required}`, which does not stand before it in the lesson")
        if not any("rng" in ast.unparse(f) or " g" in ast.unparse(f) for f in self._probe_functions()):
            self.say("no probe's answer varies with the seed: let one take `rng`")

    def _targets(self) -> None:
        complete = self._complete()
        cut = starter(self.lesson)[self.task.module].text
        for target in self.task.targets:
            try:
                node = splice.find(complete, target.name)
            except splice.NotFound as error:
                self.say(str(error))
                continue
            if splice.replace(complete, target.name, splice.cut(complete, node)) != complete:
                self.say(f"{target.name}: cut out and put back, it is not the same text")
            body = set(_body_lines(complete, target.name))
            for line in cut.splitlines():
                comment = line.strip().removeprefix("#").strip()
                if line.strip().startswith("#") and comment in body:
                    self.say(f"{target.name}: a comment in the starter leaks the answer: {line.strip()}")
        verdict = self.grader.grade(self.task, self.task.starter, seeds(self.exercise)[0]).verdict
        if verdict != "not_started":
            self.say(f"the starter is judged {verdict}, not not_started")

    def _right_answers(self, seed: int) -> None:
        answers = self.grader.answer(self.task, seed)
        self._untroubled("the reference", answers)
        for question in self.task.questions:
            if answers.answers[question.name].kind != "value":
                self.say(f"probe {question.name}: the reference answers {answers.answers[question.name]}")
            elif "opaque" in repr(answers.answers[question.name].value).lower():
                self.say(f"probe {question.name}: the answer is not plain data")
        elapsed = answers.elapsed
        for _ in range(3):
            # A busy machine makes one measurement long, not each of them.
            if elapsed > self.task.limits.seconds / 2:
                names = [question.name for question in self.task.questions]
                elapsed = min(elapsed, self.grader.ask(self.task, self.task.reference, seed, names).elapsed)
        if elapsed > self.task.limits.seconds / 2:
            self.say(f"the reference takes {elapsed:.2f} s of its {self.task.limits.seconds:g} s")
        rights: list[tuple[str, Code]] = [("the reference", self.task.reference)]
        rights += [(f"variant {v.id}", with_alternatives(self.task, v)) for v in self.task.variants]
        rights += [(f"style {s.id}", with_alternatives(self.task, s)) for s in self.styles]
        rights += self.engines
        for name, code in rights:
            result = self.grader.grade(self.task, code, seed)
            unwritten = result.verdict in ("in_progress", "not_started") and name.startswith("engine")
            if result.verdict != "passed" and not (unwritten and self._absent(code)):
                wrong = ", ".join(
                    f"{p.name} (expected {p.expected}, got {p.got})" for p in result.probes if p.ok is False
                )
                self.say(f"{name} is judged {result.verdict} at seed {seed}: {result.explanation or ''} {wrong}")
            if result.learner and result.reference and result.verdict == "passed":
                for question in self.task.questions:
                    pair = result.reference.answers[question.name], result.learner.answers[question.name]
                    distance = gap(*pair, question.exact_dtype)
                    if math.isfinite(distance) and not question.stretch:
                        self.widest = max(self.widest, distance)

    def _absent(self, code: Code) -> bool:
        """A whole style need not define every target of the lesson; what meets a missing one is not judged."""
        return any(
            not splice.definitions(splice.parse(code[target.module].text), target.name)
            for target in self.task.lesson_targets
        )

    def _mistakes(self, seed: int, named: bool) -> None:
        reference_answers = self.grader.answer(self.task, seed)
        all_answers: dict[str, Interview] = {}
        for mistake in self.task.mistakes:
            code = with_alternatives(self.task, mistake)
            result = self.grader.grade(self.task, code, seed)
            if result.verdict != "failed":
                self.say(f"mistake {mistake.id} is judged {result.verdict} at seed {seed}: write a probe that sees it")
                continue
            if result.learner is None or result.reason in ("syntax", "import"):
                self.say(f"mistake {mistake.id} does not load: {result.explanation}")
                continue
            all_answers[mistake.id] = result.learner
            if self._within(MISTAKE_TO_TOLERANCE * self.task.tolerance, reference_answers, result.learner):
                apart = max(self._distances(reference_answers, result.learner))
                self.say(f"mistake {mistake.id} differs by {apart:.1e} only at seed {seed}: ask for other numbers")
            if not mistake.sentence:
                self.say(f"mistake {mistake.id} has no docstring: say what the code does, should do, and why")
            if named:
                self._is_named(mistake, code, result)
        ids = list(all_answers)
        for number, one in enumerate(ids):
            for other in ids[number + 1 :]:
                if self._within(self.task.tolerance, all_answers[one], all_answers[other]):
                    self.say(f"mistakes {one} and {other} answer alike at seed {seed}: add a probe, or merge them")

    def _is_named(self, mistake: Alternative, code: Code, result: Result) -> None:
        """Naming stops at the first that fits, and pairs are told apart in _mistakes; so asking for one is enough."""
        found = explain(self.grader, replace(self.task, mistakes=(mistake,)), code, result)
        if found.mistakes != (mistake,):
            self.say(f"mistake {mistake.id} is not named: {found.explanation}")

    def _constants(self) -> None:
        """Fail where every probe of the exercise answers the same at all seeds: a constant would pass."""
        one, other = (self.grader.answer(self.task, seed) for seed in seeds(self.exercise)[:2])
        if self._within(0.0, one, other):
            self.say("every answer is the same at two seeds: a constant would pass")

    def _within(self, distance: float, one: Interview, other: Interview) -> bool:
        return all(apart <= distance for apart in self._distances(one, other))

    def _distances(self, one: Interview, other: Interview) -> Iterator[float]:
        for q in self.task.questions:
            if not q.stretch:
                yield gap(one.answers[q.name], other.answers[q.name], q.exact_dtype)

    def _untroubled(self, name: str, answers: Interview) -> None:
        if answers.trouble or answers.import_error or answers.died_loading:
            detail = answers.trouble or answers.import_error or answers.died_loading
            self.say(f"{name} does not run: {detail}")

    def _complete(self) -> str:
        return self.task.reference[self.task.module].text

    def _probe_functions(self) -> list[ast.FunctionDef]:
        return [n for n in splice.tree(self.task.probes.text).body if isinstance(n, ast.FunctionDef)]


def _whole_styles(lesson: Lesson) -> list[tuple[str, Code]]:
    """Return the lesson's whole alternative modules, `styles/<name>/<module>.py`."""
    complete = reference(lesson) | borrowed(lesson)
    found = []
    for folder in sorted((lesson.folder / "styles").glob("*/")):
        code = dict(complete)
        for file in lesson.modules:
            path = folder / file
            if path.exists():
                code[lesson.module_name(file)] = File(str(path), path.read_text(encoding="utf-8"))
        found.append((f"engine {folder.name}", code))
    return found


def _body_lines(text: str, target: str) -> list[str]:
    """Return the lines of a target's body, without those too short to give anything away."""
    try:
        node = splice.find(text, target)
    except splice.NotFound:
        return []
    first = node.body[1] if len(node.body) > 1 else node.body[0]
    lines = splice.lines_of(text)[first.lineno - 1 : node.end_lineno]
    return [line.strip() for line in lines if len(line.strip()) > 8 and not line.strip().startswith("def ")]
