"""The only place that grades and records."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from types import TracebackType

from zerotohero.course.load import Borrowed, Course, Exercise, Lesson
from zerotohero.course.task import borrowed, task
from zerotohero.course.workspace import Workspace
from zerotohero.grading import splice
from zerotohero.grading.ask import Asker
from zerotohero.grading.explain import SECONDS, explain, placed, within
from zerotohero.grading.grade import Grader
from zerotohero.grading.task import Code, File, Result, Task
from zerotohero.store.attempts import Attempt, Standing, attempt_count, passed_all, record_attempt, standings
from zerotohero.store.connect import restore
from zerotohero.store.hints import hints_seen
from zerotohero.store.papers import mark_reimplemented
from zerotohero.store.sittings import touch

SEEDS = 16
WAITS = {"not_started": "is not written yet", "in_progress": "is not whole yet", "failed": "does not pass"}


class Checker:
    """Checks a workspace's exercises with one warm grader and one connection; a context manager.

    To be used from one thread.
    """

    def __init__(self, workspace: Workspace, course: Course) -> None:
        self.workspace = workspace
        self.course = course
        self.db = workspace.open()
        self.asker = Asker(workspace.python)
        self._tasks: dict[str, Task] = {}
        self._stood: dict[tuple[str, int], str] = {}
        self.grader = Grader(self.asker, workspace.names, (str(workspace.root / "lessons"),))

    def __enter__(self) -> "Checker":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the grader and close the database."""
        self.asker.close()
        self.db.close()

    def check(
        self, exercise: Exercise, seed: int | None = None, on_verdict: Callable[[Result], None] | None = None
    ) -> Result:
        """Judge `exercise` as it lies on disk, record the attempt, and return the Result with its causes named.

        `on_verdict` gets the Result before its causes are looked for, which can take 2 s more.
        """
        lesson = self.course.lesson_of(exercise)
        code, whose = self._code(lesson)
        if lesson.module_name(exercise.module) not in code:
            return _no_file(exercise, str(self.workspace.file(lesson, exercise.module)))
        asked = self._task(exercise)
        chosen = self.next_seed(exercise) if seed is None else seed
        result = replace(self.grader.grade(asked, code, chosen), borrowed=whose)
        if on_verdict:
            on_verdict(result)
        if result.verdict == "failed":
            result = self._with_causes(exercise, asked, code, result)
        self._record(exercise, code, result)
        return result

    def judge(self, exercise: Exercise) -> Result:
        """Return the verdict on `exercise` as it lies on disk, without a record of it and without its causes."""
        lesson = self.course.lesson_of(exercise)
        code, whose = self._code(lesson)
        if lesson.module_name(exercise.module) not in code:
            return _no_file(exercise, str(self.workspace.file(lesson, exercise.module)))
        return replace(self.grader.grade(self._task(exercise), code, seeds(exercise)[0]), borrowed=whose)

    def prepare(self, exercise: Exercise) -> None:
        """Start the grader and answer the next seed's questions beforehand; for idle moments."""
        asked = self._task(exercise)
        seed = self.next_seed(exercise)
        self.grader.answer(asked, seed)
        for variant in asked.variants:
            self.grader.answer(asked, seed, variant)

    def standings(self) -> dict[str, Standing]:
        """Return how every attempted exercise stands, by its id."""
        return standings(self.db)

    def next_seed(self, exercise: Exercise) -> int:
        """Return the seed of the next check: one of the exercise's 16, in turn."""
        return seeds(exercise)[attempt_count(self.db, exercise.id) % SEEDS]

    def _code(self, lesson: Lesson) -> tuple[Code, str | None]:
        """Return the learner's modules and those they import of earlier lessons, and whose the latter are, in words.

        One of an earlier lesson is the learner's where what is needed of it passes, else the course's.
        """
        code, said = self.workspace.code(lesson), []
        for one in lesson.borrowed:
            theirs, _ = self._code(one.lesson)
            waiting = next((pair for pair in self._standing(one, theirs) if pair[1] != "passed"), None)
            if waiting is None:
                code[one.name] = theirs[one.name]
                said.append(f"With your {one.name}.")
            else:
                code[one.name] = borrowed(lesson)[one.name]
                because = f"your `{waiting[0].short}` {WAITS.get(waiting[1], 'has not passed')}"
                said.append(f"With the course's {one.name}: {because}.")
        return code, " ".join(said) or None

    def _standing(self, one: Borrowed, code: Code) -> Iterator[tuple[Exercise, str]]:
        """Yield the exercises that are needed of a module, each with its verdict; judged once for each text of it."""
        for exercise in one.exercises:
            if one.name not in code:
                yield exercise, "not_started"
                continue
            key = exercise.id, hash(tuple(file.text for file in code.values()))
            if key not in self._stood:
                self._stood[key] = self.grader.grade(self._task(exercise), code, seeds(exercise)[0]).verdict
            yield exercise, self._stood[key]

    def _task(self, exercise: Exercise) -> Task:
        """Read an exercise's folder once: parsing its mistakes takes longer than grading."""
        if exercise.id not in self._tasks:
            self._tasks[exercise.id] = task(self.course.lesson_of(exercise), exercise, str(self.workspace.root))
        return self._tasks[exercise.id]

    def _with_causes(self, exercise: Exercise, asked: Task, code: Code, result: Result) -> Result:
        """Ask what this builds on: the first that fails is also broken, and the cause if mending it mends this.

        If it does not, the mistake is looked for with that one mended, so that two at once are told apart.
        """
        if result.reason in ("syntax", "import"):
            return result
        deadline = time.monotonic() + SECONDS

        def explained(task: Task, code: Code, failed: Result) -> Result:
            return explain(self.grader, task, code, failed, max(0.0, deadline - time.monotonic()))

        for upstream in self.course.upstream(exercise):
            needed = within(self._task(upstream), deadline)
            broken = self.grader.grade(needed, code, result.seed)
            if broken.verdict != "failed":
                continue
            result = replace(result, also_broken=(upstream.id,))
            mended = with_reference(needed, code)
            if mended is None:
                break
            without = self.grader.grade(within(asked, deadline), mended, result.seed)
            found = explained(asked, mended, without)
            if without.verdict != "passed" and not found.mistakes:
                break
            broken = explained(needed, code, broken)
            there = (broken.explanation or "") if broken.mistakes else ""
            result = replace(result, mistakes=found.mistakes, mistakes_before=broken.mistakes)
            if without.verdict == "passed":
                sentence = f"The cause is `{upstream.id}`: with that one right, this passes. `zth check {upstream.id}`"
                return replace(result, cause=upstream.id, explanation=f"{sentence} {there}".strip())
            beside = f"In `{upstream.id}`: {there}" if there else ""
            return placed(replace(result, explanation=f"{found.explanation} {beside}".strip()))
        return explained(asked, code, result)

    def _record(self, exercise: Exercise, code: Code, result: Result) -> None:
        if result.verdict in ("not_started", "unchecked"):
            return
        if restore(self.db, self.workspace.db_path):
            self.db.close()
            self.db = self.workspace.open()
        touch(self.db, self.course.lesson_of(exercise).title)
        root = self.workspace.root
        own = [file for file in code.values() if file.path.startswith(f"{root}/")]
        files = {file.path.removeprefix(f"{root}/"): file.text for file in own}
        record_attempt(
            self.db,
            Attempt(
                exercise.id,
                exercise.title,
                self.course.lesson_of(exercise).title,
                result.verdict,
                result.reason,
                result.explanation,
                tuple(mistake.id for mistake in result.mistakes),
                result.variant,
                hints_seen(self.db, exercise.id),
                result.seed,
                result.elapsed_ms,
                files,
            ),
        )
        if result.verdict == "passed":
            self._mark_paper(self.course.lesson_of(exercise))

    def _mark_paper(self, lesson: Lesson) -> None:
        """Whoever has passed the whole of a paper's lesson has re-implemented the paper."""
        paper = lesson.paper
        last = passed_all(self.db, [exercise.id for exercise in lesson.exercises]) if paper else None
        if paper and last:
            mark_reimplemented(self.db, last, paper.title, paper.url, paper.also, paper.details)


def seeds(exercise: Exercise, count: int = SEEDS) -> list[int]:
    """Return the exercise's fixed seeds: the 16 that checks take in turn, or the first `count` of any number."""
    import zlib

    return [zlib.crc32(f"{exercise.id}/{number}".encode()) for number in range(count)]


def next_exercise(course: Course, standing: dict[str, Standing]) -> Exercise | None:
    """Return what comes next: what passed and broke since, else the first, in course order, that has not passed."""
    open_ones = [e for e in course.exercises if e.id not in standing or standing[e.id].verdict != "passed"]
    broken = [e for e in open_ones if e.id in standing and standing[e.id].passed_before]
    return next(iter(broken + open_ones), None)


def with_reference(needed: Task, code: Code) -> Code | None:
    """Return `code` with the targets of `needed` as the course writes them, or None where they cannot be put in."""
    file, complete = code[needed.module], needed.reference[needed.module]
    text = file.text
    try:
        for target in needed.targets:
            text = splice.replace(text, target.name, splice.cut(complete.text, splice.find(complete.text, target.name)))
    except (splice.NotFound, SyntaxError):
        return None
    return {**code, needed.module: File(file.path, text)}


def as_json(results: Iterable[Result], passed_before: Callable[[str], bool]) -> dict[str, object]:
    """Return what `zth check --json` prints: version 1 of the interface in docs/interface.md."""
    return {"version": 1, "exercises": [_result_json(result, passed_before(result.exercise)) for result in results]}


def _result_json(result: Result, passed_before: bool) -> dict[str, object]:
    return {
        "id": result.exercise,
        "verdict": result.verdict,
        "reason": result.reason,
        "passed_before": passed_before,
        "explanation": result.explanation,
        "also_broken": list(result.also_broken),
        "cause": result.cause,
        "borrowed": result.borrowed,
        "variant": result.variant,
        "mistakes": [
            {"id": mistake.id, "explanation": mistake.sentence, "exercise": exercise}
            for exercise, mistakes in (
                (result.exercise, result.mistakes),
                (next(iter(result.also_broken), None), result.mistakes_before),
            )
            for mistake in mistakes
        ],
        "file": result.file,
        "line": result.line,
        "probes": [
            {
                "name": probe.name,
                "question": probe.question,
                "ok": probe.ok,
                "stretch": probe.stretch,
                "expected": probe.expected,
                "got": probe.got,
                "explanation": probe.explanation,
                "file": probe.file,
                "line": probe.line,
            }
            for probe in result.probes
        ],
        "output": result.output,
        "seed": result.seed,
        "elapsed_ms": round(result.elapsed_ms, 3),
    }


def _no_file(exercise: Exercise, path: str) -> Result:
    sentence = f"{path} is not there. `zth init` in the workspace puts the starter back."
    return Result(exercise.id, "not_started", None, sentence, file=path)
